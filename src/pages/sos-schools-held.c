/* sos-schools-held.c - what the term and the week share of a session in hand: what an hour says to it, the bar, putting it down. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"
#include "sos-blocks.h"
#include "sos-day.h"

#include <glib/gi18n.h>

/* ---- answers ---- */

/* The same place on that day and hour, another room where that one is not free. */
GArray *
sos_schools_hold_ask (SosSchoolsPage *self, int place, const SosPlanHour *hour, SosPlanSession *as)
{
  SosPlanBoard *board = self->sheet->plan->board;
  GArray *findings;

  *as = *sos_plan_board_get (board, place);
  sos_plan_session_move (as, self->sheet->plan->world, hour->day, hour->from, hour->to);
  findings = sos_plan_board_ask (board, place, as);
  if (!sos_findings_are_hard (findings) || !sos_plan_give_room (board, place, as))
    return findings;
  g_array_unref (findings);
  return sos_plan_board_ask (board, place, as);
}

static char *
dup_when (SosSchoolsPage *self, const SosPlanSession *as)
{
  g_autofree char *day = sos_day_dup_words (as->day, self->sheet->today), *hour = sos_minutes_dup_text (as->from);

  return g_strdup_printf ("%s %s", day, hour);
}

void
sos_schools_hold_say_yes (SosSchoolsPage *self, SosHeldWeek *week, const GArray *findings)
{
  g_autofree char *when = dup_when (self, &week->as);
  g_autoptr (SosVerdict) verdict = sos_findings_dup_verdict (findings, self->sheet->plan->board, &week->as);

  week->answer = sos_findings_get_cost (findings) > 0 ? SOS_ANSWER_BUT : SOS_ANSWER_YES;
  g_free (week->words);
  week->words = week->answer == SOS_ANSWER_YES ? g_strdup_printf (_("%s: yes"), when) : g_strdup_printf (_("%s: yes, but: %s"), when, verdict->words);
}

void
sos_schools_hold_say_no (SosSchoolsPage *self, SosHeldWeek *week, const SosPlanSession *as, const GArray *findings)
{
  g_autofree char *when = dup_when (self, as);
  g_autoptr (SosVerdict) verdict = sos_findings_dup_verdict (findings, self->sheet->plan->board, as);

  week->answer = SOS_ANSWER_NO;
  g_free (week->words);
  week->words = g_strdup_printf (_("%s: no. %s"), when, verdict->words);
}

static void
clear_week (gpointer data)
{
  g_free (((SosHeldWeek *) data)->words);
}

GArray *
sos_schools_held_new (void)
{
  GArray *held = g_array_new (FALSE, TRUE, sizeof (SosHeldWeek));

  g_array_set_clear_func (held, clear_week);
  return held;
}

const char *
sos_schools_hold_find_bar (SosSchoolsPage *self, const GPtrArray *blocks)
{
  const SosTermBlock *block = blocks->len == 1 ? blocks->pdata[0] : NULL;

  if (!self->sheet->may_plan)
    return _("Schools work is planned by those who coordinate schools and by team leads.");
  if (block == NULL)
    return blocks->len == 0 ? _("Nothing lies here that could be moved.") : _("Several sessions lie here. Look at their service alone, then each has a row.");
  if (block->state <= SOS_BLOCK_MOVED)
    return _("This session was held; it stays as it was.");
  if (block->place == SOS_PLAN_NONE)
    return _("It was cancelled. What can be done about it stands below.");
  return block->locked ? _("This session stays where it is: unlock it first.") : NULL;
}

/* ---- the bar ---- */

#define MOST_NEXT 3

/* Appends the @i-th answer where it says yes to another place than it lies in. */
static gboolean
add_next (SosSchoolsPage *self, GString *words, int i)
{
  const SosHeldWeek *held = &g_array_index (self->held_weeks, SosHeldWeek, (guint) i);
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, sos_school_plan_find (self->sheet->plan->sessions, self->held));
  g_autofree char *when = NULL;

  if (held->answer == SOS_ANSWER_NO || held->answer == SOS_ANSWER_NONE || (held->as.day == lies->day && held->as.from == lies->from))
    return FALSE;
  when = dup_when (self, &held->as);
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", when);
  return TRUE;
}

