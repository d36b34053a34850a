/* sos-run-staff-dialog.c - who delivers the sessions of a run: what they do, in which sessions, who. What the rules say is found by casework. */
#include "config.h"
#include "sos-run-staff-dialog.h"

#include "sos-day.h"
#include "sos-laying-rows.h"
#include "sos-run-staffing.h"
#include "sos-tick-row.h"

#include <glib/gi18n.h>

#define WIDTH 560
#define HEIGHT 700
#define NOT_CHOSEN (-2)

typedef struct
{
  SosStore *store;
  SosRunStaffing *staffing;
  GPtrArray *ticks;   /* GtkCheckButton, one a session of the staffing; borrowed */
  GPtrArray *rows;    /* AdwActionRow of those ticks; borrowed */
  GPtrArray *people;  /* GtkWidget, rows of those who could and could not; borrowed */
  int chosen;         /* of the world; SOS_PLAN_NONE: nobody; NOT_CHOSEN */
} Staffing;

static void
free_staffing (gpointer data)
{
  Staffing *self = data;

  g_object_unref (self->store);
  sos_run_staffing_free (self->staffing);
  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->people);
  g_free (self);
}

static const SosStaffSeat *
get_seat (SosDeedDialog *dialog, Staffing *self)
{
  const guint at = (guint) sos_deed_dialog_get_choice (dialog, "seat");

  return at < self->staffing->seats->len ? self->staffing->seats->pdata[at] : NULL;
}

/* Places on the board of the sessions that are ticked. (transfer full) */
static GArray *
list_ticked (Staffing *self)
{
  GArray *ticked = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_array_append_val (ticked, g_array_index (self->staffing->sessions, int, i));
  return ticked;
}

static const char *
get_name (const Staffing *self, int person)
{
  return person != SOS_PLAN_NONE ? sos_plan_world_get_person (self->staffing->plan->world, person)->name : _("nobody yet");
}

/* ---- what follows ---- */

static SosLaying *
make_laying (SosDeedDialog *dialog, Staffing *self)
{
  g_autoptr (GArray) ticked = list_ticked (self);
  const SosStaffSeat *seat = get_seat (dialog, self);
  SosLaying *laying = seat != NULL && self->chosen != NOT_CHOSEN ? sos_run_staffing_lay (self->staffing, seat, ticked, self->chosen) : NULL;

  if (laying != NULL && laying->sessions->len > 0)
    return laying;
  g_clear_pointer (&laying, sos_laying_free);
  return NULL;
}

static void
chosen_cb (GtkCheckButton *check, SosDeedDialog *dialog)
{
  Staffing *self = sos_deed_dialog_get_data (dialog);

  if (self == NULL || !gtk_check_button_get_active (check))
    return;
  self->chosen = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), "sos-person"));
  sos_laying_rows_show (dialog, self->store, make_laying (dialog, self));
}

/* ---- who ---- */

static void
clear_people (SosDeedDialog *dialog, Staffing *self)
{
  for (guint i = 0; i < self->people->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (self->people->pdata[i], ADW_TYPE_PREFERENCES_GROUP)), self->people->pdata[i]);
  g_ptr_array_set_size (self->people, 0);
}

static void
add_person (SosDeedDialog *dialog, Staffing *self, const char *name, const char *note, int person, GtkWidget **first)
{
  GtkWidget *check, *row = sos_tick_row_new (name, note, &check);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), *first != NULL ? GTK_CHECK_BUTTON (*first) : NULL);
  if (*first == NULL)
    *first = check;
  g_object_set_data (G_OBJECT (check), "sos-person", GINT_TO_POINTER (person));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), person == self->chosen);
  g_signal_connect (check, "toggled", G_CALLBACK (chosen_cb), dialog);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "who"), row);
  g_ptr_array_add (self->people, row);
}

static void
add_other (SosDeedDialog *dialog, Staffing *self, const SosStaffChoice *choice)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), choice->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), choice->words != NULL ? choice->words : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("action-unavailable-symbolic"));
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "not"), row);
  g_ptr_array_add (self->people, row);
}

