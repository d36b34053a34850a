/* sos-concern-window.c - one concern whole: its words, its clocks, every step, and what may be done next. Decides nothing: the rules say
 * which buttons stand there. */
#include "config.h"
#include "sos-concern-window.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-concern-dialog.h"
#include "sos-moment.h"
#include "sos-page.h"
#include "sos-plain-window.h"
#include "sos-record-plain.h"
#include "sos-safeguarding.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What is on show; it goes with the window. */
typedef struct
{
  SosPersonTab *tab;
  GtkWidget *window; /* borrowed */
  GtkWidget *body;
  GtkWidget *buttons;
  gint64 concern;
} Show;

static void
show_free (gpointer data)
{
  Show *show = data;

  g_object_unref (show->tab);
  g_free (show);
}

/* In words ---------------------------------------------------------------------------------------------------------------------- */

char *
sos_concern_dup_title (SosPersonCase *person_case, SosRecord *concern)
{
  GPtrArray *all = sos_person_case_get_records (person_case, SOS_TYPE_CONCERN_CATEGORY);
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    if (sos_record_get_number (all->pdata[i], SOS_CONCERN_CATEGORY_CONCERN) == sos_record_get_id (concern))
      g_string_append_printf (title, title->len > 0 ? ", %s" : "%s",
                              sos_codes_get_label (sos_person_case_get_codes (person_case), "concern-category",
                                                   sos_record_get_text (all->pdata[i], SOS_CONCERN_CATEGORY_CATEGORY)));
  return title->len > 0 ? g_string_free (title, FALSE) : (g_string_free (title, TRUE), g_strdup (_("Concern")));
}

static void
state_case (SosPersonCase *person_case, SosRecord *concern, SosConcernCase *asked)
{
  sos_concern_fill_case (concern, sos_person_case_get_records (person_case, SOS_TYPE_CONCERN_STEP),
                         sos_person_case_get_records (person_case, SOS_TYPE_CONCERN_CATEGORY), sos_person_case_get_codes (person_case), FALSE, asked);
}

/* The first thing due of a concern, or of one of its referrals. */
typedef struct
{
  SosConcernClock clock; /* SOS_N_CLOCKS: nothing is */
  gint64 due;
  const char *agency; /* NULL: the concern itself */
} Next;

static void
take_first (Next *next, const SosConcernDue due[SOS_N_CLOCKS], const char *agency)
{
  const SosConcernClock first = sos_concern_find_first (due);

  if (first < SOS_N_CLOCKS && (next->clock == SOS_N_CLOCKS || due[first].due < next->due))
    *next = (Next){ first, due[first].due, agency };
}

static void
take_referral (Next *next, SosPersonCase *person_case, SosRecord *concern, SosRecord *step)
{
  SosConcernDue due[SOS_N_CLOCKS];
  SosConcernReferral referral;

  if (sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN) != sos_record_get_id (concern)
      || !sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL))
    return;
  sos_concern_fill_referral (step, &referral);
  sos_concern_state_referral (sos_record_get_text (concern, SOS_CONCERN_STATE), &referral, sos_person_case_get_limits (person_case),
                              sos_person_case_get_holidays (person_case), due);
  take_first (next, due, sos_record_get_text (step, SOS_CONCERN_STEP_AGENCY));
}

static char *
dup_due (const Next *next, gboolean named, gboolean *overdue)
{
  g_autofree char *when = next->clock < SOS_N_CLOCKS ? sos_moment_dup_words (next->due) : NULL;
  /* Translators: what is to do, and whom it is asked of */
  g_autofree char *what = next->clock == SOS_N_CLOCKS      ? NULL
                          : named && next->agency != NULL ? g_strdup_printf (_("%s (%s)"), sos_concern_clock_get_label (next->clock), next->agency)
                                                          : g_strdup (sos_concern_clock_get_label (next->clock));

  *overdue = what != NULL && next->due < sos_clock_now ();
  if (what == NULL)
    return NULL;
  /* Translators: what is to do, and a day and an hour */
  return g_strdup_printf (*overdue ? _("%s: was due %s") : _("%s by %s"), what, when);
}

char *
sos_concern_dup_next (SosPersonCase *person_case, SosRecord *concern, gboolean *overdue)
{
  GPtrArray *steps = sos_person_case_get_records (person_case, SOS_TYPE_CONCERN_STEP);
  SosConcernDue due[SOS_N_CLOCKS];
  Next next = { SOS_N_CLOCKS, 0, NULL };
  SosConcernCase asked;

  state_case (person_case, concern, &asked);
  sos_concern_state_clocks (&asked, sos_person_case_get_limits (person_case), sos_person_case_get_holidays (person_case), due);
  take_first (&next, due, NULL);
  for (guint i = 0; i < steps->len; i++)
    take_referral (&next, person_case, concern, steps->pdata[i]);
  return dup_due (&next, TRUE, overdue);
}

