/* sos-withheld.h - who is on protective relocation: in no place of any kind on the map, in no list of a borough, and with no address on paper (N9).
 * The one rule of it. Inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

#define SOS_WITHHELD "WITHHELD" /* of "borough" */

/* Whether @person, an SQL expression, is: home withheld, or a refuge or a withheld address of theirs, where they may be on the day @today, another such expression; or withheld in
 * any other kind of borough, since the number withheld has to be the same in each. A day of which the month alone is known lasts all of it. Who lives there along with
 * somebody has that address as they have it: it is copied when they move, and follows when the place becomes one (sos_family_hide_along()). */
#define SOS_WITHHELD_SQL(person, today) \
  "(EXISTS (SELECT 1 FROM person whose WHERE whose.id = " person " AND whose.home_borough = 'WITHHELD')" \
  " OR EXISTS (SELECT 1 FROM episode work WHERE work.person = " person " AND work.removed IS NULL AND work.borough = 'WITHHELD')" \
  " OR EXISTS (SELECT 1 FROM person_code tie WHERE tie.person = " person " AND tie.removed IS NULL" \
  " AND tie.list = 'connection-borough' AND tie.code = 'WITHHELD')" \
  " OR EXISTS (SELECT 1 FROM address refuge WHERE refuge.person = " person " AND refuge.removed IS NULL" \
  " AND (refuge.type = 'REFUGE' OR refuge.borough = 'WITHHELD')" \
  " AND (refuge.valid_to IS NULL OR refuge.valid_to >= substr (" today ", 1, length (refuge.valid_to)))))"

/* Whether @address (SosAddress) is such a place: a refuge, or one that is withheld. */
gboolean sos_withheld_is_place (SosRecord *address);
/* Of one person, today. */
gboolean sos_withheld_read (SosTransaction *transaction, gint64 person, gboolean *withheld, GError **error);
/* Whether @address of theirs is to be told to nobody, whoever asks: they are, or it is a refuge or withheld, now or ever. @address: SosAddress. Where that cannot be
 * read, it is. */
gboolean sos_withheld_hides (SosTransaction *transaction, SosRecord *address);

G_END_DECLS
