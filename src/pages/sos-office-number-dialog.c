/* sos-office-number-dialog.c - one choice of the office: what it says, what follows, what it was. Decides nothing. */
#include "config.h"
#include "sos-office-dialogs.h"

#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-deed-dialog.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

typedef struct
{
  SosStore *store;
  const SosOfficeSetting *setting;
  gboolean filled; /* what it was stands there */
} Choosing;

static void
choosing_free (gpointer data)
{
  g_object_unref (((Choosing *) data)->store);
  g_free (data);
}

/* As it would be stored; NULL: what is built in. (transfer full) */
static char *
dup_value (SosDeedDialog *dialog, const SosOfficeSetting *setting)
{
  g_autofree char *typed = NULL;

  if (setting->kind == SOS_OFFICE_SWITCH)
    return gtk_switch_get_active (sos_deed_dialog_get (dialog, "switch")) ? g_strdup ("yes") : NULL;
  typed = sos_deed_dialog_dup_words (dialog, "value");
  if (setting->kind == SOS_OFFICE_DAY && typed != NULL)
    {
      g_autofree char *today = sos_clock_dup_today (), *day = sos_typed_dup_day (typed, today, SOS_DAY_TO_COME);

      /* What is no day is refused as it was typed. */
      return day != NULL ? g_steal_pointer (&day) : g_steal_pointer (&typed);
    }
  if (typed == NULL || (setting->kind == SOS_OFFICE_NUMBER && g_ascii_strtoll (typed, NULL, 10) == setting->usual
                        && sos_office_setting_get_number (setting, typed) == setting->usual))
    return NULL;
  return g_steal_pointer (&typed);
}

static void
add_change (SosDeedDialog *dialog, const SosOfficeSetting *setting, const SosSettingChange *change)
{
  g_autofree char *old = sos_office_setting_dup_words (setting, change->old), *new = sos_office_setting_dup_words (setting, change->new);
  /* Translators: what a number was, and what it became */
  g_autofree char *title = g_strdup_printf (_("%s, then %s"), old, new);
  g_autofree char *note = g_strdup_printf (_("%s, %s"), change->when, change->who);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", note, "title-lines", 0, NULL);

  adw_preferences_group_add (sos_deed_dialog_get (dialog, "changes"), row);
}

static void
show_changes (SosDeedDialog *dialog, Choosing *choosing, GPtrArray *changes)
{
  for (guint i = 0; !choosing->filled && i < changes->len; i++)
    add_change (dialog, choosing->setting, changes->pdata[i]);
  choosing->filled = TRUE;
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "changes"), changes->len > 0);
}

static void
answered (SosDeedDialog *dialog, gpointer answer, const GError *error)
{
  const SosChooseSetting *choose = answer;
  g_autofree char *refusal = NULL;

  if (choose == NULL)
    {
      sos_deed_dialog_say_error (dialog, error);
      return;
    }
  refusal = choose->verdict->allowed ? g_strdup ("") : sos_verdict_dup_text (choose->verdict);
  sos_deed_dialog_say (dialog, refusal);
  sos_consequence_rows_show (dialog, choose->what);
  show_changes (dialog, sos_deed_dialog_get_data (dialog), choose->changes);
}

static void
ask_cb (SosDeedDialog *dialog)
{
  Choosing *choosing = sos_deed_dialog_get_data (dialog);
  g_autofree char *value = choosing != NULL ? dup_value (dialog, choosing->setting) : NULL;

  if (choosing != NULL)
    sos_consequence_rows_ask (dialog, choosing->store, (SosTransactionFunc) sos_casework_ask_setting, sos_choose_setting_new (choosing->setting, value),
                              (GDestroyNotify) sos_choose_setting_free, answered);
}

static void
typed_cb (SosDeedDialog *dialog)
{
  sos_consequence_rows_ask_soon (dialog, ask_cb);
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  const Choosing *choosing = data;
  g_autofree char *value = dup_value (dialog, choosing->setting);
  /* Translators: %s is what was chosen: "A worker is full at" */
  g_autofree char *title = g_strdup_printf (_("Chosen: %s"), _(choosing->setting->label));

  sos_deed_dialog_write (dialog, title, (SosTransactionFunc) sos_casework_choose_setting, sos_choose_setting_new (choosing->setting, value),
                         (GDestroyNotify) sos_choose_setting_free, NULL);
}

