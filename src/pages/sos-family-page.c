/* sos-family-page.c - the head, the drawing, the dates, the list and the parts of one family. Knows the parts by their table; what can be
 * done stands in sos-family-page-actions.c. */
#include "config.h"
#include "sos-family-page-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-grid.h"
#include "sos-family-household.h"
#include "sos-family-meetings.h"
#include "sos-family-plan.h"
#include "sos-family-timeline.h"
#include "sos-family-members.h"

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

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == SOS_FAMILY_N_PARTS);

G_DEFINE_FINAL_TYPE (SosFamilyPage, sos_family_page, SOS_TYPE_PAGE)

/* Parts --------------------------------------------------------------------------------------------------------------------- */

static guint
current_part (SosFamilyPage *self)
{
  for (guint i = 0; i < SOS_FAMILY_N_PARTS; i++)
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

void
sos_family_page_show_part (SosFamilyPage *self, const char *name)
{
  for (guint i = 0; i < SOS_FAMILY_N_PARTS; i++)
    if (g_str_equal (parts[i].name, name))
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

void
sos_family_page_step_part (SosFamilyPage *self, guint by)
{
  gtk_toggle_button_set_active (self->buttons[(current_part (self) + by) % SOS_FAMILY_N_PARTS], TRUE);
}

static void
make_part_buttons (SosFamilyPage *self)
{
  for (guint i = 0; i < SOS_FAMILY_N_PARTS; i++)
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
  sos_family_page_update_actions (self);
}

static void
drawing_menu_cb (SosFamilyPage *self, int place, const GdkRectangle *at)
{
  sos_family_page_show_menu (self, GTK_WIDGET (self->drawing), at);
}

static void
list_menu_cb (SosFamilyPage *self, const GdkRectangle *at)
{
  sos_family_page_show_menu (self, GTK_WIDGET (self->members), at);
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
  /* Translators: people, homes, days */
  g_autofree char *now = g_strdup_printf (_("%s, %s. A clock by a date: not looked at for %d days."), people, homes,
                                          sos_family_case_get_review_days (self->family_case));
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

/* Several changes of one deed make one reading. */
static void
changed_cb (SosStore *store, GArray *changes, SosFamilyPage *self)
{
  if (self->family_case == NULL || sos_family_case_is_touched (self->family_case, changes))
    reload (self);
}

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

  for (guint i = 0; i < SOS_FAMILY_N_PARTS; i++)
    if (self->parts[i] != NULL)
      sos_family_part_flush (self->parts[i]);
}

/* From the moment another day is chosen: it may be read still. */
static const char *
sos_family_page_find_bar (SosPage *page)
{
  return SOS_FAMILY_PAGE (page)->view->day != NULL ? _("This is a day that has passed. Go back to today to change something.") : NULL;
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
  SOS_PAGE_CLASS (klass)->find_bar = sos_family_page_find_bar;
  SOS_PAGE_CLASS (klass)->focus_default = sos_family_page_focus_default;
  sos_family_page_install_actions (SOS_PAGE_CLASS (klass));
  g_type_ensure (SOS_TYPE_GENOGRAM_VIEW);
  g_type_ensure (SOS_TYPE_DAY_SLIDER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sos_family_page_init (SosFamilyPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->outer);
  sos_stack_speak_visible_only (self->stack);
  sos_family_page_make_menus (self);
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
