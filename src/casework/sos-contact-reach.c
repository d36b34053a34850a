/* sos-contact-reach.c - gathers what stands against contacts: keep-apart rules, orders, ties, numbers, agreements, homes. Decides nothing. */
#include "config.h"
#include "sos-contact-reach.h"

#include "sos-address-rules.h"
#include "sos-agreement-rules.h"
#include "sos-apart-read.h"
#include "sos-casework-private.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

struct _SosContactReach
{
  SosApartReading *apart; /* its limits too */
  GArray *bars;           /* SosReachBar; their texts live in @texts */
  GStringChunk *texts;
  gboolean leads;
};

/* What is read one after the other. */
typedef struct
{
  SosContactReach *reach;
  SosTransaction *transaction;
  gint64 person;
  GPtrArray *ties, *points, *consents, *addresses;
} Reading;

void
sos_contact_reach_free (SosContactReach *self)
{
  g_clear_pointer (&self->apart, sos_apart_reading_free);
  g_array_unref (self->bars);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (SosContactReach *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add (Reading *reading, SosReachBar bar)
{
  if (bar.person != 0 && sos_transaction_hides (reading->transaction, bar.person))
    return;
  bar.name = keep (reading->reach, bar.name);
  bar.code = keep (reading->reach, bar.code);
  bar.ref = keep (reading->reach, bar.ref);
  g_array_append_val (reading->reach->bars, bar);
}

/* ---- keep-apart rules and orders ---- */

static void
add_apart (Reading *reading, gint64 person, gint64 staff)
{
  SosApartBook *book = reading->reach->apart->book;
  const SosApart apart = sos_apart_between (book, reading->person, person != 0 ? person : staff);
  const SosApartRule *rule = apart.level > SOS_APART_NOTE ? sos_apart_book_get (book, apart.rule) : NULL;

  if (rule != NULL)
    add (reading, (SosReachBar){ SOS_BAR_APART, .person = person, .staff = staff, .level = apart.level, .ref = rule->ref });
}

static void
add_rules (Reading *reading)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, reading->reach->apart->people);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (*(gint64 *) id != reading->person)
      add_apart (reading, *(gint64 *) id, 0);
  g_hash_table_iter_init (&iter, reading->reach->apart->staff);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    add_apart (reading, 0, *(gint64 *) id);
}

/* An order about somebody who has no record here is known by the name. */
static gboolean
add_orders (Reading *reading, GError **error)
{
  const char *today = sos_transaction_get_today (reading->transaction);
  g_autoptr (GPtrArray) orders = sos_transaction_query (reading->transaction, SOS_TYPE_RESTRICTION,
                                                        "person = $1 AND other_person IS NULL AND other_name IS NOT NULL AND valid_from <= $2"
                                                        " AND (valid_to IS NULL OR valid_to >= $2)",
                                                        error, "is", reading->person, today);

  for (guint i = 0; orders != NULL && i < orders->len; i++)
    add (reading, (SosReachBar){ SOS_BAR_TIE, .name = sos_record_find_text (orders->pdata[i], SOS_RESTRICTION_OTHER_NAME), .code = "NO_CONTACT_ORDER" });
  return orders != NULL;
}

/* ---- relatives ---- */

static gboolean
is_parent (const char *type)
{
  static const char *const types[] = { "MOTHER", "FATHER", "PARENT", "STEP_PARENT", "PARENT_PARTNER", "CARER", "FOSTER_CARER", "GUARDIAN", NULL };

  return type != NULL && g_strv_contains (types, type);
}

static const char *
find_answer (Reading *reading, const char *type)
{
  const char *today = sos_transaction_get_today (reading->transaction);

  return sos_agreement_get_status (sos_agreement_find (reading->consents, type, today), today);
}

/* Nobody was asked yet is no "no". */
static gboolean
is_no (const char *answer)
{
  return g_strcmp0 (answer, "REFUSED") == 0 || g_strcmp0 (answer, "WITHDRAWN") == 0;
}

