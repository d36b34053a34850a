/* bench-window.c - the program in its own window with a large office: frames while scrolling, rows after each jump, people and
 * families opened, a family on other days, the map, stalls of the main loop, memory at the end. Needs a display. */
#include "bench-frames.h"

#include "sos-application.h"
#include "sos-day-slider.h"
#include "sos-family-page.h"
#include "sos-filter-button.h"
#include "sos-genogram-view.h"
#include "sos-map-view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMOOTH_FRAMES 300
#define FLING_FRAMES 200
#define N_JUMPS 100
#define N_PEOPLE 60
#define N_FAMILIES 40
#define N_DAYS 40
#define SMOOTH_PIXELS 93
#define FLING_PIXELS 2000
#define PATIENCE_MS 5000
#define SETTLE_MS 1000

typedef struct
{
  GtkWindow *window;
  GtkWidget *list;              /* the inner GtkListView of the people */
  GtkAdjustment *adjustment;
  BenchFrames frames;           /* of the step under way */
  double longest_stall;
  gconstpointer family;         /* that was drawn before */
  gint64 largest;               /* household */
} Desk;

/* ---- looking ---- */

typedef gboolean (*Test) (GtkWidget *widget);

static GtkWidget *
find_widget (GtkWidget *widget, Test test)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (test (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, test);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_list (GtkWidget *widget)
{
  return g_str_has_suffix (G_OBJECT_TYPE_NAME (widget), "ListView") && GTK_IS_SCROLLABLE (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL;
}

static gboolean
is_find_text (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL;
}

static gboolean
is_status_filter (GtkWidget *widget)
{
  return SOS_IS_FILTER_BUTTON (widget) && g_strcmp0 (sos_filter_button_get_value (SOS_FILTER_BUTTON (widget)), "ACTIVE") == 0;
}

static gboolean
is_filled_map (GtkWidget *widget)
{
  double x, y;

  return SOS_IS_MAP_VIEW (widget) && sos_map_view_find_place (SOS_MAP_VIEW (widget), 0, &x, &y);
}

static gboolean
is_filled_strip (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "strip-name")
         && *gtk_label_get_label (GTK_LABEL (widget)) != '\0';
}

static gboolean
is_drawing (GtkWidget *widget)
{
  return SOS_IS_GENOGRAM_VIEW (widget);
}

static gboolean
is_slider (GtkWidget *widget)
{
  return SOS_IS_DAY_SLIDER (widget);
}

/* Rows whose first cell says something. */
static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget)
            && gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL
            && *gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* ---- waiting ---- */

/* A list of thousands is told of its rows a few a frame. */
static void
settle (Desk *desk)
{
  const double begun = bench_now_ms ();

  while (bench_now_ms () - begun < SETTLE_MS)
    bench_frames_wait (&desk->frames);
}

/* Milliseconds until @look holds, drawing meanwhile; -1 where it never did. */
static double
wait_for (Desk *desk, gboolean (*look) (Desk *desk))
{
  const double begun = bench_now_ms ();

  while (!look (desk))
    {
      if (bench_now_ms () - begun > PATIENCE_MS)
        return -1;
      bench_frames_wait (&desk->frames);
    }
  return bench_now_ms () - begun;
}

static gboolean
has_rows (Desk *desk)
{
  return count_rows (desk->list) > 40;
}

static gboolean
has_list (Desk *desk)
{
  desk->list = find_widget (GTK_WIDGET (desk->window), is_list);
  return desk->list != NULL;
}

static gboolean
has_map (Desk *desk)
{
  return find_widget (GTK_WIDGET (desk->window), is_filled_map) != NULL;
}

static gboolean
has_person (Desk *desk)
{
  return find_widget (GTK_WIDGET (desk->window), is_filled_strip) != NULL;
}

/* ---- the steps ---- */

static void
end_step (Desk *desk, const char *name)
{
  printf ("longest stall while %s: %.1f ms\n", name, desk->frames.stall);
  desk->longest_stall = MAX (desk->longest_stall, desk->frames.stall);
  desk->frames.stall = 0;
}

