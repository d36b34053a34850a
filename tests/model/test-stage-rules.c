/* test-stage-rules.c - the course of an episode: where it may go, what its line shows, what a person's status
 * is. */
#include "config.h"

#include "sos-stage-event.h"
#include "sos-stage-rules.h"

#include <string.h>

static const char *const all[]
  = { "ENQUIRY",  "REFERRED",      "SCREENING",   "DECLINED",    "SIGNPOSTED",  "WAITING",   "ALLOCATED",
      "ENGAGING", "ASSESSED",      "PLAN_AGREED", "ACTIVE",      "PAUSED",      "STEP_DOWN", "CLOSING",
      "CLOSED",   "FOLLOW_UP_DUE", "FOLLOWED_UP", "TRANSFERRED", "CLOSED_EARLY" };

static gboolean
may_move (const char *from, const char *to)
{
  g_autoptr (SosVerdict) verdict = sos_stage_may_move (from, to);

  g_assert_true (verdict->allowed || verdict->words != NULL);
  return verdict->allowed;
}

/* The diagram, arrow by arrow; what is not here is refused. */
static void
test_moves (void)
{
  static const char *const arrows[] = { "ENQUIRY>REFERRED",
                                        "REFERRED>SCREENING",
                                        "SCREENING>WAITING",
                                        "SCREENING>DECLINED",
                                        "SCREENING>SIGNPOSTED",
                                        "WAITING>ALLOCATED",
                                        "ALLOCATED>ENGAGING",
                                        "ENGAGING>ASSESSED",
                                        "ASSESSED>PLAN_AGREED",
                                        "PLAN_AGREED>ACTIVE",
                                        "ACTIVE>PAUSED",
                                        "PAUSED>ACTIVE",
                                        "ACTIVE>STEP_DOWN",
                                        "STEP_DOWN>CLOSING",
                                        "CLOSING>CLOSED",
                                        "CLOSED>FOLLOW_UP_DUE",
                                        "FOLLOW_UP_DUE>FOLLOWED_UP",
                                        NULL };
  guint n_allowed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < G_N_ELEMENTS (all); j++)
      {
        g_autofree char *arrow = g_strconcat (all[i], ">", all[j], NULL);
        gboolean out = sos_stage_is_open (all[i])
                       && (strcmp (all[j], "TRANSFERRED") == 0 || strcmp (all[j], "CLOSED_EARLY") == 0);

        g_test_message ("%s", arrow);
        g_assert_cmpint (may_move (all[i], all[j]), ==, out || g_strv_contains (arrows, arrow));
        n_allowed += may_move (all[i], all[j]);
      }
  g_test_message ("%u moves allowed of %u", n_allowed, (guint) (G_N_ELEMENTS (all) * G_N_ELEMENTS (all)));
  g_assert_false (may_move (NULL, "ACTIVE"));
  g_assert_false (may_move ("ACTIVE", NULL));
  g_assert_false (may_move ("ACTIVE", "active"));
}

static void
test_open (void)
{
  static const char *const ends[] = { "DECLINED",    "SIGNPOSTED",  "CLOSED",       "FOLLOW_UP_DUE",
                                      "FOLLOWED_UP", "TRANSFERRED", "CLOSED_EARLY", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_cmpint (sos_stage_is_open (all[i]), ==, !g_strv_contains (ends, all[i]));
      g_assert_cmpint (sos_stage_get_position (all[i]), ==, (int) i);
    }
  g_assert_false (sos_stage_is_open (NULL));
  g_assert_cmpint (sos_stage_get_position ("?"), ==, -1);
}

static GPtrArray *
make_events (const char *text)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) rows = g_strsplit (text, " ", -1);

  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "=", 2);
      SosRecord *event = g_object_new (SOS_TYPE_STAGE_EVENT, NULL);

      sos_record_set_text (event, SOS_STAGE_EVENT_STAGE, cells[0]);
      sos_record_set_text (event, SOS_STAGE_EVENT_DATED, cells[1]);
      g_ptr_array_add (events, event);
    }
  return events;
}

/* "+" done, "@" now, "." to come; then the first day of each dated step. */
static char *
draw (const char *stage, const char *text)
{
  g_autoptr (GPtrArray) events = make_events (text);
  g_autoptr (GPtrArray) line = sos_stage_line (stage, events);
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < line->len; i++)
    {
      SosStageStep *step = line->pdata[i];

      g_string_append_c (drawn, "+@."[step->state]);
      if (step->date != NULL)
        g_string_append (drawn, step->date + 5);
    }
  g_string_append_printf (drawn, " %s", ((SosStageStep *) line->pdata[line->len - 1])->name);
  return g_string_free (drawn, FALSE);
}

