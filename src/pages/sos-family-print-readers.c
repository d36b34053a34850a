/* sos-family-print-readers.c - for whom a family can print what, and the forms it comes in. Prints nothing. */
#include "config.h"
#include "sos-family-print-private.h"

#include "sos-ids.h"

#include <glib/gi18n.h>

SosFamilyPaperKind
sos_family_print_get_kind (SosFamilyPrint *self)
{
  return (SosFamilyPaperKind) adw_combo_row_get_selected (self->kind);
}

gint64
sos_family_print_get_reader (SosFamilyPrint *self)
{
  const guint at = adw_combo_row_get_selected (self->whom);

  return at < self->readers->len ? g_array_index (self->readers, gint64, at) : 0;
}

static void
add_reader (SosFamilyPrint *self, GtkStringList *names, gint64 person, const char *name)
{
  g_array_append_val (self->readers, person);
  gtk_string_list_append (names, name);
}

static void
add_members (SosFamilyPrint *self, GtkStringList *names)
{
  g_autoptr (GArray) places = sos_family_paper_dup_readers (self->desk);

  for (guint i = 0; i < places->len; i++)
    {
      const SosFamilyRow *row = g_ptr_array_index (sos_family_case_get_members (self->desk), g_array_index (places, guint, i));

      add_reader (self, names, row->person, row->name);
    }
}

static guint
find_reader (SosFamilyPrint *self, gint64 person)
{
  return (guint) MAX (sos_ids_find (self->readers, person), 0);
}

/* Whoever is rung has the first copy; else the first of them. */
static gint64
find_first (SosFamilyPrint *self)
{
  GPtrArray *rows = sos_family_case_get_members (self->desk);

  if (self->view->for_person != 0)
    return self->view->for_person;
  for (guint i = 0; i < rows->len; i++)
    if (((SosFamilyRow *) rows->pdata[i])->main_contact)
      return ((SosFamilyRow *) rows->pdata[i])->person;
  return 0;
}

void
sos_family_print_fill_readers (SosFamilyPrint *self)
{
  static const char *const others[SOS_N_FAMILY_PAPERS] = {
    [SOS_FAMILY_DRAWING] = N_("The worker"),
    [SOS_FAMILY_FRONT_SHEET] = N_("The worker"),
    [SOS_FAMILY_MEETING_SHEET] = N_("Everybody who is asked"),
  };
  const SosFamilyPaperKind kind = sos_family_print_get_kind (self);
  const gint64 before = self->readers->len > 0 ? sos_family_print_get_reader (self) : find_first (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  g_array_set_size (self->readers, 0);
  if (others[kind] != NULL)
    add_reader (self, names, 0, _(others[kind]));
  if (kind == SOS_FAMILY_PLAN || kind == SOS_FAMILY_DRAWING)
    add_members (self, names);
  adw_combo_row_set_model (self->whom, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->whom, find_reader (self, kind == SOS_FAMILY_PLAN && before == 0 ? find_first (self) : before));
  gtk_widget_set_sensitive (GTK_WIDGET (self->whom), self->readers->len > 1);
  self->filling = FALSE;
}

/* Only what this paper can be. */
void
sos_family_print_show_choices (SosFamilyPrint *self)
{
  const SosFamilyPaperKind kind = sos_family_print_get_kind (self);
  const gboolean words = kind == SOS_FAMILY_PLAN || kind == SOS_FAMILY_MEETING_SHEET, drawing = kind == SOS_FAMILY_DRAWING;

  gtk_widget_set_visible (GTK_WIDGET (self->format), words);
  gtk_widget_set_visible (self->contrast_row, words);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), drawing);
  gtk_widget_set_visible (self->redacted_row, drawing);
}
