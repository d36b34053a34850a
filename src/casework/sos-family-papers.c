/* sos-family-papers.c - the papers of a family: who may have one, what is gathered for it, and the gate before it comes out. */
#include "config.h"
#include "sos-family-papers.h"

#include "sos-casework-private.h"
#include "sos-family-left-out.h"
#include "sos-family-paper-words.h"
#include "sos-family-read.h"
#include "sos-family-redact.h"
#include "sos-letter-rules.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

struct _SosFamilyPaper
{
  GObject parent_instance;

  SosFamilyPaperAsk *ask; /* with the day filled in */
  char *ref;
  SosMerge *words;
  GBytes *template; /* NULL: what the program brings */
  GBytes *translated, *common; /* of a plan for somebody who has letters in another language; NULL: English alone */
  SosFamily *family;
  GPtrArray *left_out;
  GArray *people;
  gboolean large_print, contrast;
};

G_DEFINE_FINAL_TYPE (SosFamilyPaper, sos_family_paper, G_TYPE_OBJECT)

static const char *const codes[SOS_N_FAMILY_PAPERS] = {
  [SOS_FAMILY_PLAN] = "family-plan",
  [SOS_FAMILY_DRAWING] = "genogram",
  [SOS_FAMILY_FRONT_SHEET] = "household-sheet",
  [SOS_FAMILY_MEETING_SHEET] = "meeting-sheet",
};

const char *
sos_family_paper_kind_get_code (SosFamilyPaperKind kind)
{
  g_return_val_if_fail (kind < SOS_N_FAMILY_PAPERS, NULL);

  return codes[kind];
}

int
sos_family_paper_kind_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return (int) i;
  return -1;
}

SosFamilyPaperAsk *
sos_family_paper_ask_new (SosFamilyPaperKind kind, const SosFamilyView *view, gboolean redacted)
{
  SosFamilyPaperAsk *self = g_new0 (SosFamilyPaperAsk, 1);

  self->kind = kind;
  self->view = sos_family_view_copy (view);
  self->redacted = redacted;
  return self;
}

SosFamilyPaperAsk *
sos_family_paper_ask_copy (const SosFamilyPaperAsk *self)
{
  return sos_family_paper_ask_new (self->kind, self->view, self->redacted);
}

void
sos_family_paper_ask_free (SosFamilyPaperAsk *self)
{
  sos_family_view_free (self->view);
  g_free (self);
}

static void
sos_family_paper_finalize (GObject *object)
{
  SosFamilyPaper *self = SOS_FAMILY_PAPER (object);

  g_clear_pointer (&self->ask, sos_family_paper_ask_free);
  g_free (self->ref);
  g_clear_object (&self->words);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_clear_pointer (&self->translated, g_bytes_unref);
  g_clear_pointer (&self->common, g_bytes_unref);
  g_clear_pointer (&self->family, sos_family_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_array_unref (self->people);
  G_OBJECT_CLASS (sos_family_paper_parent_class)->finalize (object);
}

static void
sos_family_paper_class_init (SosFamilyPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_family_paper_finalize;
}

static void
sos_family_paper_init (SosFamilyPaper *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* ---- who may have one ---- */

static gboolean
may_read (SosFamilyCase *desk, guint place)
{
  const SosFamilyRow *row = g_ptr_array_index (sos_family_case_get_members (desk), place);
  const SosFamilyMember *member = sos_family_get_member (sos_family_case_get_family (desk), place);

  return !row->plain && row->belongs && !member->died && !member->unborn && !member->absent;
}

GArray *
sos_family_paper_dup_readers (SosFamilyCase *desk)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sos_family_case_get_members (desk)->len; i++)
    if (may_read (desk, i))
      g_array_append_val (places, i);
  return places;
}

/* ---- the gate ---- */

static gboolean
works_with_any (SosFamilyCase *desk)
{
  GPtrArray *rows = sos_family_case_get_members (desk);

  for (guint i = 0; i < rows->len; i++)
    if (((SosFamilyRow *) rows->pdata[i])->facts[SOS_FACT_SHARED_GOALS]->allowed)
      return TRUE;
  return FALSE;
}