static void
add_tie (Reading *reading, SosRecord *tie)
{
  const gint64 person = sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON);

  if (sos_address_get_hold (sos_record_find_text (tie, SOS_RELATIONSHIP_VALID_FROM), sos_record_find_text (tie, SOS_RELATIONSHIP_VALID_TO),
                            sos_transaction_get_today (reading->transaction)) == SOS_ADDRESS_OVER)
    return;
  add (reading, (SosReachBar){ SOS_BAR_TIE, .person = person, .code = sos_record_find_text (tie, SOS_RELATIONSHIP_CONTACT_RESTRICTION) });
  add (reading, (SosReachBar){ SOS_BAR_RING, .person = person, .code = sos_record_find_text (tie, SOS_RELATIONSHIP_MAY_RING) });
  if (is_parent (sos_record_find_text (tie, SOS_RELATIONSHIP_TYPE)) && is_no (find_answer (reading, "CONTACT_PARENT")))
    add (reading, (SosReachBar){ SOS_BAR_AGREEMENT, .person = person, .code = "CONTACT_PARENT" });
}

/* The other direction of a tie is a tie too: an order may stand there alone. */
static gboolean
add_ties (Reading *reading, GError **error)
{
  g_autoptr (GPtrArray) back = sos_transaction_query (reading->transaction, SOS_TYPE_RELATIONSHIP, "other_person = $1 AND contact_restriction IS NOT NULL",
                                                      error, "i", reading->person);

  for (guint i = 0; i < reading->ties->len; i++)
    add_tie (reading, reading->ties->pdata[i]);
  for (guint i = 0; back != NULL && i < back->len; i++)
    add (reading, (SosReachBar){ SOS_BAR_TIE, .person = sos_record_get_number (back->pdata[i], SOS_RELATIONSHIP_PERSON),
                                 .code = sos_record_find_text (back->pdata[i], SOS_RELATIONSHIP_CONTACT_RESTRICTION) });
  return back != NULL;
}

/* ---- numbers ---- */

static const struct
{
  guint field;
  SosReachBarKind kind;
} safeties[] = { { SOS_CONTACT_POINT_SAFE_TO_CALL, SOS_BAR_CALL }, { SOS_CONTACT_POINT_SAFE_TO_TEXT, SOS_BAR_TEXT } };

static gboolean
is_own (SosRecord *point)
{
  return !sos_record_is_set (point, SOS_CONTACT_POINT_BELONGS_TO) || sos_record_has_text (point, SOS_CONTACT_POINT_BELONGS_TO, "SELF");
}

/* Whose number @point is: "" is the young person. */
static const char *
get_holder (SosRecord *point)
{
  const char *name = sos_record_find_text (point, SOS_CONTACT_POINT_HOLDER_NAME);

  return is_own (point) ? "" : name != NULL ? name : "?";
}

/* Of all that work and belong to one, none is safe. */
static gboolean
is_none_safe (Reading *reading, const char *holder, guint field)
{
  guint n = 0;

  for (guint i = 0; i < reading->points->len; i++)
    {
      SosRecord *point = reading->points->pdata[i];

      if (sos_record_is_set (point, SOS_CONTACT_POINT_DEAD_SINCE) || !g_str_equal (get_holder (point), holder)
          || sos_record_has_text (point, SOS_CONTACT_POINT_KIND, "EMAIL"))
        continue;
      if (!sos_record_has_text (point, field, "NO"))
        return FALSE;
      n++;
    }
  return n > 0;
}

static void
add_points (Reading *reading)
{
  for (guint i = 0; i < reading->points->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (safeties); k++)
      {
        const char *holder = get_holder (reading->points->pdata[i]);

        if (is_none_safe (reading, holder, safeties[k].field))
          add (reading, (SosReachBar){ safeties[k].kind, .name = holder[0] != '\0' ? holder : NULL });
      }
}

/* ---- agreements and homes ---- */

