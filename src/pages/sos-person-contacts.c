/* sos-person-contacts.c - the contacts of a person: one line to write, the log, what contact there should be. Knows no other tab. */
#include "config.h"
#include "sos-person-contacts.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-desk.h"
#include "sos-contact-form.h"
#include "sos-contact-list-row.h"
#include "sos-contact-log.h"
#include "sos-contact-out-card.h"
#include "sos-contact-print.h"
#include "sos-contact-quick.h"
#include "sos-contact-rules-card.h"
#include "sos-drafts.h"
#include "sos-id-list.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_ROWS 40
#define MORE_ROWS 64
#define DRAFT_AFTER_MS 400
#define SEARCH_AFTER_MS 150

struct _SosPersonContacts
{
  SosPersonTab parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox *kept;
  SosContactQuick *quick;
  SosWrapBox *filter_row;
  SosSection *log;
  GtkListBox *list;
  GtkWidget *older;
  SosEmptyState *empty;
  SosSection *out_part;
  GtkBox *out;
  SosFacts *rules;
  SosWeeksChart *weeks;
  GtkLabel *held, *tries;

  GtkToggleButton *all, *with_them;
  SosFilterButton *episode, *type;
  GtkSearchEntry *words;

  SosIdList *lines;
  GtkSliceListModel *shown;
  GHashTable *open;        /* ids of the rows that are open */
  SosContactDesk *desk;
  SosContactFilter filter;
  char *draft;             /* of a form that was not stored */
  gboolean drafts_read;
  gint64 drafts_of;        /* whose they are */
  guint draft_source, search_source;
};

G_DEFINE_FINAL_TYPE (SosPersonContacts, sos_person_contacts, SOS_TYPE_PERSON_TAB)

static SosPersonTab *
tab_of (SosPersonContacts *self)
{
  return SOS_PERSON_TAB (self);
}

static gint64
get_person (SosPersonContacts *self)
{
  return sos_person_tab_get_person (tab_of (self));
}

/* The log --------------------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *title, *note;
} none[] = {
  [SOS_CONTACTS_ALL] = { N_("No contact yet"), N_("Write the first one into the line above: when, how, with whom, what came of it.") },
  [SOS_CONTACTS_WITH_THEM] = { N_("No contact with them matches"), N_("“All” shows every line.") },
  [SOS_CONTACTS_OTHERS] = { N_("No contact with others matches"), N_("“All” shows every line.") },
  [SOS_CONTACTS_TRIES] = { N_("No try matches"), N_("“All” shows every line.") },
};

static gboolean
is_narrowed (SosPersonContacts *self)
{
  return self->filter.episode != 0 || self->filter.type != NULL || self->filter.words != NULL;
}

static void
show_size (SosPersonContacts *self)
{
  const guint n = sos_id_list_get_n_ids (self->lines), size = gtk_slice_list_model_get_size (self->shown);

  gtk_widget_set_visible (self->older, n > size);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  if (n == 0)
    sos_empty_state_set (self->empty, "document-edit-symbolic",
                         is_narrowed (self) ? _("Nothing matches") : _(none[self->filter.who].title),
                         is_narrowed (self) ? _("Take a filter off, or look for other words.") : _(none[self->filter.who].note), NULL, NULL);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *ids = sos_contact_log_query_finish (result, &error);

  if (ids == NULL)
    {
      sos_person_tab_say_error (tab_of (self), error);
      return;
    }
  if (self->lines == NULL)
    {
      g_array_unref (ids);
      return;
    }
  if (!sos_id_list_take_ids (self->lines, ids))
    sos_id_list_read_again (self->lines);
  sos_id_list_tell_all (self->lines);
  show_size (self);
}

static void
query (SosPersonContacts *self)
{
  self->filter.person = get_person (self);
  if (self->filter.person != 0)
    sos_contact_log_query_async (sos_person_tab_get_store (tab_of (self)), &self->filter, sos_person_tab_get_cancellable (tab_of (self)), queried_cb,
                                 g_object_ref (self));
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, SosContactListRow *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_BOX);

  sos_contact_list_row_show (row, sos_id_item_get_row (item));
  if (list != NULL)
    gtk_list_box_invalidate_headers (GTK_LIST_BOX (list));
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  SosPersonContacts *self = user_data;
  GtkWidget *row = sos_contact_list_row_new ();
  const gint64 id = sos_id_item_get_id (item);

  g_signal_connect_object (item, "notify::row", G_CALLBACK (row_came_cb), row, 0);
  sos_contact_list_row_show (SOS_CONTACT_LIST_ROW (row), sos_id_item_get_row (item));
  sos_contact_list_row_set_open (SOS_CONTACT_LIST_ROW (row), g_hash_table_contains (self->open, &id));
  return row;
}

/* "November", with its year where that is another. */
static char *
dup_month (const SosContactLine *line)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (GDateTime) start = sos_clock_to_london (line->starts_at);

  /* Translators: months, of this year and of another, see strftime */
  return g_date_time_format (start, strncmp (today, line->day, 4) == 0 ? _("%B") : _("%B %Y"));
}

