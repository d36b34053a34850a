/* sos-likely.h - who looks like the person being entered (domain 0.6 "Duplicate check"), and entering them. Never merges (N10). */
#pragma once

#include "sos-likeness-rules.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* What is typed so far; NULL and "" are "not given". */
typedef struct
{
  char *name;       /* as typed; kept exactly so */
  char *birth_date; /* ISO, may be partial */
  char *birth_quality; /* code of "birth-date-quality"; NULL: what the date allows */
  char *phone;
  char *postcode;
  char *school;
  char *parent; /* name of a parent */
} SosNewPerson;

SosNewPerson *sos_new_person_copy (const SosNewPerson *self);
void sos_new_person_free (SosNewPerson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosNewPerson, sos_new_person_free)

/* Somebody who is held already, made in a worker, read on the main thread. */
#define SOS_TYPE_LIKELY (sos_likely_get_type ())
G_DECLARE_FINAL_TYPE (SosLikely, sos_likely, SOS, LIKELY, GObject)
gint64 sos_likely_get_person (SosLikely *self);
const char *sos_likely_get_name (SosLikely *self);
const char *sos_likely_get_other_name (SosLikely *self); /* the alias that was nearer than the name; NULL */
const char *sos_likely_get_facts (SosLikely *self);      /* "P-000731-H · 17 · Newham · worker Moyo Adeyemi" */
const SosLikenessResult *sos_likely_get_result (SosLikely *self);
/* Those facts of any person. In a transaction. (transfer full) */
char *sos_likely_dup_facts (SosTransaction *transaction, SosRecord *person);
/* In words; NULL where nothing is held. What may not be seen of this person is only said to be held. */
const char *sos_likely_get_held (SosLikely *self, SosLikenessLine line);

/* Everybody who looks like @typed, most alike first; element type SosLikely. Nothing before the third letter of the name unless
 * another field finds somebody. Main thread. */
void sos_casework_find_likely_async (SosStore *store, const SosNewPerson *typed, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sos_casework_find_likely_finish (GAsyncResult *result, GError **error);
/* Inside a transaction. (transfer full) */
GPtrArray *sos_casework_find_likely (SosTransaction *transaction, const SosNewPerson *typed, GError **error);

/* Everybody who looks like @person, who is held: neither relatives, nor those of whom somebody said that they are someone else, unless
 * what is known since asks for it anew (sos_likeness_asks_again()). Inside a transaction. (transfer full) */
GPtrArray *sos_casework_find_likely_to (SosTransaction *transaction, gint64 person, GError **error);
/* Writes down that somebody looks like @person and nobody has said anything, from what is possible, or very likely (@band), on, for whoever looks it over; what was
 * said stays. @n_found: how many there are, those that are known included. */
gboolean sos_casework_note_likely (SosTransaction *transaction, gint64 person, SosLikenessBand band, int *n_found, GError **error);

/* Somebody with whom nobody works, known because of what was seen or said of them: in no list of people, sealed where @sealed says so. Asks no
 * rights: for deeds that do. What looks like them is noted for whoever looks it over. V1, V2 refuse in words. */
gboolean sos_casework_create_named (SosTransaction *transaction, const SosNewPerson *typed, gboolean sealed, gint64 *person, GError **error);

/* What was decided about one of them: DIFFERENT or NOT_SURE (a task for the team lead). */
typedef struct
{
  gint64 person;
  const char *verdict; /* SOS_LIKENESS_*, static */
  int score;
} SosLikenessDecision;

typedef struct
{
  SosNewPerson *typed;
  GArray *decisions; /* SosLikenessDecision */
  gint64 same;       /* who is held already and is the one typed; 0: nobody */
  gint64 result;     /* the new person */
  gboolean joined;   /* with the one who is the same; else the lead is asked to */
  SosRecord *lead;   /* SosStaff who was asked; NULL: nobody */
} SosCreatePerson;
SosCreatePerson *sos_create_person_new (const SosNewPerson *typed);
void sos_create_person_decide (SosCreatePerson *self, gint64 person, const char *verdict, int score);
/* What was typed and said of it, not what came of it. (transfer full) */
SosCreatePerson *sos_create_person_copy (const SosCreatePerson *self);
void sos_create_person_free (SosCreatePerson *self);
/* The person, the number, the postcode as an address without post, the parent; the decisions kept. V1, V2 refuse in words. */
gboolean sos_casework_create_person (SosTransaction *transaction, SosCreatePerson *create, GError **error);

G_END_DECLS