static void
add_agreements (Reading *reading)
{
  static const char *const types[] = { "CONTACT_SCHOOL", "TEXT_MESSAGES", "POST_LETTERS", "HOME_VISIT" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (is_no (find_answer (reading, types[i])))
      add (reading, (SosReachBar){ SOS_BAR_AGREEMENT, .code = types[i] });
}

static const char *
get_visiting (SosRecord *address)
{
  return sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, "UNSAFE") ? "NOT_AT_ADDRESS" : sos_record_get_text (address, SOS_ADDRESS_VISITING_RULE);
}

/* Which of several homes was visited is not written down: the mildest rule of those that hold is asked. */
static void
add_homes (Reading *reading)
{
  static const char *const order[] = { "OK", "DAYLIGHT_ONLY", "TWO_WORKERS", "NOT_AT_ADDRESS" };
  guint mildest = G_N_ELEMENTS (order);

  for (guint i = 0; i < reading->addresses->len; i++)
    {
      SosRecord *address = reading->addresses->pdata[i];
      const SosAddressHold hold = sos_address_get_hold (sos_record_find_text (address, SOS_ADDRESS_VALID_FROM),
                                                        sos_record_find_text (address, SOS_ADDRESS_VALID_TO), sos_transaction_get_today (reading->transaction));

      for (guint k = 0; hold != SOS_ADDRESS_OVER && hold != SOS_ADDRESS_NOT_YET && k < MIN (mildest, G_N_ELEMENTS (order)); k++)
        if (g_str_equal (order[k], get_visiting (address)))
          mildest = k;
    }
  if (mildest > 0 && mildest < G_N_ELEMENTS (order))
    add (reading, (SosReachBar){ SOS_BAR_ADDRESS, .code = order[mildest] });
}

/* ---- together ---- */

static gboolean
read_records (Reading *reading, GError **error)
{
  const struct
  {
    GPtrArray **into;
    GType type;
  } asked[] = { { &reading->ties, SOS_TYPE_RELATIONSHIP }, { &reading->points, SOS_TYPE_CONTACT_POINT }, { &reading->consents, SOS_TYPE_CONSENT },
                { &reading->addresses, SOS_TYPE_ADDRESS } };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if ((*asked[i].into = sos_transaction_query (reading->transaction, asked[i].type, "person = $1 ORDER BY id", error, "i", reading->person)) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
read_all (Reading *reading, GError **error)
{
  SosContactReach *reach = reading->reach;
  SosRightsCase rights;

  reach->apart = sos_apart_reading_new (reading->transaction, error);
  if (reach->apart == NULL || !sos_apart_reading_add (reach->apart, reading->transaction, reading->person, error)
      || !sos_apart_reading_add_areas (reach->apart, reading->transaction, reading->person, error) || !read_records (reading, error)
      || !sos_rights_load (reading->transaction, reading->person, &rights, error) || !add_orders (reading, error) || !add_ties (reading, error))
    return FALSE;
  reach->leads = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  add_rules (reading);
  add_points (reading);
  add_agreements (reading);
  add_homes (reading);
  return TRUE;
}

SosContactReach *
sos_contact_reach_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosContactReach) self = g_new0 (SosContactReach, 1);
  Reading reading = { self, transaction, person, NULL, NULL, NULL, NULL };
  GPtrArray **const lists[] = { &reading.ties, &reading.points, &reading.consents, &reading.addresses };
  gboolean read;

  self->bars = g_array_new (FALSE, FALSE, sizeof (SosReachBar));
  self->texts = g_string_chunk_new (256);
  if (sos_transaction_hides (transaction, person))
    {
      sos_transaction_set_not_found (error);
      return NULL;
    }
  read = read_all (&reading, error);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  return read ? g_steal_pointer (&self) : NULL;
}

gboolean
sos_contact_reach_leads (SosContactReach *self)
{
  return self->leads;
}