static void
show_month (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const SosContactLine *line = sos_contact_list_row_get_line (SOS_CONTACT_LIST_ROW (row));
  const SosContactLine *last = before != NULL ? sos_contact_list_row_get_line (SOS_CONTACT_LIST_ROW (before)) : NULL;
  g_autofree char *month = NULL;
  GtkWidget *head;

  gtk_list_box_row_set_header (row, NULL);
  if (line == NULL || (before != NULL && last == NULL) || (last != NULL && strncmp (line->day, last->day, 7) == 0))
    return;
  month = dup_month (line);
  head = sos_block_label (month, "group-title");
  gtk_widget_add_css_class (head, "month");
  gtk_list_box_row_set_header (row, head);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, SosPersonContacts *self)
{
  SosContactListRow *contact = SOS_CONTACT_LIST_ROW (row);
  const SosContactLine *line = sos_contact_list_row_get_line (contact);

  if (line == NULL)
    return;
  sos_contact_list_row_set_open (contact, !sos_contact_list_row_get_open (contact));
  if (sos_contact_list_row_get_open (contact))
    g_hash_table_add (self->open, g_memdup2 (&line->id, sizeof line->id));
  else
    g_hash_table_remove (self->open, &line->id);
}

static void
older_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + MORE_ROWS);
  show_size (self);
}

/* Whoever scrolls to the end wants more of it. */
static void
edge_cb (GtkScrolledWindow *scrolled, GtkPositionType edge, SosPersonContacts *self)
{
  if (edge == GTK_POS_BOTTOM && gtk_widget_get_visible (self->older))
    gtk_widget_activate_action (GTK_WIDGET (self), "contacts.older", NULL);
}

/* Filters --------------------------------------------------------------------------------------------------------------------- */

static void
begin_again (SosPersonContacts *self)
{
  gtk_slice_list_model_set_size (self->shown, FIRST_ROWS);
  query (self);
}

static void
who_cb (GtkToggleButton *button, SosPersonContacts *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->filter.who = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "who"));
  begin_again (self);
}

static void
filter_cb (SosPersonContacts *self)
{
  const char *episode = sos_filter_button_get_value (self->episode);

  self->filter.episode = episode != NULL ? g_ascii_strtoll (episode, NULL, 10) : 0;
  g_free (self->filter.type);
  self->filter.type = g_strdup (sos_filter_button_get_value (self->type));
  begin_again (self);
}

static gboolean
search_cb (gpointer data)
{
  SosPersonContacts *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));

  self->search_source = 0;
  g_free (self->filter.words);
  self->filter.words = words[0] != '\0' ? g_strdup (words) : NULL;
  begin_again (self);
  return G_SOURCE_REMOVE;
}

