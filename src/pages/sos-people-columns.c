/* sos-people-columns.c - the columns of the list of people, made in code: one row of a table each. */
#include "config.h"
#include "sos-people-columns.h"

#include "sos-banner-rules.h"
#include "sos-id-list.h"
#include "sos-look.h"
#include "sos-sort-choice.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>


/* A cell may be bound to another item at any time; its column never changes. */
typedef struct
{
  GtkWidget *box;
  GtkImage *icon; /* NULL in most columns */
  GtkInscription *words;
  SosCodes *codes; /* owned by the factory */
} Cell;

typedef void (*Show) (Cell *cell, SosPersonRow *row, const char *property);

typedef struct
{
  const char *title;
  const char *words; /* in "sorted by …" */
  const char *property;
  SosPeopleOrder order;
  int width;         /* at text scale 1; 0: takes what is left */
  const char *css_class;
  Show show;
  SosWidthStep gone; /* from this step on it is not there */
} Column;

static char *
dup_property (SosPersonRow *row, const char *property)
{
  char *words = NULL;

  g_object_get (row, property, &words, NULL);
  return words;
}

static void
show_plain (Cell *cell, SosPersonRow *row, const char *property)
{
  g_autofree char *words = dup_property (row, property);

  /* Never NULL: a screen reader that asks how long it is would meet a critical in GTK 4.8. */
  gtk_inscription_set_text (cell->words, words != NULL ? words : "");
}

/* An empty cell would read as if there were none. */
static void
show_services (Cell *cell, SosPersonRow *row, const char *property)
{
  gboolean hidden;

  g_object_get (row, "work-hidden", &hidden, NULL);
  show_plain (cell, row, property);
  if (hidden)
    gtk_inscription_set_text (cell->words, _("Not yours"));
  sos_tooltip_set (GTK_WIDGET (cell->words), hidden ? _("Not yours to see: their work is with another team, or has ended") : NULL);
}

/* A mark of direction keeps an Arabic name at the left like the others; the name itself stays as it is. */
static void
show_name (Cell *cell, SosPersonRow *row, const char *property)
{
  g_autofree char *words = dup_property (row, property);
  g_autofree char *marked = g_strconcat ("\u200E", words, NULL);

  gtk_inscription_set_text (cell->words, marked);
}

/* The first alert by rule, and how many more: the icon carries the tone, the word stays black. The summary says the rest. */
static void
show_alert (Cell *cell, SosPersonRow *row, const char *property)
{
  g_autofree char *code = NULL, *words = NULL, *brief = NULL, *escaped = NULL, *more = NULL, *markup = NULL;
  const SosLook *look;
  guint n_more = 0;

  g_object_get (row, "alert", &code, "alert-words", &words, "n-more-alerts", &n_more, NULL);
  look = code == NULL ? NULL : sos_look_find ("alert-kind", code);
  gtk_widget_set_visible (GTK_WIDGET (cell->icon), look != NULL);
  if (look == NULL)
    {
      gtk_inscription_set_text (cell->words, "");
      return;
    }
  gtk_image_set_from_icon_name (cell->icon, look->icon);
  gtk_widget_set_css_classes (cell->box, (const char *[]){ "status", "soft", look->tone, NULL });
  brief = sos_banner_dup_brief (code, words, cell->codes);
  escaped = g_markup_escape_text (brief, -1);
  more = n_more == 0 ? g_strdup ("") : g_strdup_printf (" <span alpha='76%%'>+%u</span>", n_more);
  markup = g_strconcat (escaped, more, NULL);
  gtk_inscription_set_markup (cell->words, markup);
}

static void
show_due (Cell *cell, SosPersonRow *row, const char *property)
{
  gboolean overdue = FALSE, today = FALSE;

  g_object_get (row, "overdue", &overdue, "due-today", &today, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (cell->words),
                              (const char *[]){ overdue ? "danger-text" : today ? "strong" : "num", NULL });
  show_plain (cell, row, property);
}