/* Facts and steps ---------------------------------------------------------------------------------------------------------------- */

static void
add_fact (GtkWidget *box, const char *label, const char *words)
{
  GtkWidget *column;

  if (words == NULL || words[0] == '\0')
    return;
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (column), sos_block_label (label, "tiny dim"));
  gtk_box_append (GTK_BOX (column), sos_block_text (words, NULL));
  gtk_label_set_selectable (GTK_LABEL (gtk_widget_get_last_child (column)), TRUE);
  gtk_widget_set_can_focus (gtk_widget_get_last_child (column), FALSE);
  gtk_box_append (GTK_BOX (box), column);
}

static void
add_field (GtkWidget *box, SosPersonCase *person_case, SosRecord *record, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];
  const char *words = row->kind == SOS_KIND_CODE && sos_record_is_set (record, field)
                        ? sos_codes_get_label (sos_person_case_get_codes (person_case), row->of, sos_record_get_text (record, field))
                        : sos_record_find_text (record, field);
  g_autofree char *day = row->kind == SOS_KIND_DATE ? sos_date_dup_long (words) : NULL;

  add_fact (box, sos_field_get_label (row), day != NULL ? day : words);
}

static void
add_head (Show *show, SosPersonCase *person_case, SosRecord *concern)
{
  const SosLook *look = sos_look_find ("concern-state", sos_record_get_text (concern, SOS_CONCERN_STATE));
  const char *state = sos_codes_get_label (sos_person_case_get_codes (person_case), "concern-state", sos_record_get_text (concern, SOS_CONCERN_STATE));
  const char *by = sos_person_case_get_name_of (person_case, sos_record_get_number (concern, SOS_CONCERN_RAISED_BY));
  g_autofree char *title = sos_concern_dup_title (person_case, concern), *when = sos_moment_dup_words (sos_record_get_number (concern, SOS_CONCERN_RAISED_AT));
  /* Translators: the reference of a concern, a day and an hour, a colleague */
  g_autofree char *raised = g_strdup_printf (_("%s · raised %s by %s"), sos_record_get_text (concern, SOS_CONCERN_REF), when, by[0] != '\0' ? by : "–");
  gboolean overdue = FALSE;
  g_autofree char *next = sos_concern_dup_next (person_case, concern, &overdue);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (show->body), sos_block_text (title, "row-title"));
  gtk_box_append (GTK_BOX (show->body), sos_block_text (raised, "row-note num"));
  gtk_box_append (GTK_BOX (line), sos_status_new (look->icon, state, look->tone));
  if (next != NULL)
    gtk_box_append (GTK_BOX (line), sos_status_new ("alarm-symbolic", next, overdue ? SOS_LOOK_DANGER : SOS_LOOK_WARN));
  gtk_box_append (GTK_BOX (show->body), line);
  if (sos_record_get_flag (concern, SOS_CONCERN_DANGER))
    gtk_box_append (GTK_BOX (show->body), sos_status_new ("dialog-warning-symbolic", _("Immediate danger: 999 was called"), SOS_LOOK_DANGER));
}

/* Where one of those who were asked stands: when they replied, or by when they are asked again; NULL: it is no referral. */
static GtkWidget *
course_new (SosPersonCase *person_case, SosRecord *concern, SosRecord *step)
{
  const gint64 replied = sos_record_get_known (step, SOS_CONCERN_STEP_REPLIED_AT), chased = sos_record_get_known (step, SOS_CONCERN_STEP_CHASED_AT);
  g_autofree char *came = replied != 0 ? sos_moment_dup_words (replied) : NULL, *again = chased != 0 ? sos_moment_dup_words (chased) : NULL;
  /* Translators: %s is a day and an hour */
  g_autofree char *words = came != NULL ? g_strdup_printf (_("Replied %s"), came) : again != NULL ? g_strdup_printf (_("Last asked again %s"), again) : NULL;
  Next next = { SOS_N_CLOCKS, 0, NULL };
  gboolean overdue = FALSE;
  g_autofree char *due = NULL;
  GtkWidget *line;

  if (!sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL))
    return NULL;
  take_referral (&next, person_case, concern, step);
  due = dup_due (&next, FALSE, &overdue);
  line = sos_wrap_box_new (12, 3);
  if (words != NULL)
    sos_wrap_box_append (SOS_WRAP_BOX (line), sos_status_new (came != NULL ? "object-select-symbolic" : "mail-send-symbolic", words, SOS_LOOK_QUIET));
  if (due != NULL)
    sos_wrap_box_append (SOS_WRAP_BOX (line), sos_status_new ("alarm-symbolic", due, overdue ? SOS_LOOK_DANGER : SOS_LOOK_WARN));
  return line;
}

