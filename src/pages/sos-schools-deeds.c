/* sos-schools-deeds.c - what can be done with a session or a run of the term: the windows that ask, and the menu of a place. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-row-menu.h"
#include "sos-school-deeds.h"
#include "sos-school-mend-dialog.h"

#include <glib/gi18n.h>

#define ID(id) g_variant_new_int64 (id)

static SosStore *
store_of (SosSchoolsPage *self)
{
  return sos_page_get_store (SOS_PAGE (self));
}

static void
present (SosSchoolsPage *self, const char *title, const char *explain, const char *undo, GPtrArray *mends)
{
  sos_deed_dialog_present (sos_school_mend_dialog_new (GTK_WIDGET (self), store_of (self), title, explain, undo, mends));
}

static int
find_place (SosSchoolsPage *self, GVariant *parameter)
{
  return self->sheet != NULL ? sos_school_plan_find (self->sheet->plan->sessions, g_variant_get_int64 (parameter)) : SOS_PLAN_NONE;
}

static char *
dup_name (SosSchoolsPage *self, int place)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);
  g_autofree char *name = sos_term_sheet_dup_session_name (self->sheet, lies), *day = sos_day_dup_words (lies->day, self->sheet->today),
                  *hour = sos_minutes_dup_text (lies->from);

  /* Translators: a session, its day and hour */
  return g_strdup_printf (_("%s, %s %s"), name, day, hour);
}

static void
take_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_schools_week_hold_take (SOS_SCHOOLS_PAGE (widget), g_variant_get_int64 (parameter));
}

/* ---- windows ---- */

void
sos_schools_ask_move (SosSchoolsPage *self, const SosPlanSession *as)
{
  g_autoptr (GPtrArray) mends = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_school_mend_free);
  SosSchoolMend *mend = g_new0 (SosSchoolMend, 1);
  g_autofree char *name = dup_name (self, sos_school_plan_find (self->sheet->plan->sessions, as->id)), *day = sos_day_dup_words (as->day, self->sheet->today),
                  *hour = sos_minutes_dup_text (as->from);

  mend->title = g_strdup_printf ("%s, %s", day, hour);
  mend->note = g_strdup (_("The school has confirmed the day it has now. Ask them first."));
  mend->laying = sos_laying_new (self->sheet->year);
  sos_laying_add (mend->laying, self->sheet->plan, as);
  g_ptr_array_add (mends, mend);
  present (self, _("Move a Session"), name, _("Session moved"), g_steal_pointer (&mends));
}

static void
ask_other_day (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  const int place = find_place (self, parameter);
  g_autofree char *name = place != SOS_PLAN_NONE ? dup_name (self, place) : NULL;

  if (name != NULL)
    present (self, _("Move a Session"), name, _("Session moved"), sos_school_mends_move (self->sheet, place));
}

/* The parameter: session, and the place of somebody in the world; -1: one more. */
static void
ask_staff (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  gint64 session;
  int person, place;
  g_autofree char *name = NULL;

  g_variant_get (parameter, "(xi)", &session, &person);
  place = self->sheet != NULL ? sos_school_plan_find (self->sheet->plan->sessions, session) : SOS_PLAN_NONE;
  if (place == SOS_PLAN_NONE)
    return;
  name = dup_name (self, place);
  present (self, person >= 0 ? _("Somebody Else") : _("One More"), name, _("Who delivers changed"), sos_school_mends_staff (self->sheet, place, person));
}

static void
cancelled_cb (gpointer widget, gpointer data)
{
  SOS_SCHOOLS_PAGE (widget)->then_mend = ((SosDeed *) data)->id;
}

static void
do_cancel (SosDeedDialog *dialog, gpointer data)
{
  const gint64 *session = data;
  GPtrArray *codes = g_object_get_data (G_OBJECT (dialog), "sos-codes");
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  const gint64 chosen = sos_deed_dialog_get_choice (dialog, "why");

  sos_deed_dialog_write (dialog, _("Session cancelled"), (SosTransactionFunc) sos_casework_cancel_session, sos_deed_new (*session, codes->pdata[chosen], words),
                         (GDestroyNotify) sos_deed_free, cancelled_cb);
}

