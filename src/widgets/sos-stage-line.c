/* sos-stage-line.c - where an episode stands, as a line of dots with words under them. */
#include "config.h"
#include "sos-stage-line.h"

#include "sos-spoken-name.h"

#include <glib/gi18n.h>

struct _SosStageLine
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SosStageLine, sos_stage_line, GTK_TYPE_BOX)

static const struct
{
  const char *css_class;
  const char *icon_name;
  const char *spoken;
} states[] = {
  [SOS_STAGE_TO_COME] = { NULL, NULL, N_("to come") },
  [SOS_STAGE_DONE] = { "done", "object-select-symbolic", N_("done") },
  [SOS_STAGE_NOW] = { "now", "media-record-symbolic", N_("now") },
};

/* Half a connecting line; @shown is FALSE at both ends, @done where the stage it leads to is reached. */
static GtkWidget *
make_bar (gboolean shown, gboolean done)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "stage-bar");
  if (!shown)
    gtk_widget_add_css_class (bar, "off");
  else if (done)
    gtk_widget_add_css_class (bar, "done");
  return bar;
}

static GtkWidget *
make_dot (SosStageState state)
{
  GtkWidget *dot = gtk_image_new_from_icon_name (states[state].icon_name);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dot, "stage-dot");
  gtk_accessible_update_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return dot;
}

static GtkWidget *
make_words (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_stage (const SosStage *stage, const SosStage *before, const SosStage *after)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", stage->label, _(states[stage->state].spoken));

  gtk_widget_add_css_class (box, "stage");
  if (states[stage->state].css_class != NULL)
    gtk_widget_add_css_class (box, states[stage->state].css_class);
  gtk_box_append (GTK_BOX (line), make_bar (before != NULL, stage->state != SOS_STAGE_TO_COME));
  gtk_box_append (GTK_BOX (line), make_dot (stage->state));
  gtk_box_append (GTK_BOX (line), make_bar (after != NULL, after != NULL && after->state != SOS_STAGE_TO_COME));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), make_words (stage->label, "stage-name"));
  gtk_box_append (GTK_BOX (box), make_words (stage->when, "stage-when"));
  sos_spoken_name_set (box, spoken);
  return box;
}

static void
sos_stage_line_class_init (SosStageLineClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sos_stage_line_init (SosStageLine *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stage-line");
}

GtkWidget *
sos_stage_line_new (void)
{
  return g_object_new (SOS_TYPE_STAGE_LINE, NULL);
}

void
sos_stage_line_set_stages (SosStageLine *self, const SosStage *stages, guint n_stages)
{
  GtkWidget *child;

  g_return_if_fail (SOS_IS_STAGE_LINE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < n_stages; i++)
    gtk_box_append (GTK_BOX (self), make_stage (&stages[i], i > 0 ? &stages[i - 1] : NULL,
                                                i + 1 < n_stages ? &stages[i + 1] : NULL));
}
