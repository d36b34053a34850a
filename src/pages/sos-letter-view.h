/* sos-letter-view.h - one letter: its very page, what is said beside it, the one thing to do with it now. For a person's papers and for the
 * queue of the office. */
#pragma once

#include "sos-letters.h"
#include "sos-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SosLetterView:
 *
 * Its actions are called "papers.…". Signals: "go" (const char *tab, const char *place): to a place of the person's page; "next": on to the
 * next letter.
 */
#define SOS_TYPE_LETTER_VIEW (sos_letter_view_get_type ())
G_DECLARE_FINAL_TYPE (SosLetterView, sos_letter_view, SOS, LETTER_VIEW, AdwBin)

/* Once, before anything is opened. */
void sos_letter_view_set_store (SosLetterView *self, SosStore *store);
/* Reads and shows it; the one shown is read again. 0: none. */
void sos_letter_view_open (SosLetterView *self, gint64 letter);
gint64 sos_letter_view_get_letter (SosLetterView *self);
/* There are others to go on to. */
void sos_letter_view_set_more (SosLetterView *self, gboolean more);
/* The button that shows and hides the list beside it. (transfer none) */
GtkToggleButton *sos_letter_view_get_list_toggle (SosLetterView *self);
/* Ctrl+P: prints, or the gate says why not; it is asked either way, so that what was tried is noted (S8). */
void sos_letter_view_print (SosLetterView *self);
/* What is typed goes to the store now. */
void sos_letter_view_flush (SosLetterView *self);
void sos_letter_view_focus (SosLetterView *self);

/* Where paper goes instead of the print dialog and the file chooser: a folder; NULL: to the dialogs. For the tour and tests. */
void sos_letter_view_set_export_folder (const char *folder);
const char *sos_letter_view_get_export_folder (void); /* (nullable) */

G_END_DECLS
