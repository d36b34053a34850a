/* sos-letter-others.c - what the words of a letter may tell of somebody else held here, found by the index: no text is held against an office of people. */
#include "config.h"
#include "sos-letter-others.h"

#include "sos-area-rules.h"
#include "sos-letter-own.h"
#include "sos-named-words.h"
#include "sos-pass-error.h"
#include "sos-search-held.h"

#include <string.h>

#define MOST_PEOPLE 4000  /* under one pair of words; more are not looked at, and count as named */
#define LEAST_LOWER 3     /* letters of a word that may be a name though it is written small */
#define LEAST_JOINED 6    /* letters of two names written as one */
#define FURTHEST 3        /* words from one of a name to the next, what stands between being small */

typedef struct
{
  SosTransaction *transaction;
  SosRecord *letter;
  const char *text;
  GArray *words;     /* SosNamedWord */
  gboolean *known;   /* whether some name has that word */
  SosLetterOwn *own; /* NULL until something is found */
  GArray *spans;     /* Span */
} Look;

/* Bytes of the text. */
typedef struct
{
  gsize start, end;
} Span;

static const SosNamedWord *
get (Look *look, guint place)
{
  return &g_array_index (look->words, SosNamedWord, place);
}

static void
mark (Look *look, guint from, guint to)
{
  const Span span = { get (look, from)->start, get (look, to)->end };

  g_array_append_val (look->spans, span);
}

static gboolean
need_own (Look *look, GError **error)
{
  if (look->own == NULL)
    look->own = sos_letter_own_read (look->transaction, look->letter, error);
  return look->own != NULL;
}

static GPtrArray *
list_of (const char *word)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (list, g_strdup (word));
  return list;
}

/* ---- which words are of names ---- */

static gboolean
ask_known (Look *look, GError **error)
{
  g_autofree const char **words = g_new0 (const char *, look->words->len + 1);

  g_free (look->known);
  look->known = g_new0 (gboolean, look->words->len + 1);
  for (guint i = 0; i < look->words->len; i++)
    words[i] = get (look, i)->word;
  return sos_search_held_know (look->transaction, words, look->known, error);
}

