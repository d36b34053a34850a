/* sos-schools-switch.c - Term, Week, Run, Calendar: linked buttons. Knows none of the pages. */
#include "config.h"
#include "sos-schools-switch.h"

#include <glib/gi18n.h>

static const struct
{
  const char *label, *action;
} views[] = {
  [SOS_SCHOOLS_TERM] = { N_("Term"), "app.show-term" },
  [SOS_SCHOOLS_WEEK] = { N_("Week"), "app.show-week" },
  [SOS_SCHOOLS_RUN] = { N_("Run"), "app.show-run" },
  [SOS_SCHOOLS_CALENDAR] = { N_("Calendar"), "app.show-calendar" },
};

#define TARGET "sos-target"

/* The page where one is stays chosen, whatever is pressed. */
static void
clicked_cb (GtkToggleButton *button, gpointer view)
{
  GtkWidget *widget = GTK_WIDGET (button);
  const gboolean here = g_object_get_data (G_OBJECT (button), "sos-here") != NULL;
  const gint64 *target = g_object_get_data (G_OBJECT (button), TARGET);

  gtk_toggle_button_set_active (button, here);
  if (!here)
    gtk_widget_activate_action (widget, views[GPOINTER_TO_UINT (view)].action, "x", target != NULL ? *target : (gint64) 0);
}

GtkWidget *
sos_schools_switch_new (SosSchoolsView here)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "choice");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(views[i].label));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == here);
      g_object_set_data (G_OBJECT (button), "sos-here", i == here ? button : NULL);
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), GUINT_TO_POINTER (i));
      gtk_box_append (GTK_BOX (box), button);
    }
  sos_schools_switch_set (box, 0, 0, 0);
  return box;
}

void
sos_schools_switch_set (GtkWidget *self, int day, gint64 run, gint64 school)
{
  const gint64 targets[] = { 0, day, run, school };
  GtkWidget *button = gtk_widget_get_first_child (self);

  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    {
      g_object_set_data_full (G_OBJECT (button), TARGET, g_memdup2 (&targets[i], sizeof targets[i]), g_free);
      gtk_widget_set_sensitive (button, i != SOS_SCHOOLS_RUN || run != 0 || g_object_get_data (G_OBJECT (button), "sos-here") != NULL);
    }
}