static void
words_cb (SosPersonContacts *self)
{
  g_clear_handle_id (&self->search_source, g_source_remove);
  self->search_source = g_timeout_add (SEARCH_AFTER_MS, search_cb, self);
}

static void
make_who (SosPersonContacts *self)
{
  static const char *const labels[] = { N_("All"), N_("With them"), N_("Others"), N_("Tries") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "choice");
  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(labels[i]));

      g_object_set_data (G_OBJECT (button), "who", GUINT_TO_POINTER (i));
      if (i == 0)
        self->all = GTK_TOGGLE_BUTTON (button);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->all);
      if (i == 1)
        self->with_them = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (self->all, TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (who_cb), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  sos_wrap_box_append (self->filter_row, box);
}

static void
make_filters (SosPersonContacts *self)
{
  make_who (self);
  self->episode = g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", _("Any episode"), NULL);
  self->type = g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", _("Any way"), NULL);
  self->words = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->words, "placeholder-text", _("In these notes"), "max-width-chars", 12, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->words), 150, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "small");
  sos_spoken_name_set (GTK_WIDGET (self->words), _("Look for words in these notes"));
  g_signal_connect_object (self->episode, "notify::value", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type, "notify::value", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (words_cb), self, G_CONNECT_SWAPPED);
  sos_wrap_box_append (self->filter_row, GTK_WIDGET (self->episode));
  sos_wrap_box_append (self->filter_row, GTK_WIDGET (self->type));
  sos_wrap_box_append (self->filter_row, GTK_WIDGET (self->words));
}

/* Once for each person: episodes hardly change while one looks at them. */
static void
fill_filters (SosPersonContacts *self, SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  SosCodes *codes = sos_person_case_get_codes (person_case);
  SosPerson *person = sos_person_case_get_person (person_case);
  const char *called = sos_record_find_text (person, SOS_PERSON_KNOWN_AS);
  g_autofree char *with = NULL;

  if (self->drafts_of == get_person (self))
    return;
  called = called != NULL ? called : sos_record_find_text (person, SOS_PERSON_GIVEN_NAMES);
  /* Translators: %s is what the young person is called */
  with = called != NULL ? g_strdup_printf (_("With %s"), called) : g_strdup (_("With them"));
  gtk_button_set_label (GTK_BUTTON (self->with_them), with);
  sos_filter_button_add_codes (self->type, codes, "contact-type");
  for (guint i = 0; i < episodes->len; i++)
    {
      const char *since = sos_record_find_text (episodes->pdata[i], SOS_EPISODE_REFERRED_ON);
      g_autofree char *day = since != NULL ? sos_date_dup_short (since) : g_strdup ("");
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, sos_record_get_id (episodes->pdata[i]));
      /* Translators: a service, and the day somebody was referred to it */
      g_autofree char *label = g_strdup_printf (_("%s, since %s"),
                                                sos_codes_get_label (codes, "service-short", sos_record_find_text (episodes->pdata[i], SOS_EPISODE_SERVICE)), day);

      sos_filter_button_add (self->episode, value, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->episode), episodes->len > 1);
}

/* Beside it ------------------------------------------------------------------------------------------------------------------- */

static void
show_weeks (SosPersonContacts *self)
{
  const SosWeekBar *weeks = sos_contact_desk_get_weeks (self->desk);
  guint n_held = 0, n_tries = 0;
  g_autofree char *held = NULL, *tries = NULL;

  for (guint i = 0; i < SOS_CONTACT_WEEKS; i++)
    {
      n_held += weeks[i].held;
      n_tries += weeks[i].tries;
    }
  sos_weeks_chart_set (self->weeks, weeks, SOS_CONTACT_WEEKS);
  /* Translators: a number of contacts that were held, of tries that were not */
  held = g_strdup_printf (_("%u held"), n_held);
  tries = g_strdup_printf (_("%u not"), n_tries);
  gtk_label_set_label (self->held, held);
  gtk_label_set_label (self->tries, tries);
}