/* Where "DarrenONeill" parts into two words of names; 0: it does not. The longest first word wins. */
static gboolean
find_joint (Look *look, const char *word, gsize *joint, GError **error)
{
  const gsize length = strlen (word);
  g_autoptr (GPtrArray) halves = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *known = g_new0 (gboolean, 2 * length + 2);
  g_autofree gsize *joints = g_new0 (gsize, length + 1);
  guint n = 0;

  *joint = 0;
  for (const char *p = g_utf8_next_char (word); *p != '\0'; p = g_utf8_next_char (p))
    if (strlen (p) >= LEAST_LOWER)
      {
        joints[n++] = (gsize) (p - word);
        g_ptr_array_add (halves, g_strndup (word, (gsize) (p - word)));
        g_ptr_array_add (halves, g_strdup (p));
      }
  g_ptr_array_add (halves, NULL);
  if (!sos_search_held_know (look->transaction, (const char *const *) halves->pdata, known, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (known[2 * i] && known[2 * i + 1])
      *joint = joints[i];
  return TRUE;
}

static void
split (Look *look, guint place, gsize joint)
{
  SosNamedWord *word = &g_array_index (look->words, SosNamedWord, place), second = *word;

  second.word = g_strdup (word->word + joint);
  second.begins = FALSE;
  word->word[joint] = '\0';
  g_array_insert_val (look->words, place + 1, second);
}

/* Names whose words were run together are parted, and what is known of each word asked anew. */
static gboolean
part_run_together (Look *look, GError **error)
{
  gboolean parted = FALSE;

  for (guint i = look->words->len; i > 0; i--)
    {
      const SosNamedWord *word = get (look, i - 1);
      gsize joint = 0;

      if (look->known[i - 1] || !word->capital || strlen (word->word) < LEAST_JOINED || g_ascii_isdigit (word->word[0]))
        continue;
      if (!find_joint (look, word->word, &joint, error))
        return FALSE;
      if (joint > 0)
        split (look, i - 1, joint);
      parted |= joint > 0;
    }
  return !parted || ask_known (look, error);
}

/* ---- names ---- */

/* @named: whether somebody among @people has both words in a name. */
static gboolean
look_among (Look *look, GArray *people, const char *one, const char *other, gboolean *named, GError **error)
{
  *named = people->len == MOST_PEOPLE;
  for (guint i = 0; !*named && i < people->len; i++)
    {
      g_autoptr (SosHeldName) name = sos_held_name_read (look->transaction, g_array_index (people, gint64, i), error);

      if (name == NULL)
        return FALSE;
      *named = sos_held_name_is (name, one, other);
    }
  return TRUE;
}

/* What was meant by the word at @place: itself, or names one slip from it. (transfer full), NULL with @error. */
static GPtrArray *
list_meant (Look *look, guint place, GError **error)
{
  const SosNamedWord *word = get (look, place);

  if (look->known[place])
    return list_of (word->word);
  return word->capital ? sos_search_held_find_like (look->transaction, word->word, error) : g_ptr_array_new_with_free_func (g_free);
}

static gboolean
is_staff (Look *look, guint from, guint to, gboolean *known, GError **error)
{
  g_autofree char *name = g_strndup (look->text + get (look, from)->start, get (look, to)->end - get (look, from)->start);

  return sos_letter_own_is_professional (look->own, look->transaction, name, known, error);
}

static gboolean
look_at_pair (Look *look, guint from, guint to, GError **error)
{
  g_autoptr (GPtrArray) ones = NULL, others = NULL;
  g_autoptr (GArray) people = NULL;
  const char *one = get (look, from)->word, *other = get (look, to)->word;
  gboolean named = FALSE, known = FALSE;

  ones = list_meant (look, from, error);
  others = ones != NULL ? list_meant (look, to, error) : NULL;
  people = others != NULL ? sos_search_held (look->transaction, ones, others, MOST_PEOPLE, error) : NULL;
  if (people == NULL)
    return FALSE;
  if (people->len == 0)
    return TRUE;
  if (!need_own (look, error))
    return FALSE;
  if (sos_letter_own_is_named (look->own, one, other))
    return TRUE;
  if (!look_among (look, people, one, other, &named, error) || (named && !is_staff (look, from, to, &known, error)))
    return FALSE;
  if (named && !known)
    mark (look, from, to);
  return TRUE;
}

/* Written small they are words of every day as often as names, so neither is short and both are right. */
static gboolean
may_be_pair (Look *look, guint from, guint to)
{
  const SosNamedWord *one = get (look, from), *other = get (look, to);
  const gboolean capital = one->capital || other->capital;

  if ((!look->known[from] && !look->known[to]) || g_ascii_isdigit (one->word[0]) || g_ascii_isdigit (other->word[0]))
    return FALSE;
  if (!look->known[from] || !look->known[to])
    return one->capital && other->capital;
  return capital || (g_utf8_strlen (one->word, -1) >= LEAST_LOWER && g_utf8_strlen (other->word, -1) >= LEAST_LOWER);
}

static gboolean
look_from (Look *look, guint from, GError **error)
{
  for (guint to = from + 1; to < look->words->len && to <= from + FURTHEST && !get (look, to)->begins; to++)
    {
      if (may_be_pair (look, from, to) && !look_at_pair (look, from, to, error))
        return FALSE;
      if (!sos_named_word_is_small (get (look, to)->word))
        return TRUE;
    }
  return TRUE;
}

static gboolean
look_for_names (Look *look, GError **error)
{
  for (guint i = 0; i < look->words->len; i++)
    if (!look_from (look, i, error))
      return FALSE;
  return TRUE;
}

/* ---- names of one word ---- */

/* Of somebody who has no other; where it is a first name of others too, nobody knows who is meant. */
static gboolean
look_at_lone (Look *look, guint place, const char *key, GError **error)
{
  g_autoptr (GPtrArray) keys = list_of (key), words = list_of (get (look, place)->word);
  g_autoptr (GArray) people = sos_search_held (look->transaction, keys, NULL, MOST_PEOPLE, error);
  g_autoptr (GArray) all = people != NULL ? sos_search_held (look->transaction, words, NULL, people->len + 1, error) : NULL;

  if (all == NULL)
    return FALSE;
  if (people->len == 0 || all->len > people->len)
    return TRUE;
  if (!need_own (look, error))
    return FALSE;
  if (!sos_letter_own_has_word (look->own, get (look, place)->word))
    mark (look, place, place);
  return TRUE;
}

static gboolean
is_anywhere (Look *look, GPtrArray *keys, gboolean *anywhere, GError **error)
{
  g_autoptr (GArray) people = sos_search_held (look->transaction, keys, NULL, 1, error);

  *anywhere = people != NULL && people->len > 0;
  return people != NULL;
}

static gboolean
look_for_lone_names (Look *look, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean anywhere;

  for (guint i = 0; i < look->words->len; i++)
    if (look->known[i] && get (look, i)->capital)
      {
        char *key = sos_lone_name_dup_key (get (look, i)->word);

        if (key == NULL)
          continue;
        g_ptr_array_add (keys, key);
        g_array_append_val (places, i);
      }
  if (!is_anywhere (look, keys, &anywhere, error))
    return FALSE;
  for (guint i = 0; anywhere && i < keys->len; i++)
    if (!look_at_lone (look, g_array_index (places, guint, i), keys->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- where somebody lives ---- */

static gboolean
look_at_home (Look *look, const SosStreetSpan *span, GPtrArray *office, GError **error)
{
  g_autoptr (GPtrArray) keys = list_of (span->key);
  g_autoptr (GArray) people = NULL;

  if (office != NULL && g_ptr_array_find_with_equal_func (office, span->key, g_str_equal, NULL))
    return TRUE;
  people = sos_search_held (look->transaction, keys, NULL, MOST_PEOPLE, error);
  if (people == NULL || (people->len > 0 && !need_own (look, error)))
    return FALSE;
  if (people->len > 0 && !sos_letter_own_lives_there (look->own, people))
    mark (look, span->place, span->place + span->n - 1);
  return TRUE;
}

static void
add_postcodes (Look *look, GArray *spans)
{
  for (guint i = 0; i < look->words->len; i++)
    {
      SosStreetSpan span = { NULL, i, 1 };

      span.key = sos_postcode_dup_at (look->words, i, &span.n);
      if (span.key != NULL)
        g_array_append_val (spans, span);
    }
}

static gboolean
look_for_homes (Look *look, GPtrArray *office, GError **error)
{
  g_autoptr (GArray) spans = sos_street_find_spans (look->words);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  gboolean anywhere;

  add_postcodes (look, spans);
  for (guint i = 0; i < spans->len; i++)
    g_ptr_array_add (keys, g_array_index (spans, SosStreetSpan, i).key);
  if (!is_anywhere (look, keys, &anywhere, error))
    return FALSE;
  for (guint i = 0; anywhere && i < spans->len; i++)
    if (!look_at_home (look, &g_array_index (spans, SosStreetSpan, i), office, error))
      return FALSE;
  return TRUE;
}

/* ---- what was found ---- */

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *one = a, *other = b;

  return one->start != other->start ? (one->start > other->start) - (one->start < other->start) : (one->end < other->end) - (one->end > other->end);
}

static void
add_once (GPtrArray *found, char *words)
{
  if (g_ptr_array_find_with_equal_func (found, words, g_str_equal, NULL))
    g_free (words);
  else
    g_ptr_array_add (found, words);
}

/* What lies over another is one with it: “Camila Restrepo Vargas”. */
static GPtrArray *
list_found (Look *look)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  g_array_sort (look->spans, compare_spans);
  for (guint i = 0; i < look->spans->len;)
    {
      Span span = g_array_index (look->spans, Span, i++);

      for (; i < look->spans->len && g_array_index (look->spans, Span, i).start < span.end; i++)
        span.end = MAX (span.end, g_array_index (look->spans, Span, i).end);
      add_once (found, g_strndup (look->text + span.start, span.end - span.start));
    }
  return found;
}

/* A place they keep away from themselves, by its label, which is theirs to know. */
static gboolean
add_area (Look *look, GPtrArray *found, GError **error)
{
  const gint64 person = sos_record_get_number (look->letter, SOS_LETTER_PERSON);
  g_autoptr (GPtrArray) areas = sos_transaction_query (look->transaction, SOS_TYPE_AREA_TO_AVOID, "person = $1 ORDER BY id", error, "i", person), places = NULL;
  SosRecord *area;

  if (areas == NULL || areas->len == 0)
    return areas != NULL;
  places = sos_transaction_query (look->transaction, SOS_TYPE_AREA_PLACE, "area IN (SELECT id FROM area_to_avoid WHERE person = $1) ORDER BY id", error, "i", person);
  if (places == NULL)
    return FALSE;
  area = sos_area_find_named (look->text, areas, places);
  if (area != NULL)
    add_once (found, g_strdup (sos_record_get_text (area, SOS_AREA_TO_AVOID_LABEL)));
  return TRUE;
}

static void
clear_look (Look *look)
{
  g_clear_pointer (&look->words, g_array_unref);
  g_clear_pointer (&look->spans, g_array_unref);
  g_clear_pointer (&look->own, sos_letter_own_free);
  g_free (look->known);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, clear_look)

GPtrArray *
sos_letter_others_find (SosTransaction *transaction, SosRecord *letter, const char *text, GPtrArray *keys, GError **error)
{
  g_auto (Look) look = { transaction, letter, text };
  g_autoptr (GPtrArray) found = NULL;

  look.words = sos_named_words_cut (text);
  look.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  if (!look_for_homes (&look, keys, error) || !ask_known (&look, error) || !part_run_together (&look, error) || !look_for_names (&look, error)
      || !look_for_lone_names (&look, error))
    return NULL;
  found = list_found (&look);
  return add_area (&look, found, error) ? g_steal_pointer (&found) : NULL;
}
