/* sos-family-meeting-dialog.c - asks about a meeting with a family. What is typed is a draft until it is stored, however the window goes. */
#include "config.h"
#include "sos-family-meeting-dialog.h"

#include "sos-apart-let-rows.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-drafts.h"
#include "sos-family-deeds.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define DRAFT_AFTER_MS 400
#define ROW "family_meeting."
#define GUEST "person-" /* and the id: the name under which the draft of a guest is kept */

/* The rows of the form that have a draft. */
static const struct
{
  const char *field;
  guint index;
} fields[] = {
  { "day", SOS_FAMILY_MEETING_DAY },           { "place", SOS_FAMILY_MEETING_PLACE },
  { "language", SOS_FAMILY_MEETING_LANGUAGE }, { "interpreter", SOS_FAMILY_MEETING_INTERPRETER },
  { "note", SOS_FAMILY_MEETING_NOTE },         { "next-on", SOS_FAMILY_MEETING_NEXT_ON },
  { "hour", SOS_FAMILY_MEETING_HOUR },         { "next-hour", SOS_FAMILY_MEETING_NEXT_HOUR },
};

/* In the order of the choices; the first one means that they were not asked. */
static const char *const attendances[] = { NULL, "ASKED", "PRESENT", "APOLOGIES", "ABSENT" };

typedef struct
{
  gint64 person;
  AdwComboRow *row; /* of the form */
  guint before;     /* as it is stored */
} Guest;

typedef struct
{
  SosDeedDialog *dialog; /* whose data this is */
  SosStore *store;
  SosRecord *meeting;    /* as the form has it */
  SosRecord *stored;     /* as it was when the window opened */
  SosFormBinder *binder;
  GArray *guests;        /* Guest */
  gint64 key;            /* the meeting, or the household of a new one: under which the draft is kept */
  guint source;
  gboolean bringing;
  gboolean done;         /* stored: no draft is kept of it any more */
} Asking;

#define ASKING "sos-asking"

/* NULL once the window goes: rows that are taken down say that they change, too. */
static Asking *
find_asking (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), ASKING);
}

/* Drafts -------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 key;
  GPtrArray *words; /* name, words, name, words…; NULL words: no draft of it */
} Draft;

static void
free_draft (gpointer data)
{
  g_ptr_array_unref (((Draft *) data)->words);
  g_free (data);
}

static gboolean
put_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;

  for (guint i = 0; i + 1 < draft->words->len; i += 2)
    {
      const char *name = draft->words->pdata[i], *words = draft->words->pdata[i + 1];

      if (!(words != NULL ? sos_transaction_put_draft (transaction, SOS_TYPE_FAMILY_MEETING, draft->key, name, words, 0, error)
                          : sos_transaction_drop_draft (transaction, SOS_TYPE_FAMILY_MEETING, draft->key, name, error)))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_guest_name (const Guest *guest)
{
  return g_strdup_printf (GUEST "%" G_GINT64_FORMAT, guest->person);
}

static void
add_words (Draft *draft, char *name, char *words)
{
  g_ptr_array_add (draft->words, name);
  g_ptr_array_add (draft->words, words);
}

/* What differs from what is stored; nothing of the rest. @forget: nothing of anything. */
static Draft *
make_draft (Asking *asking, gboolean forget)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->key = asking->key;
  draft->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *words = sos_form_binder_dup_words (asking->binder, fields[i].field);
      g_autofree char *shown = sos_form_binder_dup_shown (asking->binder, fields[i].field, asking->stored);
      const gboolean same = g_strcmp0 (words != NULL ? words : "", shown != NULL ? shown : "") == 0;

      add_words (draft, g_strdup (fields[i].field), forget || same ? NULL : g_strdup (words != NULL ? words : ""));
    }
  for (guint i = 0; i < asking->guests->len; i++)
    {
      const Guest *guest = &g_array_index (asking->guests, Guest, i);
      const guint now = adw_combo_row_get_selected (guest->row);

      add_words (draft, dup_guest_name (guest), forget || now == guest->before ? NULL : g_strdup_printf ("%u", now));
    }
  return draft;
}

