/* sos-third-party.c - where a text may tell of others; proposes, and decides nothing. */
#include "config.h"
#include "sos-third-party.h"

#include "sos-fold.h"
#include "sos-name-redact.h"

#include <string.h>

#define KIN \
  "brother|sister|sibling|mum|mother|dad|father|parents?|step-?mum|step-?dad|step-?father|step-?mother|foster carer|carer|cousin|uncle|aunt|auntie|aunty" \
  "|nan|gran|grandma|grandmother|grandad|grandfather|girlfriend|boyfriend|partner|wife|husband|ex|friend|mate|son|daughter|baby|nephew|niece|neighbour"
#define ROADS "Road|Street|Lane|Avenue|Close|Walk|Court|House|Gardens|Grove|Terrace|Place|Square|Estate|Way|Drive|Crescent|Rd|St|Ave"

/* What tells of somebody whoever they are. */
static const struct
{
  const char *pattern;
  GRegexCompileFlags flags;
} shapes[] = {
  { "\\b(?:his|her|their|my|your|the)\\s+(?:(?:little|older|elder|younger|big|baby|half|step|twin|best|late)[ -])*(?:" KIN ")(?:['’]s)?\\b", G_REGEX_CASELESS },
  { "(?:\\+44|\\b0)(?:[ \\-()]*\\d){9,10}\\b", 0 },
  { "\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b", 0 },                             /* a postcode */
  { "\\b\\d{1,4}[A-Za-z]?,?\\s+(?:\\p{Lu}[\\w'’-]*\\s+){1,3}(?:" ROADS ")\\b", 0 }, /* where somebody lives */
  { "\\b[A-Z]{2}\\d{2} ?[A-Z]{3}\\b", 0 },                                        /* a car */
  { "\\b[A-Z]\\d{1,3} ?[A-Z]{3}\\b", 0 },
  { "[\\w.+-]+@[\\w-]+\\.[\\w.]+\\b", 0 },
};

struct _SosThirdParty
{
  SosNameRedact *names;
  GPtrArray *regexes; /* GRegex */
  GHashTable *own;    /* folded, without blanks */
};

static void
add_regex (SosThirdParty *self, const char *pattern, GRegexCompileFlags flags)
{
  GRegex *regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);

  if (regex != NULL)
    g_ptr_array_add (self->regexes, regex);
}

SosThirdParty *
sos_third_party_new (void)
{
  SosThirdParty *self = g_new0 (SosThirdParty, 1);

  self->names = sos_name_redact_new ("");
  self->regexes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    add_regex (self, shapes[i].pattern, shapes[i].flags);
  return self;
}

void
sos_third_party_free (SosThirdParty *self)
{
  sos_name_redact_free (self->names);
  g_ptr_array_unref (self->regexes);
  g_hash_table_unref (self->own);
  g_free (self);
}

/* "Dion Kessie" is written “D.K.”, “D. K.” and “DK” too: capitals, so that no small word is meant. */
static void
add_initials (SosThirdParty *self, const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);
  g_autoptr (GString) pattern = g_string_new ("\\b");
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_unichar_isupper (g_utf8_get_char (words[i])))
      {
        g_autofree char *letter = g_strndup (words[i], g_utf8_next_char (words[i]) - words[i]);

        g_string_append_printf (pattern, n++ > 0 ? "\\.? ?%s" : "%s", letter);
      }
  g_string_append (pattern, "\\b\\.?(?!\\w)");
  if (n > 1)
    add_regex (self, pattern->str, 0);
}

void
sos_third_party_add_phrase (SosThirdParty *self, const char *phrase)
{
  g_autofree char *escaped = phrase != NULL ? g_regex_escape_string (phrase, -1) : NULL;
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", escaped != NULL ? escaped : "");

  if (phrase != NULL && phrase[0] != '\0')
    add_regex (self, pattern, G_REGEX_CASELESS);
}

void
sos_third_party_add_name (SosThirdParty *self, const char *name)
{
  if (name == NULL)
    return;
  sos_name_redact_add (self->names, name);
  sos_third_party_add_phrase (self, name);
  add_initials (self, name);
}

static char *
dup_bare (const char *text)
{
  g_auto (GStrv) words = sos_fold_words (text);

  return g_strjoinv ("", words);
}

void
sos_third_party_keep (SosThirdParty *self, const char *own)
{
  if (own == NULL)
    return;
  sos_name_redact_keep (self->names, own);
  g_hash_table_add (self->own, dup_bare (own));
}

/* ---- finding ---- */

static void
take (SosThirdParty *self, GArray *spans, const char *text, const char *start, const char *end)
{
  g_autofree char *words = g_strndup (start, end - start), *bare = dup_bare (words);
  const SosTextSpan span = { (guint) g_utf8_pointer_to_offset (text, start), (guint) g_utf8_strlen (words, -1) };

  if (span.length > 0 && (self == NULL || !g_hash_table_contains (self->own, bare)))
    g_array_append_val (spans, span);
}

static void
match (SosThirdParty *self, GArray *spans, const char *text, GRegex *regex)
{
  g_autoptr (GMatchInfo) info = NULL;
  int start, end;

  for (g_regex_match (regex, text, 0, &info); g_match_info_matches (info); g_match_info_next (info, NULL))
    if (g_match_info_fetch_pos (info, 0, &start, &end) && end > start)
      take (self, spans, text, text + start, text + end);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const SosTextSpan *one = a, *other = b;

  return one->starts != other->starts ? (one->starts < other->starts ? -1 : 1) : (one->length > other->length ? -1 : one->length < other->length);
}

/* What lies over another, or beside it with a blank or a hyphen between ("Dion Kessie"), is one with it. */
static GArray *
join (GArray *spans, const char *text)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (SosTextSpan));

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const SosTextSpan *span = &g_array_index (spans, SosTextSpan, i);
      SosTextSpan *last = joined->len > 0 ? &g_array_index (joined, SosTextSpan, joined->len - 1) : NULL;
      const guint end = last != NULL ? last->starts + last->length : 0;

      if (last != NULL
          && (span->starts <= end || (span->starts == end + 1 && strchr (" -", g_utf8_offset_to_pointer (text, end)[0]) != NULL)))
        last->length = MAX (end, span->starts + span->length) - last->starts;
      else
        g_array_append_val (joined, *span);
    }
  return joined;
}

GArray *
sos_third_party_find (SosThirdParty *self, const char *text)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (SosTextSpan));
  const char *start, *end;

  for (const char *p = text; (start = sos_name_redact_find (self->names, p, &end)) != NULL; p = end)
    take (self, spans, text, start, end);
  for (guint i = 0; i < self->regexes->len; i++)
    match (self, spans, text, self->regexes->pdata[i]);
  return join (spans, text);
}

GArray *
sos_text_find_words (const char *text, const char *words)
{
  g_autofree char *escaped = g_regex_escape_string (words, -1), *pattern = g_strdup_printf ("(?<!\\w)%s(?!\\w)", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (SosTextSpan));

  if (regex != NULL && words[0] != '\0')
    match (NULL, spans, text, regex);
  return spans;
}
