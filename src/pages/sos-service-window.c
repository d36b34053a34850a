/* sos-service-window.c - an episode’s own path whole. Decides nothing: what there is comes from tables, what stands in it from the case. */
#include "config.h"
#include "sos-service-window.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-check-rules.h"
#include "sos-distance.h"
#include "sos-help.h"
#include "sos-line-chart.h"
#include "sos-look.h"
#include "sos-moment.h"
#include "sos-plain-window.h"
#include "sos-service-dialogs.h"
#include "sos-service-words.h"
#include "sos-service.h"
#include "sos-sheet-print.h"
#include "sos-widgets.h"
#include "sos-work-dialogs.h"

#include <glib/gi18n.h>

/* What is on show; it goes with the window. */
typedef struct
{
  SosPersonTab *tab;
  GtkWidget *window; /* borrowed */
  GtkWidget *body, *buttons;
  gint64 episode;
} Show;

static void
show_free (gpointer data)
{
  g_object_unref (((Show *) data)->tab);
  g_free (data);
}

static SosPersonCase *
get_case (Show *show)
{
  return sos_person_tab_get_case (show->tab);
}

static SosEpisode *
find_episode (Show *show)
{
  return get_case (show) != NULL ? sos_person_case_find (get_case (show), SOS_TYPE_EPISODE, show->episode) : NULL;
}

static gboolean
may_change (Show *show)
{
  return sos_person_case_may (get_case (show), SOS_GROUP_WORK, SOS_MAY_CHANGE);
}

static void
add_title (Show *show, const char *title)
{
  GtkWidget *label = sos_block_label (title, "group-title");

  gtk_widget_set_margin_top (label, 9);
  gtk_box_append (GTK_BOX (show->body), label);
}

/* Points of the list ---------------------------------------------------------------------------------------------------------------------- */

static void
ready_cb (GtkWidget *button, Show *show)
{
  SosDeed *deed = sos_deed_new (show->episode, g_object_get_data (G_OBJECT (button), "item"), NULL);

  deed->why = g_strdup (SOS_CHECK_DONE);
  gtk_widget_set_sensitive (button, FALSE);
  sos_person_tab_write (show->tab, _("Ready"), (SosTransactionFunc) sos_casework_set_check, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
point_cb (GtkWidget *button, Show *show)
{
  sos_service_dialog_check (show->tab, GTK_WINDOW (show->window), find_episode (show), g_object_get_data (G_OBJECT (button), "item"));
}

static GtkWidget *
point_button_new (Show *show, const SosCheck *check, const char *label, GCallback func)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", check->item->label, label);

  g_object_set_data_full (G_OBJECT (button), "item", g_strdup (check->item->code), g_free);
  g_signal_connect (button, "clicked", func, show);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
point_row_new (Show *show, const SosCheck *check)
{
  static const struct
  {
    const char *state, *icon, *tone;
  } looks[] = { { SOS_CHECK_DONE, "object-select-symbolic", SOS_LOOK_GOOD }, { SOS_CHECK_NOT_NEEDED, "object-select-symbolic", SOS_LOOK_GOOD },
                { SOS_CHECK_PROVISIONAL, "alarm-symbolic", SOS_LOOK_WARN }, { SOS_CHECK_NOT_YET, "content-loading-symbolic", SOS_LOOK_WARN } };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = sos_block_two_lines (check->item->label, check->record != NULL ? sos_record_find_text (check->record, SOS_EPISODE_CHECK_WORDS) : NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].state, check->state) == 0)
      gtk_box_append (GTK_BOX (row), sos_status_new (looks[i].icon, sos_codes_get_label (sos_person_case_get_codes (get_case (show)), "check-state", check->state),
                                                     looks[i].tone));
  if (!check->ready && may_change (show))
    gtk_box_append (GTK_BOX (row), point_button_new (show, check, _("Ready"), G_CALLBACK (ready_cb)));
  if (may_change (show))
    gtk_box_append (GTK_BOX (row), point_button_new (show, check, _("Change…"), G_CALLBACK (point_cb)));
  return row;
}

