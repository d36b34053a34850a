/* sos-record-dialog.c - one record of a person in a window of its own. Knows the forms by a table, not what is in them. */
#include "config.h"
#include "sos-record-dialog.h"

#include "sos-blocks.h"
#include "sos-posting-rules.h"
#include "sos-record-saver.h"
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
  { "person-name", sos_person_name_get_type, NULL, "sos-person-name-form", N_("Other name"), N_("Another name"), N_("Name added"),
    N_("Name removed") },
  { "identifier", sos_identifier_get_type, NULL, "sos-identifier-form", N_("Number"), N_("A number they are known by"),
    N_("Number added"), N_("Number removed") },
  { "relationship", sos_relationship_get_type, NULL, "sos-relationship-form", N_("Key person"), N_("Key person"),
    N_("Key person added"), N_("Key person removed") },
};

/* Lists of words that are records of their own: one row of the form, names with commas between. */
typedef struct
{
  const char *row;
  GType (*get_type) (void);
  guint owner;
  guint words;
  guint code_field;
  const char *code;
  gboolean any_code; /* a row that says nothing of the code shows them all */
  int other_person;  /* reference that a known name fills; -1 where there is none */
} WordList;

static const WordList word_lists[] = {
  { "hidden", sos_address_person_get_type, SOS_ADDRESS_PERSON_ADDRESS, SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE,
    SOS_ADDRESS_RULE_HIDDEN_FROM, FALSE, SOS_ADDRESS_PERSON_OTHER_PERSON },
  { "shared", sos_address_person_get_type, SOS_ADDRESS_PERSON_ADDRESS, SOS_ADDRESS_PERSON_NAME, SOS_ADDRESS_PERSON_RULE,
    SOS_ADDRESS_RULE_SHARED_WITH, FALSE, SOS_ADDRESS_PERSON_OTHER_PERSON },
  { "places", sos_area_place_get_type, SOS_AREA_PLACE_AREA, SOS_AREA_PLACE_WORDS, SOS_AREA_PLACE_KIND, "OTHER", TRUE, -1 },
};

struct _SosRecordDialog
{
  AdwWindow parent_instance;

  SosPersonTab *tab;
  const Form *form;
  SosRecord *record;         /* a new one, or as it was when the window opened */
  SosFormBinder *binder;     /* for a new one */
  SosRecordSaver *saver;     /* for one that is there */
  GtkWidget *rows[G_N_ELEMENTS (word_lists)];
  GtkWidget *problem;
  GtkWidget *body;
};

G_DEFINE_FINAL_TYPE (SosRecordDialog, sos_record_dialog, ADW_TYPE_WINDOW)

/* One write: a record and the words that belong to it. */
typedef struct
{
  SosRecord *record;   /* saved first where it is new; NULL otherwise */
  gint64 owner;        /* of the words; given by the record where it is new */
  GPtrArray *added;    /* SosRecord */
  GArray *owner_fields; /* guint, one for each added */
  GPtrArray *removed;  /* SosRecord */
} Write;

static void
write_free (gpointer data)
{
  Write *write = data;

  g_clear_object (&write->record);
  g_ptr_array_unref (write->added);
  g_array_unref (write->owner_fields);
  g_ptr_array_unref (write->removed);
  g_free (write);
}

static Write *
write_new (SosRecord *record, gint64 owner)
{
  Write *write = g_new0 (Write, 1);

  write->record = record ? g_object_ref (record) : NULL;
  write->owner = owner;
  write->added = g_ptr_array_new_with_free_func (g_object_unref);
  write->owner_fields = g_array_new (FALSE, FALSE, sizeof (guint));
  write->removed = g_ptr_array_new_with_free_func (g_object_unref);
  return write;
}

static gboolean
save_one (SosTransaction *transaction, SosRecord *record, gboolean remove, GError **error)
{
  SosSaveRecord *save = sos_save_record_new (record, NULL);
  gboolean done = remove ? sos_casework_remove_record (transaction, save, error) : sos_casework_save_record (transaction, save, error);

  sos_save_record_free (save);
  return done;
}

