/* sos-quick-words.c - the words of a quick line, and the phrases workers use for ways, outcomes, places and people. */
#include "config.h"
#include "sos-quick-private.h"

#include <string.h>

#define TYPE SOS_PHRASE_TYPE
#define OUTCOME SOS_PHRASE_OUTCOME
#define PLACE SOS_PHRASE_PLACE
#define KIN SOS_PHRASE_KIN
#define ROLE SOS_PHRASE_ROLE
#define THEM SOS_PHRASE_THEM
#define ME SOS_PHRASE_ME
#define KEPT SOS_PHRASE_KEPT
#define ALONE SOS_PHRASE_ALONE
#define HELD SOS_PHRASE_HELD
#define UNSURE SOS_PHRASE_DOUBTFUL

/* These are English: they are what is typed, not what is shown. */
static const SosPhrase phrases[] = {
  { "rang", TYPE, "PHONE" }, { "rung", TYPE, "PHONE" }, { "phoned", TYPE, "PHONE" }, { "called", TYPE, "PHONE" },
  { "phone", TYPE, "PHONE" }, { "call", TYPE, "PHONE" }, { "phone call", TYPE, "PHONE" }, { "ph", TYPE, "PHONE" }, { "tel", TYPE, "PHONE" },
  { "telephoned", TYPE, "PHONE" }, { "called back", TYPE, "PHONE" }, { "rang back", TYPE, "PHONE" }, { "tc", TYPE, "PHONE" },
  { "tried to ring", TYPE, "PHONE" }, { "tried ringing", TYPE, "PHONE" }, { "tried calling", TYPE, "PHONE" },
  { "tried to call", TYPE, "PHONE" }, { "tried", TYPE, "ATTEMPT" },
  { "called round", TYPE, "HOME_VISIT", UNSURE }, { "called in", TYPE, "HOME_VISIT", UNSURE },
  { "text", TYPE, "TEXT" }, { "texted", TYPE, "TEXT" }, { "txt", TYPE, "TEXT" }, { "msg", TYPE, "TEXT" }, { "messaged", TYPE, "TEXT" },
  { "message", TYPE, "TEXT" }, { "whatsapp", TYPE, "TEXT" }, { "whatsapped", TYPE, "TEXT" }, { "sms", TYPE, "TEXT" }, { "dm", TYPE, "TEXT" },
  { "email", TYPE, "EMAIL" }, { "emailed", TYPE, "EMAIL" }, { "e-mail", TYPE, "EMAIL" }, { "e-mailed", TYPE, "EMAIL" },
  { "letter", TYPE, "LETTER" }, { "wrote to", TYPE, "LETTER" }, { "sent letter", TYPE, "LETTER" }, { "sent a letter", TYPE, "LETTER" },
  { "video call", TYPE, "VIDEO" }, { "video", TYPE, "VIDEO" }, { "zoom", TYPE, "VIDEO" }, { "zoomed", TYPE, "VIDEO" },
  { "teams", TYPE, "VIDEO" }, { "teams call", TYPE, "VIDEO" }, { "facetime", TYPE, "VIDEO" }, { "facetimed", TYPE, "VIDEO" },
  { "saw", TYPE, "FACE_TO_FACE" }, { "met", TYPE, "FACE_TO_FACE" }, { "met with", TYPE, "FACE_TO_FACE" }, { "met up with", TYPE, "FACE_TO_FACE" },
  { "seen", TYPE, "FACE_TO_FACE" }, { "f2f", TYPE, "FACE_TO_FACE" }, { "face to face", TYPE, "FACE_TO_FACE" },
  { "sat with", TYPE, "FACE_TO_FACE" }, { "caught up with", TYPE, "FACE_TO_FACE", UNSURE }, { "visited", TYPE, "FACE_TO_FACE", UNSURE },
  { "home visit", TYPE, "HOME_VISIT" }, { "hv", TYPE, "HOME_VISIT" }, { "visited at home", TYPE, "HOME_VISIT" },
  { "visit home", TYPE, "HOME_VISIT" }, { "visit at home", TYPE, "HOME_VISIT" }, { "visited home", TYPE, "HOME_VISIT" },
  { "school visit", TYPE, "SCHOOL_VISIT" }, { "prison visit", TYPE, "PRISON_VISIT" }, { "visited in prison", TYPE, "PRISON_VISIT" },
  { "ward visit", TYPE, "WARD_VISIT" }, { "visited on ward", TYPE, "WARD_VISIT" }, { "visited on the ward", TYPE, "WARD_VISIT" },
  { "accompanied", TYPE, "ACCOMPANY" }, { "went with", TYPE, "ACCOMPANY" }, { "went along with", TYPE, "ACCOMPANY" },
  { "gate pickup", TYPE, "GATE_PICKUP" }, { "gate pick up", TYPE, "GATE_PICKUP" }, { "met at gate", TYPE, "GATE_PICKUP" },
  { "met at the gate", TYPE, "GATE_PICKUP" },
  { "group", TYPE, "GROUP_SESSION" }, { "group session", TYPE, "GROUP_SESSION" },
  { "meeting", TYPE, "MEETING" }, { "core group", TYPE, "MEETING", KEPT }, { "strategy meeting", TYPE, "MEETING", KEPT },
  { "tac meeting", TYPE, "MEETING", KEPT }, { "professionals meeting", TYPE, "MEETING", KEPT }, { "panel", TYPE, "MEETING", KEPT },
  { "family meeting", TYPE, "FAMILY_MEETING" },
  { "duty call", TYPE, "DUTY_CALL" }, { "follow up", TYPE, "FOLLOW_UP" }, { "follow-up", TYPE, "FOLLOW_UP" },
  { "spoke to", TYPE, NULL, HELD }, { "spoke with", TYPE, NULL, HELD }, { "talked to", TYPE, NULL, HELD }, { "talked with", TYPE, NULL, HELD },
  { "chatted to", TYPE, NULL, HELD }, { "chatted with", TYPE, NULL, HELD },

  { "held", OUTCOME, "HELD" }, { "spoke", OUTCOME, "HELD" }, { "answered", OUTCOME, "HELD" }, { "replied", OUTCOME, "HELD" },
  { "attended", OUTCOME, "HELD" }, { "he came", OUTCOME, "HELD" }, { "she came", OUTCOME, "HELD" }, { "they came", OUTCOME, "HELD" },
  { "no reply", OUTCOME, "NO_REPLY" }, { "no answer", OUTCOME, "NO_REPLY" }, { "no response", OUTCOME, "NO_REPLY" },
  { "n/r", OUTCOME, "NO_REPLY" }, { "n/a", OUTCOME, "NO_REPLY", UNSURE | KEPT }, { "nr", OUTCOME, "NO_REPLY" }, { "na", OUTCOME, "NO_REPLY", UNSURE | KEPT },
  { "didnt answer", OUTCOME, "NO_REPLY" }, { "did not answer", OUTCOME, "NO_REPLY" }, { "didnt pick up", OUTCOME, "NO_REPLY" },
  { "did not pick up", OUTCOME, "NO_REPLY" }, { "didnt reply", OUTCOME, "NO_REPLY" }, { "not answered", OUTCOME, "NO_REPLY" },
  { "rang out", OUTCOME, "NO_REPLY" }, { "left voicemail", OUTCOME, "NO_REPLY", KEPT }, { "left a voicemail", OUTCOME, "NO_REPLY", KEPT },
  { "left message", OUTCOME, "NO_REPLY", KEPT }, { "left a message", OUTCOME, "NO_REPLY", KEPT }, { "voicemail", OUTCOME, "NO_REPLY", KEPT },
  { "vm", OUTCOME, "NO_REPLY", KEPT }, { "straight to voicemail", OUTCOME, "NO_REPLY", KEPT },
  { "dna", OUTCOME, "DNA" }, { "dnad", OUTCOME, "DNA" }, { "no show", OUTCOME, "DNA" }, { "no-show", OUTCOME, "DNA" },
  { "did not attend", OUTCOME, "DNA" }, { "didnt attend", OUTCOME, "DNA" }, { "did not come", OUTCOME, "DNA" }, { "didnt come", OUTCOME, "DNA" },
  { "didnt turn up", OUTCOME, "DNA" }, { "did not turn up", OUTCOME, "DNA" }, { "didnt show", OUTCOME, "DNA" }, { "never came", OUTCOME, "DNA" },
  { "stood me up", OUTCOME, "DNA" },
  { "not at home", OUTCOME, "NOT_AT_HOME" }, { "not home", OUTCOME, "NOT_AT_HOME" }, { "nobody in", OUTCOME, "NOT_AT_HOME" },
  { "no one in", OUTCOME, "NOT_AT_HOME" }, { "noone in", OUTCOME, "NOT_AT_HOME" }, { "nobody home", OUTCOME, "NOT_AT_HOME" },
  { "no one home", OUTCOME, "NOT_AT_HOME" }, { "not in", OUTCOME, "NOT_AT_HOME" }, { "no one there", OUTCOME, "NOT_AT_HOME" },
  { "cancelled", OUTCOME, "CANCELLED_YP", UNSURE }, { "cancelled by her", OUTCOME, "CANCELLED_YP" }, { "cancelled by him", OUTCOME, "CANCELLED_YP" },
  { "cancelled by them", OUTCOME, "CANCELLED_YP" }, { "she cancelled", OUTCOME, "CANCELLED_YP" }, { "he cancelled", OUTCOME, "CANCELLED_YP" },
  { "they cancelled", OUTCOME, "CANCELLED_YP" }, { "cancelled by us", OUTCOME, "CANCELLED_US" }, { "cancelled by me", OUTCOME, "CANCELLED_US" },
  { "we cancelled", OUTCOME, "CANCELLED_US" }, { "i cancelled", OUTCOME, "CANCELLED_US" }, { "called off", OUTCOME, "CANCELLED_YP", UNSURE },
  { "rearranged", OUTCOME, "REARRANGED" }, { "rescheduled", OUTCOME, "REARRANGED" }, { "rebooked", OUTCOME, "REARRANGED" },
  { "postponed", OUTCOME, "REARRANGED" },
  { "refused", OUTCOME, "REFUSED" }, { "declined", OUTCOME, "REFUSED" }, { "didnt want to", OUTCOME, "REFUSED", KEPT },
  { "hung up", OUTCOME, "REFUSED", UNSURE | KEPT },
  { "wrong number", OUTCOME, "WRONG_NUMBER" }, { "number dead", OUTCOME, "WRONG_NUMBER" }, { "number not in use", OUTCOME, "WRONG_NUMBER" },
  { "not in use", OUTCOME, "WRONG_NUMBER" }, { "number blocked", OUTCOME, "NO_REPLY", UNSURE | KEPT },
  { "removed by site", OUTCOME, "REMOVED_BY_SITE" }, { "stopped by prison", OUTCOME, "REMOVED_BY_SITE" },
  { "turned away", OUTCOME, "REMOVED_BY_SITE", UNSURE | KEPT }, { "visit stopped", OUTCOME, "REMOVED_BY_SITE" },
  { "not held", OUTCOME, "HELD", UNSURE | KEPT }, { "wasnt held", OUTCOME, "HELD", UNSURE | KEPT },

  { "cafe", PLACE, "CAFE", ALONE }, { "costa", PLACE, "CAFE", KEPT }, { "greggs", PLACE, "CAFE", KEPT }, { "mcdonalds", PLACE, "CAFE", KEPT },
  { "maccies", PLACE, "CAFE", KEPT }, { "nandos", PLACE, "CAFE", KEPT }, { "office", PLACE, "OFFICE" }, { "our office", PLACE, "OFFICE" },
  { "home", PLACE, "HOME" }, { "house", PLACE, "HOME" }, { "school", PLACE, "SCHOOL" }, { "college", PLACE, "SCHOOL" }, { "pru", PLACE, "SCHOOL" },
  { "prison", PLACE, "PRISON" }, { "ward", PLACE, "WARD" }, { "hospital", PLACE, "WARD", KEPT }, { "court", PLACE, "COURT" },
  { "car", PLACE, "CAR" }, { "park", PLACE, "COMMUNITY", KEPT }, { "library", PLACE, "COMMUNITY", KEPT }, { "youth club", PLACE, "COMMUNITY", KEPT },
  { "online", PLACE, "ONLINE", ALONE },

  { "mum", KIN, "MOTHER" }, { "mom", KIN, "MOTHER" }, { "mother", KIN, "MOTHER" }, { "mam", KIN, "MOTHER" }, { "dad", KIN, "FATHER" },
  { "father", KIN, "FATHER" }, { "sister", KIN, "SISTER" }, { "sis", KIN, "SISTER" }, { "brother", KIN, "BROTHER" }, { "bro", KIN, "BROTHER" },
  { "gran", KIN, "GRANDPARENT" }, { "nan", KIN, "GRANDPARENT" }, { "nana", KIN, "GRANDPARENT" }, { "grandma", KIN, "GRANDPARENT" },
  { "grandad", KIN, "GRANDPARENT" }, { "aunt", KIN, "AUNT" }, { "auntie", KIN, "AUNT" }, { "aunty", KIN, "AUNT" }, { "uncle", KIN, "UNCLE" },
  { "partner", KIN, "PARTNER" }, { "foster carer", KIN, "FOSTER_CARER" }, { "carer", KIN, "FOSTER_CARER" }, { "stepdad", KIN, "STEP_PARENT" },
  { "stepmum", KIN, "STEP_PARENT" },

  { "social worker", ROLE, "SOCIAL_WORKER" }, { "sw", ROLE, "SOCIAL_WORKER" }, { "school lead", ROLE, "SCHOOL_LEAD" }, { "school", ROLE, NULL },
  { "college", ROLE, NULL }, { "teacher", ROLE, NULL }, { "head of year", ROLE, NULL }, { "pru", ROLE, NULL },
  { "probation", ROLE, NULL }, { "probation officer", ROLE, NULL }, { "gp", ROLE, NULL }, { "police", ROLE, NULL }, { "yot", ROLE, NULL },
  { "yos", ROLE, NULL }, { "yot worker", ROLE, NULL }, { "camhs", ROLE, NULL }, { "solicitor", ROLE, NULL }, { "nurse", ROLE, NULL },
  { "housing", ROLE, NULL }, { "housing officer", ROLE, NULL }, { "key worker", ROLE, NULL }, { "keyworker", ROLE, NULL }, { "doctor", ROLE, NULL },
  { "health visitor", ROLE, NULL }, { "council", ROLE, NULL }, { "redthread", ROLE, NULL }, { "prison staff", ROLE, NULL },

  { "her", THEM }, { "him", THEM }, { "them", THEM }, { "she", THEM }, { "he", THEM }, { "yp", THEM }, { "the yp", THEM },
  { "young person", THEM }, { "the young person", THEM },
  { "me", ME }, { "us", ME },
};

