/* sos-family-cell.c - one issue of one member as a button. Knows no page. */
#include "config.h"
#include "sos-family-cell.h"

#include "sos-family-cell-words.h"
#include "sos-widgets.h"

struct _SosFamilyCell
{
  SosLevelButton parent_instance;

  SosFamilyCase *family_case;
  guint place;
  const SosIssueCell *look; /* of the case */
};

G_DEFINE_FINAL_TYPE (SosFamilyCell, sos_family_cell, SOS_TYPE_LEVEL_BUTTON)

static void
show_level (SosFamilyCell *self)
{
  const SosIssueCell *look = self->look;
  g_autofree char *month = sos_family_cell_dup_month (look, sos_family_case_get_day (self->family_case));

  sos_level_button_set (SOS_LEVEL_BUTTON (self), &(SosLevel){ .level = look->level, .word = look->words != NULL ? look->words : "–",
                                                              .when = month, .stale = look->stale, .change = look->change });
}

static void
show_words (SosFamilyCell *self, SosCodes *codes)
{
  const char *name = sos_family_get_member (sos_family_case_get_family (self->family_case), self->place)->name;
  const char *issue = sos_codes_get_label (codes, "issue", self->look->issue);
  g_autofree char *spoken = sos_family_cell_dup_spoken (name, issue, self->look, sos_family_case_get_day (self->family_case));
  g_autofree char *told = sos_family_cell_dup_told (self->look, codes);

  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  sos_tooltip_set (GTK_WIDGET (self), told);
}

void
sos_family_cell_show (SosFamilyCell *self, SosFamilyCase *family_case, SosCodes *codes, guint place, const char *issue)
{
  g_return_if_fail (SOS_IS_FAMILY_CELL (self));

  g_set_object (&self->family_case, family_case);
  self->place = place;
  self->look = sos_family_case_get_cell (family_case, place, issue);
  g_return_if_fail (self->look != NULL);
  show_level (self);
  show_words (self, codes);
}

static void
sos_family_cell_finalize (GObject *object)
{
  g_clear_object (&SOS_FAMILY_CELL (object)->family_case);
  G_OBJECT_CLASS (sos_family_cell_parent_class)->finalize (object);
}

static void
sos_family_cell_class_init (SosFamilyCellClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_family_cell_finalize;
}

static void
sos_family_cell_init (SosFamilyCell *self)
{
}

GtkWidget *
sos_family_cell_new (void)
{
  return g_object_new (SOS_TYPE_FAMILY_CELL, NULL);
}

gint64
sos_family_cell_get_person (SosFamilyCell *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_CELL (self), 0);
  return sos_family_get_member (sos_family_case_get_family (self->family_case), self->place)->person;
}

const char *
sos_family_cell_get_issue (SosFamilyCell *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_CELL (self), NULL);
  return self->look->issue;
}

const SosIssueCell *
sos_family_cell_get_look (SosFamilyCell *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_CELL (self), NULL);
  return self->look;
}
