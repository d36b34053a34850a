/* sos-record-dialog.c - one record of a person in a window of its own. Knows the forms by a table, not what is in them. */
#include "config.h"
#include "sos-record-dialog.h"

#include "sos-apart-booked.h"
#include "sos-blocks.h"
#include "sos-page.h"
#include "sos-place-alike.h"
#include "sos-posting-rules.h"
#include "sos-record-saver.h"
#include "sos-record-words.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *kind;
  GType (*get_type) (void);
  const char *new_form; /* NULL: the same as form */
  const char *form;
  const char *title;
  const char *new_title;
  const char *added;
  const char *removed;
} Form;

static const Form forms[] = {
  { "address", sos_address_get_type, "sos-new-address-form", "sos-address-form", N_("Address"), N_("New address"),
    N_("Address added"), N_("Address removed") },
  { "contact-point", sos_contact_point_get_type, NULL, "sos-contact-point-form", N_("Phone or message"), N_("New number"),
    N_("Number added"), N_("Number removed") },
  { "consent", sos_consent_get_type, NULL, "sos-consent-form", N_("Agreement"), N_("New agreement"), N_("Agreement added"),
    N_("Agreement removed") },
  { "alert", sos_alert_get_type, NULL, "sos-alert-form", N_("Alert"), N_("New alert"), N_("Alert set"), N_("Alert taken away") },
  { "area-to-avoid", sos_area_to_avoid_get_type, NULL, "sos-area-to-avoid-form", N_("Area to avoid"), N_("New area to avoid"),
    N_("Area added"), N_("Area removed") },
  { "restriction", sos_restriction_get_type, NULL, "sos-restriction-form", N_("Order or licence"), N_("New order or licence"),
    N_("Order added"), N_("Order removed") },
  { "person-name", sos_person_name_get_type, NULL, "sos-person-name-form", N_("Other name"), N_("Another name"), N_("Name added"),
    N_("Name removed") },
  { "identifier", sos_identifier_get_type, NULL, "sos-identifier-form", N_("Number"), N_("A number they are known by"),
    N_("Number added"), N_("Number removed") },
  { "relationship", sos_relationship_get_type, NULL, "sos-relationship-form", N_("Key person"), N_("Key person"),
    N_("Key person added"), N_("Key person removed") },
};

struct _SosRecordDialog
{
  AdwWindow parent_instance;