static void
scroll (Desk *desk, const char *name, int frames, double pixels)
{
  bench_frames_begin (&desk->frames);
  for (int i = 0; i < frames; i++)
    {
      gtk_adjustment_set_value (desk->adjustment, gtk_adjustment_get_value (desk->adjustment) + pixels);
      bench_frames_wait (&desk->frames);
    }
  bench_frames_report (&desk->frames, name, 16.7);
}

static guint
count_people (Desk *desk)
{
  GtkWidget *view = gtk_widget_get_ancestor (desk->list, GTK_TYPE_COLUMN_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

static void
jump (Desk *desk)
{
  const guint n = count_people (desk);
  g_autoptr (BenchSamples) until_rows = bench_samples_new ();
  guint n_blank = 0;

  bench_frames_begin (&desk->frames);
  for (int i = 0; i < N_JUMPS; i++)
    {
      double took;

      gtk_widget_activate_action (desk->list, "list.scroll-to-item", "u", (guint) g_random_int_range (0, (gint32) n));
      bench_frames_wait (&desk->frames);
      took = wait_for (desk, has_rows);
      n_blank += took < 0;
      bench_samples_add (until_rows, took);
    }
  bench_frames_report (&desk->frames, "random jumps, frame work, p95", 16.7);
  bench_report ("random jumps, rows there after, p95", bench_samples_percentile (until_rows, 95), "ms", 150, NULL, 0);
  bench_report ("random jumps that stayed blank", n_blank, "", 0, NULL, 0);
}

static void
open_people (Desk *desk)
{
  g_autoptr (BenchSamples) opened = bench_samples_new ();
  GtkWidget *view = gtk_widget_get_ancestor (desk->list, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GListModel) model = g_object_ref (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
  const guint n = g_list_model_get_n_items (model);

  for (int i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, (guint) g_random_int_range (0, (gint32) n));
      gint64 id;
      double took;

      g_object_get (item, "id", &id, NULL);
      gtk_widget_activate_action (GTK_WIDGET (desk->window), "app.show-person", "x", id);
      took = wait_for (desk, has_person);
      bench_samples_add (opened, took < 0 ? PATIENCE_MS : took);
      gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL);
      wait_for (desk, has_list);
    }
  bench_report ("open a person, until painted filled, p95", bench_samples_percentile (opened, 95), "ms", 50, "median",
                bench_samples_percentile (opened, 50));
}

/* ---- families ---- */

static gboolean
has_drawing (Desk *desk)
{
  GtkWidget *drawing = find_widget (GTK_WIDGET (desk->window), is_drawing);

  return drawing != NULL && sos_genogram_view_get_family (SOS_GENOGRAM_VIEW (drawing)) != NULL;
}

static gboolean
has_another_list (Desk *desk)
{
  GtkWidget *list = find_widget (GTK_WIDGET (desk->window), is_list);

  return list != NULL && list != desk->list && count_rows (list) > 0;
}

static gboolean
has_another_family (Desk *desk)
{
  GtkWidget *drawing = find_widget (GTK_WIDGET (desk->window), is_drawing);

  return drawing != NULL && sos_genogram_view_get_family (SOS_GENOGRAM_VIEW (drawing)) != desk->family;
}

/* One day after the other of the family that is shown: read, laid out and painted. */
static void
turn_days (Desk *desk)
{
  SosGenogramView *drawing = SOS_GENOGRAM_VIEW (find_widget (GTK_WIDGET (desk->window), is_drawing));
  SosDaySlider *slider = SOS_DAY_SLIDER (find_widget (GTK_WIDGET (desk->window), is_slider));
  g_autoptr (BenchSamples) turned = bench_samples_new ();

  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-11-%02d", i % 20 + 1); /* a slider goes back thirty days at least */
      double took;

      desk->family = sos_genogram_view_get_family (drawing);
      sos_day_slider_set_day (slider, day);
      took = wait_for (desk, has_another_family);
      bench_samples_add (turned, took < 0 ? PATIENCE_MS : took);
    }
  bench_report ("a family on another day, until painted, p95", bench_samples_percentile (turned, 95), "ms", 33.4, "median",
                bench_samples_percentile (turned, 50));
}