static void
offer_reasons (SosDeedDialog *dialog, SosCodes *codes)
{
  static const char *const reasons[] = { "SCHOOL_CLOSED", "SCHOOL_CANCELLED", "STAFF_SICK", "CLEARANCE", "SAFETY", "WEATHER", "TRANSPORT_STRIKE",
                                         "LOW_NUMBERS", "INCIDENT", "BEREAVEMENT_IN_SCHOOL", "OTHER" };
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      sos_deed_dialog_offer (dialog, "why", i, sos_codes_get_label (codes, "cancel-reason", reasons[i]));
      g_ptr_array_add (kept, (gpointer) reasons[i]);
    }
  g_object_set_data_full (G_OBJECT (dialog), "sos-codes", kept, (GDestroyNotify) g_ptr_array_unref);
}

static void
ask_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  const int place = find_place (self, parameter);
  const gint64 session = g_variant_get_int64 (parameter);
  SosDeedDialog *dialog;
  g_autofree char *name = NULL;

  if (place == SOS_PLAN_NONE)
    return;
  name = dup_name (self, place);
  dialog = sos_deed_dialog_new (widget, store_of (self), _("Cancel a Session"), "sos-school-cancel-form", _("_Cancel It"));
  sos_deed_dialog_explain (dialog, name);
  offer_reasons (dialog, self->sheet->codes);
  sos_deed_dialog_set_do (dialog, do_cancel, g_memdup2 (&session, sizeof session), g_free);
  sos_deed_dialog_present (dialog);
}

/* ---- at once ---- */

static void
write_deed (SosSchoolsPage *self, const char *title, SosTransactionFunc func, gint64 id, const char *code)
{
  sos_page_write (self, store_of (self), title, func, sos_deed_new (id, code, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
lock_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  write_deed (SOS_SCHOOLS_PAGE (widget), _("Session kept where it is"), (SosTransactionFunc) sos_casework_lock_session, g_variant_get_int64 (parameter), "YES");
}

static void
unlock_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  write_deed (SOS_SCHOOLS_PAGE (widget), _("Session may be moved"), (SosTransactionFunc) sos_casework_lock_session, g_variant_get_int64 (parameter), "NO");
}

static void
confirm_session (GtkWidget *widget, const char *action, GVariant *parameter)
{
  write_deed (SOS_SCHOOLS_PAGE (widget), _("Session confirmed"), (SosTransactionFunc) sos_casework_confirm_session, g_variant_get_int64 (parameter), NULL);
}

static void
extend_run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  write_deed (SOS_SCHOOLS_PAGE (widget), _("One session more"), (SosTransactionFunc) sos_casework_extend_run, g_variant_get_int64 (parameter), NULL);
}

/* ---- what is not right ---- */

void
sos_schools_ask_mend (SosSchoolsPage *self, const SosTermWrong *wrong, guint way)
{
  g_autofree char *reason = NULL, *explain = NULL;
  GPtrArray *mends;
  SosDeedDialog *dialog;

  if (sos_schools_wrongs_leads (wrong))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "app.show-run", "x",
                                  wrong->opens != 0 ? wrong->opens : sos_plan_world_get_run (self->sheet->plan->world, wrong->run)->id);
      return;
    }
  mends = sos_school_mends_list (self->sheet, wrong);
  if (wrong->session == SOS_PLAN_NONE && wrong->cancelled == 0)
    reason = sos_school_mends_dup_reason (self->sheet, wrong->run);
  explain = g_strdup_printf ("%s: %s%s%s", wrong->head, wrong->words, reason != NULL ? " " : "", reason != NULL ? reason : "");
  dialog = sos_school_mend_dialog_new (GTK_WIDGET (self), store_of (self), _("Mend the Term"), explain, _("Term mended"), mends);
  sos_deed_dialog_present (dialog);
  sos_school_mend_dialog_choose (dialog, way);
}