static void
show_count (SosPersonContacts *self)
{
  const guint n = sos_contact_desk_get_n_contacts (self->desk);
  const char *first = sos_contact_desk_get_first_on (self->desk);
  g_autofree char *day = first != NULL ? sos_date_dup_short (first) : NULL;
  /* Translators: a number of contacts, and the date of the first */
  g_autofree char *note = day != NULL ? g_strdup_printf (g_dngettext (NULL, "%u since %s; a lock marks a signed note", "%u since %s; a lock marks a signed note", n), n, day)
                                      : g_strdup ("");

  sos_section_set_note (self->log, note);
}

static void
desk_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosContactDesk) desk = sos_contact_desk_finish (result, &error);
  SosPersonCase *person_case = sos_person_tab_get_case (tab_of (self));

  if (desk == NULL || self->lines == NULL || person_case == NULL)
    {
      sos_person_tab_say_error (tab_of (self), error);
      return;
    }
  g_set_object (&self->desk, desk);
  sos_contact_rules_card_show (self->rules, person_case, desk);
  show_weeks (self);
  show_count (self);
  sos_contact_quick_set_people (self->quick, get_person (self), sos_contact_people_new (person_case, desk), sos_person_case_get_codes (person_case),
                                sos_store_get_actor (sos_person_tab_get_store (tab_of (self))));
}

static void
read_desk (SosPersonContacts *self)
{
  sos_contact_desk_open_async (sos_person_tab_get_store (tab_of (self)), get_person (self), sos_person_tab_get_cancellable (tab_of (self)), desk_cb,
                               g_object_ref (self));
}

/* Out now --------------------------------------------------------------------------------------------------------------------- */

static void
board_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  SosDutyBoard *board = sos_duty_board_finish (result, NULL);

  if (board == NULL)
    return;
  if (self->lines != NULL)
    sos_contact_out_card_show (self->out_part, self->out, board, get_person (self), sos_store_get_actor (SOS_STORE (source)));
  sos_duty_board_free (board);
}

/* Whoever may not see the board has no card. */
static void
read_board (SosPersonContacts *self)
{
  sos_duty_board_async (sos_person_tab_get_store (tab_of (self)), sos_person_tab_get_cancellable (tab_of (self)), board_cb, g_object_ref (self));
}

static void
visit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *code;
  gint64 visit;

  g_variant_get (parameter, "(x&s)", &visit, &code);
  sos_person_tab_write (SOS_PERSON_TAB (widget), sos_codes_get_label (sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (widget))), "visit-step", code),
                        (SosTransactionFunc) sos_casework_note_visit, sos_deed_new (visit, code, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

/* Drafts ---------------------------------------------------------------------------------------------------------------------- */

static gboolean
keep_cb (gpointer data)
{
  SosPersonContacts *self = data;
  g_autofree char *words = sos_contact_quick_dup_draft (self->quick);

  self->draft_source = 0;
  sos_contact_draft_put (sos_person_tab_get_store (tab_of (self)), get_person (self), SOS_CONTACT_DRAFT_LINE, words);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosPersonContacts *self)
{
  if (self->drafts_read && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_AFTER_MS, keep_cb, self);
}

static void
keep_now (SosPersonContacts *self)
{
  if (self->draft_source == 0)
    return;
  g_source_remove (self->draft_source);
  keep_cb (self);
}

static void
show_kept (SosPersonContacts *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->kept), self->draft != NULL);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, &error);

  if (drafts == NULL || self->lines == NULL)
    return;
  for (guint i = 0; i < drafts->len; i++)
    {
      const SosDraft *draft = drafts->pdata[i];

      if (g_str_equal (draft->field, SOS_CONTACT_DRAFT_LINE) && sos_contact_quick_get_text (self->quick)[0] == '\0')
        sos_contact_quick_set_draft (self->quick, draft->words);
      else if (g_str_equal (draft->field, SOS_CONTACT_DRAFT_FORM))
        {
          g_free (self->draft);
          self->draft = g_strdup (draft->words);
        }
    }
  self->drafts_read = TRUE;
  show_kept (self);
}

