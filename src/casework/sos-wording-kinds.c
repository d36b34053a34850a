/* sos-wording-kinds.c - one table of the papers whose words are the office's, with what each is tried on. Makes none of them. */
#include "config.h"
#include "sos-wording-kinds.h"

#include "sos-contact-paper.h"
#include "sos-desk-paper.h"
#include "sos-family-papers.h"
#include "sos-history-entries.h"
#include "sos-letter-queue.h"
#include "sos-letter-rules.h"
#include "sos-letters.h"
#include "sos-person-sheets.h"
#include "sos-school-letter.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

#define LOOKED_AT 72 /* some gates let few pass */

/* One thing such a paper may be about: its reference, and two ids whose meaning is the kind's. */
typedef struct
{
  SosTransaction *transaction;
  const SosWordingKind *kind;
  const char *ref;
  gint64 id, other;
} Try;

struct _SosWordingKind
{
  const char *code;
  const char *title; /* NULL: that of the sheet, or of the code list "letter-kind" */
  const char *rows;  /* gives ids, others, references; $1 is the kind; NULL: there is one, of the desk itself */
  SosMerge *(*make) (const Try *try, GError **error); /* NULL: it is never alone on a page */
  int sheet;         /* what kind of sheet, of a person or a family */
};

/* ---- what each says about one ---- */

static SosMerge *
make_letter (const Try *try, GError **error)
{
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_load (try->transaction, try->id, error);

  return letter_case != NULL ? g_object_ref (sos_letter_case_get_merge (letter_case)) : NULL;
}

static SosMerge *
make_school_letter (const Try *try, GError **error)
{
  g_autoptr (SosSchoolLetter) letter
    = sos_school_letter_new ((SosSchoolLetterKind) sos_school_letter_kind_parse (try->kind->code), NULL, try->id, "export");

  return sos_casework_release_school_letter (try->transaction, letter, error) ? g_object_ref (letter->words) : NULL;
}

/* The card of an appointment says what its letter says, which need not be approved to be tried. */
static SosMerge *
make_sheet (const Try *try, GError **error)
{
  g_autoptr (SosPersonSheet) sheet = NULL;

  if (try->kind->sheet == SOS_PERSON_DATE_CARD)
    return make_letter (try, error);
  sheet = sos_person_sheet_new ((SosPersonSheetKind) try->kind->sheet, try->id, try->other, "export");

  return sos_person_sheet_fill (try->transaction, sheet, error) ? g_object_ref (sheet->words) : NULL;
}

static SosMerge *
make_family_paper (const Try *try, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (try->id, 0, try->other, NULL);
  g_autoptr (SosFamilyPaperAsk) ask = sos_family_paper_ask_new ((SosFamilyPaperKind) try->kind->sheet, view, FALSE);
  g_autoptr (SosFamilyPaper) paper = sos_family_paper_load (try->transaction, ask, error);

  return paper != NULL ? g_object_ref (sos_family_paper_get_words (paper)) : NULL;
}

static SosMerge *
make_contacts (const Try *try, GError **error)
{
  const SosContactFilter filter = { .person = try->id };
  g_autoptr (SosContactPaperAsk) ask = sos_contact_paper_ask_new (&filter, SOS_CONTACTS_FOR_THEM, NULL, TRUE);
  g_autoptr (SosContactPaperOut) out = sos_contact_paper_out_new (ask, "export");

  return sos_casework_release_contact_paper (try->transaction, out, error) ? g_object_ref (out->words) : NULL;
}

static SosMerge *
make_desk_paper (const Try *try, GError **error)
{
  g_autoptr (SosDeskPaper) paper = sos_desk_paper_new (try->kind->code, try->id, "export");

  return sos_casework_release_desk_paper (try->transaction, paper, error) ? g_object_ref (paper->words) : NULL;
}

/* A line alone; the list itself asks the gate of each letter. */
static SosMerge *
make_envelopes (const Try *try, GError **error)
{
  g_autoptr (SosMerge) letter = make_letter (try, error), words = sos_merge_new ();
  SosMerge *item;

  if (letter == NULL)
    return NULL;
  item = sos_merge_add_item (words, "envelopes");
  sos_merge_set_day (words, "today", sos_transaction_get_today (try->transaction), NULL);
  sos_merge_set_text (item, "ref", try->ref);
  sos_merge_set_text (item, "name", sos_merge_get_text (letter, "recipient_name"));
  sos_merge_set_text (item, "how", _("plain envelope"));
  return g_steal_pointer (&words);
}

