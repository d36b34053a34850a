/* sos-run-papers.c - papers of one run: who may have one, register, session plan, certificates. */
#include "config.h"
#include "sos-run-papers-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-run-school.h"
#include "sos-school-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *code;
  SosSchoolMay may;
  SosOfficePaper *(*make) (SosRunPaperWords *words, GError **error);
} kinds[SOS_N_RUN_PAPERS] = {
  [SOS_RUN_REGISTER] = { "register", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_register },
  [SOS_RUN_REGISTER_BLANK] = { "register-blank", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_register },
  [SOS_RUN_SESSION_PLAN] = { "session-plan", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_session_plan },
  [SOS_RUN_CERTIFICATES] = { "certificates", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_certificates },
  [SOS_RUN_EVALUATION] = { "evaluation", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_evaluation },
  [SOS_RUN_PLAN] = { "run-plan", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_run_plan },
  [SOS_RUN_PREP_SHEET] = { "prep-sheet", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_prep_sheet },
  [SOS_RUN_INVITATION] = { "invitation", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_invitation },
  [SOS_RUN_MIDPOINT] = { "mid-point", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_midpoint },
  [SOS_RUN_END_REPORT] = { "end-report", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_end_report },
  [SOS_RUN_ENDING] = { "ending", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_ending },
  [SOS_RUN_FEEDBACK_FORM] = { "feedback", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_feedback_form },
  [SOS_RUN_COUNT_SHEET] = { "count-sheet", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_count_sheet },
  [SOS_RUN_THANKS] = { "thanks", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_thanks },
  [SOS_RUN_JOINING] = { "joining", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_joining },
  [SOS_RUN_SIGN_IN] = { "sign-in", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_sign_in },
  [SOS_RUN_INVOICE_SLIP] = { "invoice-slip", SOS_SCHOOL_MAY_PLAN, sos_run_papers_make_invoice_slip },
  [SOS_SCHOOLS_HEADCOUNT] = { "headcount", SOS_SCHOOL_MAY_REGISTER, sos_run_papers_make_headcount },
  [SOS_SCHOOLS_TERM_PLAN] = { "term-plan", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_term_plan },
  [SOS_SCHOOLS_TERM_PLAN_LARGE] = { "term-plan-a3", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_term_plan },
  [SOS_SCHOOLS_WEEK_OF_LEAD] = { "week-sheet", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_week },
  [SOS_SCHOOLS_WEEK_OF_ALL] = { "week-sheet-all", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_week },
  [SOS_SCHOOLS_YEAR] = { "calendar", SOS_SCHOOL_MAY_SEE, sos_run_papers_make_year },
};

const char *
sos_run_paper_get_code (SosRunPaperKind kind)
{
  g_return_val_if_fail (kind < SOS_N_RUN_PAPERS, NULL);

  return kinds[kind].code;
}

int
sos_run_paper_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return (int) i;
  return -1;
}

SosRunPaperAsk *
sos_run_paper_ask_new (SosRunPaperKind kind, gint64 run, gint64 session, const char *verb)
{
  SosRunPaperAsk *self = g_new0 (SosRunPaperAsk, 1);

  *self = (SosRunPaperAsk){ .kind = kind, .run = run, .session = session, .verb = verb };
  return self;
}

void
sos_run_paper_ask_free (SosRunPaperAsk *self)
{
  g_clear_pointer (&self->paper, sos_office_paper_unref);
  g_free (self);
}

/* ---- the whole ---- */

