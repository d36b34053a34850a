/* sos-person-papers-words.c - what the papers' page says about letters and addresses; knows no widget. */
#include "config.h"
#include "sos-person-papers-words.h"

#include "sos-letter-rules.h"
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

SosLetter *
sos_person_papers_words_find_open (SosPersonCase *person_case, SosPlan *plan)
{
  GPtrArray *letters = sos_person_case_get_records (person_case, SOS_TYPE_LETTER);

  for (guint i = letters->len; plan && i > 0; i--)
    if (sos_record_has_text (letters->pdata[i - 1], SOS_LETTER_KIND, SOS_LETTER_KIND_PLAN)
        && sos_record_get_number (letters->pdata[i - 1], SOS_LETTER_PLAN) == sos_record_get_id (SOS_RECORD (plan))
        && sos_person_papers_words_get_group (letters->pdata[i - 1]) != SOS_PAPERS_DONE)
      return letters->pdata[i - 1];
  return NULL;
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
