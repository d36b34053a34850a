/* sos-family-members.c - the list of a family by homes, and the one chosen in one look. What can be done with them is the page's. */
#include "config.h"
#include "sos-family-members.h"

#include "sos-blocks.h"
#include "sos-fold-box.h"
#include "sos-look.h"
#include "sos-member-sign.h"

#include <glib/gi18n.h>

#define MEMBER "sos-member"
#define NAME_CHARS 16
#define ALERTS_AT_ONCE 3 /* in the summary, which leaves the list its place */

struct _SosFamilyMembers
{
  SosFamilyPart parent_instance;

  /* template */
  GtkListBox *list;
  GtkBox *summary;
  GtkLabel *name;
  GtkLabel *age;
  GtkGrid *facts;

  gboolean filling;
  guint scrolling; /* idle */
};

G_DEFINE_FINAL_TYPE (SosFamilyMembers, sos_family_members, SOS_TYPE_FAMILY_PART)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static SosFamily *
get_family (SosFamilyMembers *self)
{
  return sos_family_case_get_family (sos_family_part_get_case (SOS_FAMILY_PART (self)));
}

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
head_new (const char *label, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = sos_block_label (label, "strong");

  gtk_widget_add_css_class (box, "member-head");
  gtk_box_append (GTK_BOX (box), title);
  if (note != NULL)
    {
      GtkWidget *words = sos_block_label (note, NULL);

      gtk_widget_set_hexpand (words, TRUE);
      gtk_box_append (GTK_BOX (box), words);
    }
  return box;
}

/* What they agreed to, with its sign: a tick, a cross, or a question. */
static void
append_agreement (GtkBox *box, const SosFamilyRow *row)
{
  const SosLook *look = sos_look_find ("consent-status", row->agreement != NULL ? row->agreement : "ASKED");

  if (row->agreement_words != NULL)
    {
      GtkWidget *status = sos_status_new (look->icon, row->agreement_words, look->tone);

      sos_status_set_soft (SOS_STATUS (status), TRUE);
      gtk_widget_add_css_class (status, "member-agreed");
      gtk_box_append (box, status);
    }
}

/* All of them, one after another. */
static char *
dup_alerts (const SosFamilyMember *person, const char *between)
{
  return person->alerts != NULL ? g_strjoinv (between, person->alerts) : NULL;
}

/* To what they are tied outside, and whom they must not meet: as the lines of the drawing say. */
static char *
dup_ties (SosFamily *family, guint place, gboolean outside)
{
  g_autoptr (GString) ties = g_string_new (NULL);

  for (guint i = 0; i < family->ties->len; i++)
    {
      const SosTie *tie = family->ties->pdata[i];
      const gboolean theirs = tie->member == place || (tie->other >= 0 && (guint) tie->other == place);
      const char *to = tie->other < 0 ? tie->label : sos_family_get_member (family, tie->member == place ? (guint) tie->other : tie->member)->name;

      if (theirs && outside == (tie->other < 0) && to != NULL)
        g_string_append_printf (ties, "%s%s", ties->len > 0 ? ", " : "", to);
    }
  return g_string_free (g_steal_pointer (&ties), FALSE);
}

static char *
dup_spoken (SosFamilyMember *person, const SosFamilyRow *row)
{
  g_autofree char *alerts = dup_alerts (person, ", ");
  const char *words[] = { row->name, row->line, row->main_contact ? _("main contact") : NULL, row->lives, person->open ? _("open to us") : NULL, alerts, row->agreement_words,
                          row->flag, person->absent ? _("not in the family on this day") : NULL };
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && *words[i] != '\0')
      g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", words[i]);
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

static GtkWidget *
line_new (SosFamily *family, const SosFamilyRow *row)
{
  GtkWidget *box = sos_fold_box_new (6);
  SosFamilyMember *person = sos_family_get_member (family, row->place);
  GtkWidget *name = sos_block_name (row->name, row->plain ? "dim" : NULL);
  GtkWidget *line = sos_block_label (row->line != NULL ? row->line : "", "caption");

  gtk_widget_add_css_class (box, "member-row");
  if (person->absent)
    gtk_widget_add_css_class (box, "dim");
  gtk_box_append (GTK_BOX (box), sos_member_sign_new (family, row->place));
  gtk_label_set_width_chars (GTK_LABEL (name), MIN (g_utf8_strlen (row->name, -1), NAME_CHARS)); /* the rest gives way first */
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (box), line);
  append_agreement (GTK_BOX (box), row);
  return box;
}

static void
append_member (SosFamilyMembers *self, const SosFamilyRow *row)
{
  SosFamily *family = get_family (self);
  GtkWidget *list_row = gtk_list_box_row_new ();
  g_autofree char *spoken = dup_spoken (sos_family_get_member (family, row->place), row);
  gint64 *member = g_memdup2 (&sos_family_get_member (family, row->place)->person, sizeof (gint64));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), line_new (family, row));
  g_object_set_data_full (G_OBJECT (list_row), MEMBER, member, g_free);
  sos_spoken_name_set (list_row, spoken);
  gtk_list_box_append (self->list, list_row);
}

