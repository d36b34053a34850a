/* sos-family-grid.c - the members of a family by issues. Sets levels; the words of a cell are its own (sos-family-cell.c). */
#include "config.h"
#include "sos-family-grid.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-cell.h"
#include "sos-family-issue-dialog.h"
#include "sos-tooltip.h"

#include <glib/gi18n.h>

#define NAME_WIDTH 108
#define COLUMN_WIDTH 93
#define SHOWN 10 /* at first, where fewer say something */
#define PERSON "sos-person"

struct _SosFamilyGrid
{
  SosFamilyPart parent_instance;

  /* template */
  GtkStack *stack;
  GtkLabel *count;
  GtkToggleButton *all;
  GtkScrolledWindow *head_scroller;
  GtkScrolledWindow *name_scroller;
  GtkScrolledWindow *scroller;
  GtkGrid *head;
  GtkBox *names;
  SosRovingGrid *cells;
  GtkLabel *keys;

  GPtrArray *order;  /* codes of issues, those shown first */
  guint n_said;      /* of them, those that are always shown */
  gint64 household;  /* whose order it is */
  char *shape;       /* who and what is shown: as long as it stays so, the cells do */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (SosFamilyGrid, sos_family_grid, SOS_TYPE_FAMILY_PART)

static SosFamilyCase *
case_of (SosFamilyGrid *self)
{
  return sos_family_part_get_case (SOS_FAMILY_PART (self));
}

static SosCodes *
codes_of (SosFamilyGrid *self)
{
  return sos_store_get_codes (sos_family_part_get_store (SOS_FAMILY_PART (self)));
}

/* The issues and their order ------------------------------------------------------------------------------------------------ */

static gboolean
says_something (SosFamilyCase *family_case, const char *issue)
{
  GArray *places = sos_family_case_get_grid_places (family_case);

  for (guint i = 0; i < places->len; i++)
    {
      const SosIssueCell *cell = sos_family_case_get_cell (family_case, g_array_index (places, guint, i), issue);

      if (cell != NULL && cell->level != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
append_issues (SosFamilyGrid *self, gboolean said)
{
  GPtrArray *issues = sos_family_case_get_issues (case_of (self));

  for (guint i = 0; i < issues->len; i++)
    if (says_something (case_of (self), issues->pdata[i]) == said)
      g_ptr_array_add (self->order, issues->pdata[i]);
}

static void
begin_order (SosFamilyGrid *self)
{
  g_ptr_array_set_size (self->order, 0);
  append_issues (self, TRUE);
  self->n_said = MAX (self->order->len, MIN (SHOWN, sos_family_case_get_issues (case_of (self))->len));
  append_issues (self, FALSE);
}

/* Nobody's column goes away under their hands: what says something now comes after what did before. */
static void
keep_order (SosFamilyGrid *self)
{
  for (guint i = self->n_said; i < self->order->len; i++)
    if (says_something (case_of (self), self->order->pdata[i]))
      g_ptr_array_insert (self->order, (int) self->n_said++, g_ptr_array_steal_index (self->order, i));
}

static void
order_issues (SosFamilyGrid *self)
{
  const gint64 household = sos_family_part_get_household (SOS_FAMILY_PART (self));

  if (household == self->household && self->order->len == sos_family_case_get_issues (case_of (self))->len)
    keep_order (self);
  else
    begin_order (self);
  self->household = household;
}

static guint
count_shown (SosFamilyGrid *self)
{
  return gtk_toggle_button_get_active (self->all) ? self->order->len : self->n_said;
}

static void
show_count (SosFamilyGrid *self)
{
  const gboolean all = gtk_toggle_button_get_active (self->all);
  /* Translators: issues shown, and how many there are: "10 of 18" */
  g_autofree char *count = g_strdup_printf (_("%u of %u"), count_shown (self), self->order->len);
  g_autofree char *told = g_strdup_printf (_("%u of %u shown"), count_shown (self), self->order->len);
  g_autofree char *more = all ? g_strdup (_("Show fewer")) : g_strdup_printf (_("Show all %u"), self->order->len);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), told);
  gtk_button_set_label (GTK_BUTTON (self->all), more);
  gtk_widget_set_visible (GTK_WIDGET (self->all), self->n_said < self->order->len);
}

/* Setting ------------------------------------------------------------------------------------------------------------------- */

/* TRUE where something may be changed; else it is said why not. */
static gboolean
may_change (SosFamilyGrid *self)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (sos_family_part_is_today (SOS_FAMILY_PART (self)))
    return TRUE;
  day = sos_date_dup_long (sos_family_case_get_day (case_of (self)));
  /* Translators: %s is a day */
  words = g_strdup_printf (_("This is how it was on %s. Go back to today to change something."), day);
  sos_page_say (GTK_WIDGET (self), words);
  return FALSE;
}

static void
cell_clicked_cb (SosFamilyCell *cell, SosFamilyGrid *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (may_change (self))
    sos_family_ask_issue (SOS_FAMILY_PART (self), sos_family_cell_get_person (cell), sos_family_cell_get_look (cell));
}

static const struct
{
  guint keys[2];
  const char *level;
} keys[] = {
  { { GDK_KEY_0, GDK_KEY_KP_0 }, "0" }, { { GDK_KEY_1, GDK_KEY_KP_1 }, "1" },  { { GDK_KEY_2, GDK_KEY_KP_2 }, "2" },
  { { GDK_KEY_3, GDK_KEY_KP_3 }, "3" }, { { GDK_KEY_n, GDK_KEY_N }, "NK" }, { { GDK_KEY_a, GDK_KEY_A }, "NA" },
};

/* Which key sets which level, for those who may change them. */
static void
show_keys (SosFamilyGrid *self)
{
  g_autoptr (GString) words = g_string_new (_("Keys in the grid:"));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *label = sos_block_dup_small (sos_codes_get_label (codes_of (self), "issue-level", keys[i].level));

      g_string_append_printf (words, "%s %c %s", i > 0 ? "," : "", (char) gdk_keyval_to_unicode (gdk_keyval_to_upper (keys[i].keys[0])), label);
    }
  g_string_append_printf (words, ". %s", _("Enter opens one, with a note and a day."));
  gtk_label_set_label (self->keys, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->keys), sos_family_part_is_today (SOS_FAMILY_PART (self)));
}