static SosReachAct
state (const SosContactEntry *entry, gint64 worker, GArray *with)
{
  SosRecord *contact = entry->contact;
  const gint64 minutes = sos_record_get_number (contact, SOS_CONTACT_MINUTES), own = sos_record_get_number (contact, SOS_CONTACT_WORKER);
  SosReachAct act = {
    .type = sos_record_find_text (contact, SOS_CONTACT_TYPE),
    .direction = sos_record_find_text (contact, SOS_CONTACT_DIRECTION),
    .outcome = sos_record_find_text (contact, SOS_CONTACT_OUTCOME),
    .place = sos_record_find_text (contact, SOS_CONTACT_PLACE),
    .starts_at = sos_record_get_number (contact, SOS_CONTACT_STARTS_AT),
    .minutes = minutes > 0 && minutes <= 24 * 60 ? (int) minutes : 0,
    .person = sos_record_get_number (contact, SOS_CONTACT_PERSON),
    .worker = own != 0 ? own : worker,
    .words = sos_record_find_text (contact, SOS_CONTACT_NOTE),
  };

  for (guint i = 0; i < entry->with->len; i++)
    {
      SosRecord *one = entry->with->pdata[i];
      const SosReachWith somebody = { sos_record_get_number (one, SOS_CONTACT_WITH_OTHER_PERSON), sos_record_get_number (one, SOS_CONTACT_WITH_STAFF),
                                      sos_record_find_text (one, SOS_CONTACT_WITH_NAME) };

      act.them |= sos_record_has_text (one, SOS_CONTACT_WITH_KIND, SOS_WITH_YP);
      g_array_append_val (with, somebody);
    }
  act.with = (const SosReachWith *) (const void *) with->data;
  act.n_with = with->len;
  return act;
}

GPtrArray *
sos_contact_reach_find (SosContactReach *self, const SosContactEntry *entry, gint64 worker)
{
  g_autoptr (GArray) with = g_array_new (FALSE, FALSE, sizeof (SosReachWith));
  const SosReachAct act = state (entry, worker, with);

  return sos_reach_find (&act, (const SosReachBar *) (const void *) self->bars->data, self->bars->len,
                         (const SosApartLimit *) (const void *) self->apart->limits->data, self->apart->limits->len);
}

/* ---- the deed ---- */

static void
note_override (SosTransaction *transaction, SosRecord *contact, const char *rule)
{
  if (sos_record_has_text (contact, SOS_CONTACT_OVERRIDE_RULE, rule) && sos_record_get_number (contact, SOS_CONTACT_OVERRIDE_BY) != 0)
    return;
  sos_record_set_text (contact, SOS_CONTACT_OVERRIDE_RULE, rule);
  sos_record_set_number (contact, SOS_CONTACT_OVERRIDE_BY, rule != NULL ? sos_transaction_get_actor (transaction) : 0);
  sos_record_set_number (contact, SOS_CONTACT_OVERRIDE_AT, rule != NULL ? sos_transaction_get_now (transaction) : 0);
  if (rule == NULL)
    sos_record_set_text (contact, SOS_CONTACT_OVERRIDE_REASON, NULL);
}

gboolean
sos_contact_reach_settle (SosTransaction *transaction, SosContactEntry *entry, GError **error)
{
  const gint64 person = sos_record_get_number (entry->contact, SOS_CONTACT_PERSON);
  g_autoptr (SosContactReach) reach = sos_contact_reach_load (transaction, person, error);
  g_autoptr (GPtrArray) findings = reach != NULL ? sos_contact_reach_find (reach, entry, sos_transaction_get_actor (transaction)) : NULL;

  if (reach == NULL)
    return FALSE;
  if (!sos_casework_obey (sos_reach_check (findings, reach->leads, sos_record_find_text (entry->contact, SOS_CONTACT_OVERRIDE_REASON)), error))
    {
      sos_transaction_note_refusal (transaction, "override", SOS_TYPE_CONTACT, 0, person);
      return FALSE;
    }
  note_override (transaction, entry->contact, sos_reach_asks (findings) ? ((SosReachFinding *) findings->pdata[0])->rule : NULL);
  return TRUE;
}
