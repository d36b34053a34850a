/* sos-calendar-deeds.c - what can be done with a year: the windows that ask, each with what it would do to what is planned. Decides nothing. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-calendar-source.h"
#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-day.h"
#include "sos-record-edit.h"
#include "sos-row-menu.h"

#include <glib/gi18n.h>

#define WIDTH 500
#define HEIGHT 640

/* ---- a window about one record ---- */

/* What a window changes: the record its rows are bound to, with what has to be there before it; or only what goes. */
typedef struct
{
  SosStore *store;
  int year;
  SosRecordEdit *edit;     /* NULL: none is asked about */
  GPtrArray *first, *gone; /* SosRecord */
  char *done;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_pointer (&asking->edit, sos_record_edit_free);
  g_ptr_array_unref (asking->first);
  g_ptr_array_unref (asking->gone);
  g_object_unref (asking->store);
  g_free (asking->done);
  g_free (asking);
}

/* What is saved goes to another thread, and the window may ask again: each change has records of its own. */
static void
copy_all (const GPtrArray *records, SosCalendarChange *change, void (*add) (SosCalendarChange *change, gpointer record))
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (SosRecord) copy = sos_record_copy (records->pdata[i]);

      add (change, copy);
    }
}

static SosCalendarChange *
make_change (const Asking *asking)
{
  SosCalendarChange *change = sos_calendar_change_new (asking->year);
  g_autoptr (SosRecord) edited = asking->edit != NULL ? sos_record_edit_dup (asking->edit) : NULL;

  copy_all (asking->first, change, sos_calendar_change_keep);
  copy_all (asking->gone, change, sos_calendar_change_drop);
  if (edited != NULL)
    sos_calendar_change_keep (change, edited);
  return change;
}

static void
answered (SosDeedDialog *dialog, gpointer deed, const GError *error)
{
  sos_consequence_rows_show (dialog, deed != NULL ? ((SosCalendarChange *) deed)->what : NULL);
  sos_deed_dialog_say (dialog, error != NULL ? error->message : "");
}

void
sos_calendar_deeds_ask (SosDeedDialog *dialog, SosStore *store, SosCalendarChange *change)
{
  sos_consequence_rows_ask (dialog, store, (SosTransactionFunc) sos_calendar_change_ask, change, (GDestroyNotify) sos_calendar_change_free, answered);
}

/* What is not whole yet cannot be asked about; the button will say what is missing. */
static void
ask (SosDeedDialog *dialog)
{
  Asking *asking = sos_deed_dialog_get_data (dialog);

  sos_consequence_rows_forget (dialog);
  if (asking->edit == NULL || sos_record_find_missing (asking->edit->edited) == NULL)
    sos_calendar_deeds_ask (dialog, asking->store, make_change (asking));
  else
    sos_consequence_rows_show (dialog, NULL);
}

static void
edited_cb (SosRecord *record, GParamSpec *pspec, SosDeedDialog *dialog)
{
  sos_consequence_rows_ask_soon (dialog, ask);
}

static void
do_change (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;

  sos_deed_dialog_write (dialog, asking->done, (SosTransactionFunc) sos_casework_change_calendar, make_change (asking), (GDestroyNotify) sos_calendar_change_free, NULL);
}

static Asking *
asking_new (SosCalendarPage *self, SosRecord *record, const char *done)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->store = g_object_ref (sos_page_get_store (SOS_PAGE (self)));
  asking->year = self->sheet->year;
  asking->edit = record != NULL ? sos_record_edit_new (record) : NULL;
  asking->first = g_ptr_array_new_with_free_func (g_object_unref);
  asking->gone = g_ptr_array_new_with_free_func (g_object_unref);
  asking->done = g_strdup (done);
  return asking;
}

/* Takes over @asking. */
static void
present (SosCalendarPage *self, Asking *asking, const char *title, const char *explain, const char *form, const char *verb)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (self), asking->store, title, form, verb);

  if (explain != NULL)
    sos_deed_dialog_explain (dialog, explain);
  sos_deed_dialog_set_do (dialog, do_change, asking, asking_free);
  if (asking->edit != NULL)
    {
      sos_deed_dialog_bind (dialog, asking->edit->edited);
      g_signal_connect_object (asking->edit->edited, "notify", G_CALLBACK (edited_cb), dialog, 0);
    }
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, asking->edit != NULL ? HEIGHT : -1);
  ask (dialog);
  sos_deed_dialog_present (dialog);
}

/* ---- records of the sheet ---- */