static void
read_drafts (SosPersonContacts *self)
{
  if (self->drafts_of == get_person (self))
    return;
  self->drafts_of = get_person (self);
  sos_drafts_load_async (sos_person_tab_get_store (tab_of (self)), SOS_TYPE_CONTACT, self->drafts_of, NULL, drafts_cb, g_object_ref (self));
}

/* Deeds ----------------------------------------------------------------------------------------------------------------------- */

static void
kept_stored_cb (gpointer tab, gpointer data)
{
  SosPersonContacts *self = tab;

  g_clear_pointer (&self->draft, g_free);
  show_kept (self);
}

/* From the line: what it said is in the form, and stored there. */
static void
line_stored_cb (gpointer tab, gpointer data)
{
  kept_stored_cb (tab, data);
  sos_contact_quick_set_text (SOS_PERSON_CONTACTS (tab)->quick, "");
  keep_now (tab);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean saved = sos_store_finish (SOS_STORE (source), result, &data, &error);

  if (data != NULL)
    sos_contact_entry_free (data);
  if (self->lines == NULL)
    return;
  sos_contact_quick_set_busy (self->quick, FALSE);
  if (saved)
    {
      sos_contact_quick_set_text (self->quick, "");
      keep_now (self);
      sos_contact_quick_focus (self->quick);
    }
  else
    {
      sos_contact_quick_focus (self->quick);
      sos_contact_quick_say (self->quick, error->message);
    }
}

static void
save_cb (SosPersonContacts *self)
{
  if (get_person (self) == 0 || sos_contact_quick_ask (self->quick))
    return;
  keep_now (self);
  sos_contact_quick_set_busy (self->quick, TRUE);
  sos_store_write_async (sos_person_tab_get_store (tab_of (self)), _("Contact logged"), (SosTransactionFunc) sos_casework_keep_contact,
                         sos_contact_quick_dup_entry (self->quick), (GDestroyNotify) sos_contact_entry_free, NULL, saved_cb, g_object_ref (self));
}

static void
more_cb (SosPersonContacts *self)
{
  if (sos_person_tab_get_case (tab_of (self)) != NULL)
    sos_contact_form_open (tab_of (self), self->desk, sos_contact_quick_dup_entry (self->quick), FALSE, line_stored_cb);
}

static void
open_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);
  SosContactEntry *entry = sos_contact_entry_new_from_text (self->draft);

  if (entry != NULL && sos_person_tab_get_case (tab_of (self)) != NULL)
    sos_contact_form_open (tab_of (self), self->desk, entry, TRUE, kept_stored_cb);
}

static void
drop_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  sos_contact_draft_put (sos_person_tab_get_store (tab_of (self)), get_person (self), SOS_CONTACT_DRAFT_FORM, NULL);
  kept_stored_cb (self, NULL);
}

static void
entry_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  SosContactEntry *entry = sos_contact_entry_open_finish (result, &error);

  if (entry == NULL)
    sos_person_tab_say_error (tab_of (self), error);
  else if (self->lines == NULL)
    sos_contact_entry_free (entry);
  else
    sos_contact_form_open (tab_of (self), self->desk, entry, FALSE, NULL);
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  sos_contact_entry_open_async (sos_person_tab_get_store (tab_of (self)), g_variant_get_int64 (parameter), NULL, entry_cb, g_object_ref (self));
}

static void
sign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Contact signed"), (SosTransactionFunc) sos_casework_sign_contact,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Contact removed"), (SosTransactionFunc) sos_casework_remove_contact,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
beneath_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_contact_form_ask_beneath (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  if (self->filter.person != 0)
    sos_contact_print_ask (tab_of (self), &self->filter);
}

