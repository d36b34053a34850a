/* sos-quick-parts.c - when, how long, how, where and what came of it, each read where it stands in a line. */
#include "config.h"
#include "sos-quick-private.h"

#include "sos-contact.h"

/* ---- when, how long ---- */

guint
sos_quick_read_when (SosQuickReading *reading, guint i, gboolean keep)
{
  const SosQuickDays days = { reading->today, FALSE };
  const guint lead = sos_quick_is (reading->tokens, i, "on") ? 1 : 0;
  int minute = -1, until = -1;
  g_autofree char *day = NULL;
  gboolean doubtful;
  guint n = sos_quick_read_day (reading->tokens, i + lead, &days, &day, &doubtful);

  if (n > 0)
    {
      const gboolean differs = reading->line->day != NULL && g_strcmp0 (reading->line->day, day) != 0;

      sos_quick_settle (reading, SOS_QUICK_WHEN, differs, doubtful);
      if (reading->line->day == NULL)
        reading->line->day = g_steal_pointer (&day);
      return n + lead;
    }
  n = sos_quick_read_time (reading->tokens, i, &minute, &until, &doubtful);
  if (n == 0)
    return 0;
  sos_quick_settle (reading, SOS_QUICK_WHEN, reading->line->minute >= 0 && reading->line->minute != minute, doubtful);
  if (reading->line->minute < 0)
    reading->line->minute = minute;
  if (until > minute)
    {
      sos_quick_settle (reading, SOS_QUICK_FOR, reading->line->minutes > 0 && reading->line->minutes != until - minute, FALSE);
      reading->line->minutes = until - minute;
    }
  return n;
}

guint
sos_quick_read_now (SosQuickReading *reading, guint i, gboolean keep)
{
  const guint n = sos_quick_is (reading->tokens, i, "now") ? 1 : sos_quick_match (reading->tokens, i, "just now");

  if (n == 0)
    return 0;
  sos_quick_settle (reading, SOS_QUICK_WHEN, reading->line->minute >= 0, FALSE);
  reading->line->minute = reading->line->minute < 0 ? reading->minute_now : reading->line->minute;
  return n;
}

guint
sos_quick_read_for (SosQuickReading *reading, guint i, gboolean keep)
{
  int minutes = 0;
  const guint n = sos_quick_read_length (reading->tokens, i, &minutes);

  if (n == 0)
    return 0;
  sos_quick_settle (reading, SOS_QUICK_FOR, reading->line->minutes > 0 && reading->line->minutes != minutes, FALSE);
  if (reading->line->minutes == 0)
    reading->line->minutes = minutes;
  return n;
}

/* ---- how, what came of it ---- */

static void
set_outcome (SosQuickReading *reading, const char *outcome, gboolean doubtful)
{
  sos_quick_settle (reading, SOS_QUICK_OUTCOME, g_strcmp0 (reading->line->outcome, outcome) != 0, doubtful);
  if (reading->line->outcome == NULL)
    reading->line->outcome = outcome;
}

/* "by text", "on the phone". */
static guint
skip_by (SosQuickReading *reading, guint i)
{
  static const char *const before[] = { "by", "on", "via", NULL };
  const guint lead = sos_quick_is_any (reading->tokens, i, before) ? 1 : 0;

  return lead + (lead > 0 && sos_quick_is (reading->tokens, i + lead, "the"));
}

static guint
read_type_here (SosQuickReading *reading, guint i, gboolean keep)
{
  guint n, more;
  const SosPhrase *phrase = sos_phrase_find (reading->tokens, i, SOS_PHRASE_TYPE, &n);
  const SosPhrase *longer = sos_phrase_find (reading->tokens, i, SOS_PHRASE_OUTCOME, &more);

  if (phrase == NULL || (longer != NULL && more > n) || (phrase->flags & SOS_PHRASE_KEPT && !keep))
    return 0;
  reading->verb_first |= reading->line->with->len == 0;
  if (phrase->flags & SOS_PHRASE_HELD)
    set_outcome (reading, SOS_CONTACT_HELD, FALSE);
  if (phrase->value == NULL)
    return n;
  /* "Saw mum at a meeting": the first says how. */
  if (reading->line->type == NULL)
    {
      reading->line->type = phrase->value;
      sos_quick_settle (reading, SOS_QUICK_HOW, FALSE, (phrase->flags & SOS_PHRASE_DOUBTFUL) != 0);
    }
  else if (g_strcmp0 (reading->line->type, phrase->value) != 0)
    sos_quick_settle (reading, SOS_QUICK_HOW, TRUE, FALSE);
  return n;
}

guint
sos_quick_read_type (SosQuickReading *reading, guint i, gboolean keep)
{
  const guint lead = skip_by (reading, i);
  const guint n = read_type_here (reading, i + lead, keep);

  return n > 0 ? n + lead : 0;
}

guint
sos_quick_read_outcome (SosQuickReading *reading, guint i, gboolean keep)
{
  guint n, more;
  const SosPhrase *phrase = sos_phrase_find (reading->tokens, i, SOS_PHRASE_OUTCOME, &n);
  const SosPhrase *longer = sos_phrase_find (reading->tokens, i, SOS_PHRASE_TYPE, &more);

  if (phrase == NULL || (longer != NULL && more > n) || (phrase->flags & SOS_PHRASE_KEPT && !keep))
    return 0;
  set_outcome (reading, phrase->value, (phrase->flags & SOS_PHRASE_DOUBTFUL) != 0);
  return n;
}

/* "Saw Zo office": after whoever was seen, a place needs no "at"; "school lead" is somebody. */
static gboolean
is_after_them (SosQuickReading *reading, guint i, guint n)
{
  guint longer;

  sos_phrase_find (reading->tokens, i, SOS_PHRASE_ROLE, &longer);
  return i > 0 && longer <= n && sos_quick_is_taken (reading, i - 1) && reading->line->with->len > 0
         && g_strcmp0 (reading->line->type, SOS_CONTACT_FACE_TO_FACE) == 0;
}

/* "at the café", "in the office"; a café needs no "at". */
guint
sos_quick_read_place (SosQuickReading *reading, guint i, gboolean keep)
{
  static const char *const before[] = { "at", "in", "on", NULL };
  const guint lead = sos_quick_is_any (reading->tokens, i, before) ? 1 : 0;
  const guint the = sos_quick_is (reading->tokens, i + lead, "the") || sos_quick_is (reading->tokens, i + lead, "a") ? 1 : 0;
  guint n;
  const SosPhrase *phrase = sos_phrase_find (reading->tokens, i + lead + the, SOS_PHRASE_PLACE, &n);

  if (phrase == NULL || (lead == 0 && !(phrase->flags & SOS_PHRASE_ALONE) && !is_after_them (reading, i, n)) || (phrase->flags & SOS_PHRASE_KEPT && !keep))
    return 0;
  if (reading->line->place == NULL)
    reading->line->place = phrase->value;
  return lead + the + n;
}
