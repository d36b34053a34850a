/* test-new-person.c - entering somebody begins as a search: who looks like them, hard names, refusals, drafts; nobody is merged. */
#include "config.h"

#include "sos-likely.h"
#include "sos-new-person-page.h"
#include "sos-office.h"

#include <adwaita.h>

typedef struct
{
  SosOffice *office;
  GtkWindow *window;
  SosPage *page;
  gint64 opened; /* by app.show-person */
} Desk;

static GtkWidget *
find_id (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_children (Desk *desk, const char *id)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (find_id (GTK_WIDGET (desk->page), id)); child;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
type_into (Desk *desk, const char *id, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_id (GTK_WIDGET (desk->page), id)), words);
}

static void
opened_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->opened = g_variant_get_int64 (parameter);
}

static const GActionEntry actions[] = { { "show-person", opened_cb, "x" } };

static gint64
enter (Desk *desk, const char *name, const char *birth_date, const char *phone, const char *parent)
{
  SosNewPerson typed = { .name = (char *) name, .birth_date = (char *) birth_date, .phone = (char *) phone, .parent = (char *) parent };
  SosCreatePerson *create = sos_create_person_new (&typed);
  g_autoptr (GError) error = NULL;
  gint64 id;

  sos_store_write (desk->office->store, NULL, (SosTransactionFunc) sos_casework_create_person, create, &error);
  g_assert_no_error (error);
  id = create->result;
  sos_create_person_free (create);
  return id;
}

static void
open_page (Desk *desk)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  desk->page = SOS_PAGE (sos_new_person_page_new (desk->office->store));
  desk->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, "content", desk->page, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), desk);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "app", G_ACTION_GROUP (group));
  gtk_window_present (desk->window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
close_page (Desk *desk)
{
  gpointer page = desk->page;

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (desk->window);
  sos_office_wait (is_gone, &page, "the page to be freed");
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = sos_office_new (2);
  open_page (desk);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  close_page (desk);
  sos_office_free (desk->office);
}

static gboolean
has_card (gpointer data)
{
  return count_children (data, "cards") == 1;
}

static gboolean
has_opened (gpointer data)
{
  return ((Desk *) data)->opened != 0;
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  SosRecord **record = data;

  *record = sos_transaction_load (transaction, SOS_TYPE_PERSON, GPOINTER_TO_SIZE (*record), error);
  return *record != NULL;
}

static char *
dup_name (Desk *desk, gint64 id)
{
  gpointer record = GSIZE_TO_POINTER ((gsize) id);
  g_autoptr (GError) error = NULL;
  char *name;

  sos_store_read (desk->office->store, load, &record, &error);
  g_assert_no_error (error);
  name = g_strdup (sos_record_get_text (record, SOS_PERSON_FULL_NAME));
  g_object_unref (record);
  return name;
}

/* S1: another spelling, day and month swapped, the end of the phone. */
static void
test_likely (Desk *desk, gconstpointer data)
{
  gint64 held = enter (desk, "Mohammed Al-Ahmad", "2009-03-11", "07700 900142", "Rania Al-Ahmad");

  type_into (desk, "name", "Muhamed Al Ahmed");
  type_into (desk, "born", "03/11/2009");
  type_into (desk, "phone", "07700 900142");
  sos_office_wait (has_card, desk, "the likeness");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (find_id (GTK_WIDGET (desk->page), "cards")), "first"));
  g_assert_false (gtk_widget_has_css_class (find_id (GTK_WIDGET (desk->page), "create"), "suggested-action"));
  g_signal_emit_by_name (find_id (GTK_WIDGET (desk->page), "same"), "clicked");
  sos_office_wait (has_opened, desk, "the record that is held");
  g_assert_cmpint (desk->opened, ==, held);
}

