/* sos-family-ties.c - how two members are related, and what one allows others to be told: what there is can be ended, more be added. */
#include "config.h"
#include "sos-family-asks.h"

#include "sos-blocks.h"
#include "sos-family-choices.h"
#include "sos-family-deeds.h"
#include "sos-person-case.h"

#include <glib/gi18n.h>

#define EVERYBODY 0

/* The two windows differ in this alone. */
typedef struct
{
  GType (*get_type) (void);
  guint other;                /* its field: the other person */
  guint what;                 /* its field: the code */
  const char *list;           /* of the code */
  const char *title, *form, *verb;
  const char *done, *ended;   /* titles for undo */
  SosTransactionFunc add, end;
  guint day;                  /* its field: from when */
  guint over;                 /* its field: until when; what has ended is not shown */
} Kind;

static const Kind relation = {
  sos_relationship_get_type, SOS_RELATIONSHIP_OTHER_PERSON, SOS_RELATIONSHIP_TYPE, "relationship-type",
  N_("How they are related"), "sos-family-relate-form", N_("_Add"),
  N_("Relationship added"), N_("Relationship removed"),
  (SosTransactionFunc) sos_casework_relate, (SosTransactionFunc) sos_casework_unrelate,
  SOS_RELATIONSHIP_VALID_FROM, SOS_RELATIONSHIP_VALID_TO,
};

static const Kind telling = {
  sos_disclosure_get_type, SOS_DISCLOSURE_OTHER_PERSON, SOS_DISCLOSURE_KIND, "disclosure-kind",
  N_("What may be told"), "sos-family-tell-form", N_("_Allow"),
  N_("May be told now"), N_("May not be told any more"),
  (SosTransactionFunc) sos_casework_record_disclosure, (SosTransactionFunc) sos_casework_end_disclosure,
  SOS_DISCLOSURE_DATED, SOS_DISCLOSURE_ENDED_ON,
};

typedef struct
{
  const Kind *kind;
  SosFamilyPart *from;
  gint64 person;
  SosRecord *record; /* what is being added */
} Tie;

static void
free_tie (gpointer data)
{
  Tie *tie = data;

  g_object_unref (tie->from);
  g_object_unref (tie->record);
  g_free (tie);
}

/* ---- what there is ---- */

/* NULL: their tie is not for this window. */
static const char *
find_name (const Tie *tie, gint64 person)
{
  return person == EVERYBODY ? _("Everybody in the family") : sos_family_find_name (tie->from, person);
}

/* One that is on its way out. */
typedef struct
{
  SosDeedDialog *dialog;
  GtkWidget *row;
} Ending;

static void
take_row (SosDeedDialog *dialog, GtkWidget *row)
{
  GtkListBox *list = sos_deed_dialog_get (dialog, "existing");

  gtk_list_box_remove (list, row);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "known"), gtk_list_box_get_row_at_index (list, 0) != NULL);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "other"));
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Ending *ending = user_data;
  g_autoptr (SosDeedDialog) dialog = ending->dialog;
  g_autoptr (GtkWidget) row = ending->row;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error))
    {
      gtk_widget_set_sensitive (row, TRUE);
      sos_deed_dialog_say_error (dialog, error);
    }
  else if (sos_deed_dialog_get_data (dialog) != NULL)
    take_row (dialog, row);
}

static void
end_cb (GtkButton *button, SosDeedDialog *dialog)
{
  const Tie *tie = sos_deed_dialog_get_data (dialog);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  const gint64 *id = g_object_get_data (G_OBJECT (row), "sos-id");
  Ending *ending = g_new (Ending, 1);

  ending->dialog = g_object_ref (dialog);
  ending->row = g_object_ref (row);
  gtk_widget_set_sensitive (row, FALSE);
  sos_store_write_async (sos_family_part_get_store (tie->from), _(tie->kind->ended), tie->kind->end, sos_deed_new (*id, NULL, NULL),
                         (GDestroyNotify) sos_deed_free, NULL, ended_cb, ending);
}

