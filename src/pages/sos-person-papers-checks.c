/* sos-person-papers-checks.c - what is said beside a letter. Advice but for what the deed says; writes nothing. */
#include "config.h"
#include "sos-person-papers-checks.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-letter-prison.h"
#include "sos-letter-rules.h"
#include "sos-letter-states.h"
#include "sos-letter-swap.h"
#include "sos-listed-words.h"
#include "sos-papers-missing.h"
#include "sos-papers-row.h"
#include "sos-papers-telling.h"
#include "sos-person-papers-advice.h"
#include "sos-person-papers-spelling.h"
#include "sos-person-papers-words.h"
#include "sos-person-plan-words.h"
#include "sos-reading.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPapersChecks
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *about;
  GtkWidget *missing_box;
  GtkWidget *missing;
  SosChip *rule;
  GtkWidget *change;
  GtkPopover *change_popover;
  GtkLabel *rule_words;
  GtkWidget *ways;
  GtkLabel *age;
  GtkBox *bands;
  GtkLabel *reading;
  GtkWidget *hard_box;
  GtkLabel *hard_title;
  GtkWidget *hard;
  GtkWidget *advice;
  GtkWidget *spelling;
  GtkWidget *sensitive;
  GtkWidget *reason_box;
  GtkLabel *reason;
  GtkButton *deed_button;
  GtkWidget *for_hand;
  GtkWidget *next;

  SosWordList *hard_words;
  SosWordList *sensitive_words;
  SosPapersDeed *deed;
  GVariant *next_swap; /* (ss): the first hard word that may be swapped, and what for; NULL */
};

G_DEFINE_FINAL_TYPE (SosPersonPapersChecks, sos_person_papers_checks, GTK_TYPE_BOX)

static const char *
text_of (gpointer record, guint field)
{
  const char *text = sos_record_get_text (SOS_RECORD (record), field);

  return text && text[0] != '\0' ? text : NULL;
}

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

/* Where it may go ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
way_button_new (SosPersonPapersChecks *self, const char *label, const char *note, const char *delivery, gint64 address,
                gboolean allowed)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), sos_block_two_lines (label, NULL));
  if (note)
    {
      GtkWidget *words = sos_block_text (note, "row-note");

      gtk_box_append (GTK_BOX (gtk_button_get_child (GTK_BUTTON (button))), words);
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), allowed ? "papers.way" : NULL);
  if (allowed)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", delivery, address);
  gtk_widget_set_sensitive (button, allowed);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self->change_popover);
  return button;
}

/* Ways on which no address of a home is asked about. */
static const struct
{
  const char *delivery, *label, *note;
  gboolean office_only;
} plain_ways[] = {
  { SOS_DELIVERY_HAND, N_("Give by hand"), N_("No address on the page."), FALSE },
  { SOS_DELIVERY_SECURE_EMAIL, N_("Secure email"), N_("The file is saved and sent from the office’s secure mail."), TRUE },
  { SOS_DELIVERY_POST, N_("Post to their work"), N_("To the address typed for this letter."), TRUE },
};

static void
show_ways (SosPersonPapersChecks *self, SosLetterCase *letter_case)
{
  const SosLetterRule *rule = sos_letter_rule_find (text_of (letter_of (letter_case), SOS_LETTER_KIND));
  SosPersonCase *person_case = sos_letter_case_get_person_case (letter_case);
  GPtrArray *addresses = sos_letter_case_get_addresses (letter_case);

  sos_block_clear (self->ways);
  for (guint i = 0; i < G_N_ELEMENTS (plain_ways); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_letter_check_way (rule, plain_ways[i].delivery);

      if (verdict->allowed && (plain_ways[i].office_only ? rule->reader == SOS_READER_OFFICE : TRUE))
        gtk_box_append (GTK_BOX (self->ways), way_button_new (self, _(plain_ways[i].label), _(plain_ways[i].note), plain_ways[i].delivery, 0, TRUE));
    }
  for (guint i = 0; i < addresses->len; i++)
    {
      g_autoptr (SosVerdict) verdict = sos_letter_case_ask_posting (letter_case, sos_record_get_id (addresses->pdata[i]));
      g_autofree char *name = sos_person_papers_words_dup_address (person_case, addresses->pdata[i]);
      /* Translators: %s is an address, shortly */
      g_autofree char *label = g_strdup_printf (sos_letter_prison_is (addresses->pdata[i]) ? _("Prison mail to %s") : _("Post to %s"), name);

      gtk_box_append (GTK_BOX (self->ways), way_button_new (self, label, verdict->words, sos_delivery_to (text_of (addresses->pdata[i], SOS_ADDRESS_TYPE)),
                                                            sos_record_get_id (addresses->pdata[i]), verdict->allowed));
    }
}

