/* sos-family-page.c - the head, the drawing, the dates, the list and the parts of one family. Knows the parts by their table. */
#include "config.h"
#include "sos-family-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-day-slider.h"
#include "sos-family-asks.h"
#include "sos-family-grid.h"
#include "sos-family-household.h"
#include "sos-family-meeting-dialog.h"
#include "sos-family-meetings.h"
#include "sos-family-plan.h"
#include "sos-family-print.h"
#include "sos-family-timeline.h"
#include "sos-family-members.h"
#include "sos-genogram-view.h"

#include <glib/gi18n.h>

#define UPPER_SHARE 0.64 /* of the height, for the drawing, until somebody moves the line */

/* In the order in which they stand; the letter after _ opens it with Alt. */
static const struct
{
  const char *name;
  const char *label;
  SosFamilyPart *(*make) (SosStore *store);
} parts[] = {
  { "issues", N_("_Issues"), sos_family_grid_new },
  { "plan", N_("_Plan"), sos_family_plan_new },
  { "meetings", N_("_Meetings"), sos_family_meetings_new },
  { "timeline", N_("_Timeline"), sos_family_timeline_new },
  { "household", N_("_Household"), sos_family_household_new },
};

#define N_PARTS G_N_ELEMENTS (parts)

struct _SosFamilyPage
{
  SosPage parent_instance;

  /* template */
  GtkStack *outer;
  SosEmptyState *none;
  GtkLabel *heading;
  GtkLabel *note;
  GtkMenuButton *notices;
  SosChip *notices_chip;
  GtkBox *notice_list;
  GtkPaned *split;
  SosGenogramView *drawing;
  SosDaySlider *slider;
  GtkBox *members_slot;
  GtkBox *tab_bar;
  GtkStack *stack;
  GMenu *more_menu;

  /* owned */
  SosFamilyView *view;
  SosFamilyCase *family_case;
  SosFamilyPart *members;
  GtkToggleButton *buttons[N_PARTS];
  SosFamilyPart *parts[N_PARTS]; /* made when first shown */
  GtkWidget *member_popover;
  GtkWidget *menu_over; /* where it was asked for */
  GCancellable *cancellable;
  guint reload_source;
  gboolean telling; /* the drawing who is chosen: it has nothing to answer */
  gboolean reading;
  gboolean outdated; /* by a change that came, or another day that was chosen, while it was read */
};

G_DEFINE_FINAL_TYPE (SosFamilyPage, sos_family_page, SOS_TYPE_PAGE)

/* Parts --------------------------------------------------------------------------------------------------------------------- */

static guint
current_part (SosFamilyPage *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      return i;
  return 0;
}

static void
join (SosFamilyPage *self, SosFamilyPart *part)
{
  g_object_bind_property (self->members, "member", part, "member", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/* Only the part that is seen is filled; the others catch up when they are shown. */
static void
fill_part (SosFamilyPage *self, guint i)
{
  if (self->family_case == NULL)
    return;
  if (self->parts[i] == NULL)
    {
      self->parts[i] = parts[i].make (sos_page_get_store (SOS_PAGE (self)));
      join (self, self->parts[i]);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->parts[i]), parts[i].name);
    }
  sos_family_part_set_case (self->parts[i], self->family_case);
  sos_width_step_apply (sos_page_get_width_step (SOS_PAGE (self)), GTK_WIDGET (self->parts[i]));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->parts[i]));
}

static void
part_toggled_cb (GtkToggleButton *button, SosFamilyPage *self)
{
  const gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, active, -1);
  if (active)
    fill_part (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "part")));
}

static void
show_part (SosFamilyPage *self, const char *name)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (g_str_equal (parts[i].name, name))
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

static void
make_part_buttons (SosFamilyPage *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB, "label", _(parts[i].label),
                                        "use-underline", TRUE, NULL);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "part", GUINT_TO_POINTER (i));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (self->tab_bar, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (part_toggled_cb), self, 0);
    }
  gtk_toggle_button_set_active (self->buttons[0], TRUE);
}

/* The one chosen ------------------------------------------------------------------------------------------------------------ */

static const SosFamilyRow *
find_row (SosFamilyPage *self)
{
  return sos_family_part_find_row (self->members);
}

