/* family-home.h - the family of S2 in an office, for the tests of what is done with a family and of what is seen of it. */
#pragma once

#include "office.h"

#include "sos-family-case.h"
#include "sos-family-deeds.h"

G_BEGIN_DECLS

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* Kadeem in LiVVE with the worker at the desk, Aaliyah in Expect Respect with another; the father’s address is hidden from the mother. */
typedef struct
{
  Office *office;
  gint64 household, kadeem, aaliyah, denise, patrick;
  gint64 home, other_home;
  gint64 home_address, father_address;
  gint64 kadeem_here, denise_here, patrick_here;
} Home;

Home *home_new (void);
void home_free (Home *home);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Home, home_free)

gint64 home_add_person (Home *home, const char *name, const char *sex, const char *born);
gint64 home_add_member (Home *home, gint64 person, const char *role, gint64 at, const char *from);
void home_agree (Home *home, gint64 person);
gint64 home_add_address (Home *home, gint64 person, const char *type, const char *lines);
void home_relate (Home *home, gint64 person, gint64 other, const char *type);
/* By the lead. @sealed: YES or NO. */
void home_seal (Home *home, gint64 person, const char *sealed);

/* What the family shows to @staff, or to @for_person on a paper of theirs; @day NULL: today. */
SosFamilyCase *home_look (Home *home, gint64 staff, gint64 for_person, const char *day);
const SosFamilyRow *home_row_of (SosFamilyCase *family_case, gint64 person);
const SosFamilyMember *home_member_of (SosFamilyCase *family_case, gint64 person);

/* Done, taken back to what it was, and done again; its result. Takes @deed. */
gint64 home_must_and_back (Office *office, SosTransactionFunc func, SosDeed *deed);
/* deed: id membership, other home (0: a new one, in words), code lives-here, why "also", date, count nights. */
gboolean home_move (SosTransaction *transaction, SosDeed *deed, GError **error);
#define MOVE ((SosTransactionFunc) home_move)
SosDeed *home_move_deed (gint64 membership, gint64 home, const char *words, int nights, gboolean also);

G_END_DECLS
