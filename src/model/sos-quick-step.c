/* sos-quick-step.c - what is to be done next and by when; and which goals a line is about. */
#include "config.h"
#include "sos-quick-private.h"

#include <string.h>

/* ---- the next step ---- */

static const char *const orders[] = {
  "ask",   "ring",  "call",   "phone",  "text",   "email", "chase", "book",   "send",   "check",  "arrange", "refer",  "find",   "get",  "speak",
  "write", "visit", "meet",   "see",    "tell",   "remind", "do",   "update", "review", "contact", "talk",   "print",  "post",   "apply", "collect",
  "bring", "take",  "make",   "set",    "sort",   "complete", "finish", "discuss", "plan", "raise", "follow", "invite", "buy",   "look", NULL
};

/* "Next:", "need to", "I will": how many words before the order itself. */
static guint
skip_lead (SosQuickReading *reading, guint i, gboolean *surely)
{
  static const char *const leads[] = { "next step", "next", "todo", "to do", "action", "need to", "i need to", "i will", "ill", "will", "to", "i am to" };
  guint most = 0;

  for (guint k = 0; k < G_N_ELEMENTS (leads); k++)
    {
      g_autoptr (GArray) words = sos_quick_cut (leads[k]);
      guint n = 0;

      while (n < words->len && sos_quick_is (reading->tokens, i + n, sos_quick_at (words, n)->folded))
        n++;
      if (n < words->len || n <= most)
        continue;
      most = n;
      *surely = k < 5;
    }
  return most;
}

/* The day at the end of a sentence: "by 30 nov", "tomorrow". Where it begins; @end where there is none. */
static guint
find_day (SosQuickReading *reading, guint i, guint end, char **day, gboolean *doubtful)
{
  static const char *const before[] = { "by", "on", "before", "for", NULL };
  const SosQuickDays days = { reading->today, TRUE };

  for (guint at = i + 1; at < end; at++)
    {
      const guint n = sos_quick_read_day (reading->tokens, at, &days, day, doubtful);

      if (n > 0 && at + n == end)
        return at - (sos_quick_is_any (reading->tokens, at - 1, before) && at - 1 > i ? 1 : 0);
      g_clear_pointer (day, g_free);
    }
  return end;
}

static gboolean
read_step (SosQuickReading *reading, guint i, guint end)
{
  gboolean surely = FALSE, doubtful = FALSE;
  const guint lead = skip_lead (reading, i, &surely), first = i + lead;
  g_autofree char *day = NULL;
  guint last;

  if (first >= end || (!surely && !sos_quick_is_any (reading->tokens, first, orders)))
    return FALSE;
  last = find_day (reading, first, end, &day, &doubtful);
  if ((day == NULL && !surely) || last - first < 2)
    return FALSE;
  reading->line->step = sos_quick_dup_typed (reading, first, last - first);
  reading->line->step_on = g_steal_pointer (&day);
  sos_quick_settle (reading, SOS_QUICK_STEP, FALSE, doubtful || reading->line->step_on == NULL);
  sos_quick_take (reading, i, end - i, SOS_QUICK_STEP);
  return TRUE;
}

static guint
find_end_of_sentence (SosQuickReading *reading, guint i)
{
  const guint sentence = sos_quick_at (reading->tokens, i)->sentence;

  while (i < reading->tokens->len && sos_quick_at (reading->tokens, i)->sentence == sentence)
    i++;
  return i;
}

/* One of each line: a sentence, or in the first one what follows a comma. */
void
sos_quick_find_step (SosQuickReading *reading)
{
  for (guint i = 0; i < reading->tokens->len;)
    {
      const guint end = find_end_of_sentence (reading, i);

      for (guint at = i; at < end; at = sos_quick_find_end_of_clause (reading, at))
        if (at > 0 && !sos_quick_is_taken (reading, at) && read_step (reading, at, end))
          return;
      i = end;
    }
}

/* "goal 1", "goals 1 and 3", "g2". */
guint
sos_quick_read_goal_number (SosQuickReading *reading, guint i, gboolean keep)
{
  const gboolean word = sos_quick_is (reading->tokens, i, "goal") || sos_quick_is (reading->tokens, i, "goals");
  guint n = word ? 1 : 0, last = 0;

  while (word && sos_quick_at (reading->tokens, i + n) != NULL)
    {
      const char *number = sos_quick_at (reading->tokens, i + n)->folded;
      const gboolean and = last > 0 && sos_quick_is (reading->tokens, i + n, "and");
      gboolean found = FALSE;

      for (guint k = 0; !and && k < reading->context->n_goals; k++)
        if (g_ascii_isdigit (number[0]) && strlen (number) < 3 && reading->context->goals[k].number == (guint) g_ascii_strtoull (number, NULL, 10))
          {
            SosQuickGoalRead *goal = g_new0 (SosQuickGoalRead, 1);

            goal->id = reading->context->goals[k].id;
            goal->number = reading->context->goals[k].number;
            goal->said = TRUE;
            g_ptr_array_add (reading->line->goals, goal);
            sos_quick_settle (reading, SOS_QUICK_GOAL, FALSE, FALSE);
            found = TRUE;
          }
      if (!found && !and)
        break;
      n++;
      last = found ? n : last;
    }
  return last;
}

