/* sos-actions.h - one static table: from it come actions, shortcuts, menus and the shortcuts window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a row does. @parameter as the row's type says, or NULL. */
typedef void (*SosActionFunc) (GtkWidget *widget, const char *action_name, GVariant *parameter);

/**
 * SosActionRow:
 * @name: with its group: "page.open", "win.back"; NULL: a key that a widget takes itself, only told of in the shortcuts window
 * @label: N_() words for menu and shortcuts window; NULL: in neither
 * @accel: "<Control>n|Insert": the first is shown; NULL where there is none
 * @func: what is done; NULL: the action belongs to somebody else (the application), the row lends it words and shortcut
 * @parameter: type string of the parameter, NULL for none
 * @menu: the menu it stands in ("new", "main", a page's own); NULL for none
 * @hides: not in the menu at all while it may not be done: it belongs to some and not to others
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *accel;
  SosActionFunc func;
  const char *parameter;
  const char *menu;
  gboolean hides;
} SosActionRow;

/* Installs the rows as actions of a widget class, in its class_init. Enable them with gtk_widget_action_set_enabled(). */
void sos_actions_install (GtkWidgetClass *klass, const SosActionRow *rows, guint n_rows);
/* A controller that, wherever it is put, does the rows' shortcuts on @target. (transfer full) */
GtkEventController *sos_actions_make_shortcuts (const SosActionRow *rows, guint n_rows, GtkWidget *target);
/* Appends the rows of @menu to @model, each with its shortcut. */
void sos_actions_fill_menu (const SosActionRow *rows, guint n_rows, const char *menu, GMenu *model);

/* The shortcuts window: one group a table. */
typedef struct
{
  const char *title; /* translated */
  const SosActionRow *rows;
  guint n_rows;
} SosActionGroup;
/* A new, unshown window. (transfer none: GTK owns toplevels) */
GtkWindow *sos_actions_make_window (const SosActionGroup *groups, guint n_groups);

G_END_DECLS
