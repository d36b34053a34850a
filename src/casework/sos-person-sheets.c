/* sos-person-sheets.c - papers about one person that are no letters: who may make which, and the gate before one comes out. What stands on
 * each is gathered elsewhere. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-letter-rules.h"
#include "sos-office-words.h"
#include "sos-rights.h"
#include "sos-withheld.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

/* @given: into their hands, so in a language they read. @ends: not made any more once the agreement to the work was taken back (N13);
 * what keeps somebody safe never ends. */
static const struct
{
  const char *code, *title;
  SosGroup group;
  SosMay may;
  gboolean card, given, ends;
  gboolean (*pass) (SosSheetFill *fill, GError **error); /* NULL: the group decides */
  gboolean (*fill) (SosSheetFill *fill, GError **error);
  SosSheetPrintSize size;
} kinds[SOS_N_PERSON_SHEETS] = {
  [SOS_PERSON_FRONT_SHEET] = { "front-sheet", N_("Front sheet"), SOS_GROUP_WORK, SOS_MAY_CHANGE, FALSE, FALSE, FALSE, NULL, sos_sheet_fill_front, SOS_SHEET_ON_ONE_PAGE },
  [SOS_PERSON_REVIEW_SHEET]
  = { "plan-review-sheet", N_("Review sheet for the plan"), SOS_GROUP_PLAN, SOS_MAY_CHANGE, FALSE, FALSE, TRUE, NULL, sos_sheet_fill_review },
  [SOS_PERSON_VISIT_SHEET]
  = { "home-visit-sheet", N_("Sheet for a visit"), SOS_GROUP_CONTACT, SOS_MAY_SEE, FALSE, FALSE, FALSE, sos_sheet_visit_pass, sos_sheet_fill_visit, SOS_SHEET_ON_ONE_PAGE },
  [SOS_PERSON_SAFETY_SHEET]
  = { "safety-plan-sheet", N_("Safety plan to keep"), SOS_GROUP_SAFETY, SOS_MAY_CHANGE, FALSE, TRUE, FALSE, NULL, sos_sheet_fill_safety },
  [SOS_PERSON_RELEASE_CARD]
  = { "release-day-card", N_("Card for the day they come out"), SOS_GROUP_WORK, SOS_MAY_CHANGE, TRUE, TRUE, TRUE, NULL, sos_sheet_fill_release_card },
  [SOS_PERSON_DATE_CARD]
  = { "appointment-card", N_("Appointment card for the wallet"), SOS_GROUP_LETTERS, SOS_MAY_SEND, TRUE, TRUE, TRUE, NULL, sos_sheet_fill_date_card },
  [SOS_PERSON_PARTNER_SHEET]
  = { "partner-summary", N_("Summary for a partner"), SOS_GROUP_WORK, SOS_MAY_CHANGE, FALSE, FALSE, TRUE, NULL, sos_sheet_fill_partner },
  [SOS_PERSON_ASSESSMENT_SHEET] = { "assessment-sheet", N_("Assessment"), SOS_GROUP_WORK, SOS_MAY_CHANGE, FALSE, FALSE, FALSE, NULL, sos_sheet_fill_assessment, SOS_SHEET_SMALL },
  [SOS_PERSON_HELP_SHEET] = { "help-form", N_("Form for practical help"), SOS_GROUP_WORK, SOS_MAY_CHANGE, FALSE, FALSE, FALSE, NULL, sos_sheet_fill_help, SOS_SHEET_SMALL },
  [SOS_PERSON_ASSESSMENT_PLAIN]
  = { "assessment-plain", N_("Assessment in plain words"), SOS_GROUP_WORK, SOS_MAY_CHANGE, FALSE, TRUE, TRUE, NULL, sos_sheet_fill_assessment_plain },
};

const char *
sos_person_sheet_kind_get_code (SosPersonSheetKind kind)
{
  g_return_val_if_fail (kind < SOS_N_PERSON_SHEETS, NULL);

  return kinds[kind].code;
}

const char *
sos_person_sheet_kind_get_title (SosPersonSheetKind kind)
{
  return _(kinds[kind].title);
}

