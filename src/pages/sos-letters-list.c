/* sos-letters-list.c - rows for the queue of the office: who, what, which way, and what stands in its way. */
#include "config.h"
#include "sos-letters-list.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-focus.h"
#include "sos-letter-states.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define ROW "letter-row"

static const char *const titles[SOS_LETTERS_N_GROUPS] = {
  [SOS_LETTERS_TO_CHECK] = N_("To check"),
  [SOS_LETTERS_TO_APPROVE] = N_("To approve"),
  [SOS_LETTERS_TO_PRINT] = N_("To print"),
  [SOS_LETTERS_TO_SEND] = N_("To post or give"),
  [SOS_LETTERS_TAKEN_BACK] = N_("Taken back"),
  [SOS_LETTERS_RETURNED] = N_("Returned"),
  [SOS_LETTERS_GONE] = N_("Gone in 30 days"),
};

static const struct
{
  const char *state;
  SosLettersGroup group;
} groups[] = {
  { SOS_LETTER_DRAFT, SOS_LETTERS_TO_CHECK },   { SOS_LETTER_TRANSLATE, SOS_LETTERS_TO_CHECK }, { SOS_LETTER_CHECK, SOS_LETTERS_TO_APPROVE },
  { SOS_LETTER_APPROVED, SOS_LETTERS_TO_PRINT }, { SOS_LETTER_PRINTED, SOS_LETTERS_TO_SEND },    { SOS_LETTER_RETURNED, SOS_LETTERS_RETURNED },
};

SosLettersGroup
sos_letters_list_get_group (const SosLetterLine *line)
{
  if (g_str_equal (line->state, SOS_LETTER_DRAFT) && line->back_reason[0] != '\0')
    return SOS_LETTERS_TAKEN_BACK;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].state, line->state))
      return groups[i].group;
  return SOS_LETTERS_GONE;
}

const char *
sos_letters_list_get_title (SosLettersGroup group)
{
  g_return_val_if_fail (group < SOS_LETTERS_N_GROUPS, "");
  return _(titles[group]);
}

/* What happened last, or what is in the way, in two or three words. */
static char *
dup_note (SosLetterRow *row, SosCodes *codes, SosLettersGroup group, gboolean *bad)
{
  const SosLetterLine *line = sos_letter_row_get (row);
  g_autofree char *day = sos_date_dup_short (group == SOS_LETTERS_GONE ? line->delivered_on : line->made_on);
  g_autofree char *state = NULL;

  *bad = line->to_destroy || group == SOS_LETTERS_RETURNED || !sos_letter_row_get_verdict (row)->allowed;
  if (line->to_destroy)
    return g_strdup (_("pages to destroy"));
  if (group == SOS_LETTERS_RETURNED)
    return g_strdup (_("address now “check”"));
  if (!sos_letter_row_get_verdict (row)->allowed)
    return g_strdup (_("held by a rule"));
  if (group == SOS_LETTERS_GONE)
    {
      state = sos_block_dup_small (sos_codes_get_label (codes, "letter-state", line->state));
      return g_strdup_printf ("%s %s", state, day ? day : "–");
    }
  if (line->mine || line->worker_name[0] == '\0')
    /* Translators: %s is a day */
    return g_strdup_printf (_("made %s"), day ? day : "–");
  /* Translators: who writes a letter, the day it was made */
  return g_strdup_printf (_("%s, %s"), line->worker_name, day ? day : "–");
}

static GtkWidget *
way_new (SosLetterRow *row, SosCodes *codes)
{
  const gboolean stop = !sos_letter_row_get_verdict (row)->allowed;
  GtkWidget *way = stop ? sos_status_new ("dialog-warning-symbolic", _("Stop"), SOS_LOOK_DANGER)
                        : sos_status_new_for_code (codes, "delivery", sos_letter_row_get (row)->delivery);

  sos_status_set_soft (SOS_STATUS (way), TRUE);
  return way;
}

static GtkWidget *
line_new (GtkWidget *left, GtkWidget *right)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (left, TRUE);
  gtk_box_append (GTK_BOX (line), left);
  gtk_box_append (GTK_BOX (line), right);
  return line;
}