static void
clear_words (SosRunPaperWords *words)
{
  g_clear_object (&words->found);
  g_free (words->where);
  g_free (words->name);
  g_free (words->phone);
  g_free (words->office);
  g_clear_pointer (&words->phrases, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosRunPaperWords, clear_words)

static gboolean
read_run (SosRunPaperWords *words, GError **error)
{
  SosRunCase *found = words->found = sos_run_case_load (words->transaction, words->ask->run, error);

  if (found == NULL)
    return FALSE;
  words->title = sos_record_find_text (found->programme, SOS_PROGRAMME_PAPER_TITLE);
  if (words->title == NULL)
    words->title = SOS_RUN_SAY (words, "Group");
  words->where = g_strdup (found->school != NULL ? sos_record_get_text (found->school, SOS_SCHOOL_NAME) : sos_record_find_text (found->run, SOS_PROGRAMME_RUN_VENUE));
  words->name = g_strdup_printf ("%s-%s", sos_record_get_text (found->run, SOS_PROGRAMME_RUN_REF), kinds[words->ask->kind].code);
  return TRUE;
}

gboolean
sos_run_paper_load (SosTransaction *transaction, SosRunPaperAsk *ask, GError **error)
{
  g_auto (SosRunPaperWords) words = { .transaction = transaction, .ask = ask };

  words.phrases = sos_wording_phrases_load (transaction, SOS_SCHOOL_PAPERS, error);
  if (words.phrases == NULL || !sos_school_rights_ask (transaction, kinds[ask->kind].may, ask->run, error) || (ask->run != 0 && !read_run (&words, error)))
    return FALSE;
  words.phone = sos_transaction_dup_setting (transaction, "office.phone", NULL);
  words.office = sos_transaction_dup_setting (transaction, "office.name", NULL);
  ask->paper = kinds[ask->kind].make (&words, error);
  return ask->paper != NULL;
}

/* Of no record where a paper is of a term, a week or a borough. */
gboolean
sos_casework_note_run_paper (SosTransaction *transaction, SosRunPaperAsk *ask, GError **error)
{
  const gboolean of_year = ask->kind == SOS_SCHOOLS_YEAR;
  const gint64 id = of_year ? ask->year.school : ask->run;
  const GType type = id == 0 ? G_TYPE_INVALID : of_year ? SOS_TYPE_SCHOOL : SOS_TYPE_PROGRAMME_RUN;

  sos_transaction_set_lasting (transaction);
  return sos_school_rights_ask (transaction, kinds[ask->kind].may, ask->run, error)
         && sos_transaction_note (transaction, ask->verb, type, id, 0, kinds[ask->kind].code, error)
         && (ask->kind != SOS_RUN_JOINING || sos_run_papers_follow_joining (transaction, ask->run, error));
}

/* ---- what they share ---- */

SosOfficePaper *
sos_run_papers_begin (SosRunPaperWords *words, const char *heading, const char *note, gboolean landscape)
{
  SosOfficePaper *paper = sos_office_paper_new (words->name, heading, note);

  paper->landscape = landscape;
  paper->foot = words->phone != NULL ? SOS_RUN_DUP_SAID (words, "If you find this paper, please give it back: {phone}", "phone", words->phone) : NULL;
  return paper;
}

void
sos_run_papers_add_facts (SosOfficePaper *paper, const char *first, ...)
{
  static const double widths[] = { 1, 3 };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));
  va_list args;

  table->headless = TRUE;
  va_start (args, first);
  for (const char *label = first; label != NULL; label = va_arg (args, const char *))
    {
      const char *value = va_arg (args, const char *);

      if (value == NULL)
        continue;
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, label, SOS_CELL_STRONG);
      sos_office_block_add_cell (table, value, SOS_CELL_PLAIN);
    }
  va_end (args);
}

static char *
dup_first (const char *name)
{
  const char *end = strchr (name, ' ');

  return end != NULL ? g_strndup (name, (gsize) (end - name)) : g_strdup (name);
}

char *
sos_run_papers_dup_first_name (SosRunCase *found, const SosRunPlace *place)
{
  g_autofree char *first = dup_first (place->name);

  for (guint i = 0; i < found->places->len; i++)
    {
      const SosRunPlace *other = found->places->pdata[i];
      g_autofree char *theirs = dup_first (other->name);

      if (other != place && other->group == SOS_PLACE_TAKEN && g_str_equal (first, theirs))
        return g_strdup (place->name);
    }
  return g_steal_pointer (&first);
}