/* N13: whoever said no, or took their word back, gets no paper of the work. Never asked is not no. */
static gboolean
said_no (SosTransaction *transaction, gint64 person, gboolean *no, GError **error)
{
  g_autoptr (GPtrArray) consents = sos_transaction_query (
    transaction, SOS_TYPE_CONSENT, "person = $1 AND type = 'WORK_WITH_ME' ORDER BY dated, id", error, "i", person);
  const char *today = sos_transaction_get_today (transaction);
  SosRecord *agreement = consents != NULL ? sos_family_find_agreement (consents, person, "WORK_WITH_ME", today) : NULL;
  const char *withdrawn = agreement != NULL ? sos_record_find_text (agreement, SOS_CONSENT_WITHDRAWN_ON) : NULL;

  *no = agreement != NULL
        && (sos_record_has_text (agreement, SOS_CONSENT_STATUS, "REFUSED")
            || sos_record_has_text (agreement, SOS_CONSENT_STATUS, "WITHDRAWN") || (withdrawn != NULL && g_strcmp0 (withdrawn, today) <= 0));
  return consents != NULL;
}

static gboolean
pass_reader (SosTransaction *transaction, SosFamilyCase *desk, gint64 person, GError **error)
{
  const int place = sos_family_find (sos_family_case_get_family (desk), person);
  gboolean no;

  if (place < 0 || !may_read (desk, (guint) place))
    return sos_casework_refuse ("N4", _("They do not belong to the household today, so no paper is made for them."), error);
  if (!said_no (transaction, person, &no, error))
    return FALSE;
  return !no
         || sos_casework_refuse ("N13", _("They have not agreed to the work, so no paper of it is made for them. Ask them again first."),
                                 error);
}

/* V23: a plan they cannot read is no plan. The drawing has few words, and is explained. */
static gboolean
pass_language (SosFamilyPaper *self, SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  SosVerdict *verdict = record != NULL ? sos_wordings_load_translation (transaction, sos_family_paper_kind_get_code (SOS_FAMILY_PLAN),
                                                                        sos_record_find_text (record, SOS_PERSON_LETTER_LANGUAGE), &self->translated, &self->common, error)
                                       : NULL;

  return verdict != NULL && sos_casework_obey (verdict, error);
}

static gboolean
pass_gate (SosFamilyPaper *self, SosTransaction *transaction, const SosFamilyPaperAsk *ask, SosFamilyCase *desk, GError **error)
{
  const gint64 person = ask->view->for_person;

  if (!works_with_any (desk))
    return sos_casework_refuse ("N4", _("You do not work with anybody in this family, so its papers are not yours to print."), error);
  if (ask->kind == SOS_FAMILY_PLAN && person == 0)
    return sos_casework_refuse ("N4", _("A family plan is always for one of them. Say for whom."), error);
  if (ask->kind == SOS_FAMILY_MEETING_SHEET && person != 0)
    return sos_casework_refuse ("N4", _("The meeting sheet lies on the table, so it is made for everybody who is asked."), error);
  if (ask->kind == SOS_FAMILY_FRONT_SHEET && person != 0)
    return sos_casework_refuse ("N4", _("The front sheet is for the worker alone: it is not given to anybody in the family."), error);
  return person == 0
         || (pass_reader (transaction, desk, person, error)
             && (ask->kind != SOS_FAMILY_PLAN || pass_language (self, transaction, person, error)));
}

/* ---- what each reader sees ---- */

/* A reader is told what each is to them. */
static SosFamilyCase *
look (SosTransaction *transaction, const SosFamilyView *view, gint64 for_person, gboolean today, GError **error)
{
  g_autoptr (SosFamilyView) own
    = sos_family_view_new (view->household, for_person != 0 ? for_person : view->subject, for_person, today ? NULL : view->day);

  return sos_family_case_load (transaction, own, error);
}

/* Who is asked: those who are down for the next meeting, whether they agreed or not; of those, who may read it. Nobody is named who is not
 * shown. Where nobody was asked yet, nobody is named, and the sheet holds what everybody could see who may come. */
