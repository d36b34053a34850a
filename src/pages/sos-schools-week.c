/* sos-schools-week.c - a week of schools work: who is where, day by day, or what happens at each school; clashes and ways between are told. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"
#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-roving-grid.h"
#include "sos-schools-switch.h"
#include "sos-spoken-name.h"

#include <glib/gi18n.h>

#define SESSION "sos-session"
#define DAYS 5

/* One row: somebody who delivers, or a school. */
typedef struct
{
  int who; /* of the world */
  const char *name;
  GArray *days[DAYS]; /* int: places on the board, by hour */
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  for (int i = 0; i < DAYS; i++)
    g_array_unref (row->days[i]);
  g_free (row);
}

static Row *
find_row (GPtrArray *rows, int who, const char *name)
{
  Row *row;

  for (guint i = 0; i < rows->len; i++)
    if (((Row *) rows->pdata[i])->who == who)
      return rows->pdata[i];
  row = g_new0 (Row, 1);
  row->who = who;
  row->name = name;
  for (int i = 0; i < DAYS; i++)
    row->days[i] = g_array_new (FALSE, FALSE, sizeof (int));
  g_ptr_array_add (rows, row);
  return row;
}

/* ---- what lies where ---- */

static gboolean
is_shown (SosSchoolsPage *self, int run)
{
  for (guint i = 0; i < self->rows->rows->len; i++)
    {
      const GPtrArray *of = self->rows->rows->pdata[i];

      for (guint k = 0; k < of->len; k++)
        if (((SosTermRun *) of->pdata[k])->place == run)
          return TRUE;
    }
  return FALSE;
}

static void
add_session (SosSchoolsPage *self, GPtrArray *rows, int day, int place)
{
  SosPlanWorld *world = self->sheet->plan->world;
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);
  const int school = sos_plan_world_get_run (world, lies->run)->school;

  if (gtk_toggle_button_get_active (self->by_school))
    {
      g_array_append_val (find_row (rows, school, sos_plan_world_get_school (world, school)->name)->days[day], place);
      return;
    }
  for (int p = 0; p < lies->n_parts; p++)
    for (int k = 0; k < lies->parts[p].n_staff; k++)
      {
        const int person = lies->parts[p].staff[k].person;

        g_array_append_val (find_row (rows, person, sos_plan_world_get_person (world, person)->name)->days[day], place);
      }
  if (lies->parts[0].n_staff == 0)
    g_array_append_val (find_row (rows, SOS_PLAN_NONE, _("Nobody yet"))->days[day], place);
}

static int
compare_hours (gconstpointer one, gconstpointer other, gpointer board)
{
  return sos_plan_board_get (board, *(const int *) one)->from - sos_plan_board_get (board, *(const int *) other)->from;
}

/* Whoever is missing first, then by name. */
static int
compare_rows (gconstpointer one, gconstpointer other)
{
  const Row *a = *(Row *const *) one, *b = *(Row *const *) other;

  if ((a->who == SOS_PLAN_NONE) != (b->who == SOS_PLAN_NONE))
    return a->who == SOS_PLAN_NONE ? -1 : 1;
  return g_utf8_collate (a->name, b->name);
}

