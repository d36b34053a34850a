/* sos-apart-dialog.c - asks what a keep-apart rule needs, and does it. Decides nothing. */
#include "config.h"
#include "sos-apart-dialog.h"

#include "sos-apart.h"
#include "sos-apart-check.h"
#include "sos-deed-dialog.h"
#include "sos-people-choice.h"
#include "sos-place-alike.h"
#include "sos-staff-list.h"

#include <glib/gi18n.h>

/* Entering and changing ----------------------------------------------------------------------------------------------------- */

/* What the window works on; it goes with the window. */
typedef struct
{
  SosDeedDialog *dialog; /* borrowed */
  SosPersonTab *tab;
  SosConflict *draft;
  gint64 id;     /* 0: new */
  guint side;    /* of the person */
} Keep;

static void
keep_free (gpointer data)
{
  Keep *keep = data;

  g_object_unref (keep->tab);
  g_object_unref (keep->draft);
  g_free (keep);
}

/* Which rows each kind asks with. */
static const struct
{
  const char *kind;
  gboolean beside, others, staff, place;
} kinds[] = {
  { SOS_CONFLICT_PAIR, FALSE, TRUE, FALSE, FALSE },           { SOS_CONFLICT_GROUP_VS_GROUP, TRUE, TRUE, FALSE, FALSE },
  { SOS_CONFLICT_WHOLE_GROUP, FALSE, TRUE, FALSE, FALSE },    { SOS_CONFLICT_PERSON_VS_STAFF, FALSE, FALSE, TRUE, FALSE },
  { SOS_CONFLICT_PERSON_VS_PLACE, FALSE, FALSE, FALSE, TRUE },
};

static void
show_rows (Keep *keep)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (sos_record_has_text (SOS_RECORD (keep->draft), SOS_CONFLICT_KIND, kinds[i].kind))
      {
        gtk_widget_set_visible (sos_deed_dialog_get (keep->dialog, "beside"), kinds[i].beside);
        gtk_widget_set_visible (sos_deed_dialog_get (keep->dialog, "others"), kinds[i].others);
        gtk_widget_set_visible (sos_deed_dialog_get (keep->dialog, "colleague-group"), kinds[i].staff);
        gtk_widget_set_visible (sos_deed_dialog_get (keep->dialog, "place-group"), kinds[i].place);
      }
}

static void
kind_cb (GObject *draft, GParamSpec *pspec, Keep *keep)
{
  show_rows (keep);
}

static char *
dup_text (Keep *keep, guint field)
{
  return g_strdup (sos_record_find_text (keep->draft, field));
}

/* Only what the chosen kind asks for: what was typed under another one is left behind. */
static void
collect_members (Keep *keep, SosKeepApart *deed)
{
  const gint64 person = sos_person_tab_get_person (keep->tab);
  GArray *beside = sos_people_choice_get (sos_deed_dialog_get (keep->dialog, "beside"));
  GArray *others = sos_people_choice_get (sos_deed_dialog_get (keep->dialog, "others"));
  const gboolean whole = g_strcmp0 (deed->kind, SOS_CONFLICT_WHOLE_GROUP) == 0;
  const gint64 colleague = sos_deed_dialog_get_choice (keep->dialog, "colleague");
  GArray *own = deed->people[keep->side];

  g_array_append_val (own, person);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].kind, deed->kind) != 0)
        continue;
      if (kinds[i].beside)
        g_array_append_vals (own, beside->data, beside->len);
      if (kinds[i].others)
        g_array_append_vals (whole ? own : deed->people[1 - keep->side], others->data, others->len);
      if (kinds[i].staff && colleague != 0)
        g_array_append_val (deed->staff, colleague);
      if (kinds[i].place)
        {
          deed->place = dup_text (keep, SOS_CONFLICT_PLACE);
          deed->place_kind = dup_text (keep, SOS_CONFLICT_PLACE_KIND);
        }
    }
}

static void
kept_cb (gpointer tab, gpointer data)
{
  const SosKeepApart *deed = data;
  g_autofree char *words
    = deed->count > 0 ? g_strdup_printf (ngettext ("%d booking clashes. Their workers have a task.", "%d bookings clash. Their workers have a task.",
                                                   (gulong) deed->count), deed->count) : NULL;

  if (words != NULL)
    sos_person_tab_say (SOS_PERSON_TAB (tab), words);
}

