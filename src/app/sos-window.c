/* sos-window.c - the frame round a page. It knows pages by their table, never by name of a person: its title is always SOS. */
#include "config.h"
#include "sos-window.h"

#include "sos-clock.h"
#include "sos-desk-choice.h"
#include "sos-find-box.h"
#include "sos-nav-count.h"
#include "sos-panes.h"
#include "sos-person-page.h"
#include "sos-trail.h"
#include "sos-usual-width.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define SLIM_WIDTH 640 /* at text scale 1; below it the sidebar folds away */
#define SIDEBAR 180
#define NARROW_SIDEBAR 66
#define FIND 330
#define NARROW_FIND 260

struct _SosWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  GtkStack *stage;
  GtkWidget *sidebar;
  GtkListBox *nav;
  GtkWidget *head;
  GtkLabel *office_where;
  GtkMenuButton *pages; /* what is in the sidebar, where there is no room for it */
  GtkLabel *page_title;
  GtkMenuButton *make;
  GtkMenuButton *menu;
  SosUsualWidth *find_width;
  SosFindBox *find;
  AdwToastOverlay *toasts;
  GtkStack *slot;
  GtkLabel *foot_left;
  GtkWidget *saved;
  GtkLabel *saved_when;
  GtkLabel *actor;
  SosEmptyState *locked;
  SosEmptyState *start;
  SosDeskChoice *desk;
  GtkWidget *blank;

  /* owned */
  SosStore *store;
  SosTrail *trail;
  GBindingGroup *shown; /* of the page shown */
  GtkEventController *page_shortcuts;
  GtkEventController *shortcuts;
  gboolean solo;
  SosWidthStep step;
  gboolean slim;     /* so narrow that the sidebar folds away */
  GtkWidget *n_today; /* in the sidebar */
  guint stepping;    /* idle */
};

G_DEFINE_FINAL_TYPE (SosWindow, sos_window, ADW_TYPE_APPLICATION_WINDOW)

static const char *const faces[] = { "office", "lock", "blank", "start", "desk" };

/* --- the page shown --- */

static void
select_nav (SosWindow *self, const SosPlace *place)
{
  GtkListBoxRow *row;

  if (place->under != NULL)
    place = sos_places_find (place->under);
  gtk_list_box_unselect_all (self->nav);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->nav, i)) != NULL; i++)
    if (g_object_get_data (G_OBJECT (row), "sos-place") == place)
      gtk_list_box_select_row (self->nav, row);
}

static void
take_page_shortcuts (SosWindow *self, SosPage *page)
{
  SosPageClass *klass = SOS_PAGE_GET_CLASS (page);

  if (self->page_shortcuts != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self), self->page_shortcuts);
  self->page_shortcuts = sos_actions_make_shortcuts (klass->rows, klass->n_rows, GTK_WIDGET (page));
  gtk_widget_add_controller (GTK_WIDGET (self), self->page_shortcuts);
}

static void
update_trail_actions (SosWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", sos_trail_may_step (self->trail, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", sos_trail_may_step (self->trail, 1));
}

static void
show_here (SosWindow *self)
{
  SosPage *page = sos_trail_get_page (self->trail);

  g_binding_group_set_source (self->shown, page);
  select_nav (self, sos_trail_get_place (self->trail));
  take_page_shortcuts (self, page);
  update_trail_actions (self);
  sos_page_set_width_step (page, self->step);
  sos_page_focus_default (page);
}

/* --- the frame --- */

/* In a slim window the title gives way to what is typed. */
static void
show_title (SosWindow *self)
{
  const gboolean typing = (gtk_widget_get_state_flags (GTK_WIDGET (self->find)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->page_title), !self->slim || !typing);
}

static gboolean
step_cb (gpointer user_data)
{
  SosWindow *self = user_data;
  const gboolean narrow = self->step >= SOS_WIDTH_NARROW;

  self->stepping = 0;
  gtk_widget_set_size_request (self->sidebar, narrow ? NARROW_SIDEBAR : SIDEBAR, -1);
  gtk_widget_set_visible (self->sidebar, !self->solo && !self->slim);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), !self->solo && self->slim);
  gtk_menu_button_set_always_show_arrow (self->make, !self->slim);
  sos_usual_width_set_usual (self->find_width, narrow ? NARROW_FIND : FIND);
  show_title (self);
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (self->head), self->slim ? ":close" : NULL);
  if (narrow)
    gtk_widget_add_css_class (self->sidebar, "narrow");
  else
    gtk_widget_remove_css_class (self->sidebar, "narrow");
  sos_width_step_apply (self->step, self->sidebar);
  sos_width_step_apply (self->step, GTK_WIDGET (self->find));
  if (sos_trail_get_page (self->trail) != NULL)
    sos_page_set_width_step (sos_trail_get_page (self->trail), self->step);
  return G_SOURCE_REMOVE;
}

