/* sos-letters-list.h - the letters of the office as rows of a list, by state. Knows no store. */
#pragma once

#include "sos-letter-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What waits for what. */
typedef enum
{
  SOS_LETTERS_TO_CHECK,
  SOS_LETTERS_TO_APPROVE,
  SOS_LETTERS_TO_PRINT,
  SOS_LETTERS_TO_SEND,
  SOS_LETTERS_TAKEN_BACK,
  SOS_LETTERS_RETURNED,
  SOS_LETTERS_GONE, /* the log of what went out */
  SOS_LETTERS_N_GROUPS,
} SosLettersGroup;

SosLettersGroup sos_letters_list_get_group (const SosLetterLine *line);
const char *sos_letters_list_get_title (SosLettersGroup group);

/* Fills @list anew; @rows: SosLetterRow, those to be shown. What is chosen stays so. */
void sos_letters_list_fill (GtkListBox *list, GPtrArray *rows, SosCodes *codes, gint64 chosen);
/* Of a row of the list; NULL for a heading or no row. (transfer none) */
SosLetterRow *sos_letters_list_get_row (GtkListBoxRow *row);
/* The next letter after the one chosen, else the first; NULL where there is none. */
GtkListBoxRow *sos_letters_list_find_next (GtkListBox *list);

G_END_DECLS
