/* sos-day-changes.h - what changed on which day, counted from today, and its words. Knows no widget. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Something that changed. @date is ISO and may be partial ("2019", "2019-03"): it stands at its first day, and no more is said
 * than is known. */
typedef struct
{
  char *date;
  char *words; /* "Winston died" */
} SosDayChange;

SosDayChange *sos_day_change_new (const char *date, const char *words);
void sos_day_change_free (SosDayChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDayChange, sos_day_change_free)

typedef struct _SosDayChanges SosDayChanges;

/* @changes: SosDayChange in any order, copied; NULL: none. Those whose date is no date are passed over. @today is whole. */
SosDayChanges *sos_day_changes_new (GPtrArray *changes, const char *today);
void sos_day_changes_free (SosDayChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDayChanges, sos_day_changes_free)

/* Oldest first; days are counted from today. */
guint sos_day_changes_get_n (const SosDayChanges *self);
int sos_day_changes_get_day (const SosDayChanges *self, guint i);
const char *sos_day_changes_get_words (const SosDayChanges *self, guint i);
/* The next day after @day, or before it, on which something changed, or today; @day itself where there is none. */
int sos_day_changes_find (const SosDayChanges *self, int day, gboolean later);

/* 0 where @iso is no whole date. */
int sos_day_changes_parse (const SosDayChanges *self, const char *iso);
/* All (transfer full). */
char *sos_day_changes_dup_iso (const SosDayChanges *self, int day);
char *sos_day_changes_dup_shown (const SosDayChanges *self, int day);  /* "Mon 23 Nov 2026" */
char *sos_day_changes_dup_spoken (const SosDayChanges *self, int day); /* "12 March 2024, Winston died" */

G_END_DECLS
