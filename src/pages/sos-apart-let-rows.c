/* sos-apart-let-rows.c - the rows in which a clash is let be before it is booked, put into the window it is in the way of. Decides nothing. */
#include "config.h"
#include "sos-apart-let-rows.h"

#include "sos-apart-let.h"

#include <glib/gi18n.h>

#define FORM "sos-apart-let-form"
#define ROWS "sos-let-rows"
#define ASKED "sos-let-asked"

/* ---- the rows ---- */

/* In a form of their own, or put into that of a window; NULL: not asked for yet. */
static GtkEditable *
find_row (SosDeedDialog *dialog, const char *id)
{
  GtkBuilder *rows = g_object_get_data (G_OBJECT (dialog), ROWS);
  GObject *row = rows != NULL ? gtk_builder_get_object (rows, id) : sos_deed_dialog_get (dialog, id);

  return row != NULL ? GTK_EDITABLE (row) : NULL;
}

static const char *
get_said (SosDeedDialog *dialog, const char *id)
{
  GtkEditable *row = find_row (dialog, id);

  return row != NULL ? gtk_editable_get_text (row) : NULL;
}

static void
add_rows (SosDeedDialog *dialog)
{
  GtkBuilder *rows = gtk_builder_new_from_resource ("/org/stgiles/Sos/ui/" FORM ".ui");
  GtkWidget *group = GTK_WIDGET (gtk_builder_get_object (rows, "let"));

  g_object_ref (group);
  gtk_box_remove (GTK_BOX (gtk_builder_get_object (rows, "form")), group);
  gtk_box_append (sos_deed_dialog_get (dialog, "form"), group);
  g_object_unref (group);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (gtk_builder_get_object (rows, "let-reason")), TRUE);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (gtk_builder_get_object (rows, "let-plan")), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), ROWS, rows, g_object_unref);
}

static void
refused_cb (SosDeedDialog *dialog)
{
  const gboolean *asked = g_object_get_data (G_OBJECT (dialog), ASKED);

  if (!*asked)
    return;
  if (find_row (dialog, "let-reason") == NULL)
    add_rows (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (dialog, get_said (dialog, "let-reason")[0] == '\0' ? "let-reason" : "let-plan")));
}

/* ---- from a window ---- */

static void
done_cb (gpointer from, gpointer data)
{
  const SosLetting *letting = data;

  if (letting->done != NULL)
    ((SosPageWritten) letting->done) (from, letting->data);
}

void
sos_apart_let_write (SosDeedDialog *dialog, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data, SosPageWritten done)
{
  SosLetting *letting = sos_letting_new (func, data, free_data, get_said (dialog, "let-reason"), get_said (dialog, "let-plan"));

  letting->done = G_CALLBACK (done);
  g_object_set_data_full (G_OBJECT (dialog), ASKED, g_atomic_rc_box_acquire (letting->asked), g_atomic_rc_box_release);
  sos_deed_dialog_set_refused (dialog, refused_cb);
  sos_deed_dialog_write (dialog, title, (SosTransactionFunc) sos_casework_do_letting, letting, (GDestroyNotify) sos_letting_free, done_cb);
}

/* ---- from a page ---- */

typedef struct
{
  char *title, *verb;
  SosLetTry again;
  gpointer what;
  GDestroyNotify free_what;
} Again;

static void
again_free (gpointer data)
{
  Again *again = data;

  again->free_what (again->what);
  g_free (again->title);
  g_free (again->verb);
  g_free (again);
}

static void
do_again_cb (SosDeedDialog *dialog, gpointer data)
{
  const Again *again = data;

  sos_apart_let_write (dialog, again->title, again->again.func, again->again.make (again->what), again->again.free_made, NULL);
}

void
sos_apart_let_ask (GtkWidget *from, SosStore *store, const SosLetTry *again, const char *words, gpointer what, GDestroyNotify free_what)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (from, store, again->title, FORM, again->verb);
  Again *kept = g_new0 (Again, 1);

  *kept = (Again){ g_strdup (again->title), g_strdup (again->verb), *again, what, free_what };
  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, do_again_cb, kept, again_free);
  sos_deed_dialog_present (dialog);
}

/* ---- a deed on one record ---- */

typedef struct
{
  GtkWidget *from;
  SosStore *store;
  char *title, *verb;
  SosTransactionFunc func;
  SosDeed *deed; /* as it is done each time */
  gboolean *asked;
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_object_unref (write->from);
  g_object_unref (write->store);
  g_free (write->title);
  g_free (write->verb);
  sos_deed_free (write->deed);
  g_atomic_rc_box_release (write->asked);
  g_free (write);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Write, write_free)

static gpointer
dup_deed (gpointer what)
{
  const SosDeed *deed = what;

  return sos_deed_new (deed->id, deed->code, NULL);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Write) write = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);
  const SosLetTry again = { write->title, write->verb, write->func, dup_deed, (GDestroyNotify) sos_deed_free };

  g_clear_pointer (&data, sos_letting_free);
  if (done)
    return;
  if (*write->asked && gtk_widget_get_root (write->from) != NULL)
    sos_apart_let_ask (write->from, write->store, &again, error->message, dup_deed (write->deed), (GDestroyNotify) sos_deed_free);
  else
    sos_page_say_error (write->from, error);
}

void
sos_apart_let_write_from (GtkWidget *from, SosStore *store, const char *title, const char *verb, SosTransactionFunc func, gint64 id, const char *code)
{
  SosDeed *deed = sos_deed_new (id, code, NULL);
  SosLetting *letting = sos_letting_new (func, dup_deed (deed), (GDestroyNotify) sos_deed_free, NULL, NULL);
  Write *write = g_new0 (Write, 1);

  *write = (Write){ g_object_ref (from), g_object_ref (store), g_strdup (title), g_strdup (verb), func, deed, g_atomic_rc_box_acquire (letting->asked) };
  sos_store_write_async (store, title, (SosTransactionFunc) sos_casework_do_letting, letting, (GDestroyNotify) sos_letting_free, NULL, written_cb, write);
}
