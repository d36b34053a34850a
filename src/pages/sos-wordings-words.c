/* sos-wordings-words.c - the words of the window about them: which to begin with, as templates, and the page that follows each key. Saves
 * nothing. */
#include "config.h"
#include "sos-wordings-private.h"

#include "sos-letter-rules.h"
#include "sos-paper-card.h"
#include "sos-paper-common.h"
#include "sos-wording-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

gboolean
sos_wordings_is_english (SosWordingsWindow *self)
{
  return g_str_equal (self->wording->language, SOS_LANGUAGE_ENGLISH);
}

/* Words as templates -------------------------------------------------------------------------------------------------------- */

static SosPaperTemplate *
parse (const char *xml)
{
  return xml ? sos_paper_template_new_unchecked (xml, -1, NULL) : NULL;
}

SosPaperTemplate *
sos_wordings_parse_record (SosRecord *wording, guint field)
{
  return wording ? parse (sos_record_find_text (wording, field)) : NULL;
}

char *
sos_wordings_dup_own_english (const char *kind)
{
  const SosPaperTemplate *built_in = sos_paper_template_find (kind, NULL);

  return built_in ? sos_paper_template_dup_xml (built_in) : NULL;
}

SosPaperTemplate *
sos_wordings_load_built_in (SosWordingsWindow *self)
{
  g_autofree char *xml = sos_wordings_dup_own_english (self->wording->kind);

  return parse (xml);
}

static const char *
get_text (GPtrArray *passages, guint i)
{
  return ((const SosPaperPassage *) passages->pdata[i])->text;
}

/* How @english was said in @said, which translates @of; NULL: it was not. */
static const char *
find_said (GPtrArray *said, GPtrArray *of, const char *english)
{
  for (guint i = 0; said && of && i < MIN (said->len, of->len); i++)
    if (g_str_equal (get_text (of, i), english))
      return get_text (said, i);
  return NULL;
}

/* Nothing said yet, but where there are only fields, and what @from says of a time when the paper had other parts. */
static SosPaperTemplate *
begin_translation (const SosPaperTemplate *english, SosRecord *from, const char *language)
{
  g_autoptr (SosPaperTemplate) said = sos_wordings_parse_record (from, SOS_WORDING_TEMPLATE), of = sos_wordings_parse_record (from, SOS_WORDING_ENGLISH);
  g_autoptr (GPtrArray) passages = sos_paper_template_dup_passages (english), said_then = said ? sos_paper_template_dup_passages (said) : NULL,
                        english_then = of ? sos_paper_template_dup_passages (of) : NULL;
  g_autofree const char **texts = g_new0 (const char *, passages->len);
  g_autofree char *xml = NULL;

  for (guint i = 0; i < passages->len; i++)
    texts[i] = sos_paper_passage_has_words (passages->pdata[i]) ? find_said (said_then, english_then, get_text (passages, i)) : get_text (passages, i);
  xml = sos_paper_template_dup_worded (english, texts, language);
  return parse (xml);
}

/* What is typed, the last draft, what is kept, or a beginning; of another shape than the letter has by now, a beginning. */
SosPaperTemplate *
sos_wordings_choose (SosWordingsWindow *self, SosRecord **from)
{
  SosRecord *records[] = { self->wording->draft, sos_wording_case_get_kept (self->wording) };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (SosPaperTemplate) found = sos_wordings_parse_record (records[i], SOS_WORDING_TEMPLATE);

      *from = records[i];
      if (found && sos_paper_template_has_shape (found, self->english))
        return g_steal_pointer (&found);
    }
  *from = NULL;
  return sos_wordings_is_english (self) ? sos_wordings_load_built_in (self)
                                        : begin_translation (self->english, records[0] ? records[0] : records[1], self->wording->language);
}

char *
sos_wordings_dup_xml (SosWordingsWindow *self)
{
  g_auto (GStrv) texts = NULL;

  if (sos_wordings_is_list (self))
    return sos_wordings_list_dup_text (self);
  texts = sos_wording_rows_dup_texts (self->rows);

  return sos_paper_template_dup_worded (self->template, (const char *const *) texts, NULL);
}

/* The page -------------------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, TRUE);
}

static GBytes *
take_bytes (char *xml)
{
  return g_bytes_new_take (xml, strlen (xml));
}

/* The shared words of the language; while they are not there, in English. */
static GBytes *
dup_common (SosWordingsWindow *self)
{
  const char *xml = self->wording->common ? sos_record_find_text (self->wording->common, SOS_WORDING_TEMPLATE) : NULL;

  return take_bytes (xml ? g_strdup (xml) : sos_paper_template_dup_xml (sos_paper_template_find (SOS_PAPER_COMMON, NULL)));
}

