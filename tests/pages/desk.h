/* desk.h - a page in a window over a small real office, and a person at it who looks, types and presses. */
#pragma once

#include "office.h"
#include "sos-page.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* May be the fixture of a test; @office is set first. */
typedef struct
{
  Office *office;
  GtkWindow *window;
  GtkWidget *page;
  gint64 person;  /* whose page it is; 0 where it is another */
  gint64 address; /* of theirs, for letters by post */
  gint64 opened;  /* by app.show-person */
  gint64 asked;   /* by app.ask-agreement */
} Desk;

/* Opens a window with @page. */
void desk_show (Desk *self, GtkWidget *page);
/* The page of @person, at @tab. */
void desk_show_person (Desk *self, gint64 person, const char *tab);
/* Closes the window; the test fails unless the page is freed. */
void desk_close (Desk *self);
/* That, and the office too. */
void desk_tear_down (Desk *self, gconstpointer data);

/* The same in one piece. Takes @office. */
Desk *desk_new (Office *office, gint64 person, gint64 address, const char *tab);
void desk_free (Desk *self);

/* The first widget of @type, and the first with that id, below @root. (transfer none) (nullable) */
gpointer desk_find (GtkWidget *root, GType type);
gpointer desk_find_id (GtkWidget *root, GType type, const char *id);
/* The last of them, and how many there are. */
gpointer desk_find_last (GtkWidget *root, GType type);
guint desk_count (GtkWidget *root, GType type);
/* The label that shows @words, no more, and can be seen; the label that holds @words somewhere. NULL where none does. */
GtkWidget *desk_find_label (GtkWidget *root, const char *words);
GtkWidget *desk_find_words (GtkWidget *root, const char *words);
/* The whole words of the row or text view @id below @root: written anew, or held against @words. */
void desk_write (GtkWidget *root, const char *id, const char *words);
gboolean desk_has_words (GtkWidget *root, const char *id, const char *words);
void desk_assert_words (GtkWidget *root, const char *id, const char *words);
/* Types where the cursor is, over what is selected. The test fails where nothing can be typed. */
void desk_type (Desk *self, const char *words);
/* A key pressed where the focus is, as its widget and those round it hear of it, one after the other. Arrows and Tab: the window's. */
void desk_key (Desk *self, guint key, GdkModifierType with);
void desk_go (Desk *self, GtkDirectionType direction);
/* The tab of @type. */
GtkWidget *desk_get_tab (Desk *self, GType type);
/* An action as a button would start it: the test fails where it is off. */
void desk_act (GtkWidget *widget, const char *action, const char *format, ...);
/* The button whose action is @action; NULL where none is seen. */
GtkWidget *desk_find_button (GtkWidget *root, const char *action);
/* The button that says @words: the test fails where there is none. */
void desk_press (GtkWidget *root, const char *words);
/* The SosDeedDialog that is shown; NULL: none. */
gpointer desk_find_dialog (void);
/* For office_wait(). */
gboolean desk_has_dialog (gpointer data);
gboolean desk_has_no_dialog (gpointer data);
gboolean desk_dialog_says (gpointer words);
/* The window over another that shows pages, with its ways out; NULL: none. */
GtkWidget *desk_find_paper (void);
gboolean desk_has_paper (gpointer data);
gboolean desk_has_no_paper (gpointer data);
/* Run the main loop, as office_wait() does, until a text field of a record holds @text; until the page says @words; until @widget
 * is @seen or not. */
void desk_wait_text (Desk *self, GType type, gint64 id, const char *field, const char *text);
void desk_wait_words (Desk *self, const char *words);
void desk_wait_seen (GtkWidget *widget, gboolean seen, const char *what);
/* Until everything that was begun has come back; without a desk, a moment. */
void desk_settle (Desk *self);

/* Settles, and leaves @name.png of the window in the folder SOS_PICTURES, where that is set. */
void desk_picture (Desk *self, const char *name);

/* desk-busy.c. A busy machine: from here on nothing that is asked of the office is begun, reads or writes or both, until it is let
 * go. Meanwhile nothing of the office may be waited for. */
typedef struct _Hold Hold;
Hold *desk_hold (Desk *self, gboolean reads, gboolean writes);
void desk_let_go (Desk *self, Hold *hold);
/* Lets it go and does not wait for what comes of it. */
void desk_open (Hold *hold);
/* Until the office has done all that was asked of it before, however slow the machine; while it is held, nothing. */
void desk_catch_up (Desk *self);

G_END_DECLS
