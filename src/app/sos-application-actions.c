/* sos-application-actions.c - what the whole program can be told: go, open, hide, take back, end. */
#include "config.h"
#include "sos-application-private.h"

#include "sos-access-rules.h"
#include "sos-concern-raise.h"
#include "sos-help-window.h"
#include "sos-new-person-page.h"
#include "sos-people-page.h"
#include "sos-schools-page.h"
#include "sos-person-page.h"
#include "sos-places.h"
#include "sos-referral-dialogs.h"
#include "sos-rights-rules.h"
#include "sos-service-dialogs.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

static void
chosen (SosApplication *self, GAsyncResult *result, SosStoreFlags flags)
{
  g_autoptr (GFile) file = sos_choose_file_finish (result, NULL);

  if (file != NULL)
    sos_application_open_office (self, g_file_peek_path (file), flags);
}

static void
chosen_to_open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  chosen (user_data, result, SOS_STORE_OPEN);
}

static void
chosen_to_make_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  chosen (user_data, result, SOS_STORE_CREATE);
}

/* The page that is then shown; NULL where the office is not (no window, locked). */
static SosPage *
show_place (SosApplication *self, const char *name, gint64 id)
{
  SosWindow *window = sos_application_find_window (self);

  if (window == NULL || sos_application_get_face (self) != SOS_FACE_OFFICE)
    return NULL;
  sos_window_go (window, sos_places_find (name), id);
  return sos_window_get_page (window);
}

/* "show-person" opens the place "person". */
static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, g_action_get_name (G_ACTION (action)) + strlen ("show-"), g_variant_get_int64 (parameter));
}

static void
new_person_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "new-person", 0);
}

/* Somebody who lies on a ward and is in no record. */
static void
new_bedside_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  SosWindow *window = sos_application_find_window (self);

  if (window != NULL && sos_application_get_face (self) == SOS_FACE_OFFICE && sos_window_get_page (window) != NULL)
    sos_bedside_dialog_open (GTK_WIDGET (sos_window_get_page (window)), sos_application_get_store (self));
}

/* Who is it: they are looked for, or entered, and then the referral is. */
static void
new_referral_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  SosPage *page = show_place (self, "new-person", 0);

  if (SOS_IS_NEW_PERSON_PAGE (page))
    sos_new_person_page_refer (SOS_NEW_PERSON_PAGE (page));
}

/* Whoever was just found or entered is referred. */
static void
refer_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  const gint64 person = g_variant_get_int64 (parameter);
  SosPage *page = show_place (self, "person", person);

  if (SOS_IS_PERSON_PAGE (page))
    sos_referral_ask_new (GTK_WIDGET (page), sos_application_get_store (self), person, NULL, 0, TRUE);
}

static void
show_concerns_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "concerns", 0);
}

static void
show_access_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "access", 0);
}

/* Over whatever is on show: what somebody saw is said at once. */
static void
raise_concern_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  SosWindow *window = sos_application_find_window (self);

  if (window != NULL && sos_application_get_face (self) == SOS_FACE_OFFICE && sos_window_get_page (window) != NULL)
    sos_concern_raise_other (GTK_WIDGET (sos_window_get_page (window)), sos_application_get_store (self), 0, NULL);
}

static void
show_openings_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "openings", 0);
}

static void
show_all_pairs_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "pairs", 0);
}

/* "show-term": the page the sidebar opens too. */
static void
show_term_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "schools", 0);
}

static void
show_duty_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  show_place (self, "duty", 0);
}

/* The list of those who live in a borough, on one service or any, of one status. */
static void
show_people_of_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  const char *borough, *service, *status;
  SosPage *page = show_place (self, "people", 0);

  g_variant_get (parameter, "(&s&s&s)", &borough, &service, &status);
  if (SOS_IS_PEOPLE_PAGE (page))
    sos_people_page_show_borough (SOS_PEOPLE_PAGE (page), borough, *service != '\0' ? service : NULL, status);
}

/* What runs in the schools of a borough. */
static void
show_schools_of_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  SosPage *page = show_place (self, "schools", 0);

  if (SOS_IS_SCHOOLS_PAGE (page))
    sos_schools_page_show_borough (SOS_SCHOOLS_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* Where an agreement of somebody can be asked for and written down. */
static void
ask_agreement_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  SosPage *page = show_place (self, "person", g_variant_get_int64 (parameter));

  if (SOS_IS_PERSON_PAGE (page))
    sos_person_page_go (SOS_PERSON_PAGE (page), "safety", "agreement");
}