static void
add_points (Show *show, SosEpisode *episode)
{
  g_autoptr (GPtrArray) checks = sos_service_words_dup_checks (get_case (show), episode);

  if (checks == NULL || checks->len == 0)
    return;
  add_title (show, _("To be ready"));
  for (guint i = 0; i < checks->len; i++)
    gtk_box_append (GTK_BOX (show->body), point_row_new (show, checks->pdata[i]));
}

/* Records, a line each ------------------------------------------------------------------------------------------------------------------------- */

#define MOST_PARTS 7
#define END G_MAXUINT

/* The first field is the title; the others stand below it. Newest first. */
static const struct
{
  GType (*get_type) (void);
  const char *title;
  gboolean changes; /* can be put right */
  guint fields[MOST_PARTS];
} sections[] = {
  { sos_release_date_get_type, N_("Dates told"), FALSE,
    { SOS_RELEASE_DATE_DAY, SOS_RELEASE_DATE_KIND, SOS_RELEASE_DATE_STATUS, SOS_RELEASE_DATE_SOURCE, SOS_RELEASE_DATE_TOLD_ON, SOS_RELEASE_DATE_NOTE, END } },
  { sos_custody_stay_get_type, N_("In prison"), TRUE,
    { SOS_CUSTODY_STAY_SITE, SOS_CUSTODY_STAY_VALID_FROM, SOS_CUSTODY_STAY_VALID_TO, SOS_CUSTODY_STAY_SENTENCE, SOS_CUSTODY_STAY_SUITABILITY,
      SOS_CUSTODY_STAY_PROBATION_ON, SOS_CUSTODY_STAY_BENEFITS_ON } },
  { sos_opportunity_get_type, N_("Courses, jobs, chances"), TRUE,
    { SOS_OPPORTUNITY_TITLE, SOS_OPPORTUNITY_STATUS, SOS_OPPORTUNITY_PROVIDER, SOS_OPPORTUNITY_PLACE, SOS_OPPORTUNITY_STARTS_ON, SOS_OPPORTUNITY_FIT, END } },
  { sos_admission_get_type, N_("In hospital"), TRUE,
    { SOS_ADMISSION_SITE, SOS_ADMISSION_ADMITTED_AT, SOS_ADMISSION_MECHANISM, SOS_ADMISSION_DISCHARGED_AT, SOS_ADMISSION_DISCHARGED_TO, SOS_ADMISSION_LINKED,
      SOS_ADMISSION_LEFT_BEFORE } },
  { sos_justice_status_get_type, N_("The law"), TRUE,
    { SOS_JUSTICE_STATUS_STATUS, SOS_JUSTICE_STATUS_DATED, SOS_JUSTICE_STATUS_COURT_ON, SOS_JUSTICE_STATUS_COURT, SOS_JUSTICE_STATUS_ORDER_ENDS_ON,
      SOS_JUSTICE_STATUS_OFFICER, END } },
  { sos_relocation_get_type, N_("Moved for safety"), FALSE,
    { SOS_RELOCATION_STATUS, SOS_RELOCATION_DATED, SOS_RELOCATION_STAY_AWAY, SOS_RELOCATION_MEMORANDUM_ON, SOS_RELOCATION_CHECK_IN_ON, END } },
  { sos_help_request_get_type, N_("Practical help"), TRUE,
    { SOS_HELP_REQUEST_KIND, SOS_HELP_REQUEST_STATE, SOS_HELP_REQUEST_ASKED_ON, SOS_HELP_REQUEST_WORDS, SOS_HELP_REQUEST_DECIDED_ON, SOS_HELP_REQUEST_DECIDED_WORDS,
      SOS_HELP_REQUEST_GIVEN_ON } },
  { sos_outcome_get_type, N_("What came of it"), TRUE,
    { SOS_OUTCOME_CODE, SOS_OUTCOME_STATUS, SOS_OUTCOME_EVIDENCE, SOS_OUTCOME_DATED, SOS_OUTCOME_SUSTAINED_13W, SOS_OUTCOME_SUSTAINED_26W, END } },
};

