/* sos-member-deeds.c - who belongs to a household and where they live (domain 3.4, V14); nobody is put together by the program. */
#include "config.h"
#include "sos-family-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-kin-rules.h"
#include "sos-letters.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-record-checks.h"
#include "sos-withheld.h"

#include <glib/gi18n.h>
#include <string.h>

SosAddMember *
sos_add_member_new (gint64 household, const char *role)
{
  SosAddMember *self = g_new0 (SosAddMember, 1);

  self->household = household;
  self->role = g_strdup (role);
  return self;
}

void
sos_add_member_free (SosAddMember *self)
{
  g_free (self->name);
  g_free (self->birth_date);
  g_free (self->sex);
  g_free (self->role);
  g_free (self->lives_here);
  g_free (self->from);
  g_free (self);
}

static const char *
get_day (SosTransaction *transaction, const char *date)
{
  return date != NULL && *date != '\0' ? date : sos_transaction_get_today (transaction);
}

/* The membership of @person in @household that is of today; NULL without @error where there is none. */
static SosRecord *
find_membership (SosTransaction *transaction, gint64 household, gint64 person, GError **error)
{
  return sos_transaction_find (
    transaction, SOS_TYPE_MEMBERSHIP,
    "household = $1 AND person = $2 AND (valid_to IS NULL OR valid_to > $3) ORDER BY nights DESC, id", error,
    "iis", household, person, sos_transaction_get_today (transaction));
}

/* ---- households and homes ---- */

gboolean
sos_casework_add_household (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) household = g_object_new (SOS_TYPE_HOUSEHOLD, NULL);
  g_autoptr (SosRecord) membership = g_object_new (SOS_TYPE_MEMBERSHIP, NULL);

  sos_record_set_text (household, SOS_HOUSEHOLD_BOROUGH, deed->code);
  sos_record_set_text (household, SOS_HOUSEHOLD_LABEL, deed->words);
  if (!sos_family_save (transaction, household, error))
    return FALSE;
  deed->result = sos_record_get_id (household);
  if (deed->id == 0)
    return TRUE;
  if (!sos_family_ask (transaction, deed->id, SOS_TYPE_MEMBERSHIP, 0, error))
    return FALSE;
  sos_record_set_number (membership, SOS_MEMBERSHIP_PERSON, deed->id);
  sos_record_set_number (membership, SOS_MEMBERSHIP_HOUSEHOLD, deed->result);
  sos_record_set_text (membership, SOS_MEMBERSHIP_ROLE, "YP_OF_CONCERN");
  sos_record_set_text (membership, SOS_MEMBERSHIP_LIVES_HERE, "FULL");
  sos_record_set_text (membership, SOS_MEMBERSHIP_VALID_FROM, get_day (transaction, deed->date));
  sos_record_set_flag (membership, SOS_MEMBERSHIP_MAIN_CONTACT, TRUE);
  return sos_family_save (transaction, membership, error);
}

gboolean
sos_casework_add_home (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) address = sos_transaction_load (transaction, SOS_TYPE_ADDRESS, deed->other, error);
  g_autoptr (SosRecord) home = g_object_new (SOS_TYPE_HOUSEHOLD_ADDRESS, NULL);

  if (address == NULL
      || !sos_family_ask (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), SOS_TYPE_ADDRESS, deed->other, error))
    return FALSE;
  sos_record_set_number (home, SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD, deed->id);
  sos_record_set_number (home, SOS_HOUSEHOLD_ADDRESS_ADDRESS, deed->other);
  sos_record_set_text (home, SOS_HOUSEHOLD_ADDRESS_CALLED, deed->words);
  sos_record_set_text (home, SOS_HOUSEHOLD_ADDRESS_VALID_FROM, get_day (transaction, deed->date));
  if (!sos_family_save (transaction, home, error))
    return FALSE;
  deed->result = sos_record_get_id (home);
  return TRUE;
}

/* ---- a new member ---- */