static gboolean
keep_cb (gpointer data)
{
  Asking *asking = data;

  asking->source = 0;
  if (!asking->done)
    sos_store_write_async (asking->store, NULL, put_draft, make_draft (asking, FALSE), free_draft, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosDeedDialog *dialog)
{
  Asking *asking = find_asking (dialog);

  if (asking != NULL && !asking->bringing && asking->source == 0)
    asking->source = g_timeout_add (DRAFT_AFTER_MS, keep_cb, asking);
}

/* What was typed a moment ago, too. */
static void
keep_now (Asking *asking)
{
  if (asking->source == 0)
    return;
  g_source_remove (asking->source);
  keep_cb (asking);
}

/* Whatever takes the window away. */
static void
free_asking (gpointer data)
{
  Asking *asking = data;

  g_object_set_data (G_OBJECT (asking->dialog), ASKING, NULL);
  keep_now (asking);
  g_clear_object (&asking->binder);
  g_clear_object (&asking->meeting);
  g_clear_object (&asking->stored);
  g_clear_object (&asking->store);
  g_array_unref (asking->guests);
  g_free (asking);
}

static void
put_words (Asking *asking, const SosDraft *draft)
{
  if (sos_form_binder_find_row (asking->binder, draft->field) != NULL)
    sos_form_binder_put_words (asking->binder, draft->field, draft->words);
  for (guint i = 0; i < asking->guests->len; i++)
    {
      const Guest *guest = &g_array_index (asking->guests, Guest, i);
      g_autofree char *name = dup_guest_name (guest);

      if (g_str_equal (name, draft->field))
        adw_combo_row_set_selected (guest->row, (guint) CLAMP (atoi (draft->words), 0, (int) G_N_ELEMENTS (attendances) - 1));
    }
}

static void
tell_kept (Asking *asking, gint64 at)
{
  g_autoptr (GDateTime) moment = sos_clock_to_london (at);
  /* Translators: a date and time, see strftime */
  g_autofree char *when = g_date_time_format (moment, _("%-d %b, %H:%M"));
  /* Translators: %s is a day and a time */
  g_autofree char *words = g_strdup_printf (_("What you wrote until %s and did not store is here again."), when);

  gtk_label_set_label (sos_deed_dialog_get (asking->dialog, "kept_words"), words);
  gtk_widget_set_visible (sos_deed_dialog_get (asking->dialog, "kept"), TRUE);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, &error);
  Asking *asking = find_asking (dialog);
  gint64 at = 0;

  if (drafts == NULL || asking == NULL)
    return;
  asking->bringing = TRUE;
  for (guint i = 0; i < drafts->len; i++)
    {
      put_words (asking, drafts->pdata[i]);
      at = MAX (at, ((const SosDraft *) drafts->pdata[i])->at);
    }
  asking->bringing = FALSE;
  if (at != 0)
    tell_kept (asking, at);
}

static void
anew_cb (SosDeedDialog *dialog)
{
  Asking *asking = find_asking (dialog);

  asking->bringing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *shown = sos_form_binder_dup_shown (asking->binder, fields[i].field, asking->stored);

      sos_form_binder_put_words (asking->binder, fields[i].field, shown);
    }
  for (guint i = 0; i < asking->guests->len; i++)
    adw_combo_row_set_selected (g_array_index (asking->guests, Guest, i).row, g_array_index (asking->guests, Guest, i).before);
  asking->bringing = FALSE;
  gtk_widget_set_visible (sos_deed_dialog_get (asking->dialog, "kept"), FALSE);
  sos_store_write_async (asking->store, NULL, put_draft, make_draft (asking, TRUE), free_draft, NULL, NULL, NULL);
}

/* Guests -------------------------------------------------------------------------------------------------------------------- */

static guint
find_attendance (const SosFamilyMeetingRow *row, gint64 person)
{
  for (guint i = 0; row != NULL && i < row->guests->len; i++)
    for (guint k = 1; k < G_N_ELEMENTS (attendances); k++)
      if (g_array_index (row->guests, SosFamilyGuest, i).person == person
          && g_str_equal (g_array_index (row->guests, SosFamilyGuest, i).attendance, attendances[k]))
        return k;
  return 0;
}

static GtkStringList *
make_choices (SosCodes *codes)
{
  GtkStringList *choices = gtk_string_list_new ((const char *[]){ _("Not asked"), NULL });

  for (guint i = 1; i < G_N_ELEMENTS (attendances); i++)
    gtk_string_list_append (choices, sos_codes_get_label (codes, "meeting-attendance", attendances[i]));
  return choices;
}

static void
add_guest (Asking *asking, gint64 person, const char *name, guint attendance)
{
  g_autoptr (GtkStringList) choices = make_choices (sos_store_get_codes (asking->store));
  const Guest guest = { person, g_object_new (ADW_TYPE_COMBO_ROW, "title", name, "use-markup", FALSE, "model", choices, NULL), attendance };

  adw_combo_row_set_selected (guest.row, attendance);
  g_signal_connect_object (guest.row, "notify::selected", G_CALLBACK (typed_cb), asking->dialog, G_CONNECT_SWAPPED);
  adw_preferences_group_add (sos_deed_dialog_get (asking->dialog, "people"), GTK_WIDGET (guest.row));
  g_array_append_val (asking->guests, guest);
}

/* Those who belong to the family, and whoever was asked when they still did. */
static void
add_guests (Asking *asking, SosFamilyCase *family_case, const SosFamilyMeetingRow *row)
{
  GPtrArray *members = sos_family_case_get_members (family_case);

  for (guint i = 0; i < members->len; i++)
    {
      const SosFamilyRow *member = members->pdata[i];
      const guint attendance = find_attendance (row, member->person);

      if (member->person != 0
          && (attendance != 0 || (member->belongs && !sos_family_get_member (sos_family_case_get_family (family_case), i)->died)))
        add_guest (asking, member->person, member->name, attendance);
    }
}

/* Storing ------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosDeedDialog *dialog;
  SosRecordMeeting *record;
  Draft *draft; /* what is no draft any more */
} Storing;