static GPtrArray *
list_rows (SosSchoolsPage *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  SosPlanBoard *board = self->sheet->plan->board;

  for (int day = 0; day < DAYS; day++)
    {
      const GArray *sessions = sos_plan_board_get_day (board, self->monday + day);

      for (guint i = 0; sessions != NULL && i < sessions->len; i++)
        if (is_shown (self, sos_plan_board_get (board, g_array_index (sessions, int, i))->run))
          add_session (self, rows, day, g_array_index (sessions, int, i));
    }
  for (guint i = 0; i < rows->len; i++)
    for (int day = 0; day < DAYS; day++)
      g_array_sort_with_data (((Row *) rows->pdata[i])->days[day], compare_hours, board);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* ---- one session ---- */

static SosBlockState
find_state (SosSchoolsPage *self, const SosPlanSession *lies)
{
  const SosTermRun *run = sos_term_sheet_find_run (self->sheet, lies->run);

  for (guint i = 0; run != NULL && i < run->blocks->len; i++)
    if (g_array_index (run->blocks, SosTermBlock, i).session == lies->id)
      return g_array_index (run->blocks, SosTermBlock, i).state;
  return SOS_BLOCK_PLANNED;
}

static char *
dup_where (SosSchoolsPage *self, const SosPlanSession *lies)
{
  SosPlanWorld *world = self->sheet->plan->world;
  const char *room = lies->room != SOS_PLAN_NONE ? sos_plan_world_get_room (world, lies->room)->name : _("no room yet");
  g_autoptr (GString) names = g_string_new (NULL);

  if (!gtk_toggle_button_get_active (self->by_school))
    return g_strdup_printf ("%s · %s", sos_plan_world_get_school (world, sos_plan_world_get_run (world, lies->run)->school)->name, room);
  for (int p = 0; p < lies->n_parts; p++)
    for (int k = 0; k < lies->parts[p].n_staff; k++)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", sos_plan_world_get_person (world, lies->parts[p].staff[k].person)->name);
  return g_strdup_printf ("%s · %s", names->len > 0 ? names->str : _("nobody yet"), room);
}

/* The way from the session before on that day, for one person. */
static char *
dup_way (SosSchoolsPage *self, const Row *row, const SosPlanSession *before, const SosPlanSession *lies)
{
  SosPlanWorld *world = self->sheet->plan->world;
  const SosPlanSchool *from, *to;
  int minutes, gap;

  if (before == NULL || row->who == SOS_PLAN_NONE || gtk_toggle_button_get_active (self->by_school))
    return NULL;
  from = sos_plan_world_get_school (world, sos_plan_world_get_run (world, before->run)->school);
  to = sos_plan_world_get_school (world, sos_plan_world_get_run (world, lies->run)->school);
  minutes = sos_plan_world_get_travel (world, sos_plan_world_get_run (world, before->run)->school, from->borough, sos_plan_world_get_run (world, lies->run)->school,
                                       to->borough);
  gap = lies->from - before->to;
  if (gap < 0)
    return g_strdup (_("at the same time as the one before"));
  if (from == to || gap > 3 * 60)
    return NULL;
  /* Translators: minutes to get there, minutes that there are */
  return g_strdup_printf (_("%d min on the way, %d min between"), minutes, gap);
}

/* What decides of what is not right; whether that is hard. */
static gboolean
find_finding (SosSchoolsPage *self, int place, char **words)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);
  const GArray *findings = sos_plan_board_check (self->sheet->plan->board, place);

  for (guint i = 0; sos_plan_session_is_to_come (lies, self->sheet->today) && i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).grade != SOS_GRADE_SOFT)
      {
        g_free (*words);
        *words = sos_term_sheet_dup_finding_words (self->sheet, &g_array_index (findings, SosFinding, i), lies);
        if (g_array_index (findings, SosFinding, i).grade == SOS_GRADE_HARD)
          return TRUE;
      }
  return FALSE;
}

gint64
sos_schools_week_get_session (GtkWidget *button)
{
  const gint64 *session = g_object_get_data (G_OBJECT (button), SESSION);

  return session != NULL ? *session : 0;
}

static void
clicked_cb (GtkWidget *button, SosSchoolsPage *self)
{
  const gint64 *session = g_object_get_data (G_OBJECT (button), SESSION);
  const int place = sos_school_plan_find (self->sheet->plan->sessions, *session);

  if (place != SOS_PLAN_NONE)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-run", "x", sos_plan_world_get_run (self->sheet->plan->world, sos_plan_board_get (self->sheet->plan->board, place)->run)->id);
}

