/* map-desk.c - the page of the map over a small real office, and what it says. */
#include "config.h"
#include "map-desk.h"

#include "sos-map-page.h"
#include "sos-widgets.h"

#include <string.h>

char *map_desk_opened, *map_desk_opened_service, *map_desk_opened_status;

static void
show_people_of_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_clear_pointer (&map_desk_opened, g_free);
  g_clear_pointer (&map_desk_opened_service, g_free);
  g_clear_pointer (&map_desk_opened_status, g_free);
  g_variant_get (parameter, "(sss)", &map_desk_opened, &map_desk_opened_service, &map_desk_opened_status);
}

static const GActionEntry app_actions[] = { { "show-people-of", show_people_of_cb, "(sss)" } };

gboolean
map_desk_has_map (gpointer desk)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (desk_find (((Desk *) desk)->page, GTK_TYPE_STACK)), "map") == 0;
}

Desk *
map_desk_open (Office *office)
{
  Desk *desk = g_new0 (Desk, 1);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  desk->office = office;
  desk_show (desk, sos_map_page_new (office->store));
  g_action_map_add_action_entries (G_ACTION_MAP (group), app_actions, G_N_ELEMENTS (app_actions), desk);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "app", G_ACTION_GROUP (group));
  sos_page_set_width_step (SOS_PAGE (desk->page), SOS_WIDTH_WIDE);
  return desk;
}

Desk *
map_desk_show (Office *office)
{
  Desk *desk = map_desk_open (office);

  office_wait (map_desk_has_map, desk, "the map");
  desk_settle (desk);
  return desk;
}

SosMapView *
map_desk_get_map (Desk *desk)
{
  return desk_find (desk->page, SOS_TYPE_MAP_VIEW);
}

SosMapTable *
map_desk_get_table (Desk *desk)
{
  return desk_find (desk->page, SOS_TYPE_MAP_TABLE);
}

SosShown
map_desk_get_drawn (Desk *desk, const char *code)
{
  SosMapPicture *picture = sos_map_view_get_picture (map_desk_get_map (desk));

  return picture->shown[sos_borough_map_find (picture->map, code)];
}

void
map_desk_choose (Desk *desk, const char *filter, const char *value)
{
  sos_filter_button_set_value (desk_find_id (desk->page, SOS_TYPE_FILTER_BUTTON, filter), value);
  desk_settle (desk);
}

/* What a screen reader is told and nobody sees; GTK gives it out where it is asked whether it is something else. */
static void
add_heard (GtkWidget *widget, GString *words)
{
  static const GtkAccessibleProperty told[] = { GTK_ACCESSIBLE_PROPERTY_LABEL, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), told[i]))
      {
        g_autofree char *heard = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), told[i], "\x01");

        if (heard != NULL)
          g_string_append_printf (words, "%s\n", heard);
      }
}

static void
add_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_INSCRIPTION (widget))
    g_string_append_printf (words, "%s|", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (words, "%s\n", gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

static void
add_all_heard (GtkWidget *widget, GString *words)
{
  add_heard (widget, words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    add_all_heard (child, words);
}

char *
map_desk_dup_words (Desk *desk)
{
  GString *words = g_string_new (NULL);

  add_words (desk->page, words);
  add_all_heard (desk->page, words);
  return g_string_free (words, FALSE);
}

void
map_desk_assert_says (Desk *desk, const char *expected)
{
  g_autofree char *words = map_desk_dup_words (desk);

  if (strstr (words, expected) == NULL)
    g_error ("nothing says “%s” in:\n%s", expected, words);
}
