/* sos-family-timeline.c - the events of a family as a list that stays quick with thousands of them. Reads only. */
#include "config.h"
#include "sos-family-timeline.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-fold-box.h"
#include "sos-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* A line of the list: an event, or the month over those that follow. */
#define SOS_TYPE_FAMILY_TIMELINE_LINE (sos_family_timeline_line_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyTimelineLine, sos_family_timeline_line, SOS, FAMILY_TIMELINE_LINE, GObject)

struct _SosFamilyTimelineLine
{
  GObject parent_instance;

  const SosFamilyEvent *event; /* of the case whose lines these are */
  gboolean month;
};

G_DEFINE_FINAL_TYPE (SosFamilyTimelineLine, sos_family_timeline_line, G_TYPE_OBJECT)

struct _SosFamilyTimeline
{
  SosFamilyPart parent_instance;

  /* template */
  GtkEditable *words;
  GtkToggleButton *chosen;
  GtkLabel *count;
  GtkStack *stack;
  SosEmptyState *empty;
  GtkListView *list;

  GListStore *lines;
  SosFamilyCase *family_case; /* whose events the lines are */
  GPtrArray *folded;          /* char*, an event each: what is searched */
};

G_DEFINE_FINAL_TYPE (SosFamilyTimeline, sos_family_timeline, SOS_TYPE_FAMILY_PART)

static void
sos_family_timeline_line_class_init (SosFamilyTimelineLineClass *klass)
{
}

static void
sos_family_timeline_line_init (SosFamilyTimelineLine *self)
{
}

/* Lines --------------------------------------------------------------------------------------------------------------------- */

#define MONTH_LENGTH 7 /* of "2026-11" */

static gboolean
is_same_month (const SosFamilyEvent *one, const SosFamilyEvent *other)
{
  return strncmp (one->date, other->date, MONTH_LENGTH) == 0;
}

static void
add_line (GPtrArray *lines, const SosFamilyEvent *event, gboolean month)
{
  SosFamilyTimelineLine *line = g_object_new (SOS_TYPE_FAMILY_TIMELINE_LINE, NULL);

  line->event = event;
  line->month = month;
  g_ptr_array_add (lines, line);
}

/* Each of them begins a word. */
static gboolean
has_words (const char *folded, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *begin = g_strconcat (" ", words[i], NULL);

      if (strstr (folded, begin) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Event lines, without the months. */
static guint
collect (SosFamilyTimeline *self, GPtrArray *lines)
{
  GPtrArray *events = sos_family_case_get_timeline (self->family_case);
  const gint64 member = gtk_toggle_button_get_active (self->chosen) ? sos_family_part_get_member (SOS_FAMILY_PART (self)) : 0;
  g_auto (GStrv) words = sos_fold_query_words (gtk_editable_get_text (self->words));
  const SosFamilyEvent *before = NULL;
  guint n = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const SosFamilyEvent *event = events->pdata[i];

      if ((member != 0 && event->person != member) || !has_words (self->folded->pdata[i], (const char *const *) words))
        continue;
      if (before == NULL || !is_same_month (before, event))
        add_line (lines, event, TRUE);
      add_line (lines, event, FALSE);
      before = event;
      n++;
    }
  return n;
}

static void
show_count (SosFamilyTimeline *self, guint n)
{
  const guint all = sos_family_case_get_timeline (self->family_case)->len;
  g_autofree char *words = n == all ? g_strdup_printf (g_dngettext (NULL, "%u entry", "%u entries", n), n)
                                    /* Translators: entries shown, and how many there are */
                                    : g_strdup_printf (_("%u of %u entries"), n, all);

  gtk_label_set_label (self->count, words);
  if (all == 0)
    sos_empty_state_set (self->empty, "document-open-recent-symbolic", _("Nothing has happened yet"),
                         _("Looks at issues, services, meetings and moves of the family are listed here."), NULL, NULL);
  else
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nothing matches"), _("With other words, or of everybody, there is more."),
                         NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
}

static void
fill (SosFamilyTimeline *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = collect (self, lines);

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
  show_count (self, n);
}

static void
fold_all (SosFamilyTimeline *self)
{
  GPtrArray *events = sos_family_case_get_timeline (self->family_case);

  g_ptr_array_set_size (self->folded, 0);
  for (guint i = 0; i < events->len; i++)
    {
      const SosFamilyEvent *event = events->pdata[i];
      g_autofree char *text = g_strconcat (event->words, " ", event->who != NULL ? event->who : "", NULL);
      g_autofree char *folded = sos_fold_index_text (text);

      g_ptr_array_add (self->folded, g_strconcat (" ", folded, NULL));
    }
}

static gboolean
is_same (SosFamilyCase *one, SosFamilyCase *other)
{
  GPtrArray *a = sos_family_case_get_timeline (one), *b = sos_family_case_get_timeline (other);

  for (guint i = 0; a->len == b->len && i < a->len; i++)
    {
      const SosFamilyEvent *left = a->pdata[i], *right = b->pdata[i];

      if (left->person != right->person || strcmp (left->date, right->date) != 0 || strcmp (left->words, right->words) != 0
          || g_strcmp0 (left->who, right->who) != 0)
        return FALSE;
    }
  return a->len == b->len;
}

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

/* Inscriptions, because labels are too slow for a long list that is thrown. */
static GtkWidget *
cell_new (guint chars, const char *classes)
{
  GtkWidget *cell = gtk_inscription_new ("");

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), MIN (chars, 8));
  sos_block_add_classes (cell, classes);
  return cell;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = sos_fold_box_new (12);
  GtkWidget *words = cell_new (20, NULL);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), cell_new (7, "num dim"));
  gtk_box_append (GTK_BOX (row), cell_new (12, "strong"));
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "timeline-row");
  gtk_list_item_set_child (item, row);
}

