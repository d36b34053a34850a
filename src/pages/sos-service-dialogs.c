/* sos-service-dialogs.c - which window a deed of a service opens; those that only fill a record; answers and points of a list. */
#include "config.h"
#include "sos-service-dialogs.h"

#include "sos-apart-booked.h"
#include "sos-consequence-rows.h"
#include "sos-help.h"
#include "sos-service-words.h"
#include "sos-service.h"
#include "sos-site-choice.h"
#include "sos-steps-ahead.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

SosDeedDialog *
sos_service_dialog_make (SosPersonTab *tab, GtkWindow *over, const char *title, const char *form, const char *verb, const char *words)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), title, form, verb);

  if (over != NULL)
    sos_window_stand_over (GTK_WINDOW (dialog), over);
  sos_deed_dialog_explain (dialog, words);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 560, 640);
  return dialog;
}

/* Records that are only filled ------------------------------------------------------------------------------------------------------ */

static const struct
{
  const char *deed;
  GType (*get_type) (void);
  const char *form, *title, *done; /* what was done, for undo */
  const char *words;
  const char *fields[3], *values[3]; /* what stands there from the beginning; NULL as a value: today */
  SosTransactionFunc keep; /* NULL: saved as any record */
} simple[] = {
  { "stay", sos_custody_stay_get_type, "sos-custody-stay-form", N_("In prison"), N_("Prison written down"),
    N_("Where they are, and what is known of the way out. A new prison ends the time in the one before."), { "valid-from" }, { NULL } },
  { "opportunity", sos_opportunity_get_type, "sos-opportunity-form", N_("A course, a job, a chance"), N_("Chance written down"),
    N_("From the moment it is shown to them it is held against the places they avoid or must not enter."), { "status", "barrier" }, { "FOUND", "UNKNOWN" } },
  { "ruler", sos_ruler_get_type, "sos-ruler-form", N_("Motivation"), N_("Motivation written down"),
    N_("From 0 to 10: how important is it to them, and how sure are they that they can? And one sentence in their words."), { "kind", "dated" },
    { "MOTIVATION", NULL } },
  { "readiness", sos_ruler_get_type, "sos-ruler-form", N_("Teachable moment"), N_("Teachable moment written down"),
    N_("From 0 to 10: how ready are they for something to be different? And what they want to be different, in their words."), { "kind", "dated" },
    { "READINESS", NULL } },
  { "felt-safe", sos_ruler_get_type, "sos-ruler-form", N_("How safe they feel"), N_("How safe they feel written down"),
    N_("From 0 to 10, on their own line."), { "kind", "dated" }, { "FEELS_SAFE", NULL } },
  { "justice", sos_justice_status_get_type, "sos-justice-form", N_("Where they stand with the law"), N_("Where they stand with the law written down"),
    N_("What was said before stays in the list. A day at court and the end of an order make a task by themselves."), { "dated" }, { NULL } },
  { "outcome", sos_outcome_get_type, "sos-outcome-form", N_("What came of it"), N_("Outcome written down"),
    N_("One outcome, as soon as it is known. Nothing counts as achieved unless somebody says so."), { NULL }, { NULL } },
  { "help", sos_help_request_get_type, "sos-help-request-form", N_("Practical help"), N_("Help asked for"),
    N_("What is needed at once, and what it costs. A lead decides; it stands on their page."), { "asked-on" }, { NULL },
    (SosTransactionFunc) sos_casework_ask_help },
};

typedef struct
{
  SosStore *store;
  SosRecord *record;
  const char *done; /* static */
  SosTransactionFunc keep;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  g_object_unref (filling->store);
  g_object_unref (filling->record);
  g_free (filling);
}

