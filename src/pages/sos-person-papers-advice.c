/* sos-person-papers-advice.c - what is worth a second look in the words of a letter: it speaks of its reader, or the diary has another day than the
 * plan. Reads the case alone. */
#include "config.h"
#include "sos-person-papers-advice.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-fold-box.h"
#include "sos-label-wrap.h"
#include "sos-letter-rules.h"
#include "sos-spoken-of.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define MOST 4

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

/* Two lines, read whole however narrow the panel is, and a button that leads to where it is written. */
static GtkWidget *
row_new (const char *words, const char *note, const char *place)
{
  GtkWidget *row = sos_fold_box_new (6), *lines = sos_block_two_lines (words, note), *go = sos_block_button (_("To the plan"), NULL, "act");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _("To the plan"), note);

  for (GtkWidget *line = gtk_widget_get_first_child (lines); line != NULL; line = gtk_widget_get_next_sibling (line))
    {
      gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_NONE);
      sos_label_wrap (GTK_LABEL (line));
    }
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (go, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (go), "papers.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (go), "(ss)", "plan", place);
  sos_spoken_name_set (go, spoken);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), go);
  return row;
}

/* ---- it speaks of them ---- */

typedef struct
{
  GtkWidget *box;
  const char *name, *pronouns; /* of whoever reads it */
  guint n;
} Look;

static void
look_at (Look *look, const char *text, const char *place)
{
  g_autofree char *found = look->n < MOST ? sos_spoken_of_find (text, look->name, look->pronouns) : NULL;
  g_autofree char *words = NULL;

  if (!found)
    return;
  /* Translators: a word of a letter to somebody, as “she”, where it should say “you” */
  words = g_strdup_printf (_("This speaks of them as “%s”"), found);
  gtk_box_append (GTK_BOX (look->box), row_new (words, text, place));
  look->n++;
}

static void
look_at_goals (Look *look, SosMerge *merge)
{
  GPtrArray *goals = sos_merge_get_list (merge, "goals");

  for (guint i = 0; goals && i < goals->len; i++)
    {
      GPtrArray *steps = sos_merge_get_list (goals->pdata[i], "steps");

      look_at (look, sos_merge_get_text (goals->pdata[i], "why"), "goals");
      for (guint j = 0; steps && j < steps->len; j++)
        look_at (look, sos_merge_get_text (steps->pdata[j], "what"), "goals");
    }
}

static void
look_for_speaking_of (GtkWidget *box, SosLetterCase *letter_case)
{
  static const struct
  {
    const char *field, *place;
  } texts[] = { { "strengths", "strengths" }, { "non_negotiables", "non-negotiables" }, { "when_things_go_wrong", "if-things-go-wrong" } };
  SosMerge *merge = sos_letter_case_get_merge (letter_case);
  SosRecord *person = SOS_RECORD (sos_person_case_get_person (sos_letter_case_get_person_case (letter_case)));
  Look look = { box, sos_merge_get_text (merge, "salutation"), sos_record_find_text (person, SOS_PERSON_PRONOUNS), 0 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    look_at (&look, sos_merge_get_text (merge, texts[i].field), texts[i].place);
  look_at_goals (&look, merge);
}

/* ---- the diary has another day ---- */

/* A day the letter speaks of as still to come. */
static void
look_at_day (GtkWidget *box, SosLetterCase *letter_case, const char *field, const char *words, const char *place)
{
  const char *rest, *day = sos_merge_get_day (sos_letter_case_get_merge (letter_case), field, &rest);
  g_autofree char *note = sos_date_dup_short (day);

  if (note && g_strcmp0 (day, sos_person_case_get_today (sos_letter_case_get_person_case (letter_case))) < 0)
    gtk_box_append (GTK_BOX (box), row_new (words, note, place));
}

static void
look_at_meeting (GtkWidget *box, SosLetterCase *letter_case)
{
  SosPersonCase *person_case = sos_letter_case_get_person_case (letter_case);
  SosRecord *plan = sos_person_case_find (person_case, SOS_TYPE_PLAN, sos_record_get_number (letter_of (letter_case), SOS_LETTER_PLAN));
  const char *rest, *said = plan ? sos_record_find_text (plan, SOS_PLAN_NEXT_MEETING_ON) : NULL,
                    *printed = sos_merge_get_day (sos_letter_case_get_merge (letter_case), "next_meeting", &rest);
  g_autofree char *day = sos_date_dup_near (said), *note = NULL;

  if (!day || !printed || g_str_equal (said, printed))
    return;
  /* Translators: %s is a day */
  note = g_strdup_printf (_("The plan says %s"), day);
  gtk_box_append (GTK_BOX (box), row_new (_("The letter says when the diary has you meet next"), note, "next-meeting-on"));
}

/* Nothing in it is still to come: that is asked before it is approved, and a reason written down answers it as well as a look at the plan. */
static void
look_at_days (GtkWidget *box, SosLetterCase *letter_case)
{
  const SosVerdict *days = sos_letter_case_get_days_verdict (letter_case);
  const char *reason = sos_letter_case_get_days_reason (letter_case);
  GtkWidget *row, *keep;

  if (days->allowed && !days->words)
    {
      look_at_day (box, letter_case, "review_date", _("When you look at the plan again is past"), "review-on");
      return;
    }
  row = row_new (_("Every day in the plan is past"), reason ? reason : _("Look at it with them, or say why it goes"), "review-on");
  keep = sos_block_button (reason ? _("Why…") : _("Keep…"), NULL, "act");
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (keep), "papers.reason");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (keep), "s", SOS_LETTER_REASON_PAST_DAYS);
  sos_spoken_name_set (keep, _("Say why it goes with days that are past"));
  gtk_box_append (GTK_BOX (row), keep);
  gtk_box_append (GTK_BOX (box), row);
}

/* What was approved is as it was approved. */
void
sos_person_papers_advice_show (GtkWidget *box, SosLetterCase *letter_case)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter_of (letter_case), SOS_LETTER_KIND));

  sos_block_clear (box);
  if (rule->of_plan && rule->reader == SOS_READER_PERSON && !sos_letter_case_get_paper (letter_case))
    {
      look_at_meeting (box, letter_case);
      look_at_day (box, letter_case, "next_meeting", _("When you meet next is past"), "next-meeting-on");
      look_at_days (box, letter_case);
      look_for_speaking_of (box, letter_case);
    }
  if (gtk_widget_get_first_child (box))
    gtk_box_prepend (GTK_BOX (box), sos_block_label (_("To look at again"), "group-title"));
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}
