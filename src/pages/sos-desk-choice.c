/* sos-desk-choice.c - asks who is at the desk. Knows no window: whoever is chosen is told by action. */
#include "config.h"
#include "sos-desk-choice.h"

#include "sos-fold.h"
#include "sos-label-wrap.h"
#include "sos-seats.h"
#include "sos-spoken-name.h"

#include <glib/gi18n.h>

struct _SosDeskChoice
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *note;
  GtkWidget *choosing;
  GtkSearchEntry *filter;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  GtkWidget *first;
  GtkEditable *name;
  AdwComboRow *role;
  GtkLabel *problem;
  GtkButton *go;

  SosStore *store;
  char *last;
  GPtrArray *seats;          /* SosSeat, as the rows are; NULL before they are read */
  GStrv sought;              /* folded words */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SosDeskChoice, sos_desk_choice, GTK_TYPE_BOX)

static void
show_problem (SosDeskChoice *self, const char *words)
{
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words[0] != '\0');
}

/* --- the list --- */

static SosSeat *
seat_of (SosDeskChoice *self, GtkListBoxRow *row)
{
  return row == NULL ? NULL : g_ptr_array_index (self->seats, gtk_list_box_row_get_index (row));
}

/* "Caseworker · Southwark" */
static char *
dup_note (SosDeskChoice *self, const SosSeat *seat)
{
  const char *role = sos_codes_get_label (sos_store_get_codes (self->store), "staff-role", seat->role);

  return seat->team == NULL ? g_strdup (role) : g_strdup_printf ("%s · %s", role, seat->team);
}

static GtkWidget *
label_new (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sos_label_wrap (GTK_LABEL (label));
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
row_new (SosDeskChoice *self, const SosSeat *seat)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *note = dup_note (self, seat);

  gtk_box_append (GTK_BOX (line), label_new (seat->name, "row-title"));
  gtk_box_append (GTK_BOX (line), label_new (note, "row-note"));
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_add_css_class (line, "pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  sos_spoken_name_set (row, seat->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  return row;
}

static gboolean
is_begun (const char *const *words, const char *begin)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (*words, begin))
      return TRUE;
  return FALSE;
}

static gboolean
is_sought_cb (GtkListBoxRow *row, gpointer user_data)
{
  SosDeskChoice *self = user_data;
  const SosSeat *seat = seat_of (self, row);
  g_autofree char *note = dup_note (self, seat);
  g_autofree char *words = g_strdup_printf ("%s %s", seat->name, note);
  g_autofree char *text = sos_fold_index_text (words);
  g_auto (GStrv) held = g_strsplit (text, " ", -1);

  for (guint i = 0; self->sought != NULL && self->sought[i] != NULL; i++)
    if (!is_begun ((const char *const *) held, self->sought[i]))
      return FALSE;
  return TRUE;
}

/* The next row that is seen, from @from in steps of @step. */
static GtkListBoxRow *
find_row (SosDeskChoice *self, int from, int step)
{
  GtkListBoxRow *row;

  for (int i = from; i >= 0 && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i += step)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
select_row (SosDeskChoice *self, GtkListBoxRow *row)
{
  graphene_rect_t place;

  gtk_list_box_select_row (self->list, row);
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &place))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), place.origin.y,
                               place.origin.y + place.size.height);
}

static void
select_next (SosDeskChoice *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *next = find_row (self, row == NULL ? 0 : gtk_list_box_row_get_index (row) + step, row == NULL ? 1 : step);

  if (next != NULL)
    select_row (self, next);
}

static void
put_last_first (GPtrArray *seats, const char *last)
{
  for (guint i = 1; i < seats->len; i++)
    if (g_strcmp0 (((SosSeat *) seats->pdata[i])->ref, last) == 0)
      {
        g_ptr_array_insert (seats, 0, g_ptr_array_steal_index (seats, i));
        return;
      }
}

static void
show_list (SosDeskChoice *self)
{
  GtkWidget *row;

  gtk_label_set_label (self->title, _("Who is at the desk?"));
  gtk_label_set_label (self->note, _("What you do from here on is written down in your name."));
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  put_last_first (self->seats, self->last);
  for (guint i = 0; i < self->seats->len; i++)
    gtk_list_box_append (self->list, row_new (self, self->seats->pdata[i]));
  select_row (self, find_row (self, 0, 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/* --- nobody works here yet --- */

/* Those the office gives out; element type SosCode. */
static GPtrArray *
dup_roles (SosDeskChoice *self)
{
  GPtrArray *all = sos_codes_get_list (sos_store_get_codes (self->store), "staff-role");
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (((SosCode *) all->pdata[i])->active)
      g_ptr_array_add (roles, all->pdata[i]);
  return roles;
}

static void
show_first (SosDeskChoice *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) roles = dup_roles (self);

  gtk_label_set_label (self->title, _("Nobody works in this office yet"));
  gtk_label_set_label (self->note, _("Enter yourself first: your name as colleagues know it, and what you do here."));
  for (guint i = 0; i < roles->len; i++)
    gtk_string_list_append (labels, ((SosCode *) roles->pdata[i])->label);
  adw_combo_row_set_model (self->role, G_LIST_MODEL (labels));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
sit_down (SosDeskChoice *self, const char *ref)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.sit-down", "s", ref);
}

static void
entered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeskChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);
  g_autoptr (SosDeed) deed = data;

  gtk_widget_set_sensitive (GTK_WIDGET (self->go), TRUE);
  if (done)
    sit_down (self, sos_record_get_text (SOS_RECORD (deed->made), SOS_STAFF_REF));
  else
    show_problem (self, error->message);
}

