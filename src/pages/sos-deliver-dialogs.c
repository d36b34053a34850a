/* sos-deliver-dialogs.c - asks what is written down about somebody who delivers. Knows no list. */
#include "config.h"
#include "sos-deliver-dialogs.h"

#include "sos-expense.h"
#include "sos-day.h"
#include "sos-duty.h"
#include "sos-record-edit.h"
#include "sos-staff-list.h"
#include "sos-typed.h"

#include <glib/gi18n.h>

/* ---- one record ---- */

static void
do_record (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (SosRecord) record = NULL;
  SosRecordEdit *edit = data;

  if (SOS_IS_AVAILABILITY (edit->edited))
    sos_record_set_number (edit->edited, SOS_AVAILABILITY_WEEKDAY, sos_deed_dialog_get_choice (dialog, "weekday"));
  record = sos_record_edit_dup (edit);
  sos_deed_dialog_write (dialog, g_object_get_data (G_OBJECT (dialog), "sos-done"), (SosTransactionFunc) sos_casework_save_record,
                         sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

/* ---- each kind ---- */

#define DBS_YEARS "sos-dbs-years" /* of the window, as the office chose */

/* What is asked depends on what was checked; the last day that the office counts stands there as soon as the first is known. */
static void
clearance_cb (SosRecord *clearance, GParamSpec *pspec, SosDeedDialog *dialog)
{
  const char *code = sos_record_find_text (clearance, SOS_CLEARANCE_KIND);
  const SosClearanceKind *kind = sos_clearance_kind_find (code);
  g_autofree char *last = sos_clearance_dup_default_last_day (code, sos_record_find_text (clearance, SOS_CLEARANCE_ISSUED_ON),
                                                               GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), DBS_YEARS)));

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "clearance.site"), kind != NULL && kind->of_site);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "clearance.last-day"), kind == NULL || !kind->of_year);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "dbs"), g_strcmp0 (code, SOS_CLEARANCE_KIND_DBS) == 0);
  if (!sos_record_is_set (clearance, SOS_CLEARANCE_LAST_DAY) && last != NULL)
    sos_record_set_text (clearance, SOS_CLEARANCE_LAST_DAY, last);
}

#define WIDTH 480
#define HEIGHT 640 /* room for the rows that come with what was checked */

static void
begin_clearance (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted)
{
  static const char *const watched[] = { "notify::kind", "notify::issued-on" };

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (edit->edited, watched[i], G_CALLBACK (clearance_cb), dialog, 0);
  clearance_cb (edit->edited, NULL, dialog);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
}

static void
begin_hours (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted)
{
  for (int day = 1; day <= 7; day++)
    sos_deed_dialog_offer (dialog, "weekday", day, sos_weekday_get_name (day));
  if (sos_record_is_set (edit->edited, SOS_AVAILABILITY_WEEKDAY))
    sos_deed_dialog_set_choice (dialog, "weekday", sos_record_get_number (edit->edited, SOS_AVAILABILITY_WEEKDAY));
  else
    sos_record_set_number (edit->edited, SOS_AVAILABILITY_WEEKDAY, 1); /* theirs whom the row says */
}

static void
place_cb (SosRecord *place, GParamSpec *pspec, SosDeedDialog *dialog)
{
  const gboolean borough = sos_record_has_text (place, SOS_NO_GO_KIND, "BOROUGH");

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "no_go.borough"), borough);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "no_go.place"), !borough);
}

static void
begin_place (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "restricted-group"), may_restricted);
  g_signal_connect_object (edit->edited, "notify::kind", G_CALLBACK (place_cb), dialog, 0);
  place_cb (edit->edited, NULL, dialog);
}

/* Pounds and pence are one number, so the row is read as it is typed. */
static void
amount_cb (GtkEditable *amount, SosDeedDialog *dialog)
{
  const SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);
  const gint64 pence = sos_typed_read_pence (gtk_editable_get_text (amount));

  if (edit != NULL)
    sos_record_set_number (edit->edited, SOS_EXPENSE_PENCE, pence >= 0 ? pence : SOS_NUMBER_UNKNOWN);
}

static void
begin_expense (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted)
{
  GtkEditable *amount = sos_deed_dialog_get (dialog, "amount");
  const gint64 pence = sos_record_get_number (edit->edited, SOS_EXPENSE_PENCE);
  g_autofree char *words = sos_record_is_set (edit->edited, SOS_EXPENSE_PENCE) ? g_strdup_printf ("%d.%02d", (int) (pence / 100), (int) (pence % 100)) : g_strdup ("");

  gtk_editable_set_text (amount, words);
  g_signal_connect_object (amount, "changed", G_CALLBACK (amount_cb), dialog, 0);
}

