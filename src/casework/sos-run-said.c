/* sos-run-said.c - of sessions that were held, for the summary of a run: how many came, and what they and their teacher said of it, in figures. What may
 * be shown sos-suppression-rules.h decides (N9). */
#include "config.h"
#include "sos-run-counts.h"

#include "sos-pass-error.h"
#include "sos-run-feedback.h"
#include "sos-run-private.h"
#include "sos-suppression-rules.h"

#include <glib/gi18n.h>

/* ---- how many came ---- */

char *
sos_run_papers_dup_count (guint n)
{
  return sos_shown_dup_text ((SosShown){ n > 0 && n < SOS_FEWEST_SHOWN ? SOS_SHOWN_FEW : SOS_SHOWN_NUMBER, n }, FALSE);
}

/* Over the sessions held, each counting whoever came to it; FALSE where of none it is known. */
static gboolean
sum_field (SosRunCase *found, guint field, guint *sum)
{
  gboolean known = FALSE;

  *sum = 0;
  for (guint i = 0; i < found->sessions->len; i++)
    {
      const SosRunSession *session = found->sessions->pdata[i];
      const gint64 n = session->over && !session->off ? sos_record_get_number (session->session, field) : SOS_NUMBER_UNKNOWN;

      if (n == SOS_NUMBER_UNKNOWN || n < 0)
        continue;
      *sum += (guint) n;
      known = TRUE;
    }
  return known;
}

/* Disclosures are not among them: of one class they would tell the school of a pupil (N5). */
void
sos_run_papers_add_came (SosRunPaperWords *words, SosOfficePaper *paper)
{
  const struct
  {
    guint field;
    const char *label;
  } counts[] = {
    { SOS_SESSION_PUPILS_CAME, SOS_RUN_SAY (words, "Pupils who came") },
    { SOS_SESSION_ADULTS_CAME, SOS_RUN_SAY (words, "Staff and parents who came") },
    { SOS_SESSION_SIGNPOSTED, SOS_RUN_SAY (words, "Told where to get help") },
    { SOS_SESSION_ONE_TO_ONES, SOS_RUN_SAY (words, "Referred for one-to-one") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      guint n;
      g_autofree char *number = sum_field (words->found, counts[i].field, &n) ? sos_run_papers_dup_count (n) : NULL;

      if (number != NULL)
        sos_run_papers_add_facts (paper, counts[i].label, number, NULL);
    }
}

/* ---- by school year and sex ---- */

/* Those of a session of whom nothing was written down are a row of their own, so that nothing is worked out from the sum beside it. */
#define YEARS_SQL \
  "SELECT coalesce (c.school_year, 0), coalesce (c.sex, ''), sum (c.pupils) FROM session_count c JOIN session s ON s.id = c.session" \
  " WHERE s.run = $1 AND s.removed IS NULL AND c.removed IS NULL AND s.status IN ('DELIVERED', 'PART_DELIVERED') GROUP BY 1, 2 ORDER BY coalesce (c.school_year, 99), 2"

static char *
dup_year (SosRunPaperWords *words, const char *year, gpointer data)
{
  return g_strdup (*year != '\0' ? year : SOS_RUN_SAY (words, "Not stated"));
}

static char *
dup_sex (SosRunPaperWords *words, const char *sex, gpointer data)
{
  return g_strdup (*sex != '\0' ? sos_codes_get_label (sos_transaction_get_codes (words->transaction), "sex", sex) : SOS_RUN_SAY (words, "Not stated"));
}

static void
count_years (SosRunCounts *counts, SosRows *rows)
{
  const gint64 year = sos_rows_get_number (rows, 0);
  g_autofree char *text = year > 0 ? g_strdup_printf ("%d", (int) year) : g_strdup ("");

  sos_run_counts_add (counts, text, sos_rows_get_text (rows, 1), (guint) MAX (sos_rows_get_number (rows, 2), 0));
}

gboolean
sos_run_papers_add_years (SosRunPaperWords *words, SosOfficePaper *paper, GError **error)
{
  g_autoptr (SosRunCounts) counts = sos_run_counts_new ();
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (words->transaction, YEARS_SQL, &local, "i", sos_record_get_id (words->found->run));
  guint all;

  while (rows != NULL && sos_rows_next (rows, &local))
    count_years (counts, rows);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (sos_run_counts_get_sum (counts) == 0)
    return TRUE;
  if (sum_field (words->found, SOS_SESSION_PUPILS_CAME, &all) && all > sos_run_counts_get_sum (counts))
    sos_run_counts_add (counts, "", "", all - sos_run_counts_get_sum (counts));
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Pupils by school year and sex"));
  sos_run_counts_add_table (counts, words, paper, SOS_RUN_SAY (words, "School year"), 2, dup_year, dup_sex, NULL);
  return TRUE;
}

/* ---- what was said ---- */

#define N_STATEMENTS 4
#define N_TIMES 2

/* At one time: those who agree with each statement and those who do not. */
typedef struct
{
  guint asked, counts[N_STATEMENTS][2];
  guint sessions, of_sessions; /* that count, of those that asked */
} Answers;

static void
add_answers (Answers *answers, SosRecord *feedback, guint asked_field, guint time)
{
  guint n;
  const SosFeedbackStatement *statements = sos_feedback_get_statements (&n);
  const gint64 asked = sos_record_get_number (feedback, asked_field);

  if (asked == SOS_NUMBER_UNKNOWN)
    return;
  answers->of_sessions++;
  for (guint i = 0; i < n; i++)
    if (sos_record_get_number (feedback, time == 0 ? statements[i].before : statements[i].after) == SOS_NUMBER_UNKNOWN)
      return;
  answers->sessions++;
  answers->asked += (guint) asked;
  for (guint i = 0; i < n; i++)
    {
      const guint agree = (guint) sos_record_get_number (feedback, time == 0 ? statements[i].before : statements[i].after);

      answers->counts[i][0] += agree;
      answers->counts[i][1] += (guint) asked - agree;
    }
}

static SosShownCube *
decide_answers (const Answers *answers)
{
  SosCountTable tables[N_STATEMENTS];

  for (guint i = 0; i < N_STATEMENTS; i++)
    tables[i] = (SosCountTable){ .counts = answers->counts[i], .all = answers->counts[i] };
  return sos_suppression_decide (&(SosCountCube){ 2, 1, N_STATEMENTS, tables, &answers->asked, answers->asked });
}

/* "41 of 60", and a percentage where it may be given; nothing where nobody was asked. */
static char *
dup_agree (const SosShownCube *shown, const Answers *answers, guint statement)
{
  const SosShown agree = sos_shown_cube_get (shown, statement, 0, 1);
  g_autofree char *number = sos_shown_dup_text (agree, FALSE), *asked = sos_shown_dup_text (sos_shown_cube_get_total (shown, 1), FALSE);

  if (answers->asked == 0)
    return g_strdup ("–");
  if (agree.kind == SOS_SHOWN_NUMBER && sos_suppression_allows_percentage (agree.number, answers->asked))
    return g_strdup_printf (_("%s of %s (%u %%)"), number, asked, (agree.number * 100 + answers->asked / 2) / answers->asked);
  return g_strdup_printf (_("%s of %s"), number, asked);
}

static void
add_statements (SosRunPaperWords *words, SosOfficePaper *paper, const Answers *answers)
{
  static const double widths[] = { 3, 1.2, 1.2 };
  g_autoptr (SosShownCube) before = decide_answers (&answers[0]), after = decide_answers (&answers[1]);
  const char *heads[] = { "", SOS_RUN_SAY (words, "Before"), SOS_RUN_SAY (words, "After") };
  SosOfficeBlock *table;
  guint n;
  const SosFeedbackStatement *statements = sos_feedback_get_statements (&n);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "How many agree, of those who answered"));
  table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *first = dup_agree (before, &answers[0], i), *then = dup_agree (after, &answers[1], i);

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, SOS_RUN_SAY (words, statements[i].label), SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, first, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, then, SOS_CELL_PLAIN);
    }
}

