/* sos-concern-raise.c - asks what a concern is raised with, and about whom. Decides nothing. */
#include "config.h"
#include "sos-concern-raise.h"

#include "sos-clock.h"
#include "sos-combo-words.h"
#include "sos-deed-dialog.h"
#include "sos-form-row.h"
#include "sos-moment-rows.h"
#include "sos-safeguarding.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define WAIT_MS 300 /* after the last key, before it is asked who looks like that */
#define NOT_YET -1  /* the person of a draft until it is known who: the window asks for what is empty */

typedef struct
{
  SosRecord *draft;
  GPtrArray *boxes; /* GtkCheckButton, borrowed from the window */
  gint64 place;
  SosStore *store;
  GCancellable *asking;
  guint timer;
} Raising;

static void
raising_free (gpointer data)
{
  Raising *raising = data;

  g_clear_handle_id (&raising->timer, g_source_remove);
  g_cancellable_cancel (raising->asking);
  g_object_unref (raising->asking);
  g_object_unref (raising->store);
  g_object_unref (raising->draft);
  g_ptr_array_unref (raising->boxes);
  g_free (raising);
}

/* Who it is about --------------------------------------------------------------------------------------------------------------- */

static gboolean
read_typed (SosDeedDialog *dialog, SosNewPerson *typed)
{
  typed->name = sos_deed_dialog_dup_words (dialog, "name");
  return sos_deed_dialog_read_birth (dialog, "born", &typed->birth_date);
}

static void
forget_held (SosDeedDialog *dialog)
{
  sos_deed_dialog_offer_none (dialog, "held");
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "held"), FALSE);
}

static void
offer_held (SosDeedDialog *dialog, GPtrArray *likely)
{
  forget_held (dialog);
  if (likely->len == 0)
    return;
  sos_deed_dialog_offer (dialog, "held", 0, _("Nobody of these"));
  for (guint i = 0; i < likely->len; i++)
    {
      /* Translators: somebody who is held, and what tells who they are */
      g_autofree char *words = g_strdup_printf (_("%s · %s"), sos_likely_get_name (likely->pdata[i]), sos_likely_get_facts (likely->pdata[i]));

      sos_deed_dialog_offer (dialog, "held", sos_likely_get_person (likely->pdata[i]), words);
    }
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "held"), TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) likely = sos_casework_find_likely_finish (result, NULL);

  if (likely != NULL && sos_deed_dialog_get_data (dialog) != NULL)
    offer_held (dialog, likely);
}

/* One question at a time: what was asked before is not wanted any more. */
static gboolean
ask_cb (gpointer data)
{
  SosDeedDialog *dialog = data;
  Raising *raising = sos_deed_dialog_get_data (dialog);
  g_autofree char *name = sos_deed_dialog_dup_words (dialog, "name");
  const SosNewPerson typed = { .name = name };

  raising->timer = 0;
  g_cancellable_cancel (raising->asking);
  g_set_object (&raising->asking, NULL);
  raising->asking = g_cancellable_new ();
  if (name != NULL)
    sos_casework_find_likely_async (raising->store, &typed, raising->asking, found_cb, g_object_ref (dialog));
  else
    forget_held (dialog);
  return G_SOURCE_REMOVE;
}

static void
name_cb (GtkWidget *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  Raising *raising = sos_deed_dialog_get_data (dialog);

  if (raising == NULL)
    return;
  g_clear_handle_id (&raising->timer, g_source_remove);
  raising->timer = g_timeout_add (WAIT_MS, ask_cb, dialog);
}

/* What is raised ----------------------------------------------------------------------------------------------------------------- */

/* FALSE where something cannot be read, which the window says. */
static gboolean
say_whom (SosDeedDialog *dialog, Raising *raising, SosRaiseConcern *deed)
{
  const gint64 held = gtk_widget_get_visible (sos_deed_dialog_get (dialog, "held")) ? sos_deed_dialog_get_choice (dialog, "held") : 0;

  deed->place = raising->place;
  if (sos_record_get_number (raising->draft, SOS_CONCERN_PERSON) == NOT_YET)
    sos_record_set_number (SOS_RECORD (deed->concern), SOS_CONCERN_PERSON, 0);
  if (!gtk_widget_get_visible (sos_deed_dialog_get (dialog, "about")))
    return TRUE;
  if (held != 0)
    {
      sos_record_set_number (SOS_RECORD (deed->concern), SOS_CONCERN_PERSON, held);
      return TRUE;
    }
  deed->named = g_new0 (SosNewPerson, 1);
  return read_typed (dialog, deed->named);
}

