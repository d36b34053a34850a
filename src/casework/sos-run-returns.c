/* sos-run-returns.c - what is told of runs in figures (domain 5.7): how one went, and how many were reached where. What may be shown
 * sos-suppression-rules.h decides (N9). */
#include "config.h"
#include "sos-run-counts.h"
#include "sos-pass-error.h"
#include "sos-run-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-run-change.h"
#include "sos-suppression-rules.h"

#include <glib/gi18n.h>

/* ---- one run ---- */

#define MOST_KINDS 4

typedef struct
{
  const char *heading;
  const char *labels[MOST_KINDS];
  guint counts[MOST_KINDS];
} Sum;

static void
count_outcomes (SosRunCase *found, const SosRunPlace *place, Sum *sums)
{
  const gint64 complete = sos_record_get_number (found->programme, SOS_PROGRAMME_COMPLETE_FROM), part = sos_record_get_number (found->programme, SOS_PROGRAMME_PART_FROM);
  const char *outcome = sos_register_get_outcome (place->attended, complete != SOS_NUMBER_UNKNOWN ? (guint) complete : 0, part != SOS_NUMBER_UNKNOWN ? (guint) part : 0);
  const char *sex = sos_record_find_text (place->place, SOS_COHORT_PLACE_SEX);
  SosMeasurePair pair;

  sums[0].counts[outcome == NULL ? 2 : g_str_equal (outcome, "COMPLETED") ? 0 : 1]++;
  sums[1].counts[g_strcmp0 (sex, "FEMALE") == 0 ? 0 : g_strcmp0 (sex, "MALE") == 0 ? 1 : 2]++;
  if (!sos_run_case_get_pair (found, sos_record_get_id (place->place), "ATTENDANCE", &pair))
    sums[2].counts[3]++;
  else
    sums[2].counts[pair.after > pair.before ? 0 : pair.after < pair.before ? 2 : 1]++;
}

static void
add_sums (SosRunPaperWords *words, SosOfficePaper *paper, const Sum *sums, guint n_sums, guint people)
{
  static const double widths[] = { 3, 1 };
  SosCountTable tables[MOST_KINDS];
  const SosCountCube cube = { MOST_KINDS, 1, n_sums, tables, &people, people };
  g_autoptr (SosShownCube) shown = NULL;

  for (guint i = 0; i < n_sums; i++)
    tables[i] = (SosCountTable){ .counts = sums[i].counts, .all = sums[i].counts };
  shown = sos_suppression_decide (&cube);
  for (guint i = 0; i < n_sums; i++)
    {
      SosOfficeBlock *table;

      sos_office_paper_add (paper, SOS_OFFICE_HEADING, sums[i].heading);
      table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, "", SOS_CELL_STRONG);
      sos_office_block_add_cell (table, SOS_RUN_SAY (words, "Pupils"), SOS_CELL_STRONG);
      for (guint k = 0; k < MOST_KINDS && sums[i].labels[k] != NULL; k++)
        {
          g_autofree char *number = sos_shown_dup_text (sos_shown_cube_get (shown, i, k, 1), FALSE);

          sos_office_block_begin_row (table);
          sos_office_block_add_cell (table, sums[i].labels[k], SOS_CELL_PLAIN);
          sos_office_block_add_cell (table, number, SOS_CELL_PLAIN);
        }
    }
}

/* A mean of fewer than ten would tell of one of them. */
static void
add_changes (SosRunPaperWords *words, SosOfficePaper *paper)
{
  guint n_kinds, n = 0;
  const SosRunChangeKind *kinds = sos_run_change_get_kinds (&n_kinds);

  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Change, of those known both times"));
  for (guint i = 0; i < n_kinds; i++)
    {
      const SosMeasureChange change = sos_run_case_get_change (words->found, kinds[i].kind);
      g_autofree char *means = change.n >= SOS_FEWEST_FOR_PERCENTAGE ? sos_run_change_dup_means (&kinds[i], &change) : NULL;
      g_autofree char *line = means != NULL ? g_strdup_printf ("%s: %s", _(kinds[i].label), means) : NULL;

      if (line == NULL)
        continue;
      sos_office_paper_add (paper, SOS_OFFICE_TEXT, line);
      n++;
    }
  if (n == 0)
    sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Fewer than ten pupils are known both times, so no mean is told."));
}

guint
sos_run_papers_count_held (SosRunCase *found)
{
  guint held = 0;

  for (guint i = 0; i < found->sessions->len; i++)
    held += ((SosRunSession *) found->sessions->pdata[i])->over && !((SosRunSession *) found->sessions->pdata[i])->off;
  return held;
}

/* How sure delegates were, of those who said so both times. */
static void
add_delegates (SosRunPaperWords *words, SosOfficePaper *paper)
{
  guint came = 0;
  g_autofree char *number = NULL;

  for (guint i = 0; i < words->found->delegates->len; i++)
    came += sos_record_has_text (words->found->delegates->pdata[i], SOS_DELEGATE_STATUS, "ATTENDED") || sos_record_has_text (words->found->delegates->pdata[i], SOS_DELEGATE_STATUS, "PART");
  number = sos_run_papers_dup_count (came);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Delegates who came"), number, NULL);
}