/* A place on one tab of somebody's page. */
static void
show_person_at_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  const char *tab, *place;
  gint64 person;
  SosPage *page;

  g_variant_get (parameter, "(x&s&s)", &person, &tab, &place);
  page = show_place (self, "person", person);
  if (SOS_IS_PERSON_PAGE (page))
    sos_person_page_go (SOS_PERSON_PAGE (page), tab, place);
}

/* "show-person-window" opens it in a window of its own. */
static void
show_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action)) + strlen ("show-");
  g_autofree char *place = g_strndup (name, strlen (name) - strlen ("-window"));
  SosWindow *window;

  if (sos_application_get_store (self) == NULL || sos_application_get_face (self) != SOS_FACE_OFFICE)
    return;
  window = sos_application_add_window (self, TRUE);
  sos_window_go (window, sos_places_find (place), g_variant_get_int64 (parameter));
  gtk_window_present (GTK_WINDOW (window));
}

static void
lock_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_application_set_face (self, SOS_FACE_LOCK);
}

static void
blank_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_application_set_face (self, SOS_FACE_BLANK);
}

static void
unlock_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_application_set_face (self, SOS_FACE_OFFICE);
}

static void
unblank_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SosApplication *self = user_data;

  if (sos_application_get_face (self) == SOS_FACE_BLANK)
    sos_application_set_face (self, SOS_FACE_OFFICE);
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error) && sos_application_find_window (self) != NULL)
    sos_window_say (sos_application_find_window (self), error->message);
}

/* Whoever looks at a day that has passed would not see what they change: it is said, and nothing happens. */
static gboolean
is_barred (SosApplication *self)
{
  SosWindow *window = sos_application_find_window (self);
  SosPage *page = window != NULL ? sos_window_get_page (window) : NULL;
  const char *why = page != NULL ? sos_page_find_bar (page) : NULL;

  if (why != NULL)
    sos_window_say (window, why);
  return why != NULL;
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!is_barred (self))
    sos_store_undo_async (sos_application_get_store (self), NULL, taken_back_cb, g_object_ref (self));
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (!is_barred (self))
    sos_store_redo_async (sos_application_get_store (self), NULL, taken_back_cb, g_object_ref (self));
}

static void
open_office_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_choose_file_async (GTK_WINDOW (sos_application_find_window (self)), SOS_CHOOSE_OPEN, _("Open an Office"), _("_Open"), NULL, NULL,
                         chosen_to_open_cb, self);
}

static void
new_office_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_choose_file_async (GTK_WINDOW (sos_application_find_window (self)), SOS_CHOOSE_SAVE, _("New Office"), _("_Create"), "office.sos", NULL,
                         chosen_to_make_cb, self);
}

static void
show_shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  if (sos_application_find_window (self) != NULL)
    sos_window_show_shortcuts (sos_application_find_window (self));
}

/* The window that holds all others back, over @window; @window where none does. */
static GtkWindow *
find_front (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; window != NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == window && gtk_window_get_modal (other) && gtk_widget_get_visible (GTK_WIDGET (other)))
        return find_front (other);
    }
  return window;
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  GtkWindow *over = find_front ((GtkWindow *) sos_application_find_window (self));
  GtkWindow *help = over != NULL ? sos_help_window_new (over, g_variant_get_string (parameter, NULL)) : NULL;

  if (help == NULL)
    return;
  /* Over a window that holds all others back it could else be looked at, and not read on. */
  gtk_window_set_modal (help, gtk_window_get_modal (over));
  gtk_window_present (help);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  adw_show_about_window (GTK_WINDOW (sos_application_find_window (self)), "application-name", "SOS", "application-icon", SOS_APP_ID,
                         "version", SOS_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _("The work of an office in one file: people, plans, letters."), NULL);
}

static void
close_window (SosWindow *window, gpointer data)
{
  gtk_window_close (GTK_WINDOW (window));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  sos_application_each_window (self, close_window, NULL);
}

static void
change_desk_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sos_application_change_desk (user_data);
}