/* Somebody without a status stands with those they belong to, not in the list of people. */
static SosRecord *
make_person (SosTransaction *transaction, const SosAddMember *add, SosRecord *sibling, GError **error)
{
  static const guint same[] = { SOS_PERSON_FAMILY_NAME, SOS_PERSON_FIRST_LANGUAGE, SOS_PERSON_LETTER_LANGUAGE, SOS_PERSON_HOME_BOROUGH };
  g_autoptr (SosRecord) person = g_object_new (SOS_TYPE_PERSON, NULL);

  for (guint i = 0; sibling != NULL && i < G_N_ELEMENTS (same); i++)
    sos_record_set_text (person, same[i], sos_record_get_text (sibling, same[i]));
  if (sibling != NULL)
    sos_record_set_flag (person, SOS_PERSON_INTERPRETER_NEEDED, sos_record_get_flag (sibling, SOS_PERSON_INTERPRETER_NEEDED));
  sos_record_set_text (person, SOS_PERSON_FULL_NAME, add->name);
  sos_record_set_text (person, SOS_PERSON_BIRTH_DATE, add->birth_date);
  sos_record_set_text (person, SOS_PERSON_SEX, add->sex);
  if (add->birth_date != NULL && strcmp (add->birth_date, sos_transaction_get_today (transaction)) > 0)
    sos_record_set_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXPECTED);
  if (!sos_record_checks_prepare (transaction, NULL, person, error))
    return NULL;
  sos_record_set_text (person, SOS_PERSON_STATUS, NULL);
  return sos_transaction_save (transaction, person, error) ? g_steal_pointer (&person) : NULL;
}

static gboolean
relate (SosTransaction *transaction, gint64 person, gint64 other, const char *type, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (person, type, NULL);

  deed->other = other;
  return sos_casework_relate (transaction, deed, error);
}

/* The same parents and carers as the brother or sister has, and the tie between the two. */
static gboolean
share_parents (SosTransaction *transaction, SosRecord *person, gint64 sibling, GError **error)
{
  g_autoptr (GPtrArray) ties = sos_transaction_query (
    transaction, SOS_TYPE_RELATIONSHIP,
    "person = $1 AND type IN ('MOTHER', 'FATHER', 'PARENT', 'CARER', 'GUARDIAN', 'FOSTER_CARER') ORDER BY id",
    error, "i", sibling);
  g_autoptr (SosRecord) other = ties != NULL ? sos_transaction_load (transaction, SOS_TYPE_PERSON, sibling, error) : NULL;
  const char *sex = other != NULL ? sos_record_find_text (other, SOS_PERSON_SEX) : NULL;

  if (other == NULL)
    return FALSE;
  for (guint i = 0; i < ties->len; i++)
    if (!relate (transaction, sos_record_get_id (person), sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON),
                 sos_record_get_text (ties->pdata[i], SOS_RELATIONSHIP_TYPE), error))
      return FALSE;
  return relate (transaction, sos_record_get_id (person), sibling, sos_kin_get_inverse (SOS_KIN_SIBLING, sex), error);
}

static gboolean
share_address (SosTransaction *transaction, gint64 person, gint64 sibling, const char *day, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_family_find_addresses (transaction, sibling, error);

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    if (sos_record_has_text (addresses->pdata[i], SOS_ADDRESS_TYPE, "HOME"))
      return sos_family_copy_address (transaction, addresses->pdata[i], person, day, error);
  return addresses != NULL;
}

static gboolean
add_membership (SosTransaction *transaction, const SosAddMember *add, gint64 person, SosRecord *like, GError **error)
{
  g_autoptr (SosRecord) membership = g_object_new (SOS_TYPE_MEMBERSHIP, NULL);
  const char *lives = add->lives_here != NULL ? add->lives_here
                      : like != NULL          ? sos_record_find_text (like, SOS_MEMBERSHIP_LIVES_HERE)
                                              : NULL;

  sos_record_set_number (membership, SOS_MEMBERSHIP_PERSON, person);
  sos_record_set_number (membership, SOS_MEMBERSHIP_HOUSEHOLD, add->household);
  sos_record_set_text (membership, SOS_MEMBERSHIP_ROLE, add->role);
  sos_record_set_text (membership, SOS_MEMBERSHIP_VALID_FROM, get_day (transaction, add->from));
  sos_record_set_text (membership, SOS_MEMBERSHIP_LIVES_HERE, lives != NULL ? lives : "FULL");
  sos_record_set_number (membership, SOS_MEMBERSHIP_HOME,
                         add->home != 0 || like == NULL ? add->home
                                                        : sos_record_get_number (like, SOS_MEMBERSHIP_HOME));
  if (add->nights > 0 || (like != NULL && add->lives_here == NULL))
    sos_record_set_number (membership, SOS_MEMBERSHIP_NIGHTS,
                           add->nights > 0 ? add->nights : sos_record_get_number (like, SOS_MEMBERSHIP_NIGHTS));
  return sos_family_save (transaction, membership, error);
}