static gboolean
do_write (SosTransaction *transaction, gpointer data, GError **error)
{
  Write *write = data;

  if (write->record)
    {
      if (!save_one (transaction, write->record, FALSE, error))
        return FALSE;
      write->owner = sos_record_get_id (write->record);
    }
  for (guint i = 0; i < write->removed->len; i++)
    if (!save_one (transaction, write->removed->pdata[i], TRUE, error))
      return FALSE;
  for (guint i = 0; i < write->added->len; i++)
    {
      sos_record_set_number (write->added->pdata[i], g_array_index (write->owner_fields, guint, i), write->owner);
      if (!save_one (transaction, write->added->pdata[i], FALSE, error))
        return FALSE;
    }
  return TRUE;
}

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

static void
show_problem (SosRecordDialog *self, const char *words)
{
  gtk_label_set_label (GTK_LABEL (self->problem), words);
  gtk_widget_set_visible (self->problem, words[0] != '\0');
}

/* Words that are records ---------------------------------------------------------------------------------------------------- */

static GPtrArray *
dup_words_held (SosRecordDialog *self, const WordList *list)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  g_autoptr (GPtrArray) all = is_new (self) || !person_case
                                  ? g_ptr_array_new ()
                                  : sos_person_case_dup_owned (person_case, list->get_type (), sos_record_get_id (self->record));
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (list->any_code || sos_record_has_text (all->pdata[i], list->code_field, list->code))
      g_ptr_array_add (held, all->pdata[i]);
  return held;
}

static void
show_words (SosRecordDialog *self, guint i)
{
  g_autoptr (GPtrArray) held = dup_words_held (self, &word_lists[i]);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint j = 0; j < held->len; j++)
    g_ptr_array_add (words, (gpointer) sos_record_get_text (held->pdata[j], word_lists[i].words));
  g_ptr_array_add (words, NULL);
  text = g_strjoinv (", ", (char **) words->pdata);
  gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), text);
}

static GStrv
dup_typed (SosRecordDialog *self, guint i)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->rows[i])), ",", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint j = 0; parts[j]; j++)
    if (g_strstrip (parts[j])[0] != '\0')
      g_strv_builder_add (builder, parts[j]);
  return g_strv_builder_end (builder);
}

/* The person a name belongs to, among those this record already names: then the rule knows whom it means. */
static gint64
find_known (SosRecordDialog *self, const char *name)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self->tab);
  GPtrArray *relationships = sos_person_case_get_records (person_case, SOS_TYPE_RELATIONSHIP);
  g_autofree char *typed = g_utf8_casefold (name, -1);

  for (guint i = 0; i < relationships->len; i++)
    {
      gint64 id = sos_record_get_number (relationships->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);
      g_autofree char *known = g_utf8_casefold (sos_person_case_get_name_of (person_case, id), -1);

      if (g_str_equal (typed, known))
        return id;
    }
  return 0;
}

static void
add_words (SosRecordDialog *self, Write *write, const WordList *list, const char *words)
{
  SosRecord *record = g_object_new (list->get_type (), NULL);

  sos_record_set_text (record, list->words, words);
  sos_record_set_text (record, list->code_field, list->code);
  if (list->other_person >= 0)
    sos_record_set_number (record, list->other_person, find_known (self, words));
  g_ptr_array_add (write->added, record);
  g_array_append_val (write->owner_fields, list->owner);
}

/* What differs between what is held and what is typed; FALSE where nothing does. */
static gboolean
take_words (SosRecordDialog *self, Write *write)
{
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      const WordList *list = &word_lists[i];
      g_autoptr (GPtrArray) held = self->rows[i] ? dup_words_held (self, list) : NULL;
      g_auto (GStrv) typed = self->rows[i] ? dup_typed (self, i) : NULL;
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();

      for (guint j = 0; held && j < held->len; j++)
        if (g_strv_contains ((const char *const *) typed, sos_record_get_text (held->pdata[j], list->words)))
          g_ptr_array_add (kept, (gpointer) sos_record_get_text (held->pdata[j], list->words));
        else
          g_ptr_array_add (write->removed, sos_record_copy (held->pdata[j]));
      for (guint j = 0; typed && typed[j]; j++)
        if (!g_ptr_array_find_with_equal_func (kept, typed[j], g_str_equal, NULL))
          add_words (self, write, list, typed[j]);
    }
  return write->added->len + write->removed->len > 0;
}

static void
save_words (SosRecordDialog *self)
{
  Write *write = write_new (NULL, sos_record_get_id (self->record));

  if (take_words (self, write))
    sos_person_tab_write (self->tab, _("Who may know changed"), do_write, write, write_free, NULL);
  else
    write_free (write);
}

