/* sos-likeness-card.c - one who looks like the person being entered: typed, held, and a verdict in words. Knows no store. */
#include "config.h"
#include "sos-likeness-card.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosLikenessCard
{
  GtkBox parent_instance;

  SosStatus *band;
  GtkLabel *score;
  GtkLabel *facts;
  GtkLabel *name;
  GtkLabel *other_name;
  GtkGrid *grid;
  GtkButton *same;
  GtkToggleButton *different;
  GtkToggleButton *not_sure;
  GtkButton *look;
  GtkLabel *said;
  char *lead;
  gboolean showing; /* a choice made before is being shown */
};

G_DEFINE_FINAL_TYPE (SosLikenessCard, sos_likeness_card, GTK_TYPE_BOX)

enum
{
  DECIDED,
  LOOK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What follows from the answer, once the record is made. */
static void
say (SosLikenessCard *self)
{
  g_autofree char *asked = NULL;
  const char *words = NULL;

  if (gtk_toggle_button_get_active (self->not_sure) && self->lead)
    /* Translators: %s is the name of a team lead */
    words = asked = g_strdup_printf (_("When the new record is made, %s is asked, with both records side by side."), self->lead);
  else if (gtk_toggle_button_get_active (self->not_sure))
    words = _("When the new record is made, both wait, side by side, for a lead to decide.");
  else if (gtk_toggle_button_get_active (self->different))
    words = _("When the new record is made, that these are two people is kept, and not asked again.");
  gtk_label_set_label (self->said, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), words != NULL);
}

static void
decide (SosLikenessCard *self, const char *code)
{
  if (!self->showing)
    g_signal_emit (self, signals[DECIDED], 0, code);
}

static void
same_cb (GtkButton *button, SosLikenessCard *self)
{
  decide (self, SOS_LIKENESS_SAME_PERSON);
}

/* Two toggles of which one at most is down; both up is "not decided". */
static void
toggled_cb (GtkToggleButton *button, SosLikenessCard *self)
{
  GtkToggleButton *other = button == self->different ? self->not_sure : self->different;

  if (gtk_toggle_button_get_active (button) && gtk_toggle_button_get_active (other))
    {
      gboolean before = self->showing;

      self->showing = TRUE;
      gtk_toggle_button_set_active (other, FALSE);
      self->showing = before;
    }
  say (self);
  if (gtk_toggle_button_get_active (self->different))
    decide (self, SOS_LIKENESS_DIFFERENT_PERSON);
  else
    decide (self, gtk_toggle_button_get_active (self->not_sure) ? SOS_LIKENESS_NOT_SURE : NULL);
}

static void
look_cb (GtkButton *button, SosLikenessCard *self)
{
  g_signal_emit (self, signals[LOOK], 0);
}

