/* sos-width-step.c - width steps, counted in text-scaled pixels, applied by CSS class. */
#include "config.h"
#include "sos-width-step.h"

#include "sos-wrap-layout.h"

#define LINE_SPACING 6
#define LONG_WORDS 240
#define NAME_WIDTH 150 /* of the first column of a list, at text scale 1 */

double
sos_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1.0;
}

SosWidthStep
sos_width_step_for (GtkWidget *widget, int width)
{
  const double scaled = width / sos_text_scale (widget);

  if (scaled < 720)
    return SOS_WIDTH_TINY;
  if (scaled < 900)
    return SOS_WIDTH_SMALL;
  return scaled < 1100 ? SOS_WIDTH_NARROW : SOS_WIDTH_WIDE;
}

static const struct
{
  const char *css_class;
  SosWidthStep from;
  gboolean shown;
} showing[] = {
  { "wide-only", SOS_WIDTH_NARROW, FALSE },
  { "roomy-only", SOS_WIDTH_SMALL, FALSE },
  { "narrow-only", SOS_WIDTH_NARROW, TRUE },
};

static const struct
{
  const char *css_class;
  SosWidthStep from;
} stacking[] = {
  { "stack-narrow", SOS_WIDTH_NARROW },
  { "stack-small", SOS_WIDTH_SMALL },
};

/* The spacing is known to the layout that is exchanged; it is kept for when there is room again. */
static void
wrap (GtkWidget *box, gboolean wrapped)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (box), *made;

  if (SOS_IS_WRAP_LAYOUT (layout) == wrapped)
    return;
  if (wrapped)
    {
      const int spacing = gtk_box_get_spacing (GTK_BOX (box));

      g_object_set_data_full (G_OBJECT (box), "sos-unwrapped", g_object_ref (layout), g_object_unref);
      made = sos_wrap_layout_new (spacing, MAX (spacing, LINE_SPACING));
    }
  else
    made = g_object_steal_data (G_OBJECT (box), "sos-unwrapped");
  gtk_widget_set_layout_manager (box, made);
  (wrapped ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (box, "wrapped");
}

/* A table keeps the widths of its columns; where they do not fit it is moved along under its own head, and whom a row is of keeps room. */
static void
scroll_table (GtkScrolledWindow *scrolled, gboolean moved)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (gtk_scrolled_window_get_child (scrolled)));
  const int width = moved ? (int) (NAME_WIDTH * sos_text_scale (GTK_WIDGET (scrolled))) : -1;
  GtkPolicyType vertical;

  gtk_scrolled_window_get_policy (scrolled, NULL, &vertical);
  gtk_scrolled_window_set_policy (scrolled, moved ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, vertical);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_expand (column))
        gtk_column_view_column_set_fixed_width (column, width);
    }
}

#define ASKED "sos-asked-width"

void
sos_width_step_let_narrow (GtkWidget *box, gboolean narrow)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child; child = gtk_widget_get_next_sibling (child))
    {
      int width, height, kept = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), ASKED));

      gtk_widget_get_size_request (child, &width, &height);
      if (narrow == (kept != 0) || (narrow && width <= 0))
        continue;
      g_object_set_data (G_OBJECT (child), ASKED, GINT_TO_POINTER (narrow ? width : 0));
      gtk_widget_set_size_request (child, narrow ? -1 : kept, height);
    }
}

/* Words on a button wrap where they might be wider than the window; no others, which GTK would measure a pixel lower than they are. */
static void
wrap_button (GtkWidget *button, gboolean wrapped)
{
  GtkWidget *label = gtk_widget_get_last_child (button);
  int natural;

  if (!GTK_IS_LABEL (label) || gtk_label_get_ellipsize (GTK_LABEL (label)) != PANGO_ELLIPSIZE_NONE)
    return;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_label_set_wrap (GTK_LABEL (label), wrapped && natural > LONG_WORDS);
}

/* What stands in one line while there is room. */
static gboolean
is_line (GtkWidget *widget)
{
  return GTK_IS_BOX (widget) && (gtk_widget_has_css_class (widget, "wrap-tiny") || gtk_widget_has_css_class (widget, "choice"));
}

/* That of the map stands beside a drawing and has its own measure. */
static gboolean
has_table (GtkWidget *widget)
{
  GtkWidget *child = GTK_IS_SCROLLED_WINDOW (widget) ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget)) : NULL;

  return GTK_IS_COLUMN_VIEW (child) && gtk_widget_has_css_class (child, "office-table") && !gtk_widget_has_css_class (child, "map-table");
}

static void
apply_to (SosWidthStep step, GtkWidget *widget)
{
  if (is_line (widget))
    wrap (widget, step >= SOS_WIDTH_TINY);
  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    wrap_button (widget, step >= SOS_WIDTH_TINY);
  if (has_table (widget))
    scroll_table (GTK_SCROLLED_WINDOW (widget), step >= SOS_WIDTH_TINY);
  for (guint i = 0; i < G_N_ELEMENTS (showing); i++)
    if (gtk_widget_has_css_class (widget, showing[i].css_class))
      gtk_widget_set_visible (widget, (step >= showing[i].from) == showing[i].shown);
  for (guint i = 0; i < G_N_ELEMENTS (stacking); i++)
    if (GTK_IS_ORIENTABLE (widget) && gtk_widget_has_css_class (widget, stacking[i].css_class))
      {
        gtk_orientable_set_orientation (GTK_ORIENTABLE (widget), step >= stacking[i].from ? GTK_ORIENTATION_VERTICAL
                                                                                         : GTK_ORIENTATION_HORIZONTAL);
        sos_width_step_let_narrow (widget, step >= stacking[i].from);
      }
}

void
sos_width_step_apply (SosWidthStep step, GtkWidget *root)
{
  apply_to (step, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    sos_width_step_apply (step, child);
}
