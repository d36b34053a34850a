/* sos-family-page-actions.c - what can be done on a family's page, and which of it with the one chosen. Shows nothing but the menu. */
#include "config.h"
#include "sos-family-page-private.h"

#include "sos-family-asks.h"
#include "sos-family-meeting-dialog.h"
#include "sos-family-print.h"

#include <glib/gi18n.h>

static const SosFamilyRow *
find_row (SosFamilyPage *self)
{
  return sos_family_part_find_row (self->members);
}

static void
tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_page_show_part (SOS_FAMILY_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
next_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_page_step_part (SOS_FAMILY_PAGE (widget), 1);
}

static void
previous_tab_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_page_step_part (SOS_FAMILY_PAGE (widget), SOS_FAMILY_N_PARTS - 1);
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
ask_agreement_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_with (SOS_FAMILY_PAGE (widget), "app.ask-agreement");
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
    gtk_window_present (sos_family_print_new (widget, sos_page_get_store (SOS_PAGE (self)), view));
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
  { "page.ask-agreement", N_("Ask for their agreement…"), NULL, ask_agreement_cb, NULL, "member" },
  { "page.main-contact", N_("Make main contact"), NULL, ask_cb, NULL, "member" },
  { "page.leave", N_("No longer in this family…"), NULL, ask_cb, NULL, "member" },
  { "page.copy-reference", N_("Copy the reference"), "<Control><Shift>c", copy_reference_cb, NULL, "more" },
  { NULL, N_("Issue: none known, some, significant, severe"), "0 1 2 3" },
  { NULL, N_("Issue: not known"), "n" },
  { NULL, N_("Issue: does not apply"), "a" },
  { "page.open-window", N_("Open the family in its own window"), NULL, open_window_cb, NULL, "more" },
};

void
sos_family_page_install_actions (SosPageClass *klass)
{
  sos_page_class_set_actions (klass, actions, G_N_ELEMENTS (actions));
}

/* Each deed asks for what it needs: somebody who may be opened, and whether it is today that is shown. */
void
sos_family_page_update_actions (SosFamilyPage *self)
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
  const gboolean died = row != NULL && row->person != 0 && sos_family_get_member (sos_family_case_get_family (self->family_case), row->place)->died;
  const gboolean today = sos_family_part_is_today (self->members);
  const gboolean known = row != NULL && row->person != 0;

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), needs[i].action,
                                   known && (today || !needs[i].today) && (!needs[i].belongs || (row->belongs && row->membership != 0)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.ask-agreement", known && today && !died);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-member", today);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.meeting", today);
}

/* The menu of the one chosen ------------------------------------------------------------------------------------------------- */

/* The same menu over the drawing and over the list. */
void
sos_family_page_show_menu (SosFamilyPage *self, GtkWidget *over, const GdkRectangle *at)
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

void
sos_family_page_make_menus (SosFamilyPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "more", self->more_menu);
  sos_actions_fill_menu (actions, G_N_ELEMENTS (actions), "member", menu);
  self->member_popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->member_popover), FALSE);
  gtk_widget_set_halign (self->member_popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->member_popover, GTK_WIDGET (self));
  g_signal_connect_object (self->member_popover, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}
