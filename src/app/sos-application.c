/* sos-application.c - one program: opens the office, makes windows, hides them, takes back. Knows pages by their table only. */
#include "config.h"
#include "sos-application-private.h"

#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-commands.h"
#include "sos-demo.h"
#include "sos-opening.h"
#include "sos-paper-common.h"
#include "sos-places.h"
#include "sos-settings.h"
#include "sos-widgets.h"
#include "sos-wording-english.h"
#include "sos-wording-phrases.h"
#include "sos-wordings-window.h"
#include "sos-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <malloc.h>
#include <sys/resource.h>

#define IDLE_CHECK_SECONDS 10
#define DEFAULT_IDLE_MINUTES 5

struct _SosApplication
{
  AdwApplication parent_instance;

  GSettings *settings; /* NULL where there is no schema */
  char *path;          /* of the office asked for */
  char *as;
  gboolean demo;
  gboolean painted;    /* the first window has been seen */
  SosOpening *office;  /* NULL until it is open */
  SosFace face;
  char *day;           /* its lists were brought up to */
  SosDutyWatch *watch; /* who is out and late back */
  gint64 touched;      /* monotonic µs of the last key or movement */
};

G_DEFINE_FINAL_TYPE (SosApplication, sos_application, ADW_TYPE_APPLICATION)

/* --- windows --- */

void
sos_application_each_window (SosApplication *self, void (*func) (SosWindow *window, gpointer data), gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *item = windows; item != NULL; item = item->next)
    if (SOS_IS_WINDOW (item->data))
      func (item->data, data);
}

SosWindow *
sos_application_find_window (SosApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !SOS_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
      if (SOS_IS_WINDOW (item->data))
        return item->data;
  return SOS_WINDOW (window);
}

static gboolean
touched_cb (GtkEventController *controller, GdkEvent *event, SosApplication *self)
{
  self->touched = g_get_monotonic_time ();
  return FALSE;
}

