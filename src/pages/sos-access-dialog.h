/* sos-access-dialog.h - the windows in which a request to see a record is written down, and in which its steps are. */
#pragma once

#include "sos-access.h"
#include "sos-page.h"

G_BEGIN_DECLS

/* Somebody asks to see what is held about @person. */
void sos_access_dialog_log (SosPage *page, gint64 person);
/* Asks what the step @deed needs, over @page. */
void sos_access_dialog_take (SosPage *page, const SosAccessSheet *sheet, const char *deed);
/* Why all of @part is kept back. */
void sos_access_dialog_withhold (SosPage *page, gint64 part);

/* The steps in their order, with the words of their buttons (with an underline); NULL past the last. */
const char *sos_access_dialog_get_deed (guint which, const char **label);
/* Whether the step needs no words and is done at once. */
gboolean sos_access_dialog_is_plain (const char *deed);
/* What was done, in words, for the toast. */
const char *sos_access_dialog_get_done (const char *deed);

G_END_DECLS
