/* sos-person-papers-spelling.c - words of a letter no dictionary has, beside its reading level. Advice. */
#include "config.h"
#include "sos-person-papers-spelling.h"

#include "sos-blocks.h"
#include "sos-spelling.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What the program’s own letters name and no dictionary has. */
#define NAMED_BY_US "Childline Samaritans"

#define MOST 6

/* Names of the case are right as they are written. */
static void
know_names (GHashTable *known, SosLetterCase *letter_case)
{
  static const struct
  {
    GType (*type) (void);
    guint field;
  } names[] = { { sos_person_name_get_type, SOS_PERSON_NAME_NAME },
                { sos_address_get_type, SOS_ADDRESS_LINES },
                { sos_goal_share_get_type, SOS_GOAL_SHARE_NAME },
                { sos_action_get_type, SOS_ACTION_WHO_NAME } };
  static const char *const fields[] = { "recipient_name", "salutation", "child_known_as", "full_name", "worker_first_name", "team_lead", "office_name", "office_address" };
  SosPersonCase *person = sos_letter_case_get_person_case (letter_case);
  SosRecord *record = SOS_RECORD (sos_person_case_get_person (person));

  sos_spelling_know (known, NAMED_BY_US);
  sos_spelling_know (known, sos_record_find_text (record, SOS_PERSON_FULL_NAME));
  sos_spelling_know (known, sos_record_find_text (record, SOS_PERSON_KNOWN_AS));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sos_spelling_know (known, sos_merge_get_text (sos_letter_case_get_merge (letter_case), fields[i]));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GPtrArray *held = sos_person_case_get_records (person, names[i].type ());

      for (guint j = 0; held && j < held->len; j++)
        sos_spelling_know (known, sos_record_find_text (held->pdata[j], names[i].field));
    }
}

/* What it may have meant is looked for once a word: it takes a moment. */
static const char *
find_suggestion (const char *word)
{
  static GHashTable *found;
  const char *suggestion;

  if (!found)
    found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!g_hash_table_lookup_extended (found, word, NULL, (gpointer *) &suggestion))
    {
      suggestion = sos_spelling_suggest (word);
      g_hash_table_insert (found, g_strdup (word), (char *) suggestion);
    }
  return suggestion;
}

static GtkWidget *
row_new (const char *word)
{
  const char *suggestion = find_suggestion (word);
  /* Translators: another way to spell a word */
  g_autofree char *note = suggestion ? g_strdup_printf (_("perhaps: %s"), suggestion) : g_strdup (_("in no dictionary here"));
  g_autofree char *spoken = g_strdup_printf (_("Right as it is: %s"), word);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *lines = sos_block_two_lines (word, note), *right = sos_block_button (_("It is right"), NULL, "act");

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (right, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (right), "papers.know-word");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (right), "s", word);
  gtk_widget_set_tooltip_text (right, _("Into the office’s own words"));
  sos_spoken_name_set (right, spoken);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), right);
  return row;
}

void
sos_person_papers_spelling_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper)
{
  g_autofree char *prose = sos_paper_dup_text (paper, SOS_PAPER_PROSE);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) doubted = NULL;
  GPtrArray *own = sos_letter_case_get_spelling (letter_case);

  for (guint i = 0; i < own->len; i++)
    sos_spelling_know (known, sos_record_find_text (own->pdata[i], SOS_SPELLING_WORD_WORD));
  know_names (known, letter_case);
  doubted = sos_spelling_find (prose, known);
  sos_block_clear (box);
  if (doubted->len > 0)
    gtk_box_append (GTK_BOX (box), sos_block_label (_("Spelling"), "group-title"));
  for (guint i = 0; i < MIN (doubted->len, MOST); i++)
    gtk_box_append (GTK_BOX (box), row_new (doubted->pdata[i]));
  gtk_widget_set_visible (box, doubted->len > 0);
}
