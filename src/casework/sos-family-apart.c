/* sos-family-apart.c - two members of a family who are kept apart from the same person outside it (domain 3.4, alerts). */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-pass-error.h"

#include <glib/gi18n.h>

/* Members of household $1 on the day $2, two and two, each with a rule in force against somebody who is open to us and no member. */
#define HERE \
  "(SELECT person FROM membership WHERE household = $1 AND removed IS NULL AND (valid_from IS NULL OR valid_from <= $2)" \
  " AND (valid_to IS NULL OR valid_to > $2))"
#define AGAINST(own, other, rule) \
  "conflict_member AS " own " JOIN conflict AS " rule " ON " rule ".id = " own ".conflict AND " rule ".removed IS NULL AND " rule \
  ".status = 'ACTIVE' JOIN conflict_member AS " other " ON " other ".conflict = " rule ".id AND " other ".person <> " own \
  ".person AND (" other ".side <> " own ".side OR " rule ".kind = 'WHOLE_GROUP')"
#define BOTH \
  "SELECT one.person, two.person, min (rule.ref) FROM " AGAINST ("one", "a", "rule") " JOIN " AGAINST ("two", "b", "again") \
  " WHERE b.person = a.person AND two.person > one.person AND one.person IN " HERE " AND two.person IN " HERE " AND a.person NOT IN " HERE \
  " AND one.removed IS NULL AND two.removed IS NULL AND a.removed IS NULL AND b.removed IS NULL" \
  " AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = a.person AND sealed = 1)" \
  " AND EXISTS (SELECT 1 FROM episode WHERE episode.person = a.person AND episode.removed IS NULL AND episode.closed_on IS NULL)" \
  " GROUP BY 1, 2 ORDER BY 1, 2"

/* The rule is named by its reference: who the other is, is for those who may open it. */
static void
add_notice (SosFamilyCase *self, SosFamilyReading *reading, gint64 one, gint64 other, const char *ref)
{
  const SosFamilyRow *a = sos_family_find_row (self, one), *b = sos_family_find_row (self, other);

  if (a == NULL || b == NULL || !sos_family_reading_may (reading, one, SOS_FACT_CONTACT)
      || !sos_family_reading_may (reading, other, SOS_FACT_CONTACT))
    return;
  /* Translators: two names and a reference */
  g_ptr_array_add (self->notices, g_strdup_printf (_("%s and %s are both kept apart from one person outside the family (%s)."),
                                                   sos_family_get_member (self->family, a->place)->name,
                                                   sos_family_get_member (self->family, b->place)->name, ref));
}

gboolean
sos_family_note_apart (SosFamilyCase *self, SosFamilyReading *reading, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!sos_family_reading_is_near (reading))
    return TRUE;
  rows = sos_transaction_select (transaction, BOTH, &local, "is", self->view->household, reading->today);
  while (rows != NULL && sos_rows_next (rows, &local))
    add_notice (self, reading, sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1), sos_rows_get_text (rows, 2));
  return sos_pass_error (&local, error);
}
