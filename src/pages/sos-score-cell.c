/* sos-score-cell.c - one score as a button. Decides nothing: what may be scored where, the scale says. */
#include "config.h"
#include "sos-score-cell.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define LONG_WORD 14 /* characters */

struct _SosScoreCell
{
  SosLevelButton parent_instance;

  SosAssessmentArea *area;
  SosColumn column;
  SosCodes *codes;
  GtkWidget *popover; /* NULL: not asked for yet */
  char *before;
};

G_DEFINE_FINAL_TYPE (SosScoreCell, sos_score_cell, SOS_TYPE_LEVEL_BUTTON)

enum
{
  WORDS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_label (SosScoreCell *self, const char *code)
{
  return sos_codes_get_label (self->codes, sos_column_get_list (self->column), code);
}

/* "2 Some": the number is for those who work here alone. (transfer full) */
static char *
dup_word (SosScoreCell *self, const char *code)
{
  if (!sos_score_is_said (code))
    return g_strdup ("–");
  if (sos_score_get_value (code) < 0)
    return g_strdup (get_label (self, code));
  return g_strdup_printf ("%s %s", code, get_label (self, code));
}

static void
set_code (SosScoreCell *self, const char *code)
{
  sos_assessment_area_set_code (self->area, self->column, code);
  sos_score_cell_show (self, self->before);
}

static void
chosen_cb (GtkWidget *button, SosScoreCell *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  set_code (self, g_object_get_data (G_OBJECT (button), "code"));
}

static void
add_choice (SosScoreCell *self, GtkWidget *box, const SosCode *code)
{
  g_autofree char *word = dup_word (self, code->code);
  GtkWidget *button = sos_block_button (word, NULL, "flat");

  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code->code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (chosen_cb), self, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static void
make_popover (SosScoreCell *self)
{
  GPtrArray *list = sos_codes_get_list (self->codes, sos_column_get_list (self->column));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->popover = gtk_popover_new ();
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (((const SosCode *) list->pdata[i])->active)
      add_choice (self, box, list->pdata[i]);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
sos_score_cell_clicked (GtkButton *button)
{
  SosScoreCell *self = SOS_SCORE_CELL (button);

  if (!sos_assessment_area_is_editable (self->area))
    return;
  if (self->popover == NULL)
    make_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Keys ------------------------------------------------------------------------------------------------------------------------ */

static const char *
find_code (guint key)
{
  static const char *const digits[] = { "0", "1", "2", "3", "4" };

  if (key >= GDK_KEY_0 && key <= GDK_KEY_4)
    return digits[key - GDK_KEY_0];
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_4)
    return digits[key - GDK_KEY_KP_0];
  if (key == GDK_KEY_n || key == GDK_KEY_N || key == GDK_KEY_question)
    return SOS_SCORE_UNKNOWN;
  return key == GDK_KEY_x || key == GDK_KEY_X ? SOS_SCORE_NOT_APPLYING : NULL;
}

/* A score may be followed by the next below it at once. */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SosScoreCell *self)
{
  const gboolean away = key == GDK_KEY_Delete || key == GDK_KEY_BackSpace;
  const char *score = find_code (key);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || (self->popover != NULL && gtk_widget_get_visible (self->popover)))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_e || key == GDK_KEY_E)
    {
      g_signal_emit (self, signals[WORDS], 0);
      return GDK_EVENT_STOP;
    }
  if ((score == NULL && !away) || !sos_assessment_area_is_editable (self->area))
    return GDK_EVENT_PROPAGATE;
  if (!sos_score_may_be (self->column, score))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    set_code (self, score);
  return GDK_EVENT_STOP;
}

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
sos_score_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (sos_score_cell_parent_class)->size_allocate (widget, width, height, baseline);
  if (SOS_SCORE_CELL (widget)->popover != NULL)
    gtk_popover_present (GTK_POPOVER (SOS_SCORE_CELL (widget)->popover));
}

static void
sos_score_cell_dispose (GObject *object)
{
  SosScoreCell *self = SOS_SCORE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->codes);
  g_clear_pointer (&self->before, g_free);
  G_OBJECT_CLASS (sos_score_cell_parent_class)->dispose (object);
}

static void
sos_score_cell_class_init (SosScoreCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_score_cell_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = sos_score_cell_size_allocate;
  GTK_BUTTON_CLASS (klass)->clicked = sos_score_cell_clicked;
  signals[WORDS] = g_signal_new ("words", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_score_cell_init (SosScoreCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sos_score_cell_new (SosAssessmentArea *area, SosColumn column, SosCodes *codes)
{
  SosScoreCell *self = g_object_new (SOS_TYPE_SCORE_CELL, NULL);

  self->area = area;
  self->column = column;
  self->codes = g_object_ref (codes);
  return GTK_WIDGET (self);
}

/* Strength grows into what is good: its bars are no warning. */
static const char *
find_look (SosColumn column, const char *code)
{
  if (column != SOS_COLUMN_STRENGTH || sos_score_get_value (code) < 1)
    return code;
  return "1";
}

static char *
dup_before (SosScoreCell *self)
{
  g_autofree char *word = sos_score_is_said (self->before) ? dup_word (self, self->before) : NULL;

  /* Translators: %s is a score of the assessment before this one */
  return word != NULL ? g_strdup_printf (_("before: %s"), word) : NULL;
}

static void
say (SosScoreCell *self, const char *word, const char *before)
{
  const char *domain = sos_codes_get_label (self->codes, "domain", sos_assessment_area_get_domain (self->area));
  g_autofree char *spoken = g_strdup_printf ("%s, %s: %s", domain, sos_column_get_label (self->column), g_str_equal (word, "–") ? _("not answered") : word);
  g_autofree char *whole = before != NULL ? g_strdup_printf ("%s, %s", spoken, before) : g_strdup (spoken);

  sos_spoken_name_set (GTK_WIDGET (self), whole);
  sos_tooltip_set (GTK_WIDGET (self), before);
}

/* In two lines where it is long: the columns of scores leave room for what they rest on. */
static void
break_word (char *word)
{
  char *space = g_utf8_strlen (word, -1) > LONG_WORD ? g_utf8_strrchr (word, g_utf8_offset_to_pointer (word, LONG_WORD) - word, ' ') : NULL;

  if (space != NULL)
    *space = '\n';
}

void
sos_score_cell_show (SosScoreCell *self, const char *before)
{
  const char *code = sos_assessment_area_get_code (self->area, self->column);
  g_autofree char *word = dup_word (self, code), *kept = g_strdup (before), *told = NULL;

  g_free (self->before);
  self->before = g_steal_pointer (&kept);
  told = dup_before (self);
  say (self, word, told);
  break_word (word);
  sos_level_button_set (SOS_LEVEL_BUTTON (self), &(SosLevel){ .level = find_look (self->column, code), .word = word });
}
