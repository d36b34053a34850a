/* sos-paper-template-fill.c - a template filled from a merge as blocks of text; what is missing is named. Draws nothing. */
#include "config.h"
#include "sos-paper-template-private.h"

#include "sos-paper-common.h"
#include "sos-paper-mark.h"
#include "sos-paper-passages-private.h"
#include "sos-paper-say.h"
#include "sos-paper-text.h"
#include "sos-paper-tongue.h"

#include <string.h>

/* What is known at one place of the page: the items of the lists around it, innermost first. */
typedef struct Scope
{
  const struct Scope *outer;
  SosMerge *merge;
  GPtrArray *fields;
  const SosPaperField *list; /* NULL for the letter itself */
  guint number;              /* of the list's item, from 1 */
} Scope;

typedef struct
{
  SosPaperWords *words;
  const SosPaperNode *section;
  SosPaperDelivery delivery;
  gboolean hand_only;
  const SosPaperCommon *common; /* of a translation; NULL: it is English */
  const char *language;         /* interned; of the words */
  gboolean english;             /* something of the block at hand was written in English, and stands so in a translation */
  guint node, item;
} Filling;

static const char *const ways[] = { [SOS_PAPER_BY_HAND] = "HAND", [SOS_PAPER_BY_POST] = "POST", [SOS_PAPER_BY_EMAIL] = "SECURE_EMAIL" };

void
sos_paper_block_free (SosBlock *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    g_free (self->cells[i]);
  g_free (self->beside);
  g_free (self);
}

static void
free_missing (SosPaperMissing *missing)
{
  g_free (missing->field);
  g_free (missing->label);
  g_free (missing->section);
  g_free (missing);
}

static char *
describe_place (const Scope *scope, const char *label)
{
  GString *place = g_string_new (label);

  for (; scope != NULL && scope->list != NULL; scope = scope->outer)
    {
      g_autofree char *item = g_strdup_printf (", %s %u", scope->list->item, scope->number);

      g_string_insert (place, (gssize) strlen (label), item);
    }
  return g_string_free (place, FALSE);
}

static char *
make_path (const Scope *scope, const char *name)
{
  GString *path = g_string_new (name);

  for (; scope != NULL && scope->list != NULL; scope = scope->outer)
    {
      g_autofree char *step = g_strdup_printf ("%s.%u.", scope->list->name, scope->number);

      g_string_prepend (path, step);
    }
  return g_string_free (path, FALSE);
}

static void
add_missing (Filling *filling, const Scope *scope, const SosPaperField *field)
{
  g_autofree char *path = make_path (scope, field->name);
  GPtrArray *list = filling->words->missing;
  SosPaperMissing *missing;

  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((SosPaperMissing *) list->pdata[i])->field, path))
      return;
  missing = g_new0 (SosPaperMissing, 1);
  missing->field = g_steal_pointer (&path);
  missing->label = describe_place (scope, field->label);
  missing->section = g_strdup (filling->section->title);
  missing->section_number = filling->section->number;
  g_ptr_array_add (list, missing);
}

static const Scope *
find_scope (const Scope *scope, const char *name, const SosPaperField **field)
{
  for (; scope != NULL; scope = scope->outer)
    if ((*field = sos_paper_field_find (scope->fields, name)) != NULL)
      return scope;
  g_return_val_if_reached (NULL);
}

/* What @name says here, cleaned for paper; NULL when it says nothing. */
static char *
dup_value (const Filling *filling, const Scope *scope, const char *name, const Scope **owner, const SosPaperField **field)
{
  const char *text;

  *field = NULL;
  if (g_str_equal (name, "n"))
    return g_strdup_printf ("%u", scope->number);
  if (g_str_equal (name, "page"))
    return g_strdup (SOS_PAPER_PAGE);
  if (g_str_equal (name, "pages"))
    return g_strdup (SOS_PAPER_PAGES);
  if (g_str_equal (name, "delivery"))
    return g_strdup (ways[filling->delivery]);
  if (g_str_equal (name, "hand_only"))
    return filling->hand_only ? g_strdup ("yes") : NULL;
  *owner = find_scope (scope, name, field);
  if ((*field)->type == SOS_PAPER_FIELD_FLAG)
    return sos_merge_get_flag ((*owner)->merge, name) ? g_strdup ("yes") : NULL;
  text = sos_merge_get_text ((*owner)->merge, name);
  if (text == NULL || ((*field)->type == SOS_PAPER_FIELD_CHOICE && !g_strv_contains ((const char *const *) (*field)->values, text)))
    return NULL;
  return sos_paper_text_clean (text);
}

