/* test-office.c - the page of the office as a person uses it: settings, lists, words; and that every row of its forms is a field. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-office-kinds.h"
#include "sos-office-page.h"

#include <string.h>

static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new_with_people (1);
  sos_store_set_actor (self->office->store, self->office->lead);
}

static void
test_forms (Desk *self, gconstpointer data)
{
  guint n_kinds;
  const SosOfficeKind *kinds = sos_office_kinds_list (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", kinds[i].form);
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
      GtkWidget *form = g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "form")));
      g_autoptr (SosFormBinder) binder = kinds[i].get_type != NULL ? sos_form_binder_new (form, kinds[i].get_type (), sos_store_get_codes (self->office->store)) : NULL;

      g_test_message ("%s", kinds[i].name);
      g_assert_true (binder == NULL || sos_form_binder_get_faults (binder)->len == 0);
      g_assert_true (binder == NULL || sos_form_binder_get_n_rows (binder) > 0);
      g_clear_object (&binder);
      g_object_unref (form);
    }
  desk_show (self, sos_office_page_new (self->office->store));
  desk_wait_words (self, "Goals of a plan, at most");
}

static gpointer
open_dialog (const char *what)
{
  office_wait (desk_has_dialog, NULL, what);
  return desk_find_dialog ();
}

static void
test_number (Desk *self, gconstpointer data)
{
  GtkListBox *list;
  SosDeedDialog *dialog;

  desk_show (self, sos_office_page_new (self->office->store));
  desk_wait_words (self, "Goals of a plan, at most");
  gtk_editable_set_text (desk_find_id (self->page, GTK_TYPE_SEARCH_ENTRY, "words"), "goals plan");
  g_signal_emit_by_name (desk_find_id (self->page, GTK_TYPE_SEARCH_ENTRY, "words"), "search-changed");
  list = desk_find_id (self->page, GTK_TYPE_LIST_BOX, "numbers");
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  dialog = open_dialog ("the window of a number");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "value"), "0");
  office_wait (desk_dialog_says, "A whole number from 1", "the refusal");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "value"), "7");
  office_wait (desk_dialog_says, "It holds from the next step on", "what follows");
  desk_press (GTK_WIDGET (dialog), "Choose it");
  office_wait (desk_has_no_dialog, NULL, "the number to be chosen");
  desk_wait_words (self, "Built in: 5");
  office_undo (self->office);
  desk_settle (self);
}

static void
test_list (Desk *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  desk_show (self, sos_office_page_new (self->office->store));
  sos_office_page_show (SOS_OFFICE_PAGE (self->page), "agencies");
  desk_wait_words (self, "Nothing here yet");
  desk_act (self->page, "page.add", NULL);
  dialog = open_dialog ("the form of an agency");
  desk_press (GTK_WIDGET (dialog), "Add");
  g_assert_nonnull (desk_find_dialog ());
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "agency.name"), "Larkfield YOS");
  adw_combo_row_set_selected (sos_deed_dialog_get (dialog, "agency.type"), 2);
  desk_press (GTK_WIDGET (dialog), "Add");
  office_wait (desk_has_no_dialog, NULL, "the agency to be added");
  desk_wait_words (self, "Larkfield YOS");
  office_undo (self->office);
  desk_wait_words (self, "Nothing here yet");
}

/* A caseworker looks, and cannot change. */
static void
test_only_look (Desk *self, gconstpointer data)
{
  sos_store_set_actor (self->office->store, self->office->worker);
  desk_show (self, sos_office_page_new (self->office->store));
  sos_office_page_show (SOS_OFFICE_PAGE (self->page), "teams");
  desk_wait_words (self, "South");
  g_assert_null (desk_find_button (self->page, "page.end"));
  g_assert_false (gtk_widget_get_sensitive (desk_find_id (self->page, GTK_TYPE_BUTTON, "add")));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add ("/office/forms", Desk, NULL, set_up, test_forms, desk_tear_down);
  g_test_add ("/office/number", Desk, NULL, set_up, test_number, desk_tear_down);
  g_test_add ("/office/list", Desk, NULL, set_up, test_list, desk_tear_down);
  g_test_add ("/office/only-look", Desk, NULL, set_up, test_only_look, desk_tear_down);
  return g_test_run ();
}
