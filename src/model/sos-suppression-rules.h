/* sos-suppression-rules.h - which figures may be seen, so that nobody is worked out from them (N9; domain 7.3). Decides on plain
 * counts; knows no record. The one place where that is decided, for the map, the table, print and export alike.
 *
 * One layer in one quarter is decided at once: every kind of borough (home, connection, delivery), every service and all of them
 * together, all totals. What a page shows is a part of that one answer, so it does not matter in which order filters are
 * chosen, nor how often: no two pages say more together than the whole does. The same counts give the same answer.
 *
 * What is promised, and proved by an attack in the tests: whoever puts together all that is shown, totals and all filters,
 * cannot say of any count of 1 to 4 more than that it is 1 to 4. Of those left where one choice is taken from another it lies in (one
 * service from all services of a place, a place from all places, or from all places that are known) no one number can be said
 * either, where they are 1 to 4; nor of anybody on a service that is not offered. So no two filters differ by fewer than five people (7.3).
 * Nor of those counted once too often where the services of a place, or of all, or the places of a service are added up and the people taken
 * away: who is on several services, or in several places; nor of those of these who are not on a service. The same of the services that are
 * offered, whoever is on others: nor may these come to 1 to 4 fewer than the people, who would be on what is not offered.
 *
 * How. A count of 1 to 4 is shown as "<5". For each there must be a way to another number without changing anything that is
 * shown: people who, for all one sees, might live elsewhere or be on another service. A way leads through counts that are not
 * shown exactly; where there is none, the cheapest one is opened by hiding other counts (few of them, of single services rather than of all, in a
 * fixed order that knows no count: else whoever knows this rule could ask which counts had led to what is shown). That is more than hiding the next smallest in the row or column: it looks at rows, columns,
 * people on several services and all totals together. What is counted too often is protected like a count; only where all services offered, wherever,
 * come to 1 to 4 more or fewer than the people is the smallest not offered, since those numbers are always exact. Where no way can be opened, the service is not offered at all, in no kind
 * of borough; nor where 1 to 4 people are on it, or all but 1 to 4, since all services beside it would tell of those. Which of
 * these it was is not said. Where it is the figures of all services, the layer is not offered.
 *
 * The number of people of the layer and of each service offered is exact and the same in each kind of borough. Who is withheld is so
 * in each kind: that place has the same counts in all of them and is one unknown, hidden in all or in none, and a way through it leads
 * on in each kind. Otherwise the kinds say nothing about one another for certain; but most people are worked with, and have ties, where they
 * live, and whoever guesses that takes one kind from another. So a kind after the first shows a number only where those before it show one, and
 * that it is about theirs where it is 1 to 4 more or fewer (ABOUT): if the guess is right, it says nothing that they do not. Where
 * the people of a service stand in no borough of a kind, all services of a place are left out there (NOTHING) where any of them lives: beside home it
 * would tell who is on that service alone, and who is on another as well. Quarters tell how many there are at their end, not who came and
 * went, so no sum leads from one to the next. Where a person may stand in several places, the reader is taken to know that no place, and
 * no service in it, has more people than there are, and that all together have no fewer; where it is the person who has places (ties),
 * whatever service they are on, the same of those not on a service, and of those on several; and that who has none that is known has no
 * other (@apart). Two layers must not count one person's one piece of work twice: then no difference of theirs is a group of people.
 * What depends on what the reader knows beside the figures, or on a picture kept from before, is outside this rule. */
#pragma once

#include "sos-verdict.h"

G_BEGIN_DECLS

#define SOS_FEWEST_SHOWN 5          /* less, but not none, is "<5" */
#define SOS_FEWEST_FOR_PERCENTAGE 10 /* in the denominator */

/* One kind of borough. A person stands in one place, or in several: on one service (@in_several), or only on several services
 * (@all_in_several); each time once. @by_person: in the same places on each of their services. */
