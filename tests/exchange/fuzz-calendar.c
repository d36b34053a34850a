/* fuzz-calendar.c - whatever bytes there are, as a calendar or as a table: read or refused, and what comes out is sound. For libFuzzer (tools/fuzz). */
#include "config.h"

#include "sos-calendar-file.h"
#include "sos-day.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size);

static void
check (const SosCalendarEntry *entry)
{
  g_assert ((entry->state == SOS_ENTRY_REFUSED) == (entry->why != NULL));
  g_assert (entry->words == NULL || (g_utf8_validate (entry->words, -1, NULL) && g_utf8_strlen (entry->words, -1) <= 200));
  g_assert (entry->uid == NULL || g_utf8_validate (entry->uid, -1, NULL));
  g_assert (entry->state == SOS_ENTRY_REFUSED || (entry->first > 0 && entry->last >= entry->first));
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCalendarFile) read = sos_calendar_file_read (file, 2026, NULL, &error);

  g_assert ((read == NULL) == (error != NULL));
  for (guint i = 0; read != NULL && i < read->entries->len; i++)
    check (read->entries->pdata[i]);
  return 0;
}
