/* sos-clearance-rules.h - does a check of somebody who delivers hold on a day, until when, and when is somebody reminded (N6; domain
 * 4.10)? Decides on plain values; knows no record. The last valid day is inside. What is not known does not hold. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes of "clearance-kind". */
#define SOS_CLEARANCE_KIND_DBS "DBS"
#define SOS_CLEARANCE_KIND_IDENTITY "IDENTITY"
#define SOS_CLEARANCE_KIND_REFERENCE "REFERENCE"
#define SOS_CLEARANCE_KIND_RIGHT_TO_WORK "RIGHT_TO_WORK"
#define SOS_CLEARANCE_KIND_SAFEGUARDING "SAFEGUARDING"
#define SOS_CLEARANCE_KIND_PRISON "PRISON"
#define SOS_CLEARANCE_KIND_HOSPITAL "HOSPITAL"
#define SOS_CLEARANCE_KIND_SCHOOL_LETTER "SCHOOL_LETTER"
#define SOS_CLEARANCE_KIND_SPEAKER "SPEAKER"
#define SOS_CLEARANCE_KIND_LICENCE "LICENCE"
#define SOS_CLEARANCE_KIND_INSURANCE "INSURANCE"
#define SOS_CLEARANCE_KIND_MOT "MOT"

#define SOS_DBS_YEARS 3   /* how long a certificate counts where the office says nothing else: no law sets it */
#define SOS_DBS_MONTHS 12 /* how old the last look at the update service may be */

/* One check, as it is written down. Texts are borrowed; days are ISO. */
typedef struct
{
  gint64 id;
  const char *kind;
  const char *site;       /* of kinds that are for one place alone; NULL or "": none */
  const char *workforce;  /* of a DBS: "CHILD", "ADULT", "BOTH" */
  const char *issued_on;
  const char *last_day;   /* NULL: none was written down */
  gboolean update_service;
  const char *checked_on; /* the update service, last */
  gboolean content;       /* something stands on it, */
  const char *approved_on; /* and somebody decided that they may deliver all the same */
} SosClearanceFact;

/* What a kind is. */
typedef struct
{
  const char *code;
  const char *what;   /* N_(): "a DBS certificate", for the middle of a sentence */
  gboolean ends;      /* has a last day, without which it does not hold */
  gboolean of_site;   /* for one place alone */
  gboolean of_year;   /* holds to the end of the school year it was sent in */
  int years;          /* how long the office counts it where nobody says; 0: no default */
} SosClearanceKind;

/* NULL for an unknown code. Static. */
const SosClearanceKind *sos_clearance_kind_find (const char *code);
const SosClearanceKind *sos_clearance_kind_get (guint index); /* NULL behind the last */
/* "a DBS certificate"; static, translated. */
const char *sos_clearance_kind_get_what (const char *code);

/* The last day of @fact, that day inside: what is written down, or an earlier one, where the update service was last looked at more than a
 * year before. NULL where it never ends. "" where it should end and nobody knows when. (transfer full) */
char *sos_clearance_dup_last_day (const SosClearanceFact *fact);
/* The last day of a new one of @kind dated @issued_on, as the office counts; NULL where it has none. (transfer full) */
char *sos_clearance_dup_default_last_day (const char *kind, const char *issued_on, int dbs_years);
/* The 31st of August that ends the school year of @day. (transfer full) */
char *sos_school_year_dup_end (const char *day);

/* Whether it holds on @day, for @site where its kind is of a place (NULL: any). */
gboolean sos_clearance_holds (const SosClearanceFact *fact, const char *site, const char *day);
/* Whether something stands on a certificate in force on @day and nobody has decided yet. */
gboolean sos_clearance_is_unassessed (const SosClearanceFact *fact, const char *day);

/* How it stands with one kind (and place) on @day, of all the checks somebody has. */
typedef enum
{
  SOS_CLEARED,           /* one holds */
  SOS_UNCLEARED_MISSING, /* there is none, */
  SOS_UNCLEARED_NOT_YET, /* or it begins later, */
  SOS_UNCLEARED_LAPSED,  /* or it is over, */
  SOS_UNCLEARED_UNLOOKED, /* or the update service was not looked at for more than a year, */
  SOS_UNCLEARED_WRONG,   /* or it is for another workforce, */
  SOS_UNCLEARED_CONTENT, /* or something stands on it that nobody assessed */
} SosClearanceState;

typedef struct
{
  SosClearanceState state;
  gint64 id;      /* the check that decides; 0: none */
  char *last_day; /* CLEARED: to which day checks of this kind hold without a gap, NULL without end; over: since when. (owned) */
} SosClearanceStanding;

void sos_clearance_standing_clear (SosClearanceStanding *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosClearanceStanding, sos_clearance_standing_clear)

SosClearanceStanding sos_clearance_decide (const SosClearanceFact *facts, guint n_facts, const char *kind, const char *site,
                                           const char *day);

/* 90, 60, 30, 14, 7 or 0: the reminder that is due with @last_day to come; -1: it has lapsed. */
#define SOS_REMINDER_NONE G_MAXINT
int sos_clearance_get_reminder (const char *last_day, const char *today);

G_END_DECLS
