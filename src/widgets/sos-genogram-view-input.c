/* sos-genogram-view-input.c - keys, pointer and fingers on the drawing of a family. Draws nothing. */
#include "config.h"
#include "sos-genogram-view-private.h"

#include "sos-fold.h"
#include "sos-genogram-walk.h"
#include "sos-lens-hand.h"
#include "sos-lens-keys.h"
#include "sos-type-ahead.h"

G_STATIC_ASSERT ((int) SOS_GENOGRAM_UP == SOS_LENS_UP && (int) SOS_GENOGRAM_RIGHT == SOS_LENS_RIGHT);

static void
moved (SosGenogramView *self, gboolean moved)
{
  if (moved)
    sos_genogram_view_queue (self);
}

/* ---- who is next ---- */

static guint
get_ordered (SosGenogramView *self, guint index)
{
  return g_array_index (self->order, guint, index);
}

static int
find_index (SosGenogramView *self, int member)
{
  for (guint i = 0; i < self->order->len; i++)
    if ((int) get_ordered (self, i) == member)
      return (int) i;
  return -1;
}

/* Where a walk begins: with the one we work for. */
static guint
find_first (SosGenogramView *self)
{
  SosFamily *drawn = sos_genogram_get_family (self->genogram);

  for (guint i = 0; i < drawn->members->len; i++)
    if (sos_family_get_member (drawn, i)->subject)
      return i;
  return get_ordered (self, 0);
}

static void
go_to (SosGenogramView *self, int member)
{
  if (member >= 0)
    sos_genogram_view_set_selected (self, sos_genogram_view_from_drawn (self, member));
}

static void
walk (SosGenogramView *self, SosGenogramWay way)
{
  const int here = sos_genogram_view_to_drawn (self, self->selected);

  go_to (self, here >= 0 ? sos_genogram_find_next (self->genogram, (guint) here, way) : (int) find_first (self));
}

static char *
dup_folded (const char *name)
{
  g_auto (GStrv) words = sos_fold_words (name);

  return g_strjoinv (" ", words);
}

static gboolean
begins_so (const SosFamilyMember *member, const char *typed)
{
  g_autofree char *name = member->seen != SOS_SEEN_PLAIN && member->name != NULL ? dup_folded (member->name) : NULL;

  return name != NULL && g_str_has_prefix (name, typed);
}

/* The next from here on, and round, whose name begins so. */
static gboolean
go_to_name (GtkWidget *widget, const char *typed, gboolean stay)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (widget);
  const int here = find_index (self, sos_genogram_view_to_drawn (self, self->selected)) - (stay ? 1 : 0);
  g_autofree char *wanted = dup_folded (typed);

  for (guint i = 1; *wanted != '\0' && i <= self->order->len; i++)
    {
      const guint member = get_ordered (self, (guint) (here + (int) (i + self->order->len)) % self->order->len);

      if (!begins_so (sos_family_get_member (sos_genogram_get_family (self->genogram), member), wanted))
        continue;
      sos_lens_keys_show_focus (widget, TRUE);
      go_to (self, (int) member);
      return TRUE;
    }
  return FALSE;
}

/* ---- keys ---- */

static gboolean
activate (SosGenogramView *self)
{
  if (self->selected < 0)
    return FALSE;
  sos_genogram_view_emit_activated (self, self->selected);
  return TRUE;
}

static gboolean
open_menu (SosGenogramView *self)
{
  GdkRectangle at;

  if (!sos_genogram_view_get_area (self, self->selected, &at))
    return FALSE;
  sos_genogram_view_emit_menu (self, self->selected, &at);
  return TRUE;
}

/* FALSE where nobody was chosen: the key may close what the drawing stands in. */
static gboolean
let_go (SosGenogramView *self)
{
  if (self->selected < 0)
    return FALSE;
  sos_genogram_view_choose (self, -1);
  return TRUE;
}

static gboolean
do_deed (GtkWidget *widget, SosLensDeed deed, int by)
{
  SosGenogramView *self = SOS_GENOGRAM_VIEW (widget);

  if (self->order->len == 0)
    return FALSE;
  switch (deed)
    {
    case SOS_LENS_DO_WALK:
      walk (self, (SosGenogramWay) by);
      return TRUE;
    case SOS_LENS_DO_FIRST:
    case SOS_LENS_DO_LAST:
      go_to (self, (int) get_ordered (self, deed == SOS_LENS_DO_FIRST ? 0 : self->order->len - 1));
      return TRUE;
    case SOS_LENS_DO_ACTIVATE:
      return activate (self);
    case SOS_LENS_DO_MENU:
      return open_menu (self);
    case SOS_LENS_DO_LET_GO:
      return let_go (self);
    case SOS_LENS_DO_ZOOM:
    case SOS_LENS_DO_FIT:
    case SOS_LENS_DO_PAN_X:
    case SOS_LENS_DO_PAN_Y:
      moved (self, sos_lens_keys_move (&self->lens, deed, by));
      return TRUE;
    }
  return FALSE;
}

void
sos_genogram_view_add_keys (GtkWidgetClass *klass)
{
  sos_lens_keys_add (klass, do_deed);
}

/* ---- pointer and fingers ---- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosGenogramView *self)
{
  const int place = sos_genogram_view_find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  sos_lens_keys_show_focus (GTK_WIDGET (self), FALSE);
  if (place < 0)
    return;
  sos_genogram_view_choose (self, place);
  if (n_press == 2)
    sos_genogram_view_emit_activated (self, place);
}

static void
open_menu_at (SosGenogramView *self, GtkGesture *gesture, double x, double y)
{
  const int place = sos_genogram_view_find_at (self, x, y);

  if (place < 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  sos_genogram_view_choose (self, place);
  sos_genogram_view_emit_menu (self, place, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_cb (GtkGestureClick *gesture, int n_press, double x, double y, SosGenogramView *self)
{
  open_menu_at (self, GTK_GESTURE (gesture), x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, SosGenogramView *self)
{
  open_menu_at (self, GTK_GESTURE (gesture), x, y);
}

static void
add (SosGenogramView *self, gpointer controller, const char *signal, gpointer callback)
{
  g_signal_connect (controller, signal, G_CALLBACK (callback), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
looked_elsewhere (GtkWidget *widget)
{
  sos_genogram_view_queue (SOS_GENOGRAM_VIEW (widget));
}

void
sos_genogram_view_add_gestures (SosGenogramView *self)
{
  GtkGesture *menu = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  add (self, gtk_gesture_click_new (), "pressed", pressed_cb);
  add (self, menu, "pressed", menu_cb);
  add (self, hold, "pressed", long_pressed_cb);
  sos_lens_hand_add (GTK_WIDGET (self), &self->lens, looked_elsewhere);
  sos_type_ahead_add (GTK_WIDGET (self), go_to_name);
}
