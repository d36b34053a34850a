/* test-blocks.c - the building blocks: made, told, seen by assistive technology, gone. */
#include "config.h"

#include "sos-widgets.h"

#include <adwaita.h>

static GtkWidget *
hold (GtkWidget *widget)
{
  return g_object_ref_sink (widget);
}

static void
count_cb (gpointer object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* Each string property: notifies once for a new value, not again for the same one. */
static void
assert_string_property (GtkWidget *widget, const char *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  g_autofree char *back = NULL;
  guint count = 0;

  g_signal_connect (widget, signal, G_CALLBACK (count_cb), &count);
  g_object_set (widget, property, "note", NULL);
  g_object_set (widget, property, "note", NULL);
  g_object_get (widget, property, &back, NULL);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (back, ==, "note");
  g_signal_handlers_disconnect_by_data (widget, &count);
}

static void
test_properties (void)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *properties[6];
  } blocks[] = {
    { sos_chip_get_type, { "label", "icon-name", "tone", "when" } },
    { sos_status_get_type, { "label", "icon-name", "tone", "when" } },
    { sos_section_get_type, { "title", "note" } },
    { sos_empty_state_get_type, { "icon-name", "title", "note", "button-label", "action-name" } },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      GtkWidget *widget = hold (g_object_new (blocks[i].get_type (), NULL));

      for (guint j = 0; blocks[i].properties[j] != NULL; j++, n++)
        assert_string_property (widget, blocks[i].properties[j]);
      g_assert_finalize_object (widget);
    }
  g_test_message ("%u properties", n);
}

static void
test_tones (void)
{
  GtkWidget *chip = hold (sos_chip_new ("action-unavailable-symbolic", "Keep apart", SOS_LOOK_DANGER));
  GtkWidget *status = hold (sos_status_new (NULL, "To do", SOS_LOOK_QUIET));

  g_assert_true (gtk_widget_has_css_class (chip, "chip"));
  g_assert_true (gtk_widget_has_css_class (chip, "danger"));
  sos_chip_set_tone (SOS_CHIP (chip), SOS_LOOK_GOOD);
  g_assert_false (gtk_widget_has_css_class (chip, "danger"));
  g_assert_true (gtk_widget_has_css_class (chip, "good"));

  g_assert_false (gtk_widget_has_css_class (status, "chip"));
  g_assert_true (gtk_widget_has_css_class (status, "quiet"));
  sos_chip_set_tone (SOS_CHIP (status), SOS_LOOK_WARN);
  g_assert_false (gtk_widget_has_css_class (status, "quiet"));
  g_assert_finalize_object (chip);
  g_assert_finalize_object (status);
}

static void
test_for_code (void)
{
  g_autoptr (SosCodes) codes = sos_codes_new ();
  g_autofree char *label = NULL;
  GtkWidget *status;

  sos_codes_add (codes, "posting-rule", "OK", "May be posted", NULL, TRUE);
  status = hold (sos_status_new_for_code (codes, "posting-rule", "OK"));
  g_object_get (status, "label", &label, NULL);
  g_assert_cmpstr (label, ==, "May be posted");
  g_assert_true (gtk_widget_has_css_class (status, "good"));
  g_assert_finalize_object (status);
}

static int
height_at (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

/* Two lines are higher than one by a line and the space; every chip stays, however narrow it gets. */
static void
test_wrap (void)
{
  GtkWidget *box = hold (sos_wrap_box_new (6, 6));
  int minimum, natural;

  for (int i = 0; i < 5; i++)
    sos_wrap_box_append (SOS_WRAP_BOX (box), sos_chip_new ("mail-unread-symbolic", "Do not post", SOS_LOOK_DANGER));
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  const int one = height_at (box, natural);
  g_assert_cmpint (height_at (box, natural - 1), ==, 2 * one + 6);
  g_assert_cmpint (height_at (box, natural / 5), ==, 5 * one + 4 * 6);
  sos_wrap_box_clear (SOS_WRAP_BOX (box));
  g_assert_null (gtk_widget_get_first_child (box));
  g_assert_finalize_object (box);
}

/* What was filled or emptied while it was hidden is measured anew: GTK forgets sizes only of what is seen. */
static void
test_wrap_hidden (void)
{
  GtkWidget *box = hold (sos_wrap_box_new (6, 6));

  gtk_widget_set_margin_top (box, 6);
  g_assert_cmpint (height_at (box, -1), ==, 6);
  gtk_widget_hide (box);
  sos_wrap_box_append (SOS_WRAP_BOX (box), sos_chip_new ("mail-unread-symbolic", "Do not post", SOS_LOOK_DANGER));
  gtk_widget_show (box);
  const int one = height_at (box, -1);
  g_assert_cmpint (one, >, 6);
  g_assert_cmpint (height_at (box, 1 << 20), ==, one);
  gtk_widget_hide (box);
  sos_wrap_box_clear (SOS_WRAP_BOX (box));
  gtk_widget_show (box);
  g_assert_cmpint (height_at (box, -1), ==, 6);
  g_assert_finalize_object (box);
}

static void
test_stage_line (void)
{
  const SosStage stages[] = {
    { "Referred", "3 Aug", SOS_STAGE_DONE }, { "Meeting", "13 Aug", SOS_STAGE_NOW }, { "Closed", NULL, SOS_STAGE_TO_COME },
  };
  GtkWidget *line = hold (sos_stage_line_new ());
  GtkWidget *stage;

  sos_stage_line_set_stages (SOS_STAGE_LINE (line), stages, G_N_ELEMENTS (stages));
  stage = gtk_widget_get_first_child (line);
  g_assert_true (gtk_widget_has_css_class (stage, "done"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stage), GTK_ACCESSIBLE_PROPERTY_LABEL, "Referred, done");
  stage = gtk_widget_get_next_sibling (stage);
  g_assert_true (gtk_widget_has_css_class (stage, "now"));
  sos_stage_line_set_stages (SOS_STAGE_LINE (line), stages, 1);
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_first_child (line)));
  g_assert_finalize_object (line);
}

