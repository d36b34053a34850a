/* sos-verdict.h - may it be done, by which rule, and what can be done about it, in words a caseworker reads.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Immutable. The words carry no private value: no name, no address, no phone number. */
typedef struct
{
  gboolean allowed;
  const char *rule; /* "N2", static; NULL where no rule spoke */
  char *words;      /* one whole sentence; NULL where allowed without remark */
  char *remedy;     /* what would change it, one whole sentence; may be NULL */
  int level;        /* how grave, where the rule knows levels (N1: SOS_APART_NOTE and on); else 0 */
} SosVerdict;

#define SOS_TYPE_VERDICT (sos_verdict_get_type ())
GType sos_verdict_get_type (void);

/* Allowed; @words is a remark or NULL. @rule must be static. (transfer full) */
SosVerdict *sos_verdict_new_allowed (const char *rule, const char *words);
/* Refused, and why; @remedy may be NULL. @rule must be static. (transfer full) */
SosVerdict *sos_verdict_new_refused (const char *rule, const char *words, const char *remedy);
SosVerdict *sos_verdict_copy (const SosVerdict *self);
void sos_verdict_free (SosVerdict *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosVerdict, sos_verdict_free)

/* Words and remedy as one text for a dialog or an error. "" for an allowed one without remark. (transfer
 * full) */
char *sos_verdict_dup_text (const SosVerdict *self);

G_END_DECLS