/* NULL where the key is of no level. */
static const char *
find_level (guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keys[0] == key || keys[i].keys[1] == key)
      return keys[i].level;
  return NULL;
}

static gboolean
key_cb (SosFamilyGrid *self, guint key, guint code, GdkModifierType with)
{
  const char *level = with & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK) ? NULL : find_level (key);
  GtkWidget *current = sos_focus_find (GTK_WIDGET (self->cells));

  if (!SOS_IS_FAMILY_CELL (current))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace)
    {
      sos_page_say (GTK_WIDGET (self), _("What was seen stays as it was. Set another level, or take the last one back with Ctrl+Z."));
      return GDK_EVENT_STOP;
    }
  if (level == NULL)
    return GDK_EVENT_PROPAGATE;
  if (may_change (self))
    sos_family_set_issue (SOS_FAMILY_PART (self), sos_family_cell_get_person (SOS_FAMILY_CELL (current)),
                          sos_family_cell_get_look (SOS_FAMILY_CELL (current)), level);
  return GDK_EVENT_STOP;
}

/* Making rows and columns --------------------------------------------------------------------------------------------------- */

static int
scaled (SosFamilyGrid *self, int pixels)
{
  return (int) (pixels * sos_text_scale (GTK_WIDGET (self)));
}

static void
make_head (SosFamilyGrid *self)
{
  for (guint i = 0; i < count_shown (self); i++)
    {
      const char *issue = sos_codes_get_label (codes_of (self), "issue", self->order->pdata[i]);
      GtkWidget *label = sos_block_text (issue, "issue-head");

      gtk_label_set_single_line_mode (GTK_LABEL (label), FALSE);
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
      sos_tooltip_set (label, issue);
      gtk_widget_set_size_request (label, scaled (self, COLUMN_WIDTH), -1);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_valign (label, GTK_ALIGN_END);
      gtk_grid_attach (self->head, label, (int) i, 0, 1, 1);
    }
}

static void
ask_again_cb (GtkWidget *button, SosFamilyGrid *self)
{
  const gint64 *person = g_object_get_data (G_OBJECT (button), PERSON);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.ask-agreement", "x", *person);
}

