/* sos-take-calendar.c - a calendar file of a school read from the disk and looked at, away from the window. Decides nothing. */
#include "config.h"
#include "sos-school-calendar-file.h"

#include "sos-calendar-file.h"

#include <glib/gi18n.h>

typedef struct
{
  SosStore *store;
  GFile *file;
  SosRecord *calendar;
} Read;

static void
read_free (gpointer data)
{
  Read *read = data;

  g_object_unref (read->store);
  g_object_unref (read->file);
  g_object_unref (read->calendar);
  g_free (read);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gpointer take = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &take, &error))
    g_task_return_pointer (task, take, (GDestroyNotify) sos_take_calendar_free);
  else
    {
      g_clear_pointer (&take, sos_take_calendar_free);
      g_task_return_error (task, g_steal_pointer (&error));
    }
}

static void
parsed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Read *read = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  SosCalendarFile *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    sos_store_read_async (read->store, (SosTransactionFunc) sos_school_calendar_look, sos_take_calendar_new (read->calendar, file), (GDestroyNotify) sos_take_calendar_free,
                          g_task_get_cancellable (task), looked_cb, g_object_ref (task));
}

static void
parse (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Read *read = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (read->file, cancellable, NULL, &error);
  SosCalendarFile *file
    = bytes != NULL ? sos_calendar_file_read (bytes, (int) sos_record_get_number (read->calendar, SOS_SCHOOL_CALENDAR_YEAR), cancellable, &error) : NULL;

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) sos_calendar_file_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_take_calendar_read_async (SosStore *store, GFile *file, SosRecord *calendar, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data), parsing = g_task_new (NULL, cancellable, parsed_cb, g_object_ref (task));
  Read *read = g_new (Read, 1);

  *read = (Read){ g_object_ref (store), g_object_ref (file), sos_record_copy (calendar) };
  g_task_set_task_data (task, read, read_free);
  g_task_set_task_data (parsing, read, NULL);
  g_task_run_in_thread (parsing, parse);
}

SosTakeCalendar *
sos_take_calendar_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
sos_take_calendar_is_of_events (const SosTakeCalendar *self)
{
  return self->file->of_events;
}

static char *
dup_count (SosTake take, guint n)
{
  switch (take)
    {
    case SOS_TAKE_NEW:
      return g_strdup_printf (ngettext ("%u new", "%u new", n), n);
    case SOS_TAKE_CHANGED:
      return g_strdup_printf (ngettext ("%u changed", "%u changed", n), n);
    case SOS_TAKE_SAME:
      return g_strdup_printf (ngettext ("%u as it is", "%u as they are", n), n);
    case SOS_TAKE_GONE:
      return g_strdup_printf (ngettext ("%u no longer in the file", "%u no longer in the file", n), n);
    case SOS_TAKE_REFUSED:
    case SOS_N_TAKES:
    default:
      return g_strdup_printf (ngettext ("%u refused", "%u refused", n), n);
    }
}

char *
sos_take_calendar_dup_words (const SosTakeCalendar *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint take = 0; take < SOS_N_TAKES; take++)
    {
      g_autofree char *count = self->n[take] > 0 ? dup_count (take, self->n[take]) : NULL;

      if (count != NULL)
        g_strv_builder_add (words, count);
    }
  if (self->file->n_other > 0)
    {
      g_autofree char *others = g_strdup_printf (ngettext ("%u of other years", "%u of other years", self->file->n_other), self->file->n_other);

      g_strv_builder_add (words, others);
    }
  all = g_strv_builder_end (words);
  return g_strjoinv (" · ", all);
}
