/* sos-person-safety.c - one grid a question, read across: post, visits, hidden from whom, when last asked. Knows no other tab. */
#include "config.h"
#include "sos-person-safety.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-person-agreements.h"
#include "sos-person-apart.h"
#include "sos-person-concerns.h"
#include "sos-person-words.h"
#include "sos-posting-button.h"
#include "sos-posting-rules.h"
#include "sos-record-dialog.h"
#include "sos-safety-card.h"
#include "sos-usual-width.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define SIDE 330

struct _SosPersonSafety
{
  SosPersonTab parent_instance;

  SosUsualWidth *side_width;
  GtkGrid *addresses;
  GtkGrid *phones;
  GtkListBox *withdrawals;
  GtkGrid *consents;
  GtkListBox *competence;
  SosPersonConcerns concerns;
  GtkListBox *apart;
  GtkListBox *areas;
  GtkListBox *orders;
  GtkListBox *alerts;
  SosSection *addresses_part, *phones_part, *consents_part, *competence_part, *concerns_part, *happened_part, *threats_part, *roles_part, *mappa_part, *areas_part, *alerts_part, *apart_part, *orders_part;
};

G_DEFINE_FINAL_TYPE (SosPersonSafety, sos_person_safety, SOS_TYPE_PERSON_TAB)

static const char *
code_label (SosPersonCase *person_case, const char *list, gpointer record, guint field)
{
  return sos_codes_get_label (sos_person_case_get_codes (person_case), list, sos_record_find_text (record, field));
}

static char *
dup_day (const char *date)
{
  char *day = date ? sos_date_dup_short (date) : NULL;

  return day ? day : g_strdup ("–");
}

/* "Moyo" of "Moyo Adeyemi": in a column of one's own colleagues the first name is enough. */
static char *
dup_first_name (const char *name)
{
  const char *blank = strchr (name, ' ');

  return blank ? g_strndup (name, blank - name) : g_strdup (name);
}

static void
edit_cb (GtkWidget *button, SosPersonSafety *self)
{
  sos_record_dialog_edit (SOS_PERSON_TAB (self), g_object_get_data (G_OBJECT (button), "record"));
}

/* @what is read aloud: "Change Home". */
static GtkWidget *
edit_button_new (SosPersonSafety *self, gpointer record, const char *what)
{
  /* Translators: %s is what will be edited: an address, a number, an agreement */
  g_autofree char *words = g_strdup_printf (_("Change: %s"), what);
  GtkWidget *button = sos_block_icon_button ("document-edit-symbolic", words, "act flat");

  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, 0);
  return button;
}

/* A rule that cannot be read whole is no rule: the column takes the room it needs. */
static void
keep_whole (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      keep_whole (child);
}

static GtkWidget *
status_of (SosPersonCase *person_case, const char *list, gpointer record, guint field, gboolean soft)
{
  const char *code = sos_record_find_text (record, field);
  const SosLook *look = sos_look_find (list, code);
  GtkWidget *status = sos_status_new (look->icon, code ? sos_codes_get_label (sos_person_case_get_codes (person_case), list, code)
                                                       : _("not asked"),
                                      look->tone);

  sos_status_set_soft (SOS_STATUS (status), soft);
  gtk_widget_set_halign (status, GTK_ALIGN_START);
  return status;
}

static void
add_heads (GtkGrid *grid, const char *const *heads, guint n_heads)
{
  for (guint i = 0; i < n_heads; i++)
    {
      GtkWidget *head = sos_block_label (heads[i][0] != '\0' ? _(heads[i]) : "", "table-head");

      gtk_label_set_ellipsize (GTK_LABEL (head), PANGO_ELLIPSIZE_NONE);
      gtk_widget_set_hexpand (head, i == 0);
      gtk_grid_attach (grid, head, i, 0, 1, 1);
    }
  sos_block_rule_off (grid, 1, n_heads);
}

static void
add_none (GtkGrid *grid, const char *sentence, guint n_columns)
{
  gtk_grid_attach (grid, sos_block_text (sentence, "row-note"), 0, 2, n_columns, 1);
}

