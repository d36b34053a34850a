/* sos-access-paper.c - what is given to whoever asked to see a record: each thing without the words that are taken out, which are in the file no more,
 * and at the end what was withheld, by category and page (domain 4.15; V26). */
#include "config.h"
#include "sos-access-paper.h"

#include "sos-clock.h"
#include "sos-third-party.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST 1500 /* letters of a paragraph, so that each has room on a page */

void
sos_access_paper_free (SosAccessPaper *self)
{
  sos_office_paper_unref (self->paper);
  g_array_unref (self->taken);
  g_free (self);
}

static gboolean
is_taken (SosRecord *mark)
{
  return sos_record_has_text (mark, SOS_ACCESS_MARK_STATE, SOS_MARK_TAKEN) || sos_record_has_text (mark, SOS_ACCESS_MARK_STATE, SOS_MARK_PROPOSED);
}

/* "[About another person]": one word, so that it stays together. */
static char *
dup_placeholder (SosCodes *codes, const char *reason)
{
  g_autofree char *words = g_strdup_printf ("[%s]", sos_codes_get_label (codes, "access-reason", reason));
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return g_strjoinv ("\302\240", parts);
}

/* What nobody decided yet is not shown either. */
static char *
dup_given (const SosAccessItem *item, SosCodes *codes)
{
  const char *p = sos_record_get_text (item->part, SOS_ACCESS_PART_WORDS);
  gint64 at = 0;
  GString *given = g_string_new (NULL);

  for (guint i = 0; i < item->marks->len; i++)
    {
      const gint64 starts = sos_record_get_number (item->marks->pdata[i], SOS_ACCESS_MARK_STARTS);
      g_autofree char *placeholder = dup_placeholder (codes, sos_record_get_text (item->marks->pdata[i], SOS_ACCESS_MARK_REASON));
      const char *start;

      if (!is_taken (item->marks->pdata[i]) || starts < at)
        continue;
      start = g_utf8_offset_to_pointer (p, starts - at);
      g_string_append_len (given, p, start - p);
      g_string_append (given, placeholder);
      at = starts + sos_record_get_number (item->marks->pdata[i], SOS_ACCESS_MARK_LENGTH);
      p = g_utf8_offset_to_pointer (start, at - starts);
    }
  g_string_append (given, p);
  return g_string_free (given, FALSE);
}

/* ---- blocks ---- */

static void
note_taken (SosAccessPaper *self, const char *words, SosCodes *codes)
{
  GPtrArray *reasons = sos_codes_get_list (codes, "access-reason");

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      const SosCode *reason = reasons->pdata[i];
      g_autofree char *placeholder = dup_placeholder (codes, reason->code);
      const SosAccessTaken taken = { self->paper->blocks->len - 1, reason->code };

      for (const char *p = strstr (words, placeholder); p != NULL; p = strstr (p + strlen (placeholder), placeholder))
        g_array_append_val (self->taken, taken);
    }
}

static void
add_text (SosAccessPaper *self, const char *words, SosCodes *codes)
{
  sos_office_paper_add (self->paper, SOS_OFFICE_TEXT, words);
  note_taken (self, words, codes);
}

/* A long one goes on in the next, parted at a blank. */
static void
add_paragraph (SosAccessPaper *self, const char *words, SosCodes *codes)
{
  while (g_utf8_strlen (words, -1) > LONGEST)
    {
      const char *limit = g_utf8_offset_to_pointer (words, LONGEST), *blank = g_strrstr_len (words, limit - words, " ");
      const char *end = blank != NULL && blank > words ? blank : limit;
      g_autofree char *piece = g_strndup (words, end - words);

      add_text (self, piece, codes);
      words = end == blank ? end + 1 : end;
    }
  if (words[0] != '\0')
    add_text (self, words, codes);
}

static void
add_item (SosAccessPaper *self, const SosAccessItem *item, SosCodes *codes)
{
  const gint64 number = sos_record_get_number (item->part, SOS_ACCESS_PART_POSITION);
  const char *withheld = sos_record_find_text (item->part, SOS_ACCESS_PART_WITHHELD);
  /* Translators: the number of a thing in a list, and what it is: "12. Contact" */
  g_autofree char *heading
    = g_strdup_printf (_("%d. %s"), (int) number, withheld != NULL ? _("Kept back") : sos_record_get_text (item->part, SOS_ACCESS_PART_WHAT));
  g_autofree char *given = withheld != NULL ? dup_placeholder (codes, withheld) : dup_given (item, codes);
  g_auto (GStrv) paragraphs = g_strsplit (given, "\n", -1);

  sos_office_paper_add (self->paper, SOS_OFFICE_HEADING, heading);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_paragraph (self, paragraphs[i], codes);
}

SosAccessPaper *
sos_access_paper_new (const SosAccessSheet *sheet, SosCodes *codes)
{
  SosAccessPaper *self = g_new (SosAccessPaper, 1);
  g_autofree char *day = sos_date_dup_long (sos_record_find_text (sheet->request, SOS_ACCESS_REQUEST_COLLECTED_ON));
  /* Translators: a reference, a day */
  g_autofree char *note = g_strdup_printf (_("%s · as it was held on %s. What is taken out is named in brackets, and listed at the end."), sheet->person_ref, day != NULL ? day : "–");

  *self = (SosAccessPaper){ sos_office_paper_new (sos_record_get_text (sheet->request, SOS_ACCESS_REQUEST_REF), _("A copy of what is held"), note),
                            g_array_new (FALSE, FALSE, sizeof (SosAccessTaken)) };
  for (guint i = 0; i < sheet->items->len; i++)
    add_item (self, sheet->items->pdata[i], codes);
  return self;
}

