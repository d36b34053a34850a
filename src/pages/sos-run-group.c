/* sos-run-group.c - who is on a run: on the group, on the reserve list, before the panel, gone. What can be done with each is a menu. */
#include "config.h"
#include "sos-fold-box.h"
#include "sos-run-part.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>

struct _SosRunGroup
{
  SosRunPart parent_instance;

  GtkWidget *lists[SOS_PLACE_OVER + 1], *sections[SOS_PLACE_OVER + 1];
};

#define SOS_TYPE_RUN_GROUP (sos_run_group_get_type ())
G_DECLARE_FINAL_TYPE (SosRunGroup, sos_run_group, SOS, RUN_GROUP, SosRunPart)
G_DEFINE_FINAL_TYPE (SosRunGroup, sos_run_group, SOS_TYPE_RUN_PART)

static const struct
{
  const char *title, *none;
} groups[] = {
  [SOS_PLACE_TAKEN] = { N_("On the group"), N_("Nobody yet. A panel decides who comes.") },
  [SOS_PLACE_RESERVE] = { N_("Reserve list"), N_("Nobody waits.") },
  [SOS_PLACE_NOMINATED] = { N_("Nominated, before the panel"), NULL },
  [SOS_PLACE_OVER] = { N_("Not on it any more"), NULL },
};

static SosRunCase *
case_of (SosRunGroup *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static const char *
find_label (SosRunGroup *self, SosRecord *place, guint field, const char *list)
{
  const char *code = sos_record_find_text (place, field);

  return code != NULL ? sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), list, code) : NULL;
}

/* Scores stand side by side, each with its word; they are never added up (3.6). */
static void
append_scores (SosRunGroup *self, GString *words, SosRecord *place)
{
  static const struct
  {
    guint field;
    const char *words;
  } scores[] = { { SOS_COHORT_PLACE_VULNERABILITY, N_("vulnerability") }, { SOS_COHORT_PLACE_RISK_FROM, N_("from others") },
                 { SOS_COHORT_PLACE_RISK_TO, N_("to others") }, { SOS_COHORT_PLACE_STRENGTHS, N_("strengths") } };

  for (guint i = 0; case_of (self)->may >= SOS_SCHOOL_MAY_PLAN && i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *score = sos_record_is_set (place, scores[i].field) ? g_strdup_printf ("%s %d", _(scores[i].words), (int) sos_record_get_number (place, scores[i].field)) : NULL;

      append (words, score);
    }
}

