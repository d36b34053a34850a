/* sos-type-ahead.c - letters typed on a widget find what is called so. Knows nothing of what is found. */
#include "config.h"
#include "sos-type-ahead.h"

#define TYPED_FOR (G_TIME_SPAN_SECOND * 5) /* after so long a letter begins another name: long enough for slow hands */

typedef struct
{
  SosTypeAheadFunc go;
  GString *typed;
  gint64 typed_at;
} Typing;

static void
typing_free (gpointer data, GClosure *closure)
{
  Typing *self = data;

  g_string_free (self->typed, TRUE);
  g_free (self);
}

static void
take_letter (Typing *self, gunichar letter)
{
  self->typed_at = g_get_monotonic_time ();
  g_string_append_unichar (self->typed, letter);
}

static gboolean
find_typed (Typing *self, GtkWidget *widget, gunichar letter)
{
  const gboolean goes_on = g_utf8_strlen (self->typed->str, -1) > 1;

  if (self->go (widget, self->typed->str, goes_on))
    return TRUE;
  if (!goes_on || letter == ' ')
    return FALSE;
  g_string_set_size (self->typed, 0);
  g_string_append_unichar (self->typed, letter);
  return self->go (widget, self->typed->str, FALSE);
}

/* One letter fewer, and what is called so. */
static gboolean
take_back (Typing *self, GtkWidget *widget)
{
  const char *end = g_utf8_find_prev_char (self->typed->str, self->typed->str + self->typed->len);

  g_string_truncate (self->typed, end != NULL ? (gsize) (end - self->typed->str) : 0);
  self->typed_at = g_get_monotonic_time ();
  if (self->typed->len > 0)
    self->go (widget, self->typed->str, TRUE);
  return TRUE;
}

static gboolean
is_walk (guint key)
{
  static const guint keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_Home, GDK_KEY_End, GDK_KEY_Return, GDK_KEY_Tab };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] == key)
      return TRUE;
  return FALSE;
}

/* A space belongs to a name that is being typed; else it presses what has the focus. */
static gboolean
letter_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, Typing *self)
{
  const gunichar letter = gdk_keyval_to_unicode (key);

  if (g_get_monotonic_time () - self->typed_at > TYPED_FOR)
    g_string_set_size (self->typed, 0);
  if (key == GDK_KEY_BackSpace && self->typed->len > 0)
    return take_back (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  if (key == GDK_KEY_Escape || is_walk (key)) /* whoever goes elsewhere begins anew */
    g_string_set_size (self->typed, 0);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || (!g_unichar_isalpha (letter) && !(letter == ' ' && self->typed->len > 0)))
    return FALSE;
  take_letter (self, letter);
  return find_typed (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), letter) || letter == ' ';
}

void
sos_type_ahead_add (GtkWidget *widget, SosTypeAheadFunc go)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Typing *self = g_new0 (Typing, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  self->go = go;
  self->typed = g_string_new (NULL);
  /* Before what has the focus in it, which would take a space. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (letter_cb), self, typing_free, 0);
  gtk_widget_add_controller (widget, controller);
}
