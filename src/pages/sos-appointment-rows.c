/* sos-appointment-rows.c - the appointments of somebody: a row each, and what can be done with it. Decides nothing. */
#include "config.h"
#include "sos-appointment-rows.h"

#include "sos-appointment-dialog.h"
#include "sos-appointments.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-moment.h"
#include "sos-row-menu.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOVE "move"
#define MOST_OVER 2 /* of those that are over; all are in the history */

static gboolean
is_planned (SosRecord *appointment)
{
  return sos_record_has_text (appointment, SOS_APPOINTMENT_STATE, SOS_APPOINTMENT_PLANNED);
}

static gboolean
has_begun (SosRecord *appointment)
{
  return sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT) <= sos_clock_now ();
}

/* ---- a row ---- */

/* "Today 15:30", "Tue 24 Nov 15:30". */
static char *
dup_when (SosRecord *appointment)
{
  const gint64 start = sos_record_get_number (appointment, SOS_APPOINTMENT_STARTS_AT);
  g_autofree char *day = sos_moment_dup_day (start), *near = sos_date_dup_near (day), *hour = sos_moment_dup_hours (start);

  /* Translators: a day and an hour: "Tue 24 Nov, 15:30" */
  return g_strdup_printf (_("%s, %s"), near, hour);
}

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* One of our offices by its name: whoever reads it knows where that is. */
static char *
dup_note (SosPersonCase *person_case, SosRecord *appointment)
{
  const char *office = sos_record_find_text (appointment, SOS_APPOINTMENT_OFFICE);
  const gint64 driver = sos_record_get_number (appointment, SOS_APPOINTMENT_DRIVER);
  /* Translators: %s is a colleague */
  g_autofree char *driven = driver != 0 ? g_strdup_printf (_("driven by %s"), sos_person_case_get_name_of (person_case, driver)) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  append (words, office != NULL ? sos_codes_get_label (sos_person_case_get_codes (person_case), "our-office", office)
                                : sos_record_find_text (appointment, SOS_APPOINTMENT_PLACE));
  append (words, sos_record_find_text (appointment, SOS_APPOINTMENT_ROOM));
  append (words, sos_person_case_get_name_of (person_case, sos_record_get_number (appointment, SOS_APPOINTMENT_WORKER)));
  append (words, driven);
  append (words, sos_record_find_text (appointment, SOS_APPOINTMENT_WORDS));
  append (words, sos_record_find_text (appointment, SOS_APPOINTMENT_ENDED_WORDS));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
state_new (SosPersonCase *person_case, SosRecord *appointment)
{
  const char *state = sos_record_get_text (appointment, SOS_APPOINTMENT_STATE);
  const char *words = sos_codes_get_label (sos_person_case_get_codes (person_case), "appointment-state", state);

  if (is_planned (appointment))
    return has_begun (appointment) ? sos_status_new ("alarm-symbolic", _("What came of it?"), "warn") : NULL;
  if (g_str_equal (state, SOS_APPOINTMENT_KEPT))
    return sos_status_new ("object-select-symbolic", words, "good");
  return sos_block_label (words, "row-note");
}

/* What can be done with one that is planned, before it and from its hour on. */
static const struct
{
  const char *deed, *label;
  gboolean before, after;
} deeds[] = {
  { SOS_APPOINTMENT_KEPT, N_("They came…"), FALSE, TRUE },
  { SOS_APPOINTMENT_MISSED, N_("They did not come…"), FALSE, TRUE },
  { MOVE, N_("Move it…"), TRUE, TRUE },
  { SOS_APPOINTMENT_CANCELLED, N_("Cancel it…"), TRUE, TRUE },
};

static GtkWidget *
menu_new (SosRecord *appointment, const char *when)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *words = g_strdup_printf (_("More about %s"), when);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (has_begun (appointment) ? deeds[i].after : deeds[i].before)
      sos_row_menu_add (menu, _(deeds[i].label), "overview.appointment", g_variant_new ("(xs)", sos_record_get_id (appointment), deeds[i].deed));
  return sos_row_menu_new (menu, words, sos_record_get_id (appointment));
}

static GtkWidget *
row_new (SosPersonCase *person_case, SosRecord *appointment)
{
  GtkWidget *row = sos_fold_box_new (9), *words, *state = state_new (person_case, appointment);
  g_autofree char *when = dup_when (appointment), *note = dup_note (person_case, appointment);

  gtk_widget_add_css_class (row, "lrow");
  words = sos_block_two_lines (when, note);
  gtk_widget_set_hexpand (words, TRUE);
  sos_tooltip_set (words, note);
  gtk_box_append (GTK_BOX (row), words);
  if (state != NULL)
    gtk_box_append (GTK_BOX (row), state);
  if (is_planned (appointment) && sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE))
    gtk_box_append (GTK_BOX (row), menu_new (appointment, when));
  return row;
}

/* ---- the list ---- */

/* Planned ones first, the next at the top; of those that are over the last. */
static int
compare (gconstpointer a, gconstpointer b)
{
  SosRecord *one = *(SosRecord *const *) a, *other = *(SosRecord *const *) b;
  const gint64 left = sos_record_get_number (one, SOS_APPOINTMENT_STARTS_AT), right = sos_record_get_number (other, SOS_APPOINTMENT_STARTS_AT);

  if (is_planned (one) != is_planned (other))
    return is_planned (one) ? -1 : 1;
  return is_planned (one) ? (left > right) - (left < right) : (left < right) - (left > right);
}

void
sos_appointment_rows_fill (GtkListBox *list, SosPersonCase *person_case)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_APPOINTMENT);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint n_over = 0;

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (sorted, all->pdata[i]);
  g_ptr_array_sort (sorted, compare);
  for (guint i = 0; i < sorted->len; i++)
    if (is_planned (sorted->pdata[i]) || n_over++ < MOST_OVER)
      sos_block_append_row (GTK_WIDGET (list), row_new (person_case, sorted->pdata[i]));
  if (sorted->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("No appointment is made."));
}

/* ---- deeds ---- */

/* The note goes on where it will be signed. */
static void
ended_cb (gpointer from, gpointer data)
{
  if (g_str_equal (((SosDeed *) data)->code, SOS_APPOINTMENT_KEPT))
    gtk_widget_activate_action (from, "page.tab", "s", "contacts");
}

void
sos_appointment_rows_do (SosPersonTab *tab, gint64 id, const char *deed)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  gpointer appointment = person_case != NULL ? sos_person_case_find (person_case, SOS_TYPE_APPOINTMENT, id) : NULL;

  if (appointment == NULL)
    return;
  if (g_str_equal (deed, MOVE))
    sos_appointment_ask_move (GTK_WIDGET (tab), sos_person_tab_get_store (tab), appointment);
  else
    sos_appointment_ask_end (GTK_WIDGET (tab), sos_person_tab_get_store (tab), appointment, deed, ended_cb);
}
