/* sos-run-side.c - the pane beside a run: the session that comes next, who delivers it, the reserve list, what changed. */
#include "config.h"
#include "sos-run-school.h"
#include "sos-run-side.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-run-change.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

static const SosRunSession *
find_shown (SosRunCase *run_case)
{
  if (run_case->next >= 0)
    return run_case->sessions->pdata[run_case->next];
  return run_case->sessions->len > 0 ? run_case->sessions->pdata[run_case->sessions->len - 1] : NULL;
}

static void
add_head (GtkWidget *side, SosRunCase *run_case, const SosRunSession *session)
{
  g_autofree char *day = sos_date_dup_near (sos_record_find_text (session->session, SOS_SESSION_DAY));
  const char *begins = sos_record_find_text (session->session, SOS_SESSION_BEGINS), *ends = sos_record_find_text (session->session, SOS_SESSION_ENDS);
  g_autofree char *title = g_strdup_printf (_("Session %d of %d"), (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER),
                                            (int) sos_record_get_number (run_case->run, SOS_PROGRAMME_RUN_SESSIONS));
  g_autofree char *when = begins != NULL && ends != NULL && day != NULL ? g_strdup_printf ("%s, %s–%s", day, begins, ends) : g_strdup (day != NULL ? day : _("no day yet"));

  gtk_box_append (GTK_BOX (side), sos_block_label (title, "run-next"));
  gtk_box_append (GTK_BOX (side), sos_block_label (when, "dim num"));
}

static void
add_facts (GtkWidget *side, SosRunCase *run_case, const SosRunSession *session)
{
  GtkWidget *facts = sos_facts_new ();
  g_autofree char *confirmed = sos_date_dup_short (sos_record_find_text (session->session, SOS_SESSION_SCHOOL_CONFIRMED_ON)), *school = NULL;

  school = confirmed != NULL ? g_strdup_printf (_("confirmed %s"), confirmed) : NULL;
  sos_facts_add (SOS_FACTS (facts), _("Topic"), sos_record_find_text (session->session, SOS_SESSION_TOPIC));
  sos_facts_add (SOS_FACTS (facts), _("Room"), session->room);
  sos_facts_add (SOS_FACTS (facts), _("School"), school != NULL ? school : _("not confirmed yet"));
  sos_facts_add (SOS_FACTS (facts), _("Lesson"), sos_record_find_text (session->session, SOS_SESSION_LESSON));
  sos_facts_add (SOS_FACTS (facts), _("In the room"), sos_run_get_school_staff_words (run_case->run, session->session));
  gtk_box_append (GTK_BOX (side), facts);
}

static GtkWidget *
clearance_new (const SosRunStaff *staff, const char *today)
{
  g_autofree char *day = staff->clear_to != NULL ? sos_date_dup_short (staff->clear_to) : NULL;
  /* Translators: the last day on which a check holds: "to 6 Dec" */
  g_autofree char *words = day != NULL ? g_strdup_printf (_("to %s"), day) : NULL;

  if (staff->lacks != NULL)
    return sos_status_new ("dialog-warning-symbolic", _("may not"), "danger");
  if (words == NULL)
    return NULL;
  return sos_date_days_between (today, staff->clear_to) <= 30 ? sos_status_new ("alarm-symbolic", words, "warn")
                                                              : sos_status_new ("object-select-symbolic", words, "good");
}

/* Where it may be changed, by its button. */
static void
add_staff_head (GtkWidget *side, SosRunCase *run_case)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *title = sos_block_label (_("Who delivers"), "group-title"), *button;

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (run_case->may >= SOS_SCHOOL_MAY_PLAN && run_case->next >= 0)
    {
      button = sos_block_button (_("Change…"), NULL, "act");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.staff-all");
      sos_spoken_name_set (button, _("Change who delivers"));
      gtk_widget_set_valign (button, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (head), button);
    }
  gtk_box_append (GTK_BOX (side), head);
}

/* What they do there, and whether they may. */
static GtkWidget *
duty_new (const SosRunStaff *staff, const char *today, SosCodes *codes)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *words = sos_block_label (sos_codes_get_label (codes, "staff-part", staff->part), "row-note");
  GtkWidget *state = clearance_new (staff, today);

  gtk_widget_add_css_class (line, "run-duty");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  if (state == NULL)
    return line;
  if (staff->lacks != NULL)
    gtk_widget_set_tooltip_text (state, staff->lacks);
  gtk_box_append (GTK_BOX (line), state);
  return line;
}

static void
add_staff (GtkWidget *side, SosRunCase *run_case, const SosRunSession *session, SosCodes *codes)
{
  add_staff_head (side, run_case);
  for (guint i = 0; i < session->staff->len; i++)
    {
      const SosRunStaff *staff = session->staff->pdata[i];

      gtk_box_append (GTK_BOX (side), sos_block_text (staff->name, "row-title"));
      gtk_box_append (GTK_BOX (side), duty_new (staff, run_case->today, codes));
    }
  if (session->staff->len == 0)
    gtk_box_append (GTK_BOX (side), sos_block_text (_("Nobody is named yet."), "dim"));
}

static void
add_reserve (GtkWidget *side, SosRunCase *run_case)
{
  gboolean any = FALSE;

  for (guint i = 0; i < run_case->places->len; i++)
    {
      const SosRunPlace *place = run_case->places->pdata[i];
      g_autofree char *words = NULL;

      if (place->group != SOS_PLACE_RESERVE)
        continue;
      if (!any)
        gtk_box_append (GTK_BOX (side), sos_block_label (_("Reserve list"), "group-title"));
      any = TRUE;
      words = sos_record_is_set (place->place, SOS_COHORT_PLACE_RESERVE)
                ? g_strdup_printf ("%d  %s", (int) sos_record_get_number (place->place, SOS_COHORT_PLACE_RESERVE), place->name) : g_strdup (place->name);
      gtk_box_append (GTK_BOX (side), sos_block_label (words, "num"));
    }
}

static void
add_changes (GtkWidget *side, SosRunCase *run_case)
{
  guint n_kinds;
  const SosRunChangeKind *kinds = sos_run_change_get_kinds (&n_kinds);

  if (run_case->measures->len == 0)
    return;
  gtk_box_append (GTK_BOX (side), sos_block_label (_("Measures, both times known"), "group-title"));
  for (guint i = 0; i < n_kinds; i++)
    {
      const SosMeasureChange change = sos_run_case_get_change (run_case, kinds[i].kind);
      g_autofree char *words = change.n > 0 ? sos_run_change_dup_words (&kinds[i], &change) : NULL;
      g_autofree char *line = words != NULL ? g_strdup_printf (_("%s: %s"), _(kinds[i].label), words) : NULL;

      if (line != NULL)
        gtk_box_append (GTK_BOX (side), sos_block_text (line, "small num"));
    }
}

void
sos_run_side_fill (GtkWidget *side, SosRunCase *run_case, SosCodes *codes)
{
  const SosRunSession *session = find_shown (run_case);

  sos_block_clear (side);
  if (session != NULL)
    {
      add_head (side, run_case, session);
      add_facts (side, run_case, session);
      add_staff (side, run_case, session, codes);
    }
  add_reserve (side, run_case);
  add_changes (side, run_case);
}
