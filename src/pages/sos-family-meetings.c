/* sos-family-meetings.c - the meetings with a family as a list; the window that asks about one is sos-family-meeting-dialog.c. */
#include "config.h"
#include "sos-family-meetings.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-meeting-dialog.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>
#include <string.h>

#define MEETING "sos-meeting"

struct _SosFamilyMeetings
{
  SosFamilyPart parent_instance;

  /* template */
  GtkWidget *add;
  GtkLabel *next;
  GtkStack *stack;
  GtkListBox *list;

  char *shown; /* all that the list says: as long as it stays so, the rows do */
};

G_DEFINE_FINAL_TYPE (SosFamilyMeetings, sos_family_meetings, SOS_TYPE_FAMILY_PART)

static SosFamilyCase *
case_of (gpointer self)
{
  return sos_family_part_get_case (self);
}

static gboolean
may_write (gpointer self)
{
  return sos_family_part_is_today (self) && sos_family_may_write_meetings (self);
}

/* Words --------------------------------------------------------------------------------------------------------------------- */

/* Where, in which language, with whose help. */
static char *
dup_place (const SosFamilyMeetingRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (row->place != NULL)
    g_ptr_array_add (parts, row->place);
  if (row->language != NULL)
    g_ptr_array_add (parts, row->language);
  if (row->interpreter)
    g_ptr_array_add (parts, (char *) _("with an interpreter"));
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

/* Row ----------------------------------------------------------------------------------------------------------------------- */

static void
append_line (GtkWidget *box, const char *label, const char *words, const char *classes)
{
  /* Translators: what follows, and its words: "Present: Denise, Kadeem" */
  g_autofree char *line = label != NULL && words != NULL ? g_strdup_printf (_("%s: %s"), label, words) : g_strdup (words);
  GtkWidget *text = line != NULL ? sos_block_text (line, classes) : NULL;

  if (text == NULL)
    return;
  gtk_label_set_max_width_chars (GTK_LABEL (text), 100);
  gtk_widget_set_halign (text, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), text);
}

static GtkWidget *
more_new (gint64 id)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  sos_row_menu_add (menu, _("Edit…"), "family-meetings.edit", g_variant_new_int64 (id));
  sos_row_menu_add (menu, _("Remove"), "family-meetings.remove", g_variant_new_int64 (id));
  return sos_row_menu_new (menu, _("More about this meeting"), id);
}

static GtkWidget *
words_new (const SosFamilyMeetingRow *row, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *day = sos_date_dup_long (row->day);
  g_autofree char *place = dup_place (row);
  g_autofree char *next = sos_date_dup_long (row->next_on);

  gtk_box_append (GTK_BOX (first), sos_block_label (day, "row-title num"));
  if (strcmp (row->day, today) > 0)
    gtk_box_append (GTK_BOX (first), sos_chip_new ("x-office-calendar-symbolic", _("Planned"), "note"));
  gtk_box_append (GTK_BOX (box), first);
  append_line (box, NULL, place, "row-note");
  append_line (box, _("Asked"), row->asked, "small");
  append_line (box, _("Present"), row->present, "small");
  append_line (box, _("Apologies"), row->apologies, "small");
  append_line (box, _("Absent"), row->absent, "small");
  append_line (box, _("Note, for workers alone"), row->note, "small");
  append_line (box, _("Next meeting"), next, "row-note");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static char *
dup_spoken (const SosFamilyMeetingRow *row)
{
  g_autofree char *day = sos_date_dup_long (row->day);
  g_autofree char *place = dup_place (row);

  return place != NULL ? g_strdup_printf ("%s, %s", day, place) : g_strdup (day);
}

static void
append_meeting (SosFamilyMeetings *self, const SosFamilyMeetingRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *list_row = gtk_list_box_row_new ();
  g_autofree char *spoken = dup_spoken (row);
  g_autofree char *mark = g_strdup_printf ("meeting %" G_GINT64_FORMAT, row->id);
  g_autofree char *today = sos_clock_dup_today ();

  gtk_box_append (GTK_BOX (box), words_new (row, today));
  if (may_write (self))
    gtk_box_append (GTK_BOX (box), more_new (row->id));
  gtk_widget_add_css_class (box, "family-meeting");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  g_object_set_data_full (G_OBJECT (list_row), MEETING, g_memdup2 (&row->id, sizeof row->id), g_free);
  sos_spoken_name_set (list_row, spoken);
  sos_focus_mark (list_row, mark);
  gtk_list_box_append (self->list, list_row);
}

static void
fill (SosFamilyMeetings *self)
{
  GPtrArray *meetings = sos_family_case_get_meetings (case_of (self));
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self->list));

  sos_block_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < meetings->len; i++)
    append_meeting (self, meetings->pdata[i]);
  if (mark != NULL && !sos_focus_return (GTK_WIDGET (self->list), mark))
    gtk_widget_grab_focus (self->add);
}