static void
pop_up (SosSchoolsPage *self, GtkWidget *button)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  sos_schools_deeds_fill_session (self, menu, *(const gint64 *) g_object_get_data (G_OBJECT (button), SESSION));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;
  if (self->week_menu != NULL)
    gtk_widget_unparent (self->week_menu);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  g_set_weak_pointer (&self->week_menu, popover);
  gtk_widget_set_parent (popover, button);
  g_signal_connect_object (button, "unrealize", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
right_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, SosSchoolsPage *self)
{
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click)));
}

static void
add_words (GtkWidget *box, const char *words, const char *classes)
{
  GtkWidget *label = words != NULL ? sos_block_text (words, classes) : NULL;

  if (label == NULL)
    return;
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
block_new (SosSchoolsPage *self, const Row *row, int place, const SosPlanSession *before)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);
  const SosTermRun *run = sos_term_sheet_find_run (self->sheet, lies->run);
  const SosBlockState state = find_state (self, lies);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkGesture *right = gtk_gesture_click_new ();
  g_autofree char *from = sos_minutes_dup_text (lies->from), *to = sos_minutes_dup_text (lies->to), *where = dup_where (self, lies), *way = dup_way (self, row, before, lies),
                  *wrong = NULL, *title = NULL, *day = sos_day_dup_words (lies->day, self->sheet->today), *spoken = NULL;

  const gboolean hard = find_finding (self, place, &wrong);

  title = sos_plan_world_get_run (self->sheet->plan->world, lies->run)->sessions > 1 ? g_strdup_printf ("%s–%s %s %d", from, to, run != NULL ? run->tag : "", lies->number)
                                                                                    : g_strdup_printf ("%s–%s %s", from, to, run != NULL ? run->tag : "");
  spoken = g_strdup_printf ("%s, %s, %s, %s, %s%s%s", row->name, day, title, where, sos_block_state_get_words (state), wrong != NULL ? ". " : "", wrong != NULL ? wrong : "");
  gtk_box_append (GTK_BOX (head), sos_block_sign_new (state));
  gtk_box_append (GTK_BOX (head), sos_block_text (title, "week-head num"));
  add_words (box, way, "week-way");
  gtk_box_append (GTK_BOX (box), head);
  add_words (box, where, "week-where");
  add_words (box, wrong, hard ? "week-wrong" : "week-waits");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  sos_block_add_classes (button, state == SOS_BLOCK_WRONG ? "flat week-block wrong-block" : state <= SOS_BLOCK_MOVED ? "flat week-block done" : "flat week-block");
  sos_spoken_name_set (button, spoken);
  g_object_set_data_full (G_OBJECT (button), SESSION, g_memdup2 (&lies->id, sizeof lies->id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (right, "pressed", G_CALLBACK (right_pressed_cb), self, 0);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (right));
  return button;
}

/* ---- the grid ---- */

/* What else is in somebody’s day, or that a school does not teach. */
static char *
dup_else (SosSchoolsPage *self, const Row *row, int day)
{
  SosPlanWorld *world = self->sheet->plan->world;
  const GArray *busy = row->who != SOS_PLAN_NONE && !gtk_toggle_button_get_active (self->by_school) ? sos_plan_world_get_busy (world, row->who) : NULL;

  for (guint i = 0; busy != NULL && i < busy->len; i++)
    {
      const SosPlanBusy *one = &g_array_index (busy, SosPlanBusy, i);

      if (one->day == self->monday + day && (one->borough != NULL || one->to - one->from >= 24 * 60))
        return g_strdup (one->words);
    }
  if (gtk_toggle_button_get_active (self->by_school) && row->days[day]->len == 0)
    for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
      if (sos_plan_world_get_run (world, run)->school == row->who)
        {
          const SosDayKind kind = sos_plan_world_get_day_kind (world, run, self->monday + day);

          return sos_day_kind_is_taught (kind) ? NULL : sos_term_sheet_dup_day_words (self->sheet, run, self->monday + day);
        }
  return NULL;
}

static guint
count_lines (const Row *row)
{
  guint n = 1;

  for (int day = 0; day < DAYS; day++)
    n = MAX (n, row->days[day]->len);
  return n;
}