/* Never inside an allocation: showing and hiding asks for the next one. */
static void
watch_width (SosWindow *self, int width)
{
  const SosWidthStep step = sos_width_step_for (GTK_WIDGET (self), width);
  const gboolean slim = step == SOS_WIDTH_TINY && width < SLIM_WIDTH * sos_text_scale (GTK_WIDGET (self));

  if (step == self->step && slim == self->slim)
    return;
  self->step = step;
  self->slim = slim;
  if (self->stepping == 0)
    self->stepping = g_idle_add_full (G_PRIORITY_HIGH, step_cb, self, NULL);
}

static void
show_saved (SosWindow *self)
{
  const gint64 saved_at = self->store == NULL ? 0 : sos_store_get_saved_at (self->store);
  g_autoptr (GDateTime) when = saved_at == 0 ? NULL : sos_clock_to_london (saved_at);
  /* Translators: at the foot of the window, with the time of the last save */
  g_autofree char *words = when == NULL ? NULL : g_date_time_format (when, _("Saved %H:%M"));

  gtk_widget_set_visible (self->saved, words != NULL);
  gtk_label_set_label (self->saved_when, words != NULL ? words : "");
}

static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

static GtkWidget *
make_nav_row (SosWindow *self, const SosPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new_from_icon_name (place->icon_name);
  GtkWidget *label = gtk_label_new (_(place->label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "nav-label");
  gtk_widget_add_css_class (label, "wide-only");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  if (g_str_equal (place->name, "today"))
    {
      self->n_today = sos_nav_count_new ();
      gtk_box_append (GTK_BOX (line), self->n_today);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_set_tooltip_text (row, _(place->label));
  sos_spoken_name_set (row, _(place->label));
  g_object_set_data (G_OBJECT (row), "sos-place", (gpointer) place);
  return row;
}

/* --- actions --- */

/* "win.show-people" opens the place "people". */
static void
show_place (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_window_go (SOS_WINDOW (widget), sos_places_find (action + strlen ("win.show-")), 0);
}

/* Help begins with what is shown. */
static void
show_help (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosPage *page = sos_trail_get_page (SOS_WINDOW (widget)->trail);
  const SosPlace *place = page != NULL ? sos_trail_get_place (SOS_WINDOW (widget)->trail) : NULL;
  const char *topic = SOS_IS_PERSON_PAGE (page) ? sos_person_page_get_help (SOS_PERSON_PAGE (page)) : place != NULL ? place->help : NULL;

  gtk_widget_activate_action (widget, "app.help", "s", topic != NULL ? topic : "");
}

static void
go_step (SosWindow *self, int step)
{
  if (sos_trail_step (self->trail, step))
    show_here (self);
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_step (SOS_WINDOW (widget), -1);
}

static void
go_forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_step (SOS_WINDOW (widget), 1);
}

static void
begin_find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_find_box_begin (SOS_WINDOW (widget)->find);
}

/* Sidebar, header, page, and what stands beside in the page, in turn. */
static void
step_pane (SosWindow *self, int step)
{
  SosPage *page = sos_trail_get_page (self->trail);
  GtkWidget *frame[] = { self->sidebar, self->head, GTK_WIDGET (page) };

  sos_panes_step (frame, page != NULL ? 3 : 2, step);
}

static void
next_pane (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_pane (SOS_WINDOW (widget), 1);
}