static char *
dup_note (SosRunGroup *self, const SosRunPlace *row)
{
  SosRecord *place = row->place;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *left = sos_date_dup_short (sos_record_find_text (place, SOS_COHORT_PLACE_LEFT_ON)), *ended = NULL;
  g_autofree char *year = sos_record_is_set (place, SOS_COHORT_PLACE_SCHOOL_YEAR)
                            ? g_strdup_printf (_("Year %d"), (int) sos_record_get_number (place, SOS_COHORT_PLACE_SCHOOL_YEAR)) : NULL;
  g_autofree char *attended = row->attended.of > 0 ? g_strdup_printf (_("%u of %u sessions"), row->attended.came, row->attended.of) : NULL;

  append (words, row->ref);
  append (words, year);
  append (words, attended);
  append (words, find_label (self, place, SOS_COHORT_PLACE_NOMINATED_BY, "nominated-by"));
  append (words, find_label (self, place, SOS_COHORT_PLACE_DECISION, "panel-decision"));
  if (row->group == SOS_PLACE_NOMINATED || row->group == SOS_PLACE_RESERVE)
    append_scores (self, words, place);
  if (left != NULL)
    ended = g_strdup_printf (_("since %s"), left);
  append (words, ended);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static gboolean
has_agreed (SosRecord *place)
{
  return sos_record_is_set (place, SOS_COHORT_PLACE_AGREED_BY) && !sos_record_has_text (place, SOS_COHORT_PLACE_AGREED_BY, "NOBODY");
}

static GtkWidget *
state_new (SosRunGroup *self, const SosRunPlace *row)
{
  const char *label = find_label (self, row->place, SOS_COHORT_PLACE_STATUS, "place-status");
  g_autofree char *number = NULL;

  if (row->group == SOS_PLACE_TAKEN && !has_agreed (row->place))
    return sos_status_new ("dialog-warning-symbolic", _("Nobody agreed yet"), "danger");
  if (row->group == SOS_PLACE_TAKEN)
    return sos_status_new ("object-select-symbolic", label, "good");
  if (row->group == SOS_PLACE_RESERVE && sos_record_is_set (row->place, SOS_COHORT_PLACE_RESERVE))
    {
      number = g_strdup_printf (_("No. %d"), (int) sos_record_get_number (row->place, SOS_COHORT_PLACE_RESERVE));
      return sos_status_new ("alarm-symbolic", number, NULL);
    }
  return sos_status_new ("media-record-symbolic", label, NULL);
}

static void
fill_menu (SosRunGroup *self, GMenu *menu, const SosRunPlace *row)
{
  const gint64 id = sos_record_get_id (row->place);
  const gboolean coming = row->group == SOS_PLACE_TAKEN && sos_record_has_text (row->place, SOS_COHORT_PLACE_STATUS, "ACTIVE");
  const struct
  {
    gboolean there;
    const char *label, *action;
  } items[] = {
    { TRUE, _("Panel…"), "page.place" },
    { row->group == SOS_PLACE_RESERVE || row->group == SOS_PLACE_NOMINATED, _("Offer a place"), "page.offer" },
    { row->group == SOS_PLACE_TAKEN && !coming, _("They come…"), "page.start" },
    { row->group == SOS_PLACE_NOMINATED, _("On the reserve list"), "page.reserve" },
    { row->group == SOS_PLACE_TAKEN, _("One-to-one instead…"), "page.one-to-one" },
    { row->group != SOS_PLACE_OVER, _("End the place…"), "page.leave" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (items[i].there)
      sos_row_menu_add (menu, items[i].label, items[i].action, g_variant_new_int64 (id));
}

static GtkWidget *
menu_new (SosRunGroup *self, const SosRunPlace *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is a pupil */
  g_autofree char *words = g_strdup_printf (_("More about %s"), row->name);

  if (case_of (self)->may >= SOS_SCHOOL_MAY_PLAN)
    fill_menu (self, menu, row);
  if (row->person != 0)
    sos_row_menu_add (menu, _("Open their record"), "app.show-person", g_variant_new_int64 (row->person));
  sos_row_menu_add (menu, _("Raise a concern…"), "page.raise-concern", g_variant_new_int64 (sos_record_get_id (row->place)));
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? sos_row_menu_new (menu, words, sos_record_get_id (row->place)) : NULL;
}

static GtkWidget *
row_new (SosRunGroup *self, const SosRunPlace *row)
{
  GtkWidget *line = sos_fold_box_new (9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *state = state_new (self, row), *menu = menu_new (self, row);
  g_autofree char *note = dup_note (self, row);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), sos_block_name (row->name, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note num"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), state);
  if (menu != NULL)
    {
      gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), menu);
    }
  return line;
}

static void
sos_run_group_show_case (SosRunPart *part)
{
  SosRunGroup *self = SOS_RUN_GROUP (part);
  guint n[SOS_PLACE_OVER + 1] = { 0 };

  for (guint i = 0; i <= SOS_PLACE_OVER; i++)
    sos_block_clear (self->lists[i]);
  for (guint i = 0; i < case_of (self)->places->len; i++)
    {
      const SosRunPlace *row = case_of (self)->places->pdata[i];

      n[row->group]++;
      sos_block_append_row (self->lists[row->group], row_new (self, row));
    }
  for (guint i = 0; i <= SOS_PLACE_OVER; i++)
    {
      g_autofree char *count = i == SOS_PLACE_TAKEN && case_of (self)->cap != SOS_NUMBER_UNKNOWN
                                 ? g_strdup_printf (_("%u of %d places"), n[i], (int) case_of (self)->cap) : g_strdup_printf ("%u", n[i]);

      sos_section_set_note (SOS_SECTION (self->sections[i]), count);
      if (n[i] == 0 && groups[i].none != NULL)
        sos_block_append_none (self->lists[i], _(groups[i].none));
      gtk_widget_set_visible (self->sections[i], n[i] > 0 || groups[i].none != NULL);
    }
}

static void
sos_run_group_class_init (SosRunGroupClass *klass)
{
  SOS_RUN_PART_CLASS (klass)->show_case = sos_run_group_show_case;
}

static void
sos_run_group_init (SosRunGroup *self)
{
  /* Who waits for a decision comes first, while there is anybody. */
  static const SosPlaceGroup order[] = { SOS_PLACE_NOMINATED, SOS_PLACE_TAKEN, SOS_PLACE_RESERVE, SOS_PLACE_OVER };

  gtk_box_set_spacing (GTK_BOX (self), 18);
  for (guint at = 0; at < G_N_ELEMENTS (order); at++)
    {
      const SosPlaceGroup i = order[at];

      self->sections[i] = sos_section_new (_(groups[i].title));
      self->lists[i] = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
      gtk_widget_add_css_class (self->lists[i], "rows");
      sos_spoken_name_set (self->lists[i], _(groups[i].title));
      gtk_box_append (GTK_BOX (self->sections[i]), self->lists[i]);
      gtk_box_append (GTK_BOX (self), self->sections[i]);
    }
}

GtkWidget *
sos_run_group_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_RUN_GROUP, "store", store, NULL);
}
