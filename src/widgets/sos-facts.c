/* sos-facts.c - a grid of labels and values. */
#include "config.h"
#include "sos-facts.h"

#include "sos-label-wrap.h"

struct _SosFacts
{
  GtkGrid parent_instance;
  int n_lines;
};

G_DEFINE_FINAL_TYPE (SosFacts, sos_facts, GTK_TYPE_GRID)

#define LEAST_CHARS 9 /* of a label: it wraps only where it must */

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
sos_facts_class_init (SosFactsClass *klass)
{
}

static void
sos_facts_init (SosFacts *self)
{
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "facts");
}

GtkWidget *
sos_facts_new (void)
{
  return g_object_new (SOS_TYPE_FACTS, NULL);
}

void
sos_facts_add (SosFacts *self, const char *label, const char *value)
{
  GtkWidget *words, *name;

  g_return_if_fail (SOS_IS_FACTS (self));

  if (value == NULL || *value == '\0')
    return;
  words = make_label (value, "fact-value");
  sos_label_wrap (GTK_LABEL (words));
  gtk_label_set_max_width_chars (GTK_LABEL (words), 20);
  gtk_widget_set_hexpand (words, TRUE);
  name = make_label (label, "fact-label");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (name), (int) MIN (g_utf8_strlen (label, -1), LEAST_CHARS));
  gtk_grid_attach (GTK_GRID (self), name, 0, self->n_lines, 1, 1);
  gtk_grid_attach (GTK_GRID (self), words, 1, self->n_lines, 1, 1);
  self->n_lines++;
}

void
sos_facts_clear (SosFacts *self)
{
  GtkWidget *child;

  g_return_if_fail (SOS_IS_FACTS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  self->n_lines = 0;
}
