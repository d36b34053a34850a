/* sos-letter-pages.c - what the pages of a letter are made from: the words that were approved, or today's. Asks no gate. */
#include "config.h"
#include "sos-letter-pages.h"

#include "sos-clock.h"

#include <glib/gi18n.h>
#include <string.h>

static SosRecord *
letter_of (SosLetterCase *letter_case)
{
  return SOS_RECORD (sos_letter_case_get_letter (letter_case));
}

/* Noon of the day the letter was made: the same letter gives the same bytes, whenever it is drawn. */
static gint64
date_of (SosRecord *letter)
{
  g_autofree char *iso = g_strdup_printf ("%sT12:00:00Z", sos_record_get_text (letter, SOS_LETTER_MADE_ON));
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (iso, NULL);

  return date ? g_date_time_to_unix (date) : 0;
}

static SosPaperFormat
format_of (SosRecord *letter)
{
  g_autofree char *code = g_ascii_strdown (sos_record_get_text (letter, SOS_LETTER_FORMAT), -1);
  SosPaperFormat format = SOS_PAPER_CLEAR_PRINT;
  gboolean high_contrast = FALSE;

  sos_paper_format_parse (g_strdelimit (code, "_", '-'), &format, &high_contrast);
  return format;
}

/* The words that were frozen with @paper; NULL where there is none, or it is from a time when they were not kept. */
static SosMerge *
dup_kept_words (gpointer paper)
{
  GBytes *kept = paper ? sos_record_get_bytes (paper, SOS_LETTER_PAPER_MERGE) : NULL;
  g_autofree char *text = kept ? g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept)) : NULL;

  return text ? sos_merge_new_parsed (text) : NULL;
}

/* How pages are made; zeroed, by hand, from @merge and today's template. */
typedef struct
{
  SosMerge *merge;
  gpointer paper; /* the templates kept with it; NULL: those of the letter as it is */
  SosPaperDelivery delivery;
  gboolean stamp;
  SosWordList *hard_words;
} Making;

/* Of what a record says about its way; without one that is known, by hand. */
static SosPaperDelivery
delivery_of (gpointer record, guint field)
{
  if (sos_delivery_is_posted (sos_record_find_text (record, field)))
    return SOS_PAPER_BY_POST;
  return sos_record_has_text (record, field, SOS_DELIVERY_SECURE_EMAIL) ? SOS_PAPER_BY_EMAIL : SOS_PAPER_BY_HAND;
}

typedef struct
{
  GBytes *english, *translated, *common; /* NULL: what the program brings; English alone */
} Templates;

static void
clear_templates (Templates *templates)
{
  g_clear_pointer (&templates->english, g_bytes_unref);
  g_clear_pointer (&templates->translated, g_bytes_unref);
  g_clear_pointer (&templates->common, g_bytes_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Templates, clear_templates)

static GBytes *
dup_child (GVariant *both, gsize i)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (both, i);
  const char *text = g_variant_get_string (child, NULL);

  return g_bytes_new (text, strlen (text));
}

static GBytes *
dup_kept (gpointer paper, guint field)
{
  GBytes *kept = sos_record_get_bytes (paper, field);

  return kept ? g_bytes_ref (kept) : NULL;
}

/* As they were kept with @paper; NULL: as the letter of @letter_case has them. */
static Templates
read_templates (SosLetterCase *letter_case, gpointer paper)
{
  Templates templates = { paper ? dup_kept (paper, SOS_LETTER_PAPER_TEMPLATE) : sos_letter_case_dup_template (letter_case) };
  g_autoptr (GBytes) text = paper ? dup_kept (paper, SOS_LETTER_PAPER_TRANSLATED) : sos_letter_case_dup_translated (letter_case);
  g_autofree char *words = text ? g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)) : NULL;
  g_autoptr (GVariant) both = words ? g_variant_parse (G_VARIANT_TYPE ("(ss)"), words, NULL, NULL, NULL) : NULL;

  if (both)
    {
      templates.translated = dup_child (both, 0);
      templates.common = dup_child (both, 1);
    }
  return templates;
}

static SosPaper *
make_of (SosRecord *letter, const Templates *templates, const Making *making, GError **error)
{
  SosPaperOptions options = {
    .format = format_of (letter),
    .high_contrast = sos_record_get_flag (letter, SOS_LETTER_HIGH_CONTRAST),
    .delivery = making->delivery,
    .hand_only_stamp = making->stamp && making->delivery == SOS_PAPER_BY_HAND,
    .title = sos_record_get_text (letter, SOS_LETTER_REF),
    .date = date_of (letter),
    .template = templates->english,
    .translated = templates->translated,
    .common = templates->common,
    .side_by_side = sos_record_has_text (letter, SOS_LETTER_LANGUAGES, "COLUMNS"),
    .hard_words = making->hard_words,
  };

  return sos_paper_new (sos_record_get_text (letter, SOS_LETTER_KIND), making->merge, &options, error);
}

static SosPaper *
make (SosLetterCase *letter_case, const Making *making, GError **error)
{
  g_auto (Templates) templates = read_templates (letter_case, making->paper);

  return make_of (letter_of (letter_case), &templates, making, error);
}

