/* sos-apart-case.c - reads the keep-apart rules of one person for a page. Who may see what the rules decide. */
#include "config.h"
#include "sos-apart-case.h"

#include "sos-apart.h"
#include "sos-bookings.h"
#include "sos-clash-found.h"
#include "sos-pass-error.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_NAMES 2

typedef struct
{
  SosTransaction *transaction;
  gint64 person;
  const char *role; /* interned */
  SosApartCase *made;
} Loading;

static void
row_free (gpointer data)
{
  SosApartRow *row = data;

  g_object_unref (row->conflict);
  g_free (row->title);
  for (guint side = 0; side < 2; side++)
    {
      g_array_unref (row->people[side]);
      g_ptr_array_unref (row->names[side]);
    }
  g_array_unref (row->staff);
  g_ptr_array_unref (row->staff_names);
  g_free (row);
}

static void
clash_row_free (gpointer data)
{
  SosClashRow *row = data;

  g_object_unref (row->clash);
  g_free (row->words);
  g_free (row);
}

static SosApartRow *
row_new (SosRecord *conflict)
{
  SosApartRow *row = g_new0 (SosApartRow, 1);

  row->conflict = SOS_CONFLICT (g_object_ref (conflict));
  row->level = atoi (sos_record_get_text (conflict, SOS_CONFLICT_LEVEL));
  for (guint side = 0; side < 2; side++)
    {
      row->people[side] = g_array_new (FALSE, FALSE, sizeof (gint64));
      row->names[side] = g_ptr_array_new_with_free_func (g_free);
    }
  row->staff = g_array_new (FALSE, FALSE, sizeof (gint64));
  row->staff_names = g_ptr_array_new_with_free_func (g_free);
  return row;
}

void
sos_apart_case_free (SosApartCase *self)
{
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->clashes);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->orders);
  g_free (self);
}

/* ---- members ---- */

/* Of each member: the record, what they are called, whether the one at the desk works with them. */
#define MEMBERS_SQL \
  "SELECT m.person, m.staff, m.side, coalesce (p.full_name, s.name), EXISTS (SELECT 1 FROM episode e WHERE e.person = m.person" \
  " AND e.removed IS NULL AND e.closed_on IS NULL AND e.worker = $2) FROM conflict_member m LEFT JOIN person p ON p.id = m.person" \
  " LEFT JOIN staff s ON s.id = m.staff WHERE m.conflict = $1 AND m.removed IS NULL ORDER BY m.id"

/* Whoever leads another team knows no more of a sealed record than anybody else. */
static char *
dup_name (Loading *self, SosRows *rows)
{
  const gint64 person = sos_rows_get_number (rows, 0);

  return g_strdup (person != 0 && sos_transaction_hides (self->transaction, person) ? _("somebody") : sos_rows_get_text (rows, 3));
}

static void
add_member (Loading *self, SosApartRow *row, SosRows *rows, gboolean *theirs)
{
  const gint64 person = sos_rows_get_number (rows, 0), staff = sos_rows_get_number (rows, 1);
  const guint side = g_strcmp0 (sos_rows_get_text (rows, 2), SOS_CONFLICT_SIDE_B) == 0;

  *theirs = *theirs || sos_rows_get_number (rows, 4) != 0;
  if (person == self->person)
    row->side = side;
  if (person != 0)
    g_array_append_val (row->people[side], person);
  else
    g_array_append_val (row->staff, staff);
  g_ptr_array_add (person != 0 ? row->names[side] : row->staff_names, dup_name (self, rows));
}

static gboolean
read_members (Loading *self, SosApartRow *row, gboolean *theirs, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (self->transaction, MEMBERS_SQL, &local, "ii", sos_record_get_id (SOS_RECORD (row->conflict)),
                                                     sos_transaction_get_actor (self->transaction));

  while (rows != NULL && sos_rows_next (rows, &local))
    add_member (self, row, rows, theirs);
  return sos_pass_error (&local, error);
}

/* ---- words ---- */

/* From whom: the other side, or the others of a group. */
static GPtrArray *
collect_others (Loading *self, SosApartRow *row)
{
  const gboolean whole = sos_record_has_text (SOS_RECORD (row->conflict), SOS_CONFLICT_KIND, SOS_CONFLICT_WHOLE_GROUP);
  const guint side = whole ? row->side : 1 - row->side;
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < row->people[side]->len; i++)
    if (g_array_index (row->people[side], gint64, i) != self->person)
      g_ptr_array_add (others, row->names[side]->pdata[i]);
  for (guint i = 0; i < row->staff_names->len; i++)
    g_ptr_array_add (others, row->staff_names->pdata[i]);
  return others;
}