SosSheetPrintSize
sos_person_sheet_kind_get_size (SosPersonSheetKind kind)
{
  g_return_val_if_fail (kind < SOS_N_PERSON_SHEETS, SOS_SHEET_AS_CHOSEN);

  return kinds[kind].size;
}

gboolean
sos_person_sheet_kind_is_card (SosPersonSheetKind kind)
{
  return kinds[kind].card;
}

gboolean
sos_person_sheet_kind_is_given (SosPersonSheetKind kind)
{
  return kinds[kind].given;
}

gboolean
sos_person_sheet_kind_is_translated (SosPersonSheetKind kind)
{
  return kinds[kind].given || kind == SOS_PERSON_REVIEW_SHEET;
}

SosPersonSheet *
sos_person_sheet_new (SosPersonSheetKind kind, gint64 person, gint64 id, const char *verb)
{
  SosPersonSheet *self = g_new0 (SosPersonSheet, 1);

  self->kind = kind;
  self->person = person;
  self->id = id;
  self->verb = verb;
  return self;
}

static void
forget (SosPersonSheet *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_clear_pointer (&self->translated, g_bytes_unref);
  g_clear_pointer (&self->common, g_bytes_unref);
  g_clear_pointer (&self->ref, g_free);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
}

void
sos_person_sheet_free (SosPersonSheet *self)
{
  forget (self);
  g_free (self->reason);
  g_free (self);
}

/* ---- what the fillers share ---- */

void
sos_sheet_add_line (SosMerge *words, const char *list, const char *label, const char *text, const char *more)
{
  SosMerge *line;

  if (text == NULL || *text == '\0')
    return;
  line = sos_merge_add_item (words, list);
  sos_merge_set_text (line, "label", label);
  sos_merge_set_text (line, "words", text);
  sos_merge_set_text (line, "more", more);
}

void
sos_sheet_leave_out (SosSheetFill *fill, const char *sentence)
{
  g_ptr_array_add (fill->sheet->left_out, g_strdup (sentence));
}

gboolean
sos_sheet_is_sealed (SosSheetFill *fill)
{
  return fill->rights.sealed;
}

/* What cannot be read stays off the paper as well. */
gboolean
sos_sheet_is_withheld (SosSheetFill *fill, SosRecord *address)
{
  g_autoptr (GPtrArray) hidden = sos_transaction_query (fill->transaction, SOS_TYPE_ADDRESS_PERSON, "address = $1 AND rule = 'HIDDEN_FROM'",
                                                        NULL, "i", sos_record_get_id (address));

  return hidden == NULL || hidden->len > 0 || sos_sheet_is_sealed (fill) || sos_withheld_hides (fill->transaction, address);
}

gboolean
sos_sheet_take_translation (SosSheetFill *fill, GError **error)
{
  SosPersonSheet *sheet = fill->sheet;
  g_autoptr (SosVerdict) verdict = sos_wordings_load_translation (fill->transaction, kinds[sheet->kind].code, sos_record_find_text (fill->record, SOS_PERSON_LETTER_LANGUAGE),
                                                                  &sheet->translated, &sheet->common, error);

  if (verdict != NULL && !verdict->allowed)
    sos_sheet_leave_out (fill, _("Their own language: no translation of this sheet is approved for today’s English. Read it to them, or have it interpreted."));
  return verdict != NULL;
}

/* ---- the gate ---- */

static gboolean
pass_rights (SosSheetFill *fill, GError **error)
{
  const SosPersonSheet *sheet = fill->sheet;

  if (!sos_rights_load (fill->transaction, sheet->person, &fill->rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&fill->rights) || sos_transaction_hides (fill->transaction, sheet->person))
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("That record is not there any more."));
      return FALSE;
    }
  if (kinds[sheet->kind].pass != NULL)
    return kinds[sheet->kind].pass (fill, error);
  return sos_casework_obey (sos_rights_decide (&fill->rights, kinds[sheet->kind].group, kinds[sheet->kind].may), error);
}

