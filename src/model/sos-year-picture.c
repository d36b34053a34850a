/* sos-year-picture.c - an academic year as it is seen. Draws nothing. */
#include "config.h"
#include "sos-year-picture.h"

#include "sos-day.h"

#include <glib/gi18n.h>

const SosDayKind sos_year_legend[] = { SOS_DAY_TEACHING, SOS_DAY_HOLIDAY, SOS_DAY_BANK_HOLIDAY, SOS_DAY_INSET, SOS_DAY_CLOSED,
                                       SOS_DAY_EXAMS, SOS_DAY_MOCKS, SOS_DAY_MORNING_ONLY, SOS_DAY_AFTERNOON_ONLY, SOS_DAY_FASTING,
                                       SOS_DAY_UNKNOWN };

const char *
sos_year_get_legend_words (SosDayKind kind)
{
  static const char *const words[] = {
    [SOS_DAY_TEACHING] = N_("taught"),          [SOS_DAY_HOLIDAY] = N_("holiday, half-term"), [SOS_DAY_BANK_HOLIDAY] = N_("bank holiday"),
    [SOS_DAY_INSET] = N_("training day"),       [SOS_DAY_CLOSED] = N_("closed"),              [SOS_DAY_EXAMS] = N_("exams"),
    [SOS_DAY_MOCKS] = N_("mock exams"),         [SOS_DAY_MORNING_ONLY] = N_("morning only"),  [SOS_DAY_AFTERNOON_ONLY] = N_("afternoon only"),
    [SOS_DAY_FASTING] = N_("fasting"),
  };

  return kind < G_N_ELEMENTS (words) && words[kind] != NULL ? _(words[kind]) : "";
}

static void
clear_day (gpointer data)
{
  g_free (((SosYearDay *) data)->spoken);
}

SosYearPicture *
sos_year_picture_new (int year, int today)
{
  SosYearPicture *self = g_new0 (SosYearPicture, 1);

  *self = (SosYearPicture){ .references = 1, .year = year, .today = today, .days = g_array_new (FALSE, TRUE, sizeof (SosYearDay)) };
  g_array_set_clear_func (self->days, clear_day);
  for (int day = sos_day_make (year, 9, 1); day <= sos_day_make (year + 1, 8, 31); day++)
    {
      const SosYearDay made = { .day = day, .kind = SOS_DAY_UNKNOWN };

      g_array_append_val (self->days, made);
    }
  return self;
}

SosYearPicture *
sos_year_picture_ref (SosYearPicture *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

void
sos_year_picture_unref (SosYearPicture *self)
{
  if (!g_atomic_int_dec_and_test (&self->references))
    return;
  g_array_unref (self->days);
  g_free (self);
}

SosYearDay *
sos_year_picture_find (const SosYearPicture *self, int day)
{
  const int first = self->days->len > 0 ? g_array_index (self->days, SosYearDay, 0).day : 0;

  return day >= first && day < first + (int) self->days->len ? &g_array_index (self->days, SosYearDay, day - first) : NULL;
}
