/* sos-search.c - people by the words typed: prefixes in the index, and names one slip away from what was typed. */
#include "config.h"
#include "sos-search.h"

#include "sos-pass-error.h"
#include "sos-search-private.h"

#include "sos-fold.h"

#include <string.h>

#define SHORTEST_NUMBER 3    /* digits alone */
#define REFERENCE_KINDS "plhs"
#define REFERENCE_DIGITS 3

/* ---- the question ---- */

/* One word, or one number, of the question; any of its forms will do. */
typedef struct
{
  GPtrArray *forms;
  gboolean whole;  /* the forms are whole words, no beginnings */
  gboolean is_number;
} Asked;

static void
free_asked (gpointer data)
{
  g_ptr_array_unref (((Asked *) data)->forms);
  g_free (data);
}

static Asked *
ask_for (GPtrArray *question, const char *form)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->forms = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (asked->forms, g_strdup (form));
  g_ptr_array_add (question, asked);
  return asked;
}

static gboolean
is_letter (const char *word)
{
  return g_ascii_isalpha (word[0]) && word[1] == '\0';
}

/* "P 000123 K", "p000123k": the index has references without the letter of their kind. How many words that took; 0: no reference. */
static guint
take_reference (char **words, GPtrArray *question)
{
  const gboolean apart = is_letter (words[0]) && words[1] != NULL;
  const char *number = apart ? words[1] : words[0] + 1;
  const gsize n_digits = strspn (number, "0123456789");
  const guint n = apart ? 2 : 1;
  const char *check = number[n_digits] == '\0' && words[n] != NULL && is_letter (words[n]) ? words[n] : NULL;
  g_autofree char *form = NULL;

  if (strchr (REFERENCE_KINDS, words[0][0]) == NULL || n_digits < REFERENCE_DIGITS
      || (number[n_digits] != '\0' && !is_letter (number + n_digits)))
    return 0;
  form = g_strconcat (number, check, NULL);
  ask_for (question, form);
  return n + (check != NULL);
}

/* Digits that stand together are one number. A long one may be the end of a longer one. */
static guint
take_number (char **words, GPtrArray *question)
{
  g_autoptr (GString) number = g_string_new (NULL);
  guint n = 0;
  Asked *asked;

  while (words[n] != NULL && words[n][strspn (words[n], "0123456789")] == '\0')
    g_string_append (number, words[n++]);
  if (n == 0)
    return 0;
  asked = ask_for (question, number->str);
  asked->is_number = TRUE;
  if (number->len > SOS_SEARCH_LONGEST_ENDING)
    g_ptr_array_add (asked->forms, g_strdup (number->str + number->len - SOS_SEARCH_LONGEST_ENDING));
  return n;
}

/* Element type Asked. */
static GPtrArray *
parse (const char *typed)
{
  g_auto (GStrv) words = sos_fold_query_words (typed);
  GPtrArray *question = g_ptr_array_new_with_free_func (free_asked);

  for (guint i = 0; words[i] != NULL;)
    {
      guint n = take_reference (words + i, question);

      if (n == 0)
        n = take_number (words + i, question);
      if (n == 0)
        ask_for (question, words[i]);
      i += MAX (n, 1);
    }
  return question;
}

/* ---- the index ---- */

/* Folding left letters and digits only, so quoting is always right. */
static void
append_asked (GString *match, Asked *asked)
{
  g_string_append (match, match->len > 0 ? " AND (" : "(");
  for (guint i = 0; i < asked->forms->len; i++)
    g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " OR " : "", (char *) g_ptr_array_index (asked->forms, i),
                            asked->whole ? "" : "*");
  g_string_append_c (match, ')');
}

static GArray *
run (SosTransaction *transaction, GPtrArray *question, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  SosStatement statement;

  for (guint i = 0; i < question->len; i++)
    append_asked (match, g_ptr_array_index (question, i));
  if (!sos_sqlite_prepare (sos_transaction_get_sqlite (transaction), "SELECT rowid FROM search WHERE search MATCH $1", &statement, error))
    return NULL;
  sos_statement_bind_text (&statement, 1, match->str);
  while (sos_sqlite_step (sos_transaction_get_sqlite (transaction), &statement, &local))
    {
      const gint64 id = sqlite3_column_int64 (statement.statement, 0);

      g_array_append_val (ids, id);
    }
  sos_statement_done (&statement);
  if (local == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* ---- one short beginning ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Whether one of the words kept of @person begins so. */
static gboolean
has_beginning (SosTransaction *transaction, gint64 person, const char *beginning)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT words FROM search_words WHERE person = $1", NULL, "i", person);
  g_autofree char *inside = g_strconcat (" ", beginning, NULL);
  const char *words = rows != NULL && sos_rows_next (rows, NULL) ? sos_rows_get_text (rows, 0) : NULL;

  return words != NULL && (g_str_has_prefix (words, beginning) || strstr (words, inside) != NULL);
}

/* Takes all of the sorted @touched out of @ids and puts those back who have the beginning now, and may be known of. */
static GArray *
ask_anew (SosTransaction *transaction, GArray *ids, GArray *touched, const char *beginning)
{
  GArray *right = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len + touched->len);
  guint next = 0;

  for (guint i = 0; i < touched->len; i++)
    {
      const gint64 person = g_array_index (touched, gint64, i);
      const guint from = next;

      if (i > 0 && person == g_array_index (touched, gint64, i - 1))
        continue;
      while (next < ids->len && g_array_index (ids, gint64, next) < person)
        next++;
      g_array_append_vals (right, &g_array_index (ids, gint64, from), next - from);
      if (next < ids->len && g_array_index (ids, gint64, next) == person)
        next++;
      if (!sos_transaction_hides (transaction, person) && has_beginning (transaction, person, beginning))
        g_array_append_val (right, person);
    }
  g_array_append_vals (right, &g_array_index (ids, gint64, next), ids->len - next);
  return right;
}

