/* sos-letter-make.h - a letter begun: of any kind, and the words typed for it (domain 6.1, 6.5). */
#pragma once

#include "sos-casework.h"
#include "sos-letter-rules.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 person;
  char *kind;    /* "L4" */
  char *format;  /* NULL: as they need it */
  gint64 plan;   /* of a letter about one; 0: the agreed one, else the draft */
  gint64 reader; /* of a letter to a parent; 0: nobody who is held here */
  char *ground;  /* why it goes without their agreement; NULL: it does not */
  gint64 letter; /* what was made, a draft */
} SosMakeLetter;
SosMakeLetter *sos_make_letter_new (gint64 person, const char *kind);
void sos_make_letter_free (SosMakeLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosMakeLetter, sos_make_letter_free)

/* By the way that kind goes: into their hand unless it has another. The rules of its way are asked here first. */
gboolean sos_casework_make_letter (SosTransaction *transaction, SosMakeLetter *make, GError **error);

/* Whether it would be begun: FALSE with the refusal of that deed. A read, which gives out no reference. */
gboolean sos_letter_make_ask (SosTransaction *transaction, const SosMakeLetter *make, GError **error);

/* Words for fields of a letter, by the name its template gives them; NULL or blank takes them away. */
typedef struct
{
  gint64 letter;
  GPtrArray *fields; /* char * */
  GPtrArray *words;  /* char *, may be NULL */
} SosFillLetter;
SosFillLetter *sos_fill_letter_new (gint64 letter);
void sos_fill_letter_add (SosFillLetter *self, const char *field, const char *words);
void sos_fill_letter_free (SosFillLetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosFillLetter, sos_fill_letter_free)

/* Refused once it is approved: what was approved stays. */
gboolean sos_casework_fill_letter (SosTransaction *transaction, SosFillLetter *fill, GError **error);

/* Why words stay that may name somebody else: a lead’s to say, of the letter as its words stand then (sos_letter_check_named()). */
#define SOS_LETTER_REASON_NAMED "named"
/* Why a plan goes although all its days are past (sos_letter_check_days()). */
#define SOS_LETTER_REASON_PAST_DAYS "past-days"
/* id: letter; code: "ground", "kept-words", "past-days" or "named"; words: the reason, NULL takes it away. Refused once it is approved. */
gboolean sos_casework_give_letter_reason (SosTransaction *transaction, SosDeed *deed, GError **error);

/* Whether a letter of that kind can be begun for them at all, before anything is asked; for menus. */
gboolean sos_letter_may_begin (const SosLetterRule *rule, gboolean has_plan);

G_END_DECLS