/* Whether they are there already; a second home of theirs in the same household is a second row. */
static gboolean
check_new (SosTransaction *transaction, const SosAddMember *add, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) old = find_membership (transaction, add->household, add->person, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (old == NULL || (add->home != 0 && sos_record_get_number (old, SOS_MEMBERSHIP_HOME) != add->home))
    return TRUE;
  return sos_casework_refuse (NULL, _("They belong to this household already. To change where they live, move them."), error);
}

static gboolean
add_known (SosTransaction *transaction, SosAddMember *add, GError **error)
{
  add->result = add->person;
  return sos_family_ask_known (transaction, add->person, error) && check_new (transaction, add, error) && add_membership (transaction, add, add->person, NULL, error);
}

static gboolean
add_new (SosTransaction *transaction, SosAddMember *add, GError **error)
{
  g_autoptr (SosRecord) sibling = add->sibling_of != 0 ? sos_transaction_load (transaction, SOS_TYPE_PERSON, add->sibling_of, error) : NULL;
  g_autoptr (SosRecord) like = NULL;
  g_autoptr (SosRecord) person = NULL;

  if (add->sibling_of != 0
      && (sibling == NULL || !sos_family_ask (transaction, add->sibling_of, SOS_TYPE_MEMBERSHIP, 0, error)))
    return FALSE;
  person = make_person (transaction, add, sibling, error);
  if (person == NULL)
    return FALSE;
  add->result = sos_record_get_id (person);
  if (sibling == NULL)
    return add_membership (transaction, add, add->result, NULL, error);
  like = find_membership (transaction, add->household, add->sibling_of, NULL);
  return add_membership (transaction, add, add->result, like, error)
         && share_address (transaction, add->result, add->sibling_of, get_day (transaction, add->from), error)
         && share_parents (transaction, person, add->sibling_of, error);
}

gboolean
sos_casework_add_member (SosTransaction *transaction, SosAddMember *add, GError **error)
{
  g_autoptr (SosRecord) household = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD, add->household, error);

  if (household == NULL || !sos_family_ask_household (transaction, add->household, error))
    return FALSE;
  return add->person != 0 ? add_known (transaction, add, error) : add_new (transaction, add, error);
}

/* ---- moving, leaving ---- */

static gboolean
ask_member (SosTransaction *transaction, SosRecord *membership, GError **error)
{
  return sos_family_ask (transaction, sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON), SOS_TYPE_MEMBERSHIP,
                         sos_record_get_id (membership), error);
}

static gboolean
check_end (SosTransaction *transaction, SosRecord *membership, const char *day, GError **error)
{
  const char *from = sos_record_find_text (membership, SOS_MEMBERSHIP_VALID_FROM);

  if (sos_record_is_set (membership, SOS_MEMBERSHIP_VALID_TO))
    return sos_casework_refuse (NULL, _("This has ended already."), error);
  if (!sos_date_is_valid (day))
    return sos_casework_refuse ("V4", _("That is no day."), error);
  if (strcmp (day, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("That day is still to come."), error);
  if (from != NULL && strncmp (day, from, strlen (from)) < 0)
    return sos_casework_refuse ("V4", _("That day is before they came."), error);
  return TRUE;
}

/* Their own address records of the home that is left end with it. */
static gboolean
leave_address (SosTransaction *transaction, gint64 person, SosRecord *place, const char *day, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_family_find_addresses (transaction, person, error);

  for (guint i = 0; addresses != NULL && place != NULL && i < addresses->len; i++)
    {
      SosRecord *address = addresses->pdata[i];

      if (!sos_record_has_text (address, SOS_ADDRESS_TYPE, "HOME") || !sos_family_is_same_place (address, place))
        continue;
      sos_record_set_text (address, SOS_ADDRESS_VALID_TO, day);
      if (!sos_family_save (transaction, address, error))
        return FALSE;
    }
  return addresses != NULL;
}

/* NULL without @error where no home is said. */
static SosRecord *
find_place (SosTransaction *transaction, gint64 home, GError **error)
{
  return sos_transaction_find (transaction, SOS_TYPE_ADDRESS,
                               "id = (SELECT address FROM household_address WHERE id = $1)", error, "i",
                               home);
}

static gboolean
has_place (SosTransaction *transaction, gint64 person, SosRecord *place, gboolean *has, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_family_find_addresses (transaction, person, error);

  *has = FALSE;
  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    *has = *has || (sos_family_is_same_place (addresses->pdata[i], place)
                    && (!sos_withheld_is_place (place) || sos_withheld_is_place (addresses->pdata[i])));
  return addresses != NULL;
}

/* @from: the row that ends, whose home is left with its address; NULL: none is. */
static gboolean
take_address (SosTransaction *transaction, SosRecord *from, SosRecord *to, const char *day, GError **error)
{
  const gint64 person = sos_record_get_number (to, SOS_MEMBERSHIP_PERSON), home = sos_record_get_number (to, SOS_MEMBERSHIP_HOME);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) old = from != NULL && sos_record_get_number (from, SOS_MEMBERSHIP_HOME) != home
                                ? find_place (transaction, sos_record_get_number (from, SOS_MEMBERSHIP_HOME), &local)
                                : NULL;
  g_autoptr (SosRecord) new = local == NULL ? find_place (transaction, home, &local) : NULL;
  gboolean has = FALSE;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (!leave_address (transaction, person, old, day, error))
    return FALSE;
  return new == NULL
         || (has_place (transaction, person, new, &has, error)
             && (has || sos_family_copy_address (transaction, new, person, day, error)));
}