static void
free_storing (gpointer data)
{
  Storing *storing = data;

  g_object_unref (storing->dialog);
  sos_record_meeting_free (storing->record);
  free_draft (storing->draft);
  g_free (storing);
}

static gboolean
store_meeting (SosTransaction *transaction, gpointer data, GError **error)
{
  Storing *storing = data;

  return sos_casework_record_meeting (transaction, storing->record, error) && put_draft (transaction, storing->draft, error);
}

static void
stored_cb (gpointer widget, gpointer data)
{
  Asking *asking = find_asking (((Storing *) data)->dialog);

  if (asking != NULL)
    asking->done = TRUE;
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  g_autoptr (SosRecord) meeting = sos_record_copy (asking->meeting);
  g_autofree char *today = sos_clock_dup_today ();
  const gboolean to_come = g_strcmp0 (sos_record_get_text (meeting, SOS_FAMILY_MEETING_DAY), today) > 0;
  Storing *storing = g_new (Storing, 1);

  storing->dialog = g_object_ref (dialog);
  storing->record = sos_record_meeting_new (SOS_FAMILY_MEETING (meeting));
  storing->draft = make_draft (asking, TRUE);
  for (guint i = 0; i < asking->guests->len; i++)
    {
      const Guest *guest = &g_array_index (asking->guests, Guest, i);

      sos_record_meeting_add (storing->record, guest->person, attendances[adw_combo_row_get_selected (guest->row)]);
    }
  keep_now (asking); /* a refusal must not be the end of the last words */
  sos_apart_let_write (dialog, to_come ? _("Meeting planned") : _("Meeting noted"), store_meeting, storing, free_storing, stored_cb);
}

/* Opening ------------------------------------------------------------------------------------------------------------------- */

static const SosFamilyMeetingRow *
find_row (SosFamilyPart *from, gint64 meeting)
{
  GPtrArray *rows = sos_family_case_get_meetings (sos_family_part_get_case (from));

  for (guint i = 0; i < rows->len; i++)
    if (((const SosFamilyMeetingRow *) rows->pdata[i])->id == meeting)
      return rows->pdata[i];
  return NULL;
}

static Asking *
asking_new (SosDeedDialog *dialog, SosStore *store, SosRecord *meeting)
{
  Asking *asking = g_new0 (Asking, 1);
  const gint64 id = sos_record_get_id (meeting);

  asking->dialog = dialog;
  asking->store = g_object_ref (store);
  asking->meeting = g_object_ref (meeting);
  asking->stored = sos_record_copy (meeting);
  asking->guests = g_array_new (FALSE, FALSE, sizeof (Guest));
  asking->key = id != 0 ? id : sos_record_get_number (meeting, SOS_FAMILY_MEETING_HOUSEHOLD);
  g_object_set_data (G_OBJECT (dialog), ASKING, asking);
  return asking;
}

static void
show_meeting (SosFamilyPart *from, SosRecord *meeting)
{
  static const char *const told[] = { "typing", "commit", "unchanged" };
  const gboolean new = sos_record_get_id (meeting) == 0;
  SosStore *store = sos_family_part_get_store (from);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (from), store, new ? _("Meeting note") : _("Meeting"), "sos-family-meeting-form",
                                               _("_Store"));
  Asking *asking = asking_new (dialog, store, meeting);

  sos_deed_dialog_explain (dialog, _("A day to come plans the meeting. What you write is kept, even where you close this window."));
  add_guests (asking, sos_family_part_get_case (from), find_row (from, sos_record_get_id (meeting)));
  asking->binder = g_object_ref (sos_deed_dialog_bind (dialog, meeting));
  sos_deed_dialog_set_do (dialog, do_cb, asking, free_asking);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_object (asking->binder, told[i], G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (dialog, "anew"), "clicked", G_CALLBACK (anew_cb), dialog, G_CONNECT_SWAPPED);
  sos_drafts_load_async (store, SOS_TYPE_FAMILY_MEETING, asking->key, NULL, drafts_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "family_meeting.day"));
}

gboolean
sos_family_may_write_meetings (SosFamilyPart *from)
{
  return sos_family_part_get_case (from) != NULL && sos_family_case_get_household (sos_family_part_get_case (from)) != NULL;
}

void
sos_family_ask_meeting (SosFamilyPart *from, gint64 meeting)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (SosRecord) record = NULL;

  if (!sos_family_may_write_meetings (from))
    {
      sos_page_say (GTK_WIDGET (from), _("Only who works with the whole family writes about its meetings."));
      return;
    }
  if (meeting != 0)
    {
      sos_family_part_read (from, SOS_TYPE_FAMILY_MEETING, meeting, show_meeting);
      return;
    }
  record = g_object_new (SOS_TYPE_FAMILY_MEETING, NULL);
  sos_record_set_number (record, SOS_FAMILY_MEETING_HOUSEHOLD, sos_family_part_get_household (from));
  sos_record_set_text (record, SOS_FAMILY_MEETING_DAY, today);
  show_meeting (from, record);
}