/* ---- the index ---- */

static char *
dup_pages (const SosAccessPaper *self, const char *reason, const guint *pages, guint *count)
{
  GString *words = g_string_new (NULL);
  guint last = G_MAXUINT;

  *count = 0;
  for (guint i = 0; i < self->taken->len; i++)
    {
      const SosAccessTaken *taken = &g_array_index (self->taken, SosAccessTaken, i);

      if (g_strcmp0 (taken->reason, reason) != 0)
        continue;
      ++*count;
      if (pages[taken->block] != last)
        g_string_append_printf (words, words->len > 0 ? ", %u" : "%u", pages[taken->block] + 1);
      last = pages[taken->block];
    }
  return g_string_free (words, FALSE);
}

void
sos_access_paper_add_index (SosAccessPaper *self, const guint *pages, SosCodes *codes)
{
  static const double widths[] = { 5, 2, 5 };
  GPtrArray *reasons = sos_codes_get_list (codes, "access-reason");
  SosOfficeBlock *table;

  sos_office_paper_add (self->paper, SOS_OFFICE_PAGE, NULL);
  sos_office_paper_add (self->paper, SOS_OFFICE_HEADING, _("What was taken out, and why"));
  if (self->taken->len == 0)
    {
      sos_office_paper_add (self->paper, SOS_OFFICE_TEXT, _("Nothing was taken out."));
      return;
    }
  table = sos_office_paper_add_table (self->paper, widths, G_N_ELEMENTS (widths));
  sos_office_block_begin_row (table);
  sos_office_block_add_cell (table, _("Why"), SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, _("How many places"), SOS_CELL_PLAIN);
  sos_office_block_add_cell (table, _("On pages"), SOS_CELL_PLAIN);
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    {
      const SosCode *reason = reasons->pdata[i];
      guint count = 0;
      g_autofree char *where = dup_pages (self, reason->code, pages, &count), *times = g_strdup_printf ("%u", count);

      if (count == 0)
        continue;
      sos_office_block_begin_row (table);
      sos_office_block_add_cell (table, sos_codes_get_label (codes, "access-reason", reason->code), SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, times, SOS_CELL_PLAIN);
      sos_office_block_add_cell (table, where, SOS_CELL_PLAIN);
    }
  sos_office_paper_add (self->paper, SOS_OFFICE_TEXT, _("If you think that we hold more, or that something should not have been taken out, tell us; you may also complain to the Information Commissioner."));
}

/* ---- what slipped through ---- */

static char *
dup_marked (const SosAccessItem *item, SosRecord *mark)
{
  const char *words = sos_record_get_text (item->part, SOS_ACCESS_PART_WORDS);
  const gint64 starts = sos_record_get_number (mark, SOS_ACCESS_MARK_STARTS);

  return g_utf8_substring (words, starts, starts + sos_record_get_number (mark, SOS_ACCESS_MARK_LENGTH));
}

/* Folded sets of what is taken out, and of what somebody left by hand. */
static void
gather (const SosAccessSheet *sheet, GHashTable *taken, GHashTable *left)
{
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SosAccessItem *item = sheet->items->pdata[i];

      for (guint j = 0; j < item->marks->len; j++)
        {
          g_autofree char *words = dup_marked (item, item->marks->pdata[j]);

          g_hash_table_add (is_taken (item->marks->pdata[j]) ? taken : left, g_utf8_casefold (words, -1));
        }
    }
}

/* What stands behind the label of a field, or all of it: that a field is called so tells of nobody. */
static const char *
skip_label (const SosAccessItem *item, const char *line)
{
  const char *about = sos_record_find_text (item->part, SOS_ACCESS_PART_ABOUT);
  const GType type = about != NULL ? sos_records_find_type (about) : G_TYPE_INVALID;
  SosRecordClass *klass = type != G_TYPE_INVALID ? sos_records_get_class (type) : NULL;

  for (guint i = 0; klass != NULL && i < klass->n_fields; i++)
    {
      const char *label = sos_field_get_label (&klass->fields[i]);

      if (g_str_has_prefix (line, label) && g_str_has_prefix (line + strlen (label), ": "))
        return line + strlen (label);
    }
  return line;
}

static gboolean
still_reads (const char *given, GHashTable *taken, GHashTable *left)
{
  GHashTableIter iter;
  gpointer words;

  g_hash_table_iter_init (&iter, taken);
  while (g_hash_table_iter_next (&iter, &words, NULL))
    if (!g_hash_table_contains (left, words))
      {
        g_autoptr (GArray) spans = sos_text_find_words (given, words);

        if (spans->len > 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
has_left (const SosAccessItem *item, SosCodes *codes, GHashTable *taken, GHashTable *left)
{
  g_autofree char *given = dup_given (item, codes);
  g_auto (GStrv) lines = g_strsplit (given, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (still_reads (skip_label (item, lines[i]), taken, left))
      return TRUE;
  return FALSE;
}

char *
sos_access_find_left (const SosAccessSheet *sheet, SosCodes *codes)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  gather (sheet, taken, left);
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const SosAccessItem *item = sheet->items->pdata[i];

      if (!sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD) && has_left (item, codes, taken, left))
        /* Translators: the number of a thing in a list, and what it is: "12. Contact" */
        return g_strdup_printf (_("%d. %s"), (int) sos_record_get_number (item->part, SOS_ACCESS_PART_POSITION), sos_record_get_text (item->part, SOS_ACCESS_PART_WHAT));
    }
  return NULL;
}