static void
append_head (SosFamilyMembers *self, const char *label, const char *note)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), head_new (label, note));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

/* Those of one home; of -1, who live in none that is known here, and on another day only. */
static void
append_home (SosFamilyMembers *self, int home, gboolean absent, const char *label, const char *note)
{
  GPtrArray *rows = sos_family_case_get_members (sos_family_part_get_case (SOS_FAMILY_PART (self)));
  gboolean begun = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const SosFamilyRow *row = rows->pdata[i];

      if (row->home != home || sos_family_get_member (get_family (self), row->place)->absent != absent)
        continue;
      if (!begun)
        append_head (self, label, note);
      begun = TRUE;
      append_member (self, row);
    }
}

static void
fill_list (SosFamilyMembers *self)
{
  GPtrArray *homes = get_family (self)->homes;

  sos_block_clear (GTK_WIDGET (self->list));
  for (guint i = 0; i < homes->len; i++)
    {
      const SosFamilyHome *home = homes->pdata[i];

      append_home (self, (int) i, FALSE, home->label, home->note != NULL ? home->note : _("address not shown"));
    }
  append_home (self, -1, FALSE, homes->len > 0 ? _("Elsewhere") : _("The family"), NULL);
  for (int i = -1; i < (int) homes->len; i++)
    append_home (self, i, TRUE, _("Not on this day"), NULL);
}

/* The one chosen ------------------------------------------------------------------------------------------------------------ */

static void
append_value (SosFamilyMembers *self, int *line, const char *label, GtkWidget *value)
{
  GtkWidget *name = sos_block_label (label, "fact-label");

  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->facts, name, 0, *line, 1, 1);
  gtk_grid_attach (self->facts, value, 1, (*line)++, 1, 1);
}

static void
append_fact (SosFamilyMembers *self, int *line, const char *label, const char *words)
{
  if (words != NULL && *words != '\0')
    append_value (self, line, label, sos_block_text (words, "fact-value"));
}

/* What does not fit beside the list opens over it. */
static GtkWidget *
more_alerts_new (const SosFamilyMember *person)
{
  const guint n = g_strv_length (person->alerts) - ALERTS_AT_ONCE;
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();
  g_autofree char *label = g_strdup_printf (g_dngettext (NULL, "and %u more", "and %u more", n), n);
  g_autofree char *words = dup_alerts (person, "\n");

  gtk_popover_set_child (GTK_POPOVER (popover), sos_block_text (words, "fact-value"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  sos_block_add_classes (button, "link flat");
  return button;
}

static void
append_alerts (SosFamilyMembers *self, int *line, const SosFamilyMember *person)
{
  const guint n = person->alerts != NULL ? g_strv_length (person->alerts) : 0;

  for (guint i = 0; i < n && i < ALERTS_AT_ONCE; i++)
    append_fact (self, line, i == 0 ? _("Careful") : "", person->alerts[i]);
  if (n > ALERTS_AT_ONCE)
    append_value (self, line, "", more_alerts_new (person));
}

static void
fill_summary (SosFamilyMembers *self)
{
  const SosFamilyRow *row = sos_family_part_find_row (SOS_FAMILY_PART (self));
  g_autofree char *not_to_meet = row != NULL ? dup_ties (get_family (self), row->place, FALSE) : NULL;
  g_autofree char *outside = row != NULL ? dup_ties (get_family (self), row->place, TRUE) : NULL;
  GtkWidget *child;
  int line = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_grid_remove (self->facts, child);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), row != NULL);
  if (row == NULL)
    return;
  gtk_label_set_label (self->name, row->name);
  gtk_label_set_label (self->age, row->summary != NULL ? row->summary : "");
  append_alerts (self, &line, sos_family_get_member (get_family (self), row->place));
  append_fact (self, &line, _("Not to meet"), not_to_meet);
  append_fact (self, &line, _("Contact"), row->main_contact ? _("main contact of the family") : NULL);
  append_fact (self, &line, _("Open"), row->open);
  append_fact (self, &line, _("Lives"), row->lives);
  append_fact (self, &line, _("Agreed"), row->agreed);
  append_fact (self, &line, _("Post"), row->post);
  append_fact (self, &line, _("Outside"), outside);
  append_fact (self, &line, _("Not to be told"), row->flag);
  if (row->plain)
    append_fact (self, &line, _("Restricted"), _("You may not see who this is, or anything about them."));
}

/* Choosing ------------------------------------------------------------------------------------------------------------------ */

