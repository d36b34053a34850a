/* sos-person-case-fields.h - what the case of a person is made of, for the file that reads it and the one that answers. */
#pragma once

#include "sos-person-case-private.h"

G_BEGIN_DECLS

struct _SosPersonCase
{
  GObject parent_instance;

  SosPerson *person;
  GHashTable *records; /* GType -> GPtrArray of SosRecord */
  GHashTable *withheld; /* likewise, and always empty: what is given for records that may not be seen */
  GHashTable *names;   /* id -> name of somebody mentioned */
  GPtrArray *staff;    /* SosStaff mentioned */
  GPtrArray *alerts;   /* SosBannerAlert */
  GHashTable *stages;  /* id of an open episode -> SosStageCase */
  SosApartCase *apart;
  GPtrArray *joined;   /* SosPerson */
  guint n_alike;
  SosStaff *worker;    /* of the first open episode; owned */
  SosRightsCase rights;
  gboolean whole;      /* for a deed that asked its own question: nothing is left out */
  gboolean letter;     /* of that, what letters are made of alone */
  SosCodes *codes;
  char *today;
  SosLimits limits;
  GHashTable *holidays; /* ISO dates */
  GHashTable *sessions; /* id of an open episode -> SosAgreedSessions */
  GHashTable *index_names; /* id of an episode -> on whose account it is, "" where that may not be read */
  GPtrArray *service_outcomes; /* SosServiceOutcome */
  GPtrArray *service_fields; /* SosServiceField */
  gint64 read_at;
};

/* Everything, whoever is at the desk. FALSE with @error, and what was read so far. */
gboolean sos_person_case_read (SosPersonCase *self, SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
