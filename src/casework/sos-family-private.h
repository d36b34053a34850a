/* sos-family-private.h - what the deeds with a family share. Inside casework alone. */
#pragma once

#include "sos-family-deeds.h"

G_BEGIN_DECLS

/* Saves with the checks and consequences of its type. */
gboolean sos_family_save (SosTransaction *transaction, gpointer record, GError **error);
/* May whoever is at the desk change how @person belongs to a family? @type, @id: the record it is about. */
gboolean sos_family_ask (SosTransaction *transaction, gint64 person, GType type, gint64 id, GError **error);
/* Whether @person may be known of at all; in the words of somebody who is not there. */
gboolean sos_family_ask_household (SosTransaction *transaction, gint64 household, GError **error);
gboolean sos_family_ask_known (SosTransaction *transaction, gint64 person, GError **error);
/* The address records of @person that are of today. Element type SosRecord; NULL with @error. (transfer full) */
GPtrArray *sos_family_find_addresses (SosTransaction *transaction, gint64 person, GError **error);
/* Whether two address records are of one place, by their words. */
gboolean sos_family_is_same_place (SosRecord *one, SosRecord *other);
/* @from as an address of @person, from @day on: nothing is posted there until somebody has asked, and whom it is hidden from must not
 * learn it from this one either. */
gboolean sos_family_copy_address (SosTransaction *transaction, SosRecord *from, gint64 person, const char *day, GError **error);
/* @refuge, an address that is a refuge or withheld from now on: so is the address at the same place of whoever lives in one home with them, whoever
 * may see those; their letters are taken back. Taking it back does not bring them out again. */
gboolean sos_family_hide_along (SosTransaction *transaction, SosRecord *refuge, GError **error);
/* Whether @look, an issue level, is of one who is not safe at home. */
gboolean sos_family_is_unsafe (SosRecord *look);
/* Nothing is posted to anybody at the home of @person until each has been asked (3.4). Added up: @addresses that are by hand from now on,
 * @letters taken back. */
gboolean sos_family_post_by_hand (SosTransaction *transaction, gint64 person, int *addresses, int *letters, GError **error);

G_END_DECLS