/* Each deed asks for what it needs: somebody who may be opened, and whether it is today that is shown. */
static void
update_member_actions (SosFamilyPage *self)
{
  static const struct
  {
    const char *action;
    gboolean today;
    gboolean belongs;
  } needs[] = {
    { "page.open-member", FALSE, FALSE }, { "page.open-member-window", FALSE, FALSE }, { "page.add-sibling", TRUE, FALSE },
    { "page.relate", TRUE, FALSE },       { "page.tell", TRUE, FALSE },                { "page.move-home", TRUE, TRUE },
    { "page.main-contact", TRUE, TRUE },  { "page.leave", TRUE, TRUE },
  };
  const SosFamilyRow *row = find_row (self);
  const gboolean today = sos_family_part_is_today (self->members);
  const gboolean known = row != NULL && row->person != 0;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), needs[i].action,
                                   known && (today || !needs[i].today) && (!needs[i].belongs || (row->belongs && row->membership != 0)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-member", today);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.meeting", today);
}

static void
drawing_chosen_cb (SosFamilyPage *self)
{
  const int place = sos_genogram_view_get_selected (self->drawing);

  if (self->family_case != NULL && !self->telling)
    sos_family_part_set_member (self->members, place < 0 ? 0
                                                         : sos_family_get_member (sos_family_case_get_family (self->family_case), place)->person);
}

/* Somebody who has just been added is chosen before they are read, and the drawing learns of them with the next reading. */
static void
member_cb (SosFamilyPage *self)
{
  const gint64 member = sos_family_part_get_member (self->members);

  if (self->family_case == NULL)
    return;
  self->telling = TRUE;
  sos_genogram_view_set_selected (self->drawing, sos_family_find (sos_family_case_get_family (self->family_case), member));
  self->telling = FALSE;
  update_member_actions (self);
}

/* The same menu over the drawing and over the list. */
static void
show_member_menu (SosFamilyPage *self, GtkWidget *over, const GdkRectangle *at)
{
  GtkPopover *popover = GTK_POPOVER (self->member_popover);
  graphene_point_t point = GRAPHENE_POINT_INIT (at->x, at->y), here;

  if (find_row (self) == NULL || !gtk_widget_compute_point (over, GTK_WIDGET (self), &point, &here))
    return;
  self->menu_over = over;
  gtk_popover_set_pointing_to (popover, &(GdkRectangle){ here.x, here.y, MAX (at->width, 1), MAX (at->height, 1) });
  gtk_popover_popup (popover);
}

/* Back to where it was asked for, so that keys go on there, also after a window that was opened from the menu. */
static void
menu_closed_cb (SosFamilyPage *self)
{
  if (self->menu_over == GTK_WIDGET (self->drawing))
    gtk_widget_grab_focus (self->menu_over);
  else if (self->menu_over != NULL)
    sos_family_part_begin (self->members);
}

static void
drawing_menu_cb (SosFamilyPage *self, int place, const GdkRectangle *at)
{
  show_member_menu (self, GTK_WIDGET (self->drawing), at);
}

static void
list_menu_cb (SosFamilyPage *self, const GdkRectangle *at)
{
  show_member_menu (self, GTK_WIDGET (self->members), at);
}

static void
activated_cb (SosFamilyPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.open-member", NULL);
}

/* The buttons over the drawing do what its keys do. */
static void
zoom_cb (SosFamilyPage *self, GtkWidget *button)
{
  static const char *const actions_of[][2]
    = { { "zoom_out", "drawing.zoom-out" }, { "fit", "drawing.fit" }, { "zoom_in", "drawing.zoom-in" } };

  for (guint i = 0; i < G_N_ELEMENTS (actions_of); i++)
    if (g_str_equal (gtk_buildable_get_buildable_id (GTK_BUILDABLE (button)), actions_of[i][0]))
      gtk_widget_activate_action (GTK_WIDGET (self->drawing), actions_of[i][1], NULL);
}

/* What is shown ------------------------------------------------------------------------------------------------------------- */

static void
show_notices (SosFamilyPage *self)
{
  GPtrArray *notices = sos_family_case_get_notices (self->family_case);
  /* Translators: sentences about a family that somebody has to look at */
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u thing to look at", "%u things to look at", notices->len), notices->len);

  gtk_widget_set_visible (GTK_WIDGET (self->notices), notices->len > 0);
  sos_chip_set_label (self->notices_chip, words);
  sos_spoken_name_set (GTK_WIDGET (self->notices), words);
  sos_block_clear (GTK_WIDGET (self->notice_list));
  for (guint i = 0; i < notices->len; i++)
    {
      GtkWidget *line = sos_block_text (notices->pdata[i], "small");

      gtk_label_set_max_width_chars (GTK_LABEL (line), 50);
      gtk_box_append (self->notice_list, line);
    }
}

