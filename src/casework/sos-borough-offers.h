/* sos-borough-offers.h - what the office offers in a borough: read as lines, and changed (domain 3.11). */
#pragma once

#include "sos-casework.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* One service in one borough, with the words a line of it needs. */
typedef struct
{
  gint64 id;
  char *service, *status, *starts_on, *ends_on, *funder; /* codes and days; NULL where not said */
  char *team;                                            /* its name */
} SosOffer;

typedef struct
{
  char *borough;     /* which is asked for */
  GPtrArray *offers; /* SosOffer: on offer first, then by service */
  GPtrArray *teams;  /* SosTeam, by name, to choose from */
  SosVerdict *may;   /* whether whoever is at the desk may change them */
} SosOffers;

SosOffers *sos_offers_new (const char *borough);
void sos_offers_free (SosOffers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOffers, sos_offers_free)

/* Fills a SosOffers; a SosTransactionFunc. */
gboolean sos_offers_load (SosTransaction *transaction, SosOffers *self, GError **error);

/* Adds or changes a SosBoroughService, whose last day is not before its first and which no team has there twice. */
gboolean sos_casework_keep_offer (SosTransaction *transaction, SosSaveRecord *save, GError **error);

G_END_DECLS