  SosPersonTab *tab;
  const Form *form;
  SosRecord *record;         /* a new one, or as it was when the window opened */
  SosFormBinder *binder;     /* for a new one */
  SosRecordSaver *saver;     /* for one that is there */
  SosRecordWords words;
  char *said;                /* why something is not saved; NULL: nothing was refused */
  guint writing;             /* writes of this window's own that are under way */
  gboolean closing;          /* as soon as everything is stored */
  gboolean told;             /* that something is not saved: closed once more, it stays so */
  GtkWidget *problem;
  GtkWidget *body;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (SosRecordDialog, sos_record_dialog, ADW_TYPE_WINDOW)

static const Form *
find_form (const char *kind, GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if ((kind && g_str_equal (forms[i].kind, kind)) || (!kind && forms[i].get_type () == type))
      return &forms[i];
  return NULL;
}

static gboolean
is_new (SosRecordDialog *self)
{
  return sos_record_get_id (self->record) == 0;
}

/* The window is closed, and answers still come. */
static gboolean
is_gone (SosRecordDialog *self)
{
  return self->problem == NULL;
}

static void
show_problem (SosRecordDialog *self, const char *words)
{
  if (is_gone (self))
    return;
  gtk_label_set_label (GTK_LABEL (self->problem), words);
  gtk_widget_set_visible (self->problem, words[0] != '\0');
}

/* What could not be saved, and what is still on its way -------------------------------------------------------------------- */

static void
set_said (SosRecordDialog *self, const char *words)
{
  g_free (self->said);
  self->said = g_strdup (words);
  self->told = FALSE;
  show_problem (self, words ? words : "");
}

static gboolean
is_under_way (SosRecordDialog *self)
{
  return self->writing > 0 || (self->saver && sos_record_saver_get_saving (self->saver) == SOS_SAVING_UNDER_WAY);
}

/* TRUE where something is not saved, which is said: the window stays. Closing it once more is an answer. */
static gboolean
tell_held (SosRecordDialog *self)
{
  const char *held = self->saver ? sos_record_saver_find_held (self->saver) : NULL;
  /* Translators: %s is the name of a field */
  g_autofree char *hint = held ? g_strdup_printf (_("“%s” is not saved. Close once more to leave it so: what you typed is kept as a draft."), held)
                               : g_strdup (_("Close once more to leave it so."));
  g_autofree char *words = self->said ? g_strdup_printf ("%s\n%s", self->said, hint) : g_steal_pointer (&hint);

  if (!held && !self->said)
    return FALSE;
  show_problem (self, words);
  self->told = TRUE;
  return TRUE;
}

/* Somebody wanted to close, and the answers are in. */
static void
settle (SosRecordDialog *self)
{
  if (is_gone (self) || !self->closing || is_under_way (self))
    return;
  self->closing = FALSE;
  if (!tell_held (self))
    gtk_window_close (GTK_WINDOW (self));
}

static void
settled_cb (SosRecordSaver *saver, SosRecordDialog *self)
{
  settle (self);
}

/* Whoever goes on typing has not made up their mind to leave it. */
static void
typed_cb (gpointer source, gpointer what, SosRecordDialog *self)
{
  self->told = FALSE;
}

/* Words that are records ---------------------------------------------------------------------------------------------------- */

static void
words_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  self->writing--;
  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    show_problem (self, self->said ? self->said : "");
  else if (is_gone (self))
    sos_person_tab_say_error (self->tab, error);
  else
    {
      sos_record_words_take_back (&self->words, data);
      set_said (self, error->message);
    }
  g_clear_pointer (&data, sos_record_write_free);
  settle (self);
}

static void
save_words (SosRecordDialog *self)
{
  SosRecordWrite *write = sos_record_words_dup_write (&self->words, NULL);

  if (!write)
    return;
  self->writing++;
  sos_store_write_async (sos_person_tab_get_store (self->tab), _("Who may know changed"), sos_record_write_run, write,
                         sos_record_write_free, NULL, words_saved_cb, g_object_ref (self));
}

static void
words_left_cb (GtkEventController *controller, SosRecordDialog *self)
{
  if (self->saver)
    save_words (self);
}

/* Adding and removing ------------------------------------------------------------------------------------------------------- */

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonTab) tab = user_data;
  g_autofree char *words = sos_apart_ask_stay_finish (result, NULL);

  if (words != NULL)
    sos_person_tab_say (tab, words);
}

/* An address that is a hospital or a prison brings people together: that is said at once, and stops nothing. */
static void
ask_stay (SosRecordDialog *self, SosRecord *record)
{
  if (SOS_IS_ADDRESS (record) && sos_record_is_set (record, SOS_ADDRESS_SITE))
    sos_apart_ask_stay_async (sos_person_tab_get_store (self->tab), record, NULL, asked_cb, g_object_ref (self->tab));
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);

  self->writing--;
  self->closing = FALSE;
  if (done)
    {
      ask_stay (self, self->record);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (is_gone (self))
    sos_person_tab_say_error (self->tab, error);
  else
    {
      sos_record_words_take_back (&self->words, data);
      gtk_widget_set_sensitive (self->add, TRUE);
      show_problem (self, error->message);
    }
  g_clear_pointer (&data, sos_record_write_free);
}