static guint
count_members (SosFamily *family)
{
  guint n = 0;

  for (guint i = 0; i < family->members->len; i++)
    n += !sos_family_get_member (family, i)->absent;
  return n;
}

static void
show_foot (SosFamilyPage *self)
{
  SosFamily *family = sos_family_case_get_family (self->family_case);
  const guint n_people = count_members (family), n_homes = family->homes->len;
  g_autofree char *people = g_strdup_printf (g_dngettext (NULL, "%u person", "%u people", n_people), n_people);
  g_autofree char *homes = g_strdup_printf (g_dngettext (NULL, "%u home", "%u homes", n_homes), n_homes);
  g_autofree char *day = sos_date_dup_long (sos_family_case_get_day (self->family_case));
  /* Translators: people, homes */
  g_autofree char *now = g_strdup_printf (_("%s, %s. A clock by a date: not looked at for 90 days."), people, homes);
  /* Translators: people, homes, date */
  g_autofree char *then = g_strdup_printf (_("%s, %s, as it was on %s. Go back to today to change something."), people, homes, day);

  sos_page_set_foot (SOS_PAGE (self), sos_family_part_is_today (self->members) ? now : then);
}

static void
show_days (SosFamilyPage *self)
{
  GPtrArray *events = sos_family_case_get_events (self->family_case);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_day_change_free);
  g_autofree char *today = sos_clock_dup_today ();

  for (guint i = 0; i < events->len; i++)
    {
      const SosFamilyEvent *event = events->pdata[i];

      g_ptr_array_add (changes, sos_day_change_new (event->date, event->words));
    }
  sos_day_slider_set_changes (self->slider, changes, today);
}

static void
show_case (SosFamilyPage *self, SosFamilyCase *family_case)
{
  const gboolean first = self->family_case == NULL;

  g_set_object (&self->family_case, family_case);
  gtk_label_set_label (self->heading, sos_family_case_get_title (family_case));
  gtk_label_set_label (self->note, sos_family_case_get_subtitle (family_case));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->note), sos_family_case_get_subtitle (family_case));
  self->telling = TRUE;
  sos_genogram_view_set_family (self->drawing, sos_family_case_get_family (family_case), !first);
  self->telling = FALSE;
  sos_family_part_set_case (self->members, family_case);
  if (first)
    sos_family_part_set_member (self->members, sos_family_case_get_view (family_case)->subject);
  show_days (self);
  show_notices (self);
  show_foot (self);
  member_cb (self);
  fill_part (self, current_part (self));
  gtk_stack_set_visible_child_name (self->outer, "family");
}

/* Reading ------------------------------------------------------------------------------------------------------------------- */

static gboolean reload_cb (gpointer data);

/* One reading at a time, so that none overtakes another: what is shown last is what was read last. */
static void
reload (SosFamilyPage *self)
{
  if (self->reading)
    self->outdated = TRUE;
  else if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamilyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosFamilyCase) family_case = sos_family_case_finish (result, &error);

  self->reading = FALSE;
  if (self->outdated && !g_cancellable_is_cancelled (self->cancellable))
    reload (self);
  if (family_case != NULL)
    show_case (self, family_case);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_object_set (self->none, "note", error->message, NULL);
      gtk_stack_set_visible_child_name (self->outer, "none");
    }
}

