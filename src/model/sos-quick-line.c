/* sos-quick-line.c - reads one line about a contact. From the left as far as it understands; then clauses that say one thing alone; last
 * a sentence that says what to do and by when. All else is the note. */
#include "config.h"
#include "sos-quick-private.h"

#include "sos-clock.h"
#include "sos-contact.h"

#include <string.h>

/* ---- what was read ---- */

SosQuickWith *
sos_quick_with_new (const char *kind, gint64 person, gint64 staff, const char *name, const char *role)
{
  SosQuickWith *self = g_new0 (SosQuickWith, 1);

  self->kind = kind;
  self->person = person;
  self->staff = staff;
  self->name = g_strdup (name);
  self->role = g_strdup (role);
  return self;
}

void
sos_quick_with_free (SosQuickWith *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self);
}

static void
goal_free (gpointer data)
{
  g_free (((SosQuickGoalRead *) data)->word);
  g_free (data);
}

void
sos_quick_line_free (SosQuickLine *self)
{
  g_free (self->day);
  g_ptr_array_unref (self->with);
  g_ptr_array_unref (self->goals);
  g_free (self->step);
  g_free (self->step_on);
  g_free (self->note);
  g_array_unref (self->spans);
  g_free (self);
}

void
sos_quick_take (SosQuickReading *reading, guint i, guint n, SosQuickPart part)
{
  SosQuickSpan span = { sos_quick_at (reading->tokens, i)->start, sos_quick_at (reading->tokens, i + n - 1)->end, part };

  for (guint k = i; k < i + n; k++)
    g_array_index (reading->taken, gboolean, k) = TRUE;
  g_array_append_val (reading->line->spans, span);
}

gboolean
sos_quick_is_taken (SosQuickReading *reading, guint i)
{
  return g_array_index (reading->taken, gboolean, i);
}

/* Said once: read. Said again and otherwise: doubtful. */
void
sos_quick_settle (SosQuickReading *reading, SosQuickPart part, gboolean differs, gboolean doubtful)
{
  SosQuickState *state = &reading->line->states[part];

  *state = doubtful || (*state != SOS_QUICK_NOT_SAID && differs) || *state == SOS_QUICK_DOUBTFUL ? SOS_QUICK_DOUBTFUL : SOS_QUICK_READ;
}
char *
sos_quick_dup_typed (SosQuickReading *reading, guint i, guint n)
{
  const gsize start = sos_quick_at (reading->tokens, i)->start;

  return g_strndup (reading->text + start, sos_quick_at (reading->tokens, i + n - 1)->end - start);
}

guint
sos_quick_find_end_of_clause (SosQuickReading *reading, guint i)
{
  const guint clause = sos_quick_at (reading->tokens, i)->clause;

  while (i < reading->tokens->len && sos_quick_at (reading->tokens, i)->clause == clause)
    i++;
  return i;
}

/* ---- the line from the left ---- */

typedef guint (*ReadPart) (SosQuickReading *reading, guint i, gboolean keep);

static const struct
{
  ReadPart read;
  SosQuickPart part;
} parts[] = {
  { sos_quick_read_for, SOS_QUICK_FOR },         { sos_quick_read_when, SOS_QUICK_WHEN },       { sos_quick_read_now, SOS_QUICK_WHEN },   { sos_quick_read_outcome, SOS_QUICK_OUTCOME },
  { sos_quick_read_type, SOS_QUICK_HOW },        { sos_quick_read_goal_number, SOS_QUICK_GOAL }, { sos_quick_read_place, SOS_QUICK_HOW }, { sos_quick_read_with, SOS_QUICK_WITH },
};

/* What one phrase at @i says; 0 where nothing. Phrases that say more than that are only read with @keep, and stay in the note. */
static guint
read_one (SosQuickReading *reading, guint i, gboolean keep, SosQuickPart *part)
{
  for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
    {
      const guint n = parts[k].read (reading, i, keep);

      if (n == 0)
        continue;
      *part = parts[k].part;
      return n;
    }
  return 0;
}

/* "Zo was upset": who begins a story is read, and stays where the story is. */
static void
give_back_subject (SosQuickReading *reading, guint i)
{
  GArray *spans = reading->line->spans;
  const SosQuickSpan *last = spans->len > 0 ? &g_array_index (spans, SosQuickSpan, spans->len - 1) : NULL;

  if (reading->line->type != NULL || last == NULL || last->part != SOS_QUICK_WITH || i == 0 || sos_quick_at (reading->tokens, i - 1)->end != last->end)
    return;
  for (guint k = i; k > 0 && sos_quick_at (reading->tokens, k - 1)->start >= last->start; k--)
    g_array_index (reading->taken, gboolean, k - 1) = FALSE;
  g_array_set_size (spans, spans->len - 1);
}