static SosRecord *
find_address (SosLetterCase *letter_case)
{
  GPtrArray *addresses = sos_letter_case_get_addresses (letter_case);

  for (guint i = 0; i < addresses->len; i++)
    if (sos_record_get_id (addresses->pdata[i]) == sos_record_get_number (letter_of (letter_case), SOS_LETTER_ADDRESS))
      return addresses->pdata[i];
  return NULL;
}

static char *
dup_given_words (SosRecord *letter)
{
  g_autofree char *day = sos_date_dup_long (text_of (letter, SOS_LETTER_DELIVERED_ON));

  /* Translators: into whose hand a letter was given, and on which day */
  return g_strdup_printf (_("Given to %s on %s. The page carries no address."), text_of (letter, SOS_LETTER_HANDED_TO), day ? day : "–");
}

/* What the gate says of its way; of one that is open, where it leads. */
static char *
dup_rule_words (SosLetterCase *letter_case, const char *delivery)
{
  const SosVerdict *verdict = sos_letter_case_get_posting_verdict (letter_case), *own = sos_letter_case_get_own_verdict (letter_case);
  SosRecord *to = find_address (letter_case);
  g_autofree char *address
    = to ? sos_person_papers_words_dup_address (sos_letter_case_get_person_case (letter_case), SOS_ADDRESS (to)) : NULL;

  if (!own->allowed)
    return sos_verdict_dup_text (own);
  if (sos_record_is_set (letter_of (letter_case), SOS_LETTER_HANDED_TO))
    return dup_given_words (letter_of (letter_case));
  if (g_strcmp0 (delivery, SOS_DELIVERY_SECURE_EMAIL) == 0)
    return g_strdup (own->words ? own->words : _("Saved as a file, and sent from the office’s secure mail."));
  if (g_strcmp0 (delivery, SOS_DELIVERY_SITE_MAIL) == 0)
    /* Translators: %s is an address, shortly */
    return g_strdup_printf (_("Goes to %s by their full name and number. It is opened and read there."), address);
  if (g_strcmp0 (delivery, SOS_DELIVERY_POST) == 0)
    /* Translators: %s is an address, shortly */
    return g_strdup_printf (_("Goes to %s, in a plain envelope."), address ? address : _("their work"));
  if (own->words)
    return g_strdup_printf (_("%s The page carries no address."), own->words);
  if (verdict->allowed || !verdict->words)
    return g_strdup (_("The page carries no address."));
  /* Translators: %s is a sentence that says why post is not allowed */
  return g_strdup_printf (_("%s The page carries no address."), verdict->words);
}

/* How each way is called on the chip. */
static const struct
{
  const char *delivery, *label, *icon;
  const char *look;
} rule_chips[] = {
  { SOS_DELIVERY_HAND, N_("Give by hand"), "avatar-default-symbolic", SOS_LOOK_WARN },
  { SOS_DELIVERY_POST, N_("By post"), "mail-unread-symbolic", SOS_LOOK_GOOD },
  { SOS_DELIVERY_SITE_MAIL, N_("Prison mail"), "mail-unread-symbolic", SOS_LOOK_GOOD },
  { SOS_DELIVERY_SECURE_EMAIL, N_("Secure email"), "changes-prevent-symbolic", SOS_LOOK_GOOD },
};