static GtkWidget *
ask_button_new (SosFamilyGrid *self, const SosFamilyRow *row)
{
  GtkWidget *ask = sos_block_button (row->agreement != NULL ? _("Ask again…") : _("Ask…"), NULL, "link flat");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", row->name, row->agreement != NULL ? _("Ask again…") : _("Ask…"));

  gtk_widget_set_tooltip_text (ask, _("Opens what they agreed to under Safety"));
  sos_spoken_name_set (ask, spoken);
  g_object_set_data_full (G_OBJECT (ask), PERSON, g_memdup2 (&row->person, sizeof row->person), g_free);
  g_signal_connect_object (ask, "clicked", G_CALLBACK (ask_again_cb), self, 0);
  return ask;
}

/* One sentence in place of a row of cells: who has not agreed has nothing that could be looked at. */
static GtkWidget *
sentence_new (SosFamilyGrid *self, guint place)
{
  const SosFamilyRow *row = sos_family_case_get_members (case_of (self))->pdata[place];
  const gboolean asked = sos_family_part_is_today (SOS_FAMILY_PART (self)) && row->facts[SOS_FACT_AGREEMENT]->allowed
                         && g_strcmp0 (row->agreement, "GIVEN") != 0;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lock = gtk_image_new_from_icon_name ("changes-prevent-symbolic");

  gtk_widget_add_css_class (box, "issue-none");
  gtk_box_append (GTK_BOX (box), lock);
  gtk_box_append (GTK_BOX (box), sos_block_label (sos_family_case_get_grid_sentence (case_of (self), place), "dim"));
  if (asked)
    gtk_box_append (GTK_BOX (box), ask_button_new (self, row));
  return box;
}

static void
fill_cell (SosFamilyGrid *self, GtkWidget *cell, guint place, const char *issue)
{
  sos_family_cell_show (SOS_FAMILY_CELL (cell), case_of (self), codes_of (self), place, issue);
}

static GtkWidget *
make_cell (SosFamilyGrid *self, guint place, const char *issue)
{
  GtkWidget *cell = sos_family_cell_new ();

  fill_cell (self, cell, place, issue);
  gtk_widget_set_size_request (cell, scaled (self, COLUMN_WIDTH), -1);
  gtk_widget_set_hexpand (cell, TRUE);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, 0);
  return cell;
}

static void
name_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, SosFamilyGrid *self)
{
  const gint64 *person = g_object_get_data (G_OBJECT (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click))), PERSON);

  sos_family_part_set_member (SOS_FAMILY_PART (self), *person);
}

static GtkWidget *
name_new (SosFamilyGrid *self, guint place)
{
  const SosFamilyMember *member = sos_family_get_member (sos_family_case_get_family (case_of (self)), place);
  GtkWidget *name = sos_block_name (member->name, "issue-name");
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_size_request (name, scaled (self, NAME_WIDTH), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
  g_object_set_data_full (G_OBJECT (name), PERSON, g_memdup2 (&member->person, sizeof member->person), g_free);
  g_signal_connect_object (click, "pressed", G_CALLBACK (name_pressed_cb), self, 0);
  gtk_widget_add_controller (name, GTK_EVENT_CONTROLLER (click));
  return name;
}

static void
make_row (SosFamilyGrid *self, guint place, int row)
{
  g_autoptr (GtkSizeGroup) height = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  GtkWidget *name = name_new (self, place), *first;

  gtk_box_append (self->names, name);
  if (sos_family_case_get_grid_sentence (case_of (self), place) != NULL)
    gtk_grid_attach (GTK_GRID (self->cells), sentence_new (self, place), 0, row, (int) count_shown (self), 1);
  else
    for (guint i = 0; i < count_shown (self); i++)
      gtk_grid_attach (GTK_GRID (self->cells), make_cell (self, place, self->order->pdata[i]), (int) i, row, 1, 1);
  first = gtk_grid_get_child_at (GTK_GRID (self->cells), 0, row);
  gtk_size_group_add_widget (height, name);
  if (first != NULL)
    gtk_size_group_add_widget (height, first);
}

static void
make_all (SosFamilyGrid *self)
{
  GArray *places = sos_family_case_get_grid_places (case_of (self));

  sos_block_clear (GTK_WIDGET (self->head));
  sos_block_clear (GTK_WIDGET (self->cells));
  sos_block_clear (GTK_WIDGET (self->names));
  make_head (self);
  show_keys (self);
  for (guint i = 0; i < places->len; i++)
    make_row (self, g_array_index (places, guint, i), (int) i);
}

/* The same people and issues as before: the cells say it anew, and the focus stays. */
static void
fill_all (SosFamilyGrid *self)
{
  GArray *places = sos_family_case_get_grid_places (case_of (self));

  for (guint row = 0; row < places->len; row++)
    for (guint i = 0; i < count_shown (self); i++)
      {
        GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (self->cells), (int) i, (int) row);

        if (SOS_IS_FAMILY_CELL (cell))
          fill_cell (self, cell, g_array_index (places, guint, row), self->order->pdata[i]);
      }
}