static void
words_left_cb (GtkEventController *controller, SosRecordDialog *self)
{
  if (!is_new (self))
    save_words (self);
}

/* Adding and removing ------------------------------------------------------------------------------------------------------- */

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);

  g_clear_pointer (&data, write_free);
  if (done)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_problem (self, error->message);
}

/* A rule that was chosen was asked today, by the one who writes. */
static void
complete_address (SosRecordDialog *self)
{
  SosStore *store = sos_person_tab_get_store (self->tab);

  if (!SOS_IS_ADDRESS (self->record) || sos_record_has_text (self->record, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT))
    return;
  if (!sos_record_is_set (self->record, SOS_ADDRESS_REVIEWED_ON))
    sos_record_set_text (self->record, SOS_ADDRESS_REVIEWED_ON, sos_person_case_get_today (sos_person_tab_get_case (self->tab)));
  sos_record_set_number (self->record, SOS_ADDRESS_REVIEWED_BY, sos_store_get_actor (store));
}

static void
add_cb (GtkButton *button, SosRecordDialog *self)
{
  g_autoptr (SosRecord) record = NULL;
  const SosField *missing;
  Write *write;

  sos_form_binder_flush (self->binder);
  complete_address (self);
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
  write = write_new (record, 0);
  take_words (self, write);
  sos_store_write_async (sos_person_tab_get_store (self->tab), _(self->form->added), do_write, write, write_free, NULL, added_cb,
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
  g_clear_object (&self->saver);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
said_cb (SosRecordSaver *saver, const char *words, SosRecordDialog *self)
{
  show_problem (self, words);
}

static void
saved_cb (SosRecordSaver *saver, const char *field, SosRecordDialog *self)
{
  show_problem (self, "");
}

/* The case was read again: what somebody else did reaches the open window too. */
static void
case_cb (SosPersonTab *tab, GParamSpec *pspec, SosRecordDialog *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab);
  SosRecord *record = person_case && !is_new (self)
                          ? sos_person_case_find (person_case, G_OBJECT_TYPE (self->record), sos_record_get_id (self->record))
                          : NULL;

  if (record && self->saver)
    {
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
    { "area-to-avoid", "source", "YP" },
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
find_word_rows (SosRecordDialog *self, GtkBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      GObject *row = gtk_builder_get_object (builder, word_lists[i].row);
      GtkEventController *focus;

      if (!row)
        continue;
      self->rows[i] = GTK_WIDGET (row);
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_object (focus, "leave", G_CALLBACK (words_left_cb), self, 0);
      gtk_widget_add_controller (self->rows[i], focus);
      show_words (self, i);
    }
}

static GtkBuilder *
load_form (const Form *form, gboolean new)
{
  g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", new && form->new_form ? form->new_form : form->form);

  return gtk_builder_new_from_resource (path);
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
      gtk_box_prepend (GTK_BOX (self->body), sos_record_saver_get_panel (self->saver));
      sos_record_saver_set_base (self->saver, self->record);
    }
  find_word_rows (self, builder);
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
      GtkWidget *add = sos_block_button (_("_Add"), NULL, "act tall suggested-action");

      g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, 0);
      gtk_box_append (GTK_BOX (foot), add);
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

static gboolean
sos_record_dialog_close_request (GtkWindow *window)
{
  SosRecordDialog *self = SOS_RECORD_DIALOG (window);

  if (self->saver)
    {
      sos_record_saver_flush (self->saver);
      save_words (self);
    }
  return GTK_WINDOW_CLASS (sos_record_dialog_parent_class)->close_request (window);
}

static void
sos_record_dialog_dispose (GObject *object)
{
  SosRecordDialog *self = SOS_RECORD_DIALOG (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->binder);
  g_clear_object (&self->record);
  g_clear_object (&self->tab);
  G_OBJECT_CLASS (sos_record_dialog_parent_class)->dispose (object);
}

static void
sos_record_dialog_class_init (SosRecordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_record_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sos_record_dialog_close_request;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, close_on_escape_cb, NULL);
}

static void
sos_record_dialog_init (SosRecordDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
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
    fill_new (self);
  build (self);
  g_signal_connect_object (tab, "notify::case", G_CALLBACK (case_cb), self, 0);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
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