static gboolean
holds (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  const Scope *owner;
  const SosPaperField *field;
  g_autofree char *value = NULL;

  if (node->condition == NULL)
    return TRUE;
  value = dup_value (filling, scope, node->condition, &owner, &field);
  if (value == NULL && field != NULL && !field->optional && field->type != SOS_PAPER_FIELD_FLAG)
    add_missing (filling, owner, field);
  if (node->value != NULL)
    return (g_strcmp0 (value, node->value) == 0) != node->negated;
  return (value != NULL) != node->negated;
}

static GPtrArray *dup_items (SosMerge *merge, const SosPaperField *list);

/* How many it holds, or the word that goes with it. */
static char *
dup_counted (const Filling *filling, const Scope *scope, const SosPaperMark *mark)
{
  const SosPaperField *list;
  const Scope *owner = find_scope (scope, mark->name, &list);
  g_autoptr (GPtrArray) items = dup_items (owner->merge, list);
  const guint n = items != NULL ? items->len : 0;

  if (mark->forms == NULL)
    return g_strdup_printf ("%u", n);
  return g_strdup (mark->forms[MIN (sos_paper_tongue_choose_form (filling->language, n), g_strv_length (mark->forms) - 1)]);
}

/* What stands for @mark here; the gap where it is not known. */
static void
add_mark (Filling *filling, const Scope *scope, const SosPaperMark *mark, SosPaperText *out, gboolean *fixed)
{
  const Scope *owner = NULL;
  const SosPaperField *field = NULL;
  g_autofree char *value = NULL;

  if (mark->count || mark->forms != NULL)
    {
      g_autofree char *counted = dup_counted (filling, scope, mark);

      *fixed = FALSE;
      sos_paper_text_add_words (out, counted, -1);
      return;
    }
  value = dup_value (filling, scope, mark->name, &owner, &field);
  if (value == NULL && field != NULL && !field->optional)
    add_missing (filling, owner, field);
  *fixed &= field != NULL && field->of_office;
  if (value != NULL && field != NULL && filling->common != NULL)
    {
      const SosPaperTongue tongue = { filling->common, filling->language, owner->merge };

      value = sos_paper_say (&tongue, field, g_steal_pointer (&value), &filling->english);
    }
  sos_paper_text_add_value (out, value != NULL ? value : SOS_PAPER_GAP);
}

static char *
fill_text (Filling *filling, const Scope *scope, const char *text, gboolean *fixed)
{
  SosPaperText *out = sos_paper_text_new (filling->common != NULL && sos_paper_tongue_is_rtl (filling->language));
  const char *own = filling->common != NULL && filling->section->number == 0 ? sos_paper_common_find (filling->common, text) : NULL;

  *fixed = TRUE;
  for (text = own != NULL ? own : text;;)
    {
      const char *open = strchr (text, '{');
      g_auto (SosPaperMark) mark = { NULL };

      sos_paper_text_add_words (out, text, open != NULL ? open - text : -1);
      if (open == NULL)
        break;
      text = sos_paper_mark_read (open, &mark);
      add_mark (filling, scope, &mark, out, fixed);
    }
  return sos_paper_text_free (out);
}