static void
add_said (SosRunPaperWords *words, SosOfficePaper *paper, SosRecord *feedback)
{
  const char *rating = sos_record_find_text (feedback, SOS_SESSION_FEEDBACK_RATING), *quotes = sos_record_find_text (feedback, SOS_SESSION_FEEDBACK_QUOTES);

  if (rating != NULL)
    sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "How the teacher rates it"), sos_codes_get_label (sos_transaction_get_codes (words->transaction), "feedback-rating", rating), NULL);
  if (quotes == NULL)
    return;
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What was said"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, quotes);
}

/* Whoever reads the sums is told which sessions they are of. */
static void
add_counted (SosRunPaperWords *words, SosOfficePaper *paper, const Answers *answers)
{
  g_autofree char *before = g_strdup_printf (_("%u of %u"), answers[0].sessions, answers[0].of_sessions),
                  *after = g_strdup_printf (_("%u of %u"), answers[1].sessions, answers[1].of_sessions),
                  *note = SOS_RUN_DUP_SAID (words, "Sessions counted: {before} before, {after} after. A session counts once all four answers are known, so that each row is of the same pupils.",
                                            "before", before, "after", after);

  if (answers[0].sessions < answers[0].of_sessions || answers[1].sessions < answers[1].of_sessions)
    sos_office_paper_add (paper, SOS_OFFICE_TEXT, note);
}

/* Of a session of which not all four are known at a time nothing is counted then: sums of other pupils in each row would tell of the few by whom they differ. */
void
sos_run_papers_add_feedback (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const guint asked[N_TIMES] = { SOS_SESSION_FEEDBACK_ASKED_BEFORE, SOS_SESSION_FEEDBACK_ASKED_AFTER };
  Answers answers[N_TIMES] = { 0 };

  for (guint i = 0; i < words->found->sessions->len; i++)
    {
      SosRecord *feedback = ((SosRunSession *) words->found->sessions->pdata[i])->feedback;

      for (guint time = 0; feedback != NULL && time < N_TIMES; time++)
        add_answers (&answers[time], feedback, asked[time], time);
    }
  if (answers[0].asked > 0 || answers[1].asked > 0)
    add_statements (words, paper, answers);
  add_counted (words, paper, answers);
  for (guint i = 0; i < words->found->sessions->len; i++)
    if (((SosRunSession *) words->found->sessions->pdata[i])->feedback != NULL)
      add_said (words, paper, ((SosRunSession *) words->found->sessions->pdata[i])->feedback);
}
