/* sos-form-row.h - one row of a form, whatever widget it is: what it says, and what it is told. Knows no record. */
#pragma once

#include "sos-codes.h"
#include "sos-field.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How one kind of row is read and written; words are what a person sees and types, codes and flags included. */
typedef struct
{
  GType (*get_type) (void);
  const char *signal; /* somebody typed; NULL where nobody can */
  guint kinds; /* bit set of SosKind */
  char *(*dup_words) (GtkWidget *row);
  void (*put_words) (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes); /* @codes may be NULL */
} SosFormRowType;

/* @words (or none) into @row as what is held, not as typed: Ctrl+Z there does not take it away, but goes to the last deed. */
void sos_form_row_show (GtkEditable *row, const char *words);
/* NULL where @row is none. */
const SosFormRowType *sos_form_row_find_type (GtkWidget *row);
/* What emits the signal of its type. (transfer none) */
GObject *sos_form_row_get_source (GtkWidget *row);
void sos_form_row_set_label (GtkWidget *row, const char *label);
/* What a drop-down says where nothing is chosen, in place of “Not known”: where that is no answer. Before it is bound. */
void sos_form_row_say_unset (GtkWidget *row, const char *words);
/* For the eye, and for who is read to. */
void sos_form_row_mark_wrong (GtkWidget *row, gboolean wrong);

G_END_DECLS