#define PROVIDER "sos-provider" /* code of the partner they come from, */
#define PROVIDER_LABEL "sos-provider-label" /* and its name */

/* Days of a partner are nobody’s own. */
static void
everybody_cb (GtkSwitch *everybody, GParamSpec *pspec, SosDeedDialog *dialog)
{
  const SosRecordEdit *edit = sos_deed_dialog_get_data (dialog);
  const gboolean all = gtk_switch_get_active (everybody);

  if (edit == NULL)
    return;
  sos_record_set_text (edit->edited, SOS_ABSENCE_PROVIDER, all ? g_object_get_data (G_OBJECT (dialog), PROVIDER) : NULL);
  sos_record_set_number (edit->edited, SOS_ABSENCE_STAFF, all ? 0 : sos_record_get_number (edit->before, SOS_ABSENCE_STAFF));
}

/* C20: a partner may say that none of theirs comes on some days. Whose days they are is said once. */
static void
begin_away (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted)
{
  const char *provider = g_object_get_data (G_OBJECT (dialog), PROVIDER_LABEL);
  /* Translators: %s is a partner: "ConnectFutures" */
  g_autofree char *words = g_strdup_printf (_("Nobody of %s comes"), provider != NULL ? provider : "");

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "everybody-row"), provider != NULL && sos_record_get_id (edit->before) == 0);
  adw_preferences_row_set_title (sos_deed_dialog_get (dialog, "everybody-row"), words);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "everybody"), "notify::active", G_CALLBACK (everybody_cb), dialog, 0);
}

static const struct
{
  GType (*get_type) (void);
  guint staff; /* the field that says whose it is */
  const char *form, *new_title, *title, *added, *changed;
  void (*begin) (SosDeedDialog *dialog, SosRecordEdit *edit, gboolean may_restricted);
} kinds[] = {
  { sos_deliverer_get_type, SOS_DELIVERER_STAFF, "sos-deliverer-form", N_("About them"), N_("About them"), N_("Written down"), N_("Changed"), NULL },
  { sos_clearance_get_type, SOS_CLEARANCE_STAFF, "sos-clearance-form", N_("New check"), N_("Check"), N_("Check added"), N_("Check changed"), begin_clearance },
  { sos_availability_get_type, SOS_AVAILABILITY_STAFF, "sos-availability-form", N_("New hours"), N_("Hours"), N_("Hours added"), N_("Hours changed"), begin_hours },
  { sos_absence_get_type, SOS_ABSENCE_STAFF, "sos-absence-form", N_("New days away"), N_("Days away"), N_("Days away added"), N_("Days away changed"), begin_away },
  { sos_no_go_get_type, SOS_NO_GO_STAFF, "sos-no-go-form", N_("Where they do not go"), N_("Where they do not go"), N_("Place added"), N_("Place changed"), begin_place },
  { sos_expense_get_type, SOS_EXPENSE_STAFF, "sos-expense-form", N_("New expense"), N_("Expense"), N_("Expense added"), N_("Expense changed"), begin_expense },
};

static SosRecord *
make_record (GType type, guint whose, gint64 staff)
{
  SosRecord *record = g_object_new (type, NULL);

  sos_record_set_number (record, whose, staff);
  if (type == SOS_TYPE_ABSENCE)
    sos_record_set_text (record, SOS_ABSENCE_KIND, "LEAVE");
  if (type == SOS_TYPE_NO_GO)
    sos_record_set_text (record, SOS_NO_GO_KIND, "BOROUGH");
  if (type == SOS_TYPE_EXPENSE)
    sos_record_set_text (record, SOS_EXPENSE_KIND, "TRAVEL");
  return record;
}

void
sos_deliver_ask_record (GtkWidget *from, SosStore *store, gint64 staff, GType type, SosRecord *record, gboolean may_restricted, int dbs_years,
                        const char *provider)
{
  g_autoptr (SosRecord) asked = NULL;
  SosDeedDialog *dialog;
  SosRecordEdit *edit;
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && kinds[i].get_type () != type)
    i++;
  g_return_if_fail (i < G_N_ELEMENTS (kinds));

  asked = record != NULL ? g_object_ref (record) : make_record (type, kinds[i].staff, staff);
  dialog = sos_deed_dialog_new (from, store, record != NULL ? _(kinds[i].title) : _(kinds[i].new_title), kinds[i].form,
                                record != NULL ? _("_Change") : _("_Add"));
  edit = sos_record_edit_new (asked);
  g_object_set_data (G_OBJECT (dialog), "sos-done", (gpointer) (record != NULL ? _(kinds[i].changed) : _(kinds[i].added)));
  g_object_set_data (G_OBJECT (dialog), DBS_YEARS, GINT_TO_POINTER (dbs_years));
  g_object_set_data_full (G_OBJECT (dialog), PROVIDER, g_strdup (provider), g_free);
  g_object_set_data_full (G_OBJECT (dialog), PROVIDER_LABEL, provider != NULL ? g_strdup (sos_codes_get_label (sos_store_get_codes (store), "provider", provider)) : NULL, g_free);
  sos_deed_dialog_bind (dialog, edit->edited);
  if (kinds[i].begin != NULL)
    kinds[i].begin (dialog, edit, may_restricted);
  sos_deed_dialog_set_do (dialog, do_record, edit, sos_record_edit_free);
  sos_deed_dialog_present (dialog);
}

