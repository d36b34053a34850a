/* sos-schools-week-hold.c - a session of the week taken in hand, by a key, a menu or by dragging: each hour of each day says yes, or why not. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"
#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-roving-grid.h"
#include "sos-spoken-name.h"

#include <glib/gi18n.h>

#define ANSWER "sos-answer" /* its place among the answers, from 1 */
#define DAYS 5
#define DRAG 8 /* pixels until a press is a drag */

/* ---- answers ---- */

static void
ask_hour (SosSchoolsPage *self, int place, const SosPlanHour *hour, SosHeldWeek *held)
{
  SosPlanSession as;
  g_autoptr (GArray) findings = sos_schools_hold_ask (self, place, hour, &as);

  held->as = as;
  if (sos_findings_are_hard (findings))
    sos_schools_hold_say_no (self, held, &as, findings);
  else
    sos_schools_hold_say_yes (self, held, findings);
}

/* The hours of its school, day by day; its own among them as it lies. */
static void
ask_week (SosSchoolsPage *self, int place)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);

  self->held_weeks = sos_schools_held_new ();
  for (int day = 0; day < DAYS; day++)
    {
      g_autoptr (GArray) hours = sos_plan_list_hours (self->sheet->plan->world, lies->run, self->monday + day);

      for (guint i = 0; i < hours->len; i++)
        {
          SosHeldWeek held = { 0 };

          ask_hour (self, place, &g_array_index (hours, SosPlanHour, i), &held);
          g_array_append_val (self->held_weeks, held);
        }
    }
}

/* ---- buttons ---- */

static int
get_answer (GtkWidget *button)
{
  return button != NULL ? GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), ANSWER)) - 1 : -1;
}

static void
put_answer (SosSchoolsPage *self, int answer)
{
  if (self->held != 0 && answer >= 0 && answer < (int) self->held_weeks->len)
    sos_schools_hold_lay (self, &g_array_index (self->held_weeks, SosHeldWeek, answer));
}

static void
clicked_cb (GtkWidget *button, SosSchoolsPage *self)
{
  put_answer (self, get_answer (button));
}

static gboolean
lies_here (SosSchoolsPage *self, const SosHeldWeek *held)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, sos_school_plan_find (self->sheet->plan->sessions, self->held));

  return lies->day == held->as.day && lies->from == held->as.from;
}

static GtkWidget *
slot_new (SosSchoolsPage *self, guint i)
{
  const SosHeldWeek *held = &g_array_index (self->held_weeks, SosHeldWeek, i);
  GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *from = sos_minutes_dup_text (held->as.from), *to = sos_minutes_dup_text (held->as.to), *label = g_strdup_printf ("%s–%s", from, to);

  gtk_box_append (GTK_BOX (line), sos_answer_sign_new (held->answer));
  gtk_box_append (GTK_BOX (line), sos_block_label (label, lies_here (self, held) ? "num strong" : "num"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  sos_block_add_classes (button, held->answer == SOS_ANSWER_NO ? "flat week-slot no" : held->answer == SOS_ANSWER_BUT ? "flat week-slot but" : "flat week-slot yes");
  gtk_widget_set_tooltip_text (button, held->words);
  sos_spoken_name_set (button, held->words);
  g_object_set_data (G_OBJECT (button), ANSWER, GINT_TO_POINTER ((int) i + 1));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

int
sos_schools_week_hold_attach (SosSchoolsPage *self, int at)
{
  int lines[DAYS] = { 0 }, most = 0;
  GtkWidget *name;

  if (self->held == 0)
    return 0;
  for (guint i = 0; i < self->held_weeks->len; i++)
    {
      const int day = g_array_index (self->held_weeks, SosHeldWeek, i).as.day - self->monday;

      if (day < 0 || day >= DAYS)
        continue;
      gtk_grid_attach (GTK_GRID (self->week_grid), slot_new (self, i), day + 1, at + lines[day], 1, 1);
      lines[day]++;
      most = MAX (most, lines[day]);
    }
  if (most == 0)
    return 0;
  name = sos_block_text (_("Where it could go"), "week-name");
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (self->week_grid), name, 0, at, 1, most);
  return most;
}

/* ---- taking up ---- */

static const SosTermBlock *
find_block (SosSchoolsPage *self, gint64 session)
{
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];

      for (guint k = 0; k < run->blocks->len; k++)
        if (g_array_index (run->blocks, SosTermBlock, k).session == session)
          return &g_array_index (run->blocks, SosTermBlock, k);
    }
  return NULL;
}