static char *
dup_field (SosPersonCase *person_case, SosRecord *record, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];

  if (!sos_record_is_set (record, field))
    return NULL;
  if (SOS_IS_HELP_REQUEST (record) && field == SOS_HELP_REQUEST_KIND && sos_record_is_set (record, SOS_HELP_REQUEST_AMOUNT))
    /* Translators: what help is for, and how many pounds: "Travel, £40" */
    return g_strdup_printf (_("%s, £%d"), sos_codes_get_label (sos_person_case_get_codes (person_case), row->of, sos_record_get_text (record, field)),
                            (int) sos_record_get_number (record, SOS_HELP_REQUEST_AMOUNT));
  if (row->kind == SOS_KIND_CODE)
    return g_strdup (sos_codes_get_label (sos_person_case_get_codes (person_case), row->of, sos_record_get_text (record, field)));
  if (row->kind == SOS_KIND_DATE)
    return sos_date_dup_short (sos_record_get_text (record, field));
  return row->kind == SOS_KIND_TIME ? sos_moment_dup_words (sos_record_get_number (record, field)) : g_strdup (sos_record_get_text (record, field));
}

/* A day, an hour or a yes alone says nothing. */
static gboolean
says_label (const SosField *field)
{
  return field->kind == SOS_KIND_DATE || field->kind == SOS_KIND_TIME || (field->kind == SOS_KIND_CODE && g_str_equal (field->of, "yes-no-unknown"));
}

/* "There since 4 May · Standard determinate" */
static char *
dup_note (SosPersonCase *person_case, SosRecord *record, const guint *fields)
{
  GString *note = g_string_new (NULL);

  for (guint i = 1; i < MOST_PARTS && fields[i] != END; i++)
    {
      const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[fields[i]];
      g_autofree char *words = dup_field (person_case, record, fields[i]);

      if (words != NULL)
        g_string_append_printf (note, "%s%s%s%s", note->len > 0 ? " · " : "", says_label (row) ? sos_field_get_label (row) : "", says_label (row) ? " " : "", words);
    }
  return g_string_free (note, FALSE);
}

static void
change_cb (GtkWidget *button, Show *show)
{
  sos_service_dialog_change (show->tab, GTK_WINDOW (show->window), find_episode (show), g_object_get_data (G_OBJECT (button), "record"));
}

/* What is asked for waits for a lead; what was approved waits to be given; what is decided stays. */
static void
give_cb (GtkWidget *button, Show *show)
{
  SosRecord *request = g_object_get_data (G_OBJECT (button), "record");

  gtk_widget_set_sensitive (button, FALSE);
  sos_person_tab_write (show->tab, _("Help given"), (SosTransactionFunc) sos_casework_give_help, sos_deed_new (sos_record_get_id (request), NULL, NULL),
                        (GDestroyNotify) sos_deed_free, NULL);
}

static void
decide_cb (GtkWidget *button, Show *show)
{
  sos_help_dialog_decide (show->tab, GTK_WINDOW (show->window), g_object_get_data (G_OBJECT (button), "record"));
}

static void
sheet_cb (GtkWidget *button, Show *show)
{
  sos_sheet_print_open (GTK_WIDGET (show->tab), GTK_WINDOW (show->window), sos_person_tab_get_store (show->tab), SOS_PERSON_HELP_SHEET,
                        sos_person_tab_get_person (show->tab), sos_record_get_id (g_object_get_data (G_OBJECT (button), "record")));
}