/* Addresses ----------------------------------------------------------------------------------------------------------------- */

static const char *
address_name (SosPersonCase *person_case, SosAddress *address)
{
  const char *label = sos_record_find_text (address, SOS_ADDRESS_LABEL);

  return label ? label : code_label (person_case, "address-type", address, SOS_ADDRESS_TYPE);
}

static GtkWidget *
where_new (SosPersonCase *person_case, SosAddress *address)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *lines = sos_record_find_text (address, SOS_ADDRESS_LINES);
  const char *site = sos_record_find_text (address, SOS_ADDRESS_SITE);
  const char *postcode = sos_record_find_text (address, SOS_ADDRESS_POSTCODE);
  const char *until = sos_record_find_text (address, SOS_ADDRESS_VALID_TO);
  g_autofree char *day = until ? sos_date_dup_short (until) : NULL;
  /* Translators: what an address is called, the day until which it was valid */
  g_autofree char *title = day ? g_strdup_printf (_("%s, until %s"), address_name (person_case, address), day)
                               : g_strdup (address_name (person_case, address));

  gtk_box_append (GTK_BOX (box), sos_block_text (title, "row-title"));
  if (site)
    gtk_box_append (GTK_BOX (box), sos_block_label (site, "row-note"));
  if (lines)
    gtk_box_append (GTK_BOX (box), sos_block_text (lines, "row-note"));
  if (postcode)
    gtk_box_append (GTK_BOX (box), sos_block_label (postcode, "row-note num"));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child; child = gtk_widget_get_next_sibling (child))
    {
      gtk_label_set_width_chars (GTK_LABEL (child), 16); /* a street on one line, whatever stands beside it */
      gtk_label_set_max_width_chars (GTK_LABEL (child), 24);
    }
  if (sos_record_get_flag (SOS_RECORD (address), SOS_ADDRESS_CHECK_NEEDED))
    gtk_box_append (GTK_BOX (box), sos_status_new ("emblem-important-symbolic", _("Post came back"), SOS_LOOK_WARN));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

