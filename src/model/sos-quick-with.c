/* sos-quick-with.c - with whom: by name, by what they are to the young person, by "her" and "me"; strangers are asked about. */
#include "config.h"
#include "sos-quick-private.h"

#include "sos-contact-with.h"

#include <string.h>

/* ---- with whom ---- */

static gboolean
is_with (SosQuickReading *reading, const SosQuickSomebody *somebody)
{
  for (guint i = 0; i < reading->line->with->len; i++)
    {
      const SosQuickWith *with = reading->line->with->pdata[i];

      if (g_strcmp0 (with->kind, somebody->kind) == 0 && with->person == somebody->person && with->staff == somebody->staff
          && g_strcmp0 (with->name, somebody->name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_somebody (SosQuickReading *reading, const SosQuickSomebody *somebody, gboolean doubtful)
{
  sos_quick_settle (reading, SOS_QUICK_WITH, FALSE, doubtful);
  if (!is_with (reading, somebody))
    g_ptr_array_add (reading->line->with,
                     sos_quick_with_new (somebody->kind, somebody->person, somebody->staff, somebody->name, somebody->role));
}

/* @kind NULL: asked. */
static void
add_named (SosQuickReading *reading, const char *kind, const char *name, const char *role)
{
  sos_quick_settle (reading, SOS_QUICK_WITH, FALSE, kind == NULL);
  g_ptr_array_add (reading->line->with, sos_quick_with_new (kind, 0, 0, name, role));
}

static guint
match_folded (GArray *tokens, guint i, const char *name)
{
  g_autoptr (GArray) words = sos_quick_cut (name);
  guint n = 0;

  for (; n < words->len; n++)
    if (!sos_quick_is (tokens, i + n, sos_quick_at (words, n)->folded))
      return 0;
  return n;
}

/* By the whole name, by one of the words they are called by. */
static guint
match_somebody (SosQuickReading *reading, guint i, const SosQuickSomebody *somebody)
{
  g_auto (GStrv) words = g_strsplit (somebody->words != NULL ? somebody->words : "", " ", -1);
  guint most = somebody->name != NULL ? match_folded (reading->tokens, i, somebody->name) : 0;

  for (guint k = 0; words[k] != NULL; k++)
    if (words[k][0] != '\0')
      most = MAX (most, match_folded (reading->tokens, i, words[k]));
  return most;
}

/* Whoever is called so; where two are, neither is chosen. */
static guint
read_name (SosQuickReading *reading, guint i)
{
  const SosQuickSomebody *found = NULL;
  guint most = 0, n_found = 0;

  for (guint k = 0; k < reading->context->n_people; k++)
    {
      const guint n = match_somebody (reading, i, &reading->context->people[k]);

      if (n > most)
        n_found = 0;
      if (n == 0 || n < most)
        continue;
      most = n;
      n_found++;
      found = &reading->context->people[k];
    }
  if (most == 0)
    return 0;
  if (n_found == 1)
    add_somebody (reading, found, FALSE);
  else
    {
      g_autofree char *name
        = g_strndup (reading->text + sos_quick_at (reading->tokens, i)->start,
                     sos_quick_at (reading->tokens, i + most - 1)->end - sos_quick_at (reading->tokens, i)->start);

      add_named (reading, NULL, name, NULL);
    }
  return most;
}

static gboolean
is_relation (const SosQuickSomebody *somebody, const char *relation)
{
  static const char *const wider[][2] = { { "AUNT", "AUNT_UNCLE" }, { "UNCLE", "AUNT_UNCLE" }, { "MOTHER", "PARENT" }, { "FATHER", "PARENT" },
                                          { "FOSTER_CARER", "CARER" }, { "PARTNER", "SPOUSE" }, { "SISTER", "SIBLING" }, { "BROTHER", "SIBLING" } };

  if (g_strcmp0 (somebody->relation, relation) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wider); i++)
    if (g_str_equal (wider[i][0], relation) && g_strcmp0 (wider[i][1], somebody->relation) == 0)
      return TRUE;
  return FALSE;
}

/* The one person who is that to them; else the word itself, to be asked (a relative) or enough (a profession). */
static void
add_by_relation (SosQuickReading *reading, const char *relation, const char *kind, const char *typed)
{
  const SosQuickSomebody *found = NULL;
  guint n = 0;

  for (guint k = 0; relation != NULL && k < reading->context->n_people; k++)
    if (is_relation (&reading->context->people[k], relation))
      {
        n++;
        found = &reading->context->people[k];
      }
  if (n == 1)
    add_somebody (reading, found, FALSE);
  else if (g_str_equal (kind, SOS_WITH_PROFESSIONAL) && n == 0)
    add_named (reading, kind, NULL, typed);
  else
    add_named (reading, NULL, typed, NULL);
}

static guint
read_relation (SosQuickReading *reading, guint i)
{
  static const struct
  {
    SosPhraseKind kind;
    const char *with;
  } kinds[] = { { SOS_PHRASE_KIN, SOS_WITH_RELATIVE }, { SOS_PHRASE_ROLE, SOS_WITH_PROFESSIONAL } };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint n;
      const SosPhrase *phrase = sos_phrase_find (reading->tokens, i, kinds[k].kind, &n);
      g_autofree char *typed = phrase != NULL ? sos_quick_dup_typed (reading, i, n) : NULL;

      if (phrase == NULL)
        continue;
      add_by_relation (reading, phrase->value, kinds[k].with, typed);
      return n;
    }
  return 0;
}

static const SosQuickSomebody *
find_them (SosQuickReading *reading)
{
  for (guint i = 0; i < reading->context->n_people; i++)
    if (g_strcmp0 (reading->context->people[i].kind, SOS_WITH_YP) == 0)
      return &reading->context->people[i];
  return NULL;
}

/* "She rang", "he cancelled": whoever it is did something that is written down here; "she was upset" is a story of anybody. */
static gboolean
is_done (SosQuickReading *reading, guint i)
{
  guint n;

  return sos_phrase_find (reading->tokens, i, SOS_PHRASE_TYPE, &n) != NULL || sos_phrase_find (reading->tokens, i, SOS_PHRASE_OUTCOME, &n) != NULL;
}

static guint
read_pronoun (SosQuickReading *reading, guint i)
{
  const SosQuickSomebody *them = find_them (reading);
  guint n;

  if (sos_phrase_find (reading->tokens, i, SOS_PHRASE_ME, &n) != NULL && reading->line->type != NULL)
    return reading->from = TRUE, n;
  if (them == NULL || sos_phrase_find (reading->tokens, i, SOS_PHRASE_THEM, &n) == NULL || (reading->line->type == NULL && !is_done (reading, i + n)))
    return 0;
  add_somebody (reading, them, FALSE);
  return n;
}

/* "Mr Patel", "Patel" after a verb or "with": a name nobody has told us. */
static guint
read_stranger (SosQuickReading *reading, guint i, gboolean led)
{
  static const char *const titles[] = { "mr", "mrs", "ms", "miss", "dr", "pc", "dc", "sgt", "rev", NULL };
  const gboolean title = sos_quick_is_any (reading->tokens, i, titles);
  const SosQuickToken *first = sos_quick_at (reading->tokens, i);
  const guint clause = first->clause;
  g_autofree char *name = NULL;
  guint n = title ? 1 : 0;

  while (n < 3 && sos_quick_at (reading->tokens, i + n) != NULL && sos_quick_at (reading->tokens, i + n)->clause == clause
         && ((title && n == 1) || sos_quick_at (reading->tokens, i + n)->capital)
         && g_ascii_isalpha (sos_quick_at (reading->tokens, i + n)->folded[0]))
    n++;
  if (n == 0 || (title && n < 2) || (!title && !led))
    return 0;
  name = sos_quick_dup_typed (reading, i, n);
  add_named (reading, NULL, name, NULL);
  return n;
}

/* A possessive or an article before whoever it is belongs to them. */
static guint
skip_article (SosQuickReading *reading, guint i)
{
  static const char *const articles[] = { "the", "her", "his", "their", "my", "our", "a", NULL };
  guint n;

  return sos_quick_is_any (reading->tokens, i, articles)
             && (sos_phrase_find (reading->tokens, i + 1, SOS_PHRASE_KIN, &n) != NULL
                 || sos_phrase_find (reading->tokens, i + 1, SOS_PHRASE_ROLE, &n) != NULL)
           ? 1
           : 0;
}

guint
sos_quick_read_with (SosQuickReading *reading, guint i, gboolean keep)
{
  static const char *const before[] = { "with", "to", "from", "and", "w", "w/", "plus", "by", NULL };
  const guint led = sos_quick_is_any (reading->tokens, i, before) ? 1 : 0;
  const gboolean joined = sos_quick_is (reading->tokens, i, "and") || sos_quick_is (reading->tokens, i, "plus");
  guint at = i + led, article, n;

  /* "And" joins to somebody who was named, "by" to what was done. */
  if ((joined && reading->line->with->len == 0) || (sos_quick_is (reading->tokens, i, "by") && reading->line->outcome == NULL)
      || at >= reading->tokens->len)
    return 0;
  article = skip_article (reading, at);
  at += article;
  n = read_name (reading, at);
  if (n == 0)
    n = read_relation (reading, at);
  if (n == 0 && article == 0)
    n = read_pronoun (reading, at);
  if (n == 0 && article == 0)
    n = read_stranger (reading, at, led > 0 || (reading->line->type != NULL && reading->line->with->len == 0));
  if (n == 0)
    return 0;
  reading->from |= sos_quick_is (reading->tokens, i, "from");
  return led + article + n;
}