static void
amend_cb (GtkWidget *button, Show *show)
{
  sos_concern_dialog_amend (show->tab, GTK_WINDOW (show->window), g_object_get_data (G_OBJECT (button), "step"));
}

static void
add_amend (Show *show, SosPersonCase *person_case, SosRecord *step, GtkWidget *box)
{
  GtkWidget *button;

  if (!sos_concern_dialog_may_amend (step) || !sos_person_case_may (person_case, SOS_GROUP_SAFETY, SOS_MAY_CHANGE))
    return;
  button = sos_block_button (_("What came later…"), NULL, "act flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "step", g_object_ref (step), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (amend_cb), show);
  gtk_box_append (GTK_BOX (box), button);
}

/* "Decision: Referral to children’s services · 23 Nov, 14:02, Fay Castle" and below it what was said. */
static void
add_step (Show *show, SosPersonCase *person_case, SosRecord *concern, SosRecord *step)
{
  static const guint fields[] = { SOS_CONCERN_STEP_WORDS,    SOS_CONCERN_STEP_AGENCY,      SOS_CONCERN_STEP_CONTACT, SOS_CONCERN_STEP_REFERENCE,
                                  SOS_CONCERN_STEP_ATTENDED, SOS_CONCERN_STEP_REPORT_SENT, SOS_CONCERN_STEP_LEVEL,   SOS_CONCERN_STEP_OUR_PART,
                                  SOS_CONCERN_STEP_NEXT_ON,  SOS_CONCERN_STEP_CHAIR,       SOS_CONCERN_STEP_AGREED,  SOS_CONCERN_STEP_GUARDIAN,
                                  SOS_CONCERN_STEP_DEVOLVED, SOS_CONCERN_STEP_GROUNDS,     SOS_CONCERN_STEP_GROUNDS_ON, SOS_CONCERN_STEP_CONCLUSIVE,
                                  SOS_CONCERN_STEP_CONCLUSIVE_ON };
  SosCodes *codes = sos_person_case_get_codes (person_case);
  const char *kind = sos_codes_get_label (codes, "concern-step", sos_record_get_text (step, SOS_CONCERN_STEP_KIND));
  const char *what = sos_record_is_set (step, SOS_CONCERN_STEP_DECISION)
                       ? sos_codes_get_label (codes, "concern-decision", sos_record_get_text (step, SOS_CONCERN_STEP_DECISION))
                       : sos_codes_get_label (codes, "concern-meeting", sos_record_get_text (step, SOS_CONCERN_STEP_MEETING));
  const char *by = sos_person_case_get_name_of (person_case, sos_record_get_number (step, SOS_CONCERN_STEP_STAFF));
  g_autofree char *when = sos_moment_dup_words (sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT));
  g_autofree char *title = what[0] != '\0' ? g_strdup_printf ("%s: %s", kind, what) : g_strdup (kind);
  g_autofree char *note = g_strdup_printf (by[0] != '\0' ? "%s, %s" : "%s", when, by);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *course;

  gtk_widget_add_css_class (line, "hair");
  gtk_box_append (GTK_BOX (show->body), line);
  gtk_box_append (GTK_BOX (box), sos_block_text (title, "row-title"));
  gtk_box_append (GTK_BOX (box), sos_block_text (note, "row-note num"));
  course = course_new (person_case, concern, step);
  if (course != NULL)
    gtk_box_append (GTK_BOX (box), course);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (box, person_case, step, fields[i]);
  if (sos_record_get_flag (step, SOS_CONCERN_STEP_NONE_GIVEN))
    gtk_box_append (GTK_BOX (box), sos_block_text (_("They gave no reference."), "row-note"));
  add_amend (show, person_case, step, box);
  gtk_box_append (GTK_BOX (show->body), box);
}