static void
fill_cb (SosDeedDialog *dialog, gpointer data)
{
  Filling *filling = data;
  g_autoptr (SosRecord) record = sos_record_copy (filling->record);

  sos_deed_dialog_write (dialog, _(filling->done), filling->keep, sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static SosRecord *
begin_record (SosPersonTab *tab, SosEpisode *episode, guint which)
{
  SosRecord *record = g_object_new (simple[which].get_type (), "episode", sos_record_get_id (SOS_RECORD (episode)), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (simple[which].fields) && simple[which].fields[i] != NULL; i++)
    g_object_set (record, simple[which].fields[i],
                  simple[which].values[i] != NULL ? simple[which].values[i] : sos_person_case_get_today (sos_person_tab_get_case (tab)), NULL);
  return record;
}

/* The lines are called as the office calls them. */
static void
name_lines (SosPersonTab *tab, SosDeedDialog *dialog, SosRecord *ruler)
{
  static const char *const rows[] = { "ruler.first", "ruler.second" };
  const SosCode *kind = sos_codes_find (sos_person_case_get_codes (sos_person_tab_get_case (tab)), "ruler-kind", sos_record_get_text (ruler, SOS_RULER_KIND));
  g_auto (GStrv) names = g_strsplit (kind != NULL && kind->note != NULL ? kind->note : "", "|", 2);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gboolean asked = i < g_strv_length (names);
      /* Translators: %s is what is asked: "Importance" */
      g_autofree char *title = asked ? g_strdup_printf (_("%s, 0 to 10"), names[i]) : NULL;

      gtk_widget_set_visible (sos_deed_dialog_get (dialog, rows[i]), asked);
      if (asked)
        adw_preferences_row_set_title (sos_deed_dialog_get (dialog, rows[i]), title);
    }
}

/* A day at court, the end of an order: what is to do before it moves along. */
static void
steps_cb (SosDeedDialog *dialog)
{
  Filling *filling = sos_deed_dialog_get_data (dialog);

  if (filling != NULL)
    sos_steps_ahead_ask (dialog, filling->store, SOS_STEPS_OF_RECORD, sos_record_get_number (filling->record, SOS_JUSTICE_STATUS_EPISODE),
                         sos_record_copy (filling->record));
}

/* Whom the keep-apart rules find in the same prison: said as soon as it is chosen. */
static void
show_stay (SosDeedDialog *dialog, gpointer ask, const GError *error)
{
  sos_consequence_rows_show (dialog, ask != NULL ? ((SosAskStay *) ask)->what : NULL);
}

static void
ask_stay_cb (SosDeedDialog *dialog)
{
  Filling *filling = sos_deed_dialog_get_data (dialog);
  g_autoptr (SosRecord) stay = filling != NULL ? sos_record_copy (filling->record) : NULL;

  if (stay != NULL && sos_record_is_set (stay, SOS_CUSTODY_STAY_SITE) && sos_record_is_set (stay, SOS_CUSTODY_STAY_VALID_FROM))
    sos_consequence_rows_ask (dialog, filling->store, (SosTransactionFunc) sos_apart_ask_stay, sos_ask_stay_new (stay), (GDestroyNotify) sos_ask_stay_free,
                              show_stay);
  else
    sos_consequence_rows_show (dialog, NULL);
}

static void
begin_stay (SosPersonTab *tab, SosDeedDialog *dialog, Filling *filling)
{
  filling->store = sos_person_tab_get_store (tab);
  sos_site_choice_bind (dialog, filling->store, "site", FALSE, filling->record, SOS_CUSTODY_STAY_SITE);
  g_signal_connect_object (filling->record, "notify", G_CALLBACK (ask_stay_cb), dialog, G_CONNECT_SWAPPED);
  ask_stay_cb (dialog);
}

/* @record NULL: a new one. */
static void
open_simple (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, guint which, SosRecord *record)
{
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, _(simple[which].title), simple[which].form, _("_Write down"), _(simple[which].words));
  Filling *filling = g_new0 (Filling, 1);

  filling->store = g_object_ref (sos_person_tab_get_store (tab));
  filling->record = record != NULL ? sos_record_copy (record) : begin_record (tab, episode, which);
  filling->done = simple[which].done;
  filling->keep = simple[which].keep != NULL ? simple[which].keep : (SosTransactionFunc) sos_casework_save_record;
  sos_deed_dialog_bind (dialog, filling->record);
  sos_deed_dialog_set_do (dialog, fill_cb, filling, filling_free);
  if (SOS_IS_RULER (filling->record))
    name_lines (tab, dialog, filling->record);
  if (SOS_IS_JUSTICE_STATUS (filling->record))
    {
      g_signal_connect_object (filling->record, "notify", G_CALLBACK (steps_cb), dialog, G_CONNECT_SWAPPED);
      steps_cb (dialog);
    }
  if (SOS_IS_CUSTODY_STAY (filling->record))
    begin_stay (tab, dialog, filling);
  sos_deed_dialog_present (dialog);
}

/* Answers ------------------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  SosPersonTab *tab;
  gint64 episode;
  GPtrArray *fields; /* SosServiceField */
  GPtrArray *rows;   /* GtkWidget, one a field; of the window */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->tab);
  g_ptr_array_unref (asking->fields);
  g_ptr_array_unref (asking->rows);
  g_free (asking);
}

static const char *
get_list (SosRecord *field)
{
  return sos_record_has_text (field, SOS_SERVICE_FIELD_KIND, "CODE") ? sos_record_find_text (field, SOS_SERVICE_FIELD_LIST) : NULL;
}

