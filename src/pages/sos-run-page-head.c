/* sos-run-page-head.c - the head of the page of a run: its name, its facts, where it stands, and the sentence at the foot. */
#include "config.h"
#include "sos-run-page-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-day.h"

#include <glib/gi18n.h>
#include <string.h>

static SosCodes *
get_codes (SosRunPage *self)
{
  return sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
}

static void
append (GString *words, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

static const char *
find_lead (SosRunPage *self)
{
  const SosRunSession *next = self->found->next >= 0 ? self->found->sessions->pdata[self->found->next] : NULL;

  return next != NULL && next->staff->len > 0 ? ((SosRunStaff *) next->staff->pdata[0])->name : NULL;
}

static void
show_names (SosRunPage *self)
{
  SosRecord *run = self->found->run;
  const char *where = self->found->school != NULL ? sos_record_get_text (self->found->school, SOS_SCHOOL_NAME) : sos_record_find_text (run, SOS_PROGRAMME_RUN_VENUE);
  const char *programme = sos_record_get_text (self->found->programme, SOS_PROGRAMME_NAME), *lead = find_lead (self);
  const char *borough = self->found->school != NULL ? sos_record_get_text (self->found->school, SOS_SCHOOL_BOROUGH) : sos_record_find_text (run, SOS_PROGRAMME_RUN_BOROUGH);
  /* Translators: a programme and a school: "LiVVE at Meridian Park Academy" */
  g_autofree char *name = where != NULL ? g_strdup_printf (_("%s at %s"), programme, where) : g_strdup (programme), *led = NULL;
  g_autoptr (GString) facts = g_string_new (NULL);

  append (facts, sos_record_find_text (run, SOS_PROGRAMME_RUN_REF));
  append (facts, borough != NULL ? sos_codes_get_label (get_codes (self), "borough", borough) : NULL);
  append (facts, sos_record_is_set (run, SOS_PROGRAMME_RUN_WEEKDAY) ? sos_weekday_get_plural ((int) sos_record_get_number (run, SOS_PROGRAMME_RUN_WEEKDAY)) : NULL);
  append (facts, sos_record_find_text (run, SOS_PROGRAMME_RUN_PERIOD));
  /* Translators: %s is a colleague */
  led = lead != NULL ? g_strdup_printf (_("led by %s"), lead) : NULL;
  append (facts, led);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->facts, facts->str);
}

#define MOST_STAGES 8

static SosRunCourse
get_course (SosRunPage *self)
{
  return sos_run_course_find (sos_record_get_text (self->found->programme, SOS_PROGRAMME_SERVICE));
}

/* Each with the day it was, where one is written down. */
static char *
dup_day (SosRunPage *self, const char *status)
{
  static const struct
  {
    const char *status;
    guint day;
  } days[] = { { "SCHOOL_AGREED", SOS_PROGRAMME_RUN_AGREED_ON }, { "PANEL_HELD", SOS_PROGRAMME_RUN_PANEL_ON } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (days[i].status, status))
      return sos_date_dup_short (sos_record_find_text (self->found->run, days[i].day));
  return NULL;
}

static char *
dup_week (SosRunPage *self)
{
  const SosRunSession *next = self->found->next >= 0 ? self->found->sessions->pdata[self->found->next] : NULL;

  return next != NULL ? g_strdup_printf (_("session %d of %d"), (int) sos_record_get_number (next->session, SOS_SESSION_NUMBER),
                                         (int) sos_record_get_number (self->found->run, SOS_PROGRAMME_RUN_SESSIONS))
                      : NULL;
}

/* A run that measures shows in place of what is planned and over when it measures, and how far that is (3.6). */
static void
say_measures (SosRunPage *self, SosStage *stages, char **whens)
{
  static const struct
  {
    guint stage;
    SosMeasureMoment moment;
    const char *label;
  } measured[] = { { 3, SOS_MOMENT_BASELINE, N_("First measures") }, { 5, SOS_MOMENT_END, N_("End measures") }, { 6, SOS_MOMENT_FOLLOW_UP, N_("Asked again") } };

  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    {
      const guint at = measured[i].stage;
      SosMeasureSpan span;
      g_autofree char *day = NULL;

      if (!sos_run_case_find_span (self->found, measured[i].moment, &span))
        continue;
      day = sos_day_dup_words (measured[i].moment == SOS_MOMENT_FOLLOW_UP ? span.from : span.due, sos_day_parse (self->found->today));
      stages[at].label = _(measured[i].label);
      g_free (whens[at]);
      whens[at] = measured[i].moment == SOS_MOMENT_BASELINE
                    ? g_strdup_printf (_("%u of %u"), sos_run_case_count_measured (self->found, SOS_MOMENT_BASELINE), self->found->n_taken)
                    : measured[i].moment == SOS_MOMENT_END ? g_strdup_printf (_("by %s"), day) : g_steal_pointer (&day);
      stages[at].when = whens[at];
    }
}

/* What ended otherwise, or is not quite the stage it stands at, is said as it is. */
static const char *
find_label (SosRunPage *self, const char *stage, const char *status, gboolean is_now)
{
  return sos_codes_get_label (get_codes (self), "run-status", is_now && !g_str_equal (status, "ENQUIRY") ? status : stage);
}

/* Where it stands, from what is written down; a date where one is known. */
static void
show_stages (SosRunPage *self)
{
  const char *status = sos_record_get_text (self->found->run, SOS_PROGRAMME_RUN_STATUS);
  const SosRunCourse course = get_course (self);
  const guint now = sos_run_course_find_stage (course, status);
  guint n;
  const char *const *order = sos_run_course_get_stages (course, &n);
  char *whens[MOST_STAGES] = { NULL };
  SosStage stages[MOST_STAGES];

  g_return_if_fail (n <= MOST_STAGES);

  for (guint i = 0; i < n; i++)
    {
      whens[i] = dup_day (self, order[i]);
      if (i == now && g_str_equal (order[i], "RUNNING"))
        whens[i] = dup_week (self);
      stages[i] = (SosStage){ find_label (self, order[i], status, i == now), whens[i], i < now ? SOS_STAGE_DONE : i == now ? SOS_STAGE_NOW : SOS_STAGE_TO_COME };
    }
  if (course == SOS_RUN_IS_GROUP)
    say_measures (self, stages, whens);
  sos_stage_line_set_stages (self->stages, stages, n);
  for (guint i = 0; i < n; i++)
    g_free (whens[i]);
}

void
sos_run_page_show_head (SosRunPage *self)
{
  show_names (self);
  show_stages (self);
}

char *
sos_run_page_dup_foot (SosRunPage *self)
{
  for (guint i = 0; i < self->found->sessions->len; i++)
    {
      const SosRunSession *session = self->found->sessions->pdata[i];
      g_autofree char *last = NULL, *near = NULL, *day = NULL;

      if (!session->over || session->closed || session->off || self->found->n_taken == 0)
        continue;
      last = sos_date_dup_add (sos_record_get_text (session->session, SOS_SESSION_DAY), SOS_REGISTER_DAYS);
      near = sos_date_dup_near (last);
      day = g_ascii_isdigit (near[strlen (near) - 1]) || strchr (near, ' ') != NULL ? g_strdup (near) : sos_block_dup_small (near);
      return g_strdup_printf (_("The register of session %d closes after %s"), (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER), day);
    }
  return g_strdup ("");
}