SosMoveHome *
sos_move_home_new (gint64 membership, gint64 home)
{
  SosMoveHome *self = g_new0 (SosMoveHome, 1);

  self->membership = membership;
  self->home = home;
  return self;
}

void
sos_move_home_free (SosMoveHome *self)
{
  g_clear_object (&self->address);
  g_free (self->called);
  g_free (self->lives_here);
  g_free (self->from);
  g_free (self);
}

/* A home that the household did not have. */
static gboolean
make_home (SosTransaction *transaction, SosMoveHome *move, SosRecord *old, const char *day, GError **error)
{
  g_autoptr (SosDeed) deed = sos_deed_new (sos_record_get_number (old, SOS_MEMBERSHIP_HOUSEHOLD), NULL, move->called);
  SosRecord *address = SOS_RECORD (move->address);

  if (address == NULL)
    return sos_casework_refuse (NULL, _("Say where they move to."), error);
  sos_record_set_number (address, SOS_ADDRESS_PERSON, sos_record_get_number (old, SOS_MEMBERSHIP_PERSON));
  sos_record_set_text (address, SOS_ADDRESS_TYPE, "HOME");
  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  sos_record_set_text (address, SOS_ADDRESS_VALID_FROM, day);
  if (!sos_family_save (transaction, address, error))
    return FALSE;
  deed->other = sos_record_get_id (address);
  deed->date = g_strdup (day);
  if (!sos_casework_add_home (transaction, deed, error))
    return FALSE;
  move->home = deed->result;
  return TRUE;
}

static gboolean
check_home (SosTransaction *transaction, const SosMoveHome *move, SosRecord *old, GError **error)
{
  g_autoptr (SosRecord) home = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD_ADDRESS, move->home, error);
  const gboolean same = sos_record_get_number (old, SOS_MEMBERSHIP_HOME) == move->home;
  const gboolean as_before = (move->lives_here == NULL || sos_record_has_text (old, SOS_MEMBERSHIP_LIVES_HERE, move->lives_here))
                             && (move->nights == 0 || sos_record_get_number (old, SOS_MEMBERSHIP_NIGHTS) == move->nights);

  if (home == NULL)
    return FALSE;
  if (sos_record_get_number (home, SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD) != sos_record_get_number (old, SOS_MEMBERSHIP_HOUSEHOLD))
    return sos_casework_refuse (NULL, _("That home belongs to another household. End this membership and add them there."), error);
  if (same && (as_before || move->also))
    return sos_casework_refuse (NULL, _("They live in this home already."), error);
  return TRUE;
}

#define WEEK 7

static gboolean
check_nights (const SosMoveHome *move, GError **error)
{
  if (move->nights < 0 || move->nights > WEEK)
    return sos_casework_refuse ("V4", _("A week has seven nights."), error);
  if (move->also && (move->nights == 0 || move->nights == WEEK))
    return sos_casework_refuse (NULL, _("Say how many nights of the week they are there, from one to six."), error);
  return TRUE;
}

/* The row of @old once more, from @day on. */
static SosRecord *
go_on (SosRecord *old, const char *day)
{
  SosRecord *new = g_object_new (SOS_TYPE_MEMBERSHIP, NULL);

  sos_record_assign (new, old, 0);
  sos_record_set_identity (new, 0, 0, 0);
  sos_record_set_text (new, SOS_MEMBERSHIP_VALID_FROM, day);
  return new;
}