static gboolean
find_asked (SosFamilyPaperWords *words, GError **error)
{
  const char *day;
  const SosFamilyMeetingRow *meeting = sos_family_case_find_next_meeting (words->desk, &day);
  g_autoptr (GPtrArray) down = sos_transaction_query (words->transaction, SOS_TYPE_MEETING_PERSON, "meeting = $1 ORDER BY id", error, "i",
                                                      meeting != NULL ? meeting->id : (gint64) 0);
  g_autoptr (GArray) readers = sos_family_paper_dup_readers (words->desk);

  words->any_asked = down != NULL && down->len > 0;
  for (guint i = 0; down != NULL && i < readers->len; i++)
    {
      const SosFamilyRow *row = g_ptr_array_index (sos_family_case_get_members (words->desk), g_array_index (readers, guint, i));

      g_array_append_val (words->may_come, row->person);
      for (guint k = 0; k < down->len; k++)
        if (sos_record_get_number (down->pdata[k], SOS_MEETING_PERSON_PERSON) == row->person)
          g_array_append_val (words->asked, row->person);
    }
  return down != NULL;
}

static gboolean
add_case (SosFamilyPaperWords *words, const SosFamilyPaperAsk *ask, gint64 person, gboolean today, GError **error)
{
  SosFamilyCase *reader = look (words->transaction, ask->view, person, today, error);

  if (reader != NULL)
    g_ptr_array_add (words->cases, reader);
  return reader != NULL;
}

/* A paper that lies on the table is read by all of them. */
static gboolean
find_cases (SosFamilyPaperWords *words, const SosFamilyPaperAsk *ask, GError **error)
{
  const gboolean today = ask->kind != SOS_FAMILY_DRAWING;
  GArray *readers;

  if (ask->kind == SOS_FAMILY_MEETING_SHEET && !find_asked (words, error))
    return FALSE;
  if (ask->view->for_person != 0)
    return add_case (words, ask, ask->view->for_person, today, error);
  readers = words->asked->len > 0 ? words->asked : words->may_come;
  for (guint i = 0; i < readers->len; i++)
    if (!add_case (words, ask, g_array_index (readers, gint64, i), today, error))
      return FALSE;
  return TRUE;
}

/* ---- one paper ---- */

static gboolean
needs (SosTransaction *transaction, gint64 person, const char *need, gboolean *out, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) code = sos_transaction_find (transaction, SOS_TYPE_PERSON_CODE,
                                                     "person = $1 AND list = 'access-need' AND code = $2", &local, "is", person, need);

  *out = code != NULL;
  return sos_pass_error (&local, error);
}

/* N5: no alert is ever printed; one of them may be of the conflict register. */
static void
drop_alerts (SosFamilyPaper *self, SosFamily *family)
{
  guint n = 0;

  for (guint i = 0; i < family->members->len; i++)
    {
      SosFamilyMember *member = sos_family_get_member (family, i);

      n += member->alert != NULL;
      sos_family_member_take_alerts (member, NULL, NULL);
    }
  if (n > 0)
    g_ptr_array_add (self->left_out, g_strdup (_("Alerts. They are never printed.")));
}

static void
fill_drawing (SosFamilyPaper *self, SosFamilyPaperWords *words)
{
  SosFamily *family = sos_family_case_get_family (words->reader);

  for (guint i = 0; i < sos_family_case_get_members (words->reader)->len; i++)
    {
      const SosFamilyRow *row = g_ptr_array_index (sos_family_case_get_members (words->reader), i);

      if (!row->plain)
        sos_family_paper_words_add_person (words, row->person);
    }
  if (!self->ask->redacted)
    {
      drop_alerts (self, family);
      self->family = sos_family_ref (family);
      return;
    }
  self->family = sos_family_dup_redacted (family);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  self->left_out = sos_family_dup_redacted_words (family);
}

static gboolean
fill (SosFamilyPaper *self, SosFamilyPaperWords *words, GError **error)
{
  static gboolean (*const fillers[SOS_N_FAMILY_PAPERS]) (SosFamilyPaperWords *words, GError **error) = {
    [SOS_FAMILY_PLAN] = sos_family_paper_words_fill_plan,
    [SOS_FAMILY_FRONT_SHEET] = sos_family_paper_words_fill_front_sheet,
    [SOS_FAMILY_MEETING_SHEET] = sos_family_paper_words_fill_meeting_sheet,
  };

  self->left_out = sos_family_dup_left_out (words->desk, words->cases);
  if (!sos_family_paper_words_fill_frame (words, error))
    return FALSE;
  if (fillers[self->ask->kind] != NULL)
    return fillers[self->ask->kind] (words, error);
  fill_drawing (self, words);
  return TRUE;
}