static void
add_cb (GtkButton *button, SosRecordDialog *self)
{
  g_autoptr (SosRecord) record = NULL;
  const SosField *missing;

  sos_form_binder_flush (self->binder);
  missing = sos_record_find_missing (self->record);
  if (missing)
    {
      /* Translators: %s is the name of a field */
      g_autofree char *words = g_strdup_printf (_("“%s” is still empty."), sos_field_get_label (missing));
      GtkWidget *row = sos_form_binder_find_row (self->binder, missing->name);

      show_problem (self, words);
      if (row)
        gtk_widget_grab_focus (row);
      return;
    }
  record = sos_record_copy (self->record);
  self->writing++;
  gtk_widget_set_sensitive (self->add, FALSE);
  sos_store_write_async (sos_person_tab_get_store (self->tab), _(self->form->added), sos_record_write_run,
                         sos_record_words_dup_write (&self->words, record), sos_record_write_free, NULL, added_cb,
                         g_object_ref (self));
}

static void
remove_cb (GtkButton *button, SosRecordDialog *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  SosRecord *now = sos_person_case_find (person_case, G_OBJECT_TYPE (self->record), sos_record_get_id (self->record));
  g_autoptr (SosRecord) record = sos_record_copy (now ? now : self->record);

  sos_person_tab_write (self->tab, _(self->form->removed), (SosTransactionFunc) sos_casework_remove_record,
                        sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
  sos_record_saver_forget (self->saver);
  g_clear_object (&self->saver);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
said_cb (SosRecordSaver *saver, const char *words, SosRecordDialog *self)
{
  set_said (self, words);
}

static void
saved_cb (SosRecordSaver *saver, const char *field, SosRecordDialog *self)
{
  if (!sos_record_saver_find_held (saver))
    set_said (self, NULL);
}

/* The case was read again: what somebody else did reaches the open window too. */
static void
case_cb (SosPersonTab *tab, GParamSpec *pspec, SosRecordDialog *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosRecord *record = person_case && self->saver
                          ? sos_person_case_find (person_case, G_OBJECT_TYPE (self->record), sos_record_get_id (self->record))
                          : NULL;

  if (record)
    {
      if (SOS_IS_ADDRESS (record) && !sos_record_has_text (self->record, SOS_ADDRESS_SITE, sos_record_find_text (record, SOS_ADDRESS_SITE)))
        ask_stay (self, record);
      sos_record_saver_set_base (self->saver, record);
      g_set_object (&self->record, record);
    }
}

/* Making -------------------------------------------------------------------------------------------------------------------- */

static void
fill_new (SosRecordDialog *self)
{
  static const struct
  {
    const char *kind;
    const char *field;
    const char *value; /* NULL: today */
  } defaults[] = {
    { "address", "type", "HOME" },          { "address", "posting-rule", SOS_POSTING_DEFAULT },
    { "contact-point", "kind", "PHONE" },   { "contact-point", "belongs-to", "SELF" },
    { "consent", "status", "GIVEN" },       { "consent", "dated", NULL },
    { "alert", "reviewed-on", NULL },       { "identifier", "dated", NULL },
    { "area-to-avoid", "source", "YP" },    { "restriction", "valid-from", NULL },
  };
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (self->record);

  sos_record_set_number (self->record, sos_record_class_find_owner (klass), sos_person_tab_get_person (self->tab));
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].kind, self->form->kind))
      sos_record_set_text (self->record, sos_record_class_find_field (klass, defaults[i].field),
                           defaults[i].value ? defaults[i].value
                                             : sos_person_case_get_today (sos_person_tab_get_case (self->tab)));
}

static void
words_typed_cb (GtkTextBuffer *buffer, SosRecordDialog *self)
{
  typed_cb (buffer, NULL, self);
}

static void
find_word_rows (SosRecordDialog *self, GtkBuilder *builder)
{
  sos_record_words_find (&self->words, self->tab, sos_record_get_id (self->record), builder);
  for (guint i = 0; i < SOS_BESIDE_N_LISTS; i++)
    {
      GtkEventController *focus;

      if (!self->words.rows[i])
        continue;
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_object (focus, "leave", G_CALLBACK (words_left_cb), self, 0);
      gtk_widget_add_controller (GTK_WIDGET (self->words.rows[i]), focus);
      g_signal_connect_object (gtk_text_view_get_buffer (self->words.rows[i]), "changed", G_CALLBACK (words_typed_cb), self, 0);
    }
}