static SosMerge *
make_history (const Try *try, GError **error)
{
  const SosHistoryAsk ask = { .person = try->id };

  return sos_history_dup_words (try->transaction, &ask, _("Everything"), error);
}

/* A letter in which the words of a list are marked. */
static SosMerge *
make_marked (const Try *try, GError **error)
{
  return make_letter (try, error);
}

/* ---- the table ---- */

/* Those of that kind first: their words are all there. Others bring what they know. */
#define LETTERS "SELECT l.id, 0, l.ref FROM letter AS l WHERE l.removed IS NULL AND l.state <> 'VOID' ORDER BY l.kind <> $1, l.id DESC"
#define RUNS "SELECT r.id, 0, r.ref FROM programme_run AS r WHERE r.removed IS NULL AND $1 <> '' ORDER BY r.year DESC, r.id DESC"
#define PEOPLE "SELECT p.id, 0, p.ref FROM person AS p WHERE p.removed IS NULL AND $1 <> '' AND EXISTS (SELECT 1 FROM episode AS e WHERE e.person = p.id) ORDER BY p.id DESC"
#define PLANS \
  "SELECT p.id, 0, p.ref FROM plan AS l JOIN person AS p ON p.id = l.person WHERE l.state = 'AGREED' AND l.removed IS NULL AND $1 <> ''" \
  " ORDER BY l.id DESC"
#define VISITS "SELECT p.id, v.id, p.ref FROM visit_plan AS v JOIN person AS p ON p.id = v.person WHERE v.removed IS NULL AND $1 <> '' ORDER BY v.id DESC"
#define SAFETY_PLANS \
  "SELECT p.id, 0, p.ref FROM safety_plan AS s JOIN person AS p ON p.id = s.person WHERE s.removed IS NULL AND $1 <> '' ORDER BY s.id DESC"
#define STAYS \
  "SELECT e.person, e.id, p.ref FROM custody_stay AS c JOIN episode AS e ON e.id = c.episode JOIN person AS p ON p.id = e.person WHERE c.removed IS NULL" \
  " AND c.released_at IS NULL AND $1 <> '' ORDER BY c.id DESC"
#define APPOINTMENTS "SELECT l.id, 0, l.ref FROM letter AS l WHERE l.removed IS NULL AND l.state <> 'VOID' AND $1 <> '' ORDER BY l.kind <> 'L4', l.id DESC"
#define PARTNERS \
  "SELECT p.id, o.id, p.ref FROM onward_referral AS o JOIN person AS p ON p.id = o.person WHERE o.removed IS NULL AND $1 <> '' ORDER BY o.id DESC"
#define HELP \
  "SELECT p.id, h.id, p.ref FROM help_request AS h JOIN episode AS e ON e.id = h.episode JOIN person AS p ON p.id = e.person WHERE h.removed IS NULL" \
  " AND $1 <> '' ORDER BY h.id DESC"
#define CONTACTS \
  "SELECT p.id, 0, p.ref FROM person AS p WHERE p.removed IS NULL AND $1 <> '' AND EXISTS (SELECT 1 FROM contact AS c WHERE c.person = p.id)" \
  " ORDER BY p.id DESC"
#define HOMES \
  "SELECT h.id, 0, h.ref FROM household AS h WHERE h.removed IS NULL AND $1 <> ''" \
  " AND EXISTS (SELECT 1 FROM family_goal AS g WHERE g.household = h.id AND g.removed IS NULL) ORDER BY h.id DESC"
#define MEMBERS \
  "SELECT h.id, m.person, h.ref FROM household AS h JOIN membership AS m ON m.household = h.id WHERE h.removed IS NULL AND m.removed IS NULL" \
  " AND m.valid_to IS NULL AND $1 <> '' AND EXISTS (SELECT 1 FROM family_goal AS g WHERE g.household = h.id AND g.removed IS NULL)" \
  " ORDER BY h.id DESC, m.id"
#define ASSESSED \
  "SELECT p.id, 0, p.ref FROM person AS p WHERE p.removed IS NULL AND $1 <> ''" \
  " AND EXISTS (SELECT 1 FROM assessment AS a WHERE a.person = p.id AND a.removed IS NULL AND a.signed_at IS NOT NULL) ORDER BY p.id DESC"
#define SUPERVISIONS "SELECT s.id, 0, t.ref FROM supervision AS s JOIN staff AS t ON t.id = s.worker WHERE s.removed IS NULL AND $1 <> '' ORDER BY s.id DESC"
#define POSTED \
  "SELECT l.id, 0, l.ref FROM letter AS l WHERE l.removed IS NULL AND l.state <> 'VOID' AND $1 <> '' ORDER BY l.delivery NOT IN ('POST', 'SITE_MAIL'), l.id DESC"

