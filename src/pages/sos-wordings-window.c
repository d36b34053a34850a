/* sos-wordings-window.c - the words of each kind of letter beside a real letter that follows each key. Asks no gate; the deeds do. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-letter-rules.h"
#include "sos-page.h"
#include "sos-wording-kinds.h"

#include <glib/gi18n.h>

#define SETTLES_AFTER 2 /* seconds without a key */

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
  g_autoptr (SosWordingsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);
  g_autoptr (SosKeepWording) keep = data;

  if (sos_window_is_gone (GTK_WINDOW (self)))
    return;
  if (!done)
    {
      say (self, error->message);
      return;
    }
  self->n_back = keep->n_back;
  read_case (self);
}

static SosKeepWording *
make_deed (SosWordingsWindow *self)
{
  g_autofree char *xml = sos_wordings_dup_xml (self), *english = sos_wordings_is_english (self) ? NULL : sos_paper_template_dup_xml (self->english);
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
  sos_wordings_follow (self);
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
    {
      self->n_back = ((SosDeed *) data)->count;
      read_case (self);
    }
  g_clear_pointer (&data, sos_deed_free);
}

void
sos_wordings_end (SosWordingsWindow *self)
{
  SosRecord *kept = sos_wording_case_get_kept (self->wording);

  gtk_menu_button_popdown (self->versions);
  if (kept)
    sos_store_write_async (self->store, _("Words of a letter ended"), (SosTransactionFunc) sos_casework_end_wording,
                           sos_deed_new (sos_record_get_id (kept), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL, ended_cb, g_object_ref (self));
}

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

static void
fill_rows (SosWordingsWindow *self, SosRecord *from)
{
  g_autoptr (SosPaperTemplate) built_in = sos_wordings_load_built_in (self), then = sos_wordings_is_english (self) ? NULL : sos_wordings_parse_record (from, SOS_WORDING_ENGLISH);

  self->filling = TRUE;
  sos_wording_rows_fill (self->rows, self->template, sos_wordings_is_english (self) ? built_in : self->english, then,
                         sos_wordings_is_english (self) ? _("The program’s words") : _("English"), sos_wordings_is_english (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), self->wording->may_change);
  self->filling = FALSE;
  sos_wordings_follow (self);
}

/* Its words are in the rows again, to be looked at and kept. */
void
sos_wordings_take_version (SosWordingsWindow *self, SosRecord *version)
{
  g_autoptr (SosPaperTemplate) found = version ? sos_wordings_parse_record (version, SOS_WORDING_TEMPLATE) : sos_wordings_load_built_in (self);

  gtk_menu_button_popdown (self->versions);
  if (sos_wordings_is_list (self))
    {
      sos_wordings_list_fill (self, version);
      return;
    }
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
  if (sos_wordings_is_list (self))
    return self->wording->draft ? _("A draft: letters are looked through for the list that was kept.")
           : kept ? _("In use: every letter is looked through for it.") : _("The program’s own words are in use.");
  if (self->wording->draft)
    return _("A draft: no letter is made of it until it is kept.");
  if (kept)
    return sos_wordings_is_english (self) ? _("In use for new letters.") : _("Approved, and in use.");
  return sos_wordings_is_english (self) ? _("The program’s own words are in use.") : _("Not translated yet: letters come in English.");
}

/* The languages whose words are to be looked at again, as they are called: "Polish, Somali". */
static char *
dup_moved (SosWordingsWindow *self)
{
  SosCodes *codes = sos_store_get_codes (self->store);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->wording->moved->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", sos_codes_get_label (codes, "language", self->wording->moved->pdata[i]));
  return g_string_free (names, FALSE);
}

/* What is approved and is printed for nobody until somebody looks at it again (6.2). */
static char *
dup_standing (SosWordingsWindow *self)
{
  const gboolean is_english = sos_wordings_is_english (self);
  g_autofree char *languages = dup_moved (self);

  if (self->wording->moved->len == 0 || (is_english && self->wording->draft))
    return g_strdup (find_standing (self));
  if (is_english)
    /* Translators: where the words stand, and the languages whose translation says what they said before */
    return g_strdup_printf (_("%s English has changed since it was translated: to be looked at again in %s."), find_standing (self), languages);
  if (g_ptr_array_find_with_equal_func (self->wording->moved, self->wording->language, g_str_equal, NULL))
    return g_strdup (self->wording->draft ? _("English has changed since it was approved. This is a draft of what it is to say now.")
                                          : _("English has changed since it was approved. Nobody gets a letter in it until it is looked at and approved again."));
  if (self->wording->shared_moved)
    return g_strdup_printf (_("%s The words all papers share have changed in English since: nobody gets a letter in it until those are approved again."), find_standing (self));
  return g_strdup (find_standing (self));
}

static void
show_standing (SosWordingsWindow *self)
{
  g_autofree char *standing = dup_standing (self);
  g_autofree char *back = g_strdup_printf (g_dngettext (NULL, "%d letter taken back.", "%d letters taken back.", (gulong) self->n_back), self->n_back);
  g_autofree char *words = self->n_back > 0 ? g_strdup_printf ("%s %s", standing, back) : g_strdup (standing);

  gtk_label_set_label (self->standing, words);
  self->n_back = 0;
}

static void
show_list (SosWordingsWindow *self)
{
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_widget_set_visible (self->translator, FALSE);
  gtk_widget_set_visible (self->read_back, FALSE);
  gtk_button_set_label (GTK_BUTTON (self->keep_button), _("_Keep this list"));
  show_standing (self);
  show_letters (self);
  sos_wordings_list_fill (self, self->wording->draft ? self->wording->draft : sos_wording_case_get_kept (self->wording));
  self->filling = FALSE;
  sos_wordings_follow (self);
}

static void
show_case (SosWordingsWindow *self)
{
  SosRecord *from;

  g_clear_pointer (&self->english, sos_paper_template_free);
  g_clear_pointer (&self->template, sos_paper_template_free);
  gtk_stack_set_visible_child_name (self->parts, sos_wordings_is_list (self) ? "list" : "rows");
  gtk_widget_set_visible (GTK_WIDGET (self->fields), !sos_wordings_is_list (self));
  if (sos_wordings_is_list (self))
    {
      show_list (self);
      return;
    }
  self->filling = TRUE;
  self->english = sos_wordings_parse_record (self->wording->english, SOS_WORDING_TEMPLATE);
  if (!self->english)
    self->english = sos_wordings_load_built_in (self);
  self->template = sos_wordings_choose (self, &from);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  gtk_editable_set_text (GTK_EDITABLE (self->translator), from && sos_record_find_text (from, SOS_WORDING_TRANSLATOR) ? sos_record_find_text (from, SOS_WORDING_TRANSLATOR) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->read_back), "");
  gtk_widget_set_visible (self->translator, !sos_wordings_is_english (self));
  gtk_widget_set_visible (self->read_back, !sos_wordings_is_english (self));
  gtk_button_set_label (GTK_BUTTON (self->keep_button), sos_wordings_is_english (self) ? _("_Keep for new letters") : _("_Approve this translation"));
  show_standing (self);
  show_letters (self);
  fill_rows (self, from);
}

