/* sos-run-sessions.c - the sessions of a run: day, hour, room, who delivers, how it went. */
#include "config.h"
#include "sos-fold-box.h"
#include "sos-run-feedback.h"
#include "sos-run-part.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosRunSessions
{
  SosRunPart parent_instance;

  GtkWidget *list, *section, *staff;
};

#define SOS_TYPE_RUN_SESSIONS (sos_run_sessions_get_type ())
G_DECLARE_FINAL_TYPE (SosRunSessions, sos_run_sessions, SOS, RUN_SESSIONS, SosRunPart)
G_DEFINE_FINAL_TYPE (SosRunSessions, sos_run_sessions, SOS_TYPE_RUN_PART)

static SosRunCase *
case_of (SosRunSessions *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static char *
dup_title (const SosRunSession *row)
{
  g_autofree char *day = sos_date_dup_near (sos_record_find_text (row->session, SOS_SESSION_DAY));
  const char *begins = sos_record_find_text (row->session, SOS_SESSION_BEGINS), *ends = sos_record_find_text (row->session, SOS_SESSION_ENDS);
  const int number = (int) sos_record_get_number (row->session, SOS_SESSION_NUMBER);

  if (day == NULL)
    return g_strdup_printf (_("%d: no day yet"), number);
  if (begins == NULL || ends == NULL)
    return g_strdup_printf ("%d: %s", number, day);
  return g_strdup_printf ("%d: %s, %s–%s", number, day, begins, ends);
}

static void
append_staff (GString *words, const SosRunSession *row)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < row->staff->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((SosRunStaff *) row->staff->pdata[i])->name);
  append (words, names->str);
}

/* Of one that was taken together with another. */
static char *
dup_with (SosRunSessions *self, SosRecord *session)
{
  const gint64 id = sos_record_get_number (session, SOS_SESSION_REPLACED_BY);
  const SosRunSession *other = id != 0 ? sos_run_case_get_session (sos_run_part_get_case (SOS_RUN_PART (self)), id) : NULL;

  return other != NULL ? g_strdup_printf (_("taken together with session %d"), (int) sos_record_get_number (other->session, SOS_SESSION_NUMBER)) : NULL;
}

static char *
dup_note (SosRunSessions *self, const SosRunSession *row)
{
  SosRecord *session = row->session;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *moved = sos_date_dup_short (sos_record_find_text (session, SOS_SESSION_MOVED_FROM)), *from = NULL, *with = dup_with (self, session);
  const char *reason = sos_record_find_text (session, SOS_SESSION_CANCEL_REASON);

  append (words, sos_record_find_text (session, SOS_SESSION_TOPIC));
  append (words, row->room);
  append_staff (words, row);
  if (moved != NULL)
    from = g_strdup_printf (_("moved from %s"), moved);
  append (words, from);
  append (words, with);
  append (words, row->off && reason != NULL ? sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "cancel-reason", reason) : NULL);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Halves given by two: each with what its provider said. */
