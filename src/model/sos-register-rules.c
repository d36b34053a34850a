/* sos-register-rules.c - what a mark in a register counts for, and when a register is closed (domain 5.6). Knows no record. */
#include "config.h"
#include "sos-register-rules.h"

static const struct
{
  const char *code, *letter;
  gunichar key;
  SosMarkCount count;
  gboolean asked; /* somebody asks why */
} marks[] = {
  { "P", "P", 'p', SOS_MARK_CAME, FALSE },          { "L", "L", 'l', SOS_MARK_CAME, FALSE },
  { "E", "E", 'e', SOS_MARK_CAME, FALSE },          { "T", "T", 't', SOS_MARK_CAME, FALSE },
  { "A", "A", 'a', SOS_MARK_MISSED, TRUE },         { "X", "X", 'x', SOS_MARK_MISSED, FALSE },
  { "S", "S", 's', SOS_MARK_MISSED, TRUE },         { "C", "C", 'c', SOS_MARK_MISSED, TRUE },
  { "R", "R", 'r', SOS_MARK_MISSED, TRUE },         { "W", "W", 'w', SOS_MARK_MISSED, FALSE },
  { "K", "K", 'k', SOS_MARK_NOT_COUNTED, FALSE },   { "N", "N", 'n', SOS_MARK_NOT_COUNTED, FALSE },
  { "NONE", "–", '-', SOS_MARK_NOT_COUNTED, FALSE },
};

static int
find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_strcmp0 (marks[i].code, code) == 0)
      return (int) i;
  return -1;
}

static gboolean
is_too_late (const SosRegisterMark *mark)
{
  return g_strcmp0 (mark->code, "L") == 0 && mark->minutes > 0 && mark->minutes_late * 2 >= mark->minutes;
}

SosMarkCount
sos_register_count_mark (const SosRegisterMark *mark)
{
  const int row = find (mark->code);

  if (row < 0)
    return SOS_MARK_NOT_COUNTED;
  return is_too_late (mark) ? SOS_MARK_MISSED : marks[row].count;
}

gboolean
sos_register_is_absence (const SosRegisterMark *mark)
{
  const int row = find (mark->code);

  return row >= 0 && (marks[row].asked || is_too_late (mark));
}

const char *
sos_register_find_code (gunichar key)
{
  const gunichar small = g_unichar_tolower (key);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].key == small)
      return marks[i].code;
  return NULL;
}

const char *
sos_register_get_letter (const char *code)
{
  const int row = find (code);

  return row >= 0 ? marks[row].letter : "";
}

SosAttended
sos_register_sum (const SosRegisterMark *all, guint n)
{
  SosAttended sum = { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      const SosMarkCount count = sos_register_count_mark (&all[i]);

      sum.came += count == SOS_MARK_CAME;
      sum.of += count != SOS_MARK_NOT_COUNTED;
    }
  return sum;
}

guint
sos_register_count_missed_in_a_row (const SosRegisterMark *all, guint n)
{
  guint missed = 0;

  for (guint i = 0; i < n; i++)
    switch (sos_register_count_mark (&all[i]))
      {
      case SOS_MARK_CAME:
        missed = 0;
        break;
      case SOS_MARK_MISSED:
        missed++;
        break;
      case SOS_MARK_NOT_COUNTED:
      default:
        break;
      }
  return missed;
}

const char *
sos_register_get_outcome (SosAttended attended, guint complete_from, guint part_from)
{
  if (complete_from > 0 && attended.came >= complete_from)
    return "COMPLETED";
  return part_from > 0 && attended.came >= part_from ? "PARTIAL" : NULL;
}

gboolean
sos_register_is_closed (int day, int today)
{
  return day != 0 && today > day + SOS_REGISTER_DAYS;
}
