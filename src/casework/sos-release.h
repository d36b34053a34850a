/* sos-release.h - the way out of prison (domain 3.2, scenario 4): dates as others tell them, with what follows asked beforehand by the same
 * steps; visits that a prison wants to be asked for; and the release itself. */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"

G_BEGIN_DECLS

/* A date as somebody tells it. */
typedef struct
{
  SosRecord *date; /* SosReleaseDate: episode, kind, day, status, source, told on; not stored yet */
  GPtrArray *what; /* out: SosConsequence */
  gint64 result;   /* out: the date */
} SosTellRelease;
SosTellRelease *sos_tell_release_new (gpointer date);
void sos_tell_release_free (SosTellRelease *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTellRelease, sos_tell_release_free)

/* What would follow: which dates stand no more, where each step moves, what is not ready, what can no longer be done. Any transaction. */
gboolean sos_release_ask (SosTransaction *transaction, SosTellRelease *tell, GError **error);
/* The same, done in one deed: older dates stay in the list, followed by this one; done steps stay done; the team lead is told. */
gboolean sos_casework_tell_release (SosTransaction *transaction, SosTellRelease *tell, GError **error);

/* They are out. */
typedef struct
{
  gint64 episode;
  gint64 moment;     /* seconds UTC */
  gboolean hour;     /* the hour is known */
  char *met_by;      /* code; NULL: not known */
  char *suitability; /* of the address; code or NULL */
  char *words;
  gint64 address;    /* where they went; 0: not known */
  GPtrArray *what;
  gint64 result;     /* the release date */
} SosNoteRelease;
SosNoteRelease *sos_note_release_new (gint64 episode);
void sos_note_release_free (SosNoteRelease *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosNoteRelease, sos_note_release_free)
/* V16: what is not known of it is asked for with a task; the first hours and weeks are counted from that moment. */
gboolean sos_note_release_ask (SosTransaction *transaction, SosNoteRelease *note, GError **error);
gboolean sos_casework_note_release (SosTransaction *transaction, SosNoteRelease *note, GError **error);

/* A visit in the prison where they are: asked of the prison's own time ahead first, then planned as any visit, through the keep-apart rules. */
typedef struct
{
  gint64 episode, worker, second, buddy;
  gint64 starts_at, ends_at;
  char *transport;
  char *remark; /* out: what is to be thought of all the same; NULL: nothing */
  gint64 result;
} SosBookPrisonVisit;
SosBookPrisonVisit *sos_book_prison_visit_new (gint64 episode);
void sos_book_prison_visit_free (SosBookPrisonVisit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosBookPrisonVisit, sos_book_prison_visit_free)
gboolean sos_casework_book_prison_visit (SosTransaction *transaction, SosBookPrisonVisit *book, GError **error);

/* V16: whether @episode may end now. */
gboolean sos_release_check_end (SosTransaction *transaction, SosRecord *episode, GError **error);
/* Consequences of saving a time in prison: back inside after a release is a recall. */
gboolean sos_custody_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);

/* How many days ahead the prison @site (code) wants to be asked; what the office usually reckons with where it does not say. */
gboolean sos_prison_get_lead (SosTransaction *transaction, const char *site, int *days, GError **error);

G_END_DECLS
