/* sos-appointments.h - somebody is asked to be somewhere at an hour: made, moved, kept, missed, cancelled (domain 0.5, 4.7). Appointments change by
 * these deeds alone. */
#pragma once

#include "sos-casework.h"

G_BEGIN_DECLS

/* One as somebody makes it, or moves it while it is still to come. */
typedef struct
{
  SosRecord *appointment; /* SosAppointment, with all but state, contact and what came of it */
  char *remark;           /* out: what is to be thought of all the same; NULL: nothing */
} SosMakeAppointment;
SosMakeAppointment *sos_make_appointment_new (gpointer appointment);
void sos_make_appointment_free (SosMakeAppointment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMakeAppointment, sos_make_appointment_free)

/* Asks keep-apart rules, areas to avoid and curfews before it saves (N1, 4.8): where one is to be avoided only, words in apart-note say how it is done
 * all the same. A place that the office knows is written out. */
gboolean sos_casework_make_appointment (SosTransaction *transaction, SosMakeAppointment *make, GError **error);
/* id: appointment; code: KEPT, MISSED or CANCELLED; words: the note of the contact, or why it is cancelled; why: why it is written down late.
 * What was kept is a contact that was held, what was missed is a try: result is that contact, not signed yet. */
gboolean sos_casework_end_appointment (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Cancels @appointment without asking who may: part of another deed, which did. */
gboolean sos_appointment_cancel (SosTransaction *transaction, SosRecord *appointment, const char *why, GError **error);
/* Whoever meets them, or drives them, is @to instead of @from. */
gboolean sos_appointment_give (SosTransaction *transaction, SosRecord *appointment, gint64 from, gint64 to, GError **error);
/* The next one with @person that is planned, among @appointments; NULL: none. (transfer none) */
SosRecord *sos_appointments_find_next (GPtrArray *appointments, gint64 now);
/* When it is over. */
gint64 sos_appointment_get_end (SosRecord *appointment);

G_END_DECLS