static gboolean
is_any_kind (Raising *raising)
{
  for (guint i = 0; i < raising->boxes->len; i++)
    if (gtk_check_button_get_active (raising->boxes->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Somebody with whom nobody works yet is entered with what they are to us. */
static char *
dup_lacking (SosDeedDialog *dialog, gpointer data, const char **row)
{
  Raising *raising = data;
  const gboolean entered = gtk_widget_get_visible (sos_deed_dialog_get (dialog, "about"))
                           && (!gtk_widget_get_visible (sos_deed_dialog_get (dialog, "held")) || sos_deed_dialog_get_choice (dialog, "held") == 0);
  g_autoptr (GString) words = g_string_new (NULL);

  if (entered && !sos_record_is_set (raising->draft, SOS_CONCERN_SUBJECT))
    {
      *row = "concern.subject";
      g_string_append (words, _("Say who they are to us."));
    }
  if (!is_any_kind (raising))
    g_string_append_printf (words, words->len > 0 ? " %s" : "%s", _("Choose what kind of worry it is; “Something else” is one."));
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

static void
raise_cb (SosDeedDialog *dialog, gpointer data)
{
  Raising *raising = data;
  g_autoptr (SosRecord) record = sos_record_copy (raising->draft);
  g_autoptr (SosRaiseConcern) deed = NULL;
  gint64 moment;

  if (!sos_moment_rows_read (dialog, "day", "hours", &moment))
    return;
  if (moment != 0)
    sos_record_set_number (record, SOS_CONCERN_RAISED_AT, moment);
  deed = sos_raise_concern_new (SOS_CONCERN (record));
  if (!say_whom (dialog, raising, deed))
    return;
  for (guint i = 0; i < raising->boxes->len; i++)
    if (gtk_check_button_get_active (raising->boxes->pdata[i]))
      sos_raise_concern_add (deed, g_object_get_data (raising->boxes->pdata[i], "code"));
  sos_deed_dialog_write (dialog, _("Concern raised"), (SosTransactionFunc) sos_casework_raise_concern, g_steal_pointer (&deed),
                         (GDestroyNotify) sos_raise_concern_free, NULL);
}

/* Exact words, what was seen and done, the kinds that are ticked, that 999 was rung. A name or an hour alone is soon written again. */
static gboolean
is_typed (SosDeedDialog *dialog, gpointer data)
{
  static const char *const rows[] = { "concern.words",  "concern.place",    "concern.present",     "concern.about",
                                      "concern.action", "concern.injuries", "concern.not-told-why" };
  Raising *raising = data;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = sos_deed_dialog_dup_words (dialog, rows[i]);

      if (words != NULL)
        return TRUE;
    }
  return is_any_kind (raising) || gtk_switch_get_active (sos_deed_dialog_get (dialog, "concern.danger"));
}

static void
add_boxes (SosDeedDialog *dialog, Raising *raising)
{
  GPtrArray *list = sos_codes_get_list (sos_store_get_codes (raising->store), "concern-category");

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = list->pdata[i];
      GtkWidget *box;

      if (!code->active)
        continue;
      box = gtk_check_button_new_with_label (code->label);
      g_object_set_data_full (G_OBJECT (box), "code", g_strdup (code->code), g_free);
      sos_wrap_box_append (sos_deed_dialog_get (dialog, "categories"), box);
      g_ptr_array_add (raising->boxes, box);
    }
}

static SosDeedDialog *
open_form (GtkWidget *from, SosStore *store, SosRecord *draft, gint64 place)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Raise a concern"), "sos-concern-form", _("_Raise it"));
  Raising *raising = g_new0 (Raising, 1);

  *raising = (Raising){ draft, g_ptr_array_new (), place, g_object_ref (store), g_cancellable_new (), 0 };
  sos_deed_dialog_explain (dialog, _("In immediate danger ring 999 first and write afterwards. The safeguarding lead looks at it today."));
  sos_form_row_say_unset (sos_deed_dialog_get (dialog, "concern.subject"), _("Choose…"));
  sos_deed_dialog_bind (dialog, draft);
  sos_combo_words_show_whole (sos_deed_dialog_get (dialog, "concern.subject"));
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  add_boxes (dialog, raising);
  forget_held (dialog);
  sos_deed_dialog_set_do (dialog, raise_cb, raising, raising_free);
  sos_deed_dialog_set_typed (dialog, is_typed);
  sos_deed_dialog_set_lacking (dialog, dup_lacking);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 720);
  return dialog;
}

void
sos_concern_raise_about (GtkWidget *from, SosStore *store, gint64 person)
{
  SosRecord *draft = g_object_new (SOS_TYPE_CONCERN, "person", person, "raised-at", sos_clock_now (), "state", SOS_CONCERN_RAISED, NULL);
  SosDeedDialog *dialog = open_form (from, store, draft, 0);

  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "about"), FALSE);
  sos_deed_dialog_present (dialog);
}

void
sos_concern_raise_other (GtkWidget *from, SosStore *store, gint64 place, const char *name)
{
  SosRecord *draft = g_object_new (SOS_TYPE_CONCERN, "person", (gint64) NOT_YET, "raised-at", sos_clock_now (), "state", SOS_CONCERN_RAISED, "subject",
                                   place != 0 ? SOS_SUBJECT_PUPIL : NULL, NULL);
  SosDeedDialog *dialog = open_form (from, store, draft, place);

  g_signal_connect_object (sos_deed_dialog_get (dialog, "name"), "notify::text", G_CALLBACK (name_cb), dialog, 0);
  if (name != NULL)
    gtk_editable_set_text (sos_deed_dialog_get (dialog, "name"), name);
  /* Whoever has a place and a record is the one who has it. */
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "about"), place == 0 || name != NULL);
  sos_deed_dialog_present (dialog);
}