static void
previous_pane (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_pane (SOS_WINDOW (widget), -1);
}

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* Rows without a function belong to the application; they stand here for their shortcut and their words. */
static const SosActionRow rows[] = {
  { "win.show-today", N_("Today"), "<Alt>Home", show_place },
  { "win.show-people", N_("People"), "<Alt>1", show_place },
  { "win.show-families", N_("Families"), "<Alt>2", show_place },
  { "win.show-schools", N_("Schools"), "<Alt>3", show_place },
  { "win.show-map", N_("Map"), "<Alt>4", show_place },
  { "win.show-deliverers", N_("Who delivers"), "<Alt>5", show_place },
  { "win.show-duty", N_("Duty board"), "<Alt>6", show_place },
  { "win.show-letters", N_("Letters"), "<Alt>7", show_place },
  { "win.show-referrals", N_("Referrals"), "<Alt>8", show_place },
  { "win.show-office", N_("Office"), "<Alt>9", show_place },
  { "win.find", N_("Find a person"), "<Control>k", begin_find },
  { "win.back", N_("Back"), "<Alt>Left", go_back },
  { "win.forward", N_("Forward"), "<Alt>Right", go_forward },
  { "win.next-pane", N_("Next part of the window"), "F6", next_pane },
  { "win.previous-pane", N_("Part before"), "<Shift>F6", previous_pane },
  { "app.new-person", N_("New person"), "<Control>n", NULL, NULL, "new" },
  { "app.new-bedside", N_("At the bedside…"), "<Control><Shift>b", NULL, NULL, "new" },
  { "app.new-referral", N_("New referral"), "<Control><Shift>n", NULL, NULL, "new" },
  { "app.show-openings", N_("Opened with a reason"), NULL, NULL, NULL, "records", TRUE },
  { "app.raise-concern", N_("Raise a concern about somebody…"), "<Control><Alt>r", NULL, NULL, "records", TRUE },
  { "app.show-concerns", N_("Concerns"), NULL, NULL, NULL, "records", TRUE },
  { "app.show-access", N_("Requests to see a record"), NULL, NULL, NULL, "records", TRUE },
  { "app.show-all-pairs", N_("Held twice?"), NULL, NULL, NULL, "records", TRUE },
  { "app.undo", N_("Undo"), "<Control>z", NULL, NULL, "desk" },
  { "app.redo", N_("Redo"), "<Control><Shift>z", NULL, NULL, "desk" },
  { "app.lock", N_("Lock"), "<Control>l", NULL, NULL, "desk" },
  { "app.blank", N_("Blank the screen"), "<Control><Shift>h", NULL, NULL, "desk" },
  { "app.show-shortcuts", N_("Keyboard shortcuts"), "<Control>question|<Control><Shift>slash", NULL, NULL, "program" },
  { "win.help", N_("Help"), "F1", show_help, NULL, "program" },
  { "app.about", N_("About SOS"), NULL, NULL, NULL, "program" },
  { "win.close", N_("Close the window"), "<Control>w", close_window },
  { "app.quit", N_("Quit"), "<Control>q", NULL },
};

/* --- callbacks --- */

static void
nav_activated_cb (SosWindow *self, GtkListBoxRow *row)
{
  const SosPlace *place = g_object_get_data (G_OBJECT (row), "sos-place");

  gtk_widget_activate_action (GTK_WIDGET (self), place->action, NULL);
}

static gboolean
wake (SosWindow *self)
{
  if (sos_window_get_face (self) != SOS_FACE_BLANK)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "app.unblank", NULL);
  return TRUE;
}

static gboolean
blank_key_cb (SosWindow *self)
{
  return wake (self);
}

static void
blank_pressed_cb (SosWindow *self)
{
  wake (self);
}

static void
contrast_cb (SosWindow *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "hc");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "hc");
}

static void
text_scale_cb (SosWindow *self)
{
  watch_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* --- overrides --- */

static void
sos_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (sos_window_parent_class)->size_allocate (widget, width, height, baseline);
  watch_width (SOS_WINDOW (widget), width);
}

static gboolean
sos_window_close_request (GtkWindow *window)
{
  sos_trail_flush (SOS_WINDOW (window)->trail);
  return GTK_WINDOW_CLASS (sos_window_parent_class)->close_request (window);
}

static void
sos_window_dispose (GObject *object)
{
  SosWindow *self = SOS_WINDOW (object);

  g_clear_handle_id (&self->stepping, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->trail, sos_trail_free);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOS_TYPE_WINDOW);
  G_OBJECT_CLASS (sos_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/stgiles/Sos/ui/sos-window.ui");
  gtk_widget_class_bind_template_child (klass, SosWindow, stage);
  gtk_widget_class_bind_template_child (klass, SosWindow, sidebar);
  gtk_widget_class_bind_template_child (klass, SosWindow, nav);
  gtk_widget_class_bind_template_child (klass, SosWindow, head);
  gtk_widget_class_bind_template_child (klass, SosWindow, office_where);
  gtk_widget_class_bind_template_child (klass, SosWindow, pages);
  gtk_widget_class_bind_template_child (klass, SosWindow, page_title);
  gtk_widget_class_bind_template_child (klass, SosWindow, make);
  gtk_widget_class_bind_template_child (klass, SosWindow, menu);
  gtk_widget_class_bind_template_child (klass, SosWindow, find_width);
  gtk_widget_class_bind_template_child (klass, SosWindow, find);
  gtk_widget_class_bind_template_child (klass, SosWindow, toasts);
  gtk_widget_class_bind_template_child (klass, SosWindow, slot);
  gtk_widget_class_bind_template_child (klass, SosWindow, foot_left);
  gtk_widget_class_bind_template_child (klass, SosWindow, saved);
  gtk_widget_class_bind_template_child (klass, SosWindow, saved_when);
  gtk_widget_class_bind_template_child (klass, SosWindow, actor);
  gtk_widget_class_bind_template_child (klass, SosWindow, locked);
  gtk_widget_class_bind_template_child (klass, SosWindow, start);
  gtk_widget_class_bind_template_child (klass, SosWindow, desk);
  gtk_widget_class_bind_template_child (klass, SosWindow, blank);
  gtk_widget_class_bind_template_callback (klass, nav_activated_cb);
}

