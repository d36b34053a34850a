/* sos-genogram-job.h - lays out a family, at once or beside the main loop. Knows no widget. */
#pragma once

#include <gio/gio.h>

#include "sos-genogram-layout.h"

G_BEGIN_DECLS

/* Some tens of people take no longer than a frame. */
gboolean sos_genogram_job_is_small (SosFamily *family);
typedef struct
{
  const PangoFontDescription *font;
  gboolean outside; /* what members are tied to stands round the family */
} SosGenogramLook;

/* A genogram with its font. @before may be NULL. (transfer full) */
SosGenogram *sos_genogram_job_do (SosFamily *family, const SosGenogram *before, const SosGenogramLook *look);

/* The same on a thread of its own. Nobody may give @before another font meanwhile; it may be drawn. */
void sos_genogram_job_async (SosFamily *family, SosGenogram *before, const SosGenogramLook *look, GAsyncReadyCallback callback, gpointer user_data);
SosGenogram *sos_genogram_job_finish (GAsyncResult *result); /* (transfer full) */

G_END_DECLS