static void
watch_touches (SosApplication *self, SosWindow *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (touched_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

static void
keep_size (SosApplication *self, SosWindow *window)
{
  g_settings_bind (self->settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static const char *
get_actor_text (SosApplication *self, guint field)
{
  return sos_record_get_text (SOS_RECORD (self->office->actor), field);
}

const char *
sos_application_get_role (SosApplication *self)
{
  return self->office != NULL && self->office->actor != NULL ? get_actor_text (self, SOS_STAFF_ROLE) : NULL;
}

SosWindow *
sos_application_add_window (SosApplication *self, gboolean solo)
{
  SosWindow *window = sos_window_new (GTK_APPLICATION (self), solo);

  watch_touches (self, window);
  if (!solo && self->settings != NULL)
    keep_size (self, window);
  if (self->office != NULL)
    sos_window_set_store (window, self->office->store, self->office->office_name);
  if (self->office != NULL && self->office->actor != NULL)
    sos_window_set_actor (window, get_actor_text (self, SOS_STAFF_NAME));
  return window;
}

/* --- hiding --- */

static void
set_face (SosWindow *window, gpointer face)
{
  sos_window_set_face (window, GPOINTER_TO_INT (face));
}

/* Dialogs, print windows, the shortcuts window: whatever is not one of ours. */
static void
each_other (void (*func) (GtkWindow *window))
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  g_list_foreach (toplevels, (GFunc) g_object_ref, NULL);
  for (GList *item = toplevels; item != NULL; item = item->next)
    if (!SOS_IS_WINDOW (item->data))
      func (item->data);
  g_list_foreach (toplevels, (GFunc) g_object_unref, NULL);
}

static void
hide_or_close (GtkWindow *window)
{
  if (sos_page_is_kept (window))
    gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
  else
    gtk_window_destroy (window);
}

static void
show_again (GtkWindow *window)
{
  if (sos_page_is_kept (window))
    gtk_window_present (window);
}

/* Until somebody sits at the desk there is nothing to hide and nobody to show it to; blank is no way round the lock. */
static gboolean
may_show (SosApplication *self, SosFace face)
{
  if (self->office == NULL || self->office->actor == NULL)
    return FALSE;
  return face != SOS_FACE_BLANK || self->face == SOS_FACE_OFFICE || self->face == SOS_FACE_BLANK;
}

void
sos_application_set_face (SosApplication *self, SosFace face)
{
  if (!may_show (self, face))
    return;
  self->face = face;
  sos_application_each_window (self, set_face, GINT_TO_POINTER (face));
  if (face == SOS_FACE_OFFICE)
    {
      each_other (show_again);
      return;
    }
  each_other (hide_or_close);
  sos_clipboard_forget (gdk_display_get_default ());
}

/* What fails is tried again at the next opening or midnight; whoever changes a person brings their row up to date anyway. */
static void
day_turned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  sos_store_finish (SOS_STORE (source), result, NULL, NULL);
}

static void
turn_day (SosApplication *self)
{
  g_autofree char *today = sos_clock_dup_today ();

  if (self->office == NULL || g_strcmp0 (self->day, today) == 0)
    return;
  g_free (self->day);
  self->day = g_steal_pointer (&today);
  sos_store_write_async (self->office->store, NULL, sos_casework_turn_day, NULL, NULL, NULL, day_turned_cb, NULL);
}

static gboolean
idle_cb (gpointer user_data)
{
  SosApplication *self = user_data;
  const guint minutes = self->settings == NULL ? DEFAULT_IDLE_MINUTES : g_settings_get_uint (self->settings, "idle-lock-minutes");

  if (self->face != SOS_FACE_LOCK && g_get_monotonic_time () - self->touched > minutes * 60 * G_USEC_PER_SEC)
    sos_application_set_face (self, SOS_FACE_LOCK);
  turn_day (self);
  return G_SOURCE_CONTINUE;
}

static void
screensaver_cb (SosApplication *self)
{
  gboolean active = FALSE;

  g_object_get (self, "screensaver-active", &active, NULL);
  if (active)
    sos_application_set_face (self, SOS_FACE_LOCK);
}

/* --- the office --- */

static void
written_cb (SosStore *store, const char *title, SosApplication *self)
{
  SosWindow *window = sos_application_find_window (self);

  if (window != NULL && title != NULL)
    sos_window_offer (window, title, _("Undo"), "app.undo");
}

/* Ctrl+Z reaches what was done on another page or tab: it always says what it took back. */
static void
undone_cb (SosStore *store, const char *title, SosApplication *self)
{
  SosWindow *window = sos_application_find_window (self);
  /* Translators: %s is what had been done: "Taken back: Plan agreed" */
  g_autofree char *words = g_strdup_printf (_("Taken back: %s"), title);

  if (window != NULL)
    sos_window_offer (window, words, _("Redo"), "app.redo");
}

static void
redone_cb (SosStore *store, const char *title, SosApplication *self)
{
  SosWindow *window = sos_application_find_window (self);
  /* Translators: %s is what is done again: "Done again: Plan agreed" */
  g_autofree char *words = g_strdup_printf (_("Done again: %s"), title);

  if (window != NULL)
    sos_window_offer (window, words, _("Undo"), "app.undo");
}

/* No name and no place outside the window: who reads the screen of a locked desk learns nothing. */
static void
notifier_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosApplication) self = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  g_autoptr (GNotification) notification = NULL;
  gboolean owned = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &owned);
  if (!owned)
    return;
  notification = g_notification_new (_("Somebody is late back"));
  g_notification_set_body (notification, _("Look at the duty board."));
  g_notification_set_priority (notification, G_NOTIFICATION_PRIORITY_URGENT);
  g_notification_set_default_action (notification, "app.show-duty");
  g_application_send_notification (G_APPLICATION (self), "late", notification);
}

/* A desk without a place for notifications is told in the window alone. */
static void
notify_late (SosApplication *self)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                            g_variant_new ("(s)", "org.freedesktop.Notifications"), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            notifier_cb, g_object_ref (self));
}

