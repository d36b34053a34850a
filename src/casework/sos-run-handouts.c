/* sos-run-handouts.c - papers of a run for those who are on it: an invitation, an ending, what they are asked. Handed over where they meet, never posted;
 * they say what the group is called on paper, and nothing of why somebody is on it (3.6, 3.9, N3). */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-run-feedback.h"

#include <glib/gi18n.h>

/* ---- a page each ---- */

typedef void (*AddPage) (SosRunPaperWords *words, SosOfficePaper *paper, const char *first, const SosRunPlace *place);

/* For each who is on the group. */
static SosOfficePaper *
make_each (SosRunPaperWords *words, AddPage add, GError **error)
{
  g_autoptr (SosOfficePaper) paper = sos_run_papers_begin (words, NULL, NULL, FALSE);

  for (guint i = 0; i < words->found->places->len; i++)
    {
      const SosRunPlace *place = words->found->places->pdata[i];
      g_autofree char *first = NULL;

      if (place->group != SOS_PLACE_TAKEN)
        continue;
      first = sos_run_papers_dup_first_name (words->found, place);
      if (paper->blocks->len > 0)
        sos_office_paper_add (paper, SOS_OFFICE_PAGE, NULL);
      sos_office_paper_add (paper, SOS_OFFICE_TITLE, words->title);
      add (words, paper, first, place);
      sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "To be handed over in person, not posted."));
    }
  if (paper->blocks->len > 0)
    return g_steal_pointer (&paper);
  sos_casework_refuse (NULL, _("Nobody is on the group yet, so there is nobody to write to."), error);
  return NULL;
}

/* ---- invitation ---- */

static const SosRunSession *
find_first (SosRunCase *found)
{
  if (found->next >= 0)
    return found->sessions->pdata[found->next];
  return found->sessions->len > 0 ? found->sessions->pdata[0] : NULL;
}

/* "Tue 15 Sep, Tue 22 Sep": those still to come. */
static char *
dup_dates (SosRunCase *found)
{
  g_autoptr (GString) dates = g_string_new (NULL);

  for (guint i = 0; i < found->sessions->len; i++)
    {
      const SosRunSession *session = found->sessions->pdata[i];
      g_autofree char *day = session->to_come ? sos_date_dup_short (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;

      if (day != NULL)
        g_string_append_printf (dates, "%s%s", dates->len > 0 ? ", " : "", day);
    }
  return dates->len > 0 ? g_string_free (g_steal_pointer (&dates), FALSE) : NULL;
}

static void
add_answer (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 3, 1 };
  const char *answers[] = { SOS_RUN_SAY (words, "Yes, I would like to come"), SOS_RUN_SAY (words, "I would like to talk about it first"), SOS_RUN_SAY (words, "No, thank you") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  table->headless = TRUE;
  table->row_height = 1.8;
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, answers[i], SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
}

static void
add_invitation (SosRunPaperWords *words, SosOfficePaper *paper, const char *first, const SosRunPlace *place)
{
  const SosRunSession *session = find_first (words->found);
  g_autofree char *dear = SOS_RUN_DUP_SAID (words, "Dear {who}", "who", first), *day = session != NULL ? sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;
  g_autofree char *hours = session != NULL ? sos_run_papers_dup_hours (session) : NULL, *staff = session != NULL ? sos_run_papers_dup_staff (session) : NULL, *dates = dup_dates (words->found);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, dear);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "You are invited to a small group. You say whether you come, and you can change your mind at any time."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "First time"), day, SOS_RUN_SAY (words, "Hours"), hours, SOS_RUN_SAY (words, "Where"), words->where, SOS_RUN_SAY (words, "Room"),
                            session != NULL ? session->room : NULL, SOS_RUN_SAY (words, "Who will be there"), staff, SOS_RUN_SAY (words, "All the days"), dates, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "We talk, listen and try things out together. Nobody has to say more than they want to."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "What you say stays in the room, unless somebody is not safe. Then we tell you first what we have to do."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Questions? Ring"), words->phone, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Your answer"));
  add_answer (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, SOS_RUN_SAY (words, "Your name"));
}

SosOfficePaper *
sos_run_papers_make_invitation (SosRunPaperWords *words, GError **error)
{
  return make_each (words, add_invitation, error);
}

/* ---- ending ---- */

static void
add_ending (SosRunPaperWords *words, SosOfficePaper *paper, const char *first, const SosRunPlace *place)
{
  g_autofree char *dear = SOS_RUN_DUP_SAID (words, "Dear {who}", "who", first), *came = g_strdup_printf ("%u", place->attended.came), *times = NULL;
  g_autofree char *safety = sos_run_papers_dup_safety_lead (words);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, dear);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Thank you for being part of this group."));
  if (place->attended.came > 0)
    {
      times = SOS_RUN_DUP_SAID (words, "Times you were there: {number}", "number", came);
      sos_office_paper_add (paper, SOS_OFFICE_TEXT, times);
    }
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What we saw in you"));
  sos_office_paper_add_lines (paper, 4);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "If you want to talk"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "The group is over, and you can still ring us. To talk, free, day or night: Childline 0800 1111, Samaritans 116 123. In danger now: ring 999."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Our office"), words->phone, SOS_RUN_SAY (words, "At school"), safety, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, words->office != NULL ? words->office : SOS_RUN_SAY (words, "Signature"));
}