static void
append_existing (SosDeedDialog *dialog, const Tie *tie, SosRecord *record)
{
  const char *name = find_name (tie, sos_record_get_number (record, tie->kind->other));
  const gint64 id = sos_record_get_id (record);
  SosCodes *codes = sos_store_get_codes (sos_family_part_get_store (tie->from));
  const char *what = sos_codes_get_label (codes, tie->kind->list, sos_record_get_text (record, tie->kind->what));
  GtkWidget *row, *end;
  g_autofree char *spoken = NULL;

  if (name == NULL || sos_record_is_set (record, tie->kind->over))
    return;
  row = adw_action_row_new ();
  end = sos_block_button (_("Remove"), NULL, "act flat");
  /* Translators: what is removed: "Mother: Denise Bennett" */
  spoken = g_strdup_printf (_("Remove %s: %s"), what, name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  sos_spoken_name_set (end, spoken);
  g_signal_connect_object (end, "clicked", G_CALLBACK (end_cb), dialog, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), end);
  g_object_set_data_full (G_OBJECT (row), "sos-id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (sos_deed_dialog_get (dialog, "existing"), row);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "known"), TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPersonCase) person_case = sos_person_case_finish (result, &error);
  const Tie *tie = sos_deed_dialog_get_data (dialog);
  GPtrArray *records;

  if (tie == NULL)
    return;
  if (person_case == NULL)
    sos_deed_dialog_say_error (dialog, error);
  records = person_case != NULL ? sos_person_case_get_records (person_case, tie->kind->get_type ()) : NULL;
  for (guint i = 0; records != NULL && i < records->len; i++)
    append_existing (dialog, tie, records->pdata[i]);
  sos_deed_dialog_present (dialog);
}

/* ---- what is added ---- */

static void
do_tie (SosDeedDialog *dialog, gpointer data)
{
  const Tie *tie = data;
  g_autofree char *why = sos_deed_dialog_dup_words (dialog, "why");
  SosDeed *deed = sos_deed_new (tie->person, sos_record_get_text (tie->record, tie->kind->what), why);

  deed->other = sos_deed_dialog_get_choice (dialog, "other");
  deed->date = g_strdup (sos_record_find_text (tie->record, tie->kind->day));
  sos_deed_dialog_write (dialog, _(tie->kind->done), tie->kind->add, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static SosDeedDialog *
ask (SosFamilyPart *from, const SosFamilyRow *row, const Kind *kind, const char *words)
{
  SosStore *store = sos_family_part_get_store (from);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), store, _(kind->title), kind->form, _(kind->verb));
  Tie *tie = g_new0 (Tie, 1);

  tie->kind = kind;
  tie->from = g_object_ref (from);
  tie->person = row->person;
  tie->record = g_object_new (kind->get_type (), "person", row->person, NULL);
  sos_record_set_number (tie->record, kind->other, row->person); /* somebody has to be there; who is chosen in the window */
  if (kind == &telling)
    sos_record_set_text (tie->record, kind->day, sos_family_case_get_day (sos_family_part_get_case (from)));
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_bind (dialog, tie->record);
  sos_deed_dialog_set_do (dialog, do_tie, tie, free_tie);
  /* The look at them was noted when the family was opened. */
  sos_person_case_reload_async (store, row->person, NULL, read_cb, g_object_ref (dialog));
  return dialog;
}

void
sos_family_ask_relate (SosFamilyPart *from, const SosFamilyRow *row)
{
  /* Translators: %s is a name; below it: who, and as what */
  g_autofree char *words = g_strdup_printf (_("Who is whose? Choose somebody, and what they are to %s. The other way round follows by itself."),
                                            row->name);
  SosDeedDialog *dialog = ask (from, row, &relation, words);

  sos_family_offer_members (dialog, "other", from, SOS_FAMILY_ANYBODY, row->person);
}

void
sos_family_ask_tell (SosFamilyPart *from, const SosFamilyRow *row)
{
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("Without their word nothing of %s is told to others in the family, on screen or on paper."), row->name);
  SosDeedDialog *dialog = ask (from, row, &telling, words);

  sos_deed_dialog_offer (dialog, "other", EVERYBODY, _("Everybody in the family"));
  sos_family_offer_members (dialog, "other", from, SOS_FAMILY_ANYBODY, row->person);
}
