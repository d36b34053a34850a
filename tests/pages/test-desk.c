/* test-desk.c - who is at the desk: chosen by keys, found by plain letters; the first of all enters themselves. */
#include "config.h"
#include "office.h"

#include "sos-desk-choice.h"
#include "sos-widgets.h"

#include <glib/gstdio.h>

typedef struct
{
  Office *office;
  SosDeskChoice *choice;
  GtkWindow *window;
  char *seated;   /* reference that was told */
  guint n_locked; /* how often Escape went back to the lock */
} Desk;

static const char *const names[][2] = { { "Siobhán O’Neill", "TEAM_LEAD" }, { "Ada Lund", "DSL" }, { "Zed Gone", NULL } };

/* Beside the worker at the desk nobody of the office is there any more. */
static gboolean
send_away (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) staff = sos_transaction_query (transaction, SOS_TYPE_STAFF, "name <> $1", error, "s", OFFICE_WORKER);

  for (guint i = 0; staff != NULL && i < staff->len; i++)
    {
      sos_record_set_flag (staff->pdata[i], SOS_STAFF_ACTIVE, FALSE);
      if (!sos_transaction_save (transaction, staff->pdata[i], error))
        return FALSE;
    }
  return staff != NULL;
}

static gboolean
add_staff (SosTransaction *transaction, gpointer data, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SosStaff) staff = g_object_new (SOS_TYPE_STAFF, "name", names[i][0], "role", names[i][1] ? names[i][1] : "DSL",
                                                 "active", names[i][1] != NULL, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (staff, NULL);

      if (!sos_casework_save_record (transaction, save, error))
        return FALSE;
    }
  return TRUE;
}

/* Before anybody sits at the desk, as when an office is filled. */
static void
hire (Office *office)
{
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (office->store, 0);
  sos_store_write (office->store, NULL, add_staff, NULL, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  char *ref;
} Find;

static gboolean
find_staff (SosTransaction *transaction, gpointer data, GError **error)
{
  Find *find = data;
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, "name = $1 ORDER BY active DESC", error, "s", find->name);

  find->ref = staff != NULL ? g_strdup (sos_record_get_text (staff, SOS_STAFF_REF)) : NULL;
  return staff != NULL;
}

static char *
dup_ref (SosStore *store, const char *name)
{
  Find find = { name, NULL };

  sos_store_read (store, find_staff, &find, NULL);
  return find.ref;
}

static void
sit_down_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Desk *desk = data;

  g_free (desk->seated);
  desk->seated = g_variant_dup_string (parameter, NULL);
}

static void
lock_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Desk *) data)->n_locked++;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  static const GActionEntry entries[] = { { "sit-down", sit_down_cb, "s" }, { "lock", lock_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  desk->office = office_new ();
  sos_store_write (desk->office->store, NULL, send_away, NULL, NULL);
  desk->choice = g_object_new (SOS_TYPE_DESK_CHOICE, NULL);
  desk->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 800, "default-height", 700, "content", desk->choice, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), desk);
  gtk_widget_insert_action_group (GTK_WIDGET (desk->window), "app", G_ACTION_GROUP (actions));
  gtk_window_present (desk->window);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gpointer choice = desk->choice;

  g_object_add_weak_pointer (choice, &choice);
  gtk_window_destroy (desk->window);
  office_wait (is_gone, &choice, "the choice to be freed");
  office_free (desk->office);
  g_free (desk->seated);
}

static gpointer
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkButton *
find_go (Desk *desk)
{
  GtkWidget *go = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (desk->choice), SOS_TYPE_DESK_CHOICE, "go"));

  return GTK_BUTTON (go);
}

static gboolean
may_go (gpointer data)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (find_go (data))) && gtk_widget_get_mapped (GTK_WIDGET (find_go (data)));
}

static void
ask (Desk *desk, const char *last)
{
  sos_desk_choice_ask (desk->choice, desk->office->store, last);
  office_wait (may_go, desk, "the list");
}

