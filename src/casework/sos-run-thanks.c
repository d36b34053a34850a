/* sos-run-thanks.c - the letter that thanks a school once sessions were held: what took place, how many came, what they said of it, what comes next
 * (domain 3.5). Of no pupil anything but counts, suppressed (N9); nothing of what pupils told anybody (N5). */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-run-feedback.h"

#include <glib/gi18n.h>

static gboolean
is_held (const SosRunSession *session)
{
  return session->over && !session->off;
}

static void
add_held (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 2.4, 1.4, 2, 3 };
  const char *heads[] = { SOS_RUN_SAY (words, "Day"), SOS_RUN_SAY (words, "Hours"), SOS_RUN_SAY (words, "Who delivers"), SOS_RUN_SAY (words, "Topic") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < words->found->sessions->len; i++)
    {
      const SosRunSession *session = words->found->sessions->pdata[i];
      const char *topic = sos_record_find_text (session->session, SOS_SESSION_TOPIC);
      g_autofree char *day = sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)), *hours = sos_run_papers_dup_hours (session),
                      *staff = sos_run_papers_dup_staff (session);

      if (!is_held (session))
        continue;
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, day != NULL ? day : "", SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, hours != NULL ? hours : "", SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, staff != NULL ? staff : "", SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, topic != NULL ? topic : "", SOS_CELL_PLAIN);
    }
}

/* Whoever arranged it, else the head. (transfer full) (nullable) */
static char *
dup_whom (SosRunPaperWords *words)
{
  g_autoptr (SosRecord) contact
    = words->found->school != NULL
        ? sos_transaction_find (words->transaction, SOS_TYPE_SCHOOL_CONTACT,
                                "school = $1 AND until IS NULL AND role IN ('PSHE', 'DSL', 'HEAD') ORDER BY role = 'HEAD', role = 'DSL', id", NULL, "i",
                                sos_record_get_id (words->found->school))
        : NULL;

  return contact != NULL ? g_strdup (sos_record_get_text (contact, SOS_SCHOOL_CONTACT_NAME)) : NULL;
}

/* A small group is known to its school by name, so it is thanked without figures of whoever was on it. */
static void
add_reached (SosRunPaperWords *words, SosOfficePaper *paper)
{
  if (!sos_run_case_asks_feedback (words->found))
    return;
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Whom we reached"));
  sos_run_papers_add_came (words, paper);
  sos_run_papers_add_feedback (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "One to four pupils are shown as <5; other figures may be hidden too, as 5+ or …, so that nobody can be worked out."));
}

static void
add_next (SosRunPaperWords *words, SosOfficePaper *paper)
{
  g_autofree char *safety = sos_run_papers_dup_safety_lead (words);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What comes next"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Pupils may think of it for days. Whoever is worried about somebody tells the school’s safeguarding lead the same day."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "If one of your pupils wants to talk on their own, ring us. We should like to come again, and to hear what we should do better."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "School safeguarding lead"), safety, SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
}

SosOfficePaper *
sos_run_papers_make_thanks (SosRunPaperWords *words, GError **error)
{
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: thank you", "title", words->title), *whom = dup_whom (words), *dear = NULL;
  SosOfficePaper *paper;

  if (sos_run_papers_count_held (words->found) == 0)
    {
      sos_casework_refuse (NULL, _("No session was held yet, so there is nothing to thank for."), error);
      return NULL;
    }
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  dear = SOS_RUN_DUP_SAID (words, "Dear {who}", "who", whom != NULL ? whom : SOS_RUN_SAY (words, "colleagues"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, dear);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Thank you for having us, and to whoever of your staff was in the room."));
  add_held (words, paper);
  add_reached (words, paper);
  add_next (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, words->office != NULL ? words->office : SOS_RUN_SAY (words, "Signature"));
  return paper;
}
