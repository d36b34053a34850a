/* sos-form-binder.h - joins a form and a record by name: a row with builder id "person.full-name" shows and edits that field. */
#pragma once

#include "sos-codes.h"
#include "sos-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SosFormBinder:
 *
 * Finds rows by builder id "record.field" below a widget, gives each its label from the field table and binds it both ways:
 *
 *   AdwEntryRow, GtkEntry, GtkText   text; dates as people type them (sos_date_dup_parsed, sos_near_date_dup_parsed); numbers
 *   GtkTextView                      long text
 *   GtkDropDown, AdwComboRow         codes, from the office's list; the first entry is "Not known"
 *   GtkSwitch, GtkCheckButton        flags
 *   GtkLabel                         any, for reading: codes as words, dates long
 *
 * Typing goes into the record when the field is left or after 2 seconds of rest; then "commit" is emitted: save it.
 * A date or number that cannot be read stays in its row, marked with the CSS class "error", and "commit" is not emitted.
 *
 * Signals: "commit" (SosFormBinder*, const char *field); "typing" (the same): words there that the record does not have yet;
 * "unchanged" (the same): they came to what the record has.
 */
#define SOS_TYPE_FORM_BINDER (sos_form_binder_get_type ())
G_DECLARE_FINAL_TYPE (SosFormBinder, sos_form_binder, SOS, FORM_BINDER, GObject)

/* Finds the rows of @root (a widget built from a template or a builder) that belong to records of @type. @codes may be NULL
 * where the form has no code. Keeps @root weakly. Main thread. */
SosFormBinder *sos_form_binder_new (GtkWidget *root, GType type, SosCodes *codes);
/* Shows @record (NULL: empties the rows); what is still in a row is committed to the old one first. */
void sos_form_binder_set_record (SosFormBinder *self, gpointer record);
/* Everything typed goes into the record now; "commit" for each field that changed. Before lock, tab change, close. */
void sos_form_binder_flush (SosFormBinder *self);
/* The words in the row of @field as they stand there; for drafts. (transfer full) (nullable) */
char *sos_form_binder_dup_words (SosFormBinder *self, const char *field);
/* What a row of @field says of @record, which need not be the one shown, nor has there to be a row; NULL where nothing is known.
 * (transfer full) */
char *sos_form_binder_dup_shown (SosFormBinder *self, const char *field, gpointer record);
/* Puts a draft back in the row of @field; the record does not have it yet. */
void sos_form_binder_put_words (SosFormBinder *self, const char *field, const char *words);
/* Whether the row of @field says something the record does not have yet. */
gboolean sos_form_binder_is_typed (SosFormBinder *self, const char *field);
/* The row of @field, or NULL. */
GtkWidget *sos_form_binder_find_row (SosFormBinder *self, const char *field);
/* What a test must find empty: one sentence for each id that names no field, or a row of the wrong kind. (transfer none) */
GPtrArray *sos_form_binder_get_faults (SosFormBinder *self);
/* Rows bound. */
guint sos_form_binder_get_n_rows (SosFormBinder *self);


G_END_DECLS
