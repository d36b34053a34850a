/* sos-pairs-page.c - the pairs of records that may be one person: those somebody asked about, those nobody has said anything of. Decides
 * nothing; a pair opens beside each other (N10). */
#include "config.h"
#include "sos-pairs-page.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-pairs.h"

#include <glib/gi18n.h>

struct _SosPairsPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  SosSection *asked_section;
  SosSection *open_section;
  GtkListBox *asked;
  GtkListBox *open;

  gint64 person;
  GCancellable *cancellable;
  guint reload_source;
};

G_DEFINE_FINAL_TYPE (SosPairsPage, sos_pairs_page, SOS_TYPE_PAGE)

/* --- rows --- */

static GtkWidget *
side_new (const SosPair *pair, guint which)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), sos_block_name (pair->names[which], "row-title"));
  gtk_box_append (GTK_BOX (box), sos_block_label (pair->facts[which], "row-note num"));
  return box;
}

/* Who asked, when, and why; or how much alike they are. */
static char *
dup_note (const SosPair *pair)
{
  g_autofree char *day = pair->on != NULL ? sos_date_dup_short (pair->on) : NULL;
  g_autofree char *asked = NULL;

  if (!pair->asked)
    return g_strdup (pair->score >= 0 ? sos_likeness_band_get_words (pair->band) : "");
  /* Translators: who asked, the day: "Moyo Adeyemi asked, 23 Nov" */
  asked = g_strdup_printf (_("%s asked, %s"), pair->who != NULL ? pair->who : _("The program"), day != NULL ? day : "");
  return pair->words != NULL ? g_strdup_printf ("%s: %s", asked, pair->words) : g_steal_pointer (&asked);
}

static GtkWidget *
compare_new (const SosPair *pair)
{
  GtkWidget *button = sos_block_button (_("Compare"), NULL, "act");
  /* Translators: two names */
  g_autofree char *spoken = g_strdup_printf (_("Compare %s and %s"), pair->names[0], pair->names[1]);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-pair");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", pair->id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
row_new (const SosPair *pair)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *note = dup_note (pair);

  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_add_css_class (row, "pad");
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_widget_set_hexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (sides), side_new (pair, 0));
  gtk_box_append (GTK_BOX (sides), side_new (pair, 1));
  gtk_box_append (GTK_BOX (line), sides);
  gtk_box_append (GTK_BOX (line), compare_new (pair));
  gtk_box_append (GTK_BOX (row), line);
  if (*note != '\0')
    gtk_box_append (GTK_BOX (row), sos_block_text (note, "small dim"));
  return row;
}

/* --- the list --- */

static void
show_foot (SosPairsPage *self, guint n)
{
  g_autofree char *foot = n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u pair. Nobody is joined unless somebody says so, and why.",
                                                                "%u pairs. Nobody is joined unless somebody says so, and why.", n), n)
                                : g_strdup (_("Nobody is joined unless somebody says so, and why."));

  sos_page_set_foot (SOS_PAGE (self), foot);
}

static void
show_pairs (SosPairsPage *self, GPtrArray *pairs)
{
  guint n_asked = 0;

  sos_block_clear (GTK_WIDGET (self->asked));
  sos_block_clear (GTK_WIDGET (self->open));
  for (guint i = 0; i < pairs->len; i++)
    {
      const SosPair *pair = pairs->pdata[i];

      n_asked += pair->asked;
      sos_block_append_row (GTK_WIDGET (pair->asked ? self->asked : self->open), row_new (pair));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->asked_section), n_asked > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_section), n_asked < pairs->len);
  show_foot (self, pairs->len);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPairsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = sos_pairs_finish (result, &error);

  if (pairs == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  show_pairs (self, pairs);
  if (pairs->len == 0)
    sos_empty_state_set (self->empty, "object-select-symbolic", _("Nobody to look at"),
                         _("When two records look like one person, they stand here beside each other. “Not sure” in New person leads here."),
                         NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, pairs->len > 0 ? "list" : "empty");
}

static gboolean
reload_cb (gpointer data)
{
  SosPairsPage *self = data;

  self->reload_source = 0;
  sos_pairs_async (sos_page_get_store (SOS_PAGE (self)), self->person, self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosPairsPage *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_PAIRS_PAGE (widget));
}

/* --- class --- */

static void
sos_pairs_page_dispose (GObject *object)
{
  SosPairsPage *self = SOS_PAIRS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_PAIRS_PAGE);
  G_OBJECT_CLASS (sos_pairs_page_parent_class)->dispose (object);
}

static void
sos_pairs_page_finalize (GObject *object)
{
  g_clear_object (&SOS_PAIRS_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_pairs_page_parent_class)->finalize (object);
}

static void
sos_pairs_page_class_init (SosPairsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_pairs_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_pairs_page_finalize;
  gtk_widget_class_install_action (widget_class, "page.read-again", NULL, read_again_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-pairs-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, asked_section);
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, open_section);
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, asked);
  gtk_widget_class_bind_template_child (widget_class, SosPairsPage, open);
}

static void
sos_pairs_page_init (SosPairsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_pairs_page_new (SosStore *store, gint64 person)
{
  SosPairsPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_PAIRS_PAGE, "store", store, NULL);
  self->person = person;
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