static char *
dup_title (Loading *self, SosApartRow *row)
{
  const char *place = sos_record_find_text (SOS_RECORD (row->conflict), SOS_CONFLICT_PLACE);
  g_autoptr (GPtrArray) others = collect_others (self, row);
  g_autoptr (GString) title = g_string_new (NULL);
  const guint n_more = others->len > MOST_NAMES ? others->len - MOST_NAMES : 0;

  if (sos_record_has_text (SOS_RECORD (row->conflict), SOS_CONFLICT_KIND, SOS_CONFLICT_PERSON_VS_PLACE))
    return g_strdup (place != NULL ? place : "");
  for (guint i = 0; i < MIN (others->len, MOST_NAMES); i++)
    g_string_append_printf (title, "%s%s", i > 0 ? ", " : "", (const char *) others->pdata[i]);
  if (n_more > 0)
    /* Translators: after one or two names */
    g_string_append_printf (title, ngettext (" and %u other", " and %u others", n_more), n_more);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static const char *
get_plain_title (SosApartRow *row)
{
  SosRecord *conflict = SOS_RECORD (row->conflict);

  if (sos_record_has_text (conflict, SOS_CONFLICT_KIND, SOS_CONFLICT_PERSON_VS_PLACE))
    return _("A place");
  if (sos_record_has_text (conflict, SOS_CONFLICT_KIND, SOS_CONFLICT_PERSON_VS_STAFF))
    return _("A colleague");
  return sos_record_has_text (conflict, SOS_CONFLICT_KIND, SOS_CONFLICT_PAIR) ? _("Somebody") : _("Several people");
}

/* Nothing is left in the row that the page might show by mistake. */
static void
strip (SosApartRow *row)
{
  static const guint fields[] = { SOS_CONFLICT_REASON_CODE, SOS_CONFLICT_REASON_TEXT, SOS_CONFLICT_SOURCE, SOS_CONFLICT_PLACE_KIND, SOS_CONFLICT_PLACE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_record_set_text (SOS_RECORD (row->conflict), fields[i], NULL);
  for (guint side = 0; side < 2; side++)
    {
      g_array_set_size (row->people[side], 0);
      g_ptr_array_set_size (row->names[side], 0);
    }
  g_array_set_size (row->staff, 0);
  g_ptr_array_set_size (row->staff_names, 0);
}

/* ---- rules ---- */

#define RULES_TAIL \
  "status = 'ACTIVE' AND id IN (SELECT conflict FROM conflict_member WHERE person = $1 AND removed IS NULL) ORDER BY level DESC, id"

static gboolean
add_rule (Loading *self, SosRecord *conflict, GError **error)
{
  SosApartRow *row = row_new (conflict);
  const char *review = sos_record_get_text (conflict, SOS_CONFLICT_REVIEW_BY);
  gboolean theirs = FALSE;

  g_ptr_array_add (self->made->rules, row);
  if (!read_members (self, row, &theirs, error))
    return FALSE;
  row->named = sos_apart_may_name (self->role, theirs);
  row->overdue = strcmp (review, sos_transaction_get_today (self->transaction)) < 0;
  row->title = row->named ? dup_title (self, row) : g_strdup (get_plain_title (row));
  if (!row->named)
    strip (row);
  if (row->level > SOS_APART_NOTE)
    g_ptr_array_add (self->made->conflicts, g_object_ref (conflict));
  if (!sos_apart_may_see (self->role, theirs, row->level))
    g_ptr_array_remove (self->made->rules, row);
  return TRUE;
}

static gboolean
load_rules (Loading *self, GError **error)
{
  g_autoptr (GPtrArray) conflicts = sos_transaction_query (self->transaction, SOS_TYPE_CONFLICT, RULES_TAIL, error, "i", self->person);

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    if (!add_rule (self, conflicts->pdata[i], error))
      return FALSE;
  return conflicts != NULL;
}

/* ---- clashes ---- */

static gboolean
is_other (Loading *self, SosRecord *clash)
{
  return sos_record_get_number (clash, SOS_CLASH_PERSON) != self->person;
}

/* The words of the task that was made of it, which name nobody. */
static char *
dup_clash_words (Loading *self, SosRecord *clash)
{
  const gboolean other = is_other (self, clash);
  g_autofree char *when = sos_clash_dup_when (clash, other);

  /* Translators: a kind of booking, its day and hour, and where it clashes: "Family meeting, 3 Dec, 16:00, in the same session" */
  return g_strdup_printf (_("%s, %s, %s"), sos_booking_get_label (sos_record_find_text (clash, other ? SOS_CLASH_OTHER_KIND : SOS_CLASH_KIND)), when,
                          sos_spot_get_words (sos_spot_find (sos_record_get_text (clash, SOS_CLASH_SPOT))));
}

/* Where the booking is changed: that of the person whose page it is, never that of somebody else. */
static const struct
{
  const char *kind;
  SosClashWay way;
  const char *sql; /* NULL: the way leads to no record */
} ways[] = {
  { "session", SOS_CLASH_TO_RUN, "SELECT run FROM session WHERE id = $1" },
  { "family_meeting", SOS_CLASH_TO_FAMILY, "SELECT household FROM family_meeting WHERE id = $1" },
  { "visit_plan", SOS_CLASH_TO_DUTY, NULL },
  { "appointment", SOS_CLASH_TO_CONTACTS, NULL },
  { "plan", SOS_CLASH_TO_PLAN, NULL },
  { "gate_pickup", SOS_CLASH_TO_OVERVIEW, NULL },
};

static gboolean
find_way (Loading *self, SosClashRow *row, GError **error)
{
  SosRecord *clash = SOS_RECORD (row->clash);
  const gboolean other = is_other (self, clash);
  const char *kind = sos_record_find_text (clash, other ? SOS_CLASH_OTHER_KIND : SOS_CLASH_KIND);
  const gint64 booking = sos_record_get_number (clash, other ? SOS_CLASH_OTHER_BOOKING : SOS_CLASH_BOOKING);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i].kind, kind) == 0)
      {
        row->way = ways[i].way;
        return ways[i].sql == NULL || sos_transaction_select_number (self->transaction, ways[i].sql, &row->way_id, error, "i", booking);
      }
  return TRUE;
}

