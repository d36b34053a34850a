/* sos-run-certificates.c - certificates: the name as they choose it, what the group is called on paper, days and hours (domain 5.7). */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
dup_span (SosRunCase *found)
{
  const char *first = NULL, *last = NULL;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < found->sessions->len; i++)
    {
      const SosRunSession *session = found->sessions->pdata[i];
      const char *day = sos_record_find_text (session->session, SOS_SESSION_DAY);

      if (day == NULL || session->off || !session->over)
        continue;
      first = first == NULL || strcmp (day, first) < 0 ? day : first;
      last = last == NULL || strcmp (day, last) > 0 ? day : last;
    }
  from = sos_date_dup_long (first);
  to = sos_date_dup_long (last);
  if (from == NULL)
    return NULL;
  return g_str_equal (first, last) ? g_strdup (from) : g_strdup_printf (_("%s to %s"), from, to);
}

static char *
dup_hours (SosRunCase *found, const SosRunPlace *place)
{
  int minutes = 0, hours;

  for (guint i = 0; i < found->sessions->len; i++)
    {
      const SosRunSession *session = found->sessions->pdata[i];
      SosRegisterMark mark = place != NULL ? sos_run_case_get_mark (found, place, i) : (SosRegisterMark){ NULL };
      const gint64 delivered = sos_record_get_number (session->session, SOS_SESSION_DELIVERED_MINUTES);

      if (place != NULL ? sos_register_count_mark (&mark) == SOS_MARK_CAME : session->over && !session->off)
        minutes += delivered != SOS_NUMBER_UNKNOWN ? (int) delivered : session->minutes;
    }
  hours = MAX ((minutes + 30) / 60, 1);
  return g_strdup_printf (g_dngettext (NULL, "%d hour", "%d hours", (gulong) hours), hours);
}

static void
add_certificate (SosRunPaperWords *words, SosOfficePaper *paper, const char *name, const char *hours)
{
  g_autofree char *span = dup_span (words->found), *when = NULL, *sign = NULL;

  if (paper->blocks->len > 0)
    sos_office_paper_add (paper, SOS_OFFICE_PAGE, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_TITLE, SOS_RUN_SAY (words, "Certificate"));
  sos_office_paper_add (paper, SOS_OFFICE_CENTRED, SOS_RUN_SAY (words, "This is to say that"));
  sos_office_paper_add (paper, SOS_OFFICE_NAME, name);
  sos_office_paper_add (paper, SOS_OFFICE_CENTRED, SOS_RUN_SAY (words, "took part in"));
  sos_office_paper_add (paper, SOS_OFFICE_NAME, words->title);
  if (words->where != NULL)
    sos_office_paper_add (paper, SOS_OFFICE_CENTRED, words->where);
  when = span != NULL ? g_strdup_printf ("%s · %s", span, hours) : g_strdup (hours);
  sos_office_paper_add (paper, SOS_OFFICE_CENTRED, when);
  sign = words->office != NULL ? SOS_RUN_DUP_SAID (words, "For {office}", "office", words->office) : g_strdup (SOS_RUN_SAY (words, "Signature"));
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, sign);
}

static gboolean
has_earned (SosRunCase *found, const SosRunPlace *place)
{
  const gint64 complete = sos_record_get_number (found->programme, SOS_PROGRAMME_COMPLETE_FROM);

  return place->group == SOS_PLACE_TAKEN && place->attended.came >= (complete != SOS_NUMBER_UNKNOWN ? (guint) complete : 1);
}

static void
add_pupils (SosRunPaperWords *words, SosOfficePaper *paper)
{
  for (guint i = 0; i < words->found->places->len; i++)
    {
      const SosRunPlace *place = words->found->places->pdata[i];
      const char *chosen = sos_record_find_text (place->place, SOS_COHORT_PLACE_CERTIFICATE_NAME);
      g_autofree char *first = NULL, *hours = NULL;

      if (!has_earned (words->found, place))
        continue;
      first = sos_run_papers_dup_first_name (words->found, place);
      hours = dup_hours (words->found, place);
      add_certificate (words, paper, chosen != NULL ? chosen : first, hours);
    }
}

static void
add_delegates (SosRunPaperWords *words, SosOfficePaper *paper)
{
  g_autofree char *hours = dup_hours (words->found, NULL);

  for (guint i = 0; i < words->found->delegates->len; i++)
    if (sos_record_has_text (words->found->delegates->pdata[i], SOS_DELEGATE_STATUS, "ATTENDED"))
      add_certificate (words, paper, sos_record_get_text (words->found->delegates->pdata[i], SOS_DELEGATE_NAME), hours);
}

SosOfficePaper *
sos_run_papers_make_certificates (SosRunPaperWords *words, GError **error)
{
  g_autoptr (SosOfficePaper) paper = sos_run_papers_begin (words, NULL, NULL, TRUE);

  add_pupils (words, paper);
  add_delegates (words, paper);
  if (paper->blocks->len > 0)
    return g_steal_pointer (&paper);
  sos_casework_refuse (NULL, _("Nobody has been there often enough yet for a certificate."), error);
  return NULL;
}