/* What may be done next ---------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *deed, *label;
} next_deeds[] = {
  { SOS_DEED_TRIAGE, N_("_Look at it…") },    { SOS_STEP_DECISION, N_("_Decide…") },      { SOS_STEP_REFERRAL, N_("_Referral…") },
  { SOS_STEP_REPLY, N_("Repl_y…") },          { SOS_STEP_CHASE, N_("_Ask again…") },      { SOS_STEP_ESCALATION, N_("_Further up…") },
  { SOS_STEP_MEETING, N_("_Meeting…") },      { SOS_STEP_NOTE, N_("_Note…") },            { SOS_DEED_OUTCOME, N_("_Outcome…") },
  { SOS_DEED_CLOSE, N_("_Close…") },
};

static void
deed_cb (GtkWidget *button, Show *show)
{
  sos_concern_dialog_take (show->tab, GTK_WINDOW (show->window), show->concern, g_object_get_data (G_OBJECT (button), "deed"));
}

/* A close that lacks something is offered all the same: the window says what is missing. */
static gboolean
is_offered (const SosConcernCase *asked, const char *deed, const char *role)
{
  SosConcernCase whole = *asked;
  g_autoptr (SosVerdict) verdict = NULL;

  if (g_str_equal (deed, SOS_DEED_CLOSE))
    {
      whole.n_decisions = MAX (whole.n_decisions, 1);
      whole.n_owed = whole.n_unanswered = 0;
      whole.dsl_note = "long enough to be a reason";
    }
  verdict = sos_concern_may (&whole, deed, role);
  return verdict->allowed;
}

static void
add_buttons (Show *show, SosPersonCase *person_case, SosRecord *concern)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);
  SosConcernCase asked;

  state_case (person_case, concern, &asked);
  sos_wrap_box_clear (SOS_WRAP_BOX (show->buttons));
  for (guint i = 0; i < G_N_ELEMENTS (next_deeds); i++)
    {
      GtkWidget *button;

      if (!sos_person_case_may (person_case, SOS_GROUP_SAFETY, SOS_MAY_CHANGE) || !is_offered (&asked, next_deeds[i].deed, rights->role))
        continue;
      button = sos_block_button (_(next_deeds[i].label), NULL, "act");
      g_object_set_data (G_OBJECT (button), "deed", (gpointer) next_deeds[i].deed);
      g_signal_connect (button, "clicked", G_CALLBACK (deed_cb), show);
      sos_wrap_box_append (SOS_WRAP_BOX (show->buttons), button);
    }
}

static void
fill (Show *show)
{
  static const guint facts[] = { SOS_CONCERN_SUBJECT,    SOS_CONCERN_WORDS,      SOS_CONCERN_ABOUT,       SOS_CONCERN_PLACE,        SOS_CONCERN_PRESENT,           SOS_CONCERN_INJURIES,
                                 SOS_CONCERN_ACTION,     SOS_CONCERN_TOLD_THEM,   SOS_CONCERN_TOLD_PARENT,  SOS_CONCERN_NOT_TOLD_WHY,      SOS_CONCERN_VIEW,
                                 SOS_CONCERN_OUTCOME,    SOS_CONCERN_ABUSE_REPORTED_TO, SOS_CONCERN_ABUSE_REPORTED_ON, SOS_CONCERN_CLOSE_REASON };
  SosPersonCase *person_case = sos_person_tab_get_case (show->tab);
  SosRecord *concern = person_case != NULL ? sos_person_case_find (person_case, SOS_TYPE_CONCERN, show->concern) : NULL;
  GPtrArray *steps;

  sos_block_clear (show->body);
  if (concern == NULL)
    return;
  add_head (show, person_case, concern);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    add_field (show->body, person_case, concern, facts[i]);
  steps = sos_person_case_get_records (person_case, SOS_TYPE_CONCERN_STEP);
  for (guint i = 0; i < steps->len; i++)
    if (sos_record_get_number (steps->pdata[i], SOS_CONCERN_STEP_CONCERN) == show->concern)
      add_step (show, person_case, concern, steps->pdata[i]);
  add_buttons (show, person_case, concern);
}

static void
case_cb (SosPersonTab *tab, GParamSpec *pspec, GtkWidget *window)
{
  Show *show = g_object_get_data (G_OBJECT (window), "sos-show");

  /* Somebody may not see it any more: then it is not there. */
  if (sos_person_tab_get_case (tab) == NULL || sos_person_case_find (sos_person_tab_get_case (tab), SOS_TYPE_CONCERN, show->concern) == NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  else
    fill (show);
}

void
sos_concern_window_open (SosPersonTab *tab, gint64 concern)
{
  Show *show = g_new0 (Show, 1);

  show->tab = g_object_ref (tab);
  show->concern = concern;
  show->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  show->buttons = sos_wrap_box_new (6, 6);
  show->window = sos_plain_window_new (GTK_WIDGET (tab), _("Concern"), show->body, show->buttons);
  g_object_set_data_full (G_OBJECT (show->window), "sos-show", show, show_free);
  fill (show);
  g_signal_connect_object (tab, "notify::case", G_CALLBACK (case_cb), show->window, 0);
  gtk_window_present (GTK_WINDOW (show->window));
  gtk_widget_child_focus (show->buttons, GTK_DIR_TAB_FORWARD);
}