static SosPaper *
make_from (SosLetterCase *letter_case, SosMerge *merge, gboolean stamp, SosWordList *hard_words, GError **error)
{
  Making making = {
    .merge = merge,
    .delivery = sos_letter_case_is_hand_only (letter_case) ? SOS_PAPER_BY_HAND : delivery_of (letter_of (letter_case), SOS_LETTER_DELIVERY),
    .stamp = stamp,
    .hard_words = hard_words,
  };

  return make (letter_case, &making, error);
}

static SosPaper *
make_today (SosLetterCase *letter_case, gboolean stamp, SosWordList *hard_words, GError **error)
{
  return make_from (letter_case, sos_letter_case_get_merge (letter_case), stamp, hard_words, error);
}

/* From @kept, the words frozen with @paper, as they were frozen; @stamp adds "Hand delivery only" where it was not asked for then. */
static SosPaper *
make_kept (SosLetterCase *letter_case, gpointer paper, SosMerge *kept, gboolean stamp, SosWordList *hard_words, GError **error)
{
  Making making = {
    .merge = kept,
    .paper = paper,
    .delivery = delivery_of (paper, SOS_LETTER_PAPER_DELIVERY),
    .stamp = stamp || sos_merge_get_flag (kept, "hand_only"),
    .hard_words = hard_words,
  };

  return make (letter_case, &making, error);
}

SosPaper *
sos_letter_pages_make (SosLetterCase *letter_case, SosWordList *hard_words, GError **error)
{
  SosLetterPaper *paper = sos_letter_case_get_paper (letter_case);
  g_autoptr (SosMerge) kept = dup_kept_words (paper);
  const gboolean hand_only = sos_letter_case_is_hand_only (letter_case);

  if (!kept)
    return make_today (letter_case, hand_only, hard_words, error);
  return make_kept (letter_case, paper, kept, hand_only && !sos_letter_is_gone (sos_letter_case_get_letter (letter_case)), hard_words,
                    error);
}

SosPaper *
sos_letter_pages_make_with (SosLetterCase *letter_case, SosMerge *merge, SosWordList *hard_words, GError **error)
{
  if (!merge || sos_letter_case_get_paper (letter_case))
    return sos_letter_pages_make (letter_case, hard_words, error);
  return make_from (letter_case, merge, sos_letter_case_is_hand_only (letter_case), hard_words, error);
}

/* What a letter says, whichever way it goes. */
static char *
dup_said (SosLetterCase *letter_case, SosMerge *merge, gpointer kept)
{
  Making making = { .merge = merge, .paper = kept };
  g_autoptr (SosPaper) paper = make (letter_case, &making, NULL);

  return paper ? sos_paper_dup_text (paper, SOS_PAPER_WHOLE) : NULL;
}

char *
sos_letter_pages_dup_kept (SosRecord *letter, SosRecord *paper)
{
  g_autoptr (SosMerge) kept = dup_kept_words (paper);
  g_auto (Templates) templates = read_templates (NULL, paper);
  const Making making = { .merge = kept, .paper = paper, .delivery = delivery_of (paper, SOS_LETTER_PAPER_DELIVERY) };
  g_autoptr (SosPaper) pages = kept != NULL ? make_of (letter, &templates, &making, NULL) : NULL;

  return pages != NULL ? sos_paper_dup_text (pages, SOS_PAPER_WHOLE) : NULL;
}

static gboolean
has_changed (SosLetterCase *letter_case, gpointer paper, SosMerge *kept)
{
  g_autofree char *then = dup_said (letter_case, kept, paper);
  g_autofree char *now = dup_said (letter_case, sos_letter_case_get_merge (letter_case), NULL);

  return g_strcmp0 (then, now) != 0;
}

SosLetterChange
sos_letter_pages_find_change (SosLetterCase *letter_case)
{
  SosLetterPaper *paper = sos_letter_case_get_paper (letter_case);
  g_autoptr (SosMerge) kept = dup_kept_words (paper);

  if (!paper)
    return SOS_LETTER_UNCHANGED;
  if (!kept)
    return SOS_LETTER_NOT_KEPT;
  return has_changed (letter_case, paper, kept) ? SOS_LETTER_CHANGED : SOS_LETTER_UNCHANGED;
}

void
sos_letter_pages_free (SosLetterPages *pages)
{
  g_clear_pointer (&pages->pdf, g_bytes_unref);
  g_clear_object (&pages->kept);
  g_free (pages->said);
  g_free (pages->above);
  g_free (pages);
}

/* Takes @pdf. */
static SosLetterPages *
pages_new (GBytes *pdf, SosMerge *kept, gboolean stamp, gboolean same)
{
  SosLetterPages *pages = g_new (SosLetterPages, 1);

  *pages = (SosLetterPages){ pdf, kept ? g_object_ref (kept) : NULL, stamp, same };
  return pages;
}

static GBytes *
render_today (SosLetterCase *letter_case, gboolean stamp, GError **error)
{
  g_autoptr (SosPaper) paper = make_today (letter_case, stamp, NULL, error);

  return paper ? sos_paper_render_pdf (paper, error) : NULL;
}