static char *
dup_people (SosPersonCase *person_case, SosAddress *address, const char *rule)
{
  g_autoptr (GPtrArray) people = sos_person_case_dup_owned (person_case, SOS_TYPE_ADDRESS_PERSON,
                                                            sos_record_get_id (SOS_RECORD (address)));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    if (sos_record_has_text (people->pdata[i], SOS_ADDRESS_PERSON_RULE, rule))
      g_ptr_array_add (names, (gpointer) sos_record_get_text (people->pdata[i], SOS_ADDRESS_PERSON_NAME));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
ask_again_cb (GtkWidget *button, SosPersonSafety *self)
{
  SosRecord *address = g_object_get_data (G_OBJECT (button), "record");

  gtk_widget_set_sensitive (button, FALSE);
  sos_person_tab_write (SOS_PERSON_TAB (self), _("Asked again today: the rule stands"),
                        (SosTransactionFunc) sos_casework_ask_address_again, sos_deed_new (sos_record_get_id (address), NULL, NULL),
                        (GDestroyNotify) sos_deed_free, NULL);
}

/* What opens the post is an answer, never a reminder that was clicked away. */
static GtkWidget *
ask_popover_new (SosPersonSafety *self, SosAddress *address)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = sos_block_button (_("They were asked: the rule stands"), NULL, "act");

  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (address), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_again_cb), self, 0);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), sos_block_text (_("Did you ask them today whether letters may still come here?"), "row-title"));
  gtk_box_append (GTK_BOX (box), sos_block_text (_("If they said something else, change the rule under “Post”."), "row-note"));
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
ask_again_new (SosPersonSafety *self, SosAddress *address, int days)
{
  g_autofree char *words = days < 0 ? g_strdup (_("Ask"))
                                    /* Translators: %d is a number of days */
                                    : g_strdup_printf (g_dngettext (NULL, "%d day: ask again", "%d days: ask again", days), days);
  GtkWidget *button = sos_block_menu_button (words, ask_popover_new (self, address), "link tiny");

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
asked_new (SosPersonSafety *self, SosPersonCase *person_case, SosAddress *address)
{
  const char *today = sos_person_case_get_today (person_case);
  const char *asked = sos_record_find_text (address, SOS_ADDRESS_REVIEWED_ON);
  gint64 by = sos_record_get_number (SOS_RECORD (address), SOS_ADDRESS_REVIEWED_BY);
  gboolean stale = sos_posting_is_stale (asked, today, sos_person_case_get_limits (person_case)->posting_days);
  g_autofree char *day = asked ? dup_day (asked) : g_strdup (_("Never asked"));
  g_autofree char *name = by ? dup_first_name (sos_person_case_get_name_of (person_case, by)) : NULL;
  g_autofree char *words = name && name[0] != '\0' ? g_strdup_printf ("%s, %s", day, name) : g_strdup (day);
  g_autofree char *shared = dup_people (person_case, address, SOS_ADDRESS_RULE_SHARED_WITH);
  const char *reason = sos_record_find_text (address, SOS_ADDRESS_REASON);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_size_request (box, 132, -1);
  gtk_box_append (GTK_BOX (box), sos_block_label (words, stale ? "small num warn-text strong" : "small num"));
  if (stale && !sos_record_find_text (address, SOS_ADDRESS_VALID_TO))
    gtk_box_append (GTK_BOX (box), ask_again_new (self, address, sos_posting_get_days_asked (asked, today)));
  if (shared[0] != '\0')
    {
      /* Translators: %s are the names of people */
      g_autofree char *opens = g_strdup_printf (_("%s opens post"), shared);

      gtk_box_append (GTK_BOX (box), sos_block_text (opens, "tiny dim"));
    }
  if (reason)
    gtk_box_append (GTK_BOX (box), sos_block_text (reason, "tiny dim"));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      gtk_label_set_max_width_chars (GTK_LABEL (child), 20);
  return box;
}

static void
add_address (SosPersonSafety *self, SosPersonCase *person_case, SosAddress *address, int row)
{
  g_autofree char *hidden = dup_people (person_case, address, SOS_ADDRESS_RULE_HIDDEN_FROM);
  GtkWidget *visit = status_of (person_case, "visiting-rule", address, SOS_ADDRESS_VISITING_RULE, FALSE);
  GtkWidget *from = sos_block_text (hidden[0] != '\0' ? hidden : "–", "small");
  GtkWidget *edit = edit_button_new (self, address, address_name (person_case, address));
  GtkWidget *post = sos_posting_button_new (SOS_PERSON_TAB (self), address);

  keep_whole (post);
  keep_whole (visit);
  gtk_widget_set_valign (visit, GTK_ALIGN_START);
  gtk_widget_set_margin_top (visit, 3);
  gtk_widget_set_valign (from, GTK_ALIGN_START);
  gtk_widget_set_margin_top (from, 3);
  gtk_widget_set_size_request (from, 72, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (from), 12);
  gtk_widget_set_valign (edit, GTK_ALIGN_START);
  gtk_grid_attach (self->addresses, where_new (person_case, address), 0, row, 1, 1);
  gtk_grid_attach (self->addresses, post, 1, row, 1, 1);
  gtk_grid_attach (self->addresses, visit, 2, row, 1, 1);
  gtk_grid_attach (self->addresses, from, 3, row, 1, 1);
  gtk_grid_attach (self->addresses, asked_new (self, person_case, address), 4, row, 1, 1);
  gtk_grid_attach (self->addresses, edit, 5, row, 1, 1);
}

static void
show_addresses (SosPersonSafety *self, SosPersonCase *person_case)
{
  static const char *const heads[] = { N_("Where"), N_("Post"), N_("Visit"), N_("Hidden from"), N_("Last asked"), "" };
  GPtrArray *addresses = sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS);

  sos_block_clear (GTK_WIDGET (self->addresses));
  add_heads (self->addresses, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < addresses->len; i++)
    {
      if (i > 0)
        sos_block_rule_off (self->addresses, 2 * i + 1, G_N_ELEMENTS (heads));
      add_address (self, person_case, addresses->pdata[i], 2 * i + 2);
    }
  if (addresses->len == 0)
    add_none (self->addresses, _("No address yet. A new one gets no post until they have been asked."), G_N_ELEMENTS (heads));
}

