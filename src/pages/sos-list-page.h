/* sos-list-page.h - a page that is a long list: words to find in it, one that is chosen and stays so, and what is asked anew when something
 * changes. Knows neither what is listed nor the question. */
#pragma once

#include "sos-id-list.h"
#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_LIST_PAGE (sos_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosListPage, sos_list_page, SOS, LIST_PAGE, SosPage)

/**
 * SosListPageClass:
 * @show: the action that opens one, "app.show-person" (x); @show_window: in a window of its own
 * @words_come: the words stand there only while somebody looks for something
 * @rows_of_many: a row shows more than what changes with its own id, and is read again where the list stays as it was
 * @ask: puts the question to the store; what it answers goes to sos_list_page_take_ids()
 * @chosen: another one, or nobody
 * @refreshed: the question was put again because something changed
 * @key: a key in the list that is no letter; TRUE where it was for the page
 */
struct _SosListPageClass
{
  SosPageClass parent_class;

  const char *show, *show_window;
  gboolean words_come, rows_of_many;

  void (*ask) (SosListPage *self);
  void (*chosen) (SosListPage *self);
  void (*refreshed) (SosListPage *self);
  gboolean (*key) (SosListPage *self, guint key, GdkModifierType state);
  void (*came) (SosListPage *self, gpointer row); /* before it is shown */

  gpointer padding[1];
};

/* Once, when the template is there: its children. */
void sos_list_page_take_children (SosListPage *self, GtkColumnView *table, GtkSearchEntry *words, GtkStack *stack);
/* Once there is a store and the columns stand: the rows come by @fetch. Nothing is asked yet. */
void sos_list_page_begin (SosListPage *self, SosIdListFetch fetch);

const char *sos_list_page_get_words (SosListPage *self); /* "" where there are none */
void sos_list_page_clear_words (SosListPage *self);
/* What the store answered; takes @ids. Who is chosen stays so, wherever the new order puts them, and is seen. Where there are none, the
 * child "empty" of the stack is shown, else "list". */
void sos_list_page_take_ids (SosListPage *self, GArray *ids);
gint64 sos_list_page_get_chosen (SosListPage *self); /* whatever the list does; 0: none */
/* Chooses one and shows where it stands; where it is not in the list, it is chosen as soon as it is. */
void sos_list_page_choose (SosListPage *self, gint64 id);

/* For the tables of actions. */
void sos_list_page_open (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_list_page_open_window (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_list_page_begin_words (GtkWidget *widget, const char *action, GVariant *parameter);
/* In class_init, after the template is set: the handlers ask_cb, stop_words_cb, open_first_cb, activated_cb (position). */
void sos_list_page_class_bind_callbacks (SosListPageClass *klass);

G_END_DECLS
