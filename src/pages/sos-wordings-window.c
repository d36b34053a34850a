/* sos-wordings-window.c - the words of each kind of letter beside a real letter that follows each key. Asks no gate; the deeds do. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-letter-rules.h"
#include "sos-page.h"
#include "sos-paper-common.h"

#include <glib/gi18n.h>
#include <string.h>

#define SETTLES_AFTER 2 /* seconds without a key */

#define SOS_TYPE_WORDINGS_WINDOW (sos_wordings_window_get_type ())
G_DECLARE_FINAL_TYPE (SosWordingsWindow, sos_wordings_window, SOS, WORDINGS_WINDOW, AdwWindow)

struct _SosWordingsWindow
{
  AdwWindow parent_instance;

  GtkDropDown *kinds, *languages, *letters;
  GtkMenuButton *fields, *versions, *keep;
  GtkWidget *keep_button, *note, *translator, *read_back;
  SosWordingRows *rows;
  SosPagePreview *preview;
  GtkLabel *standing, *fault;

  SosStore *store;
  GPtrArray *kind_codes, *language_codes; /* char * */
  SosWordingCase *wording;
  SosPaperTemplate *english;   /* what is said in English today */
  SosPaperTemplate *template;  /* the words as they were filled in */
  GCancellable *cancellable;
  guint settle_source;
  gboolean reading, outdated, filling;
  gboolean typed; /* since the last draft */
};

G_DEFINE_FINAL_TYPE (SosWordingsWindow, sos_wordings_window, ADW_TYPE_WINDOW)

static const char *
get_kind (SosWordingsWindow *self)
{
  return self->kind_codes->pdata[gtk_drop_down_get_selected (self->kinds)];
}

static const char *
get_language (SosWordingsWindow *self)
{
  return self->language_codes->pdata[gtk_drop_down_get_selected (self->languages)];
}

static gboolean
is_english (SosWordingsWindow *self)
{
  return g_str_equal (self->wording->language, SOS_LANGUAGE_ENGLISH);
}

/* Words as templates -------------------------------------------------------------------------------------------------------- */

static SosPaperTemplate *
parse (const char *xml)
{
  return xml ? sos_paper_template_new_unchecked (xml, -1, NULL) : NULL;
}

static SosPaperTemplate *
parse_record (SosRecord *wording, guint field)
{
  return wording ? parse (sos_record_find_text (wording, field)) : NULL;
}

static SosPaperTemplate *
load_built_in (SosWordingsWindow *self)
{
  const SosPaperTemplate *built_in = sos_paper_template_find (self->wording->kind, NULL);
  g_autofree char *xml = built_in ? sos_paper_template_dup_xml (built_in) : NULL;

  return parse (xml);
}

/* Nothing said yet, but where there are only fields. */
static SosPaperTemplate *
begin_translation (const SosPaperTemplate *english, const char *language)
{
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (english);
  g_autofree const char **texts = g_new0 (const char *, passages->len);
  g_autofree char *xml = NULL;

  for (guint i = 0; i < passages->len; i++)
    if (!sos_paper_passage_has_words (passages->pdata[i]))
      texts[i] = ((const SosPaperPassage *) passages->pdata[i])->text;
  xml = sos_paper_template_dup_worded (english, texts, language);
  return parse (xml);
}

/* What is typed, the last draft, what is kept, or a beginning; of another shape than the letter has by now, a beginning. */
static SosPaperTemplate *
choose_words (SosWordingsWindow *self, SosRecord **from)
{
  SosRecord *records[] = { self->wording->draft, sos_wording_case_get_kept (self->wording) };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (SosPaperTemplate) found = parse_record (records[i], SOS_WORDING_TEMPLATE);

      *from = records[i];
      if (found && sos_paper_template_has_shape (found, self->english))
        return g_steal_pointer (&found);
    }
  *from = NULL;
  return is_english (self) ? load_built_in (self) : begin_translation (self->english, self->wording->language);
}

static char *
dup_xml (SosWordingsWindow *self)
{
  g_auto (GStrv) texts = sos_wording_rows_dup_texts (self->rows);

  return sos_paper_template_dup_worded (self->template, (const char *const *) texts, NULL);
}

