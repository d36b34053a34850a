/* sos-calendar-cards.c - all that a year is made of, as lists beside it: terms, days unlike others, bank holidays, timetable. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-blocks.h"
#include "sos-calendar-source.h"
#include "sos-day.h"
#include "sos-focus.h"
#include "sos-fold-box.h"
#include "sos-record-plain.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>

#define ID(id) g_variant_new_int64 (id)

/* ---- rows ---- */

static char *
dup_span (int from, int to)
{
  g_autofree char *begins = sos_day_dup_words (from, to), *ends = sos_day_dup_words (to, from);

  /* Translators: the first and the last day */
  return from == to ? g_steal_pointer (&begins) : g_strdup_printf (_("%s – %s"), begins, ends);
}

/* Days are read to their end, however large the text. */
static GtkWidget *
words_new (const char *title, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  const char *lines[] = { title, note }, *classes[] = { "row-title", "row-note" };

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL && *lines[i] != '\0')
      {
        GtkWidget *line = sos_block_text (lines[i], classes[i]);

        gtk_label_set_max_width_chars (GTK_LABEL (line), 20);
        gtk_box_append (GTK_BOX (box), line);
      }
  return box;
}

/* @state NULL: nothing more is to be known. */
static void
add_row (GtkWidget *list, const char *title, const char *note, const char *state, GMenu *menu, gint64 id)
{
  GtkWidget *row = sos_fold_box_new (9), *words = words_new (title, note);
  g_autofree char *spoken = g_strdup_printf (_("What can be done with: %s"), title);

  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  if (state != NULL)
    gtk_box_append (GTK_BOX (row), sos_status_new (NULL, state, SOS_LOOK_QUIET));
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    gtk_box_append (GTK_BOX (row), sos_row_menu_new (menu, spoken, id));
  sos_block_append_row (list, row);
}

static GtkWidget *
list_new (GtkWidget *card, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "rows");
  sos_spoken_name_set (list, name);
  gtk_box_append (GTK_BOX (card), list);
  return list;
}

static void
add_button (SosCalendarPage *self, GtkWidget *card, const char *label, const char *spoken, const char *action)
{
  GtkWidget *button;

  if (!self->sheet->may_plan)
    return;
  button = sos_block_button (label, NULL, "act");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  sos_spoken_name_set (button, spoken);
  sos_focus_mark (button, action);
  sos_section_add_end (SOS_SECTION (card), button);
}

/* ---- terms ---- */

/* The words there are, with a dot between; NULL where there are none. (transfer full) */
static char *
dup_joined (const char *one, const char *two, const char *three)
{
  const char *const given[] = { one, two, three };
  const char *words[G_N_ELEMENTS (given) + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    if (given[i] != NULL)
      words[n++] = given[i];
  return n > 0 ? g_strjoinv (" · ", (char **) words) : NULL;
}

static void
add_confirm (GMenu *menu, SosRecord *said)
{
  if (sos_calendar_source_is_unsure (said))
    sos_row_menu_add (menu, _("It is confirmed"), "page.confirm", ID (sos_record_get_id (said)));
}

static GMenu *
term_menu_new (SosCalendarPage *self, SosRecord *term)
{
  GMenu *menu = g_menu_new ();

  if (!self->sheet->may_plan || (self->sheet->school != NULL && !self->sheet->own_terms))
    return menu;
  add_confirm (menu, term);
  sos_row_menu_add (menu, _("Change…"), "page.term", ID (sos_record_get_id (term)));
  sos_row_menu_add (menu, _("Take away…"), "page.drop-term", ID (sos_record_get_id (term)));
  return menu;
}

static void
add_term (SosCalendarPage *self, GtkWidget *list, SosRecord *term)
{
  const int half = sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_FROM);
  g_autoptr (GMenu) menu = term_menu_new (self, term);
  g_autofree char *span = dup_span (sos_record_get_day (term, SOS_SCHOOL_TERM_BEGINS_ON), sos_record_get_day (term, SOS_SCHOOL_TERM_ENDS_ON));
  g_autofree char *title = NULL, *weeks = NULL, *halves = NULL, *said = sos_calendar_source_dup_words (term, self->sheet->today), *note = NULL;

  /* Translators: a term, its days */
  title = g_strdup_printf (_("%s · %s"), sos_codes_get_label (self->sheet->codes, "term-name", sos_record_get_text (term, SOS_SCHOOL_TERM_NAME)), span);
  weeks = half != 0 ? dup_span (half, sos_record_get_day (term, SOS_SCHOOL_TERM_HALF_TO)) : NULL;
  halves = weeks != NULL ? g_strdup_printf (_("Half-term %s"), weeks) : g_strdup (_("No half-term known"));
  note = dup_joined (halves, said, NULL);
  add_row (list, title, note, NULL, menu, sos_record_get_id (term));
}

