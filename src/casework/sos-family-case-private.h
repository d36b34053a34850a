/* sos-family-case-private.h - a family case while it is filled, one file a part. Inside casework alone. */
#pragma once

#include "sos-family-read.h"

G_BEGIN_DECLS

struct _SosFamilyCase
{
  GObject parent_instance;

  SosFamilyView *view;
  char *ref, *title, *subtitle, *home_facts, *hazards;
  int review_days;
  SosFamily *family;
  GPtrArray *members, *goals, *meetings, *episodes, *events, *timeline, *notices;
  SosHousehold *household; /* NULL where not to be shown */
  GPtrArray *homes, *places, *outside;
  GPtrArray *issues;      /* const char*, interned */
  GArray *grid_places;    /* guint */
  GPtrArray *sentences;   /* by place; char*, NULL where there are cells */
  GHashTable *cells;      /* "place issue" -> SosIssueCell */
};

/* Members, homes, ties; the others read what these filled in. */
void sos_family_fill_members (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_homes (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_ties (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_grid (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_plan (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_household (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_events (SosFamilyCase *self, SosFamilyReading *reading);
void sos_family_fill_notices (SosFamilyCase *self, SosFamilyReading *reading);
/* Adds to the notices. */
gboolean sos_family_note_apart (SosFamilyCase *self, SosFamilyReading *reading, SosTransaction *transaction, GError **error);

/* The row of a member who is shown; NULL where they are not, or are seen plain. */
SosFamilyRow *sos_family_find_row (SosFamilyCase *self, gint64 person);
/* Whether they are shown by name; whether they had died by @day. */
gboolean sos_family_is_shown (const SosReadMember *member);
gboolean sos_family_has_died (SosRecord *person, const char *day);
/* Their membership of the day, the one with most nights; NULL: none. (transfer none) */
SosRecord *sos_family_find_main_membership (SosFamilyReading *reading, gint64 person);
/* Nights of a week in the home of that membership. */
gint64 sos_family_count_nights (SosRecord *membership);
/* Takes @text, NULL or not. */
void sos_family_add_part (GPtrArray *parts, char *text);
/* @parts joined by @between; NULL where there are none. */
char *sos_family_join (GPtrArray *parts, const char *between);
void sos_family_goal_row_free (gpointer data);
void sos_family_meeting_row_free (gpointer data);
void sos_family_episode_row_free (gpointer data);
void sos_family_event_free (gpointer data);
void sos_family_home_row_free (gpointer data);
void sos_family_place_row_free (gpointer data);
void sos_family_outside_row_free (gpointer data);
/* Whether everybody shown who lives there may be shown to live there; FALSE where nobody does. */
gboolean sos_family_may_show_home (SosFamilyReading *reading, SosRecord *home, guint *n_people);
/* Whether the rent and rooms of the household are those of @home. */
gboolean sos_family_has_facts (SosFamilyReading *reading, gint64 home);
void sos_issue_cell_free (gpointer data);

G_END_DECLS
