/* sos-genogram-job.c - lays out a family, at once or beside the main loop. Knows no widget. */
#include "config.h"
#include "sos-genogram-job.h"

#define SMALL 40

typedef struct
{
  SosFamily *family;
  SosGenogram *before;
  PangoFontDescription *font;
  gboolean outside;
} Work;

static void
free_work (Work *work)
{
  sos_family_unref (work->family);
  g_clear_pointer (&work->before, sos_genogram_unref);
  pango_font_description_free (work->font);
  g_free (work);
}

gboolean
sos_genogram_job_is_small (SosFamily *family)
{
  return family->members->len <= SMALL;
}

SosGenogram *
sos_genogram_job_do (SosFamily *family, const SosGenogram *before, const SosGenogramLook *look)
{
  SosGenogram *genogram = sos_genogram_new (family, before);

  sos_genogram_set_outside (genogram, look->outside);
  sos_genogram_set_font (genogram, look->font);
  return genogram;
}

/* Pango has a font map for each thread and no locks in it. This one ends here, so nobody but the taker of the genogram touches
 * the map that its texts belong to; a thread of a pool would go on with it. */
static gpointer
work_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  const Work *work = g_task_get_task_data (task);
  const SosGenogramLook look = { work->font, work->outside };

  g_task_return_pointer (task, sos_genogram_job_do (work->family, work->before, &look), (GDestroyNotify) sos_genogram_unref);
  return NULL;
}

void
sos_genogram_job_async (SosFamily *family, SosGenogram *before, const SosGenogramLook *look, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->family = sos_family_ref (family);
  work->before = before != NULL ? sos_genogram_ref (before) : NULL;
  work->font = pango_font_description_copy (look->font);
  work->outside = look->outside;
  g_task_set_task_data (task, work, (GDestroyNotify) free_work);
  g_thread_unref (g_thread_new ("genogram", work_thread, task));
}

/* The thread may be the last to let go of the task, and must not be of what belongs to the main loop’s fonts. */
SosGenogram *
sos_genogram_job_finish (GAsyncResult *result)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  g_clear_pointer (&work->before, sos_genogram_unref);
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
