/* bench-preview.c - from a key in a field of a letter to its page painted anew beside it, in the very view of the program, for letters of many
 * kinds and forms. Writes drafts into the office it is given: a copy. Needs a display. */
#include "bench-frames.h"

#include "sos-letter-make.h"
#include "sos-letter-view.h"
#include "sos-widgets.h"

#include <stdio.h>

#define KEYS 20
#define PATIENCE_MS 5000
#define MUST_MS 50

static const char *const kinds[] = { "L4", "L3", "L6", "L7", "L10", "L13" };
static const char *const formats[] = { "CLEAR_PRINT", "LARGE_PRINT", "GIANT", "EASY_READ" };

typedef struct
{
  SosStore *store;
  GtkWidget *view;
  BenchFrames frames;
  GArray *letters; /* gint64 */
  BenchSamples *keys, *opened;
} Desk;

static gboolean
find_people (SosTransaction *transaction, GArray *people, gint64 *writer, GError **error)
{
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, "role = 'DSL' AND active = 1 ORDER BY id", error, "");
  g_autoptr (SosRows) rows
    = staff != NULL ? sos_transaction_select (transaction, "SELECT DISTINCT person FROM letter ORDER BY person LIMIT 24", error, "") : NULL;

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 person = sos_rows_get_number (rows, 0);

      g_array_append_val (people, person);
    }
  *writer = staff != NULL ? sos_record_get_id (staff) : 0;
  return people->len > 0;
}

typedef struct
{
  GArray *people;
  gint64 writer;
} People;

static gboolean
read_people (SosTransaction *transaction, gpointer data, GError **error)
{
  People *people = data;

  return find_people (transaction, people->people, &people->writer, error);
}

static gboolean
make_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  Desk *desk = data;
  People people = { g_array_new (FALSE, FALSE, sizeof (gint64)), 0 };

  if (!read_people (transaction, &people, error))
    return FALSE;
  for (guint i = 0; i < people.people->len; i++)
    {
      g_autoptr (SosMakeLetter) make = sos_make_letter_new (g_array_index (people.people, gint64, i), kinds[i % G_N_ELEMENTS (kinds)]);

      make->format = g_strdup (formats[i / G_N_ELEMENTS (kinds) % G_N_ELEMENTS (formats)]);
      if (sos_casework_make_letter (transaction, make, NULL))
        g_array_append_val (desk->letters, make->letter);
    }
  g_array_unref (people.people);
  return TRUE;
}

/* ---- at the desk ---- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type, gboolean mapped)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (!mapped || gtk_widget_get_mapped (widget)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, mapped);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_by_id (GtkWidget *widget, const char *id)
{
  if (GTK_IS_BUILDABLE (widget) && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_id (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkTextBuffer *
find_buffer (Desk *desk)
{
  GtkWidget *sides = find_by_id (desk->view, "sides"), *view = find_widget (sides, GTK_TYPE_TEXT_VIEW, TRUE);

  return view != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)) : NULL;
}

/* As a key does it: the change, then whatever follows, until the frame with the new page is painted. */
static void
press_keys (Desk *desk)
{
  GtkWidget *sides = find_by_id (desk->view, "sides"), *entry = find_widget (sides, GTK_TYPE_ENTRY, TRUE);
  GtkTextBuffer *buffer = find_buffer (desk);

  for (guint i = 0; i < KEYS; i++)
    {
      const char *letter = i % 6 == 5 ? " " : "e";
      const double start = bench_now_ms ();
      int at = -1;

      if (entry != NULL && (buffer == NULL || i % 2 == 0))
        gtk_editable_insert_text (GTK_EDITABLE (entry), letter, 1, &at);
      else if (buffer != NULL)
        gtk_text_buffer_insert_at_cursor (buffer, letter, 1);
      else
        return;
      bench_frames_wait (&desk->frames);
      bench_samples_add (desk->keys, bench_now_ms () - start);
    }
}

static gboolean
show (Desk *desk, gint64 letter)
{
  SosPagePreview *preview = SOS_PAGE_PREVIEW (find_widget (desk->view, SOS_TYPE_PAGE_PREVIEW, FALSE));
  const double start = bench_now_ms ();

  sos_page_preview_set_pages (preview, 0, 1, 1, NULL, NULL, NULL);
  sos_letter_view_open (SOS_LETTER_VIEW (desk->view), letter);
  while (sos_page_preview_get_n_pages (preview) == 0 && bench_now_ms () - start < PATIENCE_MS)
    g_main_context_iteration (NULL, TRUE);
  bench_frames_wait (&desk->frames);
  bench_samples_add (desk->opened, bench_now_ms () - start);
  return sos_page_preview_get_n_pages (preview) > 0;
}

static void
type_into (Desk *desk, gint64 letter)
{
  GtkWidget *edit = find_by_id (desk->view, "edit_words");

  if (!show (desk, letter) || !gtk_widget_get_visible (edit))
    return;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (edit), TRUE);
  bench_frames_wait (&desk->frames);
  bench_frames_wait (&desk->frames);
  press_keys (desk);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (edit), FALSE);
  for (guint i = 0; i < 20; i++)
    bench_frames_wait (&desk->frames);
}

static void
open_desk (Desk *desk)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1280, "default-height", 800, NULL);

  desk->view = g_object_new (SOS_TYPE_LETTER_VIEW, NULL);
  sos_letter_view_set_store (SOS_LETTER_VIEW (desk->view), desk->store);
  adw_window_set_content (ADW_WINDOW (window), desk->view);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (desk->view))
    g_main_context_iteration (NULL, TRUE);
  bench_frames_watch (&desk->frames, window);
}

static void
draft (Desk *desk)
{
  People people = { g_array_new (FALSE, FALSE, sizeof (gint64)), 0 };
  g_autoptr (GError) error = NULL;

  sos_store_read (desk->store, read_people, &people, &error);
  bench_stop_on (error);
  sos_store_set_actor (desk->store, people.writer);
  sos_store_write (desk->store, NULL, make_drafts, desk, &error);
  bench_stop_on (error);
  g_array_unref (people.people);
}

int
main (int argc, char **argv)
{
  Desk desk = { .letters = g_array_new (FALSE, FALSE, sizeof (gint64)), .keys = bench_samples_new (), .opened = bench_samples_new () };
  g_autoptr (GError) error = NULL;

  adw_init ();
  sos_widgets_init ();
  desk.store = argc == 2 ? sos_store_open (argv[1], SOS_STORE_OPEN, &error) : NULL;
  bench_stop_on (error);
  if (desk.store == NULL)
    {
      fprintf (stderr, "bench-preview FILE, an office with letters in it, with a display\n");
      return 2;
    }
  draft (&desk);
  open_desk (&desk);
  for (guint i = 0; i < desk.letters->len; i++)
    type_into (&desk, g_array_index (desk.letters, gint64, i));
  printf ("%u letters of %u kinds in %u forms, %u keys in each\n", desk.letters->len, (guint) G_N_ELEMENTS (kinds), (guint) G_N_ELEMENTS (formats), KEYS);
  bench_report ("a key in a field, until its page is painted, p95", bench_samples_percentile (desk.keys, 95), "ms", MUST_MS, "median",
                bench_samples_percentile (desk.keys, 50));
  printf ("  the longest of them %.1f ms\n", bench_samples_max (desk.keys));
  bench_report ("a letter opened, until its page is painted, p95", bench_samples_percentile (desk.opened, 95), "ms", MUST_MS, "median",
                bench_samples_percentile (desk.opened, 50));
  return 0;
}