static void
open_family (Desk *desk, gint64 id, BenchSamples *opened)
{
  double took;

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "app.show-family", "x", id);
  took = wait_for (desk, has_drawing);
  bench_samples_add (opened, took < 0 ? PATIENCE_MS : took);
}

static void
go_back (Desk *desk)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL);
  bench_frames_wait (&desk->frames);
}

static void
open_any (Desk *desk)
{
  GtkWidget *view = gtk_widget_get_ancestor (find_widget (GTK_WIDGET (desk->window), is_list), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GListModel) model = g_object_ref (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
  g_autoptr (BenchSamples) opened = bench_samples_new ();
  const gint32 n = (gint32) g_list_model_get_n_items (model);

  for (int i = 0; i < N_FAMILIES; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, (guint) g_random_int_range (0, n));
      gint64 id;

      g_object_get (item, "id", &id, NULL);
      open_family (desk, id, opened);
      go_back (desk);
    }
  bench_report ("open a family, until painted filled, p95", bench_samples_percentile (opened, 95), "ms", 60, "median",
                bench_samples_percentile (opened, 50));
}

static void
open_largest (Desk *desk)
{
  g_autoptr (BenchSamples) opened = bench_samples_new ();

  for (int i = 0; i < N_FAMILIES; i++)
    {
      if (i > 0)
        go_back (desk);
      open_family (desk, desk->largest, opened);
    }
  bench_report ("open the largest family, until painted filled, p95", bench_samples_percentile (opened, 95), "ms", 60, "median",
                bench_samples_percentile (opened, 50));
}

static void
open_families (Desk *desk)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.show-families", NULL);
  if (wait_for (desk, has_another_list) < 0)
    printf ("no family with whom anybody works: none opened\n");
  else
    {
      settle (desk);
      open_any (desk);
      open_largest (desk);
      turn_days (desk);
    }
  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.show-people", NULL);
  wait_for (desk, has_list);
}

static void
type_searches (Desk *desk)
{
  static const char *typed[] = { "s", "sm", "smi", "smith", "o", "oc", "oco", "oconnor", "m", "mo", "moh", "mohamed", "zzz" };
  GtkWidget *text = find_widget (GTK_WIDGET (desk->window), is_find_text);

  if (text == NULL)
    return;
  gtk_widget_grab_focus (text);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (text), typed[i]);
      for (int k = 0; k < 12; k++)
        bench_frames_wait (&desk->frames);
    }
  gtk_editable_set_text (GTK_EDITABLE (text), "");
}

/* The pointer over one borough after the other, as the widget hears of it. */
static void
point_at_boroughs (Desk *desk, GtkWidget *map)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (map);
  g_autoptr (BenchSamples) answers = bench_samples_new ();

  for (int i = 0; i < FLING_FRAMES; i++)
    {
      const guint before = desk->frames.n_painted;
      const double moved = bench_now_ms ();
      double x = 0, y = 0;

      sos_map_view_find_place (SOS_MAP_VIEW (map), i % 33, &x, &y);
      for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
        {
          g_autoptr (GObject) one = g_list_model_get_item (controllers, c);

          if (GTK_IS_EVENT_CONTROLLER_MOTION (one))
            g_signal_emit_by_name (one, "motion", x, y);
        }
      while (desk->frames.n_painted == before)
        g_main_context_iteration (NULL, TRUE);
      bench_samples_add (answers, bench_now_ms () - moved);
      bench_frames_wait (&desk->frames);
    }
  bench_report ("the pointer moved to another borough, until that is painted, p95", bench_samples_percentile (answers, 95), "ms", 16.7,
                "median of them", bench_samples_percentile (answers, 50));
}

static void
look_at_map (Desk *desk)
{
  const double asked = bench_now_ms ();
  GtkWidget *map;
  double took;

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.show-map", NULL);
  took = wait_for (desk, has_map);
  if (took < 0)
    {
      fprintf (stderr, "The map did not come.\n");
      return;
    }
  bench_frames_wait (&desk->frames);
  bench_report ("the map opened, until painted", bench_now_ms () - asked, "ms", 250, NULL, 0);
  map = find_widget (GTK_WIDGET (desk->window), is_filled_map);
  bench_frames_wait (&desk->frames);
  bench_frames_begin (&desk->frames);
  point_at_boroughs (desk, map);
  bench_frames_report (&desk->frames, "pointer from borough to borough, frame work, p95", 8);
}