/* The page -------------------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, TRUE);
}

static GBytes *
take_bytes (char *xml)
{
  return g_bytes_new_take (xml, strlen (xml));
}

/* The shared words of the language; while they are not there, in English. */
static GBytes *
dup_common (SosWordingsWindow *self)
{
  const char *xml = self->wording->common ? sos_record_find_text (self->wording->common, SOS_WORDING_TEMPLATE) : NULL;

  return take_bytes (xml ? g_strdup (xml) : sos_paper_template_dup_xml (sos_paper_template_find (SOS_PAPER_COMMON, NULL)));
}

static void
show_page (SosWordingsWindow *self, const char *xml)
{
  g_autoptr (GBytes) words = take_bytes (g_strdup (xml)), english = take_bytes (sos_paper_template_dup_xml (self->english)), common = dup_common (self);
  g_autoptr (SosMerge) merge = self->wording->merge ? g_object_ref (self->wording->merge) : sos_merge_new ();
  SosPaperOptions options = { .title = self->wording->letter, .template = is_english (self) ? words : english };
  SosPaper *paper;
  double width, height;

  if (!is_english (self))
    {
      options.translated = words;
      options.common = common;
    }
  paper = g_str_equal (self->wording->kind, SOS_WORDING_COMMON) ? NULL : sos_paper_new (self->wording->kind, merge, &options, NULL);
  if (!paper)
    return;
  sos_paper_get_page_size (paper, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_paper_get_n_pages (paper), width, height, draw_cb, paper, g_object_unref);
}

static void
show_faults (SosWordingsWindow *self, GPtrArray *faults)
{
  const SosPaperFault *first = faults->len > 0 ? faults->pdata[0] : NULL;
  /* Translators: the first of several things that are wrong, and how many more there are */
  g_autofree char *words = faults->len > 1 ? g_strdup_printf (g_dngettext (NULL, "%s And %u more.", "%s And %u more.", faults->len - 1), first->words, faults->len - 1)
                                           : g_strdup (first ? first->words : "");

  gtk_label_set_label (self->fault, words);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), first != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), !first && self->wording->may_change);
}

/* A letter follows while its words can be read; what may not be kept is said, and stays as it was typed. */
static void
follow (SosWordingsWindow *self)
{
  g_autofree char *xml = dup_xml (self);
  g_autoptr (SosPaperTemplate) said = parse (xml), whole = sos_paper_template_new (xml, -1, NULL);
  g_autoptr (GPtrArray) faults = said ? sos_paper_template_dup_faults (said, is_english (self) ? NULL : self->english) : NULL;

  if (faults)
    show_faults (self, faults);
  if (whole)
    show_page (self, xml);
}

/* Deeds ----------------------------------------------------------------------------------------------------------------------- */

static void read_case (SosWordingsWindow *self);

static void
say (SosWordingsWindow *self, const char *words)
{
  gtk_label_set_label (self->fault, words);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosWordingsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);

  g_clear_pointer (&data, sos_keep_wording_free);
  if (!done && !sos_window_is_gone (GTK_WINDOW (self)))
    say (self, error->message);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosWordingsWindow) self = g_object_ref (user_data);

  drafted_cb (source, result, user_data);
  if (!sos_window_is_gone (GTK_WINDOW (self)) && !gtk_widget_get_visible (GTK_WIDGET (self->fault)))
    read_case (self);
}

static SosKeepWording *
make_deed (SosWordingsWindow *self)
{
  g_autofree char *xml = dup_xml (self), *english = is_english (self) ? NULL : sos_paper_template_dup_xml (self->english);
  SosKeepWording *keep = sos_keep_wording_new (self->wording->kind, self->wording->language, xml,
                                               self->wording->english && english ? sos_record_find_text (self->wording->english, SOS_WORDING_TEMPLATE)
                                                                                 : english);

  keep->note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));
  keep->translator = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->translator)));
  keep->read_back_by = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->read_back)));
  return keep;
}

/* What was typed is there again tomorrow, faults and all. */
static void
settle (SosWordingsWindow *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (!self->typed || !self->wording || !self->wording->may_change)
    return;
  self->typed = FALSE;
  sos_store_write_async (self->store, NULL, (SosTransactionFunc) sos_casework_draft_wording, make_deed (self), (GDestroyNotify) sos_keep_wording_free,
                         NULL, drafted_cb, g_object_ref (self));
}

static gboolean
settle_cb (gpointer data)
{
  ((SosWordingsWindow *) data)->settle_source = 0;
  settle (data);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosWordingsWindow *self)
{
  if (self->filling || !self->wording)
    return;
  self->typed = TRUE;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add_seconds (SETTLES_AFTER, settle_cb, self);
  follow (self);
}