static void
add_head (SosLikenessCard *self)
{
  static const char *const heads[] = { NULL, N_("You typed"), N_("We hold") };

  for (guint i = 1; i < G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (self->grid, sos_block_label (_(heads[i]), "table-head"), i, 0, 1, 1);
}

static void
add_line (SosLikenessCard *self, SosLikenessLine line, const SosLikenessWords *words)
{
  SosLikenessAnswer answer = words->result->answers[line];
  const SosLook *look = sos_likeness_answer_get_look (answer);
  GtkWidget *label = sos_block_label (sos_likeness_line_get_label (line), "fact-label");
  GtkWidget *typed = sos_block_name (words->typed[line] ? words->typed[line] : _("not given"), "small num");
  GtkWidget *held = sos_block_name (words->held[line] ? words->held[line] : _("not held"), "fact-value num");
  GtkWidget *verdict = sos_status_new (look->icon, sos_likeness_answer_get_words (answer), look->tone);

  gtk_widget_set_size_request (label, 48, -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_size_request (typed, 120, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (typed), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (held), 40);
  gtk_widget_set_hexpand (held, TRUE);
  gtk_widget_set_size_request (verdict, 176, -1);
  gtk_grid_attach (self->grid, label, 0, line + 1, 1, 1);
  gtk_grid_attach (self->grid, typed, 1, line + 1, 1, 1);
  gtk_grid_attach (self->grid, held, 2, line + 1, 1, 1);
  gtk_grid_attach (self->grid, verdict, 3, line + 1, 1, 1);
}

static void
show_words (SosLikenessCard *self, const SosLikenessWords *words, const char *lead)
{
  const SosLook *look = sos_likeness_band_get_look (words->result->band);
  /* Translators: %d is a score from 0 to 100 */
  g_autofree char *score = g_strdup_printf (_("%d of 100"), words->result->score);
  g_autofree char *name = g_strconcat ("\342\200\216", words->name, NULL);
  /* Translators: %s is the name of a team lead */
  g_autofree char *ask = lead ? g_strdup_printf (_("Not sure, ask %s"), lead) : g_strdup (_("Not sure, decide later"));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", words->name, sos_likeness_band_get_words (words->result->band));

  g_object_set (self->band, "icon-name", look->icon, "label", sos_likeness_band_get_words (words->result->band), "tone", look->tone, NULL);
  gtk_label_set_label (self->score, score);
  gtk_label_set_label (self->facts, words->facts);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->other_name, words->other_name ? words->other_name : "");
  gtk_button_set_label (GTK_BUTTON (self->not_sure), ask);
  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  add_head (self);
  for (guint i = 0; i < SOS_LIKENESS_N_LINES; i++)
    if (words->typed[i] || (words->held[i] && words->result->answers[i] != SOS_LIKENESS_NOT_COMPARED))
      add_line (self, i, words);
}

static void
sos_likeness_card_dispose (GObject *object)
{
  g_clear_pointer (&SOS_LIKENESS_CARD (object)->lead, g_free);
  sos_widget_dispose_template (object, SOS_TYPE_LIKENESS_CARD);
  G_OBJECT_CLASS (sos_likeness_card_parent_class)->dispose (object);
}

static void
sos_likeness_card_class_init (SosLikenessCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_likeness_card_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-likeness-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, band);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, score);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, facts);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, name);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, other_name);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, grid);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, same);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, different);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, not_sure);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, look);
  gtk_widget_class_bind_template_child (widget_class, SosLikenessCard, said);
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[LOOK] = g_signal_new ("look", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_likeness_card_init (SosLikenessCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->same, "clicked", G_CALLBACK (same_cb), self, 0);
  g_signal_connect_object (self->different, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->not_sure, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->look, "clicked", G_CALLBACK (look_cb), self, 0);
}

GtkWidget *
sos_likeness_card_new (const SosLikenessWords *words, const char *lead)
{
  SosLikenessCard *self = g_object_new (SOS_TYPE_LIKENESS_CARD, NULL);

  self->lead = g_strdup (lead);
  show_words (self, words, lead);
  return GTK_WIDGET (self);
}

void
sos_likeness_card_set_first (SosLikenessCard *self, gboolean first)
{
  g_return_if_fail (SOS_IS_LIKENESS_CARD (self));

  if (first)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "first");
      gtk_widget_add_css_class (GTK_WIDGET (self->same), "suggested-action");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "first");
      gtk_widget_remove_css_class (GTK_WIDGET (self->same), "suggested-action");
    }
}

void
sos_likeness_card_begin (SosLikenessCard *self)
{
  g_return_if_fail (SOS_IS_LIKENESS_CARD (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->look));
}

void
sos_likeness_card_show_verdict (SosLikenessCard *self, const char *code)
{
  g_return_if_fail (SOS_IS_LIKENESS_CARD (self));

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->different, g_strcmp0 (code, SOS_LIKENESS_DIFFERENT_PERSON) == 0);
  gtk_toggle_button_set_active (self->not_sure, g_strcmp0 (code, SOS_LIKENESS_NOT_SURE) == 0);
  self->showing = FALSE;
}