static void
late_cb (SosDutyWatch *watch, guint n, SosApplication *self)
{
  SosWindow *window = sos_application_find_window (self);

  notify_late (self);
  if (window != NULL && self->face == SOS_FACE_OFFICE)
    sos_window_offer (window, _("Somebody is late back."), _("Duty board"), "app.show-duty");
}

static void
begin_watch (SosApplication *self)
{
  self->watch = sos_duty_watch_new (self->office->store);
  g_signal_connect_object (self->watch, "late", G_CALLBACK (late_cb), self, 0);
}

/* The watch holds the office open until it lets go. */
static void
end_watch (SosApplication *self)
{
  if (self->watch != NULL)
    g_object_run_dispose (G_OBJECT (self->watch));
  g_clear_object (&self->watch);
}

static void
take_office (SosWindow *window, gpointer data)
{
  SosApplication *self = data;

  sos_window_set_store (window, self->office->store, self->office->office_name);
}

static void
begin_work (SosWindow *window, gpointer data)
{
  SosApplication *self = data;

  sos_window_set_actor (window, get_actor_text (self, SOS_STAFF_NAME));
  sos_window_set_face (window, SOS_FACE_OFFICE);
  sos_window_go (window, sos_places_find ("today"), 0);
}

static void
begin_all (SosApplication *self)
{
  self->face = SOS_FACE_OFFICE;
  sos_application_update_actions (self);
  sos_application_each_window (self, begin_work, self);
}

/* --- who is at the desk --- */

/* Whoever is there, or was last; a made-up office is no reason to remember anybody. */
static char *
dup_last (SosApplication *self)
{
  if (self->office->actor != NULL)
    return g_strdup (get_actor_text (self, SOS_STAFF_REF));
  return self->settings == NULL || self->demo ? NULL : g_settings_get_string (self->settings, "desk");
}

static void
ask_window (SosWindow *window, gpointer last)
{
  sos_window_ask_desk (window, last);
}

static void
ask_desk (SosApplication *self)
{
  g_autofree char *last = dup_last (self);

  self->face = SOS_FACE_DESK;
  sos_application_update_actions (self);
  sos_application_each_window (self, ask_window, last);
  each_other (hide_or_close);
}

/* What the one before had open is theirs: the next one begins at the list. */
static void
put_away (SosWindow *window, gpointer data)
{
  sos_window_put_away (window);
  if (sos_window_is_solo (window))
    gtk_window_destroy (GTK_WINDOW (window));
}

static void
seat (SosApplication *self, SosStaff *staff)
{
  const gboolean same = sos_record_get_id (SOS_RECORD (staff)) == sos_store_get_actor (self->office->store);

  if (!same)
    {
      each_other (gtk_window_destroy);
      sos_application_each_window (self, put_away, NULL);
    }
  sos_opening_sit_down (self->office, staff);
  if (same)
    sos_application_set_face (self, SOS_FACE_OFFICE);
  else
    begin_all (self);
}

static void
remember (SosApplication *self)
{
  if (self->settings != NULL && !self->demo)
    g_settings_set_string (self->settings, "desk", get_actor_text (self, SOS_STAFF_REF));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStaff) staff = sos_opening_find_finish (result, &error);

  if (self->face != SOS_FACE_DESK)
    return; /* answered twice */
  if (staff == NULL)
    {
      ask_desk (self); /* the list is not what it was */
      return;
    }
  seat (self, staff);
  remember (self);
}

void
sos_application_sit_down (SosApplication *self, const char *ref)
{
  if (self->face == SOS_FACE_DESK)
    sos_opening_find_async (self->office, ref, found_cb, g_object_ref (self));
}

void
sos_application_change_desk (SosApplication *self)
{
  if (may_show (self, SOS_FACE_DESK))
    ask_desk (self);
}

/* --- opening --- */

static void
refuse (SosWindow *window, gpointer data)
{
  sos_window_set_start_words (window, _("This office could not be opened"), ((GError *) data)->message);
  sos_window_set_face (window, SOS_FACE_START);
}