static double
private_megabytes (void)
{
  g_autofree char *text = NULL;
  double kilobytes = 0;

  g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL);
  for (char *line = text; line != NULL; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (g_str_has_prefix (line, "Private_"))
        kilobytes += strtod (strchr (line, ':') + 1, NULL);
    }
  return kilobytes / 1024;
}

/* Until the rows that are seen are painted. Those further down come within the next frames, so each turn of the loop is looked at. */
static void
ask_for_all (Desk *desk)
{
  const guint n_mine = count_people (desk);
  const double asked = bench_now_ms ();

  gtk_widget_activate_action (desk->list, "page.show-all", NULL);
  while ((count_people (desk) == n_mine || !has_rows (desk)) && bench_now_ms () - asked < PATIENCE_MS)
    g_main_context_iteration (NULL, TRUE);
  for (const guint painted = desk->frames.n_painted; desk->frames.n_painted == painted;)
    g_main_context_iteration (NULL, TRUE);
  bench_report ("rows of the whole office painted, from asking", bench_now_ms () - asked, "ms", 150, NULL, 0);
}

/* Those on no service any more too: the whole list, to scroll in. */
static void
ask_for_former (Desk *desk)
{
  GtkWidget *status = find_widget (GTK_WIDGET (desk->window), is_status_filter);

  sos_filter_button_set_value (SOS_FILTER_BUTTON (status), NULL);
  settle (desk);
}

static gboolean
measure_cb (gpointer data)
{
  Desk *desk = data;
  double rows;

  gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.show-people", NULL); /* the program begins with the day */
  if (wait_for (desk, has_list) < 0)
    {
      fprintf (stderr, "The list of people did not come.\n");
      g_application_quit (g_application_get_default ());
      return G_SOURCE_REMOVE;
    }
  rows = wait_for (desk, has_rows);
  end_step (desk, "opening");
  bench_report ("my people's rows after the list is there", rows, "ms", 150, NULL, 0);
  ask_for_all (desk);
  ask_for_former (desk);
  printf ("%u people in the list\n", count_people (desk));
  end_step (desk, "asking for the whole office");
  desk->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (desk->list));

  scroll (desk, "smooth scroll, frame work, p95", SMOOTH_FRAMES, SMOOTH_PIXELS);
  scroll (desk, "fling, frame work, p95", FLING_FRAMES, FLING_PIXELS);
  jump (desk);
  end_step (desk, "scrolling and jumping");
  open_people (desk);
  end_step (desk, "opening people");
  open_families (desk);
  end_step (desk, "opening families");
  type_searches (desk);
  end_step (desk, "typing into the find box");
  look_at_map (desk);
  end_step (desk, "looking at the map");
  bench_report ("longest stall of the main loop", desk->longest_stall, "ms", 50, NULL, 0);
  bench_report ("private memory after browsing and searching", private_megabytes (), "MB", 150, NULL, 0);
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static void
window_mapped_cb (GtkWidget *window, Desk *desk)
{
  g_signal_handlers_disconnect_by_func (window, window_mapped_cb, desk);
  bench_frames_watch (&desk->frames, window);
  g_timeout_add (1500, measure_cb, desk);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, Desk *desk)
{
  if (desk->window != NULL)
    return;
  desk->window = window;
  g_signal_connect_after (window, "map", G_CALLBACK (window_mapped_cb), desk);
}

int
main (int argc, char **argv)
{
  g_autoptr (SosApplication) application = NULL;
  Desk desk = { NULL };

  if (argc != 4)
    {
      fprintf (stderr, "bench-window FILE REFERENCE HOUSEHOLD, with a display; the reference is of whoever sits at the desk, the "
                       "household is the id of the largest family\n");
      return 2;
    }
  desk.largest = g_ascii_strtoll (argv[3], NULL, 10);
  application = sos_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &desk);
  return g_application_run (G_APPLICATION (application), 5, (char *[]){ argv[0], (char *) "--office", argv[1], (char *) "--as", argv[2], NULL });
}
