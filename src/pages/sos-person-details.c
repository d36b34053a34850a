/* sos-person-details.c - every field of a person's record (domain 0.6). Knows no other tab. */
#include "config.h"
#include "sos-person-details.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-person-alike.h"
#include "sos-record-dialog.h"
#include "sos-record-saver.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonDetails
{
  SosPersonTab parent_instance;

  GtkBox *root;
  GtkListBox *names;
  GtkListBox *identifiers;
  GtkWidget *joined_section;
  GtkListBox *joined;
  SosWrapBox *access_needs;
  SosWrapBox *disabilities;
  SosWrapBox *boroughs;

  SosRecordSaver *saver;
  gboolean filling; /* boxes are being ticked by us */
};

G_DEFINE_FINAL_TYPE (SosPersonDetails, sos_person_details, SOS_TYPE_PERSON_TAB)

static void
said_cb (SosRecordSaver *saver, const char *words, SosPersonDetails *self)
{
  sos_person_tab_say (SOS_PERSON_TAB (self), words);
}

/* Codes of which somebody may have several: a box to tick for each -------------------------------------------------------------- */

static SosRecord *
find_code (SosPersonCase *person_case, const char *list, const char *code)
{
  GPtrArray *codes = sos_person_case_get_records (person_case, SOS_TYPE_PERSON_CODE);

  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_LIST, list)
        && sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_CODE, code))
      return codes->pdata[i];
  return NULL;
}

static void
write_code (SosPersonDetails *self, SosRecord *record, gboolean remove, const char *label)
{
  /* Translators: %s is an access need, a disability or a borough */
  g_autofree char *title = g_strdup_printf (remove ? _("“%s” taken away") : _("“%s” noted"), label);

  sos_person_tab_write (SOS_PERSON_TAB (self), title,
                        remove ? (SosTransactionFunc) sos_casework_remove_record : (SosTransactionFunc) sos_casework_save_record,
                        sos_save_record_new (record, NULL), (GDestroyNotify) sos_save_record_free, NULL);
}

static void
set_code (SosPersonDetails *self, const char *list, const char *code, const char *label, gboolean held)
{
  SosRecord *found = find_code (sos_person_tab_get_case (SOS_PERSON_TAB (self)), list, code);
  g_autoptr (SosRecord) record = NULL;

  if ((found != NULL) == held)
    return;
  if (found)
    record = sos_record_copy (found);
  else
    {
      record = g_object_new (SOS_TYPE_PERSON_CODE, NULL);
      sos_record_set_number (record, SOS_PERSON_CODE_PERSON, sos_person_tab_get_person (SOS_PERSON_TAB (self)));
      sos_record_set_text (record, SOS_PERSON_CODE_LIST, list);
      sos_record_set_text (record, SOS_PERSON_CODE_CODE, code);
    }
  write_code (self, record, found != NULL, label);
}

static void
code_toggled_cb (GtkCheckButton *button, SosPersonDetails *self)
{
  if (!self->filling)
    set_code (self, g_object_get_data (G_OBJECT (button), "list"), g_object_get_data (G_OBJECT (button), "code"),
              gtk_check_button_get_label (button), gtk_check_button_get_active (button));
}

static void
make_boxes (SosPersonDetails *self, SosWrapBox *box, const char *list)
{
  GPtrArray *codes = sos_codes_get_list (sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (self))), list);

  for (guint i = 0; codes && i < codes->len; i++)
    {
      const SosCode *code = codes->pdata[i];
      GtkWidget *button;

      if (!code->active)
        continue;
      button = gtk_check_button_new_with_label (code->label);
      g_object_set_data_full (G_OBJECT (button), "list", g_strdup (list), g_free);
      g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code->code), g_free);
      g_signal_connect_object (button, "toggled", G_CALLBACK (code_toggled_cb), self, 0);
      sos_wrap_box_append (box, button);
    }
}

static void
tick_boxes (SosPersonDetails *self, SosWrapBox *box, SosPersonCase *person_case)
{
  self->filling = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child; child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                 find_code (person_case, g_object_get_data (G_OBJECT (child), "list"),
                                            g_object_get_data (G_OBJECT (child), "code")) != NULL);
  self->filling = FALSE;
}

/* Boroughs: chips, since there are more of them than anybody ticks --------------------------------------------------------------- */

static void
borough_removed_cb (GtkWidget *button, SosPersonDetails *self)
{
  const char *code = g_object_get_data (G_OBJECT (button), "code");
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (self)));

  set_code (self, "connection-borough", code, sos_codes_get_label (codes, "borough", code), FALSE);
}

