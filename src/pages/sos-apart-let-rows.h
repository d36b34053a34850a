/* sos-apart-let-rows.h - a deed done from a window or a page, in which whoever decides may let a clash be: asked for once it is in the way. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* As sos_deed_dialog_write(); where a clash is in the way that whoever is at the desk may let be, the window asks why, and what is done about the
 * risk, and its button tries again with that. */
void sos_apart_let_write (SosDeedDialog *dialog, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data, SosPageWritten done);

/* A deed that was refused by a clash and may be tried again. Strings are copied. */
typedef struct
{
  const char *title, *verb;         /* of what is done, and the button; translated */
  SosTransactionFunc func;
  gpointer (*make) (gpointer what); /* what @func is done with, anew for each try */
  GDestroyNotify free_made;
} SosLetTry;
/* A window that says @words and asks why it may stand and what is done about the risk; then it is tried again. @from: the widget that wants it, which
 * lives until the window is gone. Takes @what. */
void sos_apart_let_ask (GtkWidget *from, SosStore *store, const SosLetTry *again, const char *words, gpointer what, GDestroyNotify free_what);

/* A deed on the record @id, of @code (NULL: none), done at once from the page @from; where such a clash is in the way, a window asks. @verb: its button. */
void sos_apart_let_write_from (GtkWidget *from, SosStore *store, const char *title, const char *verb, SosTransactionFunc func, gint64 id, const char *code);

G_END_DECLS