/* ---- register ---- */

/* What a school reads. That somebody was kept out says nothing on paper (N5). */
static const char *
get_letter (const SosRunPlace *place, guint session)
{
  SosRecord *mark = place->marks[session];
  const char *code = mark != NULL ? sos_record_get_text (mark, SOS_ATTENDANCE_CODE) : NULL;

  return sos_register_get_letter (g_strcmp0 (code, "K") == 0 || g_strcmp0 (code, "W") == 0 ? "NONE" : code);
}

static void
add_head (SosRunPaperWords *words, SosOfficeBlock *table)
{
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "First name"), SOS_CELL_STRONG);
  for (guint i = 0; i < words->found->sessions->len; i++)
    {
      const SosRunSession *session = words->found->sessions->pdata[i];
      g_autofree char *day = sos_date_dup_short (sos_record_find_text (session->session, SOS_SESSION_DAY));
      g_autofree char *cell = g_strdup_printf ("%d\n%s", (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER), day != NULL ? day : "");

      sos_office_block_add_cell (table, cell, SOS_CELL_STRONG);
    }
}

static void
add_pupil (SosRunPaperWords *words, SosOfficeBlock *table, const SosRunPlace *place)
{
  const gboolean filled = words->ask->kind == SOS_RUN_REGISTER;
  g_autofree char *name = sos_run_papers_dup_first_name (words->found, place);

  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, name, SOS_CELL_PLAIN);
  for (guint i = 0; i < words->found->sessions->len; i++)
    {
      const SosRunSession *session = words->found->sessions->pdata[i];

      sos_office_block_add_cell (table, filled ? get_letter (place, i) : "", session->off ? SOS_CELL_SHADED : SOS_CELL_PLAIN);
    }
}

static void
add_signatures (SosRunPaperWords *words, SosOfficeBlock *table)
{
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "Signature of staff"), SOS_CELL_STRONG);
  for (guint i = 0; i < words->found->sessions->len; i++)
    sos_office_block_add_cell (table, "", SOS_CELL_PLAIN);
}

#define MOST_SESSIONS 60

SosOfficePaper *
sos_run_papers_make_register (SosRunPaperWords *words, GError **error)
{
  double widths[MOST_SESSIONS + 1] = { 3.2 };
  const guint n = MIN (words->found->sessions->len, MOST_SESSIONS);
  g_autofree char *note = words->where != NULL ? SOS_RUN_DUP_SAID (words, "{where} · register", "where", words->where) : g_strdup (SOS_RUN_SAY (words, "Register"));
  SosOfficePaper *paper;
  SosOfficeBlock *table;

  if (words->found->n_taken == 0 || n == 0)
    {
      sos_casework_refuse (NULL, _("Nobody is on the group yet, so there is no register to print."), error);
      return NULL;
    }
  for (guint i = 1; i <= n; i++)
    widths[i] = 1;
  paper = sos_run_papers_begin (words, words->title, note, TRUE);
  table = sos_office_paper_add_table (paper, widths, n + 1);
  table->middle = TRUE;
  table->row_height = 1.2;
  add_head (words, table);
  for (guint i = 0; i < words->found->places->len; i++)
    if (((SosRunPlace *) words->found->places->pdata[i])->group == SOS_PLACE_TAKEN)
      add_pupil (words, table, words->found->places->pdata[i]);
  add_signatures (words, table);
  sos_office_paper_add (paper, SOS_OFFICE_TEXT,
                        SOS_RUN_SAY (words, "P present · L late, ten minutes or more · E left early · A absent · X excused by the school · S suspended · C not in school · R refused · "
                                            "T caught up elsewhere · N not on roll yet · – not held or not counted"));
  return paper;
}

/* ---- session plan ---- */

