/* sos-page.h - what the window knows of a page: its name, its sentence at the foot, its actions, where its focus begins. */
#pragma once

#include "sos-store.h"
#include "sos-widgets.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_PAGE (sos_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosPage, sos_page, SOS, PAGE, AdwBin)

/**
 * SosPageClass:
 * @rows: the page's table of actions, all called "page.…"; set by sos_page_class_set_actions()
 * @focus_default: put the focus where work begins; the default gives it to the first that takes it
 * @set_width_step: there is this much room now; the default applies the CSS classes of sos-width-step.h to the whole page.
 *   Chain up, or call sos_width_step_apply() yourself for rows made later
 * @find_bar: why nothing may be changed while this is shown, undo and redo included, in a sentence; NULL, as the default says: it may
 * @flush: the window is about to lock, to close, or to show another page: everything typed goes into records or drafts
 *
 * Properties: "store" (SosStore, construct only), "title" (string: the page's kind, "People"; never a person's name, it stands
 * in the header), "foot" (string, one sentence), "width-step" (SosWidthStep as uint, read-only).
 *
 * Pages open one another by action: app.show-person (x), app.show-person-window (x), app.new-person, win.show-people, win.back.
 */
struct _SosPageClass
{
  AdwBinClass parent_class;

  const SosActionRow *rows;
  guint n_rows;

  void (*focus_default) (SosPage *self);
  void (*set_width_step) (SosPage *self, SosWidthStep step);
  void (*flush) (SosPage *self);
  const char *(*find_bar) (SosPage *self);

  gpointer padding[3];
};

/* In class_init: installs the rows (a static table) as actions, and lends them to window, menus and shortcuts window. */
void sos_page_class_set_actions (SosPageClass *klass, const SosActionRow *rows, guint n_rows);

SosStore *sos_page_get_store (SosPage *self); /* (transfer none) */
const char *sos_page_get_title (SosPage *self);
void sos_page_set_title (SosPage *self, const char *title);
const char *sos_page_get_foot (SosPage *self);
void sos_page_set_foot (SosPage *self, const char *foot);
SosWidthStep sos_page_get_width_step (SosPage *self);

/* For the window. */
void sos_page_focus_default (SosPage *self);
void sos_page_set_width_step (SosPage *self, SosWidthStep step);
void sos_page_flush (SosPage *self);
const char *sos_page_find_bar (SosPage *self); /* (nullable) (transfer none) */

/* Calls @read whenever something was committed, while the page is seen; what came while it was not seen is read once, when it is shown
 * again. The first reading is the page's own to begin. */
typedef void (*SosPageRead) (gpointer page);
void sos_page_follow (SosPage *self, SosPageRead read);
/* The same for a clock of the page: read now, or once it is seen. Not before sos_page_follow(). */
void sos_page_read_when_seen (SosPage *self);

/* A plain sentence in a toast over the page, for what no undo goes with: a refusal, something copied. */
void sos_page_say (GtkWidget *widget, const char *words);
/* The same for an error; nothing for NULL or a cancelled one. */
void sos_page_say_error (GtkWidget *widget, const GError *error);
/* In place of a list that could not be read: what is wrong in words, and a button that asks again by the action @again. @stack has a page "empty" that
 * holds @empty. Nothing where the reading was given up. */
void sos_page_show_unread (GtkStack *stack, SosEmptyState *empty, const GError *error, const char *again);

/* Runs @func as one write, not to be cancelled: leaving the page must not lose what was decided on it. @title names it for undo and the
 * toast, NULL: not undoable. A refusal is said in words; @done (optional) comes on the main thread after success only, with @data
 * still the caller's to look at. @widget lives until then. */
typedef void (*SosPageWritten) (gpointer widget, gpointer data);
void sos_page_write (gpointer widget, SosStore *store, const char *title, SosTransactionFunc func, gpointer data,
                     GDestroyNotify free_data, SosPageWritten done);

/* What is typed in @window is stored nowhere yet and would go with it: the lock hides it and shows it again, where it closes others. */
void sos_page_keep_window (GtkWindow *window);
gboolean sos_page_is_kept (GtkWindow *window);

G_END_DECLS