/* What lies on the table is in the language the meeting is held in: as approved, with the English beside it (6.2); else in English, which is said on the
 * screen. */
static gboolean
take_meeting_language (SosFamilyPaper *self, SosTransaction *transaction, SosFamilyCase *desk, GError **error)
{
  const char *day;
  const SosFamilyMeetingRow *next = sos_family_case_find_next_meeting (desk, &day);
  g_autoptr (SosRecord) meeting = next != NULL ? sos_transaction_load (transaction, SOS_TYPE_FAMILY_MEETING, next->id, error) : NULL;
  g_autoptr (SosVerdict) verdict = NULL;

  if (next == NULL || meeting == NULL)
    return next == NULL;
  verdict = sos_wordings_load_translation (transaction, sos_family_paper_kind_get_code (SOS_FAMILY_MEETING_SHEET),
                                           sos_record_find_text (meeting, SOS_FAMILY_MEETING_LANGUAGE), &self->translated, &self->common, error);
  if (verdict != NULL && !verdict->allowed)
    g_ptr_array_add (self->left_out, g_strdup (_("The language of the meeting: no translation of this sheet is approved for today’s English.")));
  return verdict != NULL;
}

static gboolean
gather (SosFamilyPaper *self, SosTransaction *transaction, SosFamilyCase *desk, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) may_come = g_array_new (FALSE, FALSE, sizeof (gint64));
  SosFamilyPaperWords words = { .transaction = transaction, .desk = desk, .cases = cases, .person = self->ask->view->for_person,
                                .asked = asked, .may_come = may_come, .merge = self->words, .people = self->people };

  if (!find_cases (&words, self->ask, error))
    return FALSE;
  words.reader = cases->len > 0 ? cases->pdata[0] : desk;
  return fill (self, &words, error) && (self->ask->kind != SOS_FAMILY_MEETING_SHEET || take_meeting_language (self, transaction, desk, error));
}

