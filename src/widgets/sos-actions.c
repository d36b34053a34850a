/* sos-actions.c - actions, shortcuts, menus and the shortcuts window from one table. */
#include "config.h"
#include "sos-actions.h"

#include <glib/gi18n.h>

void
sos_actions_install (GtkWidgetClass *klass, const SosActionRow *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].func != NULL)
      gtk_widget_class_install_action (klass, rows[i].name, rows[i].parameter, rows[i].func);
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *name, gpointer target)
{
  return gtk_widget_activate_action_variant (target, g_variant_get_string (name, NULL), NULL);
}

GtkEventController *
sos_actions_make_shortcuts (const SosActionRow *rows, guint n_rows, GtkWidget *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].accel != NULL && rows[i].name != NULL)
      {
        GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (rows[i].accel),
                                                  gtk_callback_action_new (activate_cb, target, NULL));

        gtk_shortcut_set_arguments (shortcut, g_variant_new_string (rows[i].name));
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
      }
  return controller;
}

static char *
dup_first_accel (const char *accel)
{
  return accel == NULL ? NULL : g_strndup (accel, strcspn (accel, "|"));
}

void
sos_actions_fill_menu (const SosActionRow *rows, guint n_rows, const char *menu, GMenu *model)
{
  for (guint i = 0; i < n_rows; i++)
    if (g_strcmp0 (rows[i].menu, menu) == 0)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_(rows[i].label), rows[i].name);
        g_autofree char *accel = dup_first_accel (rows[i].accel);

        if (accel != NULL)
          g_menu_item_set_attribute (item, "accel", "s", accel);
        if (rows[i].hides)
          g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
        g_menu_append_item (model, item);
      }
}

static void
write_group (GString *xml, const SosActionGroup *group)
{
  g_autofree char *title = g_markup_escape_text (group->title, -1);

  g_string_append_printf (xml, "<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>", title);
  for (guint i = 0; i < group->n_rows; i++)
    if (group->rows[i].label != NULL && group->rows[i].accel != NULL)
      {
        g_autofree char *accel = dup_first_accel (group->rows[i].accel);
        g_autofree char *words = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'>"
                                                          "<property name='title'>%s</property>"
                                                          "<property name='accelerator'>%s</property>"
                                                          "</object></child>", _(group->rows[i].label), accel);

        g_string_append (xml, words);
      }
  g_string_append (xml, "</object></child>");
}

/* Written as XML because before 4.14 a GtkShortcutsWindow takes its sections from GtkBuilder only. */
GtkWindow *
sos_actions_make_window (const SosActionGroup *groups, guint n_groups)
{
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'>"
                                          "<property name='modal'>1</property><child>"
                                          "<object class='GtkShortcutsSection'><property name='section-name'>all</property>"
                                          "<property name='max-height'>12</property>");
  g_autoptr (GtkBuilder) builder = NULL;

  for (guint i = 0; i < n_groups; i++)
    write_group (xml, &groups[i]);
  g_string_append (xml, "</object></child></object></interface>");
  builder = gtk_builder_new_from_string (xml->str, xml->len);
  return GTK_WINDOW (gtk_builder_get_object (builder, "window"));
}
