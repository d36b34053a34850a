/* sos-office-dialogs.c - the windows in which a row of what the office keeps is changed, and is ended. Decides nothing. */
#include "config.h"
#include "sos-office-dialogs.h"

#include "sos-clock.h"
#include "sos-code-choice.h"
#include "sos-consequence-rows.h"
#include "sos-deed-dialog.h"
#include "sos-office-codes.h"
#include "sos-open-lists.h"

#include <glib/gi18n.h>

static void
close_cb (SosDeedDialog *dialog, gpointer data)
{
  gtk_window_close (GTK_WINDOW (dialog));
}

/* Only to be looked at. */
static void
make_quiet (SosDeedDialog *dialog, SosOfficePart part)
{
  /* Translators: %s is who may change something: "team leads and the safeguarding lead" */
  g_autofree char *words = g_strdup_printf (_("Only to be looked at: this is changed by %s."), sos_rights_get_keepers (part));

  gtk_widget_set_sensitive (sos_deed_dialog_get (dialog, "form"), FALSE);
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, close_cb, NULL, NULL);
}

/* ---- one row ---- */

typedef struct
{
  SosStore *store;
  SosOfficeOpen *open;
  gboolean warned;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_object_unref (edit->store);
  sos_office_open_free (edit->open);
  g_free (edit);
}

static const char *
get_id (const SosOfficeOpen *open, guint field)
{
  return SOS_RECORD_GET_CLASS (open->record)->fields[field].name;
}

static void
take_references (SosDeedDialog *dialog, SosOfficeOpen *open)
{
  for (guint i = 0; i < open->references->len; i++)
    {
      const SosOfficeReference *reference = open->references->pdata[i];

      if (sos_deed_dialog_get (dialog, get_id (open, reference->field)) != NULL)
        sos_record_set_number (open->record, reference->field, sos_deed_dialog_get_choice (dialog, get_id (open, reference->field)));
    }
}

static void
offer_references (SosDeedDialog *dialog, SosOfficeOpen *open)
{
  for (guint i = 0; i < open->references->len; i++)
    {
      const SosOfficeReference *reference = open->references->pdata[i];
      const char *id = get_id (open, reference->field);

      if (sos_deed_dialog_get (dialog, id) == NULL)
        continue;
      sos_deed_dialog_offer (dialog, id, 0, _("Not chosen"));
      for (guint j = 0; j < reference->choices->len; j++)
        sos_deed_dialog_offer (dialog, id, ((SosOfficeChoice *) reference->choices->pdata[j])->id, ((SosOfficeChoice *) reference->choices->pdata[j])->name);
      sos_deed_dialog_set_choice (dialog, id, sos_record_get_number (open->record, reference->field));
    }
}

/* What looks odd is said once, and may be so: the button pressed again goes on. */
static gboolean
has_warned (SosDeedDialog *dialog, Edit *edit)
{
  g_autofree char *today = sos_clock_dup_today (), *words = NULL;
  g_autoptr (GPtrArray) warnings = sos_casework_dup_warnings (edit->open->record, today);

  if (edit->warned || warnings->len == 0)
    return FALSE;
  edit->warned = TRUE;
  g_ptr_array_add (warnings, g_strdup (_("If it is so all the same, save it again.")));
  g_ptr_array_add (warnings, NULL);
  words = g_strjoinv (" ", (char **) warnings->pdata);
  sos_deed_dialog_say (dialog, words);
  return TRUE;
}

static void
keep_cb (SosDeedDialog *dialog, gpointer data)
{
  Edit *edit = data;
  const gboolean new = edit->open->id == 0;
  /* Translators: what was added or changed: "Prisons and hospitals" */
  g_autofree char *title = g_strdup_printf (new ? _("Added: %s") : _("Changed: %s"), _(edit->open->kind->title));
  g_autoptr (SosRecord) copy = NULL;

  take_references (dialog, edit->open);
  if (has_warned (dialog, edit))
    return;
  copy = sos_record_copy (edit->open->record);
  if (new)
    sos_record_set_identity (copy, 0, 0, 0);
  sos_deed_dialog_write (dialog, title, (SosTransactionFunc) sos_casework_keep_office_record, sos_save_record_new (copy, NULL),
                         (GDestroyNotify) sos_save_record_free, NULL);
}

/* ---- what a step or a programme changes, shown as it is written ---- */

static gpointer
find_ask (SosRecord *record)
{
  if (SOS_IS_SERVICE_STEP (record))
    return sos_casework_ask_step;
  return SOS_IS_PROGRAMME (record) ? sos_casework_ask_programme : NULL;
}

static void
show_what (SosDeedDialog *dialog, gpointer ask, const GError *error)
{
  sos_consequence_rows_show (dialog, ask != NULL ? ((SosAskRecord *) ask)->what : NULL);
}