typedef struct
{
  gboolean in_several, all_in_several, by_person;
  guint apart; /* one more than the place whose people stand in no other of this table; 0: there is none */
  guint unplaced; /* one more than the service whose people stand in one place that is none, since where it meets is on no map; 0: there is none */
  const guint *counts; /* people of a place on a service: [place * n_services + service] */
  const guint *all;    /* people of a place on any of them: [place] */
} SosCountTable;

/* All who are counted stand in some place of each table: "withheld" and "not known" are places too. */
typedef struct
{
  guint n_places, n_services, n_tables;
  const SosCountTable *tables;
  const guint *services; /* people on each service, wherever */
  guint people;          /* on any */
  guint alike;           /* one more than the place whose people stand in it in each table, and in no other place of any; 0: there is none */
} SosCountCube;

typedef enum
{
  SOS_SHOWN_NUMBER,  /* the exact number; none is shown as 0 */
  SOS_SHOWN_FEW,     /* 1 to 4 */
  SOS_SHOWN_HIDDEN,  /* 5 or more: hidden so that others cannot be worked out */
  SOS_SHOWN_NOTHING, /* not offered; see sos_shown_cube_get_refusal() */
  SOS_SHOWN_ABOUT,   /* 1 to 4 more or fewer than the number, which another kind of borough shows */
} SosShownKind;

typedef struct
{
  SosShownKind kind;
  guint number; /* of NUMBER and ABOUT; else 0 */
} SosShown;

/* Immutable, any thread. A service is counted from 0; n_services stands for all of them. */
typedef struct _SosShownCube SosShownCube;

/* (transfer full) */
SosShownCube *sos_suppression_decide (const SosCountCube *cube);
/* As it was decided once, and kept: @marks as they were shown, [(table * n_places + place) * (n_services + 1) + service], the last of all services.
 * What would be hidden today is hidden as well, and of 1 to 4 no number is shown whatever it says: no rule is weaker for being older. (transfer full) */
SosShownCube *sos_suppression_recall (const SosCountCube *cube, const SosShownKind *marks);
void sos_shown_cube_free (SosShownCube *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosShownCube, sos_shown_cube_free)

SosShown sos_shown_cube_get (const SosShownCube *self, guint table, guint place, guint service);
/* Everybody, in London and elsewhere: NUMBER or NOTHING. */
SosShown sos_shown_cube_get_total (const SosShownCube *self, guint service);
/* Why this service, or the layer, is not offered: refused, rule "N9". NULL where it is. (transfer full) */
SosVerdict *sos_shown_cube_get_refusal (const SosShownCube *self, guint service);

/* What follows from what is shown, and from nothing else, so that it gives nothing away. */

/* At least and at most; @most is G_MAXUINT where it has no end. */
void sos_shown_get_bounds (SosShown shown, guint *least, guint *most);
/* Two places as one, as figures for others do with the City: a number only of two numbers. */
SosShown sos_shown_merge (SosShown one, SosShown other);
/* "0", "<5", "57", "5+", "~57"; nothing as "…"; for others ("external") none is "–". (transfer full) */
char *sos_shown_dup_text (SosShown shown, gboolean external);
/* The same for those who listen: "fewer than 5", "5 or more, hidden". (transfer full) */
char *sos_shown_dup_words (SosShown shown, gboolean external);

/* What the marks for @kinds (1 << SosShownKind, together) mean, a sentence each; NULL where all are numbers. (transfer full) */
char *sos_shown_dup_marks (guint kinds);

/* The neighbour with which the City's figures stand together for others: Hackney, as public services have it. */
#define SOS_CITY_OF_LONDON "E09000001"
#define SOS_CITY_STANDS_WITH "E09000012"

/* Whether "@part of @whole" may be given as a percentage. */
gboolean sos_suppression_allows_percentage (guint part, guint whole);
/* Two choices of people, one within the other: refused where they differ by 1 to 4. (transfer full) */
SosVerdict *sos_suppression_check_difference (guint smaller, guint larger);

G_END_DECLS