static GtkWidget *
terms_card_new (SosCalendarPage *self)
{
  GtkWidget *card = sos_section_new (_("Terms")), *list = list_new (card, _("Terms"));

  if (self->sheet->school != NULL && !self->sheet->own_terms)
    add_button (self, card, _("Terms of its own…"), _("Terms of its own"), "page.own-terms");
  else
    add_button (self, card, _("Add…"), _("Add a term"), "page.add-term");
  for (guint i = 0; i < self->sheet->terms->len; i++)
    add_term (self, list, self->sheet->terms->pdata[i]);
  if (self->sheet->terms->len > 0)
    return card;
  sos_block_append_none (list, _("No term is known, so nothing can be planned here."));
  add_button (self, card, _("Begin…"), _("Begin with the terms of the year before"), "page.begin");
  return card;
}

/* ---- days ---- */

static void
add_line (SosCalendarPage *self, GtkWidget *list, const SosCalendarLine *line)
{
  SosRecord *day = line->record;
  const char *words = sos_record_find_text (day, SOS_CALENDAR_DAY_WORDS), *kind = sos_codes_get_label (self->sheet->codes, "calendar-day", sos_record_get_text (day, SOS_CALENDAR_DAY_KIND));
  g_autofree char *span = dup_span (sos_record_get_day (day, SOS_CALENDAR_DAY_FIRST), sos_record_get_day (day, SOS_CALENDAR_DAY_LAST));
  g_autofree char *title = g_strdup_printf (_("%s · %s"), span, kind);
  g_autofree char *said = sos_calendar_source_dup_words (day, self->sheet->today);
  const char *whose = !line->own ? _("the borough’s") : said == NULL && sos_record_is_set (day, SOS_CALENDAR_DAY_UID) ? _("from a file") : NULL;
  g_autofree char *note = dup_joined (words, whose, said);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->sheet->may_plan && line->own)
    {
      add_confirm (menu, day);
      sos_row_menu_add (menu, _("Change…"), "page.line", ID (sos_record_get_id (day)));
      sos_row_menu_add (menu, _("Take away…"), "page.drop-line", ID (sos_record_get_id (day)));
    }
  add_row (list, title, note, NULL, menu, sos_record_get_id (day));
}

static guint
count_unsure (const SosCalendarSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->lines->len; i++)
    {
      const SosCalendarLine *line = sheet->lines->pdata[i];

      n += line->own && sos_calendar_source_is_unsure (line->record);
    }
  return n;
}

static GtkWidget *
lines_card_new (SosCalendarPage *self)
{
  GtkWidget *card = sos_section_new (_("Days unlike others")), *list = list_new (card, _("Days unlike others"));

  if (count_unsure (self->sheet) > 1)
    add_button (self, card, _("All are confirmed"), _("All days unlike others are confirmed"), "page.confirm(int64 0)");
  add_button (self, card, _("Add…"), _("Add days"), "page.mark('')");
  for (guint i = 0; i < self->sheet->lines->len; i++)
    add_line (self, list, self->sheet->lines->pdata[i]);
  if (self->sheet->lines->len == 0)
    sos_block_append_none (list, _("None yet: training days, exams, closures, half days."));
  return card;
}

/* ---- holidays ---- */

static void
add_holiday (SosCalendarPage *self, GtkWidget *list, const SosCalendarHoliday *holiday)
{
  g_autofree char *day = sos_day_dup_words (holiday->day, 0);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->sheet->may_plan)
    sos_row_menu_add (menu, _("Change…"), "page.holiday", ID (holiday->day));
  add_row (list, holiday->name, day, holiday->kept ? NULL : _("not kept"), menu, holiday->day);
}

static GtkWidget *
holidays_card_new (SosCalendarPage *self)
{
  GtkWidget *card = sos_section_new (_("Bank holidays")), *list = list_new (card, _("Bank holidays"));

  sos_section_set_note (SOS_SECTION (card), _("of all schools"));
  add_button (self, card, _("Add…"), _("Add a bank holiday"), "page.holiday(int64 0)");
  for (guint i = 0; i < self->sheet->holidays->len; i++)
    add_holiday (self, list, self->sheet->holidays->pdata[i]);
  return card;
}

/* ---- the timetable ---- */