/* Where the focus is ------------------------------------------------------------------------------------------------------- */

static int
find_row (SosFamilyGrid *self, gint64 person)
{
  GtkWidget *name = gtk_widget_get_first_child (GTK_WIDGET (self->names));

  for (int row = 0; name != NULL; row++, name = gtk_widget_get_next_sibling (name))
    if (*(const gint64 *) g_object_get_data (G_OBJECT (name), PERSON) == person)
      return row;
  return -1;
}

static int
find_column (SosFamilyGrid *self, const char *issue)
{
  for (guint i = 0; i < count_shown (self); i++)
    if (self->order->pdata[i] == issue)
      return (int) i;
  return 0;
}

static gint64
get_row_person (SosFamilyGrid *self, int row)
{
  GtkWidget *name = gtk_widget_get_first_child (GTK_WIDGET (self->names));

  for (; name != NULL && row > 0; row--)
    name = gtk_widget_get_next_sibling (name);
  return name != NULL ? *(const gint64 *) g_object_get_data (G_OBJECT (name), PERSON) : 0;
}

static GtkWidget *
get_current (SosFamilyGrid *self)
{
  return sos_roving_grid_get_current (self->cells);
}

static gint64
get_current_person (SosFamilyGrid *self)
{
  int row = 0;

  if (get_current (self) == NULL)
    return 0;
  gtk_grid_query_child (GTK_GRID (self->cells), get_current (self), NULL, &row, NULL, NULL);
  return get_row_person (self, row);
}

/* Other people or issues than before: everything is new, and the focus goes to the cell where it was. */
static void
make_again (SosFamilyGrid *self)
{
  const gint64 person = get_current_person (self);
  const char *issue = SOS_IS_FAMILY_CELL (get_current (self)) ? sos_family_cell_get_issue (SOS_FAMILY_CELL (get_current (self))) : NULL;
  const gboolean had_focus = sos_focus_find (GTK_WIDGET (self->cells)) != NULL;
  GtkWidget *cell;

  self->filling = TRUE;
  make_all (self);
  cell = sos_roving_grid_find (self->cells, find_column (self, issue), MAX (find_row (self, person), 0));
  sos_roving_grid_set_current (self->cells, cell);
  if (had_focus && cell != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->cells), GTK_DIR_TAB_FORWARD);
  self->filling = FALSE;
}

static void
show_chosen (SosFamilyGrid *self)
{
  const gint64 member = sos_family_part_get_member (SOS_FAMILY_PART (self));
  GtkWidget *name = gtk_widget_get_first_child (GTK_WIDGET (self->names));

  for (; name != NULL; name = gtk_widget_get_next_sibling (name))
    if (*(const gint64 *) g_object_get_data (G_OBJECT (name), PERSON) == member)
      gtk_widget_add_css_class (name, "chosen");
    else
      gtk_widget_remove_css_class (name, "chosen");
}

