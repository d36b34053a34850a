/* sos-paper-template-fill.c - a template filled from a merge as blocks of text; what is missing is named. Draws nothing. */
#include "config.h"
#include "sos-paper-template-private.h"

#include "sos-paper-text.h"

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
} Filling;

static const char *const ways[] = { [SOS_PAPER_BY_HAND] = "HAND", [SOS_PAPER_BY_POST] = "POST", [SOS_PAPER_BY_EMAIL] = "SECURE_EMAIL" };

static void
free_block (SosBlock *block)
{
  for (guint i = 0; i < block->n_cells; i++)
    g_free (block->cells[i]);
  g_free (block);
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

static char *
fill_text (Filling *filling, const Scope *scope, const char *text, gboolean *fixed)
{
  SosPaperText *out = sos_paper_text_new ();

  *fixed = TRUE;
  for (;;)
    {
      const char *open = strchr (text, '{');
      g_autofree char *name = NULL, *value = NULL;
      const Scope *owner;
      const SosPaperField *field;

      sos_paper_text_add_words (out, text, open != NULL ? open - text : -1);
      if (open == NULL)
        break;
      text = strchr (open, '}') + 1;
      name = g_strndup (open + 1, (gsize) (text - open - 2));
      value = dup_value (filling, scope, name, &owner, &field);
      if (value == NULL && field != NULL && !field->optional)
        add_missing (filling, owner, field);
      *fixed &= field != NULL && field->of_office;
      sos_paper_text_add_value (out, value != NULL ? value : SOS_PAPER_GAP);
    }
  return sos_paper_text_free (out);
}

static void
add_block (Filling *filling, SosBlockKind kind, guint n_cells, char **cells, const gboolean *fixed)
{
  SosBlock *block = g_new0 (SosBlock, 1);

  block->kind = kind;
  block->section = filling->section->number;
  block->n_cells = n_cells;
  for (guint i = 0; i < n_cells; i++)
    {
      block->cells[i] = cells[i];
      block->fixed[i] = fixed[i];
    }
  g_ptr_array_add (filling->words->blocks, block);
}

/* Several lines in a value are several paragraphs or points; an address keeps its lines together. */
static void
fill_lines (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  gboolean fixed;
  g_autofree char *text = fill_text (filling, scope, node->text->str, &fixed);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strdup (g_strstrip (lines[i]));

      if (*line != '\0')
        {
          add_block (filling, node->block, 1, &line, &fixed);
          ((SosBlock *) filling->words->blocks->pdata[filling->words->blocks->len - 1])->picture = node->picture;
        }
      else
        g_free (line);
    }
}

static void
fill_step (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
  char *cells[SOS_BLOCK_CELLS] = { NULL };
  gboolean fixed[SOS_BLOCK_CELLS] = { FALSE };

  for (guint i = 0; i < node->children->len; i++)
    {
      const SosPaperNode *cell = node->children->pdata[i];

      if (holds (filling, scope, cell) && cells[cell->number] == NULL)
        cells[cell->number] = fill_text (filling, scope, cell->text->str, &fixed[cell->number]);
    }
  for (guint i = 0; i < SOS_BLOCK_CELLS; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup (SOS_PAPER_GAP);
  add_block (filling, node->block, SOS_BLOCK_CELLS, cells, fixed);
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
  add_block (filling, SOS_BLOCK_NOTES, 1, &text, &fixed);
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

      fill_nodes (filling, &inner, node->children);
    }
}

static void
fill_node (Filling *filling, const Scope *scope, const SosPaperNode *node)
{
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

SosPaperWords *
sos_paper_template_fill (const SosPaperTemplate *self, SosMerge *merge, SosPaperDelivery delivery, gboolean hand_only)
{
  SosPaperWords *words = g_new0 (SosPaperWords, 1);
  Filling filling = { words, NULL, delivery, hand_only };
  Scope scope = { NULL, merge, self->fields, NULL, 0 };

  words->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  words->open = self->open;
  words->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) free_missing);
  fill_nodes (&filling, &scope, self->sections);
  return words;
}
