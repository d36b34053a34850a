/* sos-contact-log.h - the contacts of one person as a list: found by filters, read in blocks, as whoever is at the desk may see them. */
#pragma once

#include "sos-rights-rules.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_CONTACTS_ALL,
  SOS_CONTACTS_WITH_THEM, /* held, and they took part */
  SOS_CONTACTS_OTHERS,    /* held without them */
  SOS_CONTACTS_TRIES,     /* not held */
} SosContactsWho;

typedef struct
{
  gint64 person;
  SosContactsWho who;
  gint64 episode; /* 0: any */
  char *type;     /* NULL: any */
  char *words;    /* in the note, and beneath it; NULL: any */
  char *from, *to; /* days, both included; NULL: no end */
} SosContactFilter;

SosContactFilter *sos_contact_filter_copy (const SosContactFilter *self);
void sos_contact_filter_free (SosContactFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosContactFilter, sos_contact_filter_free)

/* Ids (gint64), newest first, for sos_id_list_take_ids(). */
void sos_contact_log_query_async (SosStore *store, const SosContactFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
GArray *sos_contact_log_query_finish (GAsyncResult *result, GError **error);
GArray *sos_contact_log_query_run (SosTransaction *transaction, const SosContactFilter *filter, GError **error);

/* A note beneath. */
typedef struct
{
  char *words, *who;
  gint64 at;
} SosContactBeneath;

/* Whoever took part: what is shown where nothing is taken out. */
typedef struct
{
  char *kind;  /* code of "contact-with" */
  gint64 person, staff;
  char *name;  /* NULL where none is known, or may be */
  char *role;
} SosContactSomebody;

/* One contact in plain values and words. */
typedef struct
{
  gint64 id, revision, episode;
  char *day;                  /* ISO, London */
  char *time;                 /* "16:10" */
  gint64 starts_at;
  gint64 minutes;             /* SOS_NUMBER_UNKNOWN where not known */
  char *type, *direction, *outcome, *place; /* codes; NULL where not known */
  char *title;                /* "Café", "Phone" */
  char *with;                 /* "with Zo", "to Ms Idris, school lead" */
  char *came_to;              /* "Held", "Answered" */
  char *note, *quote, *next_step, *next_step_on;
  char *goals;                /* "goals 1, 3"; NULL */
  char *purposes;             /* "Safety, Housing"; NULL */
  char *mood, *safety;        /* labels; NULL */
  gboolean try, other_episode, restricted;
  gboolean may_finish;        /* not signed, and theirs to change and to sign */
  char *worker;               /* name */
  gint64 entered_at;
  int late_days;              /* working days from the contact to the entry, where late */
  char *override_rule, *override_reason; /* a rule spoke against it: why it was kept all the same */
  char *late_reason;
  gint64 signed_at;           /* 0: not signed */
  char *signed_by;
  GPtrArray *somebody;        /* SosContactSomebody */
  GPtrArray *beneath;         /* SosContactBeneath */
} SosContactLine;

/* What a list holds of it. */
#define SOS_TYPE_CONTACT_ROW (sos_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (SosContactRow, sos_contact_row, SOS, CONTACT_ROW, GObject)
const SosContactLine *sos_contact_row_get_line (SosContactRow *self);

/* The SosIdListFetch of contacts. What must not be seen is NULL. */
GPtrArray *sos_contact_log_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);

/* Adds to @hidden (a set of gint64*) the contacts of @person that whoever is at the desk may not read, and all that goes with them. */
gboolean sos_contact_log_add_unseen (SosTransaction *transaction, gint64 person, GHashTable *hidden, GError **error);

G_END_DECLS