static void
keep_cb (SosDeedDialog *dialog, gpointer data)
{
  Keep *keep = data;
  SosKeepApart *deed = sos_keep_apart_new ();

  deed->id = keep->id;
  deed->kind = dup_text (keep, SOS_CONFLICT_KIND);
  deed->level = dup_text (keep, SOS_CONFLICT_LEVEL);
  deed->reason_code = dup_text (keep, SOS_CONFLICT_REASON_CODE);
  deed->reason_text = dup_text (keep, SOS_CONFLICT_REASON_TEXT);
  deed->source = dup_text (keep, SOS_CONFLICT_SOURCE);
  deed->reported_on = dup_text (keep, SOS_CONFLICT_REPORTED_ON);
  deed->review_by = dup_text (keep, SOS_CONFLICT_REVIEW_BY);
  collect_members (keep, deed);
  if (keep->id != 0)
    deed->why = g_strdup (gtk_editable_get_text (sos_deed_dialog_get (dialog, "why")));
  sos_deed_dialog_write (dialog, keep->id != 0 ? _("Keep-apart rule changed") : _("Keep-apart rule added"),
                         (SosTransactionFunc) sos_casework_keep_apart, deed, (GDestroyNotify) sos_keep_apart_free, kept_cb);
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeedDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, &error);
  const gint64 *chosen = g_object_get_data (G_OBJECT (dialog), "sos-colleague");

  /* Closed meanwhile: there is nothing to fill. */
  if (staff == NULL || adw_window_get_content (ADW_WINDOW (dialog)) == NULL)
    return;
  sos_deed_dialog_offer_records (dialog, "colleague", staff, SOS_STAFF_NAME);
  if (chosen != NULL)
    sos_deed_dialog_set_choice (dialog, "colleague", *chosen);
}

static void
fill_choices (Keep *keep, const SosApartRow *row)
{
  const gboolean whole = sos_record_has_text (SOS_RECORD (row->conflict), SOS_CONFLICT_KIND, SOS_CONFLICT_WHOLE_GROUP);
  const gint64 person = sos_person_tab_get_person (keep->tab);

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < row->people[side]->len; i++)
      if (g_array_index (row->people[side], gint64, i) != person)
        sos_people_choice_add (sos_deed_dialog_get (keep->dialog, side == row->side && !whole ? "beside" : "others"),
                               g_array_index (row->people[side], gint64, i), row->names[side]->pdata[i]);
  if (row->staff->len > 0)
    g_object_set_data_full (G_OBJECT (keep->dialog), "sos-colleague", g_memdup2 (row->staff->data, sizeof (gint64)), g_free);
}

static SosConflict *
make_draft (SosPersonTab *tab, const SosApartRow *row)
{
  const char *today = sos_person_case_get_today (sos_person_tab_get_case (tab));
  g_autofree char *review = sos_apart_dup_last_review (today, SOS_APART_KEEP);
  SosRecord *draft;

  if (row == NULL)
    return g_object_new (SOS_TYPE_CONFLICT, "kind", SOS_CONFLICT_PAIR, "status", SOS_CONFLICT_ACTIVE, "reported-on", today, "review-by", review, NULL);
  draft = sos_record_copy (SOS_RECORD (row->conflict));
  if (row->overdue)
    sos_record_set_text (draft, SOS_CONFLICT_REVIEW_BY, review);
  return SOS_CONFLICT (draft);
}

static Keep *
open_keep (SosPersonTab *tab, const SosApartRow *row)
{
  SosStore *store = sos_person_tab_get_store (tab);
  Keep *keep = g_new0 (Keep, 1);

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  keep->dialog = sos_deed_dialog_new (GTK_WIDGET (tab), store, row != NULL ? _("Change keep-apart rule") : _("Keep apart"), "sos-apart-form",
                                      row != NULL ? _("_Change") : _("_Keep apart"));
  keep->tab = g_object_ref (tab);
  keep->draft = make_draft (tab, row);
  keep->id = row != NULL ? sos_record_get_id (SOS_RECORD (row->conflict)) : 0;
  keep->side = row != NULL ? row->side : 0;
  sos_deed_dialog_explain (keep->dialog, _("It holds at once for every booking, and is never printed. Names are seen by their workers and the "
                                           "team leads alone."));
  sos_people_choice_begin (sos_deed_dialog_get (keep->dialog, "beside"), store, sos_person_tab_get_person (tab));
  sos_people_choice_begin (sos_deed_dialog_get (keep->dialog, "others"), store, 0);
  gtk_widget_set_visible (sos_deed_dialog_get (keep->dialog, "why-group"), row != NULL);
  sos_deed_dialog_bind (keep->dialog, keep->draft);
  sos_place_alike_attach (sos_deed_dialog_get (keep->dialog, "conflict.place"), store);
  if (row != NULL)
    fill_choices (keep, row);
  show_rows (keep);
  g_signal_connect (keep->draft, "notify::kind", G_CALLBACK (kind_cb), keep);
  sos_deed_dialog_set_do (keep->dialog, keep_cb, keep, keep_free);
  gtk_window_present (GTK_WINDOW (keep->dialog));
  sos_staff_list_everybody_async (store, NULL, staff_cb, g_object_ref (keep->dialog));
  return keep;
}

