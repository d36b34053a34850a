/* sos-contact-filters.h - what a log of contacts is narrowed by: who took part, the episode, the way, words. */
#pragma once

#include "sos-contact-log.h"
#include "sos-person-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signal: "changed", when somebody chose or typed. */
#define SOS_TYPE_CONTACT_FILTERS (sos_contact_filters_get_type ())
G_DECLARE_FINAL_TYPE (SosContactFilters, sos_contact_filters, SOS, CONTACT_FILTERS, GtkBox)

/* What can be chosen for them. Once for each person: episodes hardly change while one looks at them. */
void sos_contact_filters_fill (SosContactFilters *self, SosPersonCase *person_case);
/* What is chosen; its person is 0 before anybody was shown. (transfer none) */
const SosContactFilter *sos_contact_filters_get (SosContactFilters *self);
/* Is anything but who took part chosen? */
gboolean sos_contact_filters_are_set (SosContactFilters *self);

G_END_DECLS
