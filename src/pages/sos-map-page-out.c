/* sos-map-page-out.c - the map printed and saved from its page, as it was seen when that was asked for. */
#include "config.h"
#include "sos-map-page-private.h"

#include "sos-map-out.h"

#include <glib/gi18n.h>

static char *export_folder;

/* What went out may have been kept for that: the page says so. */
static void
say_done (SosMapPage *self, const char *said)
{
  sos_page_say (GTK_WIDGET (self), said);
  if (self->sheet != NULL && !sos_map_counts_may_go_out (self->sheet->counts, self->sheet->ask.quarter))
    sos_map_page_ask_anew (self);
}

static void
out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosMapPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = sos_map_out_finish (result, &error);

  if (said != NULL)
    say_done (self, said);
  else
    sos_page_say_error (GTK_WIDGET (self), error);
}

static SosMapLook
get_look (SosMapPage *self, const char *action)
{
  return (SosMapLook){ g_str_has_suffix (action, "a3") ? SOS_SHEET_A3 : SOS_SHEET_A4, gtk_toggle_button_get_active (self->tiles), self->grey,
                       sos_map_table_get_order (self->table) };
}

/* Nothing goes out while what is shown is not yet, or could not become, what was asked for: the others' map is not the office's. */
static gboolean
may_leave (SosMapPage *self)
{
  if (self->sheet == NULL || self->sheet->external == self->others)
    return self->sheet != NULL;
  sos_page_say (GTK_WIDGET (self), _("The map is still being read. Ask again in a moment."));
  return FALSE;
}

void
sos_map_page_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosMapPage *self = SOS_MAP_PAGE (widget);
  const SosMapLook look = get_look (self, action);
  g_autofree char *name = self->sheet != NULL ? sos_map_out_dup_file_name (self->sheet, SOS_MAP_PDF) : NULL;
  g_autofree char *path = export_folder != NULL && name != NULL ? g_build_filename (export_folder, name, NULL) : NULL;

  if (may_leave (self))
    sos_map_out_print_async (sos_page_get_store (SOS_PAGE (self)), self->sheet, &look,
                             GTK_WINDOW (gtk_widget_get_root (widget)), path, out_cb, g_object_ref (self));
}

/* What is saved is what was seen when it was asked for, however long the choice of a file takes. */
typedef struct
{
  SosMapPage *page;
  SosMapSheet *sheet;
  SosMapOutForm form;
  SosMapLook look;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->page);
  sos_map_sheet_unref (saving->sheet);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
save_to (Saving *saving, GFile *file)
{
  sos_map_out_save_async (sos_page_get_store (SOS_PAGE (saving->page)), saving->sheet, saving->form, &saving->look, file,
                          out_cb, g_object_ref (saving->page));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file != NULL)
    save_to (saving, file);
}

static SosMapOutForm
get_form (const char *action)
{
  static const char *const names[SOS_MAP_N_FORMS] = { "page.pdf", "page.png", "page.svg", "page.csv" };
  SosMapOutForm form = SOS_MAP_PDF;

  while (form + 1 < SOS_MAP_N_FORMS && !g_str_has_prefix (action, names[form]))
    form++;
  return form;
}

static Saving *
saving_new (SosMapPage *self, const char *action)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->page = g_object_ref (self);
  saving->sheet = sos_map_sheet_ref (self->sheet);
  saving->form = get_form (action);
  saving->look = get_look (self, action);
  return saving;
}

void
sos_map_page_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosMapPage *self = SOS_MAP_PAGE (widget);
  g_autoptr (Saving) saving = may_leave (self) ? saving_new (self, action) : NULL;
  g_autofree char *name = saving != NULL ? sos_map_out_dup_file_name (saving->sheet, saving->form) : NULL;

  if (saving == NULL)
    return;
  if (export_folder != NULL)
    {
      g_autofree char *path = g_build_filename (export_folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      save_to (saving, file);
      return;
    }
  sos_choose_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), SOS_CHOOSE_SAVE, _("Save the map"), _("_Save"), name, NULL, chosen_cb,
                         g_steal_pointer (&saving));
}

void
sos_map_page_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}