static GtkBuilder *
load_form (const Form *form, gboolean new)
{
  g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", new && form->new_form ? form->new_form : form->form);

  return gtk_builder_new_from_resource (path);
}

/* Where a place is typed that rules speak of. */
static void
ask_place (SosRecordDialog *self, GtkBuilder *builder)
{
  static const char *const places[] = { "area_to_avoid.label", "restriction.place" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (gtk_builder_get_object (builder, places[i]) != NULL)
      sos_place_alike_attach (ADW_ENTRY_ROW (gtk_builder_get_object (builder, places[i])), sos_person_tab_get_store (self->tab));
}

static void
bind_form (SosRecordDialog *self)
{
  g_autoptr (GtkBuilder) builder = load_form (self->form, is_new (self));
  GtkWidget *form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));
  SosStore *store = sos_person_tab_get_store (self->tab);

  gtk_box_append (GTK_BOX (self->body), form);
  if (is_new (self))
    {
      self->binder = sos_form_binder_new (form, G_OBJECT_TYPE (self->record), sos_store_get_codes (store));
      sos_form_binder_set_record (self->binder, self->record);
    }
  else
    {
      self->saver = sos_record_saver_new (store, form, G_OBJECT_TYPE (self->record));
      g_signal_connect_object (self->saver, "said", G_CALLBACK (said_cb), self, 0);
      g_signal_connect_object (self->saver, "saved", G_CALLBACK (saved_cb), self, 0);
      g_signal_connect_object (self->saver, "settled", G_CALLBACK (settled_cb), self, 0);
      g_signal_connect_object (sos_record_saver_get_binder (self->saver), "typing", G_CALLBACK (typed_cb), self, 0);
      g_signal_connect_object (sos_record_saver_get_binder (self->saver), "commit", G_CALLBACK (typed_cb), self, 0);
      gtk_box_prepend (GTK_BOX (self->body), sos_record_saver_get_panel (self->saver));
      sos_record_saver_set_base (self->saver, self->record);
    }
  find_word_rows (self, builder);
  ask_place (self, builder);
}

static GtkWidget *
foot_new (SosRecordDialog *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *close = sos_block_button (is_new (self) ? _("_Cancel") : _("_Done"), NULL, "act tall");

  gtk_widget_add_css_class (foot, "pane-foot");
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "window.close");
  if (!is_new (self))
    {
      GtkWidget *remove = sos_block_button (_("_Remove"), NULL, "act tall flat");

      g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, 0);
      gtk_box_append (GTK_BOX (foot), remove);
    }
  gtk_box_append (GTK_BOX (foot), gap);
  gtk_box_append (GTK_BOX (foot), close);
  if (is_new (self))
    {
      self->add = sos_block_button (_("_Add"), NULL, "act tall suggested-action");
      g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, 0);
      gtk_box_append (GTK_BOX (foot), self->add);
    }
  return foot;
}

static void
build (SosRecordDialog *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  const char *title = is_new (self) ? _(self->form->new_title) : _(self->form->title);

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->problem = sos_block_text ("", "danger-text small dialog-problem");
  gtk_widget_add_css_class (self->body, "dialog-body");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->body);
  gtk_box_append (GTK_BOX (column), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (column), scrolled);
  gtk_box_append (GTK_BOX (column), self->problem);
  gtk_box_append (GTK_BOX (column), foot_new (self));
  adw_window_set_content (ADW_WINDOW (self), column);
  gtk_window_set_title (GTK_WINDOW (self), title);
  bind_form (self);
}