/* In which language a block is, whose words are @text: where the template itself says nothing in it, in that of what it was filled with. */
static const char *
find_language (Filling *filling, const char *text)
{
  const gboolean english = filling->english && filling->section->number > 0;

  filling->english = FALSE;
  if (!english)
    return filling->language;
  filling->words->n_english++;
  return sos_paper_passages_has_words (text) ? filling->language : g_intern_static_string (SOS_PAPER_ENGLISH);
}

static void
add_block (Filling *filling, SosBlockKind kind, guint n_cells, char **cells, const char *const *languages, const gboolean *fixed)
{
  SosBlock *block = g_new0 (SosBlock, 1);

  block->kind = kind;
  block->node = filling->node;
  block->item = filling->item;
  block->section = filling->section->number;
  block->n_cells = n_cells;
  for (guint i = 0; i < n_cells; i++)
    {
      block->cells[i] = cells[i];
      block->languages[i] = languages[i];
      block->fixed[i] = fixed[i];
    }
  g_ptr_array_add (filling->words->blocks, block);
}

/* The lines of @text that say something. (transfer full) */
static GPtrArray *
split_lines (const char *text)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (said, g_strdup (lines[i]));
  return said;
}

/* All of them in one. */
static void
join_lines (GPtrArray *lines)
{
  char *whole;

  g_ptr_array_add (lines, NULL);
  whole = g_strjoinv ("\n", (char **) lines->pdata);
  g_ptr_array_set_size (lines, 0);
  g_ptr_array_add (lines, whole);
}

/* Several lines in a value are several paragraphs or points; an address keeps its lines together. */
static void
fill_lines (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  gboolean fixed;
  g_autofree char *text = fill_text (filling, scope, node->text->str, &fixed);
  const char *language = find_language (filling, node->text->str);
  g_autoptr (GPtrArray) lines = split_lines (text);

  if (node->together && lines->len > 1)
    join_lines (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      char *line = g_strdup (lines->pdata[i]);

      add_block (filling, node->block, 1, &line, &language, &fixed);
      ((SosBlock *) filling->words->blocks->pdata[filling->words->blocks->len - 1])->picture = node->picture;
    }
}

static void
fill_step (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  char *cells[SOS_BLOCK_CELLS] = { NULL };
  const char *languages[SOS_BLOCK_CELLS] = { filling->language, filling->language, filling->language };
  gboolean fixed[SOS_BLOCK_CELLS] = { FALSE };

  for (guint i = 0; i < node->children->len; i++)
    {
      const SosPaperNode *cell = node->children->pdata[i];

      if (!holds (filling, scope, cell) || cells[cell->number] != NULL)
        continue;
      cells[cell->number] = fill_text (filling, scope, cell->text->str, &fixed[cell->number]);
      languages[cell->number] = find_language (filling, cell->text->str);
    }
  for (guint i = 0; i < SOS_BLOCK_CELLS; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup (SOS_PAPER_GAP);
  add_block (filling, node->block, SOS_BLOCK_CELLS, cells, languages, fixed);
}

/* As many empty lines as the template says. */
static void
fill_notes (Filling *filling, const SosPaperNode *node)
{
  const gboolean fixed = TRUE;
  GString *lines = g_string_new (" ");
  char *text;

  for (guint i = 1; i < node->number; i++)
    g_string_append (lines, "\n ");
  text = g_string_free (lines, FALSE);
  add_block (filling, SOS_BLOCK_NOTES, 1, &text, &filling->language, &fixed);
}

static void fill_nodes (Filling *filling, const Scope *scope, GPtrArray *nodes);

/* A list that was typed: an item a line, which is its first field. (transfer full) */
static GPtrArray *
read_typed_list (const SosPaperField *list, const char *text)
{
  const SosPaperField *first = list->fields->pdata[0];
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      {
        SosMerge *item = sos_merge_new ();

        sos_merge_set_text (item, first->name, lines[i]);
        g_ptr_array_add (items, item);
      }
  return items;
}

/* (transfer full), may be NULL */
static GPtrArray *
dup_items (SosMerge *merge, const SosPaperField *list)
{
  const char *typed = sos_merge_get_text (merge, list->name);
  GPtrArray *items = sos_merge_get_list (merge, list->name);

  if (typed != NULL && list->fields->len > 0)
    return read_typed_list (list, typed);
  return items != NULL ? g_ptr_array_ref (items) : NULL;
}

static void
fill_each (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  const SosPaperField *list;
  const Scope *owner = find_scope (scope, node->list, &list);
  g_autoptr (GPtrArray) items = dup_items (owner->merge, list);

  if ((items == NULL || items->len == 0) && !list->optional)
    add_missing (filling, owner, list);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      Scope inner = { scope, items->pdata[i], list->fields, list, i + 1 };

      filling->item++;
      fill_nodes (filling, &inner, node->children);
    }
}