/* ---- goals by their words ---- */

static gboolean
is_plain (const char *word)
{
  static const char *const plain[] = {
    "about", "above", "after", "again",  "agreed", "also",   "always", "another", "asked",  "away",   "back",  "because", "been",   "before", "being",
    "better", "bring", "call",  "come",   "could",  "does",   "done",   "down",    "each",   "even",   "every", "feel",    "feels",  "find",   "first",
    "free",  "from",  "gave",  "give",   "goes",   "going",  "good",   "have",    "help",   "here",   "into",  "just",    "keep",   "keeps",  "know",
    "last",  "late",  "like",  "little", "long",   "look",   "made",   "make",    "many",   "more",   "most",  "much",    "must",   "need",   "never",
    "next",  "nothing", "only", "other",  "over",   "people", "really", "said",    "says",   "short",  "some",  "something", "still", "take",  "talk",
    "tell",  "text",  "than",  "that",   "their",  "them",   "then",   "there",   "these",  "they",   "thing", "things",  "this",   "time",   "today",
    "told",  "took",  "until", "very",   "want",   "wants",  "week",   "weeks",   "well",   "went",   "were",  "what",    "when",   "where",  "which",
    "while", "will",  "with",  "without", "work",  "would",  "year",   "your",    "days",   "hand",   "book",  "together", "night", "nights", "worried",
    "month", "phone", "leave", "meet",   NULL
  };

  return g_utf8_strlen (word, -1) < 4 || g_strv_contains (plain, word) || g_ascii_isdigit (word[0]);
}

static gboolean
has_goal (SosQuickReading *reading, gint64 id)
{
  for (guint i = 0; i < reading->line->goals->len; i++)
    if (((SosQuickGoalRead *) reading->line->goals->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* The only goal that has the word; G_MAXUINT where none or several have it. */
static guint
find_goal (SosQuickReading *reading, GPtrArray *goals, const char *word)
{
  guint found = G_MAXUINT;

  for (guint k = 0; k < goals->len; k++)
    {
      GArray *words = goals->pdata[k];
      gboolean has = FALSE;

      for (guint i = 0; !has && i < words->len; i++)
        has = g_str_equal (sos_quick_at (words, i)->folded, word);
      if (has && found != G_MAXUINT)
        return G_MAXUINT;
      found = has ? k : found;
    }
  return found;
}

static gboolean
is_step (SosQuickReading *reading, guint i)
{
  const gsize at = sos_quick_at (reading->tokens, i)->start;

  for (guint k = 0; k < reading->line->spans->len; k++)
    {
      const SosQuickSpan *span = &g_array_index (reading->line->spans, SosQuickSpan, k);

      if (span->part == SOS_QUICK_STEP && span->start <= at && at < span->end)
        return TRUE;
    }
  return FALSE;
}

/* Offered where none was named: a word that a goal has too is no proof that the contact was about it. */
void
sos_quick_find_goals (SosQuickReading *reading)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (reading->line->goals->len > 0)
    return;
  for (guint k = 0; k < reading->context->n_goals; k++)
    g_ptr_array_add (goals, sos_quick_cut (reading->context->goals[k].words != NULL ? reading->context->goals[k].words : ""));
  for (guint i = 0; i < reading->tokens->len; i++)
    {
      const char *word = sos_quick_at (reading->tokens, i)->folded;
      const guint k = (sos_quick_is_taken (reading, i) && !is_step (reading, i)) || is_plain (word) ? G_MAXUINT : find_goal (reading, goals, word);
      SosQuickGoalRead *goal;

      if (k == G_MAXUINT || has_goal (reading, reading->context->goals[k].id))
        continue;
      goal = g_new0 (SosQuickGoalRead, 1);
      goal->id = reading->context->goals[k].id;
      goal->number = reading->context->goals[k].number;
      goal->word = sos_quick_dup_typed (reading, i, 1);
      g_ptr_array_add (reading->line->goals, goal);
      sos_quick_settle (reading, SOS_QUICK_GOAL, FALSE, TRUE);
    }
}