static void
close_cb (SosDeedDialog *dialog, gpointer data)
{
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
reset_cb (SosDeedDialog *dialog)
{
  const Choosing *choosing = sos_deed_dialog_get_data (dialog);
  g_autofree char *number = g_strdup_printf ("%d", choosing->setting->usual);

  gtk_editable_set_text (sos_deed_dialog_get (dialog, "value"), choosing->setting->kind == SOS_OFFICE_NUMBER ? number : "");
  gtk_switch_set_active (sos_deed_dialog_get (dialog, "switch"), FALSE);
}

static char *
dup_bounds (const SosOfficeSetting *setting)
{
  if (setting->unit == SOS_LIMIT_COUNT)
    return g_strdup_printf (_("From %d to %d. "), setting->least, setting->most);
  /* Translators: two numbers and what they count: "From 1 to 365 working days." */
  return g_strdup_printf (_("From %d to %d %s. "), setting->least, setting->most, sos_limit_unit_get_words (setting->unit));
}

static void
explain (SosDeedDialog *dialog, const SosOfficeSetting *setting)
{
  g_autofree char *bounds = setting->kind == SOS_OFFICE_NUMBER
                              ? dup_bounds (setting)
                              : g_strdup ("");
  /* Translators: who may change something: "team leads and the safeguarding lead" */
  g_autofree char *keepers = g_strdup_printf (_("Changed by %s."), sos_rights_get_keepers (setting->part));
  g_autofree char *words = g_strconcat (bounds, keepers, NULL);

  sos_deed_dialog_explain (dialog, words);
}

static void
fill (SosDeedDialog *dialog, const SosOfficeSetting *setting, const char *value)
{
  g_autofree char *number = g_strdup_printf ("%d", sos_office_setting_get_number (setting, value)), *usual = sos_office_setting_dup_words (setting, NULL);
  g_autofree char *day = setting->kind == SOS_OFFICE_DAY && value != NULL ? sos_office_setting_dup_words (setting, value) : NULL;
  GtkWidget *entry = sos_deed_dialog_get (dialog, "value"), *row = sos_deed_dialog_get (dialog, "switch-row");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _(setting->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(setting->label));
  gtk_widget_set_visible (entry, setting->kind != SOS_OFFICE_SWITCH);
  gtk_widget_set_visible (row, setting->kind == SOS_OFFICE_SWITCH);
  adw_action_row_set_subtitle (sos_deed_dialog_get (dialog, "usual"), usual);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "usual"), setting->kind != SOS_OFFICE_TEXT && setting->kind != SOS_OFFICE_DAY);
  gtk_editable_set_text (GTK_EDITABLE (entry), setting->kind == SOS_OFFICE_NUMBER ? number : day != NULL ? day : value != NULL ? value : "");
  gtk_switch_set_active (sos_deed_dialog_get (dialog, "switch"), g_strcmp0 (value, "yes") == 0);
}

void
sos_office_ask_number (GtkWidget *from, SosStore *store, const SosOfficeSetting *setting, const char *value, gboolean may_change)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _(setting->group), "sos-office-number-form", may_change ? _("_Choose it") : _("_Close"));
  Choosing *choosing = g_new0 (Choosing, 1);

  *choosing = (Choosing){ g_object_ref (store), setting };
  explain (dialog, setting);
  fill (dialog, setting, value);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "changes"), FALSE);
  sos_consequence_rows_show (dialog, NULL);
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "value"), may_change);
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "switch"), may_change);
  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "reset"), may_change);
  sos_deed_dialog_set_do (dialog, may_change ? do_cb : close_cb, choosing, choosing_free);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "value"), "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "switch"), "notify::active", G_CALLBACK (ask_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "reset"), "clicked", G_CALLBACK (reset_cb), dialog, G_CONNECT_SWAPPED);
  ask_cb (dialog);
  /* What follows comes after the window is there: it has its room from the start. */
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, 560);
  sos_deed_dialog_present (dialog);
}