static char *
dup_row_value (SosRecord *field, GtkWidget *row)
{
  GPtrArray *codes;
  guint chosen;

  if (get_list (field) == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  codes = g_object_get_data (G_OBJECT (row), "codes");
  chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  return g_strdup (chosen > 0 && chosen <= codes->len ? codes->pdata[chosen - 1] : "");
}

static void
answer_cb (SosDeedDialog *dialog, gpointer data)
{
  Asking *asking = data;
  SosAnswerFields *answer = sos_answer_fields_new (asking->episode);

  for (guint i = 0; i < asking->fields->len; i++)
    {
      g_autofree char *value = dup_row_value (asking->fields->pdata[i], asking->rows->pdata[i]);

      sos_answer_fields_add (answer, sos_record_get_text (asking->fields->pdata[i], SOS_SERVICE_FIELD_CODE), value);
    }
  sos_deed_dialog_write (dialog, _("Answers written down"), (SosTransactionFunc) sos_casework_answer_fields, answer, (GDestroyNotify) sos_answer_fields_free, NULL);
}

static GtkWidget *
code_row_new (SosCodes *codes, SosRecord *field, const char *shown)
{
  GtkWidget *row = adw_combo_row_new ();
  GtkStringList *labels = gtk_string_list_new (NULL);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free), *list = sos_codes_get_list (codes, get_list (field));
  guint chosen = 0;

  gtk_string_list_append (labels, _("Not known"));
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = list->pdata[i];

      if (!code->active && g_strcmp0 (code->label, shown) != 0)
        continue;
      gtk_string_list_append (labels, code->label);
      g_ptr_array_add (kept, g_strdup (code->code));
      if (g_strcmp0 (code->label, shown) == 0)
        chosen = kept->len;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_object_set_data_full (G_OBJECT (row), "codes", kept, (GDestroyNotify) g_ptr_array_unref);
  g_object_unref (labels);
  return row;
}

/* What is answered; that a girl may take part is proposed, of anybody else that a lead decides (3.9). */
static char *
dup_shown (SosPersonCase *person_case, SosEpisode *episode, SosRecord *field)
{
  g_autofree char *answer = sos_service_words_dup_answer (person_case, episode, field);
  const gboolean girl = sos_record_has_text (SOS_RECORD (sos_person_case_get_person (person_case)), SOS_PERSON_SEX, "FEMALE");

  if (answer == NULL && sos_record_has_text (field, SOS_SERVICE_FIELD_LIST, "eligible"))
    return g_strdup (sos_codes_get_label (sos_person_case_get_codes (person_case), "eligible", girl ? "YES" : "TO_LEAD"));
  return g_steal_pointer (&answer);
}

static GtkWidget *
field_row_new (SosPersonCase *person_case, SosEpisode *episode, SosRecord *field)
{
  g_autofree char *shown = dup_shown (person_case, episode, field);
  GtkWidget *row = get_list (field) != NULL ? code_row_new (sos_person_case_get_codes (person_case), field, shown) : adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sos_record_get_text (field, SOS_SERVICE_FIELD_LABEL));
  if (get_list (field) == NULL && shown != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), shown);
  return row;
}

void
sos_facts_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  GPtrArray *fields = sos_person_case_get_service_fields (person_case);
  const char *service = sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE);
  SosDeedDialog *dialog = sos_service_dialog_make (tab, over, sos_codes_get_label (sos_person_case_get_codes (person_case), "service", service),
                                                   "sos-service-facts-form", _("_Write down"), _("What this service asks. What is not known stays empty."));
  Asking *asking = g_new0 (Asking, 1);

  asking->tab = g_object_ref (tab);
  asking->episode = sos_record_get_id (SOS_RECORD (episode));
  asking->fields = g_ptr_array_new_with_free_func (g_object_unref);
  asking->rows = g_ptr_array_new ();
  for (guint i = 0; i < fields->len; i++)
    if (sos_record_has_text (fields->pdata[i], SOS_SERVICE_FIELD_SERVICE, service))
      {
        GtkWidget *row = field_row_new (person_case, episode, fields->pdata[i]);

        adw_preferences_group_add (sos_deed_dialog_get (dialog, "facts"), row);
        g_ptr_array_add (asking->fields, g_object_ref (fields->pdata[i]));
        g_ptr_array_add (asking->rows, row);
      }
  sos_deed_dialog_set_do (dialog, answer_cb, asking, asking_free);
  sos_deed_dialog_present (dialog);
}