static void
keep_cb (SosWordingsWindow *self)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->typed = FALSE;
  gtk_menu_button_popdown (self->keep);
  sos_store_write_async (self->store, _("Words of a letter kept"), (SosTransactionFunc) sos_casework_keep_wording, make_deed (self),
                         (GDestroyNotify) sos_keep_wording_free, NULL, kept_cb, g_object_ref (self));
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosWordingsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    say (self, error->message);
  else if (!sos_window_is_gone (GTK_WINDOW (self)))
    read_case (self);
  g_clear_pointer (&data, sos_deed_free);
}

static void
end_cb (SosWordingsWindow *self)
{
  SosRecord *kept = sos_wording_case_get_kept (self->wording);

  gtk_menu_button_popdown (self->versions);
  if (kept)
    sos_store_write_async (self->store, _("Words of a letter ended"), (SosTransactionFunc) sos_casework_end_wording,
                           sos_deed_new (sos_record_get_id (kept), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL, ended_cb, g_object_ref (self));
}

/* Fields and versions ------------------------------------------------------------------------------------------------------- */

static void
insert_cb (GtkWidget *button, SosWordingsWindow *self)
{
  gtk_menu_button_popdown (self->fields);
  sos_wording_rows_insert (self->rows, g_object_get_data (G_OBJECT (button), "token"));
}

static GtkWidget *
popover_new (GtkWidget **box)
{
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (*box, 400, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 460);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), *box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  return popover;
}

/* What may be asked for where the cursor is, each with what it is. */
static void
fields_cb (GtkMenuButton *button, gpointer data)
{
  SosWordingsWindow *self = data;
  GtkWidget *box, *popover = popover_new (&box);
  g_autoptr (GPtrArray) tokens
    = self->template ? sos_paper_template_dup_tokens (self->template, sos_wording_rows_get_focused (self->rows)) : g_ptr_array_new ();

  for (guint i = 0; i < tokens->len; i++)
    {
      const SosPaperToken *token = tokens->pdata[i];
      GtkWidget *row = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (row), sos_block_two_lines (token->label, token->type));
      gtk_widget_add_css_class (row, "flat");
      sos_spoken_name_set (row, token->label);
      g_object_set_data_full (G_OBJECT (row), "token", g_strdup (token->token), g_free);
      g_signal_connect_object (row, "clicked", G_CALLBACK (insert_cb), self, 0);
      gtk_box_append (GTK_BOX (box), row);
    }
  gtk_menu_button_set_popover (button, popover);
}

static void
fill_rows (SosWordingsWindow *self, SosRecord *from)
{
  g_autoptr (SosPaperTemplate) built_in = load_built_in (self), then = is_english (self) ? NULL : parse_record (from, SOS_WORDING_ENGLISH);

  self->filling = TRUE;
  sos_wording_rows_fill (self->rows, self->template, is_english (self) ? built_in : self->english, then,
                         is_english (self) ? _("The program’s words") : _("English"), is_english (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), self->wording->may_change);
  self->filling = FALSE;
  follow (self);
}

/* Its words are in the rows again, to be looked at and kept. */
static void
take_version (SosWordingsWindow *self, SosRecord *version)
{
  g_autoptr (SosPaperTemplate) found = version ? parse_record (version, SOS_WORDING_TEMPLATE) : load_built_in (self);

  gtk_menu_button_popdown (self->versions);
  if (!found || !sos_paper_template_has_shape (found, self->english))
    {
      say (self, _("That version is of a time when this letter had other parts. Its words can be read in what was printed."));
      return;
    }
  g_clear_pointer (&self->template, sos_paper_template_free);
  self->template = g_steal_pointer (&found);
  fill_rows (self, version);
  typed_cb (self);
}

static void
version_cb (GtkWidget *button, SosWordingsWindow *self)
{
  take_version (self, g_object_get_data (G_OBJECT (button), "version"));
}

static void
add_version (SosWordingsWindow *self, GtkWidget *box, SosRecord *version, const char *title, const char *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *lines = sos_block_two_lines (title, note), *again = sos_block_button (_("Use again"), NULL, "act");
  /* Translators: %s is a version: "Use again: Version 3" */
  g_autofree char *spoken = g_strdup_printf (_("Use again: %s"), title);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_sensitive (again, self->wording->may_change);
  sos_spoken_name_set (again, spoken);
  if (version)
    g_object_set_data_full (G_OBJECT (again), "version", g_object_ref (version), g_object_unref);
  g_signal_connect_object (again, "clicked", G_CALLBACK (version_cb), self, 0);
  gtk_widget_set_valign (again, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), again);
  gtk_box_append (GTK_BOX (box), row);
}