static void
show_rule_chip (SosPersonPapersChecks *self, SosLetterCase *letter_case, const char *delivery)
{
  const gboolean post = sos_delivery_is_posted (delivery);

  for (guint i = 0; i < G_N_ELEMENTS (rule_chips); i++)
    if (g_strcmp0 (rule_chips[i].delivery, delivery) == 0)
      {
        sos_chip_set_label (self->rule, _(rule_chips[i].label));
        sos_chip_set_icon_name (self->rule, rule_chips[i].icon);
        sos_chip_set_tone (self->rule, rule_chips[i].look);
      }
  if (sos_letter_case_get_own_verdict (letter_case)->allowed)
    return;
  sos_chip_set_label (self->rule, post ? _("Do not post") : _("Do not give"));
  sos_chip_set_tone (self->rule, SOS_LOOK_DANGER);
}

static void
show_rule (SosPersonPapersChecks *self, SosLetterCase *letter_case)
{
  SosRecord *letter = letter_of (letter_case);
  const char *delivery = text_of (letter, SOS_LETTER_DELIVERY);
  gboolean open = sos_letter_is_being_written (letter);
  const char *back = text_of (letter, SOS_LETTER_PULLED_BACK_REASON);
  g_autofree char *words = dup_rule_words (letter_case, delivery);
  /* Translators: why a letter that was on its way was taken back */
  g_autofree char *whole = back && open ? g_strdup_printf (_("Taken back: %s\n%s"), back, words) : g_strdup (words);

  show_rule_chip (self, letter_case, delivery);
  gtk_label_set_label (self->rule_words, whole);
  gtk_widget_set_visible (self->change, open);
  show_ways (self, letter_case);
}

/* How it reads -------------------------------------------------------------------------------------------------------------- */

static void
show_reading (SosPersonPapersChecks *self, SosPaper *paper)
{
  static const guint first_age[] = { 0, SOS_READING_AGE_LOW, SOS_READING_AGE_HIGH, SOS_READING_AGE_HIGH + 1, SOS_READING_AGE_HIGH + 3 };
  g_autofree char *prose = sos_paper_dup_text (paper, SOS_PAPER_PROSE);
  SosReading reading = sos_reading_measure (prose);
  g_autofree char *age = g_strdup_printf (_("Age %u"), reading.reading_age);
  g_autofree char *words = g_strdup_printf (_("asked for: %d to %d. Longest sentence %u words"), SOS_READING_AGE_LOW,
                                            SOS_READING_AGE_HIGH, reading.longest_sentence);

  sos_block_clear (GTK_WIDGET (self->bands));
  for (guint i = 0; i < G_N_ELEMENTS (first_age); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (first_age);
      GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      sos_block_add_classes (band, i == 1 || i == 2 ? "lvl in" : "lvl");
      if (reading.reading_age >= first_age[i] && (last || reading.reading_age < first_age[i + 1]))
        gtk_widget_add_css_class (band, "now");
      gtk_widget_set_hexpand (band, TRUE);
      gtk_box_append (self->bands, band);
    }
  gtk_label_set_label (self->age, age);
  gtk_label_set_label (self->reading, words);
}

static GtkWidget *
hard_row_new (const SosWordHit *hit, gboolean swap)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *word = sos_block_label (hit->word, "hard");
  /* Translators: an easier word to say instead */
  g_autofree char *say = hit->swap ? g_strdup_printf (_("say: %s"), hit->swap) : g_strdup (_("say it more simply"));

  gtk_widget_set_halign (word, GTK_ALIGN_START);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), word);
  gtk_box_append (GTK_BOX (lines), sos_block_text (say, "small"));
  gtk_box_append (GTK_BOX (row), lines);
  if (swap)
    {
      GtkWidget *button = sos_papers_row_button_new (_("Swap"), hit->word, "papers.swap", g_variant_new ("(ss)", hit->word, hit->swap));

      gtk_widget_set_tooltip_text (button, _("F8 swaps the first"));
      gtk_box_append (GTK_BOX (row), button);
    }
  return row;
}

/* Swapped is what somebody wrote for this letter; what stays has no button. */
static gboolean
may_swap (SosLetterCase *letter_case, const SosWordHit *hit)
{
  g_autoptr (GPtrArray) saves = hit->swap ? sos_letter_swap_find (letter_case, hit->word, hit->swap) : NULL;

  return saves && saves->len > 0;
}

