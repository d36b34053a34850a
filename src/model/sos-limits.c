/* sos-limits.c - the numbers an office may choose. Knows no store. */
#include "config.h"
#include "sos-limits.h"

#define N_LIMITS 5

const SosLimits sos_limits_default = { 90, 14, 42, 5, 3 };

static const char *const names[N_LIMITS] = {
  "posting-review-days", "letter-careful-days", "plan-review-days", "plan-goals", "plan-steps",
};

static const gsize offsets[N_LIMITS] = {
  G_STRUCT_OFFSET (SosLimits, posting_days), G_STRUCT_OFFSET (SosLimits, careful_days), G_STRUCT_OFFSET (SosLimits, review_days),
  G_STRUCT_OFFSET (SosLimits, goals),        G_STRUCT_OFFSET (SosLimits, steps),
};

void
sos_limits_choose (SosLimits *self, const char *name, const char *value)
{
  gint64 number;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, 1, 36500, &number, NULL))
    return;
  for (guint i = 0; i < N_LIMITS; i++)
    if (g_strcmp0 (names[i], name) == 0)
      G_STRUCT_MEMBER (int, self, offsets[i]) = (int) number;
}