void
sos_schools_mend_cancelled (SosSchoolsPage *self)
{
  const gint64 session = self->then_mend;

  self->then_mend = 0;
  for (guint i = 0; session != 0 && i < self->sheet->wrongs->len; i++)
    if (((SosTermWrong *) self->sheet->wrongs->pdata[i])->cancelled == session)
      sos_schools_ask_mend (self, self->sheet->wrongs->pdata[i], 0);
}

/* ---- the menu of a place ---- */

static void
add_staff_items (SosSchoolsPage *self, GMenu *menu, const SosPlanSession *lies)
{
  for (int p = 0; p < lies->n_parts; p++)
    for (int k = 0; k < lies->parts[p].n_staff; k++)
      {
        const int person = lies->parts[p].staff[k].person;
        g_autofree char *label = g_strdup_printf (_("Somebody else for %s…"), sos_plan_world_get_person (self->sheet->plan->world, person)->name);

        sos_row_menu_add (menu, label, "page.staff", g_variant_new ("(xi)", lies->id, person));
      }
  sos_row_menu_add (menu, _("One more who delivers…"), "page.staff", g_variant_new ("(xi)", lies->id, -1));
}

static void
add_session_items (SosSchoolsPage *self, GMenu *menu, const SosTermBlock *block)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, block->place);
  g_autoptr (GMenu) moves = g_menu_new (), people = g_menu_new (), rest = g_menu_new ();

  if (lies->held)
    return;
  if (!block->locked)
    sos_row_menu_add (moves, _("Move it…"), "page.other-day", ID (block->session));
  sos_row_menu_add (moves, block->locked ? _("Let it be moved") : _("Keep it where it is"), block->locked ? "page.unlock" : "page.lock", ID (block->session));
  add_staff_items (self, people, lies);
  if (block->state != SOS_BLOCK_CONFIRMED)
    sos_row_menu_add (rest, _("The school has confirmed it"), "page.confirm", ID (block->session));
  sos_row_menu_add (rest, _("Cancel it…"), "page.cancel", ID (block->session));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (people));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
}

void
sos_schools_deeds_fill_session (SosSchoolsPage *self, GMenu *menu, gint64 session)
{
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];

      for (guint k = 0; k < run->blocks->len; k++)
        {
          const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, k);

          if (block->session != session || block->place == SOS_PLAN_NONE)
            continue;
          sos_row_menu_add (menu, _("Open the run"), "page.open-run", ID (run->run));
          if (self->sheet->may_plan && !block->locked && block->state > SOS_BLOCK_CANCELLED)
            sos_row_menu_add (menu, _("Take it in hand: every hour says yes, or why not"), "page.take", ID (session));
          if (self->sheet->may_plan)
            add_session_items (self, menu, block);
        }
    }
}

void
sos_schools_deeds_fill_menu (SosSchoolsPage *self, GMenu *menu)
{
  g_autoptr (GPtrArray) blocks = sos_schools_page_dup_chosen (self);
  const SosTermRun *run = sos_schools_page_find_run (self);
  g_autoptr (GMenu) whole = g_menu_new ();

  if (!self->sheet->may_plan)
    return;
  if (blocks->len == 1 && ((SosTermBlock *) blocks->pdata[0])->place != SOS_PLAN_NONE)
    add_session_items (self, menu, blocks->pdata[0]);
  if (run == NULL || !sos_plan_world_get_programme_of (self->sheet->plan->world, run->place)->every_week)
    return;
  sos_row_menu_add (whole, _("One session more"), "page.extend", ID (run->run));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole));
}

const SosActionRow sos_schools_deeds[] = {
  { "page.other-day", NULL, NULL, ask_other_day, "x" }, { "page.staff", NULL, NULL, ask_staff, "(xi)" },   { "page.cancel", NULL, NULL, ask_cancel, "x" },
  { "page.lock", NULL, NULL, lock_session, "x" },       { "page.unlock", NULL, NULL, unlock_session, "x" }, { "page.confirm", NULL, NULL, confirm_session, "x" },
  { "page.extend", NULL, NULL, extend_run, "x" },       { "page.take", NULL, NULL, take_session, "x" },
};
const guint sos_schools_n_deeds = G_N_ELEMENTS (sos_schools_deeds);