static void
add_hard_row (SosPersonPapersChecks *self, SosLetterCase *letter_case, const SosWordHit *hit)
{
  const gboolean may = may_swap (letter_case, hit);

  gtk_box_append (GTK_BOX (self->hard), hard_row_new (hit, may));
  if (may && !self->next_swap)
    self->next_swap = g_variant_ref_sink (g_variant_new ("(ss)", hit->word, hit->swap));
}

static void
show_hard_words (SosPersonPapersChecks *self, SosLetterCase *letter_case, SosPaper *paper)
{
  g_autofree char *prose = sos_paper_dup_text (paper, SOS_PAPER_PROSE);
  g_autoptr (GArray) hits = sos_word_list_find (self->hard_words, prose);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *title = NULL;

  sos_block_clear (self->hard);
  g_clear_pointer (&self->next_swap, g_variant_unref);
  for (guint i = 0; i < hits->len; i++)
    {
      const SosWordHit *hit = &g_array_index (hits, SosWordHit, i);

      if (g_hash_table_add (seen, (gpointer) hit->word))
        add_hard_row (self, letter_case, hit);
    }
  /* Translators: %u words that are hard to read */
  title = g_strdup_printf (_("Hard words, %u"), g_hash_table_size (seen));
  gtk_label_set_label (self->hard_title, title);
  gtk_widget_set_visible (self->hard_box, g_hash_table_size (seen) > 0);
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_papers_checks_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_PAPERS_CHECKS);
  G_OBJECT_CLASS (sos_person_papers_checks_parent_class)->dispose (object);
}

static void
sos_person_papers_checks_finalize (GObject *object)
{
  SosPersonPapersChecks *self = SOS_PERSON_PAPERS_CHECKS (object);

  g_clear_pointer (&self->hard_words, sos_word_list_unref);
  g_clear_pointer (&self->sensitive_words, sos_word_list_unref);
  g_clear_pointer (&self->next_swap, g_variant_unref);
  g_clear_pointer (&self->deed, sos_person_papers_deed_free);
  G_OBJECT_CLASS (sos_person_papers_checks_parent_class)->finalize (object);
}

static void
sos_person_papers_checks_class_init (SosPersonPapersChecksClass *klass)
{
  static const struct
  {
    const char *id;
    gsize offset;
  } children[] = {
    { "title", G_STRUCT_OFFSET (SosPersonPapersChecks, title) },
    { "about", G_STRUCT_OFFSET (SosPersonPapersChecks, about) },
    { "missing_box", G_STRUCT_OFFSET (SosPersonPapersChecks, missing_box) },
    { "missing", G_STRUCT_OFFSET (SosPersonPapersChecks, missing) },
    { "rule", G_STRUCT_OFFSET (SosPersonPapersChecks, rule) },
    { "change", G_STRUCT_OFFSET (SosPersonPapersChecks, change) },
    { "change_popover", G_STRUCT_OFFSET (SosPersonPapersChecks, change_popover) },
    { "rule_words", G_STRUCT_OFFSET (SosPersonPapersChecks, rule_words) },
    { "ways", G_STRUCT_OFFSET (SosPersonPapersChecks, ways) },
    { "age", G_STRUCT_OFFSET (SosPersonPapersChecks, age) },
    { "bands", G_STRUCT_OFFSET (SosPersonPapersChecks, bands) },
    { "reading", G_STRUCT_OFFSET (SosPersonPapersChecks, reading) },
    { "hard_box", G_STRUCT_OFFSET (SosPersonPapersChecks, hard_box) },
    { "hard_title", G_STRUCT_OFFSET (SosPersonPapersChecks, hard_title) },
    { "hard", G_STRUCT_OFFSET (SosPersonPapersChecks, hard) },
    { "advice", G_STRUCT_OFFSET (SosPersonPapersChecks, advice) },
    { "spelling", G_STRUCT_OFFSET (SosPersonPapersChecks, spelling) },
    { "sensitive", G_STRUCT_OFFSET (SosPersonPapersChecks, sensitive) },
    { "reason_box", G_STRUCT_OFFSET (SosPersonPapersChecks, reason_box) },
    { "reason", G_STRUCT_OFFSET (SosPersonPapersChecks, reason) },
    { "deed", G_STRUCT_OFFSET (SosPersonPapersChecks, deed_button) },
    { "for_hand", G_STRUCT_OFFSET (SosPersonPapersChecks, for_hand) },
    { "next", G_STRUCT_OFFSET (SosPersonPapersChecks, next) },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_papers_checks_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_papers_checks_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-papers-checks.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].id, FALSE, children[i].offset);
}

