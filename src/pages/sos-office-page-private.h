/* sos-office-page-private.h - what the parts of the page of the office share. */
#pragma once

#include "sos-office-page.h"

#include "sos-office-dialogs.h"
#include "sos-office-rows.h"

G_BEGIN_DECLS

struct _SosOfficePage
{
  SosPage parent_instance;

  /* template */
  GtkWidget *parts_pane, *chooser_head, *head;
  GtkListBox *parts;
  GtkDropDown *chooser;
  GtkLabel *heading, *note;
  GtkButton *add;
  GtkSearchEntry *words;
  SosFilterButton *list, *state;
  GtkWidget *filter_place;
  GtkStack *stack;
  GtkListBox *numbers;
  GtkColumnView *table;
  SosEmptyState *empty;

  SosFilterButton *filter; /* of the list that is shown; in its place */
  const SosOfficeKind *kind; /* NULL: settings */
  SosOfficeNumbers *chosen;  /* owned; as the answer said */
  SosOfficeList *found;
  GListStore *rows;
  GtkSingleSelection *selection;
  gint64 selected;
  char *selected_code;
  guint refresh;
  gboolean reading, outdated, choosing; /* one read at a time: an older answer never comes last */
};

/* The code list that is looked at where the part is that of lists. */
const char *sos_office_page_get_list (SosOfficePage *self);

/* sos-office-page-shown.c: what was read, by the words and choices over it; and the columns for it. */
void sos_office_page_fit (SosOfficePage *self);
void sos_office_page_show_again (SosOfficePage *self);

/* sos-office-page-deeds.c */
extern const SosActionRow sos_office_actions[];
extern const guint sos_office_n_actions;
/* Which of them there are, by what is read and selected. */
void sos_office_page_allow (SosOfficePage *self);
void sos_office_page_open (SosOfficePage *self, SosOfficeRow *row);

G_END_DECLS