/* Phones -------------------------------------------------------------------------------------------------------------------- */

static char *
dup_phone_note (SosPersonCase *person_case, SosContactPoint *point)
{
  const char *holder = sos_record_find_text (point, SOS_CONTACT_POINT_HOLDER_NAME);
  const char *belongs = code_label (person_case, "contact-holder", point, SOS_CONTACT_POINT_BELONGS_TO);
  const char *dead = sos_record_find_text (point, SOS_CONTACT_POINT_DEAD_SINCE);
  const char *answer = sos_record_find_text (point, SOS_CONTACT_POINT_WHO_MAY_ANSWER);
  g_autofree char *day = dead ? sos_date_dup_short (dead) : NULL;
  GString *note = g_string_new (belongs);

  if (holder)
    g_string_append_printf (note, note->len ? ", %s" : "%s", holder);
  if (sos_record_get_flag (SOS_RECORD (point), SOS_CONTACT_POINT_PREFERRED))
    g_string_append_printf (note, ", %s", _("the one they like"));
  if (answer)
    /* Translators: %s is who may pick up the phone */
    g_string_append_printf (note, _(", %s may answer"), answer);
  if (day)
    /* Translators: %s is a date */
    g_string_append_printf (note, _(", dead since %s"), day);
  return g_string_free (note, FALSE);
}

/* "16 to 20" where calling is safe at some times only. */
static GtkWidget *
call_new (SosPersonCase *person_case, SosContactPoint *point)
{
  const char *times = sos_record_find_text (point, SOS_CONTACT_POINT_SAFE_TIMES);
  GtkWidget *status;

  if (!times || !sos_record_has_text (SOS_RECORD (point), SOS_CONTACT_POINT_SAFE_TO_CALL, "YES"))
    return status_of (person_case, "yes-no", point, SOS_CONTACT_POINT_SAFE_TO_CALL, TRUE);
  status = sos_status_new ("alarm-symbolic", times, SOS_LOOK_WARN);
  sos_status_set_soft (SOS_STATUS (status), TRUE);
  return status;
}

static void
add_phone (SosPersonSafety *self, SosPersonCase *person_case, SosContactPoint *point, int row)
{
  g_autofree char *note = dup_phone_note (person_case, point);
  const char *say = sos_record_find_text (point, SOS_CONTACT_POINT_SAY_YOU_ARE);
  const char *number = sos_record_find_text (point, SOS_CONTACT_POINT_VALUE);
  GtkWidget *cover = sos_block_text (say ? say : "–", "small");

  gtk_label_set_max_width_chars (GTK_LABEL (cover), 20);
  gtk_widget_set_size_request (cover, 132, -1);
  gtk_widget_set_valign (cover, GTK_ALIGN_CENTER);
  gtk_grid_attach (self->phones, sos_block_two_lines (number, note), 0, row, 1, 1);
  gtk_grid_attach (self->phones, call_new (person_case, point), 1, row, 1, 1);
  gtk_grid_attach (self->phones, status_of (person_case, "yes-no", point, SOS_CONTACT_POINT_SAFE_TO_TEXT, TRUE), 2, row, 1, 1);
  gtk_grid_attach (self->phones, status_of (person_case, "yes-no", point, SOS_CONTACT_POINT_SAFE_VOICEMAIL, TRUE), 3, row, 1, 1);
  gtk_grid_attach (self->phones, cover, 4, row, 1, 1);
  gtk_grid_attach (self->phones, edit_button_new (self, point, number), 5, row, 1, 1);
}