/* ---- a decision about a certificate ---- */

static void
do_content (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *reason = sos_deed_dialog_dup_words (dialog, "reason");

  sos_deed_dialog_write (dialog, _("Decided about a certificate"), (SosTransactionFunc) sos_casework_approve_content,
                         sos_deed_new (*(gint64 *) data, NULL, reason), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_deliver_ask_content (GtkWidget *from, SosStore *store, gint64 clearance)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("They may deliver"), "sos-reason-form", _("They _may deliver"));

  sos_deed_dialog_explain (dialog, _("Say how you came to it. Never write down what stands on the certificate."));
  sos_deed_dialog_set_do (dialog, do_content, g_memdup2 (&clearance, sizeof clearance), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- the phrase ---- */

static void
do_phrase (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *phrase = sos_deed_dialog_dup_words (dialog, "phrase");

  sos_deed_dialog_write (dialog, _("Phrase agreed"), (SosTransactionFunc) sos_casework_set_phrase, sos_deed_new (*(gint64 *) data, NULL, phrase),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_deliver_ask_phrase (GtkWidget *from, SosStore *store, gint64 staff)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Agreed phrase"), "sos-phrase-form", _("_Agree"));

  sos_deed_dialog_explain (dialog, _("They say this on the phone when they cannot speak freely. Leads alone see it, on the duty board; each look is noted. "
                                     "What was agreed before is replaced."));
  sos_deed_dialog_set_do (dialog, do_phrase, g_memdup2 (&staff, sizeof staff), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- somebody new ---- */

static const char *const delivers_as[] = { SOS_DELIVERS_AS_VOLUNTEER, SOS_DELIVERS_AS_PARTNER, SOS_DELIVERS_AS_STAFF };

static void
added_cb (gpointer from, gpointer data)
{
  gtk_widget_activate_action (from, "app.show-deliverer", "x", ((SosDeed *) data)->result);
}

static gboolean
is_staff (SosDeedDialog *dialog)
{
  return g_str_equal (delivers_as[sos_deed_dialog_get_choice (dialog, "kind")], SOS_DELIVERS_AS_STAFF);
}

static void
do_new (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *name = is_staff (dialog) ? NULL : sos_deed_dialog_dup_words (dialog, "name");
  const gint64 who = is_staff (dialog) ? sos_deed_dialog_get_choice (dialog, "who") : 0;

  if (is_staff (dialog) && who == 0)
  {
    sos_deed_dialog_say (dialog, _("Choose who it is."));
    return;
  }
  sos_deed_dialog_write (dialog, _("Somebody who delivers added"), (SosTransactionFunc) sos_casework_add_deliverer,
                         sos_deed_new (who, delivers_as[sos_deed_dialog_get_choice (dialog, "kind")], name), (GDestroyNotify) sos_deed_free, added_cb);
}

static void
kind_cb (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "who"), is_staff (dialog));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "name"), !is_staff (dialog));
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, &error);

  if (staff == NULL || sos_deed_dialog_get_data (dialog) == NULL)
    return;
  sos_deed_dialog_offer_records (dialog, "who", staff, SOS_STAFF_NAME);
}

void
sos_deliver_ask_new (GtkWidget *from, SosStore *store)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Somebody who delivers"), "sos-deliverer-add-form", _("_Add"));

  for (guint i = 0; i < G_N_ELEMENTS (delivers_as); i++)
    sos_deed_dialog_offer (dialog, "kind", i, sos_codes_get_label (sos_store_get_codes (store), "deliverer-kind", delivers_as[i]));
  g_signal_connect_object (sos_deed_dialog_get (dialog, "kind"), "notify::selected", G_CALLBACK (kind_cb), dialog, G_CONNECT_SWAPPED);
  kind_cb (dialog);
  sos_deed_dialog_set_do (dialog, do_new, g_new0 (int, 1), g_free);
  sos_staff_list_async (store, NULL, staff_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
}
