/* sos-kin-rules.h - how people are related (domain 3.4): the other end of each relationship, who is whose on a day, the word for one
 * seen from another, and what cannot be or is odd. Plain values; knows no record. */
#pragma once

#include "sos-family.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Codes of "relationship-type"; they read: the other is their … */
#define SOS_KIN_MOTHER "MOTHER"
#define SOS_KIN_FATHER "FATHER"
#define SOS_KIN_PARENT "PARENT"
#define SOS_KIN_CHILD "CHILD"
#define SOS_KIN_SISTER "SISTER"
#define SOS_KIN_BROTHER "BROTHER"
#define SOS_KIN_SIBLING "SIBLING"
#define SOS_KIN_HALF_SIBLING "HALF_SIBLING"
#define SOS_KIN_PARTNER "PARTNER"
#define SOS_KIN_SPOUSE "SPOUSE"
#define SOS_KIN_EX_PARTNER "EX_PARTNER"
#define SOS_KIN_EX_SPOUSE "EX_SPOUSE"

/* What @person is to the other, where the other is their @type: MOTHER of a girl gives CHILD, CHILD of a woman gives MOTHER. @sex is
 * that of @person, the code or NULL. NULL where the other end says nothing (a social worker). Static. */
const char *sos_kin_get_inverse (const char *type, const char *sex);

/* Whether somebody’s @type (may be NULL) brings them up: a parent, or whoever stands in for one. */
gboolean sos_kin_brings_up (const char *type);

/* The people of one family and what ties them. Any thread, one at a time. */
typedef struct _SosKin SosKin;

/* @day: on which; NULL: whatever ever was. */
SosKin *sos_kin_new (const char *day);
void sos_kin_free (SosKin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosKin, sos_kin_free)

/* @sex, @birth_date may be NULL or partial. */
void sos_kin_add_person (SosKin *self, gint64 person, const char *sex, const char *birth_date);

/* The other is @person’s @type. Texts are borrowed; both ends of one tie may be added, it is one all the same. */
typedef struct
{
  gint64 person, other;
  const char *type;
  const char *standing; /* "relationship-standing"; LEGAL alone is an adoption */
  const char *from, *to;
} SosKinTie;

/* Passed over where one of the two was not added, and where it is not of the day. */
void sos_kin_add_tie (SosKin *self, const SosKinTie *tie);

gboolean sos_kin_is_parent (SosKin *self, gint64 parent, gint64 child); /* by birth, adoption, or any other way of bringing up */
gboolean sos_kin_is_partner (SosKin *self, gint64 one, gint64 other);   /* together on the day */
gboolean sos_kin_is_sibling (SosKin *self, gint64 one, gint64 other);   /* written down, or of one parent at least */
gboolean sos_kin_is_ancestor (SosKin *self, gint64 ancestor, gint64 person);

/* "sister", "half-brother", "her partner", "grandmother": what @other is to @person. NULL where nothing ties them. Translated.
 * (transfer full) */
char *sos_kin_dup_word (SosKin *self, gint64 person, gint64 other);

/* Adds descents and couples between members of @family. Of those seen plain only whose child they are. */
void sos_kin_draw (SosKin *self, SosFamily *family);

/* May @tie be entered beside those there are? What cannot be is refused; what is odd as well, unless @reason says why (10 letters,
 * V28). Words name nobody. (transfer full) */
SosVerdict *sos_kin_check (SosKin *self, const SosKinTie *tie, const char *reason, const char *today);

G_END_DECLS
