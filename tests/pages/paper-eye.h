/* paper-eye.h - a paper of a family as a stranger's program reads its PDF. */
#pragma once

#include "office.h"
#include "sos-family-pages.h"

G_BEGIN_DECLS

/* Through the gate as @staff, in that form; NULL with @error where it is refused. @day may be NULL. (transfer full) */
GBytes *paper_eye_make (SosStore *store, gint64 staff, SosFamilyPaperKind kind, gint64 household, gint64 whom, gboolean redacted,
                        const SosFamilyForm *form, GError **error);
/* All that can be read: the text of its pages, then what its figures say to those who hear them. (transfer full) */
char *paper_eye_read (GBytes *pdf);
/* The alternative texts of the figures alone. (transfer full) */
char *paper_eye_read_figures (GBytes *pdf);
/* The test fails where a word stands outside its page or is smaller than @least points, or where the file says more of itself than
 * @ref, is not tagged, or has a font that is not embedded. */
void paper_eye_check (GBytes *pdf, const char *ref, double least);

G_END_DECLS