SosOfficePaper *
sos_run_papers_make_ending (SosRunPaperWords *words, GError **error)
{
  return make_each (words, add_ending, error);
}

/* ---- what they are asked ---- */

/* Trainings ask how sure delegates are, sessions to many what they know. What a small group is asked is measured, and named (3.6). (transfer container) */
static GPtrArray *
list_statements (SosRunPaperWords *words)
{
  static const char *const of_delegates[] = { "SPOT", "TALK", "RESPOND", "REFER", "WORDS" };
  SosCodes *codes = sos_transaction_get_codes (words->transaction);
  GPtrArray *labels = g_ptr_array_new ();
  guint n;

  if (sos_run_case_is_training (words->found))
    for (guint i = 0; i < G_N_ELEMENTS (of_delegates); i++)
      g_ptr_array_add (labels, (gpointer) sos_codes_get_label (codes, "delegate-statement", of_delegates[i]));
  else
    {
      const SosFeedbackStatement *statements = sos_feedback_get_statements (&n);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (labels, (gpointer) SOS_RUN_SAY (words, statements[i].label));
    }
  return labels;
}

static const char *
get_scale (SosRunPaperWords *words)
{
  return sos_run_case_is_training (words->found) ? SOS_RUN_SAY (words, "Write a number from 0, not at all, to 10, completely.") : SOS_RUN_SAY (words, "Write yes or no.");
}

static void
add_statements (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 4, 1, 1 };
  g_autoptr (GPtrArray) labels = list_statements (words);
  const char *heads[] = { "", SOS_RUN_SAY (words, "Before"), SOS_RUN_SAY (words, "After") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  table->row_height = 2;
  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < labels->len; i++)
    {
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, labels->pdata[i], SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
}

/* Of whoever of the school was in the room. */
static void
add_of_teacher (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const char *const ratings[] = { "VERY_GOOD", "GOOD", "FAIR", "POOR" };
  static const double widths[] = { 3, 1 };
  SosCodes *codes = sos_transaction_get_codes (words->transaction);
  SosOfficeBlock *table;

  sos_office_paper_add (paper, SOS_OFFICE_PAGE, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "For whoever of the school was in the room"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "How was the session? Tick one."));
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  table->headless = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    {
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, sos_codes_get_label (codes, "feedback-rating", ratings[i]), SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "What would you tell a colleague about it? Please name no pupil."));
  sos_office_paper_add_lines (paper, 5);
}

/* ---- the six statements of a small group ---- */

#define SCALE_MOST 4

static void
add_scale (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 4, 1, 0.7, 0.7, 0.7, 1 };
  const char *heads[] = { "", SOS_RUN_SAY (words, "0, not at all"), "1", "2", "3", SOS_RUN_SAY (words, "4, completely") };
  SosCodes *codes = sos_transaction_get_codes (words->transaction);
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  guint n_kinds;
  const SosMeasureKind *kinds = sos_measure_kinds_get (&n_kinds);

  table->row_height = 2.4;
  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < n_kinds; i++)
    {
      if (!kinds[i].attitude)
        continue;
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, sos_codes_get_label (codes, "measure-kind", kinds[i].code), SOS_CELL_PLAIN);
      for (guint at = 0; at <= SCALE_MOST; at++)
        sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
}

/* Of each apart, since it is compared with what they say another time: a first name, and nothing of why they are asked (N5). */
static void
add_asked (SosRunPaperWords *words, SosOfficePaper *paper, const char *first, const SosRunPlace *place)
{
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{who}: what you think", "who", first);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, heading);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Tick one box in each row. There is no right answer, and nobody on the group sees it. You may leave a row out."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Day"), "", NULL);
  add_scale (words, paper);
}

SosOfficePaper *
sos_run_papers_make_feedback_form (SosRunPaperWords *words, GError **error)
{
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: what you think", "title", words->title);
  SosOfficePaper *paper;

  if (sos_run_case_is_measured (words->found))
    return make_each (words, add_asked, error);
  if (!sos_run_case_is_training (words->found) && !sos_run_case_asks_feedback (words->found))
    {
      sos_casework_refuse (NULL, _("Nothing is measured of whoever is on this group, so they are asked nothing on paper."), error);
      return NULL;
    }
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "You need not write your name. Fill in the first column before we begin, the second when we are done."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, get_scale (words));
  add_statements (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What will you remember?"));
  sos_office_paper_add_lines (paper, 2);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What should be different?"));
  sos_office_paper_add_lines (paper, 2);
  if (sos_run_case_asks_feedback (words->found))
    add_of_teacher (words, paper);
  return paper;
}