/* Two things in either order: the office is open, and the empty frame has been seen. The first page is made after both. */
static void
begin_when_ready (SosApplication *self)
{
  if (self->office == NULL || !self->painted)
    return;
  sos_application_each_window (self, take_office, self);
  if (self->office->actor != NULL)
    begin_all (self);
  else
    ask_desk (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  self->office = sos_opening_finish (result, &error);
  g_application_release (G_APPLICATION (self));
  if (self->office == NULL)
    {
      sos_application_each_window (self, refuse, error);
      return;
    }
  if (self->settings != NULL && !self->demo)
    g_settings_set_string (self->settings, "office", sos_store_get_path (self->office->store));
  if (self->office->actor != NULL)
    remember (self);
  g_signal_connect_object (self->office->store, "written", G_CALLBACK (written_cb), self, 0);
  g_signal_connect_object (self->office->store, "undone", G_CALLBACK (undone_cb), self, 0);
  g_signal_connect_object (self->office->store, "redone", G_CALLBACK (redone_cb), self, 0);
  g_signal_connect_object (self->office->store, "notify::undo-title", G_CALLBACK (sos_application_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office->store, "notify::redo-title", G_CALLBACK (sos_application_update_actions), self, G_CONNECT_SWAPPED);
  begin_when_ready (self);
  g_clear_pointer (&self->day, g_free);
  turn_day (self);
  begin_watch (self);
}

static void
painted_cb (GdkFrameClock *clock, SosApplication *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->painted = TRUE;
  begin_when_ready (self);
}

static void
realized_cb (GtkWidget *window, SosApplication *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), self, 0);
}

void
sos_application_open_office (SosApplication *self, const char *path, SosStoreFlags flags)
{
  g_application_hold (G_APPLICATION (self));
  sos_opening_begin (path, flags, self->as, opened_cb, g_object_ref (self));
}

static void
open_demo (SosApplication *self)
{
  g_autofree char *folder = sos_commands_dup_demo_folder ();

  g_application_hold (G_APPLICATION (self));
  sos_opening_begin_demo (folder, self->as, opened_cb, g_object_ref (self));
}

/* --- the end --- */

/* Ctrl+C in the terminal, the end of the session: the windows close as by hand, so that words typed are kept. */
static gboolean
told_to_end_cb (gpointer self)
{
  g_action_group_activate_action (self, "quit", NULL);
  return G_SOURCE_CONTINUE;
}

static void
heed_signals (SosApplication *self)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], told_to_end_cb, self);
}

/* --- overrides --- */

/* The demo office stands at one day for ever, unless somebody set another. */
static void
stop_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (SOS_DEMO_NOW, NULL);

  if (g_getenv ("SOS_NOW") == NULL)
    sos_clock_set (g_date_time_to_unix (now));
}

/* With an office named, this is a program of its own; without, a second start raises the window of the first. */
static int
sos_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  SosApplication *self = SOS_APPLICATION (application);
  const int ended = sos_commands_handle_local_options (dict);

  if (ended >= 0)
    return ended;
  g_variant_dict_lookup (dict, "demo", "b", &self->demo);
  g_variant_dict_lookup (dict, "as", "s", &self->as);
  g_variant_dict_lookup (dict, "office", "^ay", &self->path);
  if (self->demo)
    stop_clock ();
  if (self->path != NULL || self->demo)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

/* Lists of a million ids come and go. Large pieces go back to the system at once and leave no holes behind; by itself the
 * allocator would keep all up to 32 MB once it has met one. */
static void
return_memory (void)
{
  mallopt (M_MMAP_THRESHOLD, 256 * 1024);
}