static void
current_cb (SosFamilyGrid *self)
{
  if (!self->filling && get_current (self) != NULL)
    sos_family_part_set_member (SOS_FAMILY_PART (self), get_current_person (self));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* Who has cells, who a sentence, and of which issues. */
static char *
dup_shape (SosFamilyGrid *self)
{
  GArray *places = sos_family_case_get_grid_places (case_of (self));
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const guint place = g_array_index (places, guint, i);
      const SosFamilyMember *member = sos_family_get_member (sos_family_case_get_family (case_of (self)), place);
      const SosFamilyRow *row = sos_family_case_get_members (case_of (self))->pdata[place];
      const char *sentence = sos_family_case_get_grid_sentence (case_of (self), place);

      g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s %s %s\n", member->person, member->name,
                              sentence != NULL ? sentence : "", row->agreement != NULL ? row->agreement : "");
    }
  for (guint i = 0; i < count_shown (self); i++)
    g_string_append_printf (shape, "%s ", (const char *) self->order->pdata[i]);
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

static void
show_all (SosFamilyGrid *self)
{
  g_autofree char *shape = dup_shape (self);

  show_count (self);
  if (g_strcmp0 (shape, self->shape) == 0)
    fill_all (self);
  else
    make_again (self);
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  show_chosen (self);
  gtk_stack_set_visible_child_name (self->stack, sos_family_case_get_grid_places (case_of (self))->len > 0 ? "grid" : "none");
}

static void
all_toggled_cb (SosFamilyGrid *self)
{
  if (case_of (self) == NULL)
    return;
  begin_order (self);
  show_all (self);
}

static void
sos_family_grid_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  order_issues (SOS_FAMILY_GRID (part));
  show_all (SOS_FAMILY_GRID (part));
}

/* Chosen somewhere else: the grid is entered in their row. */
static void
sos_family_grid_show_member (SosFamilyPart *part, gint64 member)
{
  SosFamilyGrid *self = SOS_FAMILY_GRID (part);
  const int row = find_row (self, member);
  int column = 0;

  show_chosen (self);
  if (row < 0 || sos_focus_find (GTK_WIDGET (self->cells)) != NULL)
    return;
  if (get_current (self) != NULL)
    gtk_grid_query_child (GTK_GRID (self->cells), get_current (self), &column, NULL, NULL, NULL);
  self->filling = TRUE;
  sos_roving_grid_set_current (self->cells, sos_roving_grid_find (self->cells, column, row));
  self->filling = FALSE;
}

static void
sos_family_grid_begin (SosFamilyPart *part)
{
  gtk_widget_child_focus (GTK_WIDGET (SOS_FAMILY_GRID (part)->cells), GTK_DIR_TAB_FORWARD);
}

static gboolean
sos_family_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SosFamilyGrid *self = SOS_FAMILY_GRID (widget);
  GtkWidget *stops[] = { GTK_WIDGET (self->all), GTK_WIDGET (self->cells) };

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sos_family_grid_parent_class)->focus (widget, direction);
  return sos_focus_walk (stops, G_N_ELEMENTS (stops), direction);
}

static void
sos_family_grid_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_FAMILY_GRID);
  G_OBJECT_CLASS (sos_family_grid_parent_class)->dispose (object);
}

static void
sos_family_grid_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_FAMILY_GRID (object)->order);
  g_free (SOS_FAMILY_GRID (object)->shape);
  G_OBJECT_CLASS (sos_family_grid_parent_class)->finalize (object);
}

static void
sos_family_grid_class_init (SosFamilyGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_grid_finalize;
  widget_class->focus = sos_family_grid_focus;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_grid_show_case;
  SOS_FAMILY_PART_CLASS (klass)->show_member = sos_family_grid_show_member;
  SOS_FAMILY_PART_CLASS (klass)->begin = sos_family_grid_begin;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, count);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, all);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, head_scroller);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, name_scroller);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, head);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, names);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, cells);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyGrid, keys);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

/* The heads go sideways with the cells, the names down; each has a scroller of its own, so that the others stay. */
static void
scroll_together (GtkAdjustment *one, GtkAdjustment *other)
{
  g_object_bind_property (one, "value", other, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
sos_family_grid_init (SosFamilyGrid *self)
{
  self->order = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  scroll_together (gtk_scrolled_window_get_hadjustment (self->scroller), gtk_scrolled_window_get_hadjustment (self->head_scroller));
  scroll_together (gtk_scrolled_window_get_vadjustment (self->scroller), gtk_scrolled_window_get_vadjustment (self->name_scroller));
  g_signal_connect_object (self->cells, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
}

SosFamilyPart *
sos_family_grid_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_GRID, "store", store, NULL);
}