#define PLAN_LETTERS \
  "SELECT l.id, 0, l.ref FROM letter AS l WHERE l.removed IS NULL AND l.state <> 'VOID' AND l.kind = '" SOS_LETTER_KIND_PLAN "' AND $1 <> '' ORDER BY l.id DESC"

static const SosWordingKind kinds[] = {
  { "L1", NULL, LETTERS, make_letter, 0 },
  { "L2", NULL, LETTERS, make_letter, 0 },
  { "L3", NULL, LETTERS, make_letter, 0 },
  { "L4", NULL, LETTERS, make_letter, 0 },
  { "L6", NULL, LETTERS, make_letter, 0 },
  { "L7", NULL, LETTERS, make_letter, 0 },
  { "L8", NULL, LETTERS, make_letter, 0 },
  { "L9", NULL, LETTERS, make_letter, 0 },
  { "L10", NULL, LETTERS, make_letter, 0 },
  { "L11", NULL, LETTERS, make_letter, 0 },
  { "L13", NULL, LETTERS, make_letter, 0 },
  { "L14", NULL, LETTERS, make_letter, 0 },
  { "L5", NULL, RUNS, make_school_letter, 0 },
  { "assurance", N_("Letter of assurance to a school"), RUNS, make_school_letter, 0 },
  { "front-sheet", NULL, PEOPLE, make_sheet, SOS_PERSON_FRONT_SHEET },
  { "plan-review-sheet", NULL, PLANS, make_sheet, SOS_PERSON_REVIEW_SHEET },
  { "home-visit-sheet", NULL, VISITS, make_sheet, SOS_PERSON_VISIT_SHEET },
  { "safety-plan-sheet", NULL, SAFETY_PLANS, make_sheet, SOS_PERSON_SAFETY_SHEET },
  { "release-day-card", NULL, STAYS, make_sheet, SOS_PERSON_RELEASE_CARD },
  { "appointment-card", NULL, APPOINTMENTS, make_sheet, SOS_PERSON_DATE_CARD },
  { "partner-summary", NULL, PARTNERS, make_sheet, SOS_PERSON_PARTNER_SHEET },
  { "help-form", NULL, HELP, make_sheet, SOS_PERSON_HELP_SHEET },
  { "assessment-sheet", NULL, ASSESSED, make_sheet, SOS_PERSON_ASSESSMENT_SHEET },
  { "assessment-plain", NULL, ASSESSED, make_sheet, SOS_PERSON_ASSESSMENT_PLAIN },
  { SOS_CONTACT_PAPER_KIND, N_("Contact history"), CONTACTS, make_contacts, 0 },
  { SOS_HISTORY_PAPER, N_("History of a record"), PEOPLE, make_history, 0 },
  { "family-plan", N_("Family plan"), MEMBERS, make_family_paper, SOS_FAMILY_PLAN },
  { "household-sheet", N_("Front sheet of a family"), HOMES, make_family_paper, SOS_FAMILY_FRONT_SHEET },
  { "meeting-sheet", N_("Sheet for a family meeting"), HOMES, make_family_paper, SOS_FAMILY_MEETING_SHEET },
  { SOS_PAPER_DAY_LIST, N_("Day list"), NULL, make_desk_paper, 0 },
  { SOS_PAPER_TEAM_BOARD, N_("Board of a team"), NULL, make_desk_paper, 0 },
  { SOS_PAPER_SUPERVISION_SHEET, N_("Sheet for a supervision"), SUPERVISIONS, make_desk_paper, 0 },
  { SOS_ENVELOPE_LIST, N_("List of envelopes"), POSTED, make_envelopes, 0 },
  { SOS_SCHOOL_PAPERS, N_("Papers of schools work: certificates, registers, plans"), NULL, NULL, 0 },
  { "sensitive-words", N_("Words that tell what a letter is about"), PLAN_LETTERS, make_marked, 0 },
  { "everyday-words", N_("Of these, names of houses and people as well"), PLAN_LETTERS, make_marked, 0 },
  { "hard-words", N_("Hard words, and what to say instead"), PLAN_LETTERS, make_marked, 0 },
  { SOS_WORDING_COMMON, N_("Words that all letters share"), NULL, NULL, 0 },
};

const SosWordingKind *
sos_wording_kinds_get (guint i)
{
  return i < G_N_ELEMENTS (kinds) ? &kinds[i] : NULL;
}

