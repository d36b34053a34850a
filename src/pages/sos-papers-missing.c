/* sos-papers-missing.c - what a letter still lacks, what has changed since it was approved, and of which words it is made. Writes nothing. */
#include "config.h"
#include "sos-papers-missing.h"

#include "sos-blocks.h"
#include "sos-letter-pages.h"
#include "sos-letter-rules.h"
#include "sos-papers-row.h"

#include <glib/gi18n.h>

/* Where what is missing is said: by the field's name as the letter has it. */
static const struct
{
  const char *field;
  const char *tab;
  const char *place;
} homes[] = {
  { "strengths", "plan", "strengths" },
  { "non_negotiables", "plan", "non-negotiables" },
  { "when_things_go_wrong", "plan", "if-things-go-wrong" },
  { "next_meeting", "plan", "next-meeting-on" },
  { "review_date", "plan", "review-on" },
  { "goals", "plan", "goals" },
  { "shared_with", "plan", "goals" },
  { "recipient_name", "details", "person.name-on-letters" },
  { "salutation", "details", "person.known-as" },
  { "recipient_address_block", "safety", "addresses" },
};

/* A letter to somebody at work is addressed with words typed for it: the record of the young person has none of these. */
static const struct
{
  const char *field, *place, *label;
} office_homes[] = {
  { "recipient_name", "to_name", N_("Who it is for") },
  { "salutation", "to_name", N_("Who it is for") },
  { "recipient_address_block", "to_address", N_("Their address at work") },
};

/* What the button says that leads there. */
static const struct
{
  const char *tab, *label;
} ways_there[] = {
  { "plan", N_("To the plan") },
  { "details", N_("To the details") },
  { "safety", N_("To the addresses") },
  { "words", N_("Write it") },
};

static const char *
get_way_there (const char *tab)
{
  guint i = G_N_ELEMENTS (ways_there) - 1;

  while (i > 0 && !g_str_equal (ways_there[i].tab, tab))
    i--;
  return _(ways_there[i].label);
}

/* Where what is missing is said, and what it is called there. */
typedef struct
{
  const char *tab, *place, *label;
} Home;

static Home
find_home (const SosPaperMissing *missing, const SosLetterRule *rule)
{
  for (guint i = 0; rule->reader == SOS_READER_OFFICE && i < G_N_ELEMENTS (office_homes); i++)
    if (g_str_equal (missing->field, office_homes[i].field))
      return (Home){ "words", office_homes[i].place, _(office_homes[i].label) };
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (g_str_has_prefix (missing->field, homes[i].field) && (rule->of_plan || !g_str_equal (homes[i].tab, "plan")))
      return (Home){ homes[i].tab, homes[i].place, missing->label };
  return (Home){ "words", missing->field, missing->label }; /* what no record has is typed for this letter */
}

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

static GtkWidget *
missing_row_new (const SosPaperMissing *missing, const Home *home)
{
  g_autofree char *note = missing->section_number > 0
                            /* Translators: where in the letter it is missing */
                            ? g_strdup_printf (_("Page %u, section %u"), missing->page, missing->section_number)
                            : g_strdup (missing->section);
  GtkWidget *row = sos_papers_row_new ("dialog-warning-symbolic", "danger-text", home->label, note);

  gtk_box_append (GTK_BOX (row), sos_papers_row_button_new (get_way_there (home->tab), home->label, "papers.go", g_variant_new ("(ss)", home->tab, home->place)));
  return row;
}

static void
add_glyphs (GtkWidget *box, SosPaper *paper)
{
  GArray *glyphs = sos_paper_get_unknown_glyphs (paper);

  for (guint i = 0; i < glyphs->len; i++)
    {
      const SosPaperGlyph *glyph = &g_array_index (glyphs, SosPaperGlyph, i);
      g_autofree char *words = g_strdup_printf (_("No font here has the character U+%04X"), glyph->character);
      /* Translators: %s is the name of a software package */
      g_autofree char *note = glyph->package ? g_strdup_printf (_("The package %s brings it"), glyph->package) : NULL;

      gtk_box_append (GTK_BOX (box), sos_papers_row_new ("dialog-warning-symbolic", "danger-text", words, note));
    }
}

/* What is shown was approved then; what it would say today is another matter. */
static void
add_change (GtkWidget *box, SosLetterCase *letter_case)
{
  const gboolean gone = sos_letter_is_gone (sos_letter_case_get_letter (letter_case));
  const SosLetterChange change = sos_letter_pages_find_change (letter_case);

  if (change == SOS_LETTER_CHANGED)
    gtk_box_append (GTK_BOX (box),
                    sos_papers_row_new ("emblem-important-symbolic", "warn-text", _("It would say something else today"),
                               gone ? _("These are the words that went out") : _("To say it, take it back to draft")));
  else if (change == SOS_LETTER_NOT_KEPT)
    gtk_box_append (GTK_BOX (box),
                    sos_papers_row_new ("emblem-important-symbolic", "warn-text", _("Drawn in today’s words"),
                               _("What was approved can be saved as a file")));
}

/* Of which words it is made, where that is not what a letter begun today would have; and what stands in English in another language. */
static void
add_wording (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper)
{
  const gboolean open = !sos_letter_case_get_paper (letter_case);
  SosRecord *wording = sos_letter_case_get_wording (letter_case);
  g_autofree char *version = wording ? g_strdup_printf (_("Made with version %d of its words"), (int) sos_record_get_number (wording, SOS_WORDING_VERSION))
                                     : g_strdup (_("Made with the words the program brings"));
  g_autofree char *english = g_strdup_printf (_("In English in the translation: %u"), sos_paper_get_n_english (paper));
  GtkWidget *row;

  if (sos_letter_case_has_moved (letter_case))
    {
      row = sos_papers_row_new ("emblem-important-symbolic", "warn-text", version, open ? _("Other words hold today") : _("It stays as it was approved"));
      if (open)
        gtk_box_append (GTK_BOX (row), sos_papers_row_button_new (_("Use today’s"), _("Words of the letter"), "papers.renew", NULL));
      gtk_box_append (GTK_BOX (box), row);
    }
  if (sos_paper_get_n_english (paper) > 0)
    gtk_box_append (GTK_BOX (box),
                    sos_papers_row_new ("emblem-important-symbolic", "warn-text", english, _("As it was written, with a note in their language")));
}

/* One field is asked for once, at the first place that wants it. */
static void
add_missing (GtkWidget *box, GPtrArray *missing, const SosLetterRule *rule)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < missing->len; i++)
    {
      const Home home = find_home (missing->pdata[i], rule);

      if (!g_str_equal (home.tab, "words") || g_hash_table_add (asked, (gpointer) home.place))
        gtk_box_append (GTK_BOX (box), missing_row_new (missing->pdata[i], &home));
    }
}

void
sos_papers_missing_show (GtkWidget *box, SosLetterCase *letter_case, SosPaper *paper)
{
  const SosLetterRule *rule = sos_letter_rule_find (sos_record_get_text (letter_of (letter_case), SOS_LETTER_KIND));

  sos_block_clear (box);
  add_missing (box, sos_paper_get_missing (paper), rule);
  add_glyphs (box, paper);
  add_change (box, letter_case);
  add_wording (box, letter_case, paper);
  if (sos_paper_get_advice (paper))
    gtk_box_append (GTK_BOX (box),
                    sos_papers_row_new ("emblem-important-symbolic", "warn-text", sos_paper_get_advice (paper), NULL));
}