static void
add_help_button (Show *show, GtkWidget *row, SosRecord *request, const char *label, GCallback func)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *kind = dup_field (get_case (show), request, SOS_HELP_REQUEST_KIND), *spoken = g_strdup_printf ("%s: %s", label, kind);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (request), g_object_unref);
  g_signal_connect (button, "clicked", func, show);
  sos_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_help_buttons (Show *show, GtkWidget *row, SosRecord *request)
{
  const SosRightsCase *rights = sos_person_case_get_rights (get_case (show));
  const gboolean asked = sos_record_has_text (request, SOS_HELP_REQUEST_STATE, SOS_HELP_ASKED);

  if (asked && sos_rights_is_lead (rights->role, rights->leads))
    add_help_button (show, row, request, _("Decide…"), G_CALLBACK (decide_cb));
  if (sos_record_has_text (request, SOS_HELP_REQUEST_STATE, SOS_HELP_APPROVED))
    add_help_button (show, row, request, _("Given"), G_CALLBACK (give_cb));
  add_help_button (show, row, request, _("Form…"), G_CALLBACK (sheet_cb));
}

static gboolean
is_decided (SosRecord *record)
{
  return SOS_IS_HELP_REQUEST (record) && !sos_record_has_text (record, SOS_HELP_REQUEST_STATE, SOS_HELP_ASKED);
}

static GtkWidget *
record_row_new (Show *show, SosRecord *record, guint which)
{
  g_autofree char *title = dup_field (get_case (show), record, sections[which].fields[0]), *note = dup_note (get_case (show), record, sections[which].fields);
  const gboolean gone = SOS_IS_RELEASE_DATE (record) && sos_record_has_text (record, SOS_RELEASE_DATE_STATUS, "SUPERSEDED");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *button;

  gtk_box_append (GTK_BOX (lines), sos_block_text (title, gone ? "dim" : "row-title"));
  gtk_box_append (GTK_BOX (lines), sos_block_text (note, "row-note"));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), lines);
  if (SOS_IS_HELP_REQUEST (record) && may_change (show))
    add_help_buttons (show, row, record);
  if (!sections[which].changes || !may_change (show) || is_decided (record))
    return row;
  button = sos_block_button (_("Change…"), NULL, "act flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (change_cb), show);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
add_offers (Show *show, SosRecord *admission)
{
  g_autoptr (GPtrArray) offers = sos_person_case_dup_owned (get_case (show), SOS_TYPE_WARD_OFFER, sos_record_get_id (admission));

  for (guint i = 0; i < offers->len; i++)
    {
      g_autofree char *when = sos_moment_dup_words (sos_record_get_number (offers->pdata[i], SOS_WARD_OFFER_OFFERED_AT));
      const char *answer = sos_codes_get_label (sos_person_case_get_codes (get_case (show)), "ward-outcome", sos_record_get_text (offers->pdata[i], SOS_WARD_OFFER_OUTCOME));
      const char *said = sos_record_find_text (offers->pdata[i], SOS_WARD_OFFER_WORDS);
      /* Translators: support offered on a ward: a day and an hour, the answer, and what was said */
      g_autofree char *words = g_strdup_printf (_("Offered %s: %s. %s"), when, answer, said != NULL ? said : "");

      gtk_box_append (GTK_BOX (show->body), sos_block_text (words, "row-note"));
    }
}

static void
add_section (Show *show, guint which)
{
  g_autoptr (GPtrArray) records = sos_person_case_dup_owned (get_case (show), sections[which].get_type (), show->episode);

  if (records->len == 0)
    return;
  add_title (show, _(sections[which].title));
  for (guint i = records->len; i > 0; i--)
    {
      gtk_box_append (GTK_BOX (show->body), record_row_new (show, records->pdata[i - 1], which));
      if (SOS_IS_ADMISSION (records->pdata[i - 1]))
        add_offers (show, records->pdata[i - 1]);
    }
}

/* Lines --------------------------------------------------------------------------------------------------------------------------------------- */

static int
get_value (SosRecord *ruler, guint field)
{
  return sos_record_is_set (ruler, field) ? (int) sos_record_get_number (ruler, field) : SOS_LINE_UNKNOWN;
}

static GArray *
collect_points (GPtrArray *rulers, const char *kind)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (SosLinePoint));

  for (guint i = 0; i < rulers->len; i++)
    if (sos_record_has_text (rulers->pdata[i], SOS_RULER_KIND, kind))
      {
        const SosLinePoint point = { (char *) sos_record_get_text (rulers->pdata[i], SOS_RULER_DATED),
                                     { get_value (rulers->pdata[i], SOS_RULER_FIRST), get_value (rulers->pdata[i], SOS_RULER_SECOND) } };

        g_array_append_val (points, point);
      }
  return points;
}