static SosRecord *
find_in (const GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (sos_record_get_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

static SosRecord *
find_line (SosCalendarPage *self, gint64 id)
{
  for (guint i = 0; i < self->sheet->lines->len; i++)
    if (sos_record_get_id (((SosCalendarLine *) self->sheet->lines->pdata[i])->record) == id)
      return ((SosCalendarLine *) self->sheet->lines->pdata[i])->record;
  return NULL;
}

SosRecord *
sos_calendar_deeds_find_line (SosCalendarPage *self, int first, int last)
{
  for (guint i = 0; i < self->sheet->lines->len; i++)
    {
      const SosCalendarLine *line = self->sheet->lines->pdata[i];

      if (line->own && sos_day_parse (sos_record_get_text (line->record, SOS_CALENDAR_DAY_FIRST)) <= first
          && sos_day_parse (sos_record_get_text (line->record, SOS_CALENDAR_DAY_LAST)) >= last)
        return line->record;
    }
  return NULL;
}

/* The calendar that @asking needs, made with it where there is none. */
static gint64
need_calendar (SosCalendarPage *self, Asking *asking, gboolean confirmed)
{
  gboolean stored;
  g_autoptr (SosRecord) calendar = sos_calendar_page_make_calendar (self, &stored);

  if (stored)
    return sos_record_get_id (calendar);
  sos_record_set_flag (calendar, SOS_SCHOOL_CALENDAR_CONFIRMED, confirmed);
  g_ptr_array_add (asking->first, g_object_ref (calendar));
  return sos_record_get_id (calendar);
}

/* ---- days ---- */

/* What is entered now, where nobody writes down otherwise. */
static void
say_who (SosCalendarPage *self, SosRecord *said)
{
  g_autofree char *today = sos_clock_dup_today ();

  sos_calendar_source_set (said, self->sheet->school != NULL ? _("The school") : _("Entered by hand"), today, FALSE);
}

/* A school that says a day is its own word: it counts as confirmed. */
static void
mark (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  const char *kind = g_variant_get_string (parameter, NULL);
  int first, last;
  g_autoptr (SosRecord) day = g_object_new (SOS_TYPE_CALENDAR_DAY, "kind", *kind != '\0' ? kind : "INSET", NULL);
  g_autofree char *from = NULL, *to = NULL;
  Asking *asking;

  if (self->sheet == NULL)
    return;
  sos_year_grid_get_chosen (self->grid, &first, &last);
  from = sos_day_dup_text (first);
  to = sos_day_dup_text (last);
  sos_record_set_text (day, SOS_CALENDAR_DAY_FIRST, from);
  sos_record_set_text (day, SOS_CALENDAR_DAY_LAST, to);
  say_who (self, day);
  asking = asking_new (self, day, _("Days entered"));
  sos_record_set_number (asking->edit->edited, SOS_CALENDAR_DAY_CALENDAR, need_calendar (self, asking, self->sheet->school != NULL));
  present (self, asking, _("Days Unlike Others"), NULL, "sos-calendar-day-form", _("_Keep"));
}

static void
change_line (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *day = self->sheet != NULL ? find_line (self, g_variant_get_int64 (parameter)) : NULL;

  if (day != NULL)
    present (self, asking_new (self, day, _("Days changed")), _("Days Unlike Others"), NULL, "sos-calendar-day-form", _("_Keep"));
}

static void
drop (SosCalendarPage *self, SosRecord *record, const char *title, const char *explain, const char *done)
{
  Asking *asking = asking_new (self, NULL, done);

  g_ptr_array_add (asking->gone, sos_record_copy (record));
  present (self, asking, title, explain, "sos-calendar-change-form", _("_Take Away"));
}

static void
drop_line (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *day = self->sheet != NULL ? find_line (self, g_variant_get_int64 (parameter)) : NULL;

  if (day != NULL)
    drop (self, day, _("Take Days Away"), _("These days are then what the terms say."), _("Days taken away"));
}

/* ---- terms ---- */

static void
add_term (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const names[] = { "AUTUMN", "SPRING", "SUMMER" };
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  g_autoptr (SosRecord) term = NULL;
  Asking *asking;

  if (self->sheet == NULL)
    return;
  term = g_object_new (SOS_TYPE_SCHOOL_TERM, "name", names[MIN (self->sheet->terms->len, G_N_ELEMENTS (names) - 1)], NULL);
  say_who (self, term);
  asking = asking_new (self, term, _("Term entered"));
  sos_record_set_number (asking->edit->edited, SOS_SCHOOL_TERM_CALENDAR, need_calendar (self, asking, FALSE));
  present (self, asking, _("New Term"), NULL, "sos-school-term-form", _("_Keep"));
}

static void
change_term (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *term = self->sheet != NULL ? find_in (self->sheet->terms, g_variant_get_int64 (parameter)) : NULL;

  if (term != NULL)
    present (self, asking_new (self, term, _("Term changed")), _("Term"), NULL, "sos-school-term-form", _("_Keep"));
}

static void
drop_term (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *term = self->sheet != NULL ? find_in (self->sheet->terms, g_variant_get_int64 (parameter)) : NULL;

  if (term != NULL)
    drop (self, term, _("Take a Term Away"), _("Its days are then holidays."), _("Term taken away"));
}

static void
begin_terms (SosCalendarPage *self, const char *title, const char *explain, const char *done)
{
  Asking *asking = asking_new (self, NULL, done);
  g_autoptr (GPtrArray) terms = sos_calendar_sheet_make_terms (self->sheet, need_calendar (self, asking, FALSE));

  for (guint i = 0; i < terms->len; i++)
    g_ptr_array_add (asking->first, g_object_ref (terms->pdata[i]));
  present (self, asking, title, explain, "sos-calendar-change-form", _("_Begin"));
}

static void
begin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet == NULL)
    return;
  if (self->sheet->before->len == 0 && (self->sheet->school == NULL || self->sheet->terms->len == 0))
    add_term (widget, NULL, NULL);
  else
    begin_terms (self, _("Begin a Year"), _("With the terms of the year before, a year on and on the same weekdays. They count as not yet confirmed until somebody says so."), _("Year begun"));
}