static char *
dup_halves (SosRunSessions *self, const SosRunSession *row)
{
  SosCodes *codes = sos_run_part_get_codes (SOS_RUN_PART (self));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; row->segments->len > 1 && i < row->segments->len; i++)
    {
      SosRecord *segment = row->segments->pdata[i];
      g_autofree char *half = g_strdup_printf ("%s–%s %s: %s", sos_record_find_text (segment, SOS_SEGMENT_BEGINS) != NULL ? sos_record_get_text (segment, SOS_SEGMENT_BEGINS) : "",
                                               sos_record_find_text (segment, SOS_SEGMENT_ENDS) != NULL ? sos_record_get_text (segment, SOS_SEGMENT_ENDS) : "",
                                               sos_codes_get_label (codes, "provider", sos_record_get_text (segment, SOS_SEGMENT_PROVIDER)),
                                               sos_codes_get_label (codes, "segment-status", sos_record_get_text (segment, SOS_SEGMENT_STATUS)));

      append (words, half);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Of how many who answered how many agree with what is asked first; %NULL: it is not known. */
static char *
dup_agree (SosRecord *feedback, guint asked_field, guint agree_field, gboolean after)
{
  const gint64 asked = sos_record_get_number (feedback, asked_field), agree = sos_record_get_number (feedback, agree_field);

  if (agree == SOS_NUMBER_UNKNOWN)
    return NULL;
  if (after)
    return g_strdup_printf (_("know how to get help: %d of %d after"), (int) agree, (int) asked);
  return g_strdup_printf (_("know how to get help: %d of %d before"), (int) agree, (int) asked);
}

static char *
dup_feedback (SosRunSessions *self, SosRecord *feedback)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *before = feedback != NULL ? dup_agree (feedback, SOS_SESSION_FEEDBACK_ASKED_BEFORE, SOS_SESSION_FEEDBACK_HELP_BEFORE, FALSE) : NULL;
  g_autofree char *after = feedback != NULL ? dup_agree (feedback, SOS_SESSION_FEEDBACK_ASKED_AFTER, SOS_SESSION_FEEDBACK_HELP_AFTER, TRUE) : NULL;

  if (before != NULL)
    append (words, before);
  if (after != NULL)
    append (words, after);
  if (feedback != NULL && sos_record_is_set (feedback, SOS_SESSION_FEEDBACK_RATING))
    append (words, sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "feedback-rating", sos_record_get_text (feedback, SOS_SESSION_FEEDBACK_RATING)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What was written down after it. */
static char *
dup_counts (const SosRunSession *row)
{
  static const struct
  {
    guint field;
    const char *label;
  } counts[] = {
    { SOS_SESSION_PUPILS_CAME, N_("pupils came") },
    { SOS_SESSION_ADULTS_CAME, N_("staff and parents") },
    { SOS_SESSION_DISCLOSURES, N_("disclosures") },
    { SOS_SESSION_SIGNPOSTED, N_("told where to get help") },
    { SOS_SESSION_ONE_TO_ONES, N_("referred for one-to-one") },
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const gint64 n = sos_record_get_number (row->session, counts[i].field);
      g_autofree char *count = n != SOS_NUMBER_UNKNOWN ? g_strdup_printf ("%s: %d", _(counts[i].label), (int) n) : NULL;

      append (words, count);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
state_new (SosRunSessions *self, const SosRunSession *row)
{
  static const struct
  {
    const char *status, *icon, *tone;
  } states[] = {
    { "DELIVERED", "object-select-symbolic", "good" }, { "PART_DELIVERED", "object-select-symbolic", "warn" }, { "CONFIRMED", "media-record-symbolic", "note" },
    { "CANCELLED", "action-unavailable-symbolic", "danger" }, { "POSTPONED", "alarm-symbolic", "warn" },
  };
  const char *status = sos_record_get_text (row->session, SOS_SESSION_STATUS);
  const char *label = sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "session-status", status);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (status, states[i].status) == 0)
      return sos_status_new (states[i].icon, label, states[i].tone);
  return sos_status_new ("media-record-symbolic", label, NULL);
}

static gboolean
any_to_come (SosRunSessions *self)
{
  for (guint i = 0; i < case_of (self)->sessions->len; i++)
    if (((const SosRunSession *) case_of (self)->sessions->pdata[i])->to_come)
      return TRUE;
  return FALSE;
}

static GtkWidget *
menu_new (SosRunSessions *self, const SosRunSession *row, const char *title)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const gint64 id = sos_record_get_id (row->session);
  g_autofree char *words = g_strdup_printf (_("More about session %s"), title);

  if (case_of (self)->may >= SOS_SCHOOL_MAY_PLAN && row->to_come)
    sos_row_menu_add (menu, _("Who delivers it…"), "page.staff", g_variant_new_int64 (id));
  if (case_of (self)->may >= SOS_SCHOOL_MAY_PLAN && row->to_come && case_of (self)->school != NULL && sos_record_get_flag (case_of (self)->programme, SOS_PROGRAMME_SCHOOL_STAFF))
    sos_row_menu_add (menu, _("Somebody of the school…"), "page.school-staff", g_variant_new_int64 (id));
  if (case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER && row->over && !row->off)
    sos_row_menu_add (menu, _("How it went…"), "page.held", g_variant_new_int64 (id));
  if (case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER && row->over && !row->off && sos_run_case_asks_feedback (case_of (self)))
    sos_row_menu_add (menu, _("What pupils said…"), "page.feedback", g_variant_new_int64 (id));
  if (case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER && row->over && !row->off && case_of (self)->n_taken > 0)
    sos_row_menu_add (menu, _("Take the register"), "page.take-register", g_variant_new_int64 (id));
  for (guint i = 0; row->segments->len > 1 && case_of (self)->may >= SOS_SCHOOL_MAY_PLAN && i < row->segments->len; i++)
    {
      /* Translators: %s is a provider */
      g_autofree char *said = g_strdup_printf (_("What %s said…"), sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "provider",
                                                                                         sos_record_get_text (row->segments->pdata[i], SOS_SEGMENT_PROVIDER)));

      sos_row_menu_add (menu, said, "page.segment", g_variant_new_int64 (sos_record_get_id (row->segments->pdata[i])));
    }
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? sos_row_menu_new (menu, words, id) : NULL;
}