static gboolean
close_on_escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
send (SosRecordDialog *self)
{
  if (!self->saver)
    return;
  sos_record_saver_flush (self->saver);
  save_words (self);
}

/* TRUE where the window stays: nothing that was typed goes without an answer, and none that says no goes unread. */
static gboolean
must_stay (SosRecordDialog *self)
{
  if (self->told)
    return FALSE;
  send (self);
  self->closing = is_under_way (self);
  return self->closing || (self->saver && tell_held (self));
}

static gboolean
sos_record_dialog_close_request (GtkWindow *window)
{
  if (must_stay (SOS_RECORD_DIALOG (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (sos_record_dialog_parent_class)->close_request (window);
}

static void
sos_record_dialog_dispose (GObject *object)
{
  SosRecordDialog *self = SOS_RECORD_DIALOG (object);

  /* Taken away with its parent, or by the lock: what is typed is sent all the same, and what is refused then is a draft. */
  send (self);
  self->problem = NULL;
  sos_record_words_clear (&self->words);
  g_clear_object (&self->saver);
  g_clear_object (&self->binder);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (sos_record_dialog_parent_class)->dispose (object);
}

static void
sos_record_dialog_finalize (GObject *object)
{
  SosRecordDialog *self = SOS_RECORD_DIALOG (object);

  g_clear_object (&self->tab);
  g_free (self->said);
  G_OBJECT_CLASS (sos_record_dialog_parent_class)->finalize (object);
}

static void
sos_record_dialog_class_init (SosRecordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_record_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_record_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sos_record_dialog_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, close_on_escape_cb, NULL);
}

static void
sos_record_dialog_init (SosRecordDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 700);
}

static SosRecordDialog *
dialog_new (SosPersonTab *tab, const Form *form, SosRecord *record)
{
  SosRecordDialog *self = g_object_new (SOS_TYPE_RECORD_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (tab));

  self->tab = g_object_ref (tab);
  self->form = form;
  self->record = record;
  if (sos_record_get_id (record) == 0)
    {
      fill_new (self);
      sos_page_keep_window (GTK_WINDOW (self));
    }
  build (self);
  g_signal_connect_object (tab, "notify::case", G_CALLBACK (case_cb), self, 0);
  if (GTK_IS_WINDOW (root))
    sos_window_stand_over (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (self->body, GTK_DIR_TAB_FORWARD);
  return self;
}

SosRecordDialog *
sos_record_dialog_add (SosPersonTab *tab, const char *kind)
{
  const Form *form = find_form (kind, G_TYPE_INVALID);

  g_return_val_if_fail (SOS_IS_PERSON_TAB (tab), NULL);
  g_return_val_if_fail (form && sos_person_tab_get_case (tab), NULL);

  return dialog_new (tab, form, g_object_new (form->get_type (), NULL));
}

SosRecordDialog *
sos_record_dialog_edit (SosPersonTab *tab, gpointer record)
{
  const Form *form = find_form (NULL, G_OBJECT_TYPE (record));

  g_return_val_if_fail (SOS_IS_PERSON_TAB (tab), NULL);
  g_return_val_if_fail (form, NULL);

  return dialog_new (tab, form, g_object_ref (record));
}

GPtrArray *
sos_record_dialog_dup_faults (SosCodes *codes)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (forms) * 2; i++)
    {
      const Form *form = &forms[i / 2];
      g_autoptr (GtkBuilder) builder = load_form (form, i % 2);
      g_autoptr (SosFormBinder) binder = sos_form_binder_new (GTK_WIDGET (gtk_builder_get_object (builder, "form")),
                                                              form->get_type (), codes);
      GPtrArray *found = sos_form_binder_get_faults (binder);

      for (guint j = 0; j < found->len; j++)
        g_ptr_array_add (faults, g_strdup (found->pdata[j]));
      if (sos_form_binder_get_n_rows (binder) == 0)
        g_ptr_array_add (faults, g_strdup_printf ("%s: no row at all", form->form));
    }
  return faults;
}
