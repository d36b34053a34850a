/* sos-run-notes.c - papers of a run for its school: what comes when, how it stands half way, what may be said of each at the end, how many came. Of a
 * pupil a first name and how often they came; nothing of scores, rules or reasons (N5). */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"

#include <glib/gi18n.h>

/* ---- the plan of a run ---- */

static void
add_dates (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 0.6, 2, 1.4, 1.4, 4 };
  const char *heads[] = { SOS_RUN_SAY (words, "No."), SOS_RUN_SAY (words, "Day"), SOS_RUN_SAY (words, "Hours"), SOS_RUN_SAY (words, "Room"), SOS_RUN_SAY (words, "Topic") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < words->found->sessions->len; i++)
    {
      const SosRunSession *session = words->found->sessions->pdata[i];
      const char *topic = sos_record_find_text (session->session, SOS_SESSION_TOPIC);
      g_autofree char *number = g_strdup_printf ("%d", (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER));
      g_autofree char *day = sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)), *hours = sos_run_papers_dup_hours (session);
      const SosCellLook look = session->off ? SOS_CELL_SHADED : SOS_CELL_PLAIN;

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, number, look);
      sos_office_block_add_cell (table, session->off ? SOS_RUN_SAY (words, "not held") : day != NULL ? day : SOS_RUN_SAY (words, "no day yet"), look);
      sos_office_block_add_cell (table, hours != NULL && !session->off ? hours : "", look);
      sos_office_block_add_cell (table, session->room != NULL && !session->off ? session->room : "", look);
      sos_office_block_add_cell (table, topic != NULL ? topic : "", look);
    }
}

SosOfficePaper *
sos_run_papers_make_run_plan (SosRunPaperWords *words, GError **error)
{
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: all sessions", "title", words->title), *staff = NULL;
  const SosRunSession *next = words->found->next >= 0 ? words->found->sessions->pdata[words->found->next] : NULL;
  SosOfficePaper *paper;

  if (words->found->sessions->len == 0)
    {
      sos_casework_refuse (NULL, _("No session is planned yet."), error);
      return NULL;
    }
  staff = next != NULL ? sos_run_papers_dup_staff (next) : NULL;
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Who delivers"), staff, SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
  add_dates (words, paper);
  return paper;
}

/* ---- half way ---- */

static void
add_attended (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 3, 1.4, 1.4 };
  const char *heads[] = { SOS_RUN_SAY (words, "First name"), SOS_RUN_SAY (words, "Came"), SOS_RUN_SAY (words, "Of sessions") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < words->found->places->len; i++)
    {
      const SosRunPlace *place = words->found->places->pdata[i];
      g_autofree char *name = NULL, *came = g_strdup_printf ("%u", place->attended.came), *of = g_strdup_printf ("%u", place->attended.of);

      if (place->group != SOS_PLACE_TAKEN)
        continue;
      name = sos_run_papers_dup_first_name (words->found, place);
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, name, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, came, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, of, SOS_CELL_PLAIN);
    }
}

SosOfficePaper *
sos_run_papers_make_midpoint (SosRunPaperWords *words, GError **error)
{
  SosRunCase *found = words->found;
  const SosRunSession *next = found->next >= 0 ? found->sessions->pdata[found->next] : NULL;
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: how it stands", "title", words->title), *held = NULL, *day = NULL;
  SosOfficePaper *paper;

  if (sos_run_papers_count_held (found) == 0 || found->n_taken == 0)
    {
      sos_casework_refuse (NULL, _("No session was held yet with a group, so there is nothing to tell the school."), error);
      return NULL;
    }
  held = g_strdup_printf (_("%u of %d"), sos_run_papers_count_held (found), (int) sos_record_get_number (found->run, SOS_PROGRAMME_RUN_SESSIONS));
  day = next != NULL ? sos_date_dup_long (sos_record_find_text (next->session, SOS_SESSION_DAY)) : NULL;
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "For the school’s safeguarding lead and whoever arranges the group."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Sessions held"), held, SOS_RUN_SAY (words, "The next one"), day, NULL);
  add_attended (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What went well"));
  sos_office_paper_add_lines (paper, 3);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What we ask of the school"));
  sos_office_paper_add_lines (paper, 3);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, words->office != NULL ? words->office : SOS_RUN_SAY (words, "Signature"));
  return paper;
}

/* ---- at the end, of each ---- */

/* Only of whom it is written down who agreed that they take part; what is said beyond the register they read and sign before it goes. */
static void
add_report (SosRunPaperWords *words, SosOfficePaper *paper, const SosRunPlace *place)
{
  g_autofree char *first = sos_run_papers_dup_first_name (words->found, place), *agree = SOS_RUN_DUP_SAID (words, "{who} has read this and agrees that the school has it", "who", first);
  g_autofree char *came = g_strdup_printf (_("%u of %u"), place->attended.came, place->attended.of);

  if (paper->blocks->len > 0)
    sos_office_paper_add (paper, SOS_OFFICE_PAGE, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_TITLE, words->title);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "For the school’s safeguarding lead alone."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "First name"), first, SOS_RUN_SAY (words, "School"), words->where, SOS_RUN_SAY (words, "Sessions they were at"), came, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "In their own words"));
  sos_office_paper_add_lines (paper, 4);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "What helped, and what would help from here"));
  sos_office_paper_add_lines (paper, 4);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, agree);
  sos_office_paper_add (paper, SOS_OFFICE_SIGN, words->office != NULL ? words->office : SOS_RUN_SAY (words, "Signature"));
}