static const SosRunSession *
find_session (SosRunPaperWords *words)
{
  const int at = words->ask->session != 0 ? sos_run_case_find_session (words->found, words->ask->session) : words->found->next;

  if (at >= 0)
    return words->found->sessions->pdata[at];
  return words->found->sessions->len > 0 ? words->found->sessions->pdata[words->found->sessions->len - 1] : NULL;
}

char *
sos_run_papers_dup_staff (const SosRunSession *session)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < session->staff->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((SosRunStaff *) session->staff->pdata[i])->name);
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

char *
sos_run_papers_dup_hours (const SosRunSession *session)
{
  const char *begins = sos_record_find_text (session->session, SOS_SESSION_BEGINS), *ends = sos_record_find_text (session->session, SOS_SESSION_ENDS);

  return begins != NULL && ends != NULL ? g_strdup_printf ("%s–%s", begins, ends) : g_strdup (begins);
}

char *
sos_run_papers_dup_safety_lead (SosRunPaperWords *words)
{
  g_autoptr (SosRecord) lead = words->found->school != NULL
                                 ? sos_transaction_find (words->transaction, SOS_TYPE_SCHOOL_CONTACT, "school = $1 AND role = 'DSL' AND until IS NULL ORDER BY id", NULL, "i",
                                                         sos_record_get_id (words->found->school))
                                 : NULL;
  const char *phone = lead != NULL ? sos_record_find_text (lead, SOS_SCHOOL_CONTACT_PHONE) : NULL;

  if (lead == NULL)
    return NULL;
  return phone != NULL ? g_strdup_printf ("%s, %s", sos_record_get_text (lead, SOS_SCHOOL_CONTACT_NAME), phone) : g_strdup (sos_record_get_text (lead, SOS_SCHOOL_CONTACT_NAME));
}

/* A beginning, the topic, an end: as long as the session is. */
static void
add_timings (SosRunPaperWords *words, SosOfficePaper *paper, const SosRunSession *session)
{
  static const double widths[] = { 1, 4 };
  const int from = sos_minutes_parse (sos_record_get_text (session->session, SOS_SESSION_BEGINS)), minutes = session->minutes;
  const int ends[] = { minutes / 6, minutes - minutes / 4, minutes };
  const char *topic = sos_record_find_text (session->session, SOS_SESSION_TOPIC);
  const char *what[] = { SOS_RUN_SAY (words, "Welcome, how everybody is, what we agreed for this room"), topic != NULL ? topic : SOS_RUN_SAY (words, "The topic"), SOS_RUN_SAY (words, "What we take with us, and where anybody can get help") };
  SosOfficeBlock *table = sos_office_paper_add_table (paper, widths, G_N_ELEMENTS (widths));

  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "When"), SOS_CELL_STRONG);
  sos_office_block_add_cell (table, SOS_RUN_SAY (words, "What"), SOS_CELL_STRONG);
  for (guint i = 0, begin = 0; from >= 0 && minutes > 0 && i < G_N_ELEMENTS (ends); begin = (guint) ends[i++])
    {
      g_autofree char *begins = sos_minutes_dup_text (from + (int) begin), *stops = sos_minutes_dup_text (from + ends[i]);
      g_autofree char *when = g_strdup_printf ("%s–%s", begins, stops);

      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, when, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, what[i], SOS_CELL_PLAIN);
    }
}

static char *
dup_materials (SosRunPaperWords *words, const SosRunSession *session)
{
  g_autoptr (SosRecord) found
    = sos_transaction_find (words->transaction, SOS_TYPE_PROGRAMME_SESSION, "programme = $1 AND number = $2", NULL, "ii",
                            sos_record_get_id (words->found->programme), sos_record_get_number (session->session, SOS_SESSION_NUMBER));

  return found != NULL ? g_strdup (sos_record_find_text (found, SOS_PROGRAMME_SESSION_NOTE)) : NULL;
}