static void
show_phones (SosPersonSafety *self, SosPersonCase *person_case)
{
  static const char *const heads[] = { N_("Number"), N_("Call"), N_("Text"), N_("Voicemail"), N_("Say you are"), "" };
  GPtrArray *points = sos_person_case_get_records (person_case, SOS_TYPE_CONTACT_POINT);

  sos_block_clear (GTK_WIDGET (self->phones));
  add_heads (self->phones, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < points->len; i++)
    {
      if (i > 0)
        sos_block_rule_off (self->phones, 2 * i + 1, G_N_ELEMENTS (heads));
      add_phone (self, person_case, points->pdata[i], 2 * i + 2);
    }
  if (points->len == 0)
    add_none (self->phones, _("No number yet."), G_N_ELEMENTS (heads));
}

/* Cards at the right -------------------------------------------------------------------------------------------------------- */

static GtkWidget *
card_row_new (SosPersonSafety *self, gpointer record, GtkWidget *status, const char *end, const char *title, const char *note)
{
  GtkWidget *row = sos_safety_card_new (status, end, title, note);

  gtk_box_append (GTK_BOX (row), edit_button_new (self, record, title));
  return row;
}

static char *
dup_places (SosPersonCase *person_case, SosAreaToAvoid *area)
{
  g_autoptr (GPtrArray) places = sos_person_case_dup_owned (person_case, SOS_TYPE_AREA_PLACE, sos_record_get_id (SOS_RECORD (area)));
  const char *source = code_label (person_case, "area-source", area, SOS_AREA_TO_AVOID_SOURCE);
  const char *reason = code_label (person_case, "area-reason", area, SOS_AREA_TO_AVOID_REASON_CODE);
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (note, i ? ", %s" : "%s", sos_record_get_text (places->pdata[i], SOS_AREA_PLACE_WORDS));
  if (reason[0] != '\0')
    g_string_append_printf (note, note->len ? ". %s" : "%s", reason);
  if (source[0] != '\0')
    g_string_append_printf (note, note->len ? ". %s" : "%s", source);
  return g_string_free (note, FALSE);
}

/* "Fridays 15:00–17:30, after school"; bookings are held against what stands before the comma alone. */
static char *
dup_area_times (SosPersonCase *person_case, SosAreaToAvoid *area)
{
  const char *days = code_label (person_case, "area-days", area, SOS_AREA_TO_AVOID_DAYS);
  const char *from = sos_record_find_text (SOS_RECORD (area), SOS_AREA_TO_AVOID_FROM_HOUR), *to = sos_record_find_text (SOS_RECORD (area), SOS_AREA_TO_AVOID_TO_HOUR);
  const char *words = sos_record_find_text (SOS_RECORD (area), SOS_AREA_TO_AVOID_TIMES);
  GString *times = g_string_new (days);

  if (from != NULL && to != NULL)
    g_string_append_printf (times, "%s%s–%s", times->len > 0 ? " " : "", from, to);
  if (words != NULL)
    g_string_append_printf (times, "%s%s", times->len > 0 ? ", " : "", words);
  if (times->len == 0)
    g_string_append (times, _("any time"));
  return g_string_free (times, FALSE);
}

static GtkWidget *
area_row_new (SosPersonSafety *self, SosPersonCase *person_case, SosAreaToAvoid *area)
{
  g_autofree char *times = dup_area_times (person_case, area), *note = dup_places (person_case, area);

  return card_row_new (self, area, status_of (person_case, "area-severity", area, SOS_AREA_TO_AVOID_SEVERITY, FALSE),
                       times, sos_record_find_text (area, SOS_AREA_TO_AVOID_LABEL), note);
}