/* ---- cutting ---- */

static void
clear_token (gpointer data)
{
  g_free (((SosQuickToken *) data)->folded);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2bc;
}

static char *
dup_folded (const char *start, gsize length)
{
  g_autofree char *whole = g_utf8_normalize (start, (gssize) length, G_NORMALIZE_ALL);
  g_autofree char *small = whole != NULL ? g_utf8_casefold (whole, -1) : g_strdup ("");
  GString *plain = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c) && !is_apostrophe (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static gboolean
is_digit (gunichar c)
{
  return c < 128 && g_ascii_isdigit ((char) c);
}

/* What may stand within a word: 13:20, 18/11, 4.30pm, n/r, didn’t, follow-up, A&E. */
static gboolean
joins (gunichar before, gunichar c, gunichar after)
{
  const gboolean digits = is_digit (before) && is_digit (after);

  if (!g_unichar_isalnum (before) || !g_unichar_isalnum (after))
    return FALSE;
  if (c == ':' || c == '.')
    return digits;
  if (c == '-')
    return g_unichar_isalpha (before) && g_unichar_isalpha (after);
  return c == '/' || c == '&' || is_apostrophe (c);
}

static gboolean
goes_on (const char *p, gunichar before)
{
  const gunichar c = g_utf8_get_char (p);

  if (c == 0)
    return FALSE;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || joins (before, c, g_utf8_get_char (g_utf8_next_char (p)));
}

/* Where the clause and the sentence end between two words; a full stop does so at a blank, the end or before a letter. */
static void
count_gap (const char *gap, const char *end, guint *clause, guint *sentence, gboolean *dashed)
{
  gboolean comma = FALSE, stop = FALSE;

  *dashed = FALSE;
  for (const char *p = gap; p < end; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      stop |= c == '.' || c == '!' || c == '?' || c == ';' || c == '\n';
      comma |= c == ',' || c == '(' || c == ')' || c == ':' || c == 0x2013 || c == 0x2014;
      *dashed |= c == '-' || c == 0x2013;
    }
  *dashed &= end - gap <= 3;
  comma |= *dashed && g_ascii_isspace (*gap);
  *clause += stop || comma;
  *sentence += stop;
}

GArray *
sos_quick_cut (const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (SosQuickToken));
  guint clause = 0, sentence = 0;
  const char *gap = text, *p = text;

  g_array_set_clear_func (tokens, clear_token);
  while (*p != '\0')
    {
      const char *start = p;
      SosQuickToken token = { 0 };
      gunichar before = g_utf8_get_char (p);

      if (!g_unichar_isalnum (before))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      for (p = g_utf8_next_char (p); goes_on (p, before); p = g_utf8_next_char (p))
        before = g_unichar_ismark (g_utf8_get_char (p)) ? before : g_utf8_get_char (p);
      if (tokens->len > 0)
        count_gap (gap, start, &clause, &sentence, &token.dashed);
      token.start = (gsize) (start - text);
      token.end = (gsize) (p - text);
      token.folded = dup_folded (start, (gsize) (p - start));
      token.capital = g_unichar_isupper (g_utf8_get_char (start));
      token.clause = clause;
      token.sentence = sentence;
      g_array_append_val (tokens, token);
      gap = p;
    }
  return tokens;
}