static SosRecord *
make_new (const SosMoveHome *move, SosRecord *old, const char *day)
{
  SosRecord *new = go_on (old, day);
  const char *lives = move->nights > 0 && move->nights < WEEK ? "PART" : move->lives_here;

  sos_record_set_number (new, SOS_MEMBERSHIP_HOME, move->home);
  if (lives != NULL)
    sos_record_set_text (new, SOS_MEMBERSHIP_LIVES_HERE, lives);
  if (move->nights > 0 || lives != NULL)
    sos_record_set_number (new, SOS_MEMBERSHIP_NIGHTS, move->nights > 0 ? move->nights : SOS_NUMBER_UNKNOWN);
  if (move->also)
    sos_record_set_flag (new, SOS_MEMBERSHIP_MAIN_CONTACT, FALSE);
  return new;
}

/* The nights that are left of the week. */
static gboolean
keep_old_home (SosTransaction *transaction, const SosMoveHome *move, SosRecord *old, const char *day, GError **error)
{
  g_autoptr (SosRecord) rest = go_on (old, day);

  if (!move->also)
    return TRUE;
  sos_record_set_text (rest, SOS_MEMBERSHIP_LIVES_HERE, "PART");
  sos_record_set_number (rest, SOS_MEMBERSHIP_NIGHTS, WEEK - move->nights);
  return sos_family_save (transaction, rest, error);
}

gboolean
sos_casework_move_home (SosTransaction *transaction, SosMoveHome *move, GError **error)
{
  const char *day = get_day (transaction, move->from);
  g_autoptr (SosRecord) old = sos_transaction_load (transaction, SOS_TYPE_MEMBERSHIP, move->membership, error);
  g_autoptr (SosRecord) rest = NULL, new = NULL;

  if (old == NULL || !ask_member (transaction, old, error) || !check_end (transaction, old, day, error) || !check_nights (move, error)
      || (move->home == 0 && !make_home (transaction, move, old, day, error)) || !check_home (transaction, move, old, error))
    return FALSE;
  new = make_new (move, old, day);
  rest = sos_record_copy (old);
  sos_record_set_text (old, SOS_MEMBERSHIP_VALID_TO, day);
  sos_record_set_flag (old, SOS_MEMBERSHIP_MAIN_CONTACT, FALSE);
  if (!sos_family_save (transaction, old, error) || !keep_old_home (transaction, move, rest, day, error)
      || !sos_family_save (transaction, new, error) || !take_address (transaction, move->also ? NULL : old, new, day, error))
    return FALSE;
  move->result = sos_record_get_id (new);
  return TRUE;
}

gboolean
sos_casework_end_membership (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const char *day = get_day (transaction, deed->date);
  g_autoptr (SosRecord) membership = sos_transaction_load (transaction, SOS_TYPE_MEMBERSHIP, deed->id, error);

  if (membership == NULL || !ask_member (transaction, membership, error) || !check_end (transaction, membership, day, error))
    return FALSE;
  if (deed->words != NULL)
    sos_transaction_set_reason (transaction, deed->words);
  sos_record_set_text (membership, SOS_MEMBERSHIP_VALID_TO, day);
  return sos_family_save (transaction, membership, error);
}

/* V14 */
gboolean
sos_casework_set_main_contact (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) chosen = sos_transaction_load (transaction, SOS_TYPE_MEMBERSHIP, deed->id, error);
  g_autoptr (GPtrArray) others
    = chosen != NULL
        ? sos_transaction_query (transaction, SOS_TYPE_MEMBERSHIP,
                                 "household = $1 AND main_contact = 1 AND id <> $2", error, "ii",
                                 sos_record_get_number (chosen, SOS_MEMBERSHIP_HOUSEHOLD), deed->id)
        : NULL;

  if (others == NULL || !ask_member (transaction, chosen, error))
    return FALSE;
  if (sos_record_is_set (chosen, SOS_MEMBERSHIP_VALID_TO))
    return sos_casework_refuse ("V14", _("They do not belong to this household any more. Choose somebody who does."), error);
  for (guint i = 0; i < others->len; i++)
    {
      sos_record_set_flag (others->pdata[i], SOS_MEMBERSHIP_MAIN_CONTACT, FALSE);
      if (!sos_transaction_save (transaction, others->pdata[i], error))
        return FALSE;
    }
  sos_record_set_flag (chosen, SOS_MEMBERSHIP_MAIN_CONTACT, TRUE);
  return sos_transaction_save (transaction, chosen, error);
}