static GtkWidget *
borough_chip_new (SosPersonDetails *self, SosPersonCase *person_case, const char *code)
{
  const char *label = sos_codes_get_label (sos_person_case_get_codes (person_case), "borough", code);
  /* Translators: %s is a borough */
  g_autofree char *words = g_strdup_printf (_("Take away %s"), label);
  GtkWidget *chip = sos_chip_new (NULL, label, SOS_LOOK_NOTE);
  GtkWidget *remove = sos_block_icon_button ("window-close-symbolic", words, "flat circular chip-remove");

  g_object_set_data_full (G_OBJECT (remove), "code", g_strdup (code), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (borough_removed_cb), self, 0);
  gtk_box_append (GTK_BOX (chip), remove);
  return chip;
}

static void
borough_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, SosPersonDetails *self)
{
  SosCodes *codes = sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (self)));
  GPtrArray *boroughs = sos_codes_get_list (codes, "borough");
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected > 0 && boroughs && selected - 1 < boroughs->len)
    {
      const SosCode *code = boroughs->pdata[selected - 1];

      set_code (self, "connection-borough", code->code, code->label, TRUE);
    }
}

static GtkWidget *
borough_choice_new (SosPersonDetails *self)
{
  GPtrArray *boroughs = sos_codes_get_list (sos_store_get_codes (sos_person_tab_get_store (SOS_PERSON_TAB (self))), "borough");
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *choice;

  gtk_string_list_append (labels, _("Add a borough…"));
  for (guint i = 0; boroughs && i < boroughs->len; i++)
    gtk_string_list_append (labels, ((const SosCode *) boroughs->pdata[i])->label);
  choice = gtk_drop_down_new (G_LIST_MODEL (labels), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  sos_spoken_name_set (choice, _("Add a borough"));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (borough_chosen_cb), self, 0);
  return choice;
}

static void
show_boroughs (SosPersonDetails *self, SosPersonCase *person_case)
{
  GPtrArray *codes = sos_person_case_get_records (person_case, SOS_TYPE_PERSON_CODE);

  sos_wrap_box_clear (self->boroughs);
  for (guint i = 0; i < codes->len; i++)
    if (sos_record_has_text (codes->pdata[i], SOS_PERSON_CODE_LIST, "connection-borough"))
      sos_wrap_box_append (self->boroughs,
                           borough_chip_new (self, person_case, sos_record_get_text (codes->pdata[i], SOS_PERSON_CODE_CODE)));
  sos_wrap_box_append (self->boroughs, borough_choice_new (self));
}

/* Names and numbers --------------------------------------------------------------------------------------------------------- */

static void
edit_cb (GtkWidget *button, SosPersonDetails *self)
{
  sos_record_dialog_edit (SOS_PERSON_TAB (self), g_object_get_data (G_OBJECT (button), "record"));
}

static GtkWidget *
line_new (SosPersonDetails *self, gpointer record, const char *title, const char *note)
{
  GtkWidget *row = sos_fold_box_new (9);
  /* Translators: %s is what will be edited: a name, a number */
  g_autofree char *words = g_strdup_printf (_("Change: %s"), title);
  GtkWidget *edit = sos_block_icon_button ("document-edit-symbolic", words, "act flat");

  gtk_widget_add_css_class (row, "lrow");
  g_object_set_data_full (G_OBJECT (edit), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (edit, "clicked", G_CALLBACK (edit_cb), self, 0);
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (title, note));
  gtk_box_append (GTK_BOX (row), edit);
  return row;
}

static char *
dup_between (gpointer record, guint from, guint to)
{
  const char *begin = sos_record_find_text (record, from);
  const char *end = sos_record_find_text (record, to);
  g_autofree char *first = begin ? sos_date_dup_long (begin) : NULL;
  g_autofree char *last = end ? sos_date_dup_long (end) : NULL;

  if (first && last)
    return g_strdup_printf (", %s – %s", first, last);
  if (first)
    /* Translators: %s is a date */
    return g_strdup_printf (_(", from %s"), first);
  /* Translators: %s is a date */
  return last ? g_strdup_printf (_(", until %s"), last) : g_strdup ("");
}