static void
test_facts (void)
{
  GtkWidget *facts = hold (sos_facts_new ());

  sos_facts_add (SOS_FACTS (facts), "Born", "4 March 2010");
  sos_facts_add (SOS_FACTS (facts), "Speaks", NULL);
  sos_facts_add (SOS_FACTS (facts), "Worker", "");
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (facts), 1, 0));
  g_assert_null (gtk_grid_get_child_at (GTK_GRID (facts), 0, 1));
  sos_facts_clear (SOS_FACTS (facts));
  g_assert_null (gtk_widget_get_first_child (facts));
  g_assert_finalize_object (facts);
}

/* Whether the mark stands at the choice at @index, and at no other of @n. */
static gboolean
is_marked (GtkMenuButton *button, int index, int n)
{
  GtkWidget *scrolled = gtk_popover_get_child (gtk_menu_button_get_popover (button));
  GtkListBox *list = GTK_LIST_BOX (gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)))));
  gboolean is = TRUE;

  for (int i = 0; i < n; i++)
    {
      GtkWidget *choice = gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (list, i));

      is = is && gtk_widget_get_opacity (gtk_widget_get_last_child (choice)) == (i == index ? 1 : 0);
    }
  return is;
}

static void
test_filter (void)
{
  GtkWidget *filter = hold (g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", "Any service", NULL));
  GtkMenuButton *button = GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (filter)));
  guint count = 0;

  sos_filter_button_add (SOS_FILTER_BUTTON (filter), "EXR", "Expect Respect");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Any service");
  g_assert_true (is_marked (button, 0, 2));
  g_signal_connect (filter, "notify::value", G_CALLBACK (count_cb), &count);
  sos_filter_button_set_value (SOS_FILTER_BUTTON (filter), "EXR");
  sos_filter_button_set_value (SOS_FILTER_BUTTON (filter), "EXR");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Expect Respect");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (button), "set"));
  g_assert_true (is_marked (button, 1, 2));
  sos_filter_button_set_value (SOS_FILTER_BUTTON (filter), NULL);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (button), "set"));
  g_assert_finalize_object (filter);
}

/* Column headers say what they were asked, both ways, though the model is never sorted. */
static void
test_sort_choice (void)
{
  GtkWidget *view = hold (gtk_column_view_new (NULL));
  GtkColumnViewColumn *columns[3];
  gboolean descending;
  int number;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GtkSorter) sorter = sos_sort_choice_new (i + 10);

      columns[i] = gtk_column_view_column_new ("x", NULL);
      gtk_column_view_column_set_sorter (columns[i], sorter);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), columns[i]);
      g_object_unref (columns[i]);
    }
  g_assert_false (sos_sort_choice_read (GTK_COLUMN_VIEW (view), &number, &descending));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), columns[1], GTK_SORT_DESCENDING);
  g_assert_true (sos_sort_choice_read (GTK_COLUMN_VIEW (view), &number, &descending));
  g_assert_cmpint (number, ==, 11);
  g_assert_true (descending);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), columns[2], GTK_SORT_ASCENDING);
  g_assert_true (sos_sort_choice_read (GTK_COLUMN_VIEW (view), &number, &descending));
  g_assert_cmpint (number, ==, 12);
  g_assert_false (descending);
  g_assert_finalize_object (view);
}

/* T-05: our own copy goes by itself; another's stays. */
static void
test_clipboard (void)
{
  GtkWidget *window = gtk_window_new ();
  GdkClipboard *clipboard = gtk_widget_get_clipboard (window);
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  sos_clipboard_set_seconds (1);
  sos_clipboard_copy (window, "12 Meridian Walk");
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  while (gdk_clipboard_get_content (clipboard) != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  sos_clipboard_copy (window, "P-000418-T");
  sos_clipboard_forget (gtk_widget_get_display (window));
  g_assert_null (gdk_clipboard_get_content (clipboard));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/widgets/properties", test_properties);
  g_test_add_func ("/widgets/tones", test_tones);
  g_test_add_func ("/widgets/for-code", test_for_code);
  g_test_add_func ("/widgets/wrap", test_wrap);
  g_test_add_func ("/widgets/wrap-hidden", test_wrap_hidden);
  g_test_add_func ("/widgets/stage-line", test_stage_line);
  g_test_add_func ("/widgets/facts", test_facts);
  g_test_add_func ("/widgets/filter", test_filter);
  g_test_add_func ("/widgets/sort-choice", test_sort_choice);
  g_test_add_func ("/widgets/clipboard", test_clipboard);
  return g_test_run ();
}