static void
sos_person_papers_checks_init (SosPersonPapersChecks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_label_wrap (self->title);
}

static void
show_title (SosPersonPapersChecks *self, SosLetterCase *letter_case)
{
  SosRecord *letter = letter_of (letter_case);
  SosPersonCase *person_case = sos_letter_case_get_person_case (letter_case);
  g_autofree char *name = sos_person_plan_words_dup_name (sos_person_case_get_person (person_case));
  const char *kind = sos_codes_get_label (sos_person_case_get_codes (person_case), "letter-kind", text_of (letter, SOS_LETTER_KIND));
  g_autofree char *made = sos_date_dup_short (text_of (letter, SOS_LETTER_MADE_ON));
  /* Translators: the kind of a letter, and whom it is for */
  g_autofree char *title = g_strdup_printf (_("%s for %s"), kind, name);
  /* Translators: a letter's reference, the day it was made, its version */
  g_autofree char *about = g_strdup_printf (_("%s · made %s · version %d"), text_of (letter, SOS_LETTER_REF), made ? made : "–",
                                            (int) sos_record_get_number (letter, SOS_LETTER_VERSION));
  /* Translators: what is said of a letter, the name of whoever wrote it down */
  g_autofree char *whole = sos_letter_case_get_drafted_by (letter_case) ? g_strdup_printf (_("%s\nDrafted by %s"), about, sos_letter_case_get_drafted_by (letter_case))
                                                                        : g_strdup (about);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->about, whole);
}

static void
show_deed (SosPersonPapersChecks *self, gboolean more)
{
  gtk_button_set_label (self->deed_button, self->deed->label);
  gtk_label_set_label (self->reason, self->deed->reason);
  gtk_widget_set_visible (self->reason_box, self->deed->reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->deed_button), self->deed->kind != SOS_PAPERS_NOTHING);
  gtk_widget_set_visible (self->for_hand, self->deed->for_hand);
  gtk_widget_set_visible (self->next, more && !self->deed->for_hand);
}

/* As the office has them now. */
static void
take_lists (SosPersonPapersChecks *self, SosLetterCase *letter_case)
{
  SosMerge *words = sos_letter_case_get_merge (letter_case);

  g_clear_pointer (&self->hard_words, sos_word_list_unref);
  g_clear_pointer (&self->sensitive_words, sos_word_list_unref);
  self->hard_words = sos_listed_load (words, SOS_LISTED_HARD);
  self->sensitive_words = sos_listed_load (words, SOS_LISTED_TELLING);
}

void
sos_person_papers_checks_show (SosPersonPapersChecks *self, SosLetterCase *letter_case, SosPaper *paper, gboolean more)
{
  g_return_if_fail (SOS_IS_PERSON_PAPERS_CHECKS (self));

  take_lists (self, letter_case);
  show_title (self, letter_case);
  sos_papers_missing_show (self->missing, letter_case, paper);
  gtk_widget_set_visible (self->missing_box, gtk_widget_get_first_child (self->missing) != NULL);
  show_rule (self, letter_case);
  show_reading (self, paper);
  show_hard_words (self, letter_case, paper);
  sos_person_papers_advice_show (self->advice, letter_case);
  sos_person_papers_spelling_show (self->spelling, letter_case, paper);
  sos_papers_telling_show (self->sensitive, letter_case, paper, self->sensitive_words);
  g_clear_pointer (&self->deed, sos_person_papers_deed_free);
  self->deed = sos_person_papers_deed_find (letter_case, paper);
  show_deed (self, more);
}

const SosPapersDeed *
sos_person_papers_checks_get_deed (SosPersonPapersChecks *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PAPERS_CHECKS (self), NULL);
  return self->deed;
}

GVariant *
sos_person_papers_checks_get_next_swap (SosPersonPapersChecks *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_PAPERS_CHECKS (self), NULL);
  return self->next_swap;
}