static void
ask_cb (SosDeedDialog *dialog)
{
  Edit *edit = sos_deed_dialog_get_data (dialog);

  if (edit != NULL)
    sos_consequence_rows_ask (dialog, edit->store, (SosTransactionFunc) find_ask (edit->open->record), sos_ask_record_new (edit->open->record),
                              (GDestroyNotify) sos_ask_record_free, show_what);
}

static void
ask_soon_cb (SosDeedDialog *dialog)
{
  sos_consequence_rows_ask_soon (dialog, ask_cb);
}

static void
follow_record (SosDeedDialog *dialog, SosRecord *record)
{
  sos_consequence_rows_show (dialog, NULL);
  g_signal_connect_object (record, "notify", G_CALLBACK (ask_soon_cb), dialog, G_CONNECT_SWAPPED);
  ask_cb (dialog);
}

static void
propose (SosRecord *record)
{
  if (SOS_IS_SERVICE_STEP (record))
    sos_record_set_flag (record, SOS_SERVICE_STEP_ACTIVE, TRUE);
  else if (SOS_IS_SERVICE_FIELD (record))
    sos_record_set_flag (record, SOS_SERVICE_FIELD_ACTIVE, TRUE);
  else if (SOS_IS_SCHOOL (record))
    sos_record_set_flag (record, SOS_SCHOOL_ACTIVE, TRUE);
  else if (SOS_IS_SITE (record))
    sos_record_set_text (record, SOS_SITE_STATUS, "OPEN");
}

static void
show_record (GtkWidget *from, SosStore *store, SosOfficeOpen *open, gboolean may_change)
{
  Edit *edit = g_new0 (Edit, 1);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, open->id == 0 ? _(open->kind->add) : _(open->kind->title), open->kind->form,
                                               !may_change ? _("_Close") : open->id == 0 ? _("_Add") : _("_Save"));

  *edit = (Edit){ g_object_ref (store), open };
  if (open->id == 0)
    propose (open->record);
  offer_references (dialog, open);
  sos_deed_dialog_bind (dialog, open->record);
  g_object_set_data_full (G_OBJECT (dialog), "sos-office-edit", edit, edit_free);
  if (may_change)
    sos_deed_dialog_set_do (dialog, keep_cb, edit, NULL);
  else
    make_quiet (dialog, open->kind->part);
  if (find_ask (open->record) != NULL)
    {
      follow_record (dialog, open->record);
      gtk_window_set_default_size (GTK_WINDOW (dialog), 480, 760); /* room for what follows, which comes later */
    }
  sos_deed_dialog_present (dialog);
}

typedef struct
{
  GtkWidget *from;
  gboolean may_change;
  void (*show) (GtkWidget *from, SosStore *store, SosOfficeOpen *open, gboolean may_change);
} Asking;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) from = asking->from;
  g_autoptr (GError) error = NULL;
  gpointer open = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &open, &error))
    sos_page_say_error (from, error);
  else if (gtk_widget_get_root (from) != NULL)
    asking->show (from, SOS_STORE (source), g_steal_pointer (&open), asking->may_change);
  g_clear_pointer (&open, sos_office_open_free);
}

static void
open_one (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id, gboolean may_change,
          void (*func) (GtkWidget *from, SosStore *store, SosOfficeOpen *open, gboolean may_change))
{
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ g_object_ref (from), may_change, func };
  sos_store_read_async (store, (SosTransactionFunc) sos_office_open_load, sos_office_open_new (kind, id), (GDestroyNotify) sos_office_open_free, NULL, opened_cb,
                        asking);
}

void
sos_office_ask_record (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id, gboolean may_change)
{
  open_one (from, store, kind, id, may_change, show_record);
}

/* ---- its last day ---- */

static void
end_cb (SosDeedDialog *dialog, gpointer data)
{
  const Edit *edit = data;
  g_autofree char *day = NULL;
  SosEndOffice *end;

  if (edit->open->kind->ended != SOS_OFFICE_NO_FIELD && !sos_deed_dialog_read_day (dialog, "day", &day))
    return;
  end = sos_end_office_new (edit->open->kind, edit->open->id);
  end->day = g_steal_pointer (&day);
  end->instead = sos_deed_dialog_get_choice (dialog, "instead");
  end->the_same = gtk_switch_get_active (sos_deed_dialog_get (dialog, "same"));
  sos_deed_dialog_write (dialog, _("Last day written down"), (SosTransactionFunc) sos_casework_end_office_record, end, (GDestroyNotify) sos_end_office_free, NULL);
}

/* Work of a colleague is handed over elsewhere, a run stays at its school. */
static gboolean
can_move (const SosOfficeOpen *open)
{
  return !SOS_IS_STAFF (open->record) && !SOS_IS_SCHOOL (open->record) && open->same->len > 0 && open->kind->ended != SOS_OFFICE_NO_FIELD;
}

