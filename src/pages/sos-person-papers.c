/* sos-person-papers.c - the letters of a person: those there are, and the one that is chosen. */
#include "config.h"
#include "sos-person-papers.h"

#include "sos-letter-view.h"
#include "sos-person-papers-queue.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPapers
{
  SosPersonTab parent_instance;

  GtkStack *stack;
  GtkRevealer *queue_revealer;
  GtkListBox *queue;
  SosLetterView *view;

  gint64 chosen;
  gint64 wanted; /* was asked for, and is not among those that were read yet; 0: none */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (SosPersonPapers, sos_person_papers, SOS_TYPE_PERSON_TAB)

/* The letter shown ---------------------------------------------------------------------------------------------------------- */

static void
open_letter (SosPersonPapers *self)
{
  sos_letter_view_set_more (self->view, sos_person_papers_queue_count (self->queue) > 1);
  sos_letter_view_open (self->view, self->chosen);
}

static void
selected_cb (GtkListBox *queue, GtkListBoxRow *row, SosPersonPapers *self)
{
  gint64 letter = sos_person_papers_queue_get_letter (row);

  if (self->filling || letter == 0 || letter == self->chosen)
    return;
  self->chosen = letter;
  self->wanted = 0;
  open_letter (self);
}

static void
sos_person_papers_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (tab);
  gboolean any = sos_person_case_get_records (person_case, SOS_TYPE_LETTER)->len > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "letters" : "none");
  self->filling = TRUE;
  sos_person_papers_queue_fill (self->queue, person_case, self->wanted != 0 ? self->wanted : self->chosen);
  self->filling = FALSE;
  self->chosen = sos_person_papers_queue_get_letter (gtk_list_box_get_selected_row (self->queue));
  if (self->chosen == self->wanted)
    self->wanted = 0;
  open_letter (self);
}

static void
sos_person_papers_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (tab);

  self->wanted = g_ascii_strtoll (place, NULL, 10);
  if (sos_person_tab_get_case (tab))
    sos_person_papers_show_case (tab, sos_person_tab_get_case (tab));
  sos_letter_view_focus (self->view);
}

static void
sos_person_papers_print (SosPersonTab *tab)
{
  sos_letter_view_print (SOS_PERSON_PAPERS (tab)->view);
}

static void
sos_person_papers_flush (SosPersonTab *tab)
{
  sos_letter_view_flush (SOS_PERSON_PAPERS (tab)->view);
}

static void
go_cb (SosPersonPapers *self, const char *tab, const char *place)
{
  sos_person_tab_go (SOS_PERSON_TAB (self), tab, place);
}

static void
next_cb (SosPersonPapers *self)
{
  gtk_list_box_select_row (self->queue, sos_person_papers_queue_find_next (self->queue));
}

static void
queue_toggled_cb (GtkToggleButton *button, SosPersonPapers *self)
{
  gtk_revealer_set_reveal_child (self->queue_revealer, gtk_toggle_button_get_active (button));
  gtk_widget_set_visible (GTK_WIDGET (self->queue_revealer), gtk_toggle_button_get_active (button));
}

/* Below 1100 the queue folds behind its button. */
static void
wide_cb (SosPersonPapers *self)
{
  gtk_toggle_button_set_active (sos_letter_view_get_list_toggle (self->view), sos_person_tab_get_wide (SOS_PERSON_TAB (self)));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_papers_constructed (GObject *object)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (object);

  G_OBJECT_CLASS (sos_person_papers_parent_class)->constructed (object);
  sos_letter_view_set_store (self->view, sos_person_tab_get_store (SOS_PERSON_TAB (self)));
}

static void
sos_person_papers_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_PAPERS);
  G_OBJECT_CLASS (sos_person_papers_parent_class)->dispose (object);
}

static void
sos_person_papers_class_init (SosPersonPapersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_person_papers_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_person_papers_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_papers_show_case;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_papers_show_place;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_papers_print;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_papers_flush;
  g_type_ensure (SOS_TYPE_LETTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-papers.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, queue_revealer);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, queue);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, view);
}

static void
sos_person_papers_init (SosPersonPapers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->queue, "row-selected", G_CALLBACK (selected_cb), self, 0);
  g_signal_connect_object (sos_letter_view_get_list_toggle (self->view), "toggled", G_CALLBACK (queue_toggled_cb), self, 0);
  g_signal_connect_object (self->view, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::wide", G_CALLBACK (wide_cb), self, 0);
}

SosPersonTab *
sos_person_papers_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_PAPERS, "store", store, NULL);
}
