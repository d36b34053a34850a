/* sos-open-lists.c - the code lists whose words an office may change and add to. Knows no store. */
#include "config.h"
#include "sos-open-lists.h"

#include <glib/gi18n.h>

static const SosOpenList lists[] = {
  { "check-item", N_("Check lists of a service"), "service" },
  { "agency-type", N_("Kinds of agency"), NULL },
  { "funder", N_("Who pays"), NULL },
  { "referral-source", N_("Who refers"), NULL },
  { "referral-method", N_("How a referral comes"), NULL },
  { "entry-need", N_("What brings them"), NULL },
  { "contact-purpose", N_("What a contact is about"), NULL },
  { "contact-place", N_("Where a contact is"), NULL },
  { "opportunity-kind", N_("Kinds of opportunity"), NULL },
  { "ete-status", N_("School, training, work"), NULL },
  { "housing-status", N_("Where they live"), NULL },
  { "tenancy-kind", N_("Kinds of tenancy"), NULL },
  { "benefit-status", N_("Benefits"), NULL },
  { "grant-kind", N_("Practical help"), NULL },
  { "school-type", N_("Kinds of school"), NULL },
  { "school-contact-role", N_("Posts in a school"), NULL },
  { "organisation-type", N_("Kinds of organisation, for training"), NULL },
  { "outside-kind", N_("Outside a family"), NULL },
  { "our-office", N_("Our offices"), NULL },
  { "release-source", N_("Who told a date of release"), NULL },
  { "opposed-word", N_("Words of a note that set people against one another"), NULL },
  { "language", N_("Languages"), NULL },
  { "religion", N_("Religions"), NULL },
};

const SosOpenList *
sos_open_lists_get (guint *n_lists)
{
  *n_lists = G_N_ELEMENTS (lists);
  return lists;
}

const SosOpenList *
sos_open_lists_find (const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (lists[i].list, list) == 0)
      return &lists[i];
  return NULL;
}