static char *
dup_shown (SosFamilyMeetings *self)
{
  GPtrArray *meetings = sos_family_case_get_meetings (case_of (self));
  g_autoptr (GString) shown = g_string_new (may_write (self) ? "write" : "read");

  for (guint i = 0; i < meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = meetings->pdata[i];

      sos_family_shown_add (shown, row->id, 9, row->asked, row->day, row->place, row->language, row->note, row->next_on, row->present, row->apologies,
                            row->absent);
      g_string_append_printf (shown, "\t%d", row->interpreter);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
show_next (SosFamilyMeetings *self)
{
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;
  const char *day;

  sos_family_case_find_next_meeting (case_of (self), &day);
  shown = sos_date_dup_near (day);
  /* Translators: %s is a day: "Next meeting: Thu 26 Nov" */
  words = shown != NULL ? g_strdup_printf (_("Next meeting: %s"), shown) : g_strdup (_("No next meeting is planned"));

  gtk_label_set_label (self->next, words);
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_meeting (SOS_FAMILY_PART (widget), 0);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_meeting (SOS_FAMILY_PART (widget), g_variant_get_int64 (parameter));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_part_remove (SOS_FAMILY_PART (widget), _("Meeting removed"), SOS_TYPE_FAMILY_MEETING, g_variant_get_int64 (parameter));
}

static void
row_activated_cb (SosFamilyMeetings *self, GtkListBoxRow *row)
{
  if (sos_family_part_is_today (SOS_FAMILY_PART (self)))
    sos_family_ask_meeting (SOS_FAMILY_PART (self), *(gint64 *) g_object_get_data (G_OBJECT (row), MEETING));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_family_meetings_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  SosFamilyMeetings *self = SOS_FAMILY_MEETINGS (part);
  g_autofree char *shown = dup_shown (self);
  static const char *const actions[] = { "family-meetings.add", "family-meetings.edit", "family-meetings.remove" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], may_write (self));
  show_next (self);
  if (g_strcmp0 (shown, self->shown) != 0)
    fill (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  gtk_stack_set_visible_child_name (self->stack, sos_family_case_get_meetings (family_case)->len > 0 ? "meetings" : "none");
}

static void
sos_family_meetings_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_FAMILY_MEETINGS);
  G_OBJECT_CLASS (sos_family_meetings_parent_class)->dispose (object);
}

static void
sos_family_meetings_finalize (GObject *object)
{
  g_free (SOS_FAMILY_MEETINGS (object)->shown);
  G_OBJECT_CLASS (sos_family_meetings_parent_class)->finalize (object);
}

static void
sos_family_meetings_class_init (SosFamilyMeetingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_meetings_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_meetings_finalize;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_meetings_show_case;
  gtk_widget_class_install_action (widget_class, "family-meetings.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "family-meetings.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "family-meetings.remove", "x", remove_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-meetings.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMeetings, add);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMeetings, next);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMeetings, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMeetings, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sos_family_meetings_init (SosFamilyMeetings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

SosFamilyPart *
sos_family_meetings_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_MEETINGS, "store", store, NULL);
}