static gboolean
load_clashes (Loading *self, GError **error)
{
  g_autoptr (GPtrArray) clashes = sos_transaction_query (
    self->transaction, SOS_TYPE_CLASH, "gone_on IS NULL AND (person = $1 OR other_person = $1) ORDER BY begins_at, id", error, "i", self->person);

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      SosClashRow *row = g_new0 (SosClashRow, 1);

      row->clash = SOS_CLASH (g_object_ref (clashes->pdata[i]));
      row->words = dup_clash_words (self, clashes->pdata[i]);
      row->begun = sos_clash_has_begun (clashes->pdata[i], is_other (self, clashes->pdata[i]));
      row->overridden = sos_clash_is_overridden (clashes->pdata[i]);
      row->may_override = !row->overridden && !row->begun && self->made->may_decide
                          && sos_record_get_number (clashes->pdata[i], SOS_CLASH_LEVEL) == SOS_APART_KEEP;
      g_ptr_array_add (self->made->clashes, row);
      if (!find_way (self, row, error))
        return FALSE;
    }
  return clashes != NULL;
}

static gboolean
load_orders (Loading *self, GError **error)
{
  GPtrArray *orders = sos_transaction_query (self->transaction, SOS_TYPE_RESTRICTION, "other_person = $1 ORDER BY id", error, "i", self->person);

  if (orders == NULL)
    return FALSE;
  g_ptr_array_unref (self->made->orders);
  self->made->orders = orders;
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
read_seat (Loading *self, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (self->transaction, &seat, error))
    return FALSE;
  self->role = seat.role;
  self->made->may_record = sos_apart_role_may (self->role, SOS_APART_MAY_RECORD);
  self->made->may_decide = sos_apart_role_may (self->role, SOS_APART_MAY_DECIDE);
  return TRUE;
}

SosApartCase *
sos_apart_case_load (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (SosApartCase) made = g_new0 (SosApartCase, 1);
  Loading loading = { transaction, person, NULL, made };

  made->rules = g_ptr_array_new_with_free_func (row_free);
  made->clashes = g_ptr_array_new_with_free_func (clash_row_free);
  made->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  made->orders = g_ptr_array_new_with_free_func (g_object_unref);
  return read_seat (&loading, error) && load_rules (&loading, error) && load_clashes (&loading, error) && load_orders (&loading, error) ? g_steal_pointer (&made)
                                                                                                                                     : NULL;
}

GPtrArray *
sos_apart_load_for_banner (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_CONFLICT, "level > '1' AND " RULES_TAIL, error, "i", person);
}