/* V23: in a language they read. */
static gboolean
pass_language (SosSheetFill *fill, GError **error)
{
  SosPersonSheet *sheet = fill->sheet;
  SosVerdict *verdict = sos_wordings_load_translation (fill->transaction, kinds[sheet->kind].code, sos_record_find_text (fill->record, SOS_PERSON_LETTER_LANGUAGE),
                                                       &sheet->translated, &sheet->common, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}

/* What is given to somebody is given to one who lives, works with us and reads it. */
static gboolean
pass_person (SosSheetFill *fill, GError **error)
{
  if (fill->sheet->kind != SOS_PERSON_FRONT_SHEET && fill->sheet->kind != SOS_PERSON_ASSESSMENT_SHEET && sos_record_is_set (fill->record, SOS_PERSON_DECEASED_ON))
    return sos_casework_refuse ("6.5", _("They have died. No such paper is made any more."), error);
  if (kinds[fill->sheet->kind].ends && fill->rights.restricted)
    return sos_casework_refuse ("N13", _("The agreement to work with them was taken back, so no paper of the work is made."), error);
  return !kinds[fill->sheet->kind].given || pass_language (fill, error);
}

static gboolean
has_need (SosSheetFill *fill, const char *need)
{
  GPtrArray *codes = sos_person_case_get_records (fill->person, SOS_TYPE_PERSON_CODE);

  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_LIST, "access-need")
        && sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_CODE, need))
      return TRUE;
  return FALSE;
}

/* The first that decides the form of a paper. */
static const char *
find_need (SosSheetFill *fill)
{
  static const char *const needs[] = { "LARGE_PRINT", "EASY_READ", "DYSLEXIA_PAPER" };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (has_need (fill, needs[i]))
      return needs[i];
  return NULL;
}

static gboolean
fill_frame (SosSheetFill *fill, GError **error)
{
  SosPersonSheet *sheet = fill->sheet;
  SosStaff *worker = sos_person_case_find_worker (fill->person);

  sheet->words = sos_merge_new ();
  sheet->left_out = g_ptr_array_new_with_free_func (g_free);
  sheet->ref = g_strdup (sos_record_get_text (fill->record, SOS_PERSON_REF));
  sheet->need = find_need (fill);
  sheet->contrast = has_need (fill, "HIGH_CONTRAST");
  sos_merge_set_text (sheet->words, "our_ref", sheet->ref);
  sos_merge_set_day (sheet->words, "today", sos_transaction_get_today (fill->transaction), NULL);
  return sos_office_words_add (fill->transaction, sheet->words, error)
         && sos_office_words_add_worker (fill->transaction, SOS_RECORD (worker), sheet->words, error);
}

gboolean
sos_person_sheet_fill (SosTransaction *transaction, SosPersonSheet *sheet, GError **error)
{
  SosSheetFill fill = { .transaction = transaction, .sheet = sheet };
  g_autoptr (SosPersonCase) person = NULL;
  g_autoptr (SosRecord) record = NULL;

  forget (sheet);
  if (!pass_rights (&fill, error))
    return FALSE;
  fill.person = person = sos_person_case_load (transaction, sheet->person, error);
  fill.record = record = person != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, sheet->person, error) : NULL;
  return record != NULL && pass_person (&fill, error) && fill_frame (&fill, error) && kinds[sheet->kind].fill (&fill, error)
         && sos_wordings_load_template (transaction, kinds[sheet->kind].code, &sheet->template, error);
}

gboolean
sos_casework_release_person_sheet (SosTransaction *transaction, SosPersonSheet *sheet, GError **error)
{
  if (sos_person_sheet_fill (transaction, sheet, error))
    return TRUE;
  sos_transaction_note_refusal (transaction, sheet->verb, SOS_TYPE_PERSON, sheet->person, sheet->person);
  return FALSE;
}

gboolean
sos_casework_mark_person_sheet (SosTransaction *transaction, SosPersonSheet *sheet, GError **error)
{
  /* Translators: which paper, and why words that tell what it is about were kept on it */
  g_autofree char *kept = sheet->reason != NULL ? g_strdup_printf (_("%s. Words kept: %s"), _(kinds[sheet->kind].title), sheet->reason) : NULL;

  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, sheet->verb, SOS_TYPE_PERSON, sheet->person, sheet->person,
                               kept != NULL ? kept : _(kinds[sheet->kind].title), error);
}