void
sos_apart_dialog_keep (SosPersonTab *tab, const SosApartRow *row)
{
  Keep *keep = open_keep (tab, row);

  if (row == NULL)
    sos_people_choice_focus (sos_deed_dialog_get (keep->dialog, "others"));
}

void
sos_apart_dialog_suggest (SosPersonTab *tab, gint64 other, const char *name)
{
  sos_people_choice_add (sos_deed_dialog_get (open_keep (tab, NULL)->dialog, "others"), other, name);
}

/* What is done with one that is there ----------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  SosConflict *draft; /* NULL where nothing of the rule is asked */
} Ask;

static Ask *
ask_new (gint64 id, SosConflict *draft)
{
  Ask *ask = g_new (Ask, 1);

  *ask = (Ask){ id, draft };
  return ask;
}

static void
ask_free (gpointer data)
{
  Ask *ask = data;

  g_clear_object (&ask->draft);
  g_free (ask);
}

static const char *
get_words (SosDeedDialog *dialog, const char *id)
{
  return gtk_editable_get_text (sos_deed_dialog_get (dialog, id));
}

static void
write_deed (SosDeedDialog *dialog, const char *title, SosTransactionFunc func, SosDeed *deed)
{
  sos_deed_dialog_write (dialog, title, func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
do_review_cb (SosDeedDialog *dialog, gpointer data)
{
  const Ask *ask = data;
  const char *words = get_words (dialog, "reason");
  SosDeed *deed = sos_deed_new (ask->id, NULL, words[0] != '\0' ? words : NULL);

  deed->date = g_strdup (sos_record_find_text (ask->draft, SOS_CONFLICT_REVIEW_BY));
  write_deed (dialog, _("Keep-apart rule looked at"), (SosTransactionFunc) sos_casework_review_conflict, deed);
}

static void
do_end_cb (SosDeedDialog *dialog, gpointer data)
{
  const gboolean mistaken = sos_deed_dialog_get_choice (dialog, "how") == 2;

  write_deed (dialog, _("Keep-apart rule ended"), (SosTransactionFunc) sos_casework_end_conflict,
              sos_deed_new (((Ask *) data)->id, mistaken ? SOS_CONFLICT_MISTAKEN : SOS_CONFLICT_RESOLVED, get_words (dialog, "reason")));
}

static void
do_override_cb (SosDeedDialog *dialog, gpointer data)
{
  SosDeed *deed = sos_deed_new (((Ask *) data)->id, NULL, get_words (dialog, "reason"));

  deed->why = g_strdup (get_words (dialog, "plan"));
  write_deed (dialog, _("Clash overridden"), (SosTransactionFunc) sos_casework_override_clash, deed);
}

static SosDeedDialog *
open_ask (SosPersonTab *tab, const char *title, const char *form, const char *verb, const char *words, SosDeedDo func, Ask *ask)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, form, verb);

  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, func, ask, ask_free);
  if (ask->draft != NULL)
    sos_deed_dialog_bind (dialog, ask->draft);
  return dialog;
}

void
sos_apart_dialog_review (SosPersonTab *tab, const SosApartRow *row)
{
  const char *today = sos_person_case_get_today (sos_person_tab_get_case (tab));
  g_autofree char *review = sos_apart_dup_last_review (today, row->level);
  Ask *ask = ask_new (sos_record_get_id (SOS_RECORD (row->conflict)), SOS_CONFLICT (sos_record_copy (SOS_RECORD (row->conflict))));

  sos_record_set_text (SOS_RECORD (ask->draft), SOS_CONFLICT_REVIEW_BY, review);
  gtk_window_present (GTK_WINDOW (open_ask (tab, _("Look again"), "sos-apart-review-form", _("It _still holds"),
                                            _("Ask them, and whoever told us. If it should be milder or end, a team lead decides."), do_review_cb, ask)));
}

void
sos_apart_dialog_end (SosPersonTab *tab, gint64 conflict)
{
  SosDeedDialog *dialog = open_ask (tab, _("End keep-apart rule"), "sos-apart-end-form", _("_End it"),
                                    _("Bookings of these people may then stand side by side. The rule stays in the history."), do_end_cb,
                                    ask_new (conflict, NULL));

  sos_deed_dialog_offer (dialog, "how", 1, _("It is settled"));
  sos_deed_dialog_offer (dialog, "how", 2, _("It was a mistake"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
sos_apart_dialog_override (SosPersonTab *tab, gint64 clash)
{
  gtk_window_present (GTK_WINDOW (open_ask (tab, _("Override a clash"), "sos-apart-override-form", _("_Override"),
                                            _("For these two bookings alone. Who, when, why and the plan are kept."), do_override_cb,
                                            ask_new (clash, NULL))));
}