static void
show_names (SosPersonDetails *self, SosPersonCase *person_case)
{
  GPtrArray *names = sos_person_case_get_records (person_case, SOS_TYPE_PERSON_NAME);

  sos_block_clear (GTK_WIDGET (self->names));
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *between = dup_between (names->pdata[i], SOS_PERSON_NAME_VALID_FROM, SOS_PERSON_NAME_VALID_TO);
      const char *name = sos_record_find_text (names->pdata[i], SOS_PERSON_NAME_NAME);
      g_autofree char *note = g_strconcat (sos_codes_get_label (sos_person_case_get_codes (person_case), "name-type",
                                                                sos_record_find_text (names->pdata[i], SOS_PERSON_NAME_TYPE)),
                                           between, NULL);

      sos_block_append_row (GTK_WIDGET (self->names), line_new (self, names->pdata[i], name, note));
    }
  if (names->len == 0)
    sos_block_append_none (GTK_WIDGET (self->names), _("No other name. Spellings and names in other letters help to find them."));
}

static void
show_identifiers (SosPersonDetails *self, SosPersonCase *person_case)
{
  GPtrArray *identifiers = sos_person_case_get_records (person_case, SOS_TYPE_IDENTIFIER);

  sos_block_clear (GTK_WIDGET (self->identifiers));
  for (guint i = 0; i < identifiers->len; i++)
    {
      gpointer identifier = identifiers->pdata[i];
      const char *source = sos_record_find_text (identifier, SOS_IDENTIFIER_SOURCE);
      g_autofree char *note = g_strconcat (sos_codes_get_label (sos_person_case_get_codes (person_case), "identifier-type",
                                                                sos_record_find_text (identifier, SOS_IDENTIFIER_TYPE)),
                                           source ? ", " : NULL, source, NULL);

      sos_block_append_row (GTK_WIDGET (self->identifiers),
                            line_new (self, identifier, sos_record_find_text (identifier, SOS_IDENTIFIER_VALUE), note));
    }
  if (identifiers->len == 0)
    sos_block_append_none (GTK_WIDGET (self->identifiers), _("No number held."));
}

static void
sos_person_details_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonDetails *self = SOS_PERSON_DETAILS (tab);

  sos_record_saver_set_base (self->saver, sos_person_case_get_person (person_case));
  show_names (self, person_case);
  show_identifiers (self, person_case);
  sos_person_alike_fill_joined (GTK_WIDGET (self), sos_person_tab_get_store (tab), person_case, GTK_WIDGET (self->joined));
  gtk_widget_set_visible (self->joined_section, sos_person_case_get_joined (person_case)->len > 0);
  tick_boxes (self, self->access_needs, person_case);
  tick_boxes (self, self->disabilities, person_case);
  show_boroughs (self, person_case);
}

static void
sos_person_details_flush (SosPersonTab *tab)
{
  sos_record_saver_flush (SOS_PERSON_DETAILS (tab)->saver);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (sos_person_tab_get_case (SOS_PERSON_TAB (widget)))
    sos_record_dialog_add (SOS_PERSON_TAB (widget), g_variant_get_string (parameter, NULL));
}

/* Leaving the tab leaves its field. */
static void
sos_person_details_unmap (GtkWidget *widget)
{
  if (SOS_PERSON_DETAILS (widget)->saver)
    sos_record_saver_flush (SOS_PERSON_DETAILS (widget)->saver);
  GTK_WIDGET_CLASS (sos_person_details_parent_class)->unmap (widget);
}

static void
sos_person_details_constructed (GObject *object)
{
  SosPersonDetails *self = SOS_PERSON_DETAILS (object);
  SosStore *store = sos_person_tab_get_store (SOS_PERSON_TAB (self));

  G_OBJECT_CLASS (sos_person_details_parent_class)->constructed (object);
  self->saver = sos_record_saver_new (store, GTK_WIDGET (self->root), SOS_TYPE_PERSON);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (said_cb), self, 0);
  gtk_box_prepend (self->root, sos_record_saver_get_panel (self->saver));
  make_boxes (self, self->access_needs, "access-need");
  make_boxes (self, self->disabilities, "disability");
}

static void
sos_person_details_dispose (GObject *object)
{
  g_clear_object (&SOS_PERSON_DETAILS (object)->saver);
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_DETAILS);
  G_OBJECT_CLASS (sos_person_details_parent_class)->dispose (object);
}

static void
sos_person_details_class_init (SosPersonDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_person_details_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_person_details_dispose;
  widget_class->unmap = sos_person_details_unmap;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_details_show_case;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_details_flush;
  gtk_widget_class_install_action (widget_class, "details.add", "s", add_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, root);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, names);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, identifiers);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, joined_section);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, joined);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, access_needs);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, disabilities);
  gtk_widget_class_bind_template_child (widget_class, SosPersonDetails, boroughs);
}

static void
sos_person_details_init (SosPersonDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosPersonTab *
sos_person_details_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_DETAILS, "store", store, NULL);
}
