/* sos-wording-rows.c - the passages of a letter as rows to type in. Knows no store. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define LEAST_HEIGHT 32
#define MEASURED_AFTER 100 /* milliseconds */
#define SETTLED 3          /* times in a row without a change */

struct _SosWordingRows
{
  GtkBox parent_instance;

  GPtrArray *views; /* GtkTextView, borrowed */
  guint focused, measure_source, n_settled;
  int height; /* of all, when they were measured last */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (SosWordingRows, sos_wording_rows, GTK_TYPE_BOX)

static guint typed;

static void
changed_cb (SosWordingRows *self)
{
  if (!self->filling)
    g_signal_emit (self, typed, 0);
}

static void
entered_cb (GtkEventControllerFocus *focus, SosWordingRows *self)
{
  guint found;

  if (g_ptr_array_find (self->views, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)), &found))
    self->focused = found;
}

static GtkWidget *
view_new (SosWordingRows *self, const char *text)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_object_set (view, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6, NULL);
  /* Without some height it never measures its lines, and stays without. */
  gtk_widget_set_size_request (view, -1, LEAST_HEIGHT);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, 0);
  gtk_widget_add_controller (view, focus);
  g_ptr_array_add (self->views, view);
  return view;
}

static char *
dup_caption (const SosPaperPassage *passage)
{
  /* Translators: what a piece of a letter is, and when it is said: "Paragraph, where “Team lead” is known" */
  return passage->where ? g_strdup_printf (_("%s, %s"), sos_paper_passage_get_kind (passage), passage->where)
                        : g_strdup (sos_paper_passage_get_kind (passage));
}

static void
add_beside (GtkWidget *row, const SosPaperPassage *passage, const SosPaperPassage *other, const SosPaperPassage *then, const char *note,
            gboolean differing)
{
  g_autofree char *words = NULL;

  if (other && *other->text != '\0' && !(differing && g_str_equal (other->text, passage->text)))
    {
      /* Translators: whose words they are, and the words */
      words = g_strdup_printf (_("%s: %s"), note, other->text);
      gtk_box_append (GTK_BOX (row), sos_block_text (words, "small dim"));
    }
  if (other && then && g_strcmp0 (other->text, then->text) != 0)
    gtk_box_append (GTK_BOX (row), sos_block_text (_("The English here has changed since."), "small warn-text"));
}

static int
measure_all (SosWordingRows *self)
{
  int all = 0, natural;

  for (guint i = 0; i < self->views->len; i++)
    {
      gtk_widget_queue_resize (self->views->pdata[i]);
      gtk_widget_measure (self->views->pdata[i], GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (self->views->pdata[i]), NULL, &natural, NULL, NULL);
      all += natural;
    }
  return all;
}

/* Rows made while the window is there are measured before their lines are: again until they have their heights, however busy the machine. */
static gboolean
measure_again_cb (gpointer data)
{
  SosWordingRows *self = data;
  const int height = measure_all (self);

  self->n_settled = height == self->height ? self->n_settled + 1 : 0;
  self->height = height;
  if (self->n_settled < SETTLED)
    return G_SOURCE_CONTINUE;
  self->measure_source = 0;
  return G_SOURCE_REMOVE;
}

static const SosPaperPassage *
get (GPtrArray *passages, guint i)
{
  return passages && i < passages->len ? passages->pdata[i] : NULL;
}

void
sos_wording_rows_fill (SosWordingRows *self, const SosPaperTemplate *template, const SosPaperTemplate *other, const SosPaperTemplate *then,
                       const char *note, gboolean differing)
{
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (template), others = other ? sos_paper_template_dup_passages (other) : NULL,
                        before = then ? sos_paper_template_dup_passages (then) : NULL;
  guint section = 0;

  self->filling = TRUE;
  sos_block_clear (GTK_WIDGET (self));
  g_ptr_array_set_size (self->views, 0);
  self->focused = 0;
  for (guint i = 0; i < passages->len; i++)
    {
      const SosPaperPassage *passage = passages->pdata[i];
      g_autofree char *caption = dup_caption (passage), *spoken = g_strdup_printf ("%s: %s", passage->section_title, caption);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *frame = gtk_frame_new (NULL), *view = view_new (self, passage->text);

      if (passage->section != section)
        gtk_box_append (GTK_BOX (self), sos_block_text (passage->section_title, "title-4"));
      section = passage->section;
      gtk_box_append (GTK_BOX (row), sos_block_text (caption, "tiny dim"));
      gtk_frame_set_child (GTK_FRAME (frame), view);
      gtk_box_append (GTK_BOX (row), frame);
      add_beside (row, passage, get (others, i), get (before, i), note, differing);
      sos_spoken_name_set (view, spoken);
      gtk_box_append (GTK_BOX (self), row);
    }
  self->filling = FALSE;
  self->n_settled = 0;
  if (self->measure_source == 0)
    self->measure_source = g_timeout_add (MEASURED_AFTER, measure_again_cb, self);
}

char **
sos_wording_rows_dup_texts (SosWordingRows *self)
{
  char **texts = g_new0 (char *, self->views->len + 1);

  for (guint i = 0; i < self->views->len; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->views->pdata[i]);
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      texts[i] = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    }
  return texts;
}

guint
sos_wording_rows_get_focused (SosWordingRows *self)
{
  return self->focused;
}

void
sos_wording_rows_insert (SosWordingRows *self, const char *words)
{
  GtkTextView *view = self->focused < self->views->len ? self->views->pdata[self->focused] : NULL;

  if (!view)
    return;
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), words, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
sos_wording_rows_finalize (GObject *object)
{
  g_clear_handle_id (&SOS_WORDING_ROWS (object)->measure_source, g_source_remove);
  g_ptr_array_unref (SOS_WORDING_ROWS (object)->views);
  G_OBJECT_CLASS (sos_wording_rows_parent_class)->finalize (object);
}

static void
sos_wording_rows_class_init (SosWordingRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_wording_rows_finalize;
  typed = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_wording_rows_init (SosWordingRows *self)
{
  self->views = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
sos_wording_rows_new (void)
{
  return g_object_new (SOS_TYPE_WORDING_ROWS, NULL);
}