static gboolean
count_rows (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 *counts = data;
  const char *sql[] = { "SELECT count (*) FROM likeness WHERE verdict = 'NOT_SURE'", "SELECT count (*) FROM task WHERE kind = 'LIKENESS'" };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql[i], error, "");

      counts[i] = rows != NULL && sos_rows_next (rows, error) ? sos_rows_get_number (rows, 0) : -1;
    }
  return TRUE;
}

/* N10: a new record is always possible; what was decided is kept, and the lead is asked. */
static void
test_not_sure (Desk *desk, gconstpointer data)
{
  gint64 counts[2] = { 0, 0 };
  gint64 held = enter (desk, "Tyrell Mensah", "2013-05-05", NULL, NULL);

  type_into (desk, "name", "Tyrel Mensah");
  type_into (desk, "born", "2013-05-05");
  sos_office_wait (has_card, desk, "the likeness");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_id (GTK_WIDGET (desk->page), "not_sure")), TRUE);
  g_assert_true (gtk_widget_has_css_class (find_id (GTK_WIDGET (desk->page), "create"), "suggested-action"));
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.create", NULL);
  sos_office_wait (has_opened, desk, "the new record");
  g_assert_cmpint (desk->opened, !=, held);
  sos_store_read (desk->office->store, count_rows, counts, NULL);
  g_assert_cmpint (counts[0], ==, 1);
  g_assert_cmpint (counts[1], ==, 1);
}

/* S12: stored exactly as typed. */
static void
test_hard_names (Desk *desk, gconstpointer data)
{
  static const char *const names[] = {
    "Zoë O'Neill-Brennan", "D’Angelo Okonkwo", "Nguyễn Thị Thanh Hà", "Şeyma Öztürk", "Łukasz Wójcik", "Sukarno", "محمد الأحمد",
    "Ìfẹ́olúwa Adébáyọ̀", "X Æ", "Mac Ghille-Bhràth", "Null", "Test \"Quote\" <b>", "'; DROP TABLE person; --",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeit",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *normal = g_utf8_normalize (names[i], -1, G_NORMALIZE_NFC);
      g_autofree char *held = NULL;

      desk->opened = 0;
      type_into (desk, "name", names[i]);
      gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.create", NULL);
      sos_office_wait (has_opened, desk, names[i]);
      held = dup_name (desk, desk->opened);
      g_assert_cmpstr (held, ==, normal);
    }
  g_test_message ("%u hard names", (guint) G_N_ELEMENTS (names));
}

static gboolean
is_remarked (gpointer data)
{
  return gtk_widget_get_visible (data);
}

/* V1 and V2 stand beside their field, and nothing is made. */
static void
test_refusals (Desk *desk, gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.create", NULL);
  g_assert_true (gtk_widget_get_visible (find_id (GTK_WIDGET (desk->page), "name_remark")));
  type_into (desk, "name", "Ama Boateng");
  type_into (desk, "born", "03/11/2031");
  sos_office_wait (is_remarked, find_id (GTK_WIDGET (desk->page), "born_remark"), "the remark about the date");
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.create", NULL);
  type_into (desk, "born", "soon");
  gtk_widget_activate_action (GTK_WIDGET (desk->page), "page.create", NULL);
  g_assert_cmpint (desk->opened, ==, 0);
}

static gboolean
is_back (gpointer data)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (find_id (GTK_WIDGET (((Desk *) data)->page), "name"))), "Half a na") == 0;
}

static void
test_draft (Desk *desk, gconstpointer data)
{
  type_into (desk, "name", "Half a na");
  sos_page_flush (desk->page);
  close_page (desk);
  open_page (desk);
  sos_office_wait (is_back, desk, "the draft to come back");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
#define ADD(name, test) g_test_add ("/new-person/" name, Desk, NULL, set_up, test, tear_down)
  ADD ("likely", test_likely);
  ADD ("not-sure", test_not_sure);
  ADD ("hard-names", test_hard_names);
  ADD ("refusals", test_refusals);
  ADD ("draft", test_draft);
  return g_test_run ();
}