static void
sos_window_class_init (SosWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_window_dispose;
  widget_class->size_allocate = sos_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = sos_window_close_request;
  g_type_ensure (SOS_TYPE_FIND_BOX);
  g_type_ensure (SOS_TYPE_DESK_CHOICE);
  bind_template (widget_class);
  sos_actions_install (widget_class, rows, G_N_ELEMENTS (rows));
}

static void
fill_menus (SosWindow *self)
{
  static const char *const sections[] = { "records", "desk", "program" };
  g_autoptr (GMenu) make = g_menu_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) pages = g_menu_new ();

  for (guint i = 0; i < sos_n_places; i++)
    if (sos_places[i].label != NULL)
      g_menu_append (pages, _(sos_places[i].label), sos_places[i].action);
  gtk_menu_button_set_menu_model (self->pages, G_MENU_MODEL (pages));
  sos_actions_fill_menu (rows, G_N_ELEMENTS (rows), "new", make);
  gtk_menu_button_set_menu_model (self->make, G_MENU_MODEL (make));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      sos_actions_fill_menu (rows, G_N_ELEMENTS (rows), sections[i], section);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

/* Any key, any button: a blank window is hidden, not locked. */
static void
watch_blank (SosWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (blank_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (blank_pressed_cb), self);
  gtk_widget_add_controller (self->blank, GTK_EVENT_CONTROLLER (click));
}

static void
sos_window_init (SosWindow *self)
{
  self->step = SOS_WIDTH_WIDE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_usual_width_set_usual (self->find_width, FIND);
  self->trail = sos_trail_new (self->slot);
  sos_stack_speak_visible_only (self->stage);
  sos_stack_speak_visible_only (self->slot);

  self->shown = g_binding_group_new ();
  g_binding_group_bind (self->shown, "title", self->page_title, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->shown, "foot", self->foot_left, "label", G_BINDING_SYNC_CREATE);
  for (guint i = 0; i < sos_n_places; i++)
    if (sos_places[i].label != NULL)
      gtk_list_box_append (self->nav, make_nav_row (self, &sos_places[i]));
  fill_menus (self);
  watch_blank (self);
  g_signal_connect_object (self->find, "state-flags-changed", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  self->shortcuts = sos_actions_make_shortcuts (rows, G_N_ELEMENTS (rows), GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), self->shortcuts);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (contrast_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (text_scale_cb),
                           self, G_CONNECT_SWAPPED);
  contrast_cb (self);
  /* Without a compositor the shadow of a popover is a black frame. */
  if (!gdk_display_is_composited (gtk_widget_get_display (GTK_WIDGET (self))))
    gtk_widget_add_css_class (GTK_WIDGET (self), "uncomposited");
  update_trail_actions (self);
}

/* --- public --- */

SosWindow *
sos_window_new (GtkApplication *application, gboolean solo)
{
  SosWindow *self = g_object_new (SOS_TYPE_WINDOW, "application", application, NULL);

  self->solo = solo;
  gtk_widget_set_visible (self->sidebar, !solo);
  if (solo)
    gtk_window_set_default_size (GTK_WINDOW (self), 1100, 800);
  return self;
}

void
sos_window_set_store (SosWindow *self, SosStore *store, const char *office)
{
  g_return_if_fail (SOS_IS_WINDOW (self));

  g_set_object (&self->store, store);
  sos_find_box_set_store (self->find, store);
  gtk_label_set_label (self->office_where, office == NULL ? "" : g_str_has_prefix (office, "SOS ") ? office + 4 : office);
  g_signal_connect_object (store, "notify::saved-at", G_CALLBACK (show_saved), self, G_CONNECT_SWAPPED);
  show_saved (self);
}