static void
explain_end (SosDeedDialog *dialog, const SosOfficeOpen *open)
{
  g_autofree char *name = sos_kind_dup_text (SOS_RECORD_GET_CLASS (open->record)->fields[open->kind->label].kind,
                                             sos_record_get_value (open->record, (guint) open->kind->label));
  g_autofree char *words = SOS_IS_STAFF (open->record) && open->points->len > 0
                             /* Translators: %s is a colleague */
                             ? g_strdup_printf (_("%s: what is still with them is handed over from the team’s page; this only writes down the day."), name)
                             : g_strdup_printf (_("%s: it stays in what was written with it, and is not offered any more."), name);

  sos_deed_dialog_explain (dialog, words);
}

static void
show_end (GtkWidget *from, SosStore *store, SosOfficeOpen *open, gboolean may_change)
{
  Edit *edit = g_new0 (Edit, 1);
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Last day"), "sos-office-end-form", _("_Write it down"));
  g_autofree char *today = sos_clock_dup_today (), *day = sos_date_dup_long (today);

  *edit = (Edit){ g_object_ref (store), open };
  explain_end (dialog, open);
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "day"), day);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "day"), open->kind->ended != SOS_OFFICE_NO_FIELD);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "instead"), can_move (open));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "same-row"), can_move (open));
  sos_deed_dialog_offer (dialog, "instead", 0, _("Nowhere: it stays as it is"));
  for (guint i = 0; i < open->same->len; i++)
    sos_deed_dialog_offer (dialog, "instead", ((SosOfficeChoice *) open->same->pdata[i])->id, ((SosOfficeChoice *) open->same->pdata[i])->name);
  sos_consequence_rows_show (dialog, open->points);
  g_object_set_data_full (G_OBJECT (dialog), "sos-office-edit", edit, edit_free);
  sos_deed_dialog_set_do (dialog, end_cb, edit, NULL);
  sos_deed_dialog_present (dialog);
}

void
sos_office_ask_end (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id)
{
  open_one (from, store, kind, id, TRUE, show_end);
}

/* ---- taken away ---- */

static void
drop_now (GtkWidget *from, SosStore *store, SosOfficeOpen *open, gboolean may_change)
{
  sos_page_write (from, store, _("Taken away"), (SosTransactionFunc) sos_casework_drop_office_record, sos_save_record_new (open->record, NULL),
                  (GDestroyNotify) sos_save_record_free, NULL);
  sos_office_open_free (open);
}

void
sos_office_drop (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id)
{
  open_one (from, store, kind, id, TRUE, drop_now);
}

/* ---- a word ---- */

typedef struct
{
  char *list, *code;
  const char *beside; /* NULL: nothing is noted beside it */
  SosCodes *codes;
  char *note;
} Word;

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->list);
  g_free (word->code);
  g_free (word->note);
  g_object_unref (word->codes);
  g_free (word);
}

static void
word_cb (SosDeedDialog *dialog, gpointer data)
{
  const Word *word = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed = sos_deed_new (0, word->list, words);
  const char *beside = word->beside != NULL ? sos_code_choice_get (dialog, "beside", word->codes, word->beside) : NULL;

  deed->why = g_strdup (word->code);
  deed->count = gtk_switch_get_active (sos_deed_dialog_get (dialog, "active"));
  deed->date = g_strdup (beside != NULL ? beside : word->note);
  sos_deed_dialog_write (dialog, word->code == NULL ? _("Word added") : _("Word changed"), (SosTransactionFunc) sos_casework_keep_office_code, deed,
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_office_ask_word (GtkWidget *from, SosStore *store, const char *list, const SosOfficeRow *row)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, row == NULL ? _("New word") : _("Word"), "sos-office-word-form", row == NULL ? _("_Add") : _("_Save"));
  Word *word = g_new0 (Word, 1);

  *word = (Word){ g_strdup (list), row != NULL ? g_strdup (row->code) : NULL, sos_open_lists_find (list)->beside, g_object_ref (sos_store_get_codes (store)),
                  row != NULL ? g_strdup (row->filter) : NULL };
  sos_deed_dialog_explain (dialog, _("What was written with it says the new word too. What is not offered stays where it was written."));
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "beside"), word->beside != NULL);
  if (word->beside != NULL)
    sos_code_choice_offer (dialog, "beside", word->codes, word->beside, _("As it is"), NULL);
  if (row != NULL)
    gtk_editable_set_text (sos_deed_dialog_get (dialog, "words"), row->label);
  if (row != NULL && word->beside != NULL && row->filter != NULL)
    sos_code_choice_set (dialog, "beside", word->codes, word->beside, row->filter);
  gtk_switch_set_active (sos_deed_dialog_get (dialog, "active"), row == NULL || row->state != SOS_OFFICE_ROW_OVER);
  sos_deed_dialog_set_do (dialog, word_cb, word, word_free);
  sos_deed_dialog_present (dialog);
}