static void
draw_card_cb (gpointer card, cairo_t *cr, guint page)
{
  sos_paper_card_draw (card, cr, TRUE);
}

static void
show_card (SosWordingsWindow *self, SosMerge *merge, const SosPaperCardOptions *options)
{
  SosPaperCard *card = sos_paper_card_new (self->wording->kind, merge, options, NULL);
  double width, height;

  if (!card)
    return;
  sos_paper_card_get_page_size (card, &width, &height);
  sos_page_preview_set_pages (self->preview, 1, width, height, draw_card_cb, card, g_object_unref);
}

static void
show_paper (SosWordingsWindow *self, SosMerge *merge, const SosPaperOptions *options)
{
  SosPaper *paper = sos_paper_new (self->wording->kind, merge, options, NULL);
  double width, height;

  if (!paper)
    return;
  sos_paper_get_page_size (paper, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_paper_get_n_pages (paper), width, height, draw_cb, paper, g_object_unref);
}

static void
show_page (SosWordingsWindow *self, const char *xml)
{
  const SosWordingKind *kind = sos_wording_kind_find (self->wording->kind);
  const gboolean is_english = sos_wordings_is_english (self);
  g_autoptr (GBytes) words = take_bytes (g_strdup (xml)), english = is_english ? NULL : take_bytes (sos_paper_template_dup_xml (self->english)),
                     common = is_english ? NULL : dup_common (self);
  g_autoptr (SosMerge) merge = self->wording->merge ? g_object_ref (self->wording->merge) : sos_merge_new ();
  const SosPaperOptions options = { .format = sos_wording_kind_is_small (kind) ? SOS_PAPER_OFFICE : SOS_PAPER_CLEAR_PRINT, .title = self->wording->letter, .template = is_english ? words : english,
                                    .translated = is_english ? NULL : words, .common = common };
  const SosPaperCardOptions card = { .title = options.title, .template = options.template, .translated = options.translated, .common = options.common };

  if (g_str_equal (self->wording->kind, SOS_WORDING_COMMON))
    return;
  if (sos_wording_kind_is_card (kind))
    show_card (self, merge, &card);
  else
    show_paper (self, merge, &options);
}

/* What the built-in words say and these do not: it may be meant, so it is said and nothing more. NULL: nothing. (transfer full) */
static char *
dup_dropped (SosWordingsWindow *self, const SosPaperTemplate *said)
{
  g_autoptr (SosPaperTemplate) built_in = sos_wordings_is_english (self) ? sos_wordings_load_built_in (self) : NULL;
  g_autoptr (GPtrArray) dropped = built_in ? sos_paper_template_dup_dropped (said, built_in) : NULL;
  g_autofree char *names = NULL;

  if (!dropped || dropped->len == 0)
    return NULL;
  g_ptr_array_add (dropped, NULL);
  names = g_strjoinv (", ", (char **) dropped->pdata);
  /* Translators: names of fields of a letter */
  return g_strdup_printf (_("No longer said: %s."), names);
}

static void
show_dropped (SosWordingsWindow *self, const SosPaperTemplate *said)
{
  g_autofree char *words = dup_dropped (self, said);

  gtk_label_set_label (self->dropped, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->dropped), words != NULL);
}

static void
show_faults (SosWordingsWindow *self, GPtrArray *faults)
{
  const SosPaperFault *first = faults->len > 0 ? faults->pdata[0] : NULL;
  /* Translators: the first of several things that are wrong, and how many more there are */
  g_autofree char *words = faults->len > 1 ? g_strdup_printf (g_dngettext (NULL, "%s And %u more.", "%s And %u more.", faults->len - 1), first->words, faults->len - 1)
                                           : g_strdup (first ? first->words : "");

  gtk_label_set_label (self->fault, words);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), first != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), !first && self->wording->may_change);
}

/* A letter follows while its words can be read; what may not be kept is said, and stays as it was typed. */
void
sos_wordings_follow (SosWordingsWindow *self)
{
  g_autofree char *xml = NULL;
  g_autoptr (SosPaperTemplate) said = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (sos_wordings_is_list (self))
    {
      sos_wordings_list_follow (self);
      return;
    }
  xml = sos_wordings_dup_xml (self);
  said = parse (xml);
  faults = said ? sos_paper_template_dup_faults (said, sos_wordings_is_english (self) ? NULL : self->english) : NULL;
  if (faults)
    show_faults (self, faults);
  if (said)
    show_dropped (self, said);
  show_page (self, xml); /* reads the words itself, and shows none that cannot be filled */
}