/* 5.5: a refusal goes with the next three places that would do, those that come after it first. */
static char *
dup_words (SosSchoolsPage *self, int week)
{
  const SosHeldWeek *held = &g_array_index (self->held_weeks, SosHeldWeek, (guint) week);
  g_autoptr (GString) next = g_string_new (NULL);
  int n = 0;

  if (held->answer != SOS_ANSWER_NO)
    return g_strdup (held->words);
  for (int i = week + 1; i < (int) self->held_weeks->len && n < MOST_NEXT; i++)
    n += add_next (self, next, i);
  for (int i = week - 1; i >= 0 && n < MOST_NEXT; i--)
    n += add_next (self, next, i);
  /* Translators: why not, a whole sentence; and up to three days with their hours */
  return n > 0 ? g_strdup_printf (_("%s It could be on: %s."), held->words, next->str) : g_strdup_printf (_("%s Nothing else here would do."), held->words);
}

void
sos_schools_hold_show_bar (SosSchoolsPage *self, int week)
{
  const SosHeldWeek *held = &g_array_index (self->held_weeks, SosHeldWeek, (guint) MAX (week, 0));
  g_autofree char *said = dup_words (self, MAX (week, 0));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = sos_block_text (said, "strong");
  GtkWidget *put = gtk_button_new_with_mnemonic (_("_Put it here")), *let_go = gtk_button_new_with_mnemonic (_("_Let go"));

  self->held_shown = MAX (week, 0);
  sos_block_clear (GTK_WIDGET (self->bar_slot));
  gtk_widget_add_css_class (line, "held-bar");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 60);
  gtk_box_append (GTK_BOX (line), sos_answer_sign_new (held->answer));
  gtk_box_append (GTK_BOX (line), words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (put), "page.put");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (let_go), "page.let-go");
  gtk_widget_add_css_class (put, "act");
  gtk_widget_add_css_class (put, "suggested-action");
  gtk_widget_add_css_class (let_go, "act");
  gtk_widget_set_sensitive (put, held->answer != SOS_ANSWER_NO);
  gtk_box_append (GTK_BOX (line), put);
  gtk_box_append (GTK_BOX (line), let_go);
  gtk_box_append (self->bar_slot, line);
}

/* ---- putting it down ---- */

void
sos_schools_hold_let_go (SosSchoolsPage *self)
{
  if (self->held == 0)
    return;
  self->held = 0;
  g_clear_pointer (&self->held_weeks, g_array_unref);
  sos_term_grid_let_go (self->grid);
  sos_block_clear (GTK_WIDGET (self->bar_slot));
  if (self->monday != 0)
    sos_schools_week_show (self);
}

static void
put_cb (gpointer widget, gpointer data)
{
  SosLaying *laying = data;

  if (laying->told->len > 1)
    sos_page_say (widget, laying->told->pdata[1]);
}

/* A session that the school confirmed is never moved without asking it: what follows is shown first. */
void
sos_schools_hold_lay (SosSchoolsPage *self, const SosHeldWeek *held)
{
  const SosPlanSession as = held->as;
  SosLaying *laying;

  if (held->answer == SOS_ANSWER_NO)
    {
      sos_page_say (GTK_WIDGET (self), held->words);
      return;
    }
  if (sos_plan_board_get (self->sheet->plan->board, sos_school_plan_find (self->sheet->plan->sessions, self->held))->confirmed)
    {
      sos_schools_hold_let_go (self);
      sos_schools_ask_move (self, &as);
      return;
    }
  laying = sos_laying_new (self->sheet->year);
  sos_laying_add (laying, self->sheet->plan, &as);
  sos_schools_hold_let_go (self);
  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), _("Session moved"), (SosTransactionFunc) sos_casework_lay_sessions, laying,
                  (GDestroyNotify) sos_laying_free, put_cb);
}