static char *
dup_day (SosRecord *version, guint field)
{
  g_autoptr (GDateTime) moment = sos_clock_to_london (sos_record_get_number (version, field));
  g_autofree char *iso = g_date_time_format (moment, "%Y-%m-%d");

  return sos_date_dup_long (iso);
}

static char *
dup_version_note (SosRecord *version, const char *who)
{
  g_autofree char *day = dup_day (version, SOS_WORDING_APPROVED_AT), *ended = sos_record_is_set (version, SOS_WORDING_ENDED_AT) ? dup_day (version, SOS_WORDING_ENDED_AT) : NULL;
  const char *note = sos_record_find_text (version, SOS_WORDING_NOTE), *translator = sos_record_find_text (version, SOS_WORDING_TRANSLATOR);
  GString *words = g_string_new (NULL);

  /* Translators: a colleague, a day */
  g_string_append_printf (words, _("%s, %s"), who, day);
  if (ended)
    g_string_append_printf (words, _("; until %s"), ended);
  if (translator)
    g_string_append_printf (words, _("; translated by %s"), translator);
  if (note)
    g_string_append_printf (words, "\n%s", note);
  return g_string_free (words, FALSE);
}

static void
versions_cb (GtkMenuButton *button, gpointer data)
{
  SosWordingsWindow *self = data;
  GtkWidget *box, *popover = popover_new (&box), *end = sos_block_button (_("Take out of use"), NULL, "act");

  for (guint i = 0; self->wording && i < self->wording->versions->len; i++)
    {
      SosRecord *version = self->wording->versions->pdata[i];
      g_autofree char *title = g_strdup_printf (_("Version %d"), (int) sos_record_get_number (version, SOS_WORDING_VERSION));
      g_autofree char *note = dup_version_note (version, self->wording->makers->pdata[i]);

      add_version (self, box, version, title, note);
    }
  if (self->wording && is_english (self))
    add_version (self, box, NULL, _("What the program brings"), _("Its own words, as they are today"));
  if (self->wording && sos_wording_case_get_kept (self->wording) && self->wording->may_change)
    {
      g_signal_connect_object (end, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), end);
    }
  else
    g_object_unref (g_object_ref_sink (end));
  gtk_menu_button_set_popover (button, popover);
}

/* Reading --------------------------------------------------------------------------------------------------------------------- */

static void
show_letters (SosWordingsWindow *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < self->wording->letters->len; i++)
    {
      gtk_string_list_append (list, self->wording->letters->pdata[i]);
      if (g_strcmp0 (self->wording->letters->pdata[i], self->wording->letter) == 0)
        chosen = i;
    }
  gtk_drop_down_set_model (self->letters, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->letters, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->letters), self->wording->letters->len > 0);
}

static const char *
find_standing (SosWordingsWindow *self)
{
  SosRecord *kept = sos_wording_case_get_kept (self->wording);

  if (!self->wording->may_change)
    return _("To be read. The office and the team leads keep the words of letters.");
  if (self->wording->draft)
    return _("A draft: no letter is made of it until it is kept.");
  if (kept)
    return is_english (self) ? _("In use for new letters.") : _("Approved, and in use where nothing in English has changed since.");
  return is_english (self) ? _("The program’s own words are in use.") : _("Not translated yet: letters come in English.");
}

static void
show_case (SosWordingsWindow *self)
{
  SosRecord *from;

  g_clear_pointer (&self->english, sos_paper_template_free);
  g_clear_pointer (&self->template, sos_paper_template_free);
  self->filling = TRUE;
  self->english = parse_record (self->wording->english, SOS_WORDING_TEMPLATE);
  if (!self->english)
    self->english = load_built_in (self);
  self->template = choose_words (self, &from);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_editable_set_text (GTK_EDITABLE (self->translator), from && sos_record_find_text (from, SOS_WORDING_TRANSLATOR) ? sos_record_find_text (from, SOS_WORDING_TRANSLATOR) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->read_back), "");
  gtk_widget_set_visible (self->translator, !is_english (self));
  gtk_widget_set_visible (self->read_back, !is_english (self));
  gtk_button_set_label (GTK_BUTTON (self->keep_button), is_english (self) ? _("_Keep for new letters") : _("_Approve this translation"));
  gtk_label_set_label (self->standing, find_standing (self));
  show_letters (self);
  fill_rows (self, from);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosWordingsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);

  self->reading = FALSE;
  if (!done || self->outdated || sos_window_is_gone (GTK_WINDOW (self)))
    {
      g_clear_pointer (&data, sos_wording_case_free);
      if (self->outdated && !sos_window_is_gone (GTK_WINDOW (self)))
        read_case (self);
      else if (!done && !sos_window_is_gone (GTK_WINDOW (self)))
        say (self, error->message);
      return;
    }
  g_clear_pointer (&self->wording, sos_wording_case_free);
  self->wording = data;
  show_case (self);
}