SosFamilyPaper *
sos_family_paper_load (SosTransaction *transaction, const SosFamilyPaperAsk *ask, GError **error)
{
  g_autoptr (SosFamilyPaper) self = g_object_new (SOS_TYPE_FAMILY_PAPER, NULL);
  g_autoptr (SosFamilyCase) today = look (transaction, ask->view, 0, TRUE, error);
  g_autoptr (SosFamilyCase) then = NULL;

  if (today == NULL || !pass_gate (self, transaction, ask, today, error))
    return NULL;
  then = ask->kind == SOS_FAMILY_DRAWING ? look (transaction, ask->view, 0, FALSE, error) : g_object_ref (today);
  if (then == NULL)
    return NULL;
  self->ask = sos_family_paper_ask_copy (ask);
  g_free (self->ask->view->day);
  self->ask->view->day = g_strdup (sos_family_case_get_day (then));
  self->ref = g_strdup (sos_family_case_get_ref (then));
  self->words = sos_merge_new ();
  if (!needs (transaction, ask->view->for_person, "LARGE_PRINT", &self->large_print, error)
      || !needs (transaction, ask->view->for_person, "HIGH_CONTRAST", &self->contrast, error)
      || !gather (self, transaction, then, error)
      || !sos_wordings_load_template (transaction, sos_family_paper_kind_get_code (ask->kind), &self->template, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_family_paper_load (transaction, data, error);
}

void
sos_family_paper_open_async (SosStore *store, const SosFamilyPaperAsk *ask, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  sos_load_async (store, load, sos_family_paper_ask_copy (ask), (GDestroyNotify) sos_family_paper_ask_free, g_object_unref, cancellable,
                  callback, user_data);
}

SosFamilyPaper *
sos_family_paper_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- reading it ---- */

const SosFamilyPaperAsk *
sos_family_paper_get_ask (SosFamilyPaper *self)
{
  return self->ask;
}

const char *
sos_family_paper_get_ref (SosFamilyPaper *self)
{
  return self->ref;
}

const char *
sos_family_paper_get_day (SosFamilyPaper *self)
{
  return self->ask->view->day;
}

SosMerge *
sos_family_paper_get_words (SosFamilyPaper *self)
{
  return self->words;
}

GBytes *
sos_family_paper_get_translated (SosFamilyPaper *self)
{
  return self->translated;
}

GBytes *
sos_family_paper_get_common (SosFamilyPaper *self)
{
  return self->common;
}

GBytes *
sos_family_paper_get_template (SosFamilyPaper *self)
{
  return self->template;
}

SosFamily *
sos_family_paper_get_family (SosFamilyPaper *self)
{
  return self->family;
}

GPtrArray *
sos_family_paper_get_left_out (SosFamilyPaper *self)
{
  return self->left_out;
}

GArray *
sos_family_paper_get_people (SosFamilyPaper *self)
{
  return self->people;
}

gboolean
sos_family_paper_wants_large_print (SosFamilyPaper *self)
{
  return self->large_print;
}

gboolean
sos_family_paper_wants_contrast (SosFamilyPaper *self)
{
  return self->contrast;
}

/* ---- on its way out ---- */

SosFamilyPaperOut *
sos_family_paper_out_new (const SosFamilyPaperAsk *ask, const char *verb)
{
  SosFamilyPaperOut *self = g_new0 (SosFamilyPaperOut, 1);

  self->ask = sos_family_paper_ask_copy (ask);
  self->verb = verb;
  return self;
}

void
sos_family_paper_out_free (SosFamilyPaperOut *self)
{
  sos_family_paper_ask_free (self->ask);
  g_clear_object (&self->paper);
  g_free (self);
}

/* In the history of whoever it was for; where it was for nobody, of the one worked for. */
static gint64
find_whose_history (SosTransaction *transaction, const SosFamilyPaperAsk *ask)
{
  g_autoptr (SosRecord) membership = NULL;

  if (ask->view->for_person != 0 || ask->view->subject != 0)
    return ask->view->for_person != 0 ? ask->view->for_person : ask->view->subject;
  membership = sos_transaction_find (transaction, SOS_TYPE_MEMBERSHIP, "household = $1 ORDER BY role <> 'YP_OF_CONCERN', id", NULL, "i",
                                     ask->view->household);
  return membership != NULL ? sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON) : 0;
}

gboolean
sos_casework_release_family_paper (SosTransaction *transaction, SosFamilyPaperOut *out, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_clear_object (&out->paper);
  out->paper = sos_family_paper_load (transaction, out->ask, &local);
  if (out->paper != NULL)
    return TRUE;
  if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    sos_transaction_note_refusal (transaction, out->verb, SOS_TYPE_HOUSEHOLD, out->ask->view->household,
                                  find_whose_history (transaction, out->ask));
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What is told of it in the history of each: which paper, never for whom, since others read that history. */
static const char *
get_reason (const SosFamilyPaperAsk *ask)
{
  static const char *const reasons[SOS_N_FAMILY_PAPERS] = {
    [SOS_FAMILY_PLAN] = N_("Family plan"),
    [SOS_FAMILY_DRAWING] = N_("Drawing of the family"),
    [SOS_FAMILY_FRONT_SHEET] = N_("Front sheet of the household"),
    [SOS_FAMILY_MEETING_SHEET] = N_("Family meeting sheet"),
  };

  return ask->redacted ? _("Drawing of the family, without names") : _(reasons[ask->kind]);
}

gboolean
sos_casework_mark_family_paper_out (SosTransaction *transaction, SosFamilyPaperOut *out, GError **error)
{
  GArray *people = out->paper->people;
  const gint64 nobody = find_whose_history (transaction, out->ask);

  sos_transaction_set_lasting (transaction);
  for (guint i = 0; i < MAX (people->len, 1); i++)
    if (!sos_transaction_note (transaction, out->verb, SOS_TYPE_HOUSEHOLD, out->ask->view->household,
                               people->len > 0 ? g_array_index (people, gint64, i) : nobody, get_reason (out->ask), error))
      return FALSE;
  return TRUE;
}