static void
fill_node (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  filling->node = node->place;
  if (node->type == SOS_PAPER_NODE_SECTION)
    {
      filling->section = node;
      if (holds (filling, scope, node))
        fill_nodes (filling, scope, node->children);
    }
  else if (!holds (filling, scope, node))
    return;
  else if (node->type == SOS_PAPER_NODE_EACH)
    fill_each (filling, scope, node);
  else if (sos_block_is_row (node->block))
    fill_step (filling, scope, node);
  else if (node->block == SOS_BLOCK_NOTES)
    fill_notes (filling, node);
  else
    fill_lines (filling, scope, node);
}

static void
fill_nodes (Filling *filling, const Scope *scope, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    fill_node (filling, scope, nodes->pdata[i]);
}

void
sos_paper_words_free (SosPaperWords *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

char *
sos_paper_words_dup_missing (const SosPaperWords *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < self->missing->len; i++)
    g_ptr_array_add (labels, ((SosPaperMissing *) self->missing->pdata[i])->label);
  g_ptr_array_add (labels, NULL);
  return labels->len > 1 ? g_strjoinv ("; ", (char **) labels->pdata) : NULL;
}

static SosPaperWords *
fill (const SosPaperTemplate *self, const SosPaperCommon *common, SosMerge *merge, SosPaperDelivery delivery, gboolean hand_only)
{
  SosPaperWords *words = g_new0 (SosPaperWords, 1);
  Filling filling = { words, NULL, delivery, hand_only, common, g_intern_string (self->language) };
  Scope scope = { NULL, merge, self->fields, NULL, 0 };

  words->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_block_free);
  words->open = self->open;
  words->language = filling.language;
  words->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) free_missing);
  fill_nodes (&filling, &scope, self->sections);
  return words;
}

SosPaperWords *
sos_paper_template_fill (const SosPaperTemplate *self, SosMerge *merge, SosPaperDelivery delivery, gboolean hand_only)
{
  return fill (self, NULL, merge, delivery, hand_only);
}

/* Where somebody reads on in English, they are told so: after the greeting. */
static void
add_note (SosPaperWords *words, const char *note)
{
  SosBlock *block = g_new0 (SosBlock, 1);
  guint at = 0;

  while (at < words->blocks->len && ((const SosBlock *) words->blocks->pdata[at])->section <= 1)
    at++;
  block->kind = SOS_BLOCK_PARAGRAPH;
  block->section = 1;
  block->n_cells = 1;
  block->cells[0] = g_strdup (note);
  block->languages[0] = words->language;
  block->node = G_MAXUINT; /* the English has none beside it */
  g_ptr_array_insert (words->blocks, (int) at, block);
}

SosPaperWords *
sos_paper_template_fill_translated (const SosPaperTemplate *self, const SosPaperTemplate *common, SosMerge *merge, SosPaperDelivery delivery,
                                    gboolean hand_only)
{
  g_autoptr (SosPaperCommon) shared = sos_paper_common_new (common);
  SosPaperWords *words = fill (self, shared, merge, delivery, hand_only);
  const char *note = sos_paper_common_find (shared, SOS_PAPER_ENGLISH_NOTE);

  words->unnoted = words->n_english > 0 && note == NULL;
  if (words->n_english > 0 && note != NULL)
    add_note (words, note);
  return words;
}