static GtkWidget *
row_new (SosLetterRow *letter, SosCodes *codes, SosLettersGroup group)
{
  const SosLetterLine *line = sos_letter_row_get (letter);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean bad;
  g_autofree char *note = dup_note (letter, codes, group, &bad);
  GtkWidget *name = sos_block_name (line->name, "row-title");
  const char *label = sos_codes_get_label (codes, "letter-kind", line->kind);
  /* Translators: the kind of a letter, the name of the parent who reads it */
  g_autofree char *whole = line->reader_name[0] != '\0' ? g_strdup_printf (_("%s: %s"), label, line->reader_name) : g_strdup (label);
  GtkWidget *kind = sos_block_label (whole, "row-note");

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (kind), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), line_new (name, way_new (letter, codes)));
  gtk_box_append (GTK_BOX (box), line_new (kind, sos_block_label (note, bad ? "tiny num danger-text strong" : "tiny num dim")));
  sos_block_add_classes (box, "lrow letter");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, sos_letter_row_get_verdict (letter)->words);
  g_object_set_data_full (G_OBJECT (row), ROW, g_object_ref (letter), g_object_unref);
  return row;
}

static void
add_heading (GtkListBox *list, SosLettersGroup group, guint n)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *classes = group == SOS_LETTERS_RETURNED || group == SOS_LETTERS_TAKEN_BACK ? "group-title danger" : "group-title";
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_box_append (GTK_BOX (box), sos_block_label (sos_letters_list_get_title (group), classes));
  gtk_box_append (GTK_BOX (box), sos_block_label (count, "group-title"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set (row, "selectable", FALSE, "activatable", FALSE, "focusable", FALSE, NULL);
  gtk_widget_add_css_class (row, "group");
  gtk_list_box_append (list, row);
}

static void
add_group (GtkListBox *list, GPtrArray *rows, SosCodes *codes, SosLettersGroup group)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += sos_letters_list_get_group (sos_letter_row_get (rows->pdata[i])) == group;
  if (n == 0)
    return;
  add_heading (list, group, n);
  for (guint i = 0; i < rows->len; i++)
    if (sos_letters_list_get_group (sos_letter_row_get (rows->pdata[i])) == group)
      gtk_list_box_append (list, row_new (rows->pdata[i], codes, group));
}

SosLetterRow *
sos_letters_list_get_row (GtkListBoxRow *row)
{
  return row ? g_object_get_data (G_OBJECT (row), ROW) : NULL;
}

static GtkListBoxRow *
find_row (GtkListBox *list, gint64 letter)
{
  GtkListBoxRow *first = NULL;

  for (GtkWidget *w = gtk_widget_get_first_child (GTK_WIDGET (list)); w; w = gtk_widget_get_next_sibling (w))
    {
      SosLetterRow *row = sos_letters_list_get_row (GTK_LIST_BOX_ROW (w));

      if (row && sos_letter_row_get (row)->id == letter)
        return GTK_LIST_BOX_ROW (w);
      if (row && !first)
        first = GTK_LIST_BOX_ROW (w);
    }
  return first;
}

void
sos_letters_list_fill (GtkListBox *list, GPtrArray *rows, SosCodes *codes, gint64 chosen)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (list)) != NULL;
  GtkListBoxRow *row;

  sos_block_clear (GTK_WIDGET (list));
  for (SosLettersGroup group = 0; group < SOS_LETTERS_N_GROUPS; group++)
    add_group (list, rows, codes, group);
  row = find_row (list, chosen);
  gtk_list_box_select_row (list, row);
  if (row && focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  if (row)
    sos_focus_show (GTK_WIDGET (row));
}

GtkListBoxRow *
sos_letters_list_find_next (GtkListBox *list)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (list);
  GtkWidget *next = selected ? gtk_widget_get_next_sibling (GTK_WIDGET (selected)) : NULL;

  while (next && !sos_letters_list_get_row (GTK_LIST_BOX_ROW (next)))
    next = gtk_widget_get_next_sibling (next);
  return next ? GTK_LIST_BOX_ROW (next) : find_row (list, 0);
}
