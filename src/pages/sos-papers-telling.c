/* sos-papers-telling.c - words of a letter that tell what it is about, or may tell of somebody else, and why they stay. Writes nothing. */
#include "config.h"
#include "sos-papers-telling.h"

#include "sos-blocks.h"
#include "sos-letter-make.h"
#include "sos-letter-rules.h"
#include "sos-papers-row.h"

#include <glib/gi18n.h>

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

static char *
list_words (GArray *hits)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", g_array_index (hits, SosWordHit, i).word);
  return g_string_free (list, FALSE);
}

/* A letter home keeps words that tell for a reason that is written down. */
static void
offer_to_keep (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper)
{
  SosRecord *letter = letter_of (letter_case);
  const char *reason = sos_record_find_text (letter, SOS_LETTER_KEPT_WORDS_REASON);
  g_autoptr (SosVerdict) verdict
    = sos_letter_check_words (sos_letter_rule_find (sos_record_get_text (letter, SOS_LETTER_KIND)), sos_paper_count_sensitive (paper), reason);

  if (reason)
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("object-select-symbolic", "good-text", _("They stay"), reason));
  else if (!verdict->allowed)
    gtk_box_append (GTK_BOX (gtk_widget_get_last_child (box)),
                    sos_papers_row_button_new (_("Keep…"), _("Words that tell"), "papers.reason", g_variant_new_string ("kept-words")));
}

/* N3: above the first fold nothing may tell what this is about; the pages themselves are not ready while something does. */
static void
show_telling (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper, SosWordList *telling)
{
  const guint n_top = sos_paper_get_n_telling (paper);
  g_autofree char *whole = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
  g_autoptr (GArray) in_whole = sos_word_list_find (telling, whole);
  g_autofree char *list = in_whole->len > 0 ? list_words (in_whole) : NULL;
  g_autofree char *note = list ? g_strdup_printf (_("In the whole letter: %s"), list) : g_strdup (_("Whole letter checked, 0 found"));
  g_autofree char *found = g_strdup_printf (g_dngettext (NULL, "%u above the first fold", "%u above the first fold", n_top), n_top);

  if (n_top > 0)
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("dialog-warning-symbolic", "danger-text", found, note));
  else if (in_whole->len > 0)
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("emblem-important-symbolic", "warn-text", _("None above the first fold"), note));
  else
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("object-select-symbolic", "good-text", _("None above the first fold"), note));
  offer_to_keep (box, letter_case, paper);
}

/* As they are written in the letter, never as a record has them: of whom they are, nothing is said (N5). */
static void
show_named (GtkWidget *box, SosLetterCase *letter_case)
{
  GPtrArray *named = sos_letter_case_get_named (letter_case);
  const char *reason = sos_letter_case_get_named_reason (letter_case);
  g_autoptr (GString) list = g_string_new (NULL);
  GtkWidget *row;

  if (named->len == 0)
    return;
  for (guint i = 0; i < named->len; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", (char *) named->pdata[i]);
  row = sos_papers_row_new (reason ? "emblem-important-symbolic" : "dialog-warning-symbolic", reason ? "warn-text" : "danger-text",
                            _("May name somebody else, or where somebody lives"), list->str);
  if (sos_letter_case_may_let_named (letter_case))
    gtk_box_append (GTK_BOX (row), sos_papers_row_button_new (reason ? _("Why…") : _("Keep…"), _("What may name somebody else"), "papers.reason",
                                                              g_variant_new_string (SOS_LETTER_REASON_NAMED)));
  gtk_box_append (GTK_BOX (box), row);
  if (reason)
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("object-select-symbolic", "good-text", _("They stay"), reason));
  else if (!sos_letter_case_may_let_named (letter_case))
    gtk_box_append (GTK_BOX (box), sos_papers_row_new ("emblem-important-symbolic", "warn-text", _("A team lead decides whether it stays"), NULL));
}

void
sos_papers_telling_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper, SosWordList *telling)
{
  sos_block_clear (box);
  show_telling (box, letter_case, paper, telling);
  show_named (box, letter_case);
}
