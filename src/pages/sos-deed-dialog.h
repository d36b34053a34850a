/* sos-deed-dialog.h - a window that asks what a deed needs, does it, and says in place why it is refused. Knows no deed. */
#pragma once

#include "sos-form-binder.h"
#include "sos-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_DEED_DIALOG (sos_deed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SosDeedDialog, sos_deed_dialog, SOS, DEED_DIALOG, AdwWindow)

/* @from: the widget that wants it, which lives until the window is gone. @form: ui/@form.ui, with an object "form". @title and @verb
 * (the button, with its underline) are translated. Closing it is changing one's mind; the lock hides it and shows it again. */
SosDeedDialog *sos_deed_dialog_new (GtkWidget *from, SosStore *store, const char *title, const char *form, const char *verb);

/* Shows it, the cursor in the first row; Enter in a row of one line is the button. */
void sos_deed_dialog_present (SosDeedDialog *self);
/* A quiet sentence over the form: whom it is about, what follows. */
void sos_deed_dialog_explain (SosDeedDialog *self, const char *words);
/* An object of the form; the caller knows it is there. (transfer none) */
gpointer sos_deed_dialog_get (SosDeedDialog *self, const char *id);
/* The words of a row or a text view of the form that no record has; NULL where there are none. (transfer full) */
char *sos_deed_dialog_dup_words (SosDeedDialog *self, const char *id);
/* The day in such a row, ISO; NULL in @day where it is empty. FALSE where it cannot be read: that is said, and the cursor is there. */
gboolean sos_deed_dialog_read_day (SosDeedDialog *self, const char *id, char **day);
/* The same of a birthday, which is never near: a year alone, or a month, will do. */
gboolean sos_deed_dialog_read_birth (SosDeedDialog *self, const char *id, char **day);
/* Binds the rows "record.field" of the form to @record, which the window keeps; it is nobody's yet. What is required must be there
 * before anything is done. What binds them: (transfer none). */
SosFormBinder *sos_deed_dialog_bind (SosDeedDialog *self, gpointer record);

/* One more choice in the combo row @id: a record, in words. */
void sos_deed_dialog_offer (SosDeedDialog *self, const char *id, gint64 value, const char *words);
/* No choice is left there. */
void sos_deed_dialog_offer_none (SosDeedDialog *self, const char *id);
/* The same for each of @records (SosRecord), by what its field @name says. */
void sos_deed_dialog_offer_records (SosDeedDialog *self, const char *id, GPtrArray *records, guint name);
gint64 sos_deed_dialog_get_choice (SosDeedDialog *self, const char *id);
void sos_deed_dialog_set_choice (SosDeedDialog *self, const char *id, gint64 value);

/* What the button does, once every bound record has what it needs: asks what is still to ask, then sos_deed_dialog_write(), or says
 * what is wrong. @data is freed with the window. */
typedef void (*SosDeedDo) (SosDeedDialog *self, gpointer data);
void sos_deed_dialog_set_do (SosDeedDialog *self, SosDeedDo func, gpointer data, GDestroyNotify free_data);
/* What else is lacking, in a sentence, that no row of a record says: said with the rows that are empty, so that nobody is sent back twice. NULL: nothing.
 * @row: the id of the row it is said of, where there is one; else it stays. (transfer full) */
typedef char *(*SosDeedLacking) (SosDeedDialog *self, gpointer data, const char **row);
void sos_deed_dialog_set_lacking (SosDeedDialog *self, SosDeedLacking func);
/* That data, for answers that come late; NULL once the window is gone. */
gpointer sos_deed_dialog_get_data (SosDeedDialog *self);
/* Whether there is something in the window that nobody could write again as it was said. While there is, neither Escape, Cancel nor the
 * window's own button closes it: it says so in place, and a button of its own throws that away. */
typedef gboolean (*SosDeedTyped) (SosDeedDialog *self, gpointer data);
void sos_deed_dialog_set_typed (SosDeedDialog *self, SosDeedTyped func);
/* As sos_page_write(), but a refusal stands in the window, which stays; after success it goes, and @done is called with @from. */
void sos_deed_dialog_write (SosDeedDialog *self, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                            SosPageWritten done);
/* Called after such a refusal was said. */
typedef void (*SosDeedRefused) (SosDeedDialog *self);
void sos_deed_dialog_set_refused (SosDeedDialog *self, SosDeedRefused func);
void sos_deed_dialog_say (SosDeedDialog *self, const char *words);
/* What stands against it before anything was tried: said, and the button is shut. NULL: nothing does. */
void sos_deed_dialog_forbid (SosDeedDialog *self, const char *words);
/* The same of the row @id, which is marked and has the cursor; both go once it is typed into. */
void sos_deed_dialog_say_at (SosDeedDialog *self, const char *id, const char *words);
/* The same for an error; where the window is gone, on the page it came from. */
void sos_deed_dialog_say_error (SosDeedDialog *self, const GError *error);

G_END_DECLS
