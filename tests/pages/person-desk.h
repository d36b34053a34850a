/* person-desk.h - one person's page in a window over a small real office, for the tests of its tabs. */
#pragma once

#include "office.h"
#include "sos-person-page.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

typedef struct
{
  Office *office;
  GtkWindow *window;
  GtkWidget *page;
  gint64 person;
  gint64 address;
} Desk;

/* Takes @office. The page is open and its @tab is shown. */
Desk *desk_new (Office *office, gint64 person, gint64 address, const char *tab);
void desk_free (Desk *self);

/* The first widget of @type, and the first with that id, below @root. (transfer none) (nullable) */
gpointer desk_find (GtkWidget *root, GType type);
gpointer desk_find_id (GtkWidget *root, GType type, const char *id);
/* The last of them, and how many there are. */
gpointer desk_find_last (GtkWidget *root, GType type);
guint desk_count (GtkWidget *root, GType type);
/* The label that shows @words and can be seen; NULL where none does. */
GtkWidget *desk_find_label (GtkWidget *root, const char *words);
/* The whole words of the text view @id below @root: written anew, or held against @words. */
void desk_write (GtkWidget *root, const char *id, const char *words);
void desk_assert_words (GtkWidget *root, const char *id, const char *words);
/* The tab of @type. */
GtkWidget *desk_get_tab (Desk *self, GType type);
/* An action as a button would start it: the test fails where it is off. */
void desk_act (GtkWidget *widget, const char *action, const char *format, ...);
/* The button whose action is @action; NULL where none is seen. */
GtkWidget *desk_find_button (GtkWidget *root, const char *action);
/* Runs the main loop until a text field holds @text; the test fails after 10 seconds. */
void desk_wait_text (Desk *self, GType type, gint64 id, const char *field, const char *text);
/* Runs the main loop until @done says so. */
void desk_wait (Desk *self, gboolean (*done) (gpointer data), gpointer data, const char *what);
/* A busy machine: from here on nothing that is asked of the office is begun, reads or writes or both, until it is let go. Meanwhile
 * nothing of the office may be waited for. */
typedef struct _Hold Hold;
Hold *desk_hold (Desk *self, gboolean reads, gboolean writes);
void desk_let_go (Desk *self, Hold *hold);
/* Lets it go and does not wait for what comes of it. */
void desk_open (Hold *hold);
/* Types where the cursor is, over what is selected. The test fails where nothing can be typed. */
void desk_type (Desk *self, const char *words);
/* Until everything that was begun has come back. */
void desk_settle (Desk *self);

G_END_DECLS
