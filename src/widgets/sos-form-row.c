/* sos-form-row.c - one row of a form, whatever widget it is: what it says, and what it is told. Knows no record. */
#include "config.h"
#include "sos-form-row.h"

#include "sos-spoken-name.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static char *
dup_editable (GtkWidget *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* Blanks round the words are no part of them, and stay where somebody is still writing: the cursor stays too. Takes @said. */
static gboolean
says (char *said, const char *words)
{
  g_autofree char *taken = said;

  return g_str_equal (g_strstrip (taken), words != NULL ? words : "");
}

void
sos_form_row_show (GtkEditable *row, const char *words)
{
  gtk_editable_set_enable_undo (row, FALSE);
  gtk_editable_set_text (row, words != NULL ? words : "");
  gtk_editable_set_enable_undo (row, TRUE);
}

static void
put_editable (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes)
{
  if (!says (dup_editable (row), words))
    sos_form_row_show (GTK_EDITABLE (row), words);
}

static char *
dup_text_view (GtkWidget *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (row));
  g_autofree char *words = NULL;

  g_object_get (buffer, "text", &words, NULL);
  return g_steal_pointer (&words);
}

static void
put_text_view (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes)
{
  if (!says (dup_text_view (row), words))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row)), words != NULL ? words : "", -1);
}

/* The codes offered: those in use, and the one the record has even where it is no longer offered. Element type SosCode. */
static GPtrArray *
dup_offered (const SosField *field, SosCodes *codes, const char *held)
{
  GPtrArray *list = codes == NULL ? NULL : sos_codes_get_list (codes, field->of);
  GPtrArray *offered = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = g_ptr_array_index (list, i);

      if (code->active || g_strcmp0 (code->code, held) == 0)
        g_ptr_array_add (offered, (gpointer) code);
    }
  return offered;
}

static guint
get_selected (GtkWidget *row)
{
  guint selected = 0;

  g_object_get (row, "selected", &selected, NULL);
  return selected;
}

/* What a drop-down offers is kept beside it, so that position and code cannot drift apart. */
static char *
dup_choice (GtkWidget *row)
{
  const char *const *codes = g_object_get_data (G_OBJECT (row), "sos-codes");
  const guint selected = get_selected (row);

  return codes == NULL || selected == GTK_INVALID_LIST_POSITION ? NULL : g_strdup (codes[selected]);
}

#define UNSET "sos-unset"

/* A new model only where the offer changed: a drop-down does not survive losing its model while it says what was chosen. What must be chosen is not
 * answered by “not known”. */
static void
put_offer (GtkWidget *row, const SosField *field, GPtrArray *offered)
{
  const char *said = g_object_get_data (G_OBJECT (row), UNSET);
  const char *unset = said != NULL ? said : field->flags & SOS_FIELD_REQUIRED ? _("Choose") : _("Not known");
  g_autoptr (GtkStringList) labels = gtk_string_list_new ((const char *[]){ unset, NULL });
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;
  const char *const *before = g_object_get_data (G_OBJECT (row), "sos-codes");

  g_strv_builder_add (builder, "");
  for (guint i = 0; i < offered->len; i++)
    {
      const SosCode *code = g_ptr_array_index (offered, i);

      gtk_string_list_append (labels, code->label);
      g_strv_builder_add (builder, code->code);
    }
  codes = g_strv_builder_end (builder);
  if (before != NULL && g_strv_equal (before, (const char *const *) codes))
    return;
  g_object_set_data_full (G_OBJECT (row), "sos-codes", g_steal_pointer (&codes), (GDestroyNotify) g_strfreev);
  g_object_set (row, "model", labels, NULL);
}

static void
put_choice (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes)
{
  g_autoptr (GPtrArray) offered = dup_offered (field, codes, words);
  guint selected = 0;

  for (guint i = 0; i < offered->len; i++)
    if (g_strcmp0 (((const SosCode *) g_ptr_array_index (offered, i))->code, words) == 0)
      selected = i + 1;
  put_offer (row, field, offered);
  if (get_selected (row) != selected)
    g_object_set (row, "selected", selected, NULL);
}

static char *
dup_switch (GtkWidget *row)
{
  gboolean active = FALSE;

  g_object_get (row, "active", &active, NULL);
  return g_strdup (active ? "1" : NULL);
}

static void
put_switch (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes)
{
  g_object_set (row, "active", g_strcmp0 (words, "1") == 0, NULL);
}

static char *
dup_label (GtkWidget *row)
{
  return NULL;
}

static void
put_label (GtkWidget *row, const char *words, const SosField *field, SosCodes *codes)
{
  if (field->kind == SOS_KIND_CODE && codes != NULL)
    words = sos_codes_get_label (codes, field->of, words);
  gtk_label_set_label (GTK_LABEL (row), words != NULL ? words : "");
}

#define WORDS (1 << SOS_KIND_TEXT | 1 << SOS_KIND_LONG_TEXT | 1 << SOS_KIND_DATE | 1 << SOS_KIND_NUMBER)
#define CODES (1 << SOS_KIND_CODE)
#define FLAGS (1 << SOS_KIND_FLAG)
#define ANY (WORDS | CODES | FLAGS | 1 << SOS_KIND_TIME | 1 << SOS_KIND_REFERENCE)

static const SosFormRowType row_types[] = {
  { adw_entry_row_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_entry_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_text_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_text_view_get_type, "changed", 1 << SOS_KIND_TEXT | 1 << SOS_KIND_LONG_TEXT, dup_text_view, put_text_view },
  { gtk_drop_down_get_type, "notify::selected", CODES, dup_choice, put_choice },
  { adw_combo_row_get_type, "notify::selected", CODES, dup_choice, put_choice },
  { gtk_switch_get_type, "notify::active", FLAGS, dup_switch, put_switch },
  { gtk_check_button_get_type, "notify::active", FLAGS, dup_switch, put_switch },
  { gtk_label_get_type, NULL, ANY, dup_label, put_label },
};

const SosFormRowType *
sos_form_row_find_type (GtkWidget *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_types); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (row, row_types[i].get_type ()))
      return &row_types[i];
  return NULL;
}

GObject *
sos_form_row_get_source (GtkWidget *row)
{
  return GTK_IS_TEXT_VIEW (row) ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row))) : G_OBJECT (row);
}

void
sos_form_row_set_label (GtkWidget *row, const char *label)
{
  if (ADW_IS_PREFERENCES_ROW (row))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  else if (GTK_IS_CHECK_BUTTON (row))
    gtk_check_button_set_label (GTK_CHECK_BUTTON (row), label);
  else if (!GTK_IS_LABEL (row))
    sos_spoken_name_set (row, label);
}

void
sos_form_row_say_unset (GtkWidget *row, const char *words)
{
  g_object_set_data_full (G_OBJECT (row), UNSET, g_strdup (words), g_free);
}

void
sos_form_row_mark_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
