/* sos-contact-paper.h - the contact history of somebody as a paper: for whom, what is taken out, and the gate before it comes out. */
#pragma once

#include "sos-contact-log.h"
#include "sos-merge.h"

G_BEGIN_DECLS

#define SOS_CONTACT_PAPER_KIND "contact-history"

typedef enum
{
  SOS_CONTACTS_FOR_WORKER, /* stays in the office: may name everybody */
  SOS_CONTACTS_FOR_THEM,   /* the young person */
  SOS_CONTACTS_FOR_AGENCY, /* a court, a council, a solicitor: named in words */
} SosContactsFor;

typedef struct
{
  SosContactFilter *filter;
  SosContactsFor for_whom;
  char *name;        /* of an agency */
  gboolean redacted; /* names of others are taken out; always so for whoever is not the worker */
} SosContactPaperAsk;

SosContactPaperAsk *sos_contact_paper_ask_new (const SosContactFilter *filter, SosContactsFor for_whom, const char *name, gboolean redacted);
SosContactPaperAsk *sos_contact_paper_ask_copy (const SosContactPaperAsk *self);
void sos_contact_paper_ask_free (SosContactPaperAsk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactPaperAsk, sos_contact_paper_ask_free)

/* "worker", "them", "agency"; -1: none of them. */
int sos_contacts_for_parse (const char *code);

/* The gate before paper comes out, by whatever way; what it refuses is noted. @words: what may stand on it, as it is now. Passed once more
 * with words that were looked at, it is refused where it would say something else by now. */
typedef struct
{
  SosContactPaperAsk *ask;
  const char *verb; /* "print" or "export", static */
  SosMerge *words;
  GBytes *template; /* its words as the office has them; NULL: what the program brings */
  char *ref;        /* all that a file or a queue may show of it */
  guint n_contacts, n_left_out; /* restricted ones, which go to nobody else */
} SosContactPaperOut;
SosContactPaperOut *sos_contact_paper_out_new (const SosContactPaperAsk *ask, const char *verb);
void sos_contact_paper_out_free (SosContactPaperOut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactPaperOut, sos_contact_paper_out_free)
gboolean sos_casework_release_contact_paper (SosTransaction *transaction, SosContactPaperOut *out, GError **error);
/* After it is there: noted in their history; lasting. */
gboolean sos_casework_mark_contact_paper_out (SosTransaction *transaction, SosContactPaperOut *out, GError **error);

G_END_DECLS