SosOfficePaper *
sos_run_papers_make_end_report (SosRunPaperWords *words, GError **error)
{
  g_autoptr (SosOfficePaper) paper = sos_run_papers_begin (words, NULL, NULL, FALSE);

  for (guint i = 0; i < words->found->places->len; i++)
    {
      const SosRunPlace *place = words->found->places->pdata[i];

      if (place->group == SOS_PLACE_TAKEN && place->attended.of > 0 && sos_record_is_set (place->place, SOS_COHORT_PLACE_AGREED_BY))
        add_report (words, paper, place);
    }
  if (paper->blocks->len > 0)
    return g_steal_pointer (&paper);
  sos_casework_refuse (NULL, _("There is nobody on the group who was at a session and of whom it is written down who agreed."), error);
  return NULL;
}

/* ---- how many came ---- */

#define YEAR_FIRST 5
#define YEAR_LAST 13

static void
add_years (SosRunPaperWords *words, SosOfficePaper *paper)
{
  static const double widths[] = { 2, 1, 1, 1 };
  const char *heads[] = { SOS_RUN_SAY (words, "School year"), SOS_RUN_SAY (words, "Girls"), SOS_RUN_SAY (words, "Boys"), SOS_RUN_SAY (words, "Not stated") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  table->row_height = 1.5;
  sos_office_block_add_heads (table, heads, G_N_ELEMENTS (heads));
  for (int year = YEAR_FIRST; year <= YEAR_LAST + 1; year++)
    {
      g_autofree char *label = year <= YEAR_LAST ? g_strdup_printf ("%d", year) : g_strdup (SOS_RUN_SAY (words, "All"));

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, label, SOS_CELL_STRONG);
      for (guint i = 1; i < G_N_ELEMENTS (heads); i++)
        sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
    }
}

/* Numbers alone: nobody is named. */
SosOfficePaper *
sos_run_papers_make_count_sheet (SosRunPaperWords *words, GError **error)
{
  const SosRunSession *session = words->found->next >= 0 ? words->found->sessions->pdata[words->found->next] : NULL;
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: how many came", "title", words->title), *day = NULL, *hours = NULL, *staff = NULL;
  SosOfficePaper *paper = sos_run_papers_begin (words, heading, words->where, FALSE);

  day = session != NULL ? sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY)) : NULL;
  hours = session != NULL ? sos_run_papers_dup_hours (session) : NULL;
  staff = session != NULL ? sos_run_papers_dup_staff (session) : NULL;
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Day"), day != NULL ? day : "", SOS_RUN_SAY (words, "Hours"), hours != NULL ? hours : "", SOS_RUN_SAY (words, "Who delivers"),
                            staff != NULL ? staff : "", SOS_RUN_SAY (words, "School staff in the room"), "", SOS_RUN_SAY (words, "Staff and parents who came"), "",
                            SOS_RUN_SAY (words, "Told where to get help"), "", SOS_RUN_SAY (words, "Asked for one-to-one"), "", NULL);
  add_years (words, paper);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Numbers only, no names. Who told you something is told to the school’s safeguarding lead and our office, not written here."));
  return paper;
}

/* ---- for the staff of the school ---- */

SosOfficePaper *
sos_run_papers_make_prep_sheet (SosRunPaperWords *words, GError **error)
{
  const SosRunSession *session = words->found->next >= 0 ? words->found->sessions->pdata[words->found->next] : NULL;
  g_autofree char *heading = SOS_RUN_DUP_SAID (words, "{title}: for school staff", "title", words->title), *day = NULL, *hours = NULL, *staff = NULL, *safety = sos_run_papers_dup_safety_lead (words);
  SosOfficePaper *paper;

  if (session == NULL)
    {
      sos_casework_refuse (NULL, _("No session is to come, so there is nothing to prepare for."), error);
      return NULL;
    }
  day = sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY));
  hours = sos_run_papers_dup_hours (session);
  staff = sos_run_papers_dup_staff (session);
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Day"), day, SOS_RUN_SAY (words, "Hours"), hours, SOS_RUN_SAY (words, "Room"), session->room, SOS_RUN_SAY (words, "Topic"),
                            sos_record_find_text (session->session, SOS_SESSION_TOPIC), SOS_RUN_SAY (words, "Who delivers"), staff, SOS_RUN_SAY (words, "School safeguarding lead"), safety,
                            SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Before"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Tell pupils what the session is about, and that anybody may step out. Tell us of anything in the last weeks that makes a topic hard for one of them, without a name."));
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "While we are there"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Somebody of the school is in the room from beginning to end. Discipline stays with the school. No photographs."));
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "After"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Give pupils a few minutes before the next lesson. Whoever is worried about somebody tells the school’s safeguarding lead the same day."));
  return paper;
}
