/* demo-office.c - the demo office, made, asked and dropped. */
#include "config.h"
#include "demo-office.h"

#include "sos-casework.h"
#include "sos-demo.h"

#include <glib/gstdio.h>

DemoOffice *
demo_office_new (void)
{
  DemoOffice *self = g_new0 (DemoOffice, 1);
  g_autoptr (GError) error = NULL;

  sos_casework_init ();
  self->folder = g_dir_make_tmp ("sos-demo-office-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "office.sos", NULL);
  self->store = sos_store_open (self->path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
  sos_demo_fill (self->store, SOS_DEMO_SEED, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  return self;
}

void
demo_office_free (DemoOffice *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  sos_store_close (self->store);
  g_clear_object (&self->store);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

typedef struct
{
  const char *sql;
  GArray *ids; /* gint64 */
} Question;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Question *question = data;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, question->sql, &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (question->ids, id);
    }
  g_assert_no_error (local);
  return TRUE;
}

GArray *
demo_office_list (DemoOffice *self, const char *sql)
{
  Question question = { sql, g_array_new (FALSE, FALSE, sizeof (gint64)) };

  sos_store_read (self->store, ask, &question, NULL);
  return question.ids;
}

gint64
demo_office_ask (DemoOffice *self, const char *sql)
{
  g_autoptr (GArray) ids = demo_office_list (self, sql);

  if (ids->len == 0)
    g_error ("nothing: %s", sql);
  return g_array_index (ids, gint64, 0);
}
