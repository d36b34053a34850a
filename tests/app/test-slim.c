/* test-slim.c - every page of the demo office in a window of 360 pixels, with text of once and twice its size: nothing of it is wider than the
 * window, but for what is a drawing, a table or a page of paper, which is moved along in a frame of its own. */
#include "config.h"
#include "demo-office.h"
#include "desk.h"

#include "sos-clock.h"
#include "sos-demo.h"
#include "sos-window.h"

#define WIDTH 360
#define HEIGHT 760

typedef struct
{
  DemoOffice *demo;
  Office office; /* what the desk knows of it */
  Desk desk;
  SosWindow *window;
} Slim;

/* ---- the office, and a team lead in it ---- */

static void
set_up (Slim *self, gconstpointer data)
{
  self->demo = demo_office_new ();
  self->office.store = self->demo->store;
  sos_store_set_actor (self->demo->store, demo_office_ask (self->demo, "SELECT id FROM staff WHERE name = 'Ruth Holbrook'"));
  self->window = g_object_ref_sink (sos_window_new (NULL, FALSE));
  sos_window_set_store (self->window, self->demo->store, "Southwark");
  sos_window_set_actor (self->window, "Ruth Holbrook");
  self->desk = (Desk){ .office = &self->office, .window = GTK_WINDOW (self->window) };
  sos_window_go (self->window, sos_places_find ("today"), 0);
  gtk_window_present (GTK_WINDOW (self->window));
}

static gboolean
is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
tear_down (Slim *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  desk_settle (&self->desk);
  g_assert_finalize_object (self->window);
  office_wait (is_idle, NULL, "quiet");
  demo_office_free (self->demo);
}

/* ---- how wide ---- */

static gboolean
is_slim (gpointer data)
{
  GtkWindow *window = GTK_WINDOW (((Slim *) data)->window);

  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  return gtk_widget_get_width (GTK_WIDGET (window)) <= WIDTH;
}

static int
get_least (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* From @widget down along what is too wide, so that whoever reads it knows what to mend. */
static void
tell (GtkWidget *widget, int most, GString *words)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *all = g_strjoinv (".", classes);

  g_string_append_printf (words, "\n  %4d %s #%s .%s", get_least (widget), G_OBJECT_TYPE_NAME (widget), id != NULL ? id : "", all);
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, " “%s”", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && get_least (child) > most * 2 / 5)
      tell (child, MIN (most, get_least (child)), words);
}

static guint n_wide;

static void
check (Slim *self, const char *what, int scale)
{
  GtkWidget *page;
  g_autofree char *name = g_strdup_printf ("slim-%s-%d", what, scale);
  g_autoptr (GString) words = g_string_new (NULL);

  desk_settle (&self->desk);
  office_wait (is_slim, self, what);
  desk_settle (&self->desk);
  desk_picture (&self->desk, name);
  page = GTK_WIDGET (sos_window_get_page (self->window));
  if (get_least (page) <= WIDTH)
    return;
  tell (page, WIDTH, words);
  n_wide++;
  g_printerr ("%s at %d00 %%: %d wide%s\n", what, scale, get_least (page), words->str);
}

/* ---- every page, and what each shows by turns ---- */

static const struct
{
  const char *place;
  const char *sql;    /* of which record; NULL: of none */
  const char *action; /* what shows something else of it, so many times */
  guint times;
} looks[] = {
  { "today", NULL, "page.team", 1 },
  { "people", NULL, NULL, 0 },
  { "families", NULL, NULL, 0 },
  { "schools", NULL, NULL, 0 },
  { "week", "SELECT 0", NULL, 0 },
  { "map", NULL, "page.tiles", 1 },
  { "deliverers", NULL, NULL, 0 },
  { "duty", NULL, NULL, 0 },
  { "letters", NULL, NULL, 0 },
  { "referrals", NULL, NULL, 0 },
  { "office", NULL, NULL, 0 },
  { "referral", "SELECT id FROM referral ORDER BY id DESC", NULL, 0 },
  { "deliverer", "SELECT staff FROM clearance GROUP BY staff ORDER BY count (*) DESC", NULL, 0 },
  { "family", "SELECT household FROM membership GROUP BY household ORDER BY count (*) DESC", "page.next-tab", 4 },
  { "person", "SELECT person FROM contact GROUP BY person ORDER BY count (*) DESC", "page.next-tab", 7 },
  { "new-person", NULL, NULL, 0 },
  { "openings", NULL, NULL, 0 },
  { "pairs", "SELECT 0", NULL, 0 },
  { "pair", "SELECT id FROM likeness ORDER BY id", NULL, 0 },
  { "run", "SELECT run FROM cohort_place GROUP BY run ORDER BY count (*) DESC", "page.next-tab", 4 },
  { "calendar", "SELECT id FROM school ORDER BY id", NULL, 0 },
};

static void
look_at (Slim *self, guint i, int scale)
{
  const gint64 id = looks[i].sql != NULL ? demo_office_ask (self->demo, looks[i].sql) : 0;

  sos_window_go (self->window, sos_places_find (looks[i].place), id);
  check (self, looks[i].place, scale);
  for (guint n = 0; n < looks[i].times; n++)
    {
      g_autofree char *what = g_strdup_printf ("%s-%u", looks[i].place, n + 1);

      desk_act (GTK_WIDGET (sos_window_get_page (self->window)), looks[i].action, NULL);
      check (self, what, scale);
    }
}

static void
test_every_page (Slim *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int scale = 1; scale <= 2; scale++)
    {
      g_object_set (settings, "gtk-xft-dpi", scale * 96 * 1024, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
        look_at (self, i, scale);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpuint (n_wide, ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add ("/slim/every-page", Slim, NULL, set_up, test_every_page, tear_down);
  return g_test_run ();
}
