/* sos-person-case.h - everything a page about one person needs, as whoever is at the desk may see it (sos-rights-rules.h), read in one
 * snapshot; plain reading afterwards. What must not be seen is not in it. */
#pragma once

#include "sos-agreed-sessions.h"
#include "sos-apart-case.h"
#include "sos-limits.h"
#include "sos-records.h"
#include "sos-rights-rules.h"
#include "sos-stage-needs.h"
#include "sos-store.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_CASE (sos_person_case_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonCase, sos_person_case, SOS, PERSON_CASE, GObject)

/* Opens a person for reading and notes the look in the audit ("consult"). Main thread. */
void sos_person_case_open_async (SosStore *store, gint64 person, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
/* Reads again without a second note, after "changed". */
void sos_person_case_reload_async (SosStore *store, gint64 person, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
SosPersonCase *sos_person_case_finish (GAsyncResult *result, GError **error);
/* Inside a transaction. (transfer full) */
SosPersonCase *sos_person_case_load (SosTransaction *transaction, gint64 person, GError **error);

/* What the rules were asked, and what they say of one group. (transfer none) */
const SosRightsCase *sos_person_case_get_rights (SosPersonCase *self);
gboolean sos_person_case_may (SosPersonCase *self, SosGroup group, SosMay may);

SosPerson *sos_person_case_get_person (SosPersonCase *self); /* not for saving: what may not be seen is blank */
/* All records of @type that belong to the person, directly or through their owner, in their natural order (position, then
 * dates, then id). Those that may not be seen are not among them. Never NULL, may be empty; (transfer none). Letter papers are left out: their pages are large; so are contacts (sos-contact-log.h). */
GPtrArray *sos_person_case_get_records (SosPersonCase *self, GType type);
/* Those of them whose owner is @owner: the goals of a plan, the steps of a goal. (transfer container) */
GPtrArray *sos_person_case_dup_owned (SosPersonCase *self, GType type, gint64 owner);
/* The goals or steps among them that have their words; the others are not there yet. (transfer container) */
GPtrArray *sos_person_case_dup_written (SosPersonCase *self, GType type, gint64 owner);
gpointer sos_person_case_find (SosPersonCase *self, GType type, gint64 id); /* (transfer none) (nullable) */
/* The plan being written, or else the one agreed last; NULL where there is none. */
SosPlan *sos_person_case_find_current_plan (SosPersonCase *self);
SosPlan *sos_person_case_find_agreed_plan (SosPersonCase *self);
/* The name of a member of staff or another person mentioned in the case; "" where unknown. Never NULL. */
const char *sos_person_case_get_name_of (SosPersonCase *self, gint64 id);
SosStaff *sos_person_case_find_staff (SosPersonCase *self, gint64 id);
/* Worker of the first open episode; NULL where nobody is allocated. */
SosStaff *sos_person_case_find_worker (SosPersonCase *self);
/* When it was read, as g_get_monotonic_time() counts: what was stored by then is in it, what was stored later may not be. */
gint64 sos_person_case_get_read_at (SosPersonCase *self);
SosCodes *sos_person_case_get_codes (SosPersonCase *self);
const char *sos_person_case_get_today (SosPersonCase *self);

/* What the needs of @episode, an open one of theirs, rest on; NULL where it is not open, or may not be seen. (transfer none) */
const SosStageFacts *sos_person_case_find_stage_facts (SosPersonCase *self, gint64 episode);

/* The numbers the office chose, as they were when it was read. (transfer none) */
const SosLimits *sos_person_case_get_limits (SosPersonCase *self);

/* What the services of their open episodes ask about them, in order. Element type SosServiceField. (transfer none) */
GPtrArray *sos_person_case_get_service_fields (SosPersonCase *self);
/* What is asked at the end of those services; of a service without any, all. Element type SosServiceOutcome. (transfer none) */
GPtrArray *sos_person_case_get_service_outcomes (SosPersonCase *self);
/* Sessions of @episode, where some were agreed; NULL: none were. (transfer none) */
const SosAgreedSessions *sos_person_case_find_sessions (SosPersonCase *self, gint64 episode);

/* On whose account @episode is: a name, "" where there is somebody whose name may not be read; NULL: nobody. (transfer none) */
const char *sos_person_case_find_index (SosPersonCase *self, gint64 episode);

/* Days on which offices are shut, a set of ISO dates, for clocks that count working days. (transfer none) */
GHashTable *sos_person_case_get_holidays (SosPersonCase *self);

/* May a letter go to @address (0: none) by @delivery, as things were when this was read? The question of the gate, put by the same
 * function (N2). (transfer full) */
SosVerdict *sos_person_case_ask_posting (SosPersonCase *self, gint64 address, const char *delivery);

/* What stands between @plan, one of theirs, and an agreed one. Element type SosPlanFinding (model/sos-plan-rules.h). (transfer full) */
GPtrArray *sos_person_case_check_plan (SosPersonCase *self, SosPlan *plan);

/* How many other records may be the same person, and nobody has decided; the records that were joined with this one (SosPerson).
 * (transfer none) */
guint sos_person_case_get_n_alike (SosPersonCase *self);
GPtrArray *sos_person_case_get_joined (SosPersonCase *self);

/* Whom they are kept apart from, as far as the one at the desk may know. (transfer none) */
const SosApartCase *sos_person_case_get_apart (SosPersonCase *self);

/* The alert banner in the order of domain 4.11, derived and set by hand. Element type SosBannerAlert (model/sos-banner-rules.h). */
GPtrArray *sos_person_case_get_alerts (SosPersonCase *self);

G_END_DECLS