static void
sos_application_startup (GApplication *application)
{
  SosApplication *self = SOS_APPLICATION (application);

  G_APPLICATION_CLASS (sos_application_parent_class)->startup (application);
  return_memory ();
  sos_widgets_init ();
  sos_clipboard_watch (gdk_display_get_default ());
  gtk_window_set_default_icon_name (SOS_APP_ID);
  self->settings = sos_settings_open ();
  self->touched = g_get_monotonic_time ();
  sos_application_add_actions (self);
  g_signal_connect (self, "notify::screensaver-active", G_CALLBACK (screensaver_cb), NULL);
  g_timeout_add_seconds (IDLE_CHECK_SECONDS, idle_cb, self);
  heed_signals (self);
}

static void
sos_application_activate (GApplication *application)
{
  SosApplication *self = SOS_APPLICATION (application);
  SosWindow *window = sos_application_find_window (self);

  if (window == NULL)
    {
      window = sos_application_add_window (self, FALSE);
      g_signal_connect_object (window, "realize", G_CALLBACK (realized_cb), self, G_CONNECT_AFTER);
      if (self->path == NULL && self->settings != NULL)
        self->path = g_settings_get_string (self->settings, "office");
      if (self->demo)
        open_demo (self);
      else if (self->path != NULL && *self->path != '\0')
        sos_application_open_office (self, self->path, SOS_STORE_OPEN);
      else
        sos_window_set_face (window, SOS_FACE_START);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
sos_application_shutdown (GApplication *application)
{
  SosApplication *self = SOS_APPLICATION (application);

  if (gdk_display_get_default () != NULL)
    sos_clipboard_forget (gdk_display_get_default ());
  if (self->office != NULL)
    sos_store_close (self->office->store);
  sos_commands_finish ();
  G_APPLICATION_CLASS (sos_application_parent_class)->shutdown (application);
}

static void
sos_application_finalize (GObject *object)
{
  SosApplication *self = SOS_APPLICATION (object);

  g_clear_object (&self->settings);
  end_watch (self);
  g_clear_pointer (&self->office, sos_opening_free);
  g_free (self->path);
  g_free (self->as);
  g_free (self->day);
  G_OBJECT_CLASS (sos_application_parent_class)->finalize (object);
}

static void
sos_application_class_init (SosApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sos_application_finalize;
  application_class->handle_local_options = sos_application_handle_local_options;
  application_class->startup = sos_application_startup;
  application_class->activate = sos_application_activate;
  application_class->shutdown = sos_application_shutdown;
  sos_wording_english_give (sos_wordings_dup_own_english); /* before any office is opened, by a window or by a command */
  sos_wording_phrases_give (sos_paper_phrases_read);
}

static void
sos_application_init (SosApplication *self)
{
  g_autofree char *description = sos_commands_dup_description ();

  self->face = SOS_FACE_START;
  g_application_add_main_option_entries (G_APPLICATION (self), sos_commands_get_entries ());
  g_application_set_option_context_description (G_APPLICATION (self), description);
  g_application_set_option_context_summary (G_APPLICATION (self), _("The work of an office in one file: people, plans, letters."));
}

/* What may be on the screen must not be found in a core file, nor on a disk what is on its way to the printer, which GTK keeps in
 * the temporary folder (T-17): that of the session is in memory. Before the first thread. */
static void
keep_off_the_disk (void)
{
  const char *session = g_getenv ("XDG_RUNTIME_DIR");

  setrlimit (RLIMIT_CORE, &(struct rlimit){ 0, 0 });
  if (session != NULL && g_file_test (session, G_FILE_TEST_IS_DIR))
    g_setenv ("TMPDIR", session, TRUE);
}

SosApplication *
sos_application_new (void)
{
  keep_off_the_disk ();
  sos_casework_init ();
  return g_object_new (SOS_TYPE_APPLICATION, "application-id", SOS_APP_ID, "register-session", TRUE, NULL);
}

SosStore *
sos_application_get_store (SosApplication *self)
{
  g_return_val_if_fail (SOS_IS_APPLICATION (self), NULL);

  return self->office == NULL ? NULL : self->office->store;
}

SosFace
sos_application_get_face (SosApplication *self)
{
  return self->face;
}
