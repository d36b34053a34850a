/* sos-hospital.h - times in hospital (domain 3.3, scenario 5): admitted, again admitted, offered support, gone home; and somebody nobody knew,
 * written down at the bedside. */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"

G_BEGIN_DECLS

/* Somebody is in hospital. */
typedef struct
{
  SosRecord *admission; /* SosAdmission: episode, hospital, ward, hour…; not stored yet */
  GPtrArray *what;      /* out */
  char *readmission;    /* out: "readmission, 13 days"; NULL: the first time */
  gint64 result;
} SosAdmit;
SosAdmit *sos_admit_new (gpointer admission);
void sos_admit_free (SosAdmit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosAdmit, sos_admit_free)
/* On the open episode: with the time before, what has to be looked at again, and, where somebody did it to them, the safeguarding lead today.
 * Letters by post are taken back. */
gboolean sos_admit_ask (SosTransaction *transaction, SosAdmit *admit, GError **error);
gboolean sos_casework_admit (SosTransaction *transaction, SosAdmit *admit, GError **error);

/* Somebody who is in no record, in ninety seconds: a name, a hospital, a ward. The rest is a task that says what is missing. */
typedef struct
{
  char *name, *birth_date; /* birth date: whole, a year, or NULL */
  SosRecord *admission;    /* without its episode */
  gint64 person;           /* out */
  gint64 result;           /* out: the admission */
} SosBedside;
SosBedside *sos_bedside_new (const char *name, const char *birth_date, gpointer admission);
void sos_bedside_free (SosBedside *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBedside, sos_bedside_free)
gboolean sos_casework_admit_at_bedside (SosTransaction *transaction, SosBedside *bedside, GError **error);
/* "Ward contact, next of kin…": what is still to ask for @admission; NULL: nothing. (transfer full) */
char *sos_admission_dup_missing (SosRecord *admission);

/* They left the hospital. */
typedef struct
{
  gint64 admission, moment;
  char *to, *meeting, *left_before; /* codes; why there was no safety plan */
  GPtrArray *what;
} SosDischarge;
SosDischarge *sos_discharge_new (gint64 admission);
void sos_discharge_free (SosDischarge *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDischarge, sos_discharge_free)
/* V17: with the safety plan, or with the reason why there is none. */
gboolean sos_discharge_ask (SosTransaction *transaction, SosDischarge *discharge, GError **error);
gboolean sos_casework_discharge (SosTransaction *transaction, SosDischarge *discharge, GError **error);

/* What saving asks and what follows; for sos-record-checks.c and sos-save.c. */
gboolean sos_admission_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *admission, GError **error);
gboolean sos_ward_offer_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *offer, GError **error);
gboolean sos_admission_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

G_END_DECLS
