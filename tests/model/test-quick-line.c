/* test-quick-line.c - one line about a contact: what is read, what is asked, and that no word is ever lost. */
#include "config.h"

#include "sos-clock.h"
#include "sos-quick-line.h"

#include <string.h>

/* Monday 23 November 2026, 14:02. */
#define NOW G_GINT64_CONSTANT (1795442520)

static const SosQuickSomebody people[] = {
  { "YP", 1, 0, "Zo", NULL, NULL, "Zo Zoë" },
  { "RELATIVE", 2, 0, "Siobhán Brennan", "mother", "MOTHER", "Siobhán" },
  { "RELATIVE", 3, 0, "Darren O’Neill", "father", "FATHER", "Darren" },
  { "RELATIVE", 4, 0, "Bernie Brennan", "aunt", "AUNT", "Bernie" },
  { "RELATIVE", 5, 0, "Aoibhe Brennan", "sister", "SISTER", "Aoibhe" },
  { "RELATIVE", 6, 0, "Niamh Brennan", "sister", "SISTER", "Niamh" },
  { "PROFESSIONAL", 7, 0, "Adaeze Umeh", "social worker", "SOCIAL_WORKER", "Adaeze Umeh" },
  { "PROFESSIONAL", 8, 0, "Ms Idris", "school lead", "SCHOOL_LEAD", "Idris" },
  { "STAFF", 0, 9, "Kofi Mensah", NULL, NULL, "Kofi" },
  { "STAFF", 0, 10, "Sam Carter", NULL, NULL, "Sam" },
  { "STAFF", 0, 11, "Sam Okoye", NULL, NULL, "Sam" },
};

static const SosQuickGoal goals[] = {
  { 101, 1, "I want to get my level 2 without looking over my shoulder. Ask college for short days. Hand in the two late pieces" },
  { 102, 2, "Sleep better, and stop arguing with Mum at night. Book the first talk with the sleep nurse" },
  { 103, 3, "Find something that is mine, like boxing. Look at the Thursday class" },
};

static const SosQuickContext context = { NOW, people, G_N_ELEMENTS (people), goals, G_N_ELEMENTS (goals) };

static void
add (GString *words, const SosQuickLine *line, SosQuickPart part, const char *name, const char *value)
{
  static const char *const marks[] = { "", "", "?" };

  if (line->states[part] != SOS_QUICK_NOT_SAID)
    g_string_append_printf (words, "%s%s=%s ", name, marks[line->states[part]], value);
}

static char *
dup_with (const SosQuickLine *line)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < line->with->len; i++)
    {
      const SosQuickWith *with = line->with->pdata[i];

      g_string_append_printf (words, "%s%s:%s", i > 0 ? "+" : "", with->kind != NULL ? with->kind : "", with->name != NULL ? with->name : with->role);
    }
  return g_string_free (words, FALSE);
}

static char *
describe (const char *typed)
{
  g_autoptr (SosQuickLine) line = sos_quick_line_read (typed, &context);
  GString *words = g_string_new (NULL), *numbers = g_string_new (NULL);
  g_autofree char *when = line->minute >= 0 ? g_strdup_printf ("%s/%02d:%02d", line->day + 5, line->minute / 60, line->minute % 60)
                                            : g_strdup (line->day != NULL ? line->day + 5 : "");
  g_autofree char *how = g_strconcat (line->type != NULL ? line->type : "", line->direction != NULL ? "," : "",
                                      line->direction != NULL ? line->direction : "", NULL);
  g_autofree char *length = g_strdup_printf ("%d", line->minutes);
  g_autofree char *with = dup_with (line);
  g_autofree char *step = line->step != NULL ? g_strdup_printf ("[%s]%s", line->step, line->step_on != NULL ? line->step_on + 5 : "") : NULL;

  for (guint i = 0; i < line->goals->len; i++)
    g_string_append_printf (numbers, "%u", ((SosQuickGoalRead *) line->goals->pdata[i])->number);
  add (words, line, SOS_QUICK_WHEN, "when", when);
  add (words, line, SOS_QUICK_HOW, "how", how);
  if (line->place != NULL)
    g_string_append_printf (words, "at=%s ", line->place);
  add (words, line, SOS_QUICK_WITH, "with", with);
  add (words, line, SOS_QUICK_FOR, "for", length);
  add (words, line, SOS_QUICK_OUTCOME, "came", line->outcome);
  add (words, line, SOS_QUICK_GOAL, "goal", numbers->str);
  add (words, line, SOS_QUICK_STEP, "step", step);
  g_string_append_printf (words, "| %s", line->note);
  g_string_free (numbers, TRUE);
  return g_string_free (words, FALSE);
}

#include "quick-lines.h"

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *read = describe (lines[i].typed);

      g_assert_cmpstr (read, ==, lines[i].read);
    }
}

/* ---- no word is lost, and none is made up ---- */