/* From @i on, as far as it is understood; where it no longer is. */
static guint
read_seen (SosQuickReading *reading, guint i)
{
  while (i < reading->tokens->len)
    {
      SosQuickPart part;
      guint n = read_one (reading, i, FALSE, &part);

      if (n > 0)
        sos_quick_take (reading, i, n, part);
      else
        {
          n = read_one (reading, i, TRUE, &part);
          if (n == 0)
            return give_back_subject (reading, i), i;
        }
      i += n;
    }
  return i;
}

/* The words from @end on are not seen: no phrase reaches into the next clause ("goals 1 and. Need to book nurse"). */
static guint
read_run (SosQuickReading *reading, guint i, guint end)
{
  GArray *all = reading->tokens, seen = { all->data, end };

  reading->tokens = &seen;
  i = read_seen (reading, i);
  reading->tokens = all;
  return i;
}

static guint
count_goal_words (SosQuickReading *reading, guint i, guint end)
{
  guint n = sos_quick_is (reading->tokens, i, "goal") || sos_quick_is (reading->tokens, i, "goals") ? 1 : 0;

  while (n > 0 && i + n < end
         && (g_ascii_isdigit (sos_quick_at (reading->tokens, i + n)->folded[0]) || sos_quick_is (reading->tokens, i + n, "and")))
    n++;
  return n > 1 ? n : 0;
}

/* Whether from @i to @end nothing stands but lengths, outcomes, days, times. */
static gboolean
is_all_read (SosQuickReading *reading, guint i, guint end)
{
  const SosQuickDays days = { reading->today, FALSE };

  while (i < end)
    {
      g_autofree char *day = NULL;
      gboolean doubtful;
      int minutes, until;
      guint n = sos_quick_read_length (reading->tokens, i, &minutes);

      if (n == 0)
        sos_phrase_find (reading->tokens, i, SOS_PHRASE_OUTCOME, &n);
      if (n == 0)
        n = sos_quick_read_day (reading->tokens, i, &days, &day, &doubtful);
      if (n == 0)
        n = sos_quick_read_time (reading->tokens, i, &minutes, &until, &doubtful);
      if (n == 0)
        n = count_goal_words (reading, i, end);
      if (n == 0)
        return FALSE;
      i += n;
    }
  return TRUE;
}

/* What nobody says of anything else, at the end of a clause that was not understood to there ("rang mum about friday 13:20 held"). */
static gboolean
is_closing (SosQuickReading *reading, guint i, guint end)
{
  static const char *const plain[] = { "held", "no reply", "no answer", "no response", "n/r", "dna", "did not attend", "wrong number", "not at home" };

  for (guint k = 0; k < G_N_ELEMENTS (plain); k++)
    {
      const guint n = sos_quick_match (reading->tokens, i, plain[k]);

      if (n > 0 && i + n == end)
        return TRUE;
    }
  return FALSE;
}

/* Lengths and times right before it go with it. */
static void
read_close (SosQuickReading *reading, guint from, guint end)
{
  guint close = from;

  while (close < end && !is_closing (reading, close, end))
    close++;
  if (close == end || close == from || (reading->line->type == NULL && reading->line->with->len == 0))
    return;
  for (guint i = from + 1; i <= close; i++)
    if (is_all_read (reading, i, end) && !sos_quick_is (reading->tokens, i - 1, "until") && !sos_quick_is (reading->tokens, i - 1, "about"))
      {
        read_run (reading, i, end);
        return;
      }
}

/* A clause further on counts where all of it says what belongs here: "held", "40 min", "no reply", "yesterday". Where it only begins so
 * ("held but worried"), what came of it is read and all of it stays. */
static void
read_rest (SosQuickReading *reading, guint from)
{
  for (guint i = from; i < reading->tokens->len;)
    {
      const guint end = sos_quick_find_end_of_clause (reading, i);
      const gboolean first = sos_quick_at (reading->tokens, i)->sentence == 0;
      guint n;

      if (sos_quick_is_taken (reading, i))
        ;
      else if (is_all_read (reading, i, end))
        read_run (reading, i, end);
      else if (first && reading->line->outcome == NULL && sos_phrase_find (reading->tokens, i, SOS_PHRASE_OUTCOME, &n) != NULL)
        sos_quick_read_outcome (reading, i, TRUE);
      i = end;
    }
}