static void
sos_person_contacts_print (SosPersonTab *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (tab), "contacts.print", NULL);
}

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
show_all (SosPersonContacts *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab_of (self));

  if (person_case == NULL)
    return;
  fill_filters (self, person_case);
  read_drafts (self);
  read_desk (self);
  read_board (self);
  query (self);
  gtk_widget_set_visible (GTK_WIDGET (self->quick), sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE));
}

/* What is not seen is asked when it is. */
static void
sos_person_contacts_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (tab)))
    show_all (SOS_PERSON_CONTACTS (tab));
}

static void
sos_person_contacts_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sos_person_contacts_parent_class)->map (widget);
  show_all (SOS_PERSON_CONTACTS (widget));
}

static void
sos_person_contacts_flush (SosPersonTab *tab)
{
  keep_now (SOS_PERSON_CONTACTS (tab));
}

static void
sos_person_contacts_show_place (SosPersonTab *tab, const char *place)
{
  sos_contact_quick_focus (SOS_PERSON_CONTACTS (tab)->quick);
}

static void
make_list (SosPersonContacts *self)
{
  self->lines = sos_id_list_new (sos_person_tab_get_store (tab_of (self)), sos_contact_log_fetch);
  g_signal_connect_object (self->lines, "failed", G_CALLBACK (sos_person_tab_say_error), self, G_CONNECT_SWAPPED);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), 0, FIRST_ROWS);
  gtk_list_box_set_header_func (self->list, show_month, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
}

static void
sos_person_contacts_constructed (GObject *object)
{
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->constructed (object);
  make_list (SOS_PERSON_CONTACTS (object));
}

static void
sos_person_contacts_dispose (GObject *object)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (object);

  if (self->lines != NULL)
    {
      keep_now (self);
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }
  g_clear_handle_id (&self->search_source, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->lines);
  g_clear_object (&self->desk);
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_CONTACTS);
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->dispose (object);
}

static void
sos_person_contacts_finalize (GObject *object)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (object);

  g_hash_table_unref (self->open);
  g_free (self->draft);
  g_free (self->filter.type);
  g_free (self->filter.words);
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->finalize (object);
}

static const SosActionRow actions[] = {
  { "contacts.change", NULL, NULL, change_cb, "x" },   { "contacts.sign", NULL, NULL, sign_cb, "x" },
  { "contacts.remove", NULL, NULL, remove_cb, "x" },   { "contacts.beneath", NULL, NULL, beneath_cb, "x" },
  { "contacts.older", NULL, NULL, older_cb },          { "contacts.open-kept", NULL, NULL, open_kept_cb },
  { "contacts.drop-kept", NULL, NULL, drop_kept_cb },  { "contacts.print", NULL, NULL, print_cb },
  { "contacts.visit", NULL, NULL, visit_cb, "(xs)" },
};

static void
sos_person_contacts_class_init (SosPersonContactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOS_TYPE_CONTACT_QUICK);
  G_OBJECT_CLASS (klass)->constructed = sos_person_contacts_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_person_contacts_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_contacts_finalize;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_contacts_show_case;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_contacts_print;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_contacts_flush;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_contacts_show_place;
  widget_class->map = sos_person_contacts_map;
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-contacts.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, kept);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, quick);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, filter_row);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, log);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, list);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, older);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, empty);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, out_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, out);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, rules);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, weeks);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, held);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, tries);
}

static void
sos_person_contacts_init (SosPersonContacts *self)
{
  self->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_filters (self);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  g_signal_connect_object (self->scrolled, "edge-reached", G_CALLBACK (edge_cb), self, 0);
  g_signal_connect_object (self->quick, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

SosPersonTab *
sos_person_contacts_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_CONTACTS, "store", store, NULL);
}