static void
read_case (SosWordingsWindow *self)
{
  GObject *letter = gtk_drop_down_get_selected_item (self->letters);
  const char *ref = letter ? gtk_string_object_get_string (GTK_STRING_OBJECT (letter)) : NULL;
  const gboolean same = self->wording && g_strcmp0 (self->wording->kind, get_kind (self)) == 0;

  self->outdated = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  sos_store_read_async (self->store, sos_wording_case_read, sos_wording_case_new (get_kind (self), get_language (self), same ? ref : NULL),
                        (GDestroyNotify) sos_wording_case_free, self->cancellable, read_cb, g_object_ref (self));
}

static void
chosen_cb (SosWordingsWindow *self)
{
  if (self->filling)
    return;
  settle (self);
  read_case (self);
}

/* Window -------------------------------------------------------------------------------------------------------------------- */

static gboolean
escape_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static GtkWidget *
make_keep_form (SosWordingsWindow *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget **entries[] = { &self->note, &self->translator, &self->read_back };
  const char *const names[] = { _("What is new"), _("Translated by"), _("Read back by, if anybody did") };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      *entries[i] = gtk_entry_new ();
      gtk_entry_set_placeholder_text (GTK_ENTRY (*entries[i]), names[i]);
      gtk_editable_set_width_chars (GTK_EDITABLE (*entries[i]), 30);
      sos_spoken_name_set (*entries[i], names[i]);
      gtk_box_append (GTK_BOX (box), *entries[i]);
    }
  self->keep_button = sos_block_button ("", NULL, "act suggested-action");
  gtk_button_set_use_underline (GTK_BUTTON (self->keep_button), TRUE);
  g_signal_connect_object (self->keep_button, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->keep_button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkDropDown *
drop_down_new (const char *name)
{
  GtkWidget *down = gtk_drop_down_new (NULL, NULL);

  sos_spoken_name_set (down, name);
  return GTK_DROP_DOWN (down);
}

static GtkWidget *
make_head (SosWordingsWindow *self)
{
  GtkWidget *head = adw_header_bar_new ();

  self->kinds = drop_down_new (_("Letter"));
  self->languages = drop_down_new (_("Language"));
  self->keep = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->keep, _("_Keep…"));
  gtk_menu_button_set_use_underline (self->keep, TRUE);
  gtk_menu_button_set_popover (self->keep, make_keep_form (self));
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), GTK_WIDGET (self->kinds));
  adw_header_bar_pack_start (ADW_HEADER_BAR (head), GTK_WIDGET (self->languages));
  adw_header_bar_pack_end (ADW_HEADER_BAR (head), GTK_WIDGET (self->keep));
  return head;
}

static GtkMenuButton *
menu_button_new (SosWordingsWindow *self, const char *label, GtkMenuButtonCreatePopupFunc make)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_menu_button_new ());

  gtk_menu_button_set_label (button, label);
  gtk_menu_button_set_use_underline (button, TRUE);
  gtk_menu_button_set_create_popup_func (button, make, self, NULL);
  return button;
}

static GtkWidget *
make_words (SosWordingsWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *scrolled = gtk_scrolled_window_new ();

  self->standing = GTK_LABEL (sos_block_text ("", "small dim"));
  self->fault = GTK_LABEL (sos_block_text ("", "small danger-text"));
  self->fields = menu_button_new (self, _("_Insert a field"), fields_cb);
  self->versions = menu_button_new (self, _("_Versions"), versions_cb);
  self->rows = SOS_WORDING_ROWS (sos_wording_rows_new ());
  g_signal_connect_object (self->rows, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->standing), TRUE);
  sos_block_add_classes (bar, "pane-head");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->standing));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->versions));
  sos_block_add_classes (GTK_WIDGET (self->rows), "dialog-body");
  sos_block_add_classes (GTK_WIDGET (self->fault), "pane-foot");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->rows));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_size_request (column, 420, -1);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (column), scrolled);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->fault));
  return column;
}