/* Who the button would let in. */
static void
assert_chosen (Desk *desk, const char *name)
{
  g_autofree char *words = name == NULL ? g_strdup ("Continue") : g_strconcat ("Continue as ", name, NULL);

  g_assert_cmpstr (gtk_button_get_label (find_go (desk)), ==, words);
  g_assert_cmpint (gtk_widget_get_sensitive (GTK_WIDGET (find_go (desk))), ==, name != NULL);
}

static void
press (Desk *desk, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->choice));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (one) && gtk_event_controller_get_propagation_phase (one) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (one, "key-pressed", key, 0, 0, &taken);
    }
  g_assert_true (taken);
}

static void
filter (Desk *desk, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (desk->choice), GTK_TYPE_SEARCH_ENTRY)), words);
}

static void
test_choose (Desk *desk, gconstpointer data)
{
  g_autofree char *ada = NULL, *moyo = NULL;

  hire (desk->office);
  ada = dup_ref (desk->office->store, "Ada Lund");
  moyo = dup_ref (desk->office->store, OFFICE_WORKER);
  ask (desk, NULL);
  assert_chosen (desk, "Ada Lund");
  press (desk, GDK_KEY_Down);
  assert_chosen (desk, OFFICE_WORKER);
  press (desk, GDK_KEY_Up);
  press (desk, GDK_KEY_Up);
  assert_chosen (desk, "Ada Lund");
  for (guint i = 0; i < 9; i++)
    press (desk, GDK_KEY_Down);
  assert_chosen (desk, "Siobhán O’Neill"); /* who left is not offered */
  g_assert_null (desk->seated);
  g_signal_emit_by_name (find_go (desk), "clicked");
  g_assert_nonnull (desk->seated);

  /* Whoever was here last stands first. */
  ask (desk, moyo);
  assert_chosen (desk, OFFICE_WORKER);
  press (desk, GDK_KEY_Down);
  assert_chosen (desk, "Ada Lund");
  g_signal_emit_by_name (find_type (GTK_WIDGET (desk->choice), GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (desk->seated, ==, ada);
}

static void
test_filter (Desk *desk, gconstpointer data)
{
  hire (desk->office);
  ask (desk, NULL);
  filter (desk, "oneill");
  assert_chosen (desk, "Siobhán O’Neill");
  filter (desk, "team le");
  assert_chosen (desk, "Siobhán O’Neill");
  press (desk, GDK_KEY_Down);
  assert_chosen (desk, "Siobhán O’Neill");
  filter (desk, "zed");
  assert_chosen (desk, NULL);
  g_signal_emit_by_name (find_type (GTK_WIDGET (desk->choice), GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_null (desk->seated);
  press (desk, GDK_KEY_Escape);
  assert_chosen (desk, "Ada Lund");
  g_assert_cmpuint (desk->n_locked, ==, 0);
  press (desk, GDK_KEY_Escape);
  g_assert_cmpuint (desk->n_locked, ==, 1);
}

static gboolean
is_seated (gpointer data)
{
  return ((Desk *) data)->seated != NULL;
}

/* An office that was just made: who opens it says who they are, with a name and a role, and is in. */
static void
test_first (Desk *desk, gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->office->folder, "new.sos", NULL);
  g_autofree char *ref = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);

  g_assert_no_error (error);
  sos_desk_choice_ask (desk->choice, store, NULL);
  office_wait (may_go, desk, "the form");
  g_signal_emit_by_name (find_go (desk), "clicked");
  office_wait (may_go, desk, "the refusal");
  g_assert_null (desk->seated);
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (desk->choice), ADW_TYPE_ENTRY_ROW)), "Ọlá <b>");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_type (GTK_WIDGET (desk->choice), ADW_TYPE_COMBO_ROW)), 3);
  g_signal_emit_by_name (find_go (desk), "clicked");
  office_wait (is_seated, desk, "the first one");
  ref = dup_ref (store, "Ọlá <b>");
  g_assert_cmpstr (desk->seated, ==, ref);
  sos_desk_choice_ask (desk->choice, store, NULL);
  office_wait (may_go, desk, "the list");
  assert_chosen (desk, "Ọlá <b>");
  sos_store_close (store);
}

#define ADD(name) g_test_add ("/desk/" #name, Desk, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  ADD (choose);
  ADD (filter);
  ADD (first);
  return g_test_run ();
}
