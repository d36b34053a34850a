/* sos-year-picture.h - an academic year as it is seen: what each day is, and what is planned on it. Plain values, for the screen and for paper; knows
 * no record and draws nothing. */
#pragma once

#include "sos-day-kind.h"

G_BEGIN_DECLS

typedef struct
{
  int day;           /* as in sos-day.h */
  SosDayKind kind;
  gboolean own;      /* the school’s own word, above its borough’s calendar */
  guint n_planned;   /* sessions */
  char *spoken;      /* all of it */
} SosYearDay;

typedef struct
{
  int references;
  int year, today;
  gboolean unsure;   /* not confirmed */
  GArray *days;      /* SosYearDay, from 1 September to 31 August */
} SosYearPicture;

SosYearPicture *sos_year_picture_new (int year, int today);
SosYearPicture *sos_year_picture_ref (SosYearPicture *self);
void sos_year_picture_unref (SosYearPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosYearPicture, sos_year_picture_unref)
/* (transfer none); NULL: in another year */
SosYearDay *sos_year_picture_find (const SosYearPicture *self, int day);

/* The kinds that a legend explains, in its order; SOS_DAY_UNKNOWN ends it. */
extern const SosDayKind sos_year_legend[];
/* "training day", as in a legend; static, translated. */
const char *sos_year_get_legend_words (SosDayKind kind);

G_END_DECLS