static gint64
get_row_member (GtkListBoxRow *row)
{
  const gint64 *member = row == NULL ? NULL : g_object_get_data (G_OBJECT (row), MEMBER);

  return member == NULL ? 0 : *member;
}

/* Once it has a place: as little as shows the one chosen. */
static gboolean
scroll_cb (gpointer data)
{
  SosFamilyMembers *self = data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t at;

  self->scrolling = 0;
  if (row != NULL && adjustment != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &at))
    gtk_adjustment_clamp_page (adjustment, at.origin.y, at.origin.y + at.size.height);
  return G_SOURCE_REMOVE;
}

static void
select_member (SosFamilyMembers *self, gint64 member)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (member != 0 && get_row_member (row) == member)
      gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;
  if (self->scrolling == 0)
    self->scrolling = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, scroll_cb, self, NULL);
}

static void
row_selected_cb (SosFamilyMembers *self, GtkListBoxRow *row)
{
  if (!self->filling && row != NULL)
    sos_family_part_set_member (SOS_FAMILY_PART (self), get_row_member (row));
}

static void
row_activated_cb (SosFamilyMembers *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
ask_menu (SosFamilyMembers *self, double x, double y)
{
  g_signal_emit (self, signals[SIGNAL_MENU], 0, &(GdkRectangle){ x, y, 1, 1 });
}

static gboolean
ask_menu_below (SosFamilyMembers *self, GtkWidget *widget)
{
  graphene_rect_t at;

  if (widget == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &at))
    return FALSE;
  ask_menu (self, at.origin.x + at.size.width / 2, at.origin.y + at.size.height);
  return TRUE;
}

static void
more_cb (SosFamilyMembers *self, GtkWidget *button)
{
  ask_menu_below (self, button);
}

/* Tab leaves the list, as it leaves the drawing: who is chosen is changed by the arrows alone. */
static gboolean
tab_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  SosFamilyMembers *self = SOS_FAMILY_MEMBERS (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !(focus == GTK_WIDGET (self->list) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))))
    return FALSE;
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  g_signal_emit_by_name (gtk_widget_get_root (widget), "move-focus", g_variant_get_int32 (args));
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), TRUE);
  return TRUE;
}

static gboolean
key_menu_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  SosFamilyMembers *self = SOS_FAMILY_MEMBERS (widget);

  return ask_menu_below (self, GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
}

static void
pressed_cb (SosFamilyMembers *self, int n_press, double x, double y, GtkGestureClick *click)
{
  graphene_point_t at = GRAPHENE_POINT_INIT (x, y), here;
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, y);

  if (row == NULL || get_row_member (row) == 0
      || !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self), &at, &here))
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_menu (self, here.x, here.y);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_family_members_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  SosFamilyMembers *self = SOS_FAMILY_MEMBERS (part);
  const gboolean had_focus = sos_focus_find (GTK_WIDGET (self->list)) != NULL;

  fill_list (self);
  select_member (self, sos_family_part_get_member (part));
  if (had_focus && gtk_list_box_get_selected_row (self->list) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->list)));
  fill_summary (self);
}

static void
sos_family_members_show_member (SosFamilyPart *part, gint64 member)
{
  if (sos_family_part_get_case (part) == NULL)
    return;
  select_member (SOS_FAMILY_MEMBERS (part), member);
  fill_summary (SOS_FAMILY_MEMBERS (part));
}

/* The one chosen in the list. */
static void
sos_family_members_begin (SosFamilyPart *part)
{
  SosFamilyMembers *self = SOS_FAMILY_MEMBERS (part);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}

static void
sos_family_members_dispose (GObject *object)
{
  g_clear_handle_id (&SOS_FAMILY_MEMBERS (object)->scrolling, g_source_remove);
  sos_widget_dispose_template (object, SOS_TYPE_FAMILY_MEMBERS);
  G_OBJECT_CLASS (sos_family_members_parent_class)->dispose (object);
}

static void
sos_family_members_class_init (SosFamilyMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_members_dispose;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_members_show_case;
  SOS_FAMILY_PART_CLASS (klass)->begin = sos_family_members_begin;
  SOS_FAMILY_PART_CLASS (klass)->show_member = sos_family_members_show_member;
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SOS_TYPE_FAMILY_MEMBERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MENU] = g_signal_new ("menu", SOS_TYPE_FAMILY_MEMBERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       GDK_TYPE_RECTANGLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-members.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMembers, list);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMembers, summary);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMembers, name);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMembers, age);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyMembers, facts);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, key_menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_cb, "i", GTK_DIR_TAB_FORWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_SHIFT_MASK, tab_cb, "i", GTK_DIR_TAB_BACKWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, tab_cb, "i", GTK_DIR_TAB_BACKWARD);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, key_menu_cb, NULL);
}

static void
sos_family_members_init (SosFamilyMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosFamilyPart *
sos_family_members_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_MEMBERS, "store", store, NULL);
}