static gboolean
reload_cb (gpointer data)
{
  SosFamilyPage *self = data;

  self->reload_source = 0;
  self->reading = TRUE;
  self->outdated = FALSE;
  sos_family_case_reload_async (sos_page_get_store (SOS_PAGE (self)), self->view, self->cancellable, opened_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
day_cb (SosFamilyPage *self)
{
  g_autofree char *day = NULL;

  g_object_get (self->slider, "day", &day, NULL);
  if (g_strcmp0 (day, self->view->day) == 0)
    return;
  g_free (self->view->day);
  self->view->day = g_steal_pointer (&day);
  reload (self);
}

/* What belongs to no person belongs to a household, and there are few of them; of people, those who are in it. */
static gboolean
concerns (SosFamilyPage *self, const SosChange *change)
{
  const gint64 person = change->type == SOS_TYPE_PERSON ? change->id : change->owner;

  if (person == 0 || change->type == SOS_TYPE_MEMBERSHIP)
    return change->type != SOS_TYPE_LETTER_PAPER;
  return self->family_case != NULL && sos_family_find (sos_family_case_get_family (self->family_case), person) >= 0;
}

/* Several changes of one deed make one reading. */
static void
changed_cb (SosStore *store, GArray *changes, SosFamilyPage *self)
{
  for (guint i = 0; i < changes->len; i++)
    if (concerns (self, &g_array_index (changes, SosChange, i)))
      reload (self);
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_part (SOS_FAMILY_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
step_part (SosFamilyPage *self, guint by)
{
  gtk_toggle_button_set_active (self->buttons[(current_part (self) + by) % N_PARTS], TRUE);
}

static void
next_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_part (SOS_FAMILY_PAGE (widget), 1);
}

static void
previous_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_part (SOS_FAMILY_PAGE (widget), N_PARTS - 1);
}

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set (SOS_FAMILY_PAGE (widget)->slider, "day", NULL, NULL);
}

static void
outside_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (widget);
  gboolean outside = FALSE;

  g_object_get (self->drawing, "outside", &outside, NULL);
  g_object_set (self->drawing, "outside", !outside, NULL);
}

static void
open_with (SosFamilyPage *self, const char *action)
{
  const SosFamilyRow *row = find_row (self);

  if (row != NULL && row->person != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", row->person);
}

static void
open_member_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_with (SOS_FAMILY_PAGE (widget), "app.show-person");
}

static void
open_member_window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_with (SOS_FAMILY_PAGE (widget), "app.show-person-window");
}

static void
ask_meeting (SosFamilyPart *from, const SosFamilyRow *row)
{
  sos_family_ask_meeting (from, 0);
}

/* Each of these opens a window that asks for the rest. */
static const struct
{
  const char *action;
  void (*ask) (SosFamilyPart *from, const SosFamilyRow *row);
} asked[] = {
  { "page.add-member", sos_family_ask_add_member },  { "page.add-sibling", sos_family_ask_add_sibling },
  { "page.move-home", sos_family_ask_move_home },    { "page.relate", sos_family_ask_relate },
  { "page.tell", sos_family_ask_tell },              { "page.leave", sos_family_ask_leave },
  { "page.main-contact", sos_family_set_main_contact }, { "page.meeting", ask_meeting },
};

static void
ask_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (widget);

  for (guint i = 0; self->family_case != NULL && i < G_N_ELEMENTS (asked); i++)
    if (g_str_equal (asked[i].action, name))
      asked[i].ask (self->members, find_row (self));
}

/* On the day that is shown; the window asks for whom. */
static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (widget);
  g_autoptr (SosFamilyView) view = sos_family_view_copy (self->view);

  if (self->family_case != NULL)
    gtk_window_present (sos_family_print_new (GTK_WINDOW (gtk_widget_get_root (widget)), sos_page_get_store (SOS_PAGE (self)), view));
}

static void
copy_reference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (widget);

  if (self->family_case == NULL)
    return;
  sos_clipboard_copy (widget, sos_family_case_get_ref (self->family_case));
  sos_page_say (widget, _("Reference copied; it leaves the clipboard in 30 seconds."));
}

static void
open_window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.show-family-window", "x", SOS_FAMILY_PAGE (widget)->view->household);
}