static void
add_words_of (Show *show, GPtrArray *rulers, const char *kind)
{
  for (guint i = rulers->len; i > 0; i--)
    {
      const char *said = sos_record_find_text (rulers->pdata[i - 1], SOS_RULER_WORDS);
      g_autofree char *day = sos_date_dup_short (sos_record_get_text (rulers->pdata[i - 1], SOS_RULER_DATED));
      g_autofree char *words = g_strdup_printf ("%s: “%s”", day, said != NULL ? said : "");

      if (said != NULL && sos_record_has_text (rulers->pdata[i - 1], SOS_RULER_KIND, kind))
        gtk_box_append (GTK_BOX (show->body), sos_block_text (words, "row-note"));
    }
}

static void
add_lines (Show *show)
{
  g_autoptr (GPtrArray) rulers = sos_person_case_dup_owned (get_case (show), SOS_TYPE_RULER, show->episode);
  GPtrArray *kinds = sos_codes_get_list (sos_person_case_get_codes (get_case (show)), "ruler-kind");

  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      const SosCode *kind = kinds->pdata[i];
      g_autoptr (GArray) points = collect_points (rulers, kind->code);
      g_auto (GStrv) names = g_strsplit (kind->note != NULL ? kind->note : "", "|", SOS_LINE_SERIES);
      const char *const asked[SOS_LINE_SERIES] = { names[0], names[0] != NULL ? names[1] : NULL };
      g_autofree char *title = asked[1] != NULL ? g_strdup_printf (_("%s: %s (solid), %s (dashed)"), kind->label, asked[0], asked[1]) : g_strdup (kind->label);
      GtkWidget *chart;

      if (points->len == 0)
        continue;
      add_title (show, title);
      chart = sos_line_chart_new ();
      sos_line_chart_set (SOS_LINE_CHART (chart), (const SosLinePoint *) (gpointer) points->data, points->len, asked);
      gtk_box_append (GTK_BOX (show->body), chart);
      add_words_of (show, rulers, kind->code);
    }
}

static void
add_distance (Show *show)
{
  GtkWidget *distance = sos_distance_new (get_case (show), show->episode);

  if (distance == NULL)
    return;
  add_title (show, _("Distance travelled"));
  gtk_box_append (GTK_BOX (show->body), distance);
}

/* Answers ------------------------------------------------------------------------------------------------------------------------------------- */

static void
add_answers (Show *show, SosEpisode *episode)
{
  GPtrArray *fields = sos_person_case_get_service_fields (get_case (show));
  GtkWidget *facts = sos_facts_new ();
  guint n = 0;

  g_object_ref_sink (facts);
  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *answer = sos_record_has_text (fields->pdata[i], SOS_SERVICE_FIELD_SERVICE, sos_record_get_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE))
                                  ? sos_service_words_dup_answer (get_case (show), episode, fields->pdata[i]) : NULL;

      n += answer != NULL;
      sos_facts_add (SOS_FACTS (facts), sos_record_get_text (fields->pdata[i], SOS_SERVICE_FIELD_LABEL), answer);
    }
  if (n > 0)
    {
      add_title (show, _("What we asked"));
      gtk_box_append (GTK_BOX (show->body), facts);
    }
  g_object_unref (facts);
}

/* The window ---------------------------------------------------------------------------------------------------------------------------------- */

static void
deed_cb (GtkWidget *button, Show *show)
{
  sos_service_dialog_open (show->tab, GTK_WINDOW (show->window), find_episode (show), g_object_get_data (G_OBJECT (button), "deed"));
}

