/* sos-release-fact.c - a date of release as its rules see it. */
#include "config.h"
#include "sos-release-fact.h"

void
sos_release_fact_read (gpointer date, SosCodes *codes, SosReleaseFact *fact)
{
  const SosCode *kind = sos_codes_find (codes, "release-kind", sos_record_get_text (date, SOS_RELEASE_DATE_KIND));

  *fact = (SosReleaseFact){ .id = sos_record_get_id (date),
                            .kind = sos_record_find_text (date, SOS_RELEASE_DATE_KIND),
                            .sort = kind != NULL ? kind->note : NULL,
                            .status = sos_record_find_text (date, SOS_RELEASE_DATE_STATUS),
                            .day = sos_record_find_text (date, SOS_RELEASE_DATE_DAY),
                            .told_on = sos_record_find_text (date, SOS_RELEASE_DATE_TOLD_ON) };
}