/* Those who are hidden go before anything is said of the number: a misspelling is asked about as if they were not there. */
static GArray *
without_hidden (SosTransaction *transaction, GArray *found, GError **error)
{
  g_autoptr (GArray) ids = found;

  return ids != NULL && sos_transaction_drop_hidden (transaction, ids, error) ? g_steal_pointer (&ids) : NULL;
}

static GArray *
use_kept (SosTransaction *transaction, GArray *kept, GArray *touched, const char *beginning, GError **error)
{
  const GArray *hidden = sos_transaction_get_hidden (transaction, error);

  const gboolean in_order = touched->len == 0;

  if (hidden == NULL)
    return NULL;
  g_array_append_vals (touched, hidden->data, hidden->len);
  if (!in_order)
    g_array_sort (touched, compare_ids);
  return ask_anew (transaction, kept, touched, beginning);
}

static GArray *
run_short (SosTransaction *transaction, GPtrArray *question, GError **error)
{
  SosShortAnswers *answers = sos_transaction_get_shared (transaction)->short_answers;
  const guint age = sos_transaction_get_search_age (transaction);
  const char *beginning = g_ptr_array_index (((Asked *) g_ptr_array_index (question, 0))->forms, 0);
  g_autoptr (GArray) touched = NULL;
  g_autoptr (GArray) kept = NULL;
  GArray *ids;

  /* What is written here is not committed: the writer asks the index. A snapshot begins with the first question; whoever was
   * touched before it has to be on the list. */
  if (!sos_transaction_is_write (transaction))
    {
      if (!sos_sqlite_run (sos_transaction_get_sqlite (transaction), "SELECT 1 FROM counter", error))
        return NULL;
      kept = sos_short_answers_find (answers, age, beginning, &touched);
    }
  if (kept != NULL)
    return use_kept (transaction, kept, touched, beginning, error);
  /* What is kept is the answer of the office, whoever asked. */
  ids = run (transaction, question, error);
  if (ids != NULL && !sos_transaction_is_write (transaction))
    sos_short_answers_keep (answers, age, beginning, ids);
  return without_hidden (transaction, ids, error);
}

static GArray *
run_any (SosTransaction *transaction, GPtrArray *question, GError **error)
{
  Asked *first = question->len == 1 ? g_ptr_array_index (question, 0) : NULL;

  if (first != NULL && !first->whole && first->forms->len == 1)
    return run_short (transaction, question, error);
  return without_hidden (transaction, run (transaction, question, error), error);
}

/* ---- misspellings ---- */

/* Nobody of whom whoever asks may know. */
static gboolean
finds_nobody (SosTransaction *transaction, Asked *asked, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  gboolean nobody;

  append_asked (match, asked);
  rows = sos_transaction_select (transaction, "SELECT rowid FROM search WHERE search MATCH $1", error, "s", match->str);
  nobody = rows != NULL;
  while (nobody && sos_rows_next (rows, &local))
    nobody = sos_transaction_hides (transaction, sos_rows_get_number (rows, 0));
  if (local == NULL)
    return nobody;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Words that nobody has are taken for what they may have meant; @meant FALSE where one meant nothing. FALSE with @error. */
static gboolean
put_right (SosTransaction *transaction, GPtrArray *question, gboolean *meant, GError **error)
{
  g_autoptr (GError) local = NULL;

  *meant = TRUE;
  for (guint i = 0; *meant && i < question->len; i++)
    {
      Asked *asked = g_ptr_array_index (question, i);
      GPtrArray *near;

      if (asked->is_number || !finds_nobody (transaction, asked, &local))
        {
          if (local != NULL)
            break;
          continue;
        }
      near = sos_search_words_find_near (transaction, g_ptr_array_index (asked->forms, 0), &local);
      if (near == NULL)
        break;
      g_ptr_array_unref (asked->forms);
      asked->forms = near;
      asked->whole = TRUE;
      *meant = near->len > 0;
    }
  return sos_pass_error (&local, error);
}

static GArray *
run_tolerant (SosTransaction *transaction, GPtrArray *question, GError **error)
{
  gboolean meant;

  if (!put_right (transaction, question, &meant, error))
    return NULL;
  return meant ? without_hidden (transaction, run (transaction, question, error), error) : g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* A digit or two are the beginning of half the numbers there are. */
static gboolean
asks_something (GPtrArray *question)
{
  Asked *first = question->len > 0 ? g_ptr_array_index (question, 0) : NULL;

  return first != NULL && (question->len > 1 || !first->is_number || strlen (g_ptr_array_index (first->forms, 0)) >= SHORTEST_NUMBER);
}

GArray *
sos_search_people (SosTransaction *transaction, const char *typed, SosSearchFlags flags, GError **error)
{
  g_autoptr (GPtrArray) question = parse (typed);
  GArray *ids;

  if (!asks_something (question))
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  ids = run_any (transaction, question, error);
  if (ids == NULL || ids->len > 0 || !(flags & SOS_SEARCH_TOLERANT))
    return ids;
  g_array_unref (ids);
  return run_tolerant (transaction, question, error);
}