static const SosActionRow actions[] = {
  { "page.tab", NULL, NULL, tab_cb, "s" },
  { "page.next-tab", N_("Next tab"), "<Control>Page_Down", next_tab_cb },
  { "page.previous-tab", N_("Previous tab"), "<Control>Page_Up", previous_tab_cb },
  { "page.today", N_("Back to today"), "<Control>t", today_cb },
  { "page.outside", N_("What they are tied to outside"), "<Control>e", outside_cb },
  { "page.add-member", N_("Add a person…"), "<Control><Shift>a", ask_cb },
  { "page.meeting", N_("Meeting note…"), "<Control><Shift>m", ask_cb },
  { "page.print", N_("Print for…"), "<Control>p", print_cb },
  { "page.open-member", N_("Open the record (Enter)"), NULL, open_member_cb, NULL, "member" },
  { "page.open-member-window", N_("Open in a window of its own"), "<Control>Return", open_member_window_cb, NULL, "member" },
  { "page.move-home", N_("Move home…"), NULL, ask_cb, NULL, "member" },
  { "page.add-sibling", N_("Add a brother or sister…"), NULL, ask_cb, NULL, "member" },
  { "page.relate", N_("How they are related…"), NULL, ask_cb, NULL, "member" },
  { "page.tell", N_("What may be told…"), NULL, ask_cb, NULL, "member" },
  { "page.main-contact", N_("Make main contact"), NULL, ask_cb, NULL, "member" },
  { "page.leave", N_("No longer in this family…"), NULL, ask_cb, NULL, "member" },
  { "page.copy-reference", N_("Copy the reference"), "<Control><Shift>c", copy_reference_cb, NULL, "more" },
  { "page.open-window", N_("Open the family in its own window"), NULL, open_window_cb, NULL, "more" },
};

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* Once there is a height to share out. */
static void
share_height_cb (SosFamilyPage *self)
{
  int height = 0;

  g_object_get (self->split, "max-position", &height, NULL);
  if (height < 100)
    return;
  g_signal_handlers_disconnect_by_func (self->split, share_height_cb, self);
  gtk_paned_set_position (self->split, gtk_widget_get_height (GTK_WIDGET (self->split)) * UPPER_SHARE);
}

static void
sos_family_page_constructed (GObject *object)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (object);

  G_OBJECT_CLASS (sos_family_page_parent_class)->constructed (object);
  sos_page_set_title (SOS_PAGE (self), _("Family"));
  self->members = sos_family_members_new (sos_page_get_store (SOS_PAGE (self)));
  gtk_box_append (self->members_slot, GTK_WIDGET (self->members));
  g_signal_connect_object (self->members, "notify::member", G_CALLBACK (member_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->members, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->members, "menu", G_CALLBACK (list_menu_cb), self, G_CONNECT_SWAPPED);
  make_part_buttons (self);
}

static void
sos_family_page_flush (SosPage *page)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (page);

  for (guint i = 0; i < N_PARTS; i++)
    if (self->parts[i] != NULL)
      sos_family_part_flush (self->parts[i]);
}

static void
sos_family_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_FAMILY_PAGE (page)->drawing));
}

static void
sos_family_page_dispose (GObject *object)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_object (&self->family_case);
  g_clear_pointer (&self->member_popover, gtk_widget_unparent);
  memset (self->parts, 0, sizeof self->parts);
  sos_widget_dispose_template (self, SOS_TYPE_FAMILY_PAGE);
  G_OBJECT_CLASS (sos_family_page_parent_class)->dispose (object);
}

static void
sos_family_page_finalize (GObject *object)
{
  SosFamilyPage *self = SOS_FAMILY_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->view, sos_family_view_free);
  G_OBJECT_CLASS (sos_family_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, outer);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, none);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, heading);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, note);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, notices);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, notices_chip);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, notice_list);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, split);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, drawing);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, slider);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, members_slot);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyPage, more_menu);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_child_full (widget_class, "tabs", FALSE, G_STRUCT_OFFSET (SosFamilyPage, tab_bar));
}

static void
sos_family_page_class_init (SosFamilyPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = sos_family_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_family_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_page_finalize;
  SOS_PAGE_CLASS (klass)->flush = sos_family_page_flush;
  SOS_PAGE_CLASS (klass)->focus_default = sos_family_page_focus_default;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  g_type_ensure (SOS_TYPE_GENOGRAM_VIEW);
  g_type_ensure (SOS_TYPE_DAY_SLIDER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
make_member_menu (SosFamilyPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "member", menu);
  self->member_popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->member_popover), FALSE);
  gtk_widget_set_halign (self->member_popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->member_popover, GTK_WIDGET (self));
  g_signal_connect_object (self->member_popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
sos_family_page_init (SosFamilyPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->outer);
  sos_stack_speak_visible_only (self->stack);
  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "more", self->more_menu);
  make_member_menu (self);
  g_signal_connect_object (self->split, "notify::max-position", G_CALLBACK (share_height_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawing, "notify::selected", G_CALLBACK (drawing_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawing, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawing, "menu", G_CALLBACK (drawing_menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->slider, "notify::day", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sos_family_page_new (SosStore *store, gint64 household)
{
  SosFamilyPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_FAMILY_PAGE, "store", store, NULL);
  self->view = sos_family_view_new (household, 0, 0, NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  self->reading = TRUE;
  sos_family_case_open_async (store, self->view, self->cancellable, opened_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
