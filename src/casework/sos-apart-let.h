/* sos-apart-let.h - a clash that somebody who decides lets be before it is booked, with a reason and a plan (N1, V28). The one place for visits,
 * appointments and places on a run: what was let be stands at the clash itself, so that nobody is asked the same again. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* A deed, and what whoever is at the desk says to a clash it may meet. */
typedef struct
{
  SosTransactionFunc func;
  gpointer data;
  GDestroyNotify free_data;
  char *reason, *plan; /* NULL: nothing was said */
  gboolean *asked;     /* out: it was refused by a clash, and whoever is at the desk may let it be. An atomic rc box: what was refused gives its data
                        * back to nobody, so whoever asks holds this by a reference of their own */
  guint n_let;         /* so many clashes were let be */
  GCallback done;      /* of whoever asks; not looked at here */
} SosLetting;
/* Takes @data. */
SosLetting *sos_letting_new (SosTransactionFunc func, gpointer data, GDestroyNotify free_data, const char *reason, const char *plan);
void sos_letting_free (SosLetting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLetting, sos_letting_free)

/* Does the deed of @letting, whose clashes of “keep apart” are let be where its reason and plan will do. */
gboolean sos_casework_do_letting (SosTransaction *transaction, SosLetting *letting, GError **error);

G_END_DECLS
