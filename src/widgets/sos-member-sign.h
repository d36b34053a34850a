/* sos-member-sign.h - one person of a family as a small sign: the same shape as in the drawing. Says nothing aloud; the row does. */
#pragma once

#include "sos-family.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @family keeps the member it shows. (transfer floating) */
GtkWidget *sos_member_sign_new (SosFamily *family, guint place);

G_END_DECLS