/* ---- matching ---- */

gboolean
sos_quick_is (GArray *tokens, guint i, const char *word)
{
  return i < tokens->len && g_str_equal (sos_quick_at (tokens, i)->folded, word);
}

gboolean
sos_quick_is_any (GArray *tokens, guint i, const char *const *words)
{
  return i < tokens->len && g_strv_contains (words, sos_quick_at (tokens, i)->folded);
}

guint
sos_quick_match (GArray *tokens, guint i, const char *phrase)
{
  guint n = 0;

  for (const char *p = phrase; *p != '\0'; n++)
    {
      const gsize length = strcspn (p, " ");
      const SosQuickToken *token = sos_quick_at (tokens, i + n);

      if (token == NULL || token->clause != sos_quick_at (tokens, i)->clause || strlen (token->folded) != length
          || strncmp (token->folded, p, length) != 0)
        return 0;
      p += length + (p[length] == ' ');
    }
  return n;
}

const SosPhrase *
sos_phrase_find (GArray *tokens, guint i, SosPhraseKind kind, guint *n)
{
  const SosPhrase *found = NULL;

  *n = 0;
  for (guint k = 0; k < G_N_ELEMENTS (phrases); k++)
    {
      const guint length = phrases[k].kind == kind ? sos_quick_match (tokens, i, phrases[k].words) : 0;

      if (length <= *n)
        continue;
      *n = length;
      found = &phrases[k];
    }
  return found;
}