/* "Yes, in all 4"; "in 3 of 4 · Session 9: Joel is at Ferry Lane PRU then." */
static char *
dup_note (const SosStaffChoice *choice, guint n)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (choice->n_there == n)
    g_string_append (words, n > 1 ? _("Does it already in all of them") : _("Does it already"));
  else if (choice->n_may < n)
    g_string_append_printf (words, _("May in %u of %u"), choice->n_may, n);
  else
    g_string_append (words, _("Yes"));
  if (choice->n_there > 0 && choice->n_there < n)
    /* Translators: in how many of the sessions somebody is already */
    g_string_append_printf (words, " · %s %u", _("does it already in"), choice->n_there);
  if (choice->words != NULL)
    g_string_append_printf (words, " · %s", choice->words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Whether anybody is there who could be taken off. */
static gboolean
is_held (const Staffing *self, const SosStaffSeat *seat, const GArray *ticked)
{
  for (guint i = 0; i < ticked->len; i++)
    if (sos_run_staffing_find_there (self->staffing, seat, g_array_index (ticked, int, i)) != SOS_PLAN_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
is_offered (GPtrArray *choices, int person)
{
  for (guint i = 0; i < choices->len; i++)
    if (((SosStaffChoice *) choices->pdata[i])->person == person)
      return ((SosStaffChoice *) choices->pdata[i])->n_may > 0;
  return FALSE;
}

static void
add_choices (SosDeedDialog *dialog, Staffing *self, const SosStaffSeat *seat, const GArray *ticked)
{
  g_autoptr (GPtrArray) choices = sos_run_staffing_ask (self->staffing, seat, ticked);
  const gboolean held = is_held (self, seat, ticked);
  GtkWidget *first = NULL;
  guint n_not = 0;

  if (!is_offered (choices, self->chosen) && !(self->chosen == SOS_PLAN_NONE && held))
    self->chosen = NOT_CHOSEN;
  for (guint i = 0; i < choices->len; i++)
    {
      const SosStaffChoice *choice = choices->pdata[i];
      g_autofree char *note = choice->n_may > 0 ? dup_note (choice, ticked->len) : NULL;

      if (note != NULL)
        add_person (dialog, self, choice->name, note, choice->person, &first);
      else
        add_other (dialog, self, choice);
      n_not += note == NULL;
    }
  if (held)
    add_person (dialog, self, _("Nobody"), _("Whoever does it now is taken off"), SOS_PLAN_NONE, &first);
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "not"), n_not > 0);
  adw_preferences_group_set_description (sos_deed_dialog_get (dialog, "who"), first == NULL ? _("Nobody was found who may do it in these sessions.") : NULL);
}

/* ---- which sessions ---- */

static char *
dup_session (const Staffing *self, guint i)
{
  const SosPlanSession *lies = sos_plan_board_get (self->staffing->plan->board, g_array_index (self->staffing->sessions, int, i));
  g_autofree char *day = sos_day_dup_words (lies->day, sos_plan_world_get_today (self->staffing->plan->world)), *hour = sos_minutes_dup_text (lies->from);

  /* Translators: the number of a session, a day, an hour */
  return g_strdup_printf (_("%d: %s, %s"), lies->number, day, hour);
}

static void
show_sessions (SosDeedDialog *dialog, Staffing *self, const SosStaffSeat *seat, guint n_ticked)
{
  g_autofree char *words = n_ticked == self->ticks->len
                             ? g_strdup_printf (g_dngettext (NULL, "The %u that is to come", "All %u that are to come", n_ticked), n_ticked)
                             : g_strdup_printf (g_dngettext (NULL, "%u of the %u that is to come", "%u of the %u that are to come", self->ticks->len), n_ticked, self->ticks->len);

  adw_expander_row_set_subtitle (sos_deed_dialog_get (dialog, "sessions"), words);
  for (guint i = 0; i < self->rows->len; i++)
    adw_action_row_set_subtitle (self->rows->pdata[i], get_name (self, sos_run_staffing_find_there (self->staffing, seat, g_array_index (self->staffing->sessions, int, i))));
}

/* Nobody can be held against the rules for no day. */
static void
ask_for_session (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "not"), FALSE);
  adw_preferences_group_set_description (sos_deed_dialog_get (dialog, "who"), _("Tick a session, and those who may do it stand here."));
}

static void
show (SosDeedDialog *dialog)
{
  Staffing *self = sos_deed_dialog_get_data (dialog);
  const SosStaffSeat *seat = self != NULL ? get_seat (dialog, self) : NULL;
  g_autoptr (GArray) ticked = seat != NULL ? list_ticked (self) : NULL;

  if (seat == NULL)
    return;
  show_sessions (dialog, self, seat, ticked->len);
  clear_people (dialog, self);
  if (ticked->len > 0)
    add_choices (dialog, self, seat, ticked);
  else
    ask_for_session (dialog);
  sos_laying_rows_show (dialog, self->store, make_laying (dialog, self));
}