static GtkWidget *
alert_row_new (SosPersonSafety *self, SosPersonCase *person_case, SosAlert *alert)
{
  const char *words = sos_record_find_text (alert, SOS_ALERT_WORDS);
  const char *kind = code_label (person_case, "alert-kind", alert, SOS_ALERT_KIND);
  const char *by = sos_record_find_text (alert, SOS_ALERT_REVIEW_BY);
  g_autofree char *reviewed = dup_day (sos_record_find_text (alert, SOS_ALERT_REVIEWED_ON));
  g_autofree char *day = by ? sos_date_dup_short (by) : NULL;
  /* Translators: %s is a date */
  g_autofree char *note = day ? g_strdup_printf (_("Look again by %s"), day) : NULL;

  return card_row_new (self, alert, status_of (person_case, "alert-kind", alert, SOS_ALERT_KIND, FALSE), reviewed,
                       words ? words : kind, note);
}

/* "19:00 to 07:00", a place, or somebody. */
static char *
dup_order_note (SosRestriction *order)
{
  static const guint fields[] = { SOS_RESTRICTION_PLACE, SOS_RESTRICTION_OTHER_NAME, SOS_RESTRICTION_ISSUED_BY };
  const char *from = sos_record_find_text (order, SOS_RESTRICTION_CURFEW_FROM), *to = sos_record_find_text (order, SOS_RESTRICTION_CURFEW_TO);
  GString *note = g_string_new (NULL);

  if (from && to)
    /* Translators: two times of the day */
    g_string_append_printf (note, _("%s to %s"), from, to);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (sos_record_find_text (order, fields[i]))
      g_string_append_printf (note, note->len ? ". %s" : "%s", sos_record_find_text (order, fields[i]));
  return g_string_free (note, FALSE);
}

static GtkWidget *
order_row_new (SosPersonSafety *self, SosPersonCase *person_case, SosRestriction *order)
{
  const char *to = sos_record_find_text (order, SOS_RESTRICTION_VALID_TO);
  const gboolean over = to && strcmp (to, sos_person_case_get_today (person_case)) < 0;
  g_autofree char *from = dup_day (sos_record_find_text (order, SOS_RESTRICTION_VALID_FROM));
  g_autofree char *day = to ? dup_day (to) : NULL;
  /* Translators: an order that a court gave, from one day to another, or from a day on */
  g_autofree char *when = day ? g_strdup_printf (_("%s to %s"), from, day) : g_strdup_printf (_("since %s"), from);
  g_autofree char *note = dup_order_note (order);
  GtkWidget *status = over ? sos_status_new ("media-record-symbolic", _("Over"), SOS_LOOK_QUIET)
                           : sos_status_new ("task-due-symbolic", _("In force"), SOS_LOOK_WARN);

  return card_row_new (self, order, status, when, code_label (person_case, "restriction-kind", order, SOS_RESTRICTION_KIND), note);
}

typedef GtkWidget *(*RowFunc) (SosPersonSafety *self, SosPersonCase *person_case, gpointer record);

static void
show_list (SosPersonSafety *self, SosPersonCase *person_case, GtkListBox *list, GType type, RowFunc row_new, const char *none)
{
  GPtrArray *records = sos_person_case_get_records (person_case, type);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < records->len; i++)
    sos_block_append_row (GTK_WIDGET (list), row_new (self, person_case, records->pdata[i]));
  if (records->len == 0)
    sos_block_append_none (GTK_WIDGET (list), none);
}