/* The next word of @at: letters and digits. Its end in @end; FALSE where there is none. */
static gboolean
find_word (const char **at, const char **end)
{
  while (**at != '\0' && !g_unichar_isalnum (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  for (*end = *at; g_unichar_isalnum (g_utf8_get_char (*end)); *end = g_utf8_next_char (*end))
    ;
  return *end > *at;
}

static gboolean
is_in_span (const SosQuickLine *line, gsize at)
{
  for (guint i = 0; i < line->spans->len; i++)
    {
      const SosQuickSpan *span = &g_array_index (line->spans, SosQuickSpan, i);

      if (span->start <= at && at < span->end)
        return TRUE;
    }
  return FALSE;
}

/* Every word that was not read stands in the note, in its order, and nothing else does. */
static void
assert_whole (const SosQuickLine *line, const char *typed)
{
  const char *note = line->note, *note_end;

  for (const char *at = typed, *end; find_word (&at, &end); at = end)
    {
      if (is_in_span (line, (gsize) (at - typed)))
        continue;
      g_assert_true (find_word (&note, &note_end));
      g_assert_cmpint (note_end - note, ==, end - at);
      g_assert_cmpmem (note, (gsize) (note_end - note), at, (gsize) (end - at));
      note = note_end;
    }
  g_assert_false (find_word (&note, &note_end));
}

static void
assert_honest (const SosQuickLine *line, const char *typed)
{
  gsize last = 0;

  for (guint i = 0; i < line->spans->len; i++)
    {
      const SosQuickSpan *span = &g_array_index (line->spans, SosQuickSpan, i);

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->end, >, span->start);
      g_assert_cmpuint (span->end, <=, strlen (typed));
      last = span->end;
    }
  g_assert_true ((line->states[SOS_QUICK_WITH] == SOS_QUICK_NOT_SAID) == (line->with->len == 0));
  g_assert_true ((line->states[SOS_QUICK_GOAL] == SOS_QUICK_NOT_SAID) == (line->goals->len == 0));
  g_assert_true ((line->states[SOS_QUICK_STEP] == SOS_QUICK_NOT_SAID) == (line->step == NULL));
  g_assert_true ((line->states[SOS_QUICK_OUTCOME] == SOS_QUICK_NOT_SAID) == (line->outcome == NULL));
  g_assert_true ((line->states[SOS_QUICK_WHEN] == SOS_QUICK_NOT_SAID) == (line->day == NULL));
  g_assert_true (line->states[SOS_QUICK_WHEN] != SOS_QUICK_READ || sos_clock_from_london (line->day, line->minute) > 0);
  g_assert_cmpint (line->minute, <, 24 * 60);
  g_assert_cmpint (line->minutes, <=, 24 * 60);
  for (guint i = 0; i < line->with->len; i++)
    {
      const SosQuickWith *with = line->with->pdata[i];

      g_assert_true (with->kind != NULL || line->states[SOS_QUICK_WITH] == SOS_QUICK_DOUBTFUL);
    }
}

static void
read_and_assert (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autoptr (SosQuickLine) line = sos_quick_line_read (typed, &context);

  assert_whole (line, valid);
  assert_honest (line, valid);
}

/* Lines people type, cut and put together anew: whatever stands beside whatever. */
static void
test_mixed (void)
{
  static const char *const seams[] = { " ", ", ", ". ", " - ", "\n", "; ", "" };
  const guint n = g_test_thorough () ? 200000 : 20000;

  for (guint k = 0; k < n; k++)
    {
      GString *typed = g_string_new (NULL);

      for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
        {
          const char *line = lines[g_test_rand_int_range (0, G_N_ELEMENTS (lines))].typed;
          g_auto (GStrv) words = g_strsplit (line, " ", -1);
          const int from = g_test_rand_int_range (0, (gint32) g_strv_length (words));

          for (int w = from; words[w] != NULL && w < from + 3; w++)
            g_string_append_printf (typed, "%s ", words[w]);
          g_string_append (typed, seams[g_test_rand_int_range (0, G_N_ELEMENTS (seams))]);
        }
      read_and_assert (typed->str);
      g_string_free (typed, TRUE);
    }
}

/* Bytes, valid or not. */
static void
test_bytes (void)
{
  static const char *const pieces[] = { "1", "9", ":", ".", "/", "-", "’", "é", "ı", "\xff", "\xc3", "h", "m", "pm", "at", "by", "mon", "\n", " ", ",", "@", "nov",
                                        "99999999999", "\xe2\x80\x8f", "محمد", "0", "and", "goal", "next", "rang", "held", "a", "in" };
  const guint n = g_test_thorough () ? 300000 : 30000;

  for (guint k = 0; k < n; k++)
    {
      GString *typed = g_string_new (NULL);

      for (int i = g_test_rand_int_range (0, 24); i > 0; i--)
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      read_and_assert (typed->str);
      g_string_free (typed, TRUE);
    }
}

/* A whole page pasted into the line is read as quickly as it is shown. */
static void
test_long (void)
{
  GString *typed = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append (typed, lines[i % G_N_ELEMENTS (lines)].typed);
  read_and_assert (typed->str);
  g_string_free (typed, TRUE);
}

static void
test_nobody (void)
{
  static const SosQuickContext nobody = { .now = NOW };
  g_autoptr (SosQuickLine) line = sos_quick_line_read ("13:20 rang mum, held", &nobody);
  g_autoptr (SosQuickLine) none = sos_quick_line_read (NULL, &nobody);
  const SosQuickWith *with = line->with->pdata[0];

  g_assert_cmpint (line->states[SOS_QUICK_WITH], ==, SOS_QUICK_DOUBTFUL);
  g_assert_cmpstr (with->name, ==, "mum");
  g_assert_cmpstr (none->note, ==, "");
}

int
main (int argc, char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quick-line/lines", test_lines);
  g_test_add_func ("/quick-line/mixed", test_mixed);
  g_test_add_func ("/quick-line/bytes", test_bytes);
  g_test_add_func ("/quick-line/long", test_long);
  g_test_add_func ("/quick-line/nobody", test_nobody);
  return g_test_run ();
}