static void
test_line (void)
{
  static const char *const rows[][3] = {
    { "ACTIVE",
      "REFERRED=2026-08-03 SCREENING=2026-08-07 ALLOCATED=2026-08-11 ENGAGING=2026-08-13 ASSESSED=2026-09-08 "
      "PLAN_AGREED=2026-10-05",
      "+08-03+08-07+08-11+08-13+09-08+10-05@.. Closed" },
    { "ENGAGING", "REFERRED=2026-10-19 SCREENING=2026-10-21 ALLOCATED=2026-11-02 ENGAGING=2026-11-10",
      "+10-19+10-21+11-02@11-10..... Closed" },
    { "PAUSED", "ACTIVE=2026-10-09 ACTIVE=2026-10-01", "++++++@10-01.. Closed" },
    { "ENQUIRY", "", "......... Closed" },
    { "WAITING", "REFERRED=2026-08-03", "+08-03@....... Closed" },
    { "CLOSED", "CLOSED=2026-11-01", "+++++++++11-01 Closed" },
    { "DECLINED", "REFERRED=2026-08-03 SCREENING=2026-08-07 DECLINED=2026-08-08",
      "+08-03+08-07......+08-08 Declined" },
    { "CLOSED_EARLY", "REFERRED=2026-08-03 CLOSED_EARLY=2026-08-08", "+08-03.......+08-08 Closed early" },
    { "TRANSFERRED", "", "........+ Transferred" },
    { "?", "", "......... Closed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *drawn = draw (rows[i][0], rows[i][1]);

      g_test_message ("%s", rows[i][0]);
      g_assert_cmpstr (drawn, ==, rows[i][2]);
    }
}

static void
test_status (void)
{
  static const struct
  {
    const char *const stages[4];
    gboolean merged;
    gboolean died;
    const char *status;
  } rows[] = {
    { { NULL }, FALSE, FALSE, "ENQUIRY" },
    { { "ENQUIRY" }, FALSE, FALSE, "ENQUIRY" },
    { { "CLOSED", "ENQUIRY" }, FALSE, FALSE, "ENQUIRY" },
    { { "REFERRED" }, FALSE, FALSE, "ACTIVE" },
    { { "CLOSED", "ACTIVE" }, FALSE, FALSE, "ACTIVE" },
    { { "CLOSED", "DECLINED" }, FALSE, FALSE, "FORMER" },
    { { "ACTIVE" }, FALSE, TRUE, "DECEASED" },
    { { "ACTIVE" }, TRUE, TRUE, "MERGED_INTO" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (sos_stage_derive_status (rows[i].stages, rows[i].merged, rows[i].died), ==,
                     rows[i].status);
  g_assert_cmpstr (sos_stage_derive_status (NULL, FALSE, FALSE), ==, "ENQUIRY");
}

/* The stage's own clock comes before the review; what has ended is due no more. */
static void
test_due (void)
{
  static const struct
  {
    const char *stage;
    const char *next;
    const char *review;
    const char *due;
  } rows[] = {
    { "ALLOCATED", "2026-11-20", NULL, "2026-11-20" },
    { "ACTIVE", NULL, "2026-11-30", "2026-11-30" },
    { "ACTIVE", "2026-12-04", "2026-11-30", "2026-12-04" },
    { "ACTIVE", NULL, NULL, NULL },
    { "CLOSED", "2026-11-20", "2026-11-30", NULL },
    { NULL, "2026-11-20", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosRecord) episode = g_object_new (SOS_TYPE_EPISODE, NULL);

      sos_record_set_text (episode, SOS_EPISODE_STAGE, rows[i].stage);
      sos_record_set_text (episode, SOS_EPISODE_NEXT_DUE_ON, rows[i].next);
      sos_record_set_text (episode, SOS_EPISODE_REVIEW_ON, rows[i].review);
      g_assert_cmpstr (sos_stage_get_due (SOS_EPISODE (episode)), ==, rows[i].due);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage/moves", test_moves);
  g_test_add_func ("/stage/open", test_open);
  g_test_add_func ("/stage/line", test_line);
  g_test_add_func ("/stage/status", test_status);
  g_test_add_func ("/stage/due", test_due);
  return g_test_run ();
}