static GtkWidget *
row_new (SosRunSessions *self, const SosRunSession *row)
{
  GtkWidget *line = sos_fold_box_new (9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *state = state_new (self, row), *menu;
  g_autofree char *title = dup_title (row), *note = dup_note (self, row), *halves = dup_halves (self, row), *counts = case_of (self)->may >= SOS_SCHOOL_MAY_REGISTER ? dup_counts (row) : g_strdup (""),
                  *feedback = dup_feedback (self, row->feedback);
  const char *went = sos_record_find_text (row->session, SOS_SESSION_DELIVERY_NOTE);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_text (title, "row-title num"));
  gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note"));
  if (halves[0] != '\0')
    gtk_box_append (GTK_BOX (words), sos_block_text (halves, "row-note num"));
  if (counts[0] != '\0')
    gtk_box_append (GTK_BOX (words), sos_block_text (counts, "row-note num"));
  if (feedback[0] != '\0')
    gtk_box_append (GTK_BOX (words), sos_block_text (feedback, "row-note num"));
  if (went != NULL)
    gtk_box_append (GTK_BOX (words), sos_block_text (went, "small"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), state);
  menu = menu_new (self, row, title);
  if (menu != NULL)
    {
      gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), menu);
    }
  return line;
}

static void
sos_run_sessions_show_case (SosRunPart *part)
{
  SosRunSessions *self = SOS_RUN_SESSIONS (part);

  gtk_widget_set_visible (self->staff, case_of (self)->may >= SOS_SCHOOL_MAY_PLAN && any_to_come (self));
  sos_block_clear (self->list);
  for (guint i = 0; i < case_of (self)->sessions->len; i++)
    sos_block_append_row (self->list, row_new (self, case_of (self)->sessions->pdata[i]));
  if (case_of (self)->sessions->len == 0)
    sos_block_append_none (self->list, _("No sessions are planned yet."));
}

static void
sos_run_sessions_class_init (SosRunSessionsClass *klass)
{
  SOS_RUN_PART_CLASS (klass)->show_case = sos_run_sessions_show_case;
}

static void
sos_run_sessions_init (SosRunSessions *self)
{
  self->section = sos_section_new (_("Sessions"));
  self->staff = sos_block_button (_("Who delivers…"), NULL, "act");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->staff), "page.staff-all");
  sos_section_add_end (SOS_SECTION (self->section), self->staff);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_widget_add_css_class (self->list, "rows");
  sos_spoken_name_set (self->list, _("Sessions"));
  gtk_box_append (GTK_BOX (self->section), self->list);
  gtk_box_append (GTK_BOX (self), self->section);
}

GtkWidget *
sos_run_sessions_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_RUN_SESSIONS, "store", store, NULL);
}