static void
sit_down_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sos_application_sit_down (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry actions[] = {
  { "show-person", show_cb, "x" },
  { "show-person-window", show_window_cb, "x" },
  { "show-family", show_cb, "x" },
  { "ask-agreement", ask_agreement_cb, "x" },
  { "show-family-window", show_window_cb, "x" },
  { "show-deliverer", show_cb, "x" },
  { "show-referral", show_cb, "x" },
  { "show-referral-window", show_window_cb, "x" },
  { "new-referral", new_referral_cb },
  { "refer", refer_cb, "x" },
  { "show-duty", show_duty_cb },
  { "show-term", show_term_cb, "x" },
  { "show-week", show_cb, "x" },
  { "show-calendar", show_cb, "x" },
  { "show-person-at", show_person_at_cb, "(xss)" },
  { "show-people-of", show_people_of_cb, "(sss)" },
  { "show-schools-of", show_schools_of_cb, "s" },
  { "new-person", new_person_cb },
  { "new-bedside", new_bedside_cb },
  { "show-openings", show_openings_cb },
  { "show-concerns", show_concerns_cb },
  { "show-access", show_access_cb },
  { "show-access-request", show_cb, "x" },
  { "raise-concern", raise_concern_cb },
  { "show-pairs", show_cb, "x" },
  { "show-run", show_cb, "x" },
  { "show-run-window", show_window_cb, "x" },
  { "show-pair", show_cb, "x" },
  { "show-all-pairs", show_all_pairs_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "lock", lock_cb },
  { "unlock", unlock_cb },
  { "change-desk", change_desk_cb },
  { "sit-down", sit_down_cb, "s" },
  { "blank", blank_cb },
  { "unblank", unblank_cb },
  { "open-office", open_office_cb },
  { "new-office", new_office_cb },
  { "show-shortcuts", show_shortcuts_cb },
  { "help", help_cb, "s" },
  { "about", about_cb },
  { "quit", quit_cb },
};

static void
enable (SosApplication *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
sos_application_update_actions (SosApplication *self)
{
  SosStore *store = sos_application_get_store (self);

  enable (self, "undo", store != NULL && sos_store_get_undo_title (store) != NULL);
  enable (self, "redo", store != NULL && sos_store_get_redo_title (store) != NULL);
  enable (self, "lock", store != NULL);
  enable (self, "blank", store != NULL);
  enable (self, "change-desk", store != NULL);
  enable (self, "sit-down", store != NULL);
  enable (self, "new-person", store != NULL && sos_places_find ("new-person") != NULL);
  enable (self, "new-bedside", store != NULL && sos_rights_is_worker (sos_application_get_role (self)));
  enable (self, "raise-concern", store != NULL);
  enable (self, "show-concerns", store != NULL && (sos_rights_is_worker (sos_application_get_role (self)) || sos_rights_is_lead (sos_application_get_role (self), TRUE)));
  enable (self, "show-access", store != NULL && sos_access_may_see (sos_application_get_role (self)));
  enable (self, "show-access-request", store != NULL && sos_access_may_see (sos_application_get_role (self)));
  enable (self, "show-openings", sos_rights_is_lead (sos_application_get_role (self), TRUE));
  enable (self, "show-pairs", store != NULL);
  enable (self, "show-run", store != NULL);
  enable (self, "show-run-window", store != NULL);
  enable (self, "show-pair", store != NULL);
  enable (self, "show-all-pairs", store != NULL && (sos_rights_is_worker (sos_application_get_role (self)) || sos_rights_is_lead (sos_application_get_role (self), TRUE)));
  enable (self, "show-person", store != NULL);
  enable (self, "show-person-window", store != NULL);
  enable (self, "show-person-at", store != NULL);
  enable (self, "show-people-of", store != NULL);
  enable (self, "show-schools-of", store != NULL && sos_places_find ("schools") != NULL);
  enable (self, "show-deliverer", store != NULL);
  enable (self, "show-referral", store != NULL);
  enable (self, "show-referral-window", store != NULL);
  enable (self, "new-referral", store != NULL);
  enable (self, "refer", store != NULL);
  enable (self, "show-duty", store != NULL);
  enable (self, "show-term", store != NULL);
  enable (self, "show-week", store != NULL);
  enable (self, "show-calendar", store != NULL);
  enable (self, "show-family", store != NULL);
  enable (self, "ask-agreement", store != NULL);
  enable (self, "show-family-window", store != NULL);
}

void
sos_application_add_actions (SosApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  sos_application_update_actions (self);
}
