/* test-fold-box.c - a row is laid out as a box while there is room, and goes on in a next line where there is none; what cannot be narrower is
 * moved along in a frame. */
#include "config.h"
#include "sos-fold-box.h"
#include "sos-sideways.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *box, *words, *one, *other;
} Row;

static GtkWidget *
child_new (GtkWidget *box, int width, int height, gboolean expand)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, height);
  gtk_widget_set_hexpand (child, expand);
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

/* Takes @box. */
static Row
row_new (GtkWidget *box)
{
  return (Row){ g_object_ref_sink (box), child_new (box, 100, 20, TRUE), child_new (box, 60, 30, FALSE), child_new (box, 40, 10, FALSE) };
}

static void
lay_out (Row *row, int width)
{
  int height;

  gtk_widget_measure (row->box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (row->box, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
assert_at (GtkWidget *child, int x, int y, int width)
{
  graphene_rect_t at;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &at));
  g_assert_cmpint ((int) at.origin.x, ==, x);
  g_assert_cmpint ((int) at.origin.y, ==, y);
  g_assert_cmpint ((int) at.size.width, ==, width);
}

static void
test_as_a_box (void)
{
  for (int width = 212; width < 400; width += 17)
    {
      Row fold = row_new (sos_fold_box_new (6)), box = row_new (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
      GtkWidget *const folded[] = { fold.words, fold.one, fold.other }, *const boxed[] = { box.words, box.one, box.other };

      lay_out (&fold, width);
      lay_out (&box, width);
      for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
        {
          graphene_rect_t one, other;

          g_assert_true (gtk_widget_compute_bounds (folded[i], fold.box, &one) && gtk_widget_compute_bounds (boxed[i], box.box, &other));
          g_assert_true (graphene_rect_equal (&one, &other));
        }
      g_object_unref (fold.box);
      g_object_unref (box.box);
    }
}

static void
test_next_line (void)
{
  Row row = row_new (sos_fold_box_new (6));
  int least, height;

  gtk_widget_measure (row.box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 100); /* the widest of them */
  gtk_widget_measure (row.box, GTK_ORIENTATION_VERTICAL, 180, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 30 + 4 + 10);
  lay_out (&row, 180);
  assert_at (row.words, 0, 0, 180 - 60 - 6);
  assert_at (row.one, 120, 0, 60);
  assert_at (row.other, 0, 34, 40);
  lay_out (&row, 100);
  assert_at (row.words, 0, 0, 100);
  assert_at (row.one, 0, 24, 60);
  assert_at (row.other, 0, 58, 40);
  g_object_unref (row.box);
}

static void
test_right_to_left (void)
{
  Row row = row_new (sos_fold_box_new (6));

  gtk_widget_set_direction (row.box, GTK_TEXT_DIR_RTL);
  lay_out (&row, 180);
  assert_at (row.words, 66, 0, 114);
  assert_at (row.one, 0, 0, 60);
  assert_at (row.other, 140, 34, 40);
  g_object_unref (row.box);
}

/* The frame is as narrow as it has to be, and as high as what is in it. */
static void
test_sideways (void)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *frame = g_object_ref_sink (sos_sideways_new (table));
  int least, natural;

  gtk_widget_set_size_request (table, 900, 70);
  gtk_widget_measure (frame, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, 360);
  g_assert_cmpint (natural, ==, 900);
  gtk_widget_measure (frame, GTK_ORIENTATION_VERTICAL, 300, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, ==, 70);
  g_object_unref (frame);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/fold-box/as-a-box", test_as_a_box);
  g_test_add_func ("/fold-box/next-line", test_next_line);
  g_test_add_func ("/fold-box/right-to-left", test_right_to_left);
  g_test_add_func ("/fold-box/sideways", test_sideways);
  return g_test_run ();
}
