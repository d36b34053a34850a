/* sos-person-papers-words.c - what the papers' page says about letters and addresses; knows no widget. */
#include "config.h"
#include "sos-person-papers-words.h"

#include "sos-letter-states.h"

#include <glib/gi18n.h>

static const char *const group_titles[SOS_PAPERS_N_GROUPS] = {
  [SOS_PAPERS_TO_CHECK] = N_("To check"),
  [SOS_PAPERS_TO_APPROVE] = N_("To approve"),
  [SOS_PAPERS_TO_PRINT] = N_("To print"),
  [SOS_PAPERS_TO_GIVE] = N_("To post or give"),
  [SOS_PAPERS_TAKEN_BACK] = N_("Taken back"),
  [SOS_PAPERS_DONE] = N_("Done"),
};

static const struct
{
  const char *state;
  SosPapersGroup group;
} groups[] = {
  { SOS_LETTER_DRAFT, SOS_PAPERS_TO_CHECK },
  { SOS_LETTER_TRANSLATE, SOS_PAPERS_TO_CHECK },
  { SOS_LETTER_CHECK, SOS_PAPERS_TO_APPROVE },
  { SOS_LETTER_APPROVED, SOS_PAPERS_TO_PRINT },
  { SOS_LETTER_PRINTED, SOS_PAPERS_TO_GIVE },
};

static const char *
text_of (gpointer record, guint field)
{
  const char *text = sos_record_get_text (SOS_RECORD (record), field);

  return text && text[0] != '\0' ? text : NULL;
}

const char *
sos_person_papers_words_get_group_title (SosPapersGroup group)
{
  g_return_val_if_fail (group < SOS_PAPERS_N_GROUPS, "");
  return _(group_titles[group]);
}

SosPapersGroup
sos_person_papers_words_get_group (SosLetter *letter)
{
  const char *state = text_of (letter, SOS_LETTER_STATE);

  if (g_strcmp0 (state, SOS_LETTER_DRAFT) == 0 && text_of (letter, SOS_LETTER_PULLED_BACK_REASON))
    return SOS_PAPERS_TAKEN_BACK;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_strcmp0 (state, groups[i].state) == 0)
      return groups[i].group;
  return SOS_PAPERS_DONE;
}

/* The latest word on letters by post. */
static SosRecord *
find_agreement (SosPersonCase *person_case)
{
  GPtrArray *consents = sos_person_case_get_records (person_case, SOS_TYPE_CONSENT);
  SosRecord *latest = NULL;

  for (guint i = 0; i < consents->len; i++)
    if (sos_record_has_text (consents->pdata[i], SOS_CONSENT_TYPE, SOS_CONSENT_POST_LETTERS)
        && (!latest || g_strcmp0 (text_of (consents->pdata[i], SOS_CONSENT_DATED), text_of (latest, SOS_CONSENT_DATED)) >= 0))
      latest = consents->pdata[i];
  return latest;
}

static gboolean
is_hidden_from_them (SosPersonCase *person_case, SosAddress *address)
{
  gint64 person = sos_record_get_id (SOS_RECORD (sos_person_case_get_person (person_case)));
  g_autoptr (GPtrArray) people = sos_person_case_dup_owned (person_case, SOS_TYPE_ADDRESS_PERSON,
                                                            sos_record_get_id (SOS_RECORD (address)));

  for (guint i = 0; i < people->len; i++)
    if (sos_record_has_text (people->pdata[i], SOS_ADDRESS_PERSON_RULE, SOS_ADDRESS_RULE_HIDDEN_FROM)
        && sos_record_get_number (people->pdata[i], SOS_ADDRESS_PERSON_OTHER_PERSON) == person)
      return TRUE;
  return FALSE;
}

SosVerdict *
sos_person_papers_words_decide (SosPersonCase *person_case, SosAddress *address, const char *delivery)
{
  SosRecord *agreement = find_agreement (person_case);
  SosPostingCase posting = {
    .delivery = delivery,
    .today = sos_person_case_get_today (person_case),
    .deceased = text_of (sos_person_case_get_person (person_case), SOS_PERSON_DECEASED_ON) != NULL,
    .has_address = address != NULL,
    .post_letters = agreement ? text_of (agreement, SOS_CONSENT_STATUS) : NULL,
    .post_letters_until = agreement ? text_of (agreement, SOS_CONSENT_EXPIRES_ON) : NULL,
  };

  if (address)
    {
      posting.posting_rule = text_of (address, SOS_ADDRESS_POSTING_RULE);
      posting.valid_from = text_of (address, SOS_ADDRESS_VALID_FROM);
      posting.valid_to = text_of (address, SOS_ADDRESS_VALID_TO);
      posting.hidden_from_recipient = is_hidden_from_them (person_case, address);
      posting.check_needed = sos_record_get_flag (SOS_RECORD (address), SOS_ADDRESS_CHECK_NEEDED);
      posting.reviewed_on = text_of (address, SOS_ADDRESS_REVIEWED_ON);
    }
  return sos_posting_decide (&posting);
}

char *
sos_person_papers_words_dup_address (SosPersonCase *person_case, SosAddress *address)
{
  const char *label = text_of (address, SOS_ADDRESS_LABEL);
  const char *lines = text_of (address, SOS_ADDRESS_LINES);
  g_auto (GStrv) line = g_strsplit (lines ? lines : "", "\n", 2);

  if (!label)
    label = sos_codes_get_label (sos_person_case_get_codes (person_case), "address-type", text_of (address, SOS_ADDRESS_TYPE));
  return line[0] && line[0][0] != '\0' ? g_strdup_printf ("%s, %s", label, line[0]) : g_strdup (label);
}