static void
own_terms (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet != NULL && self->sheet->school != NULL)
    begin_terms (self, _("Terms of Its Own"),
                 _("The school begins with the borough’s terms, which can then be changed. The borough’s own days, like its training days, count here no more."),
                 _("Terms of its own"));
}

/* ---- whether it is confirmed ---- */

static void
confirm_one (SosCalendarChange *change, SosRecord *said, gint64 id)
{
  g_autoptr (SosRecord) copy = sos_record_copy (said);

  if (!sos_calendar_source_is_unsure (said) || (id != 0 && id != sos_record_get_id (said)))
    return;
  sos_calendar_source_confirm (copy);
  sos_calendar_change_keep (change, copy);
}

/* One of the days or terms of its own; 0: all its days. Nothing that is planned changes by it. */
static void
confirm (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  const gint64 id = g_variant_get_int64 (parameter);
  SosCalendarChange *change;

  if (self->sheet == NULL)
    return;
  change = sos_calendar_change_new (self->sheet->year);
  for (guint i = 0; i < self->sheet->lines->len; i++)
    if (((SosCalendarLine *) self->sheet->lines->pdata[i])->own)
      confirm_one (change, ((SosCalendarLine *) self->sheet->lines->pdata[i])->record, id);
  for (guint i = 0; id != 0 && i < self->sheet->terms->len; i++)
    confirm_one (change, self->sheet->terms->pdata[i], id);
  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), id != 0 ? _("Confirmed") : _("All days confirmed"), (SosTransactionFunc) sos_casework_change_calendar, change,
                  (GDestroyNotify) sos_calendar_change_free, NULL);
}

/* ---- the calendar itself ---- */

static void
change_calendar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet != NULL && self->sheet->calendar != NULL)
    present (self, asking_new (self, self->sheet->calendar, _("Calendar changed")), _("Where It Is From"), NULL, "sos-school-calendar-form", _("_Keep"));
}

static void
give_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet != NULL && self->sheet->school != NULL && self->sheet->calendar != NULL)
    drop (self, self->sheet->calendar, _("Give Up Its Own"), _("The school then goes by its borough’s calendar alone. Its own terms and days are taken away."), _("Its own calendar given up"));
}

/* ---- holidays ---- */

static const SosCalendarHoliday *
find_holiday (SosCalendarPage *self, int day)
{
  for (guint i = 0; i < self->sheet->holidays->len; i++)
    if (((SosCalendarHoliday *) self->sheet->holidays->pdata[i])->day == day)
      return self->sheet->holidays->pdata[i];
  return NULL;
}

/* 0: another one. What is computed becomes the office’s own word as soon as it is changed. */
static void
change_holiday (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  const SosCalendarHoliday *holiday = self->sheet != NULL ? find_holiday (self, (int) g_variant_get_int64 (parameter)) : NULL;
  g_autoptr (SosRecord) record = holiday != NULL && holiday->record != NULL ? g_object_ref (holiday->record) : g_object_new (SOS_TYPE_BANK_HOLIDAY, "kept", TRUE, NULL);
  Asking *asking;
  int first, last;
  g_autofree char *day = NULL;

  if (self->sheet == NULL)
    return;
  sos_year_grid_get_chosen (self->grid, &first, &last);
  day = sos_day_dup_text (holiday != NULL ? holiday->day : first);
  asking = asking_new (self, record, _("Bank holiday changed"));
  if (holiday == NULL || holiday->record == NULL)
    {
      sos_record_set_text (asking->edit->edited, SOS_BANK_HOLIDAY_DAY, day);
      sos_record_set_text (asking->edit->edited, SOS_BANK_HOLIDAY_NAME, holiday != NULL ? holiday->name : NULL);
    }
  present (self, asking, _("Bank Holiday"), NULL, "sos-bank-holiday-form", _("_Keep"));
}

