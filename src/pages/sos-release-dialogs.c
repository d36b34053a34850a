/* sos-release-dialogs.c - asks for a date of release and shows what moves with it before it is taken; for the release itself; for a visit before
 * it. Decides nothing. */
#include "config.h"
#include "sos-service-dialogs.h"

#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-moment-rows.h"
#include "sos-moment.h"
#include "sos-release-rules.h"
#include "sos-release.h"
#include "sos-service-words.h"
#include "sos-staff-list.h"
#include "sos-typed-when.h"

#include <glib/gi18n.h>

/* A date ------------------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosPersonTab *tab;
  SosRecord *draft;
} Telling;

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_object_unref (telling->tab);
  g_object_unref (telling->draft);
  g_free (telling);
}

static SosTellRelease *
collect (Telling *telling)
{
  g_autoptr (SosRecord) record = sos_record_copy (telling->draft);

  return sos_tell_release_new (record);
}

/* What cannot be told yet has no consequence; why it would be refused is said when it is tried. */
static void
show_what_moves (SosDeedDialog *dialog, gpointer tell, const GError *error)
{
  sos_consequence_rows_show (dialog, tell != NULL ? ((SosTellRelease *) tell)->what : NULL);
}

static void
ask_cb (SosDeedDialog *dialog)
{
  Telling *telling = sos_deed_dialog_get_data (dialog);

  if (telling != NULL && sos_record_find_missing (telling->draft) == NULL)
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (telling->tab), (SosTransactionFunc) sos_release_ask, collect (telling),
                              (GDestroyNotify) sos_tell_release_free, show_what_moves);
}

static void
tell_cb (SosDeedDialog *dialog, gpointer data)
{
  sos_deed_dialog_write (dialog, _("Release date told"), (SosTransactionFunc) sos_casework_tell_release, collect (data), (GDestroyNotify) sos_tell_release_free,
                         NULL);
}

void
sos_release_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _("Release date"), "sos-release-date-form", _("_Take it over"),
                                                   _("Write down what they said, never what should be. What was told before stays in the list. Below stands what moves."));
  Telling *telling = g_new0 (Telling, 1);
  SosRecord *now = sos_service_words_find_release (sos_person_tab_get_case (tab), episode);

  telling->tab = g_object_ref (tab);
  telling->draft = g_object_new (SOS_TYPE_RELEASE_DATE, "episode", sos_record_get_id (SOS_RECORD (episode)), "told-on",
                                 sos_person_case_get_today (sos_person_tab_get_case (tab)), "status", SOS_RELEASE_CONFIRMED, "source", "OMU", "kind",
                                 now != NULL && !sos_record_has_text (now, SOS_RELEASE_DATE_KIND, SOS_RELEASE_ACTUAL)
                                   ? sos_record_get_text (now, SOS_RELEASE_DATE_KIND) : "CONDITIONAL",
                                 NULL);
  sos_deed_dialog_bind (dialog, telling->draft);
  sos_deed_dialog_set_do (dialog, tell_cb, telling, telling_free);
  sos_consequence_rows_show (dialog, NULL);
  g_signal_connect_object (telling->draft, "notify", G_CALLBACK (ask_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 720);
  sos_deed_dialog_present (dialog);
}

/* They are out --------------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  SosPersonTab *tab;
  gint64 episode;
} Leaving;

static void
leaving_free (gpointer data)
{
  g_object_unref (((Leaving *) data)->tab);
  g_free (data);
}

static const char *const met_by[] = { NULL, "US", "FAMILY", "FRIEND", "PROBATION", "NOBODY" };

/* FALSE where the day or the hour cannot be read. */
static gboolean
collect_release (SosDeedDialog *dialog, Leaving *leaving, SosNoteRelease **note)
{
  g_autofree char *hours = sos_deed_dialog_dup_words (dialog, "hours"), *typed = sos_deed_dialog_dup_words (dialog, "day");
  g_autofree char *today = sos_clock_dup_today (), *day = sos_typed_dup_day (typed, today, SOS_DAY_PAST);
  gint64 moment = 0;

  if (hours != NULL && !sos_moment_rows_read (dialog, "day", "hours", &moment))
    return FALSE;
  *note = sos_note_release_new (leaving->episode);
  (*note)->moment = hours != NULL ? moment : day != NULL ? sos_moment_parse (day, "00:00") : 0;
  (*note)->hour = hours != NULL;
  (*note)->met_by = g_strdup (met_by[sos_deed_dialog_get_choice (dialog, "met-by")]);
  (*note)->address = sos_deed_dialog_get_choice (dialog, "address");
  (*note)->words = sos_deed_dialog_dup_words (dialog, "words");
  return TRUE;
}

static void
show_release (SosDeedDialog *dialog, gpointer note, const GError *error)
{
  sos_consequence_rows_show (dialog, note != NULL ? ((SosNoteRelease *) note)->what : NULL);
}

static void
ask_release_cb (SosDeedDialog *dialog)
{
  Leaving *leaving = sos_deed_dialog_get_data (dialog);
  SosNoteRelease *note;

  if (leaving != NULL && collect_release (dialog, leaving, &note))
    sos_consequence_rows_ask (dialog, sos_person_tab_get_store (leaving->tab), (SosTransactionFunc) sos_note_release_ask, note,
                              (GDestroyNotify) sos_note_release_free, show_release);
}