static char *
dup_when (SosCalendarPage *self, SosRecord *period)
{
  const int weekday = sos_record_get_int (period, SOS_SCHOOL_PERIOD_WEEKDAY);
  const char *week = sos_record_find_text (period, SOS_SCHOOL_PERIOD_WEEK), *label = week != NULL ? sos_codes_get_label (self->sheet->codes, "timetable-week", week) : NULL;

  if (weekday == 0)
    return g_strdup (label != NULL ? label : _("Every day"));
  /* Translators: "Fridays", "Week A" */
  return label != NULL ? g_strdup_printf (_("%s, %s"), sos_weekday_get_plural (weekday), label) : g_strdup (sos_weekday_get_plural (weekday));
}

static void
add_period (SosCalendarPage *self, GtkWidget *list, SosRecord *period)
{
  g_autofree char *title = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  /* Translators: a period, the hours it begins and ends */
  title = g_strdup_printf (_("%s · %s–%s"), sos_record_get_text (period, SOS_SCHOOL_PERIOD_LABEL), sos_record_get_text (period, SOS_SCHOOL_PERIOD_BEGINS),
                           sos_record_get_text (period, SOS_SCHOOL_PERIOD_ENDS));
  if (self->sheet->may_plan)
    {
      sos_row_menu_add (menu, _("Change…"), "page.period", ID (sos_record_get_id (period)));
      sos_row_menu_add (menu, _("Take away…"), "page.drop-period", ID (sos_record_get_id (period)));
    }
  add_row (list, title, sos_codes_get_label (self->sheet->codes, "period-kind", sos_record_get_text (period, SOS_SCHOOL_PERIOD_KIND)), NULL, menu, sos_record_get_id (period));
}

/* Periods of one weekday or week stand together, under its name. */
static void
add_periods (SosCalendarPage *self, GtkWidget *card)
{
  g_autofree char *last = NULL;
  GtkWidget *list = NULL;

  for (guint i = 0; i < self->sheet->periods->len; i++)
    {
      g_autofree char *when = dup_when (self, self->sheet->periods->pdata[i]);

      if (g_strcmp0 (when, last) != 0)
        {
          GtkWidget *name = sos_block_label (when, "strong lrow");

          gtk_box_append (GTK_BOX (card), name);
          list = list_new (card, when);
        }
      add_period (self, list, self->sheet->periods->pdata[i]);
      g_free (last);
      last = g_steal_pointer (&when);
    }
}

static GtkWidget *
periods_card_new (SosCalendarPage *self)
{
  GtkWidget *card = sos_section_new (_("Timetable"));
  g_autofree char *day = sos_record_get_flag (self->sheet->school, SOS_SCHOOL_TWO_WEEKS)
                           ? sos_day_dup_words (sos_record_get_day (self->sheet->school, SOS_SCHOOL_WEEK_A_ON), 0) : NULL;
  g_autofree char *note = day != NULL ? g_strdup_printf (_("two weeks; A holds %s"), day) : NULL;

  sos_section_set_note (SOS_SECTION (card), note != NULL ? note : _("every week alike"));
  add_button (self, card, _("Weeks…"), _("One week or two"), "page.weeks");
  add_button (self, card, _("Add…"), _("Add a period"), "page.add-period");
  add_periods (self, card);
  if (self->sheet->periods->len == 0)
    sos_block_append_none (list_new (card, _("Timetable")), _("No period is known, so no hour can be found for a session."));
  return card;
}

/* ---- the whole ---- */

static void
show_buttons (SosCalendarPage *self)
{
  static const struct
  {
    const char *label, *action;
  } rows[] = { { N_("Where it is from…"), "page.calendar" }, { N_("Give up its own…"), "page.give-up" } };

  sos_block_clear (GTK_WIDGET (self->buttons));
  for (guint i = 0; self->sheet->calendar != NULL && self->sheet->may_plan && i < (self->sheet->school != NULL ? G_N_ELEMENTS (rows) : 1); i++)
    {
      GtkWidget *button = sos_block_button (_(rows[i].label), NULL, "act");

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), rows[i].action);
      gtk_box_append (self->buttons, button);
    }
}

void
sos_calendar_cards_show (SosCalendarPage *self)
{
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self->cards));

  sos_block_clear (GTK_WIDGET (self->cards));
  gtk_box_append (self->cards, terms_card_new (self));
  gtk_box_append (self->cards, sos_calendar_weeks_card_new (self));
  gtk_box_append (self->cards, lines_card_new (self));
  if (self->sheet->school != NULL)
    gtk_box_append (self->cards, periods_card_new (self));
  gtk_box_append (self->cards, holidays_card_new (self));
  show_buttons (self);
  sos_focus_return (GTK_WIDGET (self->cards), mark);
}