static const Column columns[] = {
  { N_("Name"), N_("name"), "name", SOS_PEOPLE_BY_NAME, 0, "row-title", show_name, SOS_WIDTH_TINY + 1 },
  { N_("Ref"), N_("reference"), "ref", SOS_PEOPLE_BY_REF, 98, "ref", show_plain, SOS_WIDTH_SMALL },
  { N_("Age"), N_("age"), "age", SOS_PEOPLE_BY_AGE, 74, NULL, show_plain, SOS_WIDTH_TINY + 1 },
  { N_("Borough"), N_("borough"), "borough", SOS_PEOPLE_BY_BOROUGH, 84, NULL, show_plain, SOS_WIDTH_SMALL },
  { N_("Services"), N_("services"), "services", SOS_PEOPLE_BY_SERVICES, 78, NULL, show_services, SOS_WIDTH_TINY + 1 },
  { N_("Worker"), N_("worker"), "worker", SOS_PEOPLE_BY_WORKER, 96, NULL, show_plain, SOS_WIDTH_NARROW },
  { N_("Alerts"), N_("alerts"), NULL, SOS_PEOPLE_BY_ALERTS, 150, NULL, show_alert, SOS_WIDTH_TINY + 1 },
  { N_("Contact"), N_("last contact"), "contact", SOS_PEOPLE_BY_CONTACT, 62, NULL, show_plain, SOS_WIDTH_TINY },
  { N_("Next due"), N_("next due"), "next-due", SOS_PEOPLE_BY_NEXT_DUE, 98, NULL, show_due, SOS_WIDTH_TINY + 1 },
};

static void
show_item (Cell *cell, SosIdItem *item, const Column *column)
{
  SosPersonRow *row = sos_id_item_get_row (item);

  if (row != NULL)
    column->show (cell, row, column->property);
  else
    {
      gtk_inscription_set_text (cell->words, "");
      if (cell->icon != NULL)
        gtk_widget_set_visible (GTK_WIDGET (cell->icon), FALSE);
    }
}

static Cell *
cell_of (GtkListItem *list_item)
{
  return g_object_get_data (G_OBJECT (list_item), "sos-cell");
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  show_item (cell_of (list_item), item, g_object_get_data (G_OBJECT (list_item), "sos-column"));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  const Column *column = user_data;
  Cell *cell = g_new0 (Cell, 1);

  cell->codes = g_object_get_data (G_OBJECT (factory), "sos-codes");
  cell->words = GTK_INSCRIPTION (gtk_inscription_new (""));
  gtk_inscription_set_text_overflow (cell->words, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (cell->words, 1);
  gtk_inscription_set_nat_lines (cell->words, 1);
  gtk_widget_set_valign (GTK_WIDGET (cell->words), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (cell->words), TRUE);
  if (column->css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (cell->words), column->css_class);
  cell->box = GTK_WIDGET (cell->words);
  if (column->show == show_alert)
    {
      /* However long the words, what stands last is seen: how many more there are. */
      gtk_inscription_set_text_overflow (cell->words, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_MIDDLE);
      cell->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
      cell->icon = GTK_IMAGE (gtk_image_new ());
      gtk_box_append (GTK_BOX (cell->box), GTK_WIDGET (cell->icon));
      gtk_box_append (GTK_BOX (cell->box), GTK_WIDGET (cell->words));
    }
  g_object_set_data_full (G_OBJECT (list_item), "sos-cell", cell, g_free);
  g_object_set_data (G_OBJECT (list_item), "sos-column", (gpointer) column);
  gtk_list_item_set_child (list_item, cell->box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  SosIdItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "notify::row", G_CALLBACK (row_came_cb), list_item);
  show_item (cell_of (list_item), item, column);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), row_came_cb, list_item);
}

static GtkColumnViewColumn *
make_column (const Column *column, SosCodes *codes)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = sos_sort_choice_new (column->order);
  GtkColumnViewColumn *made;

  g_object_set_data_full (G_OBJECT (factory), "sos-codes", g_object_ref (codes), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), (gpointer) column);
  made = gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, column->width > 0);
  gtk_column_view_column_set_expand (made, column->width == 0);
  return made;
}

static GtkColumnViewColumn *
dup_column (GtkColumnView *view, guint position)
{
  return g_list_model_get_item (gtk_column_view_get_columns (view), position);
}

void
sos_people_columns_add (GtkColumnView *view, SosCodes *codes)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (&columns[i], codes);

      gtk_column_view_append_column (view, column);
    }
}

void
sos_people_columns_fit (GtkColumnView *view, SosWidthStep step, SosPeopleScope scope)
{
  const double scale = sos_text_scale (GTK_WIDGET (view));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = dup_column (view, i);
      const gboolean says_something = columns[i].order != SOS_PEOPLE_BY_WORKER || scope != SOS_PEOPLE_MINE;
      const gboolean there = step < columns[i].gone && says_something;

      /* A hidden column of fixed width still takes its room from the others on 4.8. */
      gtk_column_view_column_set_visible (column, there);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, there ? columns[i].width * scale : 0);
    }
}

void
sos_people_columns_sort (GtkColumnView *view, SosPeopleOrder order, gboolean descending)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].order == order)
      {
        g_autoptr (GtkColumnViewColumn) column = dup_column (view, i);

        gtk_column_view_sort_by_column (view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
      }
}

const char *
sos_people_columns_get_words (SosPeopleOrder order)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].order == order)
      return _(columns[i].words);
  return "";
}