/* ---- what is left ---- */

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const SosQuickSpan *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* Blanks and stops at the seams go; opening marks before a word stay with it. */
static void
append_piece (GString *note, const char *start, const char *end)
{
  while (start < end && (g_ascii_isspace (*start) || strchr (",.;:!?-", *start) != NULL))
    start++;
  while (end > start && (g_ascii_isspace (end[-1]) || end[-1] == ',' || end[-1] == '-'))
    end--;
  if (start == end)
    return;
  if (note->len > 0)
    g_string_append (note, strchr (".!?;:", note->str[note->len - 1]) != NULL ? " " : ", ");
  g_string_append_len (note, start, end - start);
}

static char *
dup_note (SosQuickReading *reading)
{
  GString *note = g_string_new (NULL);
  const char *at = reading->text;

  g_array_sort (reading->line->spans, compare_spans);
  for (guint i = 0; i < reading->line->spans->len; i++)
    {
      const SosQuickSpan *span = &g_array_index (reading->line->spans, SosQuickSpan, i);

      append_piece (note, at, reading->text + span->start);
      at = reading->text + span->end;
    }
  append_piece (note, at, reading->text + strlen (reading->text));
  return g_string_free (note, FALSE);
}

/* ---- together ---- */

/* Whether clocks ever showed that: an hour is left out in spring. */
static gboolean
was_shown (const char *day, int minute)
{
  const gint64 at = sos_clock_from_london (day, minute);
  g_autoptr (GDateTime) moment = sos_clock_to_london (at);

  return at > 0 && g_date_time_get_hour (moment) * 60 + g_date_time_get_minute (moment) == minute;
}

/* A time alone is of today. A day alone leaves the time to be asked; so does a time that is still to come, unless it was called off. */
static void
finish_when (SosQuickReading *reading)
{
  static const char *const off[] = { "CANCELLED_YP", "CANCELLED_US", "REARRANGED", NULL };
  SosQuickLine *line = reading->line;
  const gboolean ahead = line->outcome != NULL && g_strv_contains (off, line->outcome);

  if (line->states[SOS_QUICK_WHEN] == SOS_QUICK_NOT_SAID)
    return;
  line->day_said = line->day != NULL;
  if (line->day == NULL)
    line->day = g_strdup (reading->today);
  if (line->minute < 0 || !was_shown (line->day, line->minute)
      || (!ahead && sos_clock_from_london (line->day, line->minute) > reading->context->now))
    line->states[SOS_QUICK_WHEN] = SOS_QUICK_DOUBTFUL;
}

/* Calls and words sent have somebody who began: whoever stands before the verb, or from whom it came. */
static void
find_direction (SosQuickReading *reading)
{
  static const char *const begun[] = { "PHONE", "TEXT", "EMAIL", "LETTER", "VIDEO", NULL };
  SosQuickLine *line = reading->line;

  if (line->type == NULL || !g_strv_contains (begun, line->type))
    return;
  line->direction = reading->from || (!reading->verb_first && line->with->len > 0) ? SOS_CONTACT_IN : SOS_CONTACT_OUT;
}

static void
read_all (SosQuickReading *reading)
{
  guint end, stop;

  if (reading->tokens->len == 0)
    return;
  end = sos_quick_find_end_of_clause (reading, 0);
  /* The first clause as far as it goes, then the step, so that its words are nobody else’s; then what stands alone. */
  stop = read_run (reading, 0, end);
  read_close (reading, stop, end);
  sos_quick_find_step (reading);
  read_rest (reading, end);
  sos_quick_find_goals (reading);
  finish_when (reading);
  find_direction (reading);
}

SosQuickLine *
sos_quick_line_read (const char *text, const SosQuickContext *context)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GDateTime) now = sos_clock_to_london (context->now);
  SosQuickLine *line = g_new0 (SosQuickLine, 1);
  SosQuickReading reading = { .line = line, .context = context, .text = valid, .tokens = sos_quick_cut (valid) };

  line->minute = -1;
  line->with = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_quick_with_free);
  line->goals = g_ptr_array_new_with_free_func (goal_free);
  line->spans = g_array_new (FALSE, FALSE, sizeof (SosQuickSpan));
  reading.today = g_date_time_format (now, "%Y-%m-%d");
  reading.minute_now = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
  reading.taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (reading.taken, reading.tokens->len);
  read_all (&reading);
  line->note = dup_note (&reading);
  g_array_unref (reading.taken);
  g_array_unref (reading.tokens);
  g_free (reading.today);
  return line;
}