/* ---- the timetable ---- */

static void
add_period (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  g_autoptr (SosRecord) period = NULL;

  if (self->sheet == NULL || self->sheet->school == NULL)
    return;
  period = g_object_new (SOS_TYPE_SCHOOL_PERIOD, "kind", "LESSON", NULL);
  sos_record_set_number (period, SOS_SCHOOL_PERIOD_SCHOOL, sos_record_get_id (self->sheet->school));
  present (self, asking_new (self, period, _("Period entered")), _("New Period"), NULL, "sos-school-period-form", _("_Keep"));
}

static void
change_period (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *period = self->sheet != NULL ? find_in (self->sheet->periods, g_variant_get_int64 (parameter)) : NULL;

  if (period != NULL)
    present (self, asking_new (self, period, _("Period changed")), _("Period"), NULL, "sos-school-period-form", _("_Keep"));
}

static void
drop_period (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);
  SosRecord *period = self->sheet != NULL ? find_in (self->sheet->periods, g_variant_get_int64 (parameter)) : NULL;

  if (period != NULL)
    drop (self, period, _("Take a Period Away"), sos_record_get_text (period, SOS_SCHOOL_PERIOD_LABEL), _("Period taken away"));
}

static void
change_weeks (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosCalendarPage *self = SOS_CALENDAR_PAGE (widget);

  if (self->sheet != NULL && self->sheet->school != NULL)
    present (self, asking_new (self, self->sheet->school, _("Timetable changed")), _("Weeks of the Timetable"),
             _("Weeks are counted from there: a week in which nobody is taught is skipped."), "sos-school-weeks-form", _("_Keep"));
}

/* ---- the menu of the days that are chosen ---- */

static void
add_kind (SosCalendarPage *self, GMenu *menu, const char *kind)
{
  g_autofree char *label = g_strdup_printf (_("%s…"), sos_codes_get_label (self->sheet->codes, "calendar-day", kind));

  sos_row_menu_add (menu, label, "page.mark", g_variant_new_string (kind));
}

void
sos_calendar_deeds_fill_menu (SosCalendarPage *self, GMenu *menu)
{
  static const char *const kinds[] = { "INSET", "CLOSED", "HOLIDAY", "EXAMS", "MOCKS", "MORNING_ONLY", "AFTERNOON_ONLY", "FASTING", "TEACHING" };
  g_autoptr (GMenu) there = g_menu_new (), more = g_menu_new ();
  int first, last;
  SosRecord *line;

  sos_year_grid_get_chosen (self->grid, &first, &last);
  line = sos_calendar_deeds_find_line (self, first, last);
  if (line != NULL)
    {
      sos_row_menu_add (there, _("Change what is said…"), "page.line", g_variant_new_int64 (sos_record_get_id (line)));
      sos_row_menu_add (there, _("Take away what is said…"), "page.drop-line", g_variant_new_int64 (sos_record_get_id (line)));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (there));
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_kind (self, more, kinds[i]);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
}

const SosActionRow sos_calendar_deeds[] = {
  { "page.mark", NULL, NULL, mark, "s" },
  { "page.line", NULL, NULL, change_line, "x" },
  { "page.drop-line", NULL, NULL, drop_line, "x" },
  { "page.add-term", NULL, NULL, add_term },
  { "page.term", NULL, NULL, change_term, "x" },
  { "page.drop-term", NULL, NULL, drop_term, "x" },
  { "page.confirm", NULL, NULL, confirm, "x" },
  { "page.begin", NULL, NULL, begin },
  { "page.own-terms", NULL, NULL, own_terms },
  { "page.calendar", NULL, NULL, change_calendar },
  { "page.give-up", NULL, NULL, give_up },
  { "page.holiday", NULL, NULL, change_holiday, "x" },
  { "page.add-period", NULL, NULL, add_period },
  { "page.period", NULL, NULL, change_period, "x" },
  { "page.drop-period", NULL, NULL, drop_period, "x" },
  { "page.weeks", NULL, NULL, change_weeks },
};
const guint sos_calendar_n_deeds = G_N_ELEMENTS (sos_calendar_deeds);