static void
ticked_cb (GtkCheckButton *check, SosDeedDialog *dialog)
{
  show (dialog);
}

static void
seat_cb (GObject *row, GParamSpec *pspec, SosDeedDialog *dialog)
{
  show (dialog);
}

static void
add_sessions (SosDeedDialog *dialog, Staffing *self, gint64 session)
{
  for (guint i = 0; i < self->staffing->sessions->len; i++)
    {
      const SosPlanSession *lies = sos_plan_board_get (self->staffing->plan->board, g_array_index (self->staffing->sessions, int, i));
      g_autofree char *title = dup_session (self, i);
      GtkWidget *check, *row = sos_tick_row_new (title, NULL, &check);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), session == 0 || session == lies->id);
      g_signal_connect (check, "toggled", G_CALLBACK (ticked_cb), dialog);
      adw_expander_row_add_row (sos_deed_dialog_get (dialog, "sessions"), row);
      g_ptr_array_add (self->ticks, check);
      g_ptr_array_add (self->rows, row);
    }
}

/* ---- the window ---- */

static void
do_staff (SosDeedDialog *dialog, gpointer data)
{
  Staffing *self = data;
  g_autoptr (GArray) ticked = list_ticked (self);
  SosLaying *laying = make_laying (dialog, self);

  if (ticked->len == 0)
    sos_deed_dialog_say (dialog, _("Tick a session first."));
  else if (laying != NULL)
    sos_deed_dialog_write (dialog, _("Who delivers changed"), (SosTransactionFunc) sos_casework_lay_sessions, laying, (GDestroyNotify) sos_laying_free, NULL);
  else
    sos_deed_dialog_say (dialog, self->chosen == NOT_CHOSEN ? _("Choose who does it.") : _("Nothing would change: they do it in all of these sessions."));
}

static char *
dup_explain (const Staffing *self)
{
  const SosPlanRun *run = sos_plan_world_get_run (self->staffing->plan->world, self->staffing->run);

  /* Translators: the name of a run and its school */
  return g_strdup_printf (_("%s at %s. Each is held against the rules for that day: checks, other work, the way there, keep-apart rules."), run->name,
                          sos_plan_world_get_school (self->staffing->plan->world, run->school)->name);
}

static void
present (GtkWidget *from, SosStore *store, SosRunStaffing *staffing, gint64 session)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, _("Who Delivers"), "sos-run-staff-form", _("_Do It"));
  Staffing *self = g_new0 (Staffing, 1);
  g_autofree char *explain = NULL;
  g_autoptr (GArray) ticked = NULL;

  *self = (Staffing){ g_object_ref (store), staffing, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new (), NOT_CHOSEN };
  explain = dup_explain (self);
  sos_deed_dialog_explain (dialog, explain);
  g_object_set_data (G_OBJECT (dialog), "sos-help", (gpointer) "staffing");
  sos_deed_dialog_set_do (dialog, do_staff, self, free_staffing);
  for (guint i = 0; i < staffing->seats->len; i++)
    sos_deed_dialog_offer (dialog, "seat", i, ((SosStaffSeat *) staffing->seats->pdata[i])->label);
  add_sessions (dialog, self, session);
  ticked = list_ticked (self);
  sos_deed_dialog_set_choice (dialog, "seat", sos_run_staffing_find_first (staffing, ticked));
  g_signal_connect_object (sos_deed_dialog_get (dialog, "seat"), "notify::selected", G_CALLBACK (seat_cb), dialog, 0);
  show (dialog);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  sos_deed_dialog_present (dialog);
}

typedef struct
{
  GtkWidget *from;
  SosStore *store;
  gint64 session;
} Asked;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) from = asked->from;
  g_autoptr (SosStore) store = asked->store;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRunStaffing) staffing = sos_run_staffing_finish (result, &error);

  if (gtk_widget_get_root (from) == NULL)
    return;
  if (staffing == NULL)
    sos_page_say_error (from, error);
  else if (staffing->sessions->len == 0)
    sos_page_say (from, _("No session of this run is to come on a day yet. Plan its days on the term page first."));
  else
    present (from, store, g_steal_pointer (&staffing), asked->session);
}

void
sos_run_staff_dialog_ask (GtkWidget *from, SosStore *store, gint64 run, gint64 session)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (from), g_object_ref (store), session };
  sos_run_staffing_async (store, run, NULL, found_cb, asked);
}