static void
release_cb (SosDeedDialog *dialog, gpointer data)
{
  SosNoteRelease *note;

  if (collect_release (dialog, data, &note))
    sos_deed_dialog_write (dialog, _("Release written down"), (SosTransactionFunc) sos_casework_note_release, note, (GDestroyNotify) sos_note_release_free, NULL);
}

static void
offer_addresses (SosDeedDialog *dialog, SosPersonCase *person_case)
{
  GPtrArray *addresses = sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS);

  sos_deed_dialog_offer (dialog, "address", 0, _("Not known"));
  for (guint i = 0; i < addresses->len; i++)
    {
      const char *label = sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_LABEL), *type = sos_record_get_text (addresses->pdata[i], SOS_ADDRESS_TYPE);

      if (!sos_record_is_set (addresses->pdata[i], SOS_ADDRESS_VALID_TO) && g_strcmp0 (type, "PRISON") != 0)
        sos_deed_dialog_offer (dialog, "address", sos_record_get_id (addresses->pdata[i]),
                               label != NULL ? label : sos_codes_get_label (sos_person_case_get_codes (person_case), "address-type", type));
    }
}

void
sos_released_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  static const char *const watched[] = { "met-by", "address" };
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _("They are out"), "sos-released-form", _("_Write down"),
                                                   _("The first hours and weeks are counted from here. What nobody knows yet is asked for by a task."));
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->tab = g_object_ref (tab);
  leaving->episode = sos_record_get_id (SOS_RECORD (episode));
  sos_deed_dialog_set_do (dialog, release_cb, leaving, leaving_free);
  for (guint i = 0; i < G_N_ELEMENTS (met_by); i++)
    sos_deed_dialog_offer (dialog, "met-by", i,
                           met_by[i] != NULL ? sos_codes_get_label (sos_person_case_get_codes (person_case), "met-by", met_by[i]) : _("Not known"));
  offer_addresses (dialog, person_case);
  sos_moment_rows_set (dialog, "day", "hours", sos_clock_now ());
  sos_consequence_rows_show (dialog, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (sos_deed_dialog_get (dialog, watched[i]), "notify::selected", G_CALLBACK (ask_release_cb), dialog, G_CONNECT_SWAPPED);
  sos_deed_dialog_present (dialog);
  ask_release_cb (dialog);
}

/* A visit ------------------------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  SosStore *store;
  gint64 episode;
} Booking;

static gboolean
read_hour (SosDeedDialog *dialog, const char *id, const char *day, gint64 *moment)
{
  g_autofree char *typed = sos_deed_dialog_dup_words (dialog, id);

  *moment = day != NULL && typed != NULL ? sos_moment_parse (day, typed) : -1;
  if (*moment > 0)
    return TRUE;
  sos_deed_dialog_say_at (dialog, day == NULL ? "day" : id, day == NULL ? _("That is no day.") : _("Write hours as 09:30."));
  return FALSE;
}

static void
booked_cb (gpointer from, gpointer data)
{
  if (((SosBookPrisonVisit *) data)->remark != NULL)
    sos_person_tab_say (from, ((SosBookPrisonVisit *) data)->remark);
}

static void
book_cb (SosDeedDialog *dialog, gpointer data)
{
  Booking *booking = data;
  g_autofree char *today = sos_clock_dup_today (), *typed = sos_deed_dialog_dup_words (dialog, "day");
  g_autofree char *day = sos_typed_dup_day (typed, today, SOS_DAY_TO_COME);
  SosBookPrisonVisit *book;
  gint64 from, to;

  if (!read_hour (dialog, "from", day, &from) || !read_hour (dialog, "to", day, &to))
    return;
  book = sos_book_prison_visit_new (booking->episode);
  book->worker = sos_store_get_actor (booking->store);
  book->second = sos_deed_dialog_get_choice (dialog, "second");
  book->buddy = sos_deed_dialog_get_choice (dialog, "buddy");
  book->starts_at = from;
  book->ends_at = to;
  sos_deed_dialog_write (dialog, _("Visit booked"), (SosTransactionFunc) sos_casework_book_prison_visit, book, (GDestroyNotify) sos_book_prison_visit_free, booked_cb);
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const char *const rows[] = { "second", "buddy" };
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);

  for (guint i = 0; staff != NULL && sos_deed_dialog_get_data (dialog) != NULL && i < G_N_ELEMENTS (rows); i++)
    {
      sos_deed_dialog_offer (dialog, rows[i], 0, _("Nobody"));
      sos_deed_dialog_offer_records (dialog, rows[i], staff, SOS_STAFF_NAME);
    }
}

void
sos_prison_visit_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _("Visit in prison"), "sos-prison-visit-form", _("_Book it"),
                                                   _("The prison’s own time ahead, the keep-apart rules of the visits hall and your checks are asked. The duty board knows of it."));
  Booking *booking = g_new0 (Booking, 1);

  booking->store = sos_person_tab_get_store (tab);
  booking->episode = sos_record_get_id (SOS_RECORD (episode));
  gtk_window_set_default_size (GTK_WINDOW (dialog), 520, -1);
  sos_deed_dialog_set_do (dialog, book_cb, booking, g_free);
  sos_staff_list_async (booking->store, NULL, staff_cb, g_object_ref (dialog));
  sos_deed_dialog_present (dialog);
}
