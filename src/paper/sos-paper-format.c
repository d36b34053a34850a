/* sos-paper-format.c - the sizes a letter comes in: one row of measures each. Knows no letter. */
#include "config.h"
#include "sos-paper-format.h"

#include <string.h>

#define HIGH_CONTRAST "high-contrast"

static const SosPaperMeasures measures[SOS_PAPER_N_MEASURES] = {
  [SOS_PAPER_CLEAR_PRINT] = { "clear-print", 14, 16, 14, 12, 1.23, 5.2, 8.6, 2 },
  [SOS_PAPER_LARGE_PRINT] = { "large-print", 18, 21, 18, 16, 1.25, 4.8, 7.0, 4 },
  [SOS_PAPER_GIANT] = { "giant", 24, 28, 24, 18, 1.25, 4.2, 6.4, 0 },
  [SOS_PAPER_EASY_READ] = { "easy-read", 16, 19, 16, 13, 1.4, 4.4, 6.0, 6, .picture = 96 },
  [SOS_PAPER_DYSLEXIA] = { "dyslexia", 14, 16, 14, 12, 1.5, 5.2, 8.6, 3, .spread = 0.03 },
  [SOS_PAPER_OFFICE] = { "office", 11, 13, 11, 9.5, 1.2, 12.5, 10.5, 1 },
  [SOS_PAPER_OFFICE_SMALL] = { "office-small", 10, 12, 10, 9, 1.18, 13.0, 11.0, 1 },
  [SOS_PAPER_OFFICE_SMALLEST] = { "office-smallest", 9, 11, 9, 8.5, 1.15, 13.5, 11.5, 1 },
};

gboolean
sos_paper_format_parse (const char *code, SosPaperFormat *format, gboolean *high_contrast)
{
  gboolean contrast = g_str_has_suffix (code, "+" HIGH_CONTRAST);
  g_autofree char *size = g_strndup (code, strlen (code) - (contrast ? strlen ("+" HIGH_CONTRAST) : 0));

  if (g_str_equal (size, HIGH_CONTRAST) && !contrast)
    {
      *format = SOS_PAPER_CLEAR_PRINT;
      *high_contrast = TRUE;
      return TRUE;
    }
  for (guint i = 0; i < SOS_PAPER_N_FORMATS; i++)
    if (g_str_equal (size, measures[i].code))
      {
        *format = i;
        *high_contrast = contrast;
        return TRUE;
      }
  return FALSE;
}

const SosPaperMeasures *
sos_paper_format_get_measures (SosPaperFormat format)
{
  g_return_val_if_fail (format < SOS_PAPER_N_MEASURES, &measures[SOS_PAPER_CLEAR_PRINT]);

  return &measures[format];
}