/* The others it can be tried on, once the first is shown: each is made to be asked about. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosWordingsWindow) self = user_data;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, NULL);
  g_autoptr (SosWordingCase) listed = data;

  if (!done || sos_window_is_gone (GTK_WINDOW (self)) || g_strcmp0 (listed->kind, self->wording->kind) != 0 || self->reading)
    return;
  self->filling = TRUE;
  g_ptr_array_unref (self->wording->letters);
  self->wording->letters = g_ptr_array_ref (listed->letters);
  show_letters (self);
  self->filling = FALSE;
}

static void
list_others (SosWordingsWindow *self)
{
  SosWordingCase *listed = sos_wording_case_new (self->wording->kind, self->wording->language, self->wording->letter);

  sos_store_read_async (self->store, sos_wording_case_read, listed, (GDestroyNotify) sos_wording_case_free, self->cancellable, listed_cb, g_object_ref (self));
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
  if (self->wording->most > 0 && self->wording->letter)
    list_others (self);
}

static void
read_case (SosWordingsWindow *self)
{
  GObject *letter = gtk_drop_down_get_selected_item (self->letters);
  const char *ref = letter ? gtk_string_object_get_string (GTK_STRING_OBJECT (letter)) : NULL;
  const gboolean same = self->wording && g_strcmp0 (self->wording->kind, get_kind (self)) == 0;
  SosWordingCase *wording;

  self->outdated = self->reading;
  if (self->reading)
    return;
  self->reading = TRUE;
  wording = sos_wording_case_new (get_kind (self), get_language (self), same ? ref : NULL);
  wording->letters = same ? g_ptr_array_ref (self->wording->letters) : NULL;
  wording->most = same ? 0 : 1;
  sos_store_read_async (self->store, sos_wording_case_read, wording,
                        (GDestroyNotify) sos_wording_case_free, self->cancellable, read_cb, g_object_ref (self));
}

/* What comes in English alone is not offered in others. */
static void
show_languages (SosWordingsWindow *self)
{
  const gboolean translated = sos_wording_kind_is_translated (sos_wording_kind_find (get_kind (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->languages), translated);
  if (translated)
    return;
  for (guint i = 0; i < self->language_codes->len; i++)
    if (g_str_equal (self->language_codes->pdata[i], SOS_LANGUAGE_ENGLISH))
      gtk_drop_down_set_selected (self->languages, i);
}

static void
chosen_cb (SosWordingsWindow *self)
{
  if (self->filling)
    return;
  settle (self);
  self->filling = TRUE;
  show_languages (self);
  self->filling = FALSE;
  read_case (self);
}

/* Window -------------------------------------------------------------------------------------------------------------------- */

static gboolean
escape_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
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
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->cancellable = g_cancellable_new ();
  self->kind_codes = g_ptr_array_new_with_free_func (g_free);
  self->language_codes = g_ptr_array_new_with_free_func (g_free);
  sos_wordings_frame_fill (self);
  g_signal_connect_object (self->keep_button, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
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

static void
offer_kinds (SosWordingsWindow *self, SosCodes *codes, const char *kind)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const SosWordingKind *one;
  guint chosen = 0;

  for (guint i = 0; (one = sos_wording_kinds_get (i)) != NULL; i++)
    {
      offer (self->kinds, self->kind_codes, list, sos_wording_kind_get_code (one), sos_wording_kind_get_title (one, codes));
      if (g_strcmp0 (sos_wording_kind_get_code (one), kind) == 0)
        chosen = i;
    }
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
  show_languages (self);
  sos_page_keep_window (GTK_WINDOW (self));
  if (GTK_IS_WINDOW (root))
    sos_window_stand_over (GTK_WINDOW (self), GTK_WINDOW (root));
  g_object_set_data (G_OBJECT (self), "sos-help", (gpointer) "wordings");
  read_case (self);
  gtk_window_present (GTK_WINDOW (self));
}