/* Of this run, or what its programme always asks for. */
static const char *
get_kit (SosRunPaperWords *words)
{
  const char *kit = sos_record_find_text (words->found->run, SOS_PROGRAMME_RUN_KIT);

  return kit != NULL ? kit : sos_record_find_text (words->found->programme, SOS_PROGRAMME_KIT);
}

SosOfficePaper *
sos_run_papers_make_session_plan (SosRunPaperWords *words, GError **error)
{
  const SosRunSession *session = find_session (words);
  g_autofree char *day = NULL, *when = NULL, *staff = NULL, *safety = NULL, *materials = NULL, *heading = NULL, *size = NULL, *number = NULL, *trailer = NULL;
  SosOfficePaper *paper;

  if (session == NULL)
    {
      sos_casework_refuse (NULL, _("No session is planned yet, so there is no plan of one."), error);
      return NULL;
    }
  day = sos_date_dup_long (sos_record_find_text (session->session, SOS_SESSION_DAY));
  when = g_strdup_printf ("%s, %s–%s", day != NULL ? day : SOS_RUN_SAY (words, "no day yet"), sos_record_find_text (session->session, SOS_SESSION_BEGINS) != NULL ? sos_record_get_text (session->session, SOS_SESSION_BEGINS) : "",
                          sos_record_find_text (session->session, SOS_SESSION_ENDS) != NULL ? sos_record_get_text (session->session, SOS_SESSION_ENDS) : "");
  staff = sos_run_papers_dup_staff (session);
  safety = sos_run_papers_dup_safety_lead (words);
  materials = dup_materials (words, session);
  trailer = sos_date_dup_long (sos_record_find_text (words->found->run, SOS_PROGRAMME_RUN_TRAILER_ON));
  size = words->found->n_taken > 0 ? g_strdup_printf ("%u", words->found->n_taken) : NULL;
  number = g_strdup_printf ("%d", (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER));
  heading = SOS_RUN_DUP_SAID (words, "{title}: session {number}", "title", words->title, "number", number);
  paper = sos_run_papers_begin (words, heading, words->where, FALSE);
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "Topic"), sos_record_find_text (session->session, SOS_SESSION_TOPIC), SOS_RUN_SAY (words, "When"), when, SOS_RUN_SAY (words, "Room"), session->room, SOS_RUN_SAY (words, "Pupils"), size,
                            SOS_RUN_SAY (words, "Who delivers"), staff, SOS_RUN_SAY (words, "School staff in the room"), sos_run_get_school_staff_words (words->found->run, session->session),
                            SOS_RUN_SAY (words, "Materials"), materials != NULL ? materials : SOS_RUN_SAY (words, "Register, pens, paper, help cards"),
                            SOS_RUN_SAY (words, "To bring"), get_kit (words), SOS_RUN_SAY (words, "Material and its version"),
                            sos_record_find_text (words->found->run, SOS_PROGRAMME_RUN_MATERIALS), SOS_RUN_SAY (words, "Trailer sent"), trailer,
                            SOS_RUN_SAY (words, "To be careful about there"), sos_record_find_text (words->found->run, SOS_PROGRAMME_RUN_SENSITIVITIES), NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "How it goes"));
  add_timings (words, paper, session);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "If a pupil tells you something"));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Listen. Do not promise to keep it to yourself. Do not ask for more than you need. Write down the exact words as soon as you can."));
  sos_office_paper_add (paper, SOS_OFFICE_TEXT, SOS_RUN_SAY (words, "Before you leave, tell the school’s safeguarding lead, and then our office. In danger now: ring 999 first."));
  sos_run_papers_add_facts (paper, SOS_RUN_SAY (words, "School safeguarding lead"), safety, SOS_RUN_SAY (words, "Our office"), words->phone, NULL);
  sos_office_paper_add (paper, SOS_OFFICE_HEADING, SOS_RUN_SAY (words, "Notes"));
  sos_office_paper_add_lines (paper, 6);
  return paper;
}
