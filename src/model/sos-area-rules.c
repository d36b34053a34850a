/* sos-area-rules.c - whether words lead to an area that somebody avoids. Knows no plan and no store. */
#include "config.h"
#include "sos-area-rules.h"

#include "sos-area-place.h"
#include "sos-area-to-avoid.h"
#include "sos-fold.h"

#include <string.h>

/* Whether the words @part stand one after another in @words. */
static gboolean
has_run (char **words, char **part)
{
  guint n = g_strv_length (part);

  for (guint i = 0; n > 0 && i + n <= g_strv_length (words); i++)
    {
      guint same = 0;

      while (same < n && strcmp (words[i + same], part[same]) == 0)
        same++;
      if (same == n)
        return TRUE;
    }
  return FALSE;
}

/* A bus route is only a number, and a number alone names no bus. */
static gboolean
names_bus (char **words, char *route)
{
  static const char *const before[] = { "bus", "buses", "route", "number" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      char *forward[] = { (char *) before[i], route, NULL };
      char *backward[] = { route, (char *) before[i], NULL };

      if (has_run (words, forward) || (i < 2 && has_run (words, backward)))
        return TRUE;
    }
  return FALSE;
}

/* "Peckham Rye station" is said as "Peckham Rye" too. */
static void
drop_kind_of_place (char **place)
{
  static const char *const kinds[] = { "station", "estate", "school", "academy", "college" };
  guint n = g_strv_length (place);

  for (guint i = 0; n > 1 && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (place[n - 1], kinds[i]) == 0)
      {
        g_clear_pointer (&place[n - 1], g_free);
        return;
      }
}

static gboolean
names_place (char **words, const char *place)
{
  g_auto (GStrv) part = sos_fold_words (place);

  drop_kind_of_place (part);
  if (g_strv_length (part) == 1 && strspn (part[0], "0123456789") == strlen (part[0]))
    return names_bus (words, part[0]);
  return has_run (words, part);
}

/* A label may name several places: "Rye Lane and Peckham Rye station". */
static gboolean
names_any_of (char **words, const char *label)
{
  g_autoptr (GRegex) joints = g_regex_new ("\\s+and\\s+|[,;&/]", G_REGEX_CASELESS, 0, NULL);
  g_auto (GStrv) places = g_regex_split (joints, label != NULL ? label : "", 0);

  for (guint i = 0; places[i] != NULL; i++)
    if (names_place (words, places[i]))
      return TRUE;
  return FALSE;
}

gboolean
sos_area_is_named (const char *text, const char *place)
{
  g_auto (GStrv) words = sos_fold_words (text);

  return names_any_of (words, place);
}

gpointer
sos_area_find_named (const char *text, GPtrArray *areas, GPtrArray *places)
{
  g_auto (GStrv) words = sos_fold_words (text);

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      SosRecord *area = g_ptr_array_index (areas, i);

      if (names_any_of (words, sos_record_get_text (area, SOS_AREA_TO_AVOID_LABEL)))
        return area;
      for (guint j = 0; places != NULL && j < places->len; j++)
        {
          SosRecord *place = g_ptr_array_index (places, j);

          if (sos_record_get_number (place, SOS_AREA_PLACE_AREA) == sos_record_get_id (area)
              && names_any_of (words, sos_record_get_text (place, SOS_AREA_PLACE_WORDS)))
            return area;
        }
    }
  return NULL;
}