/* Points of a list ------------------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  gint64 episode;
  char *item;
} Point;

static void
point_free (gpointer data)
{
  g_free (((Point *) data)->item);
  g_free (data);
}

static const char *const states[] = { SOS_CHECK_NOT_YET, SOS_CHECK_PROVISIONAL, SOS_CHECK_DONE, SOS_CHECK_NOT_NEEDED };

static void
check_cb (SosDeedDialog *dialog, gpointer data)
{
  Point *point = data;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");
  SosDeed *deed = sos_deed_new (point->episode, point->item, words != NULL ? words : "");

  deed->why = g_strdup (states[sos_deed_dialog_get_choice (dialog, "state")]);
  sos_deed_dialog_write (dialog, _("List changed"), (SosTransactionFunc) sos_casework_set_check, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static const SosCheck *
find_check (GPtrArray *checks, const char *item)
{
  for (guint i = 0; checks != NULL && i < checks->len; i++)
    if (g_str_equal (((SosCheck *) checks->pdata[i])->item->code, item))
      return checks->pdata[i];
  return NULL;
}

void
sos_service_dialog_check (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, const char *item)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (person_case, episode);
  const SosCheck *check = find_check (checks, item);
  SosDeedDialog *dialog;
  Point *point;

  if (check == NULL)
    return;
  dialog = sos_service_dialog_make (tab, over, check->item->label, "sos-service-check-form", _("_Write down"), "");
  point = g_new0 (Point, 1);
  point->episode = sos_record_get_id (SOS_RECORD (episode));
  point->item = g_strdup (item);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    sos_deed_dialog_offer (dialog, "state", i, sos_codes_get_label (sos_person_case_get_codes (person_case), "check-state", states[i]));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i], check->state) == 0)
      sos_deed_dialog_set_choice (dialog, "state", i);
  if (check->record != NULL && sos_record_find_text (check->record, SOS_EPISODE_CHECK_WORDS) != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (sos_deed_dialog_get (dialog, "words")), sos_record_get_text (check->record, SOS_EPISODE_CHECK_WORDS), -1);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 480, -1);
  sos_deed_dialog_set_do (dialog, check_cb, point, point_free);
  sos_deed_dialog_present (dialog);
}

/* Which window ------------------------------------------------------------------------------------------------------------------------------ */

static void
open_admission (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  sos_admission_dialog_open (tab, over, episode, NULL);
}

static void
change_admission (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode)
{
  sos_admission_dialog_open (tab, over, episode, sos_service_words_find_admission (sos_person_tab_get_case (tab), episode));
}

static const struct
{
  const char *deed, *label;
  void (*open) (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode); /* NULL: a record that is only filled */
} deeds[] = {
  { "release", N_("Release date…"), sos_release_dialog_open },
  { "stay", N_("Prison…"), NULL },
  { "visit", N_("Book a visit…"), sos_prison_visit_dialog_open },
  { "released", N_("They are out…"), sos_released_dialog_open },
  { "opportunity", N_("Course or job…"), NULL },
  { "ruler", N_("Motivation…"), NULL },
  { "readiness", N_("Teachable moment…"), NULL },
  { "felt-safe", N_("How safe they feel…"), NULL },
  { "admit", N_("In hospital…"), open_admission },
  { "admission", N_("What the ward says…"), change_admission },
  { "offer", N_("Offer support…"), sos_ward_offer_dialog_open },
  { "discharge", N_("They left hospital…"), sos_discharge_dialog_open },
  { "justice", N_("The law…"), NULL },
  { "move", N_("Moved for safety…"), sos_move_dialog_open },
  { "tier", N_("How closely…"), sos_tier_dialog_open },
  { "outcome", N_("What came of it…"), NULL },
  { "help", N_("Practical help…"), NULL },
  { "index", N_("On account of…"), sos_index_dialog_open },
  { "facts", N_("What we ask…"), sos_facts_dialog_open },
};

const char *
sos_service_dialog_get_label (const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].deed, deed))
      return _(deeds[i].label);
  return _("Open…");
}

void
sos_service_dialog_open (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, const char *deed)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].deed, deed) && deeds[i].open != NULL)
      {
        deeds[i].open (tab, over, episode);
        return;
      }
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (g_str_equal (simple[i].deed, deed))
      open_simple (tab, over, episode, i, NULL);
}

void
sos_service_dialog_change (SosPersonTab *tab, GtkWindow *over, SosEpisode *episode, gpointer record)
{
  if (SOS_IS_ADMISSION (record))
    sos_admission_dialog_open (tab, over, episode, record);
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (simple[i].get_type () == G_OBJECT_TYPE (record))
      {
        open_simple (tab, over, episode, i, record);
        return;
      }
}