const SosWordingKind *
sos_wording_kind_find (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, kind) == 0)
      return &kinds[i];
  return NULL;
}

const char *
sos_wording_kind_get_code (const SosWordingKind *self)
{
  return self->code;
}

const char *
sos_wording_kind_get_title (const SosWordingKind *self, SosCodes *codes)
{
  if (self->make == make_sheet)
    return sos_person_sheet_kind_get_title ((SosPersonSheetKind) self->sheet);
  return self->title != NULL ? _(self->title) : sos_codes_get_label (codes, "letter-kind", self->code);
}

/* What comes to somebody who has letters in a language of theirs: letters about a person, sheets and plans they are given or look at with us, and what these share. */
gboolean
sos_wording_kind_is_translated (const SosWordingKind *self)
{
  if (self->make == make_sheet)
    return sos_person_sheet_kind_is_translated ((SosPersonSheetKind) self->sheet);
  if (self->make == make_family_paper)
    return self->sheet != SOS_FAMILY_FRONT_SHEET;
  return self->make == make_letter || g_str_equal (self->code, SOS_WORDING_COMMON);
}

gboolean
sos_wording_kind_is_card (const SosWordingKind *self)
{
  return self->make == make_sheet && sos_person_sheet_kind_is_card ((SosPersonSheetKind) self->sheet);
}

gboolean
sos_wording_kind_is_small (const SosWordingKind *self)
{
  if (self->make == make_sheet)
    return sos_person_sheet_kind_get_size ((SosPersonSheetKind) self->sheet) != SOS_SHEET_AS_CHOSEN;
  return self->make == make_envelopes || (self->make == make_family_paper && self->sheet == SOS_FAMILY_FRONT_SHEET);
}

/* ---- tried ---- */

typedef struct
{
  char *ref;
  gint64 id, other;
} Row;

static void
clear_row (gpointer row)
{
  g_free (((Row *) row)->ref);
}

/* The things themselves first: what asks the gates may ask the store anew. */
static GArray *
read_rows (const SosWordingKind *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  g_array_set_clear_func (list, clear_row);
  if (self->rows == NULL)
    {
      Row own = { g_strdup (_("today")), 0, 0 };

      g_array_append_val (list, own);
      return g_steal_pointer (&list);
    }
  rows = sos_transaction_select (transaction, self->rows, &local, "s", self->code);
  while (rows != NULL && list->len < LOOKED_AT && sos_rows_next (rows, &local))
    {
      Row row = { g_strdup (sos_rows_get_text (rows, 2)), sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1) };

      g_array_append_val (list, row);
    }
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
is_there (GPtrArray *refs, const char *ref)
{
  return ref == NULL || g_ptr_array_find_with_equal_func (refs, ref, g_str_equal, NULL);
}

/* What the gate lets nothing pass of is none to try, and no error. */
static gboolean
make (const SosWordingKind *self, SosTransaction *transaction, const Row *row, SosMerge **words, GError **error)
{
  const Try try = { transaction, self, row->ref, row->id, row->other };
  g_autoptr (GError) local = NULL;

  *words = self->make (&try, &local);
  if (local == NULL || g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED) || g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
sos_wording_kind_list_tries (const SosWordingKind *self, SosTransaction *transaction, guint most, GPtrArray **refs, GPtrArray **words, GError **error)
{
  g_autoptr (GArray) rows = NULL;

  *refs = g_ptr_array_new_with_free_func (g_free);
  *words = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->make == NULL)
    return TRUE;
  rows = read_rows (self, transaction, error);
  for (guint i = 0; rows != NULL && i < rows->len && (*refs)->len < most; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      SosMerge *merge = NULL;

      if (!is_there (*refs, row->ref) && !make (self, transaction, row, &merge, error))
        return FALSE;
      if (merge == NULL)
        continue;
      g_ptr_array_add (*refs, g_strdup (row->ref));
      g_ptr_array_add (*words, merge);
    }
  return rows != NULL;
}

gboolean
sos_wording_kind_try (const SosWordingKind *self, SosTransaction *transaction, const char *ref, SosMerge **words, GError **error)
{
  g_autoptr (GArray) rows = NULL;

  *words = NULL;
  if (self->make == NULL)
    return TRUE;
  rows = read_rows (self, transaction, error);
  for (guint i = 0; rows != NULL && *words == NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (g_strcmp0 (row->ref, ref) == 0 && !make (self, transaction, row, words, error))
        return FALSE;
    }
  return rows != NULL;
}