/* A part that may not be seen is not there, so that it does not say there is nothing. */
static void
show_parts (SosPersonSafety *self, SosPersonCase *person_case)
{
  const struct
  {
    SosSection *part;
    SosGroup group;
  } parts[] = {
    { self->addresses_part, SOS_GROUP_CONTACT }, { self->phones_part, SOS_GROUP_CONTACT }, { self->consents_part, SOS_GROUP_AGREEMENT },
    { self->competence_part, SOS_GROUP_AGREEMENT },    { self->concerns_part, SOS_GROUP_SAFETY },
    { self->happened_part, SOS_GROUP_SAFETY },         { self->threats_part, SOS_GROUP_SAFETY },
    { self->roles_part, SOS_GROUP_SAFETY },            { self->mappa_part, SOS_GROUP_RESTRICTED },
    { self->areas_part, SOS_GROUP_SAFETY },      { self->alerts_part, SOS_GROUP_SAFETY },
    { self->apart_part, SOS_GROUP_SAFETY },      { self->orders_part, SOS_GROUP_SAFETY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_visible (GTK_WIDGET (parts[i].part), sos_person_case_may (person_case, parts[i].group, SOS_MAY_SEE));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.add", sos_person_case_may (person_case, SOS_GROUP_CONTACT, SOS_MAY_CHANGE));
}

static void
sos_person_safety_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonSafety *self = SOS_PERSON_SAFETY (tab);

  show_parts (self, person_case);
  show_addresses (self, person_case);
  show_phones (self, person_case);
  sos_person_agreements_show (tab, person_case, self->withdrawals, self->consents, self->competence);
  show_list (self, person_case, self->areas, SOS_TYPE_AREA_TO_AVOID, (RowFunc) area_row_new, _("No area named. Ask them, too."));
  sos_person_apart_show (tab, person_case, self->apart);
  sos_person_concerns_show (tab, person_case, &self->concerns);
  show_list (self, person_case, self->orders, SOS_TYPE_RESTRICTION, (RowFunc) order_row_new, _("None known."));
  show_list (self, person_case, self->alerts, SOS_TYPE_ALERT, (RowFunc) alert_row_new,
             _("None. Those from addresses and agreements come by themselves."));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (sos_person_tab_get_case (SOS_PERSON_TAB (widget)))
    sos_record_dialog_add (SOS_PERSON_TAB (widget), g_variant_get_string (parameter, NULL));
}

/* "agreement": somebody was sent here to ask again; what they said is written down at once. */
static void
sos_person_safety_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);

  if (!g_str_equal (place, "agreement"))
    return;
  gtk_widget_child_focus (GTK_WIDGET (SOS_PERSON_SAFETY (tab)->consents_part), GTK_DIR_TAB_FORWARD);
  if (sos_person_case_may (person_case, SOS_GROUP_AGREEMENT, SOS_MAY_CHANGE))
    sos_record_dialog_add (tab, "consent");
  else
    sos_person_tab_say (tab, _("Their agreement is written down by who works with them."));
}

static void
sos_person_safety_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_SAFETY);
  G_OBJECT_CLASS (sos_person_safety_parent_class)->dispose (object);
}

static void
sos_person_safety_class_init (SosPersonSafetyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_safety_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_safety_show_case;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_safety_show_place;
  gtk_widget_class_install_action (widget_class, "safety.add", "s", add_cb);
  sos_person_agreements_install (widget_class);
  sos_person_apart_install (widget_class);
  sos_person_concerns_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-safety.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, side_width);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, addresses);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, addresses_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, phones);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, phones_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, consents);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, apart);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, apart_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, consents_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, withdrawals);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, competence);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, competence_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, areas);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, areas_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, orders);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, concerns_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, happened_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, threats_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, roles_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, mappa_part);
  gtk_widget_class_bind_template_child_full (widget_class, "concerns", FALSE, G_STRUCT_OFFSET (SosPersonSafety, concerns.concerns));
  gtk_widget_class_bind_template_child_full (widget_class, "happened", FALSE, G_STRUCT_OFFSET (SosPersonSafety, concerns.happened));
  gtk_widget_class_bind_template_child_full (widget_class, "threats", FALSE, G_STRUCT_OFFSET (SosPersonSafety, concerns.threats));
  gtk_widget_class_bind_template_child_full (widget_class, "roles", FALSE, G_STRUCT_OFFSET (SosPersonSafety, concerns.roles));
  gtk_widget_class_bind_template_child_full (widget_class, "mappa", FALSE, G_STRUCT_OFFSET (SosPersonSafety, concerns.mappa));
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, orders_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, alerts);
  gtk_widget_class_bind_template_child (widget_class, SosPersonSafety, alerts_part);
}

static void
sos_person_safety_init (SosPersonSafety *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_usual_width_set_usual (self->side_width, SIDE); /* the addresses have the more columns */
}

SosPersonTab *
sos_person_safety_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_SAFETY, "store", store, NULL);
}