void
sos_window_set_actor (SosWindow *self, const char *actor)
{
  g_autofree char *unlock = g_strdup_printf (_("Continue as %s"), actor);

  g_return_if_fail (SOS_IS_WINDOW (self));

  gtk_label_set_label (self->actor, actor);
  sos_nav_count_set_store (SOS_NAV_COUNT (self->n_today), self->store);
  g_object_set (self->locked, "button-label", unlock, NULL);
}

void
sos_window_ask_desk (SosWindow *self, const char *last)
{
  g_return_if_fail (SOS_IS_WINDOW (self));
  g_return_if_fail (self->store != NULL);

  sos_window_set_face (self, SOS_FACE_DESK);
  sos_desk_choice_ask (self->desk, self->store, last);
}

gboolean
sos_window_is_solo (SosWindow *self)
{
  g_return_val_if_fail (SOS_IS_WINDOW (self), FALSE);

  return self->solo;
}

void
sos_window_put_away (SosWindow *self)
{
  g_return_if_fail (SOS_IS_WINDOW (self));

  if (self->page_shortcuts != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self), self->page_shortcuts);
  self->page_shortcuts = NULL;
  sos_nav_count_set_store (SOS_NAV_COUNT (self->n_today), NULL);
  g_binding_group_set_source (self->shown, NULL);
  sos_trail_clear (self->trail);
  update_trail_actions (self);
}

void
sos_window_go (SosWindow *self, const SosPlace *place, gint64 id)
{
  g_return_if_fail (SOS_IS_WINDOW (self));
  g_return_if_fail (place != NULL);

  if (self->store == NULL)
    return;
  sos_trail_go (self->trail, place, self->store, id);
  show_here (self);
}

void
sos_window_set_face (SosWindow *self, SosFace face)
{
  const GtkPropagationPhase phase = face == SOS_FACE_OFFICE ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE;

  g_return_if_fail (SOS_IS_WINDOW (self));

  if (face != SOS_FACE_OFFICE)
    {
      sos_trail_flush (self->trail);
      close_popovers (GTK_WIDGET (self));
      sos_find_box_end (self->find);
    }
  gtk_stack_set_visible_child_name (self->stage, faces[face]);
  gtk_event_controller_set_propagation_phase (self->shortcuts, phase);
  if (self->page_shortcuts != NULL)
    gtk_event_controller_set_propagation_phase (self->page_shortcuts, phase);
  if (face == SOS_FACE_BLANK)
    gtk_widget_grab_focus (self->blank);
  else if (face == SOS_FACE_LOCK)
    gtk_widget_child_focus (GTK_WIDGET (self->locked), GTK_DIR_TAB_FORWARD);
  else if (face == SOS_FACE_OFFICE && sos_trail_get_page (self->trail) != NULL)
    sos_page_focus_default (sos_trail_get_page (self->trail));
}

SosFace
sos_window_get_face (SosWindow *self)
{
  const char *name;

  g_return_val_if_fail (SOS_IS_WINDOW (self), SOS_FACE_START);

  name = gtk_stack_get_visible_child_name (self->stage);
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    if (g_strcmp0 (name, faces[i]) == 0)
      return i;
  return SOS_FACE_START;
}

void
sos_window_set_start_words (SosWindow *self, const char *title, const char *note)
{
  g_return_if_fail (SOS_IS_WINDOW (self));

  g_object_set (self->start, "title", title, "note", note, NULL);
}

void
sos_window_offer (SosWindow *self, const char *words, const char *label, const char *action)
{
  g_return_if_fail (SOS_IS_WINDOW (self));

  sos_toast_say (self->toasts, words, label, action);
}

void
sos_window_say (SosWindow *self, const char *words)
{
  sos_window_offer (self, words, NULL, NULL);
}

void
sos_window_show_shortcuts (SosWindow *self)
{
  SosActionGroup groups[2] = { { _("Everywhere"), rows, G_N_ELEMENTS (rows) } };
  guint n_groups = 1;
  GtkWindow *window;

  g_return_if_fail (SOS_IS_WINDOW (self));

  if (sos_window_get_page (self) != NULL)
    {
      SosPageClass *klass = SOS_PAGE_GET_CLASS (sos_window_get_page (self));

      if (klass->n_rows > 0)
        groups[n_groups++] = (SosActionGroup){ _("On this page"), klass->rows, klass->n_rows };
    }
  window = sos_actions_make_window (groups, n_groups);
  gtk_window_set_transient_for (window, GTK_WINDOW (self));
  gtk_window_present (window);
}

SosPage *
sos_window_get_page (SosWindow *self)
{
  g_return_val_if_fail (SOS_IS_WINDOW (self), NULL);

  return sos_trail_get_page (self->trail);
}