static void
enter_first (SosDeskChoice *self)
{
  g_autoptr (GPtrArray) roles = dup_roles (self);
  const guint chosen = adw_combo_row_get_selected (self->role);
  const char *role = chosen < roles->len ? ((SosCode *) roles->pdata[chosen])->code : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->go), FALSE);
  sos_store_write_async (self->store, NULL, (SosTransactionFunc) sos_casework_enter_first_staff,
                         sos_deed_new (0, role, gtk_editable_get_text (self->name)), (GDestroyNotify) sos_deed_free, NULL,
                         entered_cb, g_object_ref (self));
}

/* --- both --- */

static gboolean
is_first (SosDeskChoice *self)
{
  return self->seats != NULL && self->seats->len == 0;
}

/* What the one button says and whether it can be pressed. */
static void
show_go (SosDeskChoice *self)
{
  SosSeat *seat = NULL;
  g_autofree char *words = NULL;

  if (self->store == NULL)
    return; /* the rows are being taken down */
  if (self->seats != NULL && !is_first (self))
    seat = seat_of (self, gtk_list_box_get_selected_row (self->list));
  if (seat != NULL)
    words = g_strdup_printf (_("Continue as %s"), seat->name);
  gtk_button_set_label (self->go, words != NULL ? words : _("Continue"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), seat != NULL || is_first (self));
}

static void
seats_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosDeskChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *seats = sos_seats_finish (SOS_STORE (source), result, &error);

  if (seats == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_problem (self, error->message);
      return;
    }
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  self->seats = seats;
  gtk_widget_set_visible (self->choosing, !is_first (self));
  gtk_widget_set_visible (self->first, is_first (self));
  if (is_first (self))
    show_first (self);
  else
    show_list (self);
  show_go (self);
}

static void
filter_cb (SosDeskChoice *self)
{
  g_clear_pointer (&self->sought, g_strfreev);
  self->sought = sos_fold_query_words (gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  gtk_list_box_invalidate_filter (self->list);
  select_row (self, find_row (self, 0, 1));
}

static void
go_cb (SosDeskChoice *self)
{
  SosSeat *seat;

  if (self->seats == NULL)
    return;
  if (is_first (self))
    {
      enter_first (self);
      return;
    }
  seat = seat_of (self, gtk_list_box_get_selected_row (self->list));
  if (seat != NULL)
    sit_down (self, seat->ref);
}

static void
row_activated_cb (SosDeskChoice *self)
{
  go_cb (self);
}

static void
leave_cb (SosDeskChoice *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "app.lock", NULL);
}

/* The cursor stays in the filter; Up and Down walk the list. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosDeskChoice *self)
{
  if (key == GDK_KEY_Escape)
    leave_cb (self);
  else if (self->seats != NULL && !is_first (self) && (key == GDK_KEY_Down || key == GDK_KEY_Up))
    select_next (self, key == GDK_KEY_Down ? 1 : -1);
  else
    return FALSE;
  return TRUE;
}

/* --- overrides --- */

static void
sos_desk_choice_dispose (GObject *object)
{
  SosDeskChoice *self = SOS_DESK_CHOICE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->last, g_free);
  g_clear_pointer (&self->sought, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOS_TYPE_DESK_CHOICE);
  g_clear_pointer (&self->seats, g_ptr_array_unref); /* rows ask for it until they are gone */
  G_OBJECT_CLASS (sos_desk_choice_parent_class)->dispose (object);
}

static void
sos_desk_choice_class_init (SosDeskChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_desk_choice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-desk-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, title);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, note);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, choosing);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, filter);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, list);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, first);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, name);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, role);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, problem);
  gtk_widget_class_bind_template_child (widget_class, SosDeskChoice, go);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_go);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
sos_desk_choice_init (SosDeskChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_sought_cb, self, NULL);
  gtk_search_entry_set_key_capture_widget (self->filter, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* --- public --- */

void
sos_desk_choice_ask (SosDeskChoice *self, SosStore *store, const char *last)
{
  g_return_if_fail (SOS_IS_DESK_CHOICE (self));
  g_return_if_fail (SOS_IS_STORE (store));

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_set_object (&self->store, store);
  g_free (self->last);
  self->last = g_strdup (last);
  show_problem (self, "");
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), FALSE);
  sos_seats_async (store, self->cancellable, seats_cb, g_object_ref (self));
}