static GtkWidget *
child_at (GtkWidget *row, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
show_cells (GtkWidget *row, const char *date, const char *who, const char *words)
{
  const char *texts[] = { date, who, words };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      /* Never NULL: a screen reader that asks how long it is would meet a critical in GTK 4.8. */
      gtk_inscription_set_text (GTK_INSCRIPTION (child_at (row, i)), texts[i] != NULL ? texts[i] : "");
      gtk_widget_set_visible (child_at (row, i), texts[i] != NULL);
    }
  gtk_widget_set_tooltip_text (row, words);
}

static void
show_month (GtkWidget *row, const SosFamilyEvent *event)
{
  g_autofree char *month = g_strndup (event->date, MONTH_LENGTH);
  g_autofree char *words = sos_date_dup_long (month);

  gtk_widget_add_css_class (row, "month");
  show_cells (row, NULL, words != NULL ? words : month, NULL);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (child_at (row, 1)), 24);
}

/* "23 Nov"; where the day is not known the month over it says all. */
static void
show_event (GtkWidget *row, const SosFamilyEvent *event)
{
  g_autofree char *day = sos_date_is_valid (event->date) ? sos_date_dup_short (event->date) : g_strdup ("");
  const char *space = strrchr (day, ' ');
  g_autofree char *date = space != NULL && strlen (space) == 5 ? g_strndup (day, space - day) : g_strdup (day);

  gtk_widget_remove_css_class (row, "month");
  show_cells (row, date, event->who != NULL ? event->who : _("The family"), event->words);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (child_at (row, 1)), 12);
}

static char *
dup_spoken (const SosFamilyTimelineLine *line)
{
  g_autofree char *day = sos_date_dup_long (line->event->date);

  if (line->month)
    {
      g_autofree char *month = g_strndup (line->event->date, MONTH_LENGTH);

      return sos_date_dup_long (month);
    }
  return g_strdup_printf ("%s, %s, %s", day != NULL ? day : line->event->date, line->event->who != NULL ? line->event->who : _("The family"),
                          line->event->words);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const SosFamilyTimelineLine *line = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *spoken = dup_spoken (line);

  if (line->month)
    show_month (row, line->event);
  else
    show_event (row, line->event);
  /* A month can be chosen like the others: GTK 4.8 lets no focus into a list whose first row cannot. */
  gtk_list_item_set_activatable (item, !line->month);
  if (spoken != NULL && gtk_widget_get_parent (row) != NULL)
    sos_spoken_name_set (gtk_widget_get_parent (row), spoken);
}

/* Callbacks ----------------------------------------------------------------------------------------------------------------- */

static void
filter_cb (SosFamilyTimeline *self)
{
  if (self->family_case != NULL)
    fill (self);
}

static void
stop_cb (SosFamilyTimeline *self)
{
  gtk_editable_set_text (self->words, "");
}

static void
activate_cb (SosFamilyTimeline *self, guint position)
{
  g_autoptr (SosFamilyTimelineLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  if (line != NULL && !line->month && line->event->person > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.show-person", "x", line->event->person);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

/* Read again and the same, the list stays where it was scrolled to. */
static void
sos_family_timeline_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  SosFamilyTimeline *self = SOS_FAMILY_TIMELINE (part);

  if (self->family_case != NULL && is_same (self->family_case, family_case))
    return;
  g_list_store_remove_all (self->lines); /* before the events they are of go */
  g_set_object (&self->family_case, family_case);
  fold_all (self);
  fill (self);
}

static void
sos_family_timeline_show_member (SosFamilyPart *part, gint64 member)
{
  SosFamilyTimeline *self = SOS_FAMILY_TIMELINE (part);

  if (gtk_toggle_button_get_active (self->chosen))
    filter_cb (self);
}

static void
sos_family_timeline_begin (SosFamilyPart *part)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_FAMILY_TIMELINE (part)->words));
}

static void
sos_family_timeline_dispose (GObject *object)
{
  SosFamilyTimeline *self = SOS_FAMILY_TIMELINE (object);

  if (self->lines != NULL)
    g_list_store_remove_all (self->lines);
  g_clear_object (&self->lines);
  g_clear_object (&self->family_case);
  sos_widget_dispose_template (self, SOS_TYPE_FAMILY_TIMELINE);
  G_OBJECT_CLASS (sos_family_timeline_parent_class)->dispose (object);
}

static void
sos_family_timeline_finalize (GObject *object)
{
  g_ptr_array_unref (SOS_FAMILY_TIMELINE (object)->folded);
  G_OBJECT_CLASS (sos_family_timeline_parent_class)->finalize (object);
}

static void
sos_family_timeline_class_init (SosFamilyTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_family_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_timeline_finalize;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_timeline_show_case;
  SOS_FAMILY_PART_CLASS (klass)->show_member = sos_family_timeline_show_member;
  SOS_FAMILY_PART_CLASS (klass)->begin = sos_family_timeline_begin;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, words);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, chosen);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, count);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, empty);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyTimeline, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
make_list (SosFamilyTimeline *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) model = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));

  gtk_single_selection_set_autoselect (model, FALSE);
  gtk_single_selection_set_can_unselect (model, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
sos_family_timeline_init (SosFamilyTimeline *self)
{
  self->folded = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_list_store_new (SOS_TYPE_FAMILY_TIMELINE_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  make_list (self);
}

SosFamilyPart *
sos_family_timeline_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_TIMELINE, "store", store, NULL);
}
