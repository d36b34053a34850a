/* sos-family-cell.c - one issue of one member: three bars, a word and a month. Knows no page. */
#include "config.h"
#include "sos-family-cell.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosFamilyCell
{
  GtkButton parent_instance;

  GtkWidget *bars;
  GtkWidget *word;
  GtkWidget *when; /* clock, month, change */
  GtkWidget *clock;
  GtkWidget *month;
  GtkWidget *change;

  SosFamilyCase *family_case;
  guint place;
  const SosIssueCell *look; /* of the case */
};

G_DEFINE_FINAL_TYPE (SosFamilyCell, sos_family_cell, GTK_TYPE_BUTTON)

/* Words --------------------------------------------------------------------------------------------------------------------- */

/* A month, with its year where that is not the one of @today. */
static char *
dup_month (const char *date, const char *today, const char *month, const char *with_year)
{
  GDate day;
  g_autoptr (GDateTime) moment = NULL;

  if (!sos_date_parse (date, &day))
    return g_strdup (date);
  moment = g_date_time_new_utc (g_date_get_year (&day), g_date_get_month (&day), 1, 12, 0, 0);
  return g_date_time_format (moment, strncmp (date, today, 4) == 0 ? month : with_year);
}

static const char *
get_level_label (SosCodes *codes, const char *level)
{
  return sos_codes_get_label (codes, "issue-level", level);
}

static const char *
get_change_words (int change)
{
  return change > 0 ? _("worse than at the last review") : change < 0 ? _("better than at the last review") : NULL;
}

char *
sos_family_cell_dup_spoken (const char *name, const char *issue, const SosIssueCell *look, const char *today)
{
  g_autofree char *level = NULL;
  g_autofree char *month = NULL;
  g_autoptr (GString) words = NULL;

  if (look->level == NULL)
    /* Translators: a name and an issue: "Kadeem, Money and debt: never looked at" */
    return g_strdup_printf (_("%s, %s: never looked at"), name, issue);
  level = sos_block_dup_small (look->words);
  month = dup_month (look->looked_on, today, _("%B"), _("%B %Y"));
  words = g_string_new (NULL);
  /* Translators: a name, an issue, how much of it, a month: "Kadeem, Money and debt: significant, looked at in September" */
  g_string_printf (words, _("%s, %s: %s, looked at in %s"), name, issue, level, month);
  if (look->stale)
    {
      g_string_append (words, ", ");
      g_string_append_printf (words, g_dngettext (NULL, "more than %d day ago", "more than %d days ago", (gulong) look->review_days),
                              look->review_days);
    }
  if (look->change != 0)
    g_string_append_printf (words, ", %s", get_change_words (look->change));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_line (GString *lines, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

char *
sos_family_cell_dup_told (const SosIssueCell *look, SosCodes *codes)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *day = sos_date_dup_long (look->looked_on);
  /* Translators: who looked at something, and the day */
  g_autofree char *by = look->by != NULL ? g_strdup_printf (_("%s, %s"), look->by, day) : g_strdup (day);
  /* Translators: %s is how much of an issue there was: "At the last review: Some" */
  g_autofree char *before = look->before != NULL ? g_strdup_printf (_("At the last review: %s"), get_level_label (codes, look->before)) : NULL;

  if (look->level == NULL)
    return NULL;
  add_line (lines, look->words);
  add_line (lines, by);
  add_line (lines, before);
  add_line (lines, look->note);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Showing ------------------------------------------------------------------------------------------------------------------- */

/* The tint is by the level alone, so that it is never the only sign: bars and word say the same. */
static void
show_level (SosFamilyCell *self)
{
  g_autofree char *code = g_ascii_strdown (self->look->level != NULL ? self->look->level : "none", -1);
  g_autofree char *icon = g_strdup_printf ("sos-level-%s-symbolic", code);
  g_autofree char *level = g_strdup_printf ("level-%s", code);
  const gboolean amount = self->look->level != NULL && !g_str_equal (code, "na");

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]){ "flat", "issue-cell", level, NULL });
  gtk_widget_set_visible (self->bars, amount);
  if (amount)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->bars), icon);
  gtk_label_set_label (GTK_LABEL (self->word), self->look->words != NULL ? self->look->words : "–");
}

static void
show_when (SosFamilyCell *self)
{
  const char *day = sos_family_case_get_day (self->family_case);
  g_autofree char *month = self->look->looked_on != NULL ? dup_month (self->look->looked_on, day, _("%b"), _("%b %Y")) : NULL;

  gtk_widget_set_visible (self->when, month != NULL);
  gtk_label_set_label (GTK_LABEL (self->month), month != NULL ? month : "");
  gtk_widget_set_visible (self->clock, self->look->stale);
  gtk_widget_set_visible (self->change, self->look->change != 0);
  if (self->look->stale)
    gtk_widget_add_css_class (self->month, "stale");
  else
    gtk_widget_remove_css_class (self->month, "stale");
  if (self->look->change == 0)
    return;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->change), self->look->change > 0 ? "go-up-symbolic" : "go-down-symbolic");
  gtk_widget_set_css_classes (self->change, (const char *[]){ "issue-change", self->look->change > 0 ? "warn-text" : "good-text", NULL });
}

static void
show_words (SosFamilyCell *self, SosCodes *codes)
{
  const char *name = sos_family_get_member (sos_family_case_get_family (self->family_case), self->place)->name;
  const char *issue = sos_codes_get_label (codes, "issue", self->look->issue);
  g_autofree char *spoken = sos_family_cell_dup_spoken (name, issue, self->look, sos_family_case_get_day (self->family_case));
  g_autofree char *told = sos_family_cell_dup_told (self->look, codes);

  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), told);
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
  show_when (self);
  show_words (self, codes);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

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

static GtkWidget *
image_new (const char *icon, const char *class)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, class);
  return image;
}

static GtkWidget *
when_new (SosFamilyCell *self)
{
  GtkWidget *when = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->clock = image_new ("document-open-recent-symbolic", "issue-clock");
  self->month = sos_block_label ("", "issue-date");
  self->change = image_new ("go-up-symbolic", "issue-change");
  gtk_box_append (GTK_BOX (when), self->clock);
  gtk_box_append (GTK_BOX (when), self->month);
  gtk_box_append (GTK_BOX (when), self->change);
  gtk_widget_add_css_class (when, "issue-when");
  return when;
}

/* Made without a template: there are hundreds of them, and all must be there within a frame or two. */
static void
sos_family_cell_init (SosFamilyCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bars = image_new ("sos-level-0-symbolic", "issue-bars");
  self->word = sos_block_label ("", "issue-word");
  self->when = when_new (self);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->word);
  gtk_box_append (GTK_BOX (words), self->when);
  gtk_box_append (GTK_BOX (line), self->bars);
  gtk_box_append (GTK_BOX (line), words);
  gtk_button_set_child (GTK_BUTTON (self), line);
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
