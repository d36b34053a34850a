/* sos-person-list.h - keeps the row of a person in the list of everybody. Inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* A SosProjection: the row of @person anew, from what stands in this transaction. */
gboolean sos_person_list_project (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