static gpointer
refuse (const char *words, GError **error)
{
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, words);
  return NULL;
}

/* Their words were not kept: today's have to give the same pages. */
static SosLetterPages *
choose_among_todays (SosLetterCase *letter_case, SosRecord *paper, GError **error)
{
  GBytes *frozen = sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF);
  const gboolean hand_only = sos_letter_case_is_hand_only (letter_case);

  for (guint other = 0; other < 2; other++)
    {
      const gboolean stamp = hand_only != (other == 1);
      g_autoptr (GBytes) pdf = render_today (letter_case, stamp, NULL);

      if (!pdf || !g_bytes_equal (pdf, frozen))
        continue;
      if (!hand_only || stamp)
        return pages_new (g_steal_pointer (&pdf), NULL, stamp, TRUE);
      g_clear_pointer (&pdf, g_bytes_unref);
      pdf = render_today (letter_case, TRUE, error);
      return pdf ? pages_new (g_steal_pointer (&pdf), NULL, TRUE, TRUE) : NULL;
    }
  /* What they have is evidence, and can be had as the file it is. */
  if (sos_letter_is_gone (sos_letter_case_get_letter (letter_case)) && !hand_only)
    return pages_new (g_bytes_ref (frozen), NULL, FALSE, FALSE);
  return refuse (_("Something in this letter has changed since it was approved. Take it back to draft, check and approve it again."),
                 error);
}

/* What goes out is what was approved, to the byte; only the stamp may be new to it, where the rule has changed since, and a copy of
 * what was posted is made for the hand (S8). */
static SosLetterPages *
choose_kept (SosLetterCase *letter_case, SosRecord *paper, SosMerge *kept, GError **error)
{
  GBytes *frozen = sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF);
  const gboolean by_hand = sos_record_has_text (paper, SOS_LETTER_PAPER_DELIVERY, SOS_DELIVERY_HAND);
  const gboolean stamp = !frozen || (by_hand && sos_letter_case_is_hand_only (letter_case));
  g_autoptr (SosPaper) pages = make_kept (letter_case, paper, kept, stamp, NULL, error);
  g_autoptr (GBytes) pdf = pages ? sos_paper_render_pdf (pages, error) : NULL;

  if (!pdf)
    return NULL;
  if (frozen && (!stamp || sos_merge_get_flag (kept, "hand_only")))
    return pages_new (g_bytes_ref (frozen), kept, stamp, g_bytes_equal (pdf, frozen));
  return pages_new (g_steal_pointer (&pdf), kept, stamp, TRUE);
}

/* NULL with a refusal where a letter that may still be taken back says something else by now. */
static SosLetterPages *
choose_pages (SosLetterCase *letter_case, SosRecord *paper, GError **error)
{
  g_autoptr (SosMerge) kept = dup_kept_words (paper);

  if (!kept)
    return choose_among_todays (letter_case, paper, error);
  if (!sos_letter_is_gone (sos_letter_case_get_letter (letter_case)) && has_changed (letter_case, paper, kept))
    return refuse (_("Something in this letter has changed since it was approved. Take it back to draft, check and approve it again."),
                   error);
  return choose_kept (letter_case, paper, kept, error);
}

static SosLetterPages *
make_to_approve (SosLetterCase *letter_case, GError **error)
{
  g_autoptr (SosPaper) paper = make_today (letter_case, sos_letter_case_is_hand_only (letter_case), NULL, error);
  GBytes *pdf = paper ? sos_paper_render_pdf (paper, error) : NULL;
  SosLetterPages *pages = pdf ? pages_new (pdf, NULL, FALSE, TRUE) : NULL;

  if (pages)
    {
      pages->said = sos_paper_dup_text (paper, SOS_PAPER_ENGLISH);
      pages->above = sos_paper_dup_text (paper, SOS_PAPER_TOP_PANEL);
    }
  return pages;
}

static void
pages_in_worker (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  SosLetterCase *letter_case = SOS_LETTER_CASE (source);
  SosLetterPages *pages;

  if (task_data)
    pages = choose_pages (letter_case, task_data, &error);
  else
    pages = make_to_approve (letter_case, &error);
  if (pages)
    g_task_return_pointer (task, pages, (GDestroyNotify) sos_letter_pages_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_letter_pages_async (SosLetterCase *letter_case, SosRecord *paper, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (letter_case, NULL, callback, user_data);

  if (paper)
    g_task_set_task_data (task, g_object_ref (paper), g_object_unref);
  g_task_run_in_thread (task, pages_in_worker);
}

SosLetterPages *
sos_letter_pages_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

SosPaper *
sos_letter_pages_make_for_printer (SosLetterCase *letter_case, SosRecord *paper, const SosLetterPages *pages, GError **error)
{
  if (!pages->same)
    return refuse (_("This desk would draw the letter differently from how it was approved. Save it as a file and print that."), error);
  if (pages->kept)
    return make_kept (letter_case, paper, pages->kept, pages->stamp, NULL, error);
  return make_today (letter_case, pages->stamp, NULL, error);
}
