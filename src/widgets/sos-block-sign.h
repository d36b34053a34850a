/* sos-block-sign.h - the sign of a state or an answer by itself, for a legend or beside a sentence. */
#pragma once

#include "sos-term-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* NONE: a closed day, as a hatch. Says nothing aloud: the words beside it do. (transfer floating) */
GtkWidget *sos_block_sign_new (SosBlockState state);
GtkWidget *sos_answer_sign_new (SosAnswer answer);

G_END_DECLS
