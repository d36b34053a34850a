/* sos-person-papers-queue.c - rows for a list of letters. Reads the case alone. */
#include "config.h"
#include "sos-person-papers-queue.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

static const char *
text_of (gpointer record, guint field)
{
  const char *text = sos_record_get_text (SOS_RECORD (record), field);

  return text && text[0] != '\0' ? text : NULL;
}

/* What happened to it last, in one word or two. */
static char *
dup_note (SosPersonCase *person_case, SosRecord *letter, SosPapersGroup group)
{
  g_autofree char *day = NULL;

  if (group == SOS_PAPERS_TAKEN_BACK)
    return g_strdup (_("taken back"));
  if (group == SOS_PAPERS_DONE)
    {
      const char *state = sos_codes_get_label (sos_person_case_get_codes (person_case), "letter-state", text_of (letter, SOS_LETTER_STATE));
      g_autofree char *lower = g_utf8_strdown (state, -1);

      day = sos_date_dup_short (text_of (letter, SOS_LETTER_DELIVERED_ON));
      return day ? g_strdup_printf ("%s %s", lower, day) : g_steal_pointer (&lower);
    }
  day = sos_date_dup_short (text_of (letter, SOS_LETTER_MADE_ON));
  /* Translators: %s is a day */
  return g_strdup_printf (_("made %s"), day ? day : "–");
}

static GtkWidget *
letter_row_new (SosPersonCase *person_case, SosRecord *letter, SosPapersGroup group)
{
  SosCodes *codes = sos_person_case_get_codes (person_case);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *kind = sos_codes_get_label (codes, "letter-kind", text_of (letter, SOS_LETTER_KIND));
  const gint64 reader = MAX (sos_record_get_number (SOS_RECORD (letter), SOS_LETTER_READER), 0);
  const char *name = reader > 0 ? sos_person_case_get_name_of (person_case, reader) : "";
  /* Translators: the kind of a letter, the name of the parent who reads it */
  g_autofree char *whole = name[0] != '\0' ? g_strdup_printf (_("%s: %s"), kind, name) : g_strdup (kind);
  GtkWidget *title = sos_block_label (whole, "row-title");
  GtkWidget *way = group == SOS_PAPERS_TAKEN_BACK ? sos_status_new ("dialog-warning-symbolic", _("Stop"), SOS_LOOK_DANGER)
                                                  : sos_status_new_for_code (codes, "delivery", text_of (letter, SOS_LETTER_DELIVERY));
  GtkWidget *ref = sos_block_label (text_of (letter, SOS_LETTER_REF), "row-note num");
  g_autofree char *note = dup_note (person_case, letter, group);

  sos_status_set_soft (SOS_STATUS (way), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (ref, TRUE);
  gtk_box_append (GTK_BOX (first), title);
  gtk_box_append (GTK_BOX (first), way);
  gtk_box_append (GTK_BOX (second), ref);
  gtk_box_append (GTK_BOX (second), sos_block_label (note, group == SOS_PAPERS_TAKEN_BACK ? "tiny num danger-text strong" : "tiny num dim"));
  sos_block_add_classes (box, "lrow letter");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
add_heading (GtkListBox *list, SosPapersGroup group, guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_box_append (GTK_BOX (box), sos_block_label (sos_person_papers_words_get_group_title (group),
                                                  group == SOS_PAPERS_TAKEN_BACK ? "group-title danger" : "group-title"));
  gtk_box_append (GTK_BOX (box), sos_block_label (count, "group-title"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "group");
  gtk_list_box_append (list, row);
}

static void
add_letter (GtkListBox *list, SosPersonCase *person_case, SosRecord *letter, SosPapersGroup group)
{
  GtkWidget *row = gtk_list_box_row_new ();
  gint64 id = sos_record_get_id (letter);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), letter_row_new (person_case, letter, group));
  g_object_set_data_full (G_OBJECT (row), "letter", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (list, row);
}

static void
add_group (GtkListBox *list, SosPersonCase *person_case, SosPapersGroup group)
{
  GPtrArray *letters = sos_person_case_get_records (person_case, SOS_TYPE_LETTER);
  guint n = 0;

  for (guint i = 0; i < letters->len; i++)
    n += sos_person_papers_words_get_group (letters->pdata[i]) == group;
  if (n == 0)
    return;
  add_heading (list, group, n);
  for (guint i = letters->len; i > 0; i--)
    if (sos_person_papers_words_get_group (letters->pdata[i - 1]) == group)
      add_letter (list, person_case, letters->pdata[i - 1], group);
}

/* The first row that is a letter, or the one of @letter. */
static GtkListBoxRow *
find_row (GtkListBox *list, gint64 letter)
{
  GtkListBoxRow *first = NULL;

  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (list)); w; w = gtk_widget_get_next_sibling (w))
    {
      gint64 id = sos_person_papers_queue_get_letter (GTK_LIST_BOX_ROW (w));

      if (id != 0 && id == letter)
        return GTK_LIST_BOX_ROW (w);
      if (id != 0 && !first)
        first = GTK_LIST_BOX_ROW (w);
    }
  return first;
}

void
sos_person_papers_queue_fill (GtkListBox *list, SosPersonCase *person_case, gint64 chosen)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (list)) != NULL;
  GtkListBoxRow *row;

  sos_block_clear (GTK_WIDGET (list));
  for (SosPapersGroup group = 0; group < SOS_PAPERS_N_GROUPS; group++)
    add_group (list, person_case, group);
  row = find_row (list, chosen);
  gtk_list_box_select_row (list, row);
  if (row && focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

gint64
sos_person_papers_queue_get_letter (GtkListBoxRow *row)
{
  const gint64 *id = row ? g_object_get_data (G_OBJECT (row), "letter") : NULL;

  return id ? *id : 0;
}

GtkListBoxRow *
sos_person_papers_queue_find_next (GtkListBox *list)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (list);
  GtkWidget *next = selected ? gtk_widget_get_next_sibling (GTK_WIDGET (selected)) : NULL;

  while (next && sos_person_papers_queue_get_letter (GTK_LIST_BOX_ROW (next)) == 0)
    next = gtk_widget_get_next_sibling (next);
  return next ? GTK_LIST_BOX_ROW (next) : find_row (list, 0);
}

guint
sos_person_papers_queue_count (GtkListBox *list)
{
  guint n = 0;

  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (list)); w; w = gtk_widget_get_next_sibling (w))
    n += sos_person_papers_queue_get_letter (GTK_LIST_BOX_ROW (w)) != 0;
  return n;
}