static GtkWidget *
make_page (SosWordingsWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->letters = drop_down_new (_("Letter to try the words on"));
  self->preview = SOS_PAGE_PREVIEW (sos_page_preview_new ());
  sos_block_add_classes (bar, "pane-head");
  gtk_box_append (GTK_BOX (bar), gtk_label_new (_("As it looks on")));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->letters));
  gtk_box_append (GTK_BOX (column), bar);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->preview));
  return column;
}

static gboolean
close_cb (SosWordingsWindow *self)
{
  settle (self);
  return FALSE;
}

static void
sos_wordings_window_dispose (GObject *object)
{
  SosWordingsWindow *self = SOS_WORDINGS_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  G_OBJECT_CLASS (sos_wordings_window_parent_class)->dispose (object);
}

static void
sos_wordings_window_finalize (GObject *object)
{
  SosWordingsWindow *self = SOS_WORDINGS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->wording, sos_wording_case_free);
  g_clear_pointer (&self->english, sos_paper_template_free);
  g_clear_pointer (&self->template, sos_paper_template_free);
  g_ptr_array_unref (self->kind_codes);
  g_ptr_array_unref (self->language_codes);
  G_OBJECT_CLASS (sos_wordings_window_parent_class)->finalize (object);
}

static void
sos_wordings_window_class_init (SosWordingsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_wordings_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_wordings_window_finalize;
}

static void
sos_wordings_window_init (SosWordingsWindow *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->cancellable = g_cancellable_new ();
  self->kind_codes = g_ptr_array_new_with_free_func (g_free);
  self->language_codes = g_ptr_array_new_with_free_func (g_free);
  gtk_box_append (GTK_BOX (whole), make_head (self));
  gtk_paned_set_start_child (GTK_PANED (paned), make_words (self));
  gtk_paned_set_end_child (GTK_PANED (paned), make_page (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), 520);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_box_append (GTK_BOX (whole), paned);
  adw_window_set_content (ADW_WINDOW (self), whole);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "close-request", G_CALLBACK (close_cb), NULL);
}

static void
offer (GtkDropDown *down, GPtrArray *codes, GtkStringList *list, const char *code, const char *label)
{
  g_ptr_array_add (codes, g_strdup (code));
  gtk_string_list_append (list, label);
}

/* Letters about somebody, then the words all share. */
static void
offer_kinds (SosWordingsWindow *self, SosCodes *codes, const char *kind)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n, chosen = 0;
  const SosLetterRule *rules = sos_letter_rules_get (&n);

  for (guint i = 0; i < n; i++)
    {
      offer (self->kinds, self->kind_codes, list, rules[i].kind, sos_codes_get_label (codes, "letter-kind", rules[i].kind));
      if (g_strcmp0 (rules[i].kind, kind) == 0)
        chosen = i;
    }
  offer (self->kinds, self->kind_codes, list, SOS_WORDING_COMMON, _("Words that all letters share"));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->kinds, chosen);
}

static void
offer_languages (SosWordingsWindow *self, SosCodes *codes)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GPtrArray *all = sos_codes_get_list (codes, "language");

  for (guint i = 0; i < all->len; i++)
    {
      const SosCode *code = all->pdata[i];

      if (code->active)
        offer (self->languages, self->language_codes, list, code->code, code->label);
    }
  gtk_drop_down_set_model (self->languages, G_LIST_MODEL (list));
}

void
sos_wordings_window_open (GtkWidget *from, SosStore *store, const char *kind)
{
  SosWordingsWindow *self = g_object_new (SOS_TYPE_WORDINGS_WINDOW, "title", _("Words of the letters"), "default-width", 1120, "default-height", 780,
                                          "destroy-with-parent", TRUE, NULL);
  GtkRoot *root = gtk_widget_get_root (from);

  self->store = g_object_ref (store);
  offer_kinds (self, sos_store_get_codes (store), kind);
  offer_languages (self, sos_store_get_codes (store));
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->languages, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->letters, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  sos_page_keep_window (GTK_WINDOW (self));
  if (GTK_IS_WINDOW (root))
    sos_window_stand_over (GTK_WINDOW (self), GTK_WINDOW (root));
  read_case (self);
  gtk_window_present (GTK_WINDOW (self));
}
