/* sos-due-row.c - one thing that is due as a row, and what its button does. Decides nothing: the rule says which button. */
#include "config.h"
#include "sos-due-row.h"

#include "sos-blocks.h"
#include "sos-deed-dialog.h"
#include "sos-fold-box.h"
#include "sos-typed-when.h"
#include "sos-row-menu.h"
#include "sos-wrap-layout.h"
#include "sos-clock.h"

#include <glib/gi18n.h>

#define KEY "sos-due"

/* ---- the row ---- */

static GVariant *
make_target (const SosDueItem *item)
{
  return g_variant_new ("(sxx)", item->rule->id, item->person, item->about);
}

/* What is to do may be a sentence of somebody: beside the name where it has room, else below on two lines, and whole under the mouse. */
static GtkWidget *
title_new (const SosDueItem *item)
{
  GtkWidget *title = sos_block_label (item->title, NULL);

  gtk_label_set_single_line_mode (GTK_LABEL (title), FALSE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  sos_tooltip_set (title, item->title);
  return title;
}

/* Either may be missing: @worker NULL, @why empty. */
static char *
dup_both (const char *worker, const char *why)
{
  if (worker == NULL || *why == '\0')
    return g_strdup (worker != NULL ? worker : why);
  /* Translators: whose it is, and why it is due */
  return g_strdup_printf (_("%s · %s"), worker, why);
}

static GtkWidget *
words_new (const SosDueItem *item, gboolean whose)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = sos_wrap_box_new (6, 0);
  GtkWidget *name = sos_block_name (item->name, "row-title"), *reason;
  const char *why = item->put_off != NULL ? item->put_off : item->reason != NULL ? item->reason : _("The record is with whoever works with them");
  g_autofree char *both = dup_both (whose ? item->worker : NULL, why);

  sos_wrap_box_append (SOS_WRAP_BOX (line), name);
  sos_wrap_box_append (SOS_WRAP_BOX (line), title_new (item));
  gtk_box_append (GTK_BOX (box), line);
  reason = sos_block_label (both, "row-note");
  gtk_widget_set_visible (reason, *both != '\0');
  gtk_label_set_max_width_chars (GTK_LABEL (reason), 20);
  sos_tooltip_set (reason, both);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

/* Lateness is icon and word; what is not late is a quiet day. */
static GtkWidget *
when_new (const SosDueItem *item)
{
  GtkWidget *when = item->late ? sos_status_new ("alarm-symbolic", item->when, "danger") : sos_block_label (item->when, "row-note num");

  gtk_widget_set_valign (when, GTK_ALIGN_CENTER);
  return when;
}

GtkWidget *
sos_due_button_new (const SosAlertRule *rule, const char *action, gint64 person, gint64 about)
{
  GtkWidget *button = sos_block_button (_(rule->label), NULL, "act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sxx)", rule->id, person, about);
  return button;
}

static GtkWidget *
button_new (const SosDueItem *item)
{
  GtkWidget *button = sos_due_button_new (item->rule, "page.deal", item->person, item->about);
  /* Translators: what a button does, and about whom: "Review: Zoë O’Neill-Brennan, review the plan" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s, %s"), _(item->rule->label), item->name, item->title);
  g_autofree char *mark = g_strdup_printf ("due %s %" G_GINT64_FORMAT, item->rule->id, item->about);

  if (item->put_off != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (button), _("Take up"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", item->put_off_id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.take-up");
    }
  gtk_widget_set_size_request (button, 100, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  sos_focus_mark (button, mark);
  return button;
}

static GtkWidget *
menu_new (const SosDueItem *item)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("More about %s"), item->name);
  GtkWidget *button;

  sos_row_menu_add (menu, _("Open the record"), "app.show-person", g_variant_new_int64 (item->person));
  sos_row_menu_add (menu, _("Open in a window of its own"), "app.show-person-window", g_variant_new_int64 (item->person));
  if (item->rule->put_off > 0 && item->put_off == NULL && item->reason != NULL)
    sos_row_menu_add (menu, _("Put off…"), "page.put-off", make_target (item));
  button = sos_row_menu_new (menu, words, item->about);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
icon_new (const SosDueItem *item)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (item->rule->icon);

  gtk_widget_add_css_class (icon, item->rule->red ? "danger-text" : "dim");
  return icon;
}

GtkWidget *
sos_due_row_new (const SosDueItem *item, gboolean whose)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (12);
  GtkWidget *parts[] = { icon_new (item), words_new (item, whose), when_new (item), button_new (item), menu_new (item) };
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s, %s", item->name, item->title, item->reason != NULL ? item->reason : "", item->when);
  g_autofree char *mark = g_strdup_printf ("row %s %" G_GINT64_FORMAT, item->rule->id, item->about);

  gtk_widget_add_css_class (line, "lrow");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_box_append (GTK_BOX (line), parts[i]);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), KEY, g_variant_ref_sink (make_target (item)), (GDestroyNotify) g_variant_unref);
  sos_spoken_name_set (row, spoken);
  sos_focus_mark (row, mark);
  return row;
}

static GVariant *
get_target (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), KEY) : NULL;
}

void
sos_due_row_deal (GtkListBoxRow *row)
{
  GVariant *target = get_target (row);

  if (target != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (row), "page.deal", target);
}

gint64
sos_due_row_get_person (GtkListBoxRow *row)
{
  GVariant *target = get_target (row);
  gint64 person = 0;

  if (target != NULL)
    g_variant_get (target, "(&sxx)", NULL, &person, NULL);
  return person;
}

static GtkWidget *
plain_row_new (GtkWidget *child, const char *classes)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  sos_block_add_classes (row, classes);
  return row;
}

GtkWidget *
sos_due_heading_new (const char *words, gboolean danger)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), sos_block_label (words, danger ? "group-title danger" : "group-title"));
  return plain_row_new (box, "group");
}

GtkWidget *
sos_due_sentence_new (const char *words)
{
  GtkWidget *box = sos_fold_box_new (6);

  gtk_box_append (GTK_BOX (box), sos_block_text (words, "row-note"));
  gtk_widget_add_css_class (box, "lrow");
  return plain_row_new (box, NULL);
}

/* ---- deeds ---- */

char *
sos_due_dup_place (const SosAlertRule *rule, gint64 about)
{
  return rule->place != NULL ? g_strdup (rule->place) : g_strdup_printf ("%" G_GINT64_FORMAT, about);
}

static void
open_place (GtkWidget *page, const SosAlertRule *rule, gint64 person, gint64 about)
{
  g_autofree char *place = sos_due_dup_place (rule, about);

  if (g_str_equal (rule->tab, "openings"))
    gtk_widget_activate_action (page, "app.show-openings", NULL);
  else
    gtk_widget_activate_action (page, "app.show-person-at", "(xss)", person, rule->tab, place);
}

void
sos_due_deal (GtkWidget *page, GVariant *target)
{
  const char *id;
  gint64 person, about;
  const SosAlertRule *rule;

  g_variant_get (target, "(&sxx)", &id, &person, &about);
  rule = sos_alert_rule_find (id);
  if (rule == NULL)
    return;
  if (rule->deed == SOS_ALERT_TICK)
    sos_page_write (page, sos_page_get_store (SOS_PAGE (page)), _("Marked done"), (SosTransactionFunc) sos_casework_finish_task, sos_deed_new (about, NULL, NULL),
                    (GDestroyNotify) sos_deed_free, NULL);
  else
    open_place (page, rule, person, about);
}

static void
put_off_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words"), *typed = sos_deed_dialog_dup_words (dialog, "until");
  g_autofree char *today = sos_clock_dup_today ();
  const char *rule;
  gint64 person, about;
  SosDeed *deed;

  g_variant_get (data, "(&sxx)", &rule, &person, &about);
  deed = sos_deed_new (person, rule, words);
  deed->other = about;
  deed->date = sos_typed_dup_day (typed, today, SOS_DAY_TO_COME);
  if (deed->date != NULL)
    {
      sos_deed_dialog_write (dialog, _("Put off"), (SosTransactionFunc) sos_casework_put_off, deed, (GDestroyNotify) sos_deed_free, NULL);
      return;
    }
  sos_deed_free (deed);
  sos_deed_dialog_say (dialog, _("Write a day, as in “30 nov”."));
}

void
sos_due_ask_put_off (GtkWidget *page, GVariant *target)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (page, sos_page_get_store (SOS_PAGE (page)), _("Put Off"), "sos-put-off-form", _("_Put off"));

  sos_deed_dialog_explain (dialog, _("It comes again on that day, or as soon as something about it changes."));
  sos_deed_dialog_set_do (dialog, put_off_cb, g_variant_ref_sink (target), (GDestroyNotify) g_variant_unref);
  sos_deed_dialog_present (dialog);
}

void
sos_due_take_up (GtkWidget *page, gint64 put_off)
{
  sos_page_write (page, sos_page_get_store (SOS_PAGE (page)), _("Taken up again"), (SosTransactionFunc) sos_casework_take_up, sos_deed_new (put_off, NULL, NULL),
                  (GDestroyNotify) sos_deed_free, NULL);
}