/* What each service gives them to keep. */
static const struct
{
  const char *service, *label;
  SosPersonSheetKind kind;
} papers[] = { { SOS_CHECKS_RELEASE, N_("Card for their pocket…"), SOS_PERSON_RELEASE_CARD }, { SOS_CHECKS_DISCHARGE, N_("Safety plan to keep…"), SOS_PERSON_SAFETY_SHEET } };

static void
paper_cb (GtkWidget *button, Show *show)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "paper"));

  sos_sheet_print_open (GTK_WIDGET (show->tab), GTK_WINDOW (show->window), sos_person_tab_get_store (show->tab), papers[i].kind,
                        sos_person_tab_get_person (show->tab), show->episode);
}

static void
add_papers (Show *show, SosEpisode *episode)
{
  for (guint i = 0; may_change (show) && i < G_N_ELEMENTS (papers); i++)
    if (sos_record_has_text (SOS_RECORD (episode), SOS_EPISODE_SERVICE, papers[i].service))
      {
        GtkWidget *button = sos_block_button (_(papers[i].label), NULL, "act");

        g_object_set_data (G_OBJECT (button), "paper", GUINT_TO_POINTER (i));
        g_signal_connect (button, "clicked", G_CALLBACK (paper_cb), show);
        sos_wrap_box_append (SOS_WRAP_BOX (show->buttons), button);
      }
}

static void
add_buttons (Show *show, SosEpisode *episode)
{
  const char *const *deeds = sos_service_words_get_deeds (episode);

  sos_wrap_box_clear (SOS_WRAP_BOX (show->buttons));
  for (guint i = 0; may_change (show) && deeds[i] != NULL; i++)
    {
      GtkWidget *button = sos_block_button (sos_service_dialog_get_label (deeds[i]), NULL, "act");

      g_object_set_data (G_OBJECT (button), "deed", (gpointer) deeds[i]);
      g_signal_connect (button, "clicked", G_CALLBACK (deed_cb), show);
      sos_wrap_box_append (SOS_WRAP_BOX (show->buttons), button);
    }
}

static void
fill (Show *show)
{
  SosEpisode *episode = find_episode (show);

  sos_block_clear (show->body);
  if (episode == NULL)
    return;
  add_points (show, episode);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    add_section (show, i);
  add_lines (show);
  add_distance (show);
  add_answers (show, episode);
  if (gtk_widget_get_first_child (show->body) == NULL)
    gtk_box_append (GTK_BOX (show->body), sos_block_text (_("Nothing of this service is written down yet. The buttons below begin."), "row-note"));
  add_buttons (show, episode);
  add_papers (show, episode);
}

static void
case_cb (SosPersonTab *tab, GParamSpec *pspec, GtkWidget *window)
{
  Show *show = g_object_get_data (G_OBJECT (window), "sos-show");

  if (find_episode (show) == NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  else
    fill (show);
}

void
sos_service_window_open (SosPersonTab *tab, gint64 episode)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosRecord *record = person_case != NULL ? sos_person_case_find (person_case, SOS_TYPE_EPISODE, episode) : NULL;
  Show *show;

  if (record == NULL)
    return;
  show = g_new0 (Show, 1);
  show->tab = g_object_ref (tab);
  show->episode = episode;
  show->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  show->buttons = sos_wrap_box_new (6, 6);
  show->window = sos_plain_window_new (GTK_WIDGET (tab), sos_codes_get_label (sos_person_case_get_codes (person_case), "service", sos_record_get_text (record, SOS_EPISODE_SERVICE)),
                                       show->body, show->buttons);
  g_object_set_data_full (G_OBJECT (show->window), "sos-show", show, show_free);
  fill (show);
  g_signal_connect_object (tab, "notify::case", G_CALLBACK (case_cb), show->window, 0);
  gtk_window_present (GTK_WINDOW (show->window));
  gtk_widget_child_focus (show->buttons, GTK_DIR_TAB_FORWARD);
}