static void
attach_row (SosSchoolsPage *self, const Row *row, int at)
{
  const guint lines = count_lines (row);
  GtkWidget *name = sos_block_name (row->name, "week-name");

  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (self->week_grid), name, 0, at, 1, (int) lines);
  for (int day = 0; day < DAYS; day++)
    {
      g_autofree char *other = dup_else (self, row, day);

      for (guint i = 0; i < row->days[day]->len; i++)
        {
          GtkWidget *block = block_new (self, row, g_array_index (row->days[day], int, i),
                                        i > 0 ? sos_plan_board_get (self->sheet->plan->board, g_array_index (row->days[day], int, i - 1)) : NULL);

          gtk_grid_attach (GTK_GRID (self->week_grid), block, day + 1, at + (int) i, 1, 1);
        }
      if (other != NULL && row->days[day]->len == 0)
        gtk_grid_attach (GTK_GRID (self->week_grid), sos_block_text (other, "week-else"), day + 1, at, 1, 1);
    }
}

static void
attach_head (SosSchoolsPage *self)
{
  for (int day = 0; day < DAYS; day++)
    {
      g_autofree char *words = sos_day_dup_words (self->monday + day, self->sheet->today);
      GtkWidget *label = sos_block_label (words, self->monday + day == self->sheet->today ? "week-day week-today" : "week-day");

      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (self->week_grid), label, day + 1, 0, 1, 1);
    }
}

static void
show_title (SosSchoolsPage *self)
{
  const int week = (self->monday - sos_day_get_monday (self->sheet->begins)) / 7 + 1;
  g_autofree char *day = sos_day_dup_words (self->monday, self->monday), *title = g_strdup_printf (_("Week of %s"), day), *term = sos_term_sheet_dup_title (self->sheet),
                  *facts = NULL;

  facts = self->monday + 6 >= self->sheet->begins && self->monday <= self->sheet->ends ? g_strdup_printf (_("week %d of %s"), week, term) : g_strdup (_("outside term"));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
}

void
sos_schools_week_show (SosSchoolsPage *self)
{
  g_autoptr (GPtrArray) rows = list_rows (self);
  int at = 1;

  sos_block_clear (GTK_WIDGET (self->week_grid));
  attach_head (self);
  at += sos_schools_week_hold_attach (self, at);
  for (guint i = 0; i < rows->len; i++)
    {
      attach_row (self, rows->pdata[i], at);
      at += (int) count_lines (rows->pdata[i]);
    }
  show_title (self);
  if (rows->len == 0)
    sos_empty_state_set (self->empty, "x-office-calendar-symbolic", _("Nothing is planned in this week"), _("Look at another week, or take away a filter."), NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "week" : "empty");
  sos_schools_switch_set (self->view_switch, self->monday, 0, 0);
  sos_schools_wrongs_show (self);
}

/* The menu of the session where the cursor is. */
void
sos_schools_week_pop_menu (SosSchoolsPage *self)
{
  GtkWidget *current = sos_roving_grid_get_current (SOS_ROVING_GRID (self->week_grid));

  if (current != NULL && g_object_get_data (G_OBJECT (current), SESSION) != NULL)
    pop_up (self, current);
}

gboolean
sos_schools_week_go_to (SosSchoolsPage *self, gint64 session)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->week_grid)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (sos_schools_week_get_session (child) == session)
      {
        sos_roving_grid_set_current (SOS_ROVING_GRID (self->week_grid), child);
        return TRUE;
      }
  return FALSE;
}

/* Another day for it, or the run it belongs to. */
void
sos_schools_week_act (SosSchoolsPage *self, const char *action)
{
  GtkWidget *current = sos_roving_grid_get_current (SOS_ROVING_GRID (self->week_grid));
  const gint64 *session = current != NULL ? g_object_get_data (G_OBJECT (current), SESSION) : NULL;

  if (session == NULL)
    return;
  if (action != NULL && g_str_equal (action, "page.hold"))
    sos_schools_week_hold_take (self, *session);
  else if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", *session);
  else
    clicked_cb (current, self);
}