/* The cursor goes to the first hour that says yes and is not where it lies; else to the first of all. */
static void
begin_at_answer (SosSchoolsPage *self)
{
  GtkWidget *first = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->week_grid)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const int answer = get_answer (child);
      const SosHeldWeek *held = answer >= 0 ? &g_array_index (self->held_weeks, SosHeldWeek, answer) : NULL;

      if (held == NULL)
        continue;
      if (first == NULL || (get_answer (first) >= 0 && g_array_index (self->held_weeks, SosHeldWeek, get_answer (first)).answer == SOS_ANSWER_NO && held->answer != SOS_ANSWER_NO
                            && !lies_here (self, held)))
        first = child;
    }
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
take (SosSchoolsPage *self, gint64 session, gboolean focus)
{
  const SosTermBlock *block = self->sheet != NULL ? find_block (self, session) : NULL;
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  const char *bar;

  if (block == NULL)
    return;
  g_ptr_array_add (blocks, (gpointer) block);
  bar = sos_schools_hold_find_bar (self, blocks);
  if (bar != NULL)
    {
      sos_page_say (GTK_WIDGET (self), bar);
      return;
    }
  sos_schools_hold_let_go (self);
  self->held = session;
  ask_week (self, block->place);
  if (self->held_weeks->len == 0)
    {
      sos_schools_hold_let_go (self);
      sos_page_say (GTK_WIDGET (self), _("No hour is known at this school in this week."));
      return;
    }
  sos_schools_week_show (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->week_grid), GTK_TYPE_SCROLLED_WINDOW))), 0);
  sos_schools_hold_show_bar (self, 0);
  if (focus)
    begin_at_answer (self);
}

void
sos_schools_week_hold_take (SosSchoolsPage *self, gint64 session)
{
  take (self, session, TRUE);
}

void
sos_schools_week_hold_put (SosSchoolsPage *self)
{
  put_answer (self, self->held_shown);
}

/* ---- keys and pointer ---- */

static void
current_cb (SosSchoolsPage *self)
{
  const int answer = self->held != 0 ? get_answer (sos_roving_grid_get_current (SOS_ROVING_GRID (self->week_grid))) : -1;

  if (answer >= 0)
    sos_schools_hold_show_bar (self, answer);
}

static void
begin_at_session (SosSchoolsPage *self, gint64 session)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->week_grid)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (sos_schools_week_get_session (child) == session)
      {
        gtk_widget_grab_focus (child);
        return;
      }
}

/* Space takes a session, and puts it where an hour says yes; Escape lets go. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosSchoolsPage *self)
{
  GtkWidget *current = sos_roving_grid_get_current (SOS_ROVING_GRID (self->week_grid));

  if (key == GDK_KEY_Escape && self->held != 0)
    {
      const gint64 session = self->held;

      sos_schools_hold_let_go (self);
      begin_at_session (self, session);
      return TRUE;
    }
  if (key != GDK_KEY_space || current == NULL || sos_schools_week_get_session (current) == 0)
    return FALSE;
  sos_schools_week_hold_take (self, sos_schools_week_get_session (current));
  return TRUE;
}

static GtkWidget *
find_at (SosSchoolsPage *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->week_grid), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && gtk_widget_get_parent (picked) != GTK_WIDGET (self->week_grid))
    picked = gtk_widget_get_parent (picked);
  return picked;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, SosSchoolsPage *self)
{
  double x, y;
  GtkWidget *under;

  if (ABS (dx) + ABS (dy) < DRAG || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  under = find_at (self, x, y);
  if (self->held == 0 && under != NULL && sos_schools_week_get_session (under) != 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      take (self, sos_schools_week_get_session (under), FALSE);
      return;
    }
  under = find_at (self, x + dx, y + dy);
  if (self->held != 0 && under != NULL && get_answer (under) >= 0)
    sos_schools_hold_show_bar (self, get_answer (under));
}

/* Dropped elsewhere it stays in hand, and an hour can still be pressed. */
static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, SosSchoolsPage *self)
{
  double x, y;

  if (self->held != 0 && ABS (dx) + ABS (dy) >= DRAG && gtk_gesture_drag_get_start_point (drag, &x, &y))
    put_answer (self, get_answer (find_at (self, x + dx, y + dy)));
}

void
sos_schools_week_hold_init (SosSchoolsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (self->week_grid, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->week_grid), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->week_grid), GTK_EVENT_CONTROLLER (drag));
}
