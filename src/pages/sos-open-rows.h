/* sos-open-rows.h - what is open and what is closed of one kind, a row each: what, since when, how far, by when, and the way to it. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

/* One of them as it is to be shown; strings are borrowed but where it says so. */
typedef struct
{
  gboolean open;
  const char *title;
  char *note, *spoken;   /* owned: below the title; what the button is called by who reads aloud */
  const char *due_on;    /* NULL: no day */
  gboolean stands;       /* without a day its clock stands, and that is said */
  const char *list, *state; /* a code, and how it looks */
  const char *action;
  GVariant *target;      /* floating */
} SosOpenRow;

typedef void (*SosOpenRowFill) (gconstpointer item, SosOpenRow *row);

/* All of @items into the two lists, and how many are open into the foot of @page. */
void sos_open_rows_show (SosPage *page, GtkListBox *open, GtkListBox *closed, GPtrArray *items, SosOpenRowFill fill);
/* "Due 23 Dec", "Was due 2 Nov", or that the clock stands (@due_on NULL). @day: as it is written there. (transfer floating) */
GtkWidget *sos_open_rows_due_new (const char *due_on, const char *day);

G_END_DECLS
