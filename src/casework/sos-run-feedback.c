/* sos-run-feedback.c - what pupils and their teacher said of a session given to many: kept in numbers, and nobody is named (domain 3.5). */
#include "config.h"
#include "sos-run-feedback.h"

#include "sos-casework-private.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>
#include <string.h>

static const SosFeedbackStatement statements[] = {
  { N_("Know how to get help"), SOS_SESSION_FEEDBACK_HELP_BEFORE, SOS_SESSION_FEEDBACK_HELP_AFTER },
  { N_("Know what carrying a weapon leads to"), SOS_SESSION_FEEDBACK_WEAPONS_BEFORE, SOS_SESSION_FEEDBACK_WEAPONS_AFTER },
  { N_("Can tell when somebody is being used"), SOS_SESSION_FEEDBACK_USED_BEFORE, SOS_SESSION_FEEDBACK_USED_AFTER },
  { N_("Know how to stay safe"), SOS_SESSION_FEEDBACK_SAFE_BEFORE, SOS_SESSION_FEEDBACK_SAFE_AFTER },
};

const SosFeedbackStatement *
sos_feedback_get_statements (guint *n)
{
  *n = G_N_ELEMENTS (statements);
  return statements;
}

gboolean
sos_run_case_asks_feedback (SosRunCase *self)
{
  return sos_run_course_find (sos_record_get_text (self->programme, SOS_PROGRAMME_SERVICE)) == SOS_RUN_IS_BOOKING;
}

/* ---- numbers ---- */

static gboolean
check_count (SosRecord *feedback, guint asked_field, guint field, GError **error)
{
  const gint64 asked = sos_record_get_number (feedback, asked_field), agree = sos_record_get_number (feedback, field);

  if (agree == SOS_NUMBER_UNKNOWN)
    return TRUE;
  if (asked == SOS_NUMBER_UNKNOWN)
    return sos_casework_refuse ("N11", _("Write how many pupils answered, so that it is known of how many these are."), error);
  if (agree < 0 || agree > asked)
    return sos_casework_refuse ("3.5", _("No more can agree than answered."), error);
  return TRUE;
}

static gboolean
check_counts (SosRecord *feedback, GError **error)
{
  static const guint asked[] = { SOS_SESSION_FEEDBACK_ASKED_BEFORE, SOS_SESSION_FEEDBACK_ASKED_AFTER };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if (sos_record_get_number (feedback, asked[i]) != SOS_NUMBER_UNKNOWN && sos_record_get_number (feedback, asked[i]) < 0)
      return sos_casework_refuse ("3.5", _("Write how many pupils answered as a number from 0."), error);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!check_count (feedback, asked[0], statements[i].before, error) || !check_count (feedback, asked[1], statements[i].after, error))
      return FALSE;
  return TRUE;
}

/* ---- names ---- */

#define LEAST_OF_A_NAME 3 /* letters: "K." and "Ms" are no names */

static char **
dup_words (const char *text)
{
  return g_regex_split_simple ("[^\\p{L}\\p{M}'’-]+", text, 0, 0);
}

/* As it is spelled, so that "will" is no name where a Will is in the room. */
static gboolean
has_name (const char *const *said, const char *name)
{
  g_auto (GStrv) words = dup_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= LEAST_OF_A_NAME && !g_str_equal (words[i], "Mrs") && !g_str_equal (words[i], "Miss") && g_strv_contains (said, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
names_somebody (SosRunCase *found, const char *const *said)
{
  for (guint i = 0; i < found->places->len; i++)
    if (has_name (said, ((SosRunPlace *) found->places->pdata[i])->name))
      return TRUE;
  for (guint i = 0; i < found->sessions->len; i++)
    {
      const SosRunSession *session = found->sessions->pdata[i];

      for (guint k = 0; k < session->staff->len; k++)
        if (has_name (said, ((SosRunStaff *) session->staff->pdata[k])->name))
          return TRUE;
    }
  return FALSE;
}

static gboolean
check_contacts (SosTransaction *transaction, SosRunCase *found, const char *const *said, gboolean *named, GError **error)
{
  g_autoptr (GPtrArray) contacts = found->school != NULL ? sos_transaction_query (transaction, SOS_TYPE_SCHOOL_CONTACT, "school = $1", error, "i", sos_record_get_id (found->school))
                                                         : g_ptr_array_new ();

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    *named |= sos_record_is_set (contacts->pdata[i], SOS_SCHOOL_CONTACT_NAME) && has_name (said, sos_record_get_text (contacts->pdata[i], SOS_SCHOOL_CONTACT_NAME));
  return contacts != NULL;
}

static gboolean
check_quotes (SosTransaction *transaction, SosRunCase *found, SosRecord *feedback, GError **error)
{
  const char *quotes = sos_record_find_text (feedback, SOS_SESSION_FEEDBACK_QUOTES);
  g_auto (GStrv) said = quotes != NULL ? dup_words (quotes) : NULL;
  gboolean named = said != NULL && names_somebody (found, (const char *const *) said);

  if (said == NULL)
    return TRUE;
  if (!named && !check_contacts (transaction, found, (const char *const *) said, &named, error))
    return FALSE;
  return !named || sos_casework_refuse ("5.7", _("The name of somebody there stands in what was said. Leave names out: it is printed."), error);
}

/* ---- keeping it ---- */

static gboolean
check_session (SosRunCase *found, gint64 session, gboolean fresh, GError **error)
{
  const SosRunSession *row = sos_run_case_get_session (found, session);

  if (!sos_run_case_asks_feedback (found))
    return sos_casework_refuse ("3.5", _("This is asked of sessions given to many, of whom nobody is named."), error);
  if (row == NULL || !row->over || row->off)
    return sos_casework_refuse ("3.5", _("That session has not been held."), error);
  if (fresh && row->feedback != NULL)
    return sos_casework_refuse ("3.5", _("Somebody has written it down meanwhile. Open it again and change what is there."), error);
  return TRUE;
}

gboolean
sos_casework_keep_feedback (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *feedback = save->record;
  const gint64 id = sos_record_get_number (feedback, SOS_SESSION_FEEDBACK_SESSION);
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, id, error);
  const gint64 run = session != NULL ? sos_record_get_number (session, SOS_SESSION_RUN) : 0;
  g_autoptr (SosRunCase) found = NULL;

  if (session == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, run, error) || !check_counts (feedback, error))
    return FALSE;
  found = sos_run_case_load (transaction, run, error);
  return found != NULL && check_session (found, id, sos_record_get_revision (feedback) == 0, error) && check_quotes (transaction, found, feedback, error)
         && sos_casework_keep_record (transaction, save, error);
}