SosOfficePaper *
sos_run_papers_make_evaluation (SosRunPaperWords *words, GError **error)
{
  SosRunCase *found = words->found;
  Sum sums[] = { { SOS_RUN_SAY (words, "How they ended, or stand now"), { SOS_RUN_SAY (words, "Completed"), SOS_RUN_SAY (words, "Completed in part"), SOS_RUN_SAY (words, "Fewer sessions"), NULL }, { 0 } },
                 { SOS_RUN_SAY (words, "Girls and boys"), { SOS_RUN_SAY (words, "Girls"), SOS_RUN_SAY (words, "Boys"), SOS_RUN_SAY (words, "Not stated"), NULL }, { 0 } },
                 { SOS_RUN_SAY (words, "Attendance at school, before and last known"), { SOS_RUN_SAY (words, "Better"), SOS_RUN_SAY (words, "The same"), SOS_RUN_SAY (words, "Worse"), SOS_RUN_SAY (words, "Not known both times") }, { 0 } } };
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: summary", "title", words->title), *held = NULL;
  g_autoptr (SosOfficePaper) paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  guint people = 0;

  for (guint i = 0; i < found->places->len; i++)
    if (((SosRunPlace *) found->places->pdata[i])->group == SOS_PLACE_TAKEN)
      {
        count_outcomes (found, found->places->pdata[i], sums);
        people++;
      }
  held = g_strdup_printf (_("%u of %d"), sos_run_papers_count_held (found), (int) sos_record_get_number (found->run, SOS_PROGRAMME_RUN_SESSIONS));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Sessions held"), held, NULL);
  sos_run_papers_add_came (words, paper);
  if (!sos_run_papers_add_years (words, paper, error))
    return NULL;
  if (sos_run_case_is_training (found))
    add_delegates (words, paper);
  else if (people > 0)
    {
      add_sums (words, paper, sums, G_N_ELEMENTS (sums), people);
      add_changes (words, paper);
    }
  sos_run_papers_add_feedback (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "One to four pupils are shown as <5; other figures may be hidden too, as 5+ or …, so that nobody can be worked out."));
  return g_steal_pointer (&paper);
}

/* ---- the office ---- */

#define HEADCOUNT_SQL \
  "SELECT coalesce (r.funder, '') || char (9) || coalesce (h.borough, r.borough, ''), p.service, s.pupils_came," \
  " (SELECT count (*) FROM attendance a WHERE a.session = s.id AND a.removed IS NULL AND a.code IN ('P', 'L', 'E'))," \
  " (SELECT count (*) FROM delegate d WHERE d.run = r.id AND d.removed IS NULL AND d.status IN ('ATTENDED', 'PART'))" \
  " FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme LEFT JOIN school h ON h.id = r.school" \
  " WHERE s.removed IS NULL AND r.removed IS NULL AND r.year = $1 AND s.status IN ('DELIVERED', 'PART_DELIVERED') ORDER BY 1, s.id"

/* Who pays for it, and the borough, with a tab between, by service. */
static void
count_row (SosRunCounts *counts, SosRows *rows, gboolean *funders)
{
  const char *place = sos_rows_get_text (rows, 0);
  const guint came = (guint) MAX (sos_rows_get_number (rows, 2), MAX (sos_rows_get_number (rows, 3), sos_rows_get_number (rows, 4)));

  *funders = *funders || place[0] != '\t';
  sos_run_counts_add (counts, place, sos_rows_get_text (rows, 1), came);
}

/* Who pays for it stands before the borough where the office has written any funder down. One table holds both, so that what is hidden in the one
 * cannot be worked out from the other. */
static char *
dup_place (SosRunPaperWords *words, const char *place, gpointer funders)
{
  g_auto (GStrv) parts = g_strsplit (place, "\t", 2);
  SosCodes *codes = sos_transaction_get_codes (words->transaction);
  const char *borough = parts[1] != NULL && *parts[1] != '\0' ? sos_codes_get_label (codes, "borough", parts[1]) : SOS_RUN_SAY (words, "Elsewhere");

  if (!*(gboolean *) funders)
    return g_strdup (borough);
  /* Translators: a funder, a borough */
  return g_strdup_printf (_("%s: %s"), *parts[0] != '\0' ? parts[0] : SOS_RUN_SAY (words, "No funder written down"), borough);
}

static char *
dup_service (SosRunPaperWords *words, const char *service, gpointer data)
{
  return g_strdup (sos_codes_get_label (sos_transaction_get_codes (words->transaction), "service", service));
}

static int
find_year (const SosTermQuery *term, const char *today)
{
  return term->year != 0 ? term->year : sos_day_get_academic_year (term->day != 0 ? term->day : sos_day_parse (today));
}

SosOfficePaper *
sos_run_papers_make_headcount (SosRunPaperWords *words, GError **error)
{
  const char *today = sos_transaction_get_today (words->transaction);
  const int year = find_year (&words->ask->term, today);
  g_autofree char *span = g_strdup_printf ("%d/%02d", year, (year + 1) % 100), *heading = SOS_RUN_DUP_SAID (words, "Schools: pupils reached, {year}", "year", span), *day = sos_date_dup_long (today);
  g_autofree char *note = SOS_RUN_DUP_SAID (words, "As of {day}. Each session counts those who came to it.", "day", day);
  g_autoptr (SosRunCounts) counts = sos_run_counts_new ();
  gboolean funders = FALSE;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (words->transaction, HEADCOUNT_SQL, &local, "i", (gint64) year);
  SosOfficePaper *paper;

  while (rows != NULL && sos_rows_next (rows, &local))
    count_row (counts, rows, &funders);
  if (!sos_pass_error (&local, error))
    return NULL;
  g_free (words->name);
  words->name = g_strdup_printf ("headcount-%d", year);
  paper = sos_run_papers_begin (words, heading, note, TRUE);
  sos_run_counts_add_table (counts, words, paper, funders ? SOS_RUN_SAY (words, "Funder and borough") : SOS_RUN_SAY (words, "Borough"), funders ? 3.6 : 2.4, dup_place, dup_service,
                            &funders);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "One to four are shown as <5; other figures may be hidden too, as 5+ or …, so that nobody can be worked out."));
  return paper;
}
