/* sos-near-time.c - reads an hour as people write one in a letter. */
#include "config.h"
#include "sos-near-time.h"

#include <string.h>

#define HALF_DAY 12
#define OFFICE_OPENS 8 /* "9:30" alone is in the morning, "3:30" alone is asked about */

typedef enum
{
  PART_NOT_SAID,
  PART_MORNING,
  PART_AFTERNOON,
} Part;

static const struct
{
  const char *words;
  Part part;
} parts[] = {
  { "", PART_NOT_SAID },
  { "o'clock", PART_NOT_SAID },
  { "am", PART_MORNING },
  { "a.m.", PART_MORNING },
  { "in the morning", PART_MORNING },
  { "pm", PART_AFTERNOON },
  { "p.m.", PART_AFTERNOON },
  { "in the afternoon", PART_AFTERNOON },
  { "in the evening", PART_AFTERNOON },
};

static gboolean
read_part (const char *words, Part *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (words, parts[i].words))
      {
        *part = parts[i].part;
        return TRUE;
      }
  return FALSE;
}

/* At most two digits; where they end. */
static int
read_number (const char *words, const char **end)
{
  int number = 0;
  guint n = 0;

  for (; g_ascii_isdigit (words[n]); n++)
    number = 10 * number + (words[n] - '0');
  *end = words + n;
  return n > 0 && n <= 2 ? number : -1;
}

static int
read_minutes (const char **rest)
{
  const char *end;
  int minutes;

  if ((**rest != ':' && **rest != '.') || !g_ascii_isdigit ((*rest)[1]))
    return 0;
  minutes = read_number (*rest + 1, &end);
  if (end - *rest != 3 || minutes > 59)
    return -1;
  *rest = end;
  return minutes;
}

/* -1 where it may be either half of the day. */
static int
choose_hour (int hour, Part part, gboolean with_nought)
{
  if (part != PART_NOT_SAID)
    return hour >= 1 && hour <= HALF_DAY ? hour % HALF_DAY + (part == PART_AFTERNOON ? HALF_DAY : 0) : -1;
  return (hour >= OFFICE_OPENS && hour < 24) || (with_nought && hour < OFFICE_OPENS) ? hour : -1;
}

int
sos_near_time_parse (const char *typed)
{
  g_autofree char *lower = g_ascii_strdown (typed != NULL ? typed : "", -1);
  g_autoptr (GString) words = g_string_new (g_strstrip (lower));
  const char *from, *rest;
  int hour, minutes;
  Part part;

  g_string_replace (words, "’", "'", 0);
  from = g_str_has_prefix (words->str, "at ") ? words->str + 3 : words->str;
  if (g_str_equal (from, "noon") || g_str_equal (from, "midday"))
    return HALF_DAY * 60;
  hour = read_number (from, &rest);
  minutes = read_minutes (&rest);
  while (*rest == ' ')
    rest++;
  if (hour < 0 || minutes < 0 || !read_part (rest, &part))
    return -1;
  hour = choose_hour (hour, part, *from == '0');
  return hour >= 0 ? 60 * hour + minutes : -1;
}
