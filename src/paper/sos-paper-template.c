/* sos-paper-template.c - a letter's template: read from XML once, filled from a merge as blocks of text. Draws nothing.
 *
 * Data never meets a parser here: the XML is read before any value is known, and values are only ever copied into text. */
#include "config.h"
#include "sos-paper-template.h"

#include "sos-paper-resource.h"
#include "sos-paper-text.h"

#include <string.h>

typedef enum
{
  FIELD_TEXT,
  FIELD_CHOICE,
  FIELD_FLAG,
  FIELD_LIST,
} FieldType;

typedef struct
{
  FieldType type;
  gboolean optional;
  gboolean of_office; /* not about the person: may be kept from letter to letter */
  char *name, *label, *item;
  char **values;     /* of a choice */
  GPtrArray *fields; /* of a list: Field */
} Field;

typedef enum
{
  NODE_SECTION,
  NODE_EACH,
  NODE_BLOCK,
  NODE_CELL,
} NodeType;

/* One element of the page part. */
typedef struct
{
  NodeType type;
  SosBlockKind block;
  guint number; /* section number; cell index */
  char *title;  /* of a section */
  char *list;   /* of an each */
  char *condition, *value;
  gboolean negated;
  GString *text;
  GPtrArray *children; /* Node */
} Node;

struct _SosPaperTemplate
{
  char *kind;
  GPtrArray *fields;   /* Field */
  GPtrArray *sections; /* Node */
};

/* What is known at one place of the page: the items of the lists around it, innermost first. */
typedef struct Scope
{
  const struct Scope *outer;
  SosMerge *merge;
  GPtrArray *fields;
  const Field *list; /* NULL for the letter itself */
  guint number;      /* of the list's item, from 1 */
} Scope;

typedef struct
{
  SosPaperWords *words;
  const Node *section;
  gboolean by_post, hand_only;
} Filling;

static const struct
{
  const char *name;
  NodeType type;
  SosBlockKind block;
  guint cell;
} elements[] = {
  { "section", NODE_SECTION },
  { "each", NODE_EACH },
  { "office", NODE_BLOCK, SOS_BLOCK_OFFICE },
  { "contact", NODE_BLOCK, SOS_BLOCK_CONTACT },
  { "reference", NODE_BLOCK, SOS_BLOCK_REFERENCE },
  { "address", NODE_BLOCK, SOS_BLOCK_ADDRESS },
  { "recipient", NODE_BLOCK, SOS_BLOCK_RECIPIENT },
  { "by-hand", NODE_BLOCK, SOS_BLOCK_BY_HAND },
  { "stamp", NODE_BLOCK, SOS_BLOCK_STAMP },
  { "foot", NODE_BLOCK, SOS_BLOCK_FOOT },
  { "folio", NODE_BLOCK, SOS_BLOCK_FOLIO },
  { "h", NODE_BLOCK, SOS_BLOCK_HEADING },
  { "goal", NODE_BLOCK, SOS_BLOCK_GOAL },
  { "reason", NODE_BLOCK, SOS_BLOCK_REASON },
  { "p", NODE_BLOCK, SOS_BLOCK_PARAGRAPH },
  { "li", NODE_BLOCK, SOS_BLOCK_ITEM },
  { "step", NODE_BLOCK, SOS_BLOCK_STEP },
  { "sign", NODE_BLOCK, SOS_BLOCK_SIGN },
  { "tick", NODE_BLOCK, SOS_BLOCK_TICK },
  { "who", NODE_CELL, SOS_BLOCK_STEP, 0 },
  { "what", NODE_CELL, SOS_BLOCK_STEP, 1 },
  { "when", NODE_CELL, SOS_BLOCK_STEP, 2 },
};

static const struct
{
  const char *name;
  FieldType type;
} field_types[] = { { "text", FIELD_TEXT }, { "choice", FIELD_CHOICE }, { "flag", FIELD_FLAG }, { "list", FIELD_LIST } };

static void
free_field (Field *field)
{
  g_free (field->name);
  g_free (field->label);
  g_free (field->item);
  g_strfreev (field->values);
  g_clear_pointer (&field->fields, g_ptr_array_unref);
  g_free (field);
}

static void
free_node (Node *node)
{
  g_free (node->title);
  g_free (node->list);
  g_free (node->condition);
  g_free (node->value);
  g_string_free (node->text, TRUE);
  g_ptr_array_unref (node->children);
  g_free (node);
}

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

static const Field *
find_field (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = fields->pdata[i];

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

/* ---- reading ---- */

typedef struct
{
  SosPaperTemplate *template;
  GPtrArray *open_fields; /* lists of fields, the innermost last; borrowed */
  GPtrArray *open_nodes;  /* borrowed */
} Reading;

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
start_field (Reading *reading, FieldType type, const char **names, const char **values, GError **error)
{
  GPtrArray *around = reading->open_fields->pdata[reading->open_fields->len - 1];
  const char *name = find_attribute (names, values, "name");
  const char *label = find_attribute (names, values, "label");
  const char *choices = find_attribute (names, values, "values");
  Field *field;

  if (name == NULL || label == NULL || (type == FIELD_CHOICE) != (choices != NULL))
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                           "a field needs a name and a label, a choice its values");
      return;
    }
  field = g_new0 (Field, 1);
  field->type = type;
  field->name = g_strdup (name);
  field->label = g_strdup (label);
  field->item = g_strdup (find_attribute (names, values, "item"));
  field->optional = g_strcmp0 (find_attribute (names, values, "optional"), "yes") == 0;
  field->of_office = g_strcmp0 (find_attribute (names, values, "of"), "office") == 0;
  field->values = choices != NULL ? g_strsplit (choices, " ", -1) : NULL;
  field->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) free_field);
  g_ptr_array_add (around, field);
  g_ptr_array_add (reading->open_fields, field->fields);
}

static void
set_condition (Node *node, const char *condition, gboolean negated)
{
  g_auto (GStrv) halves = g_strsplit (condition, "=", 2);

  node->condition = g_strdup (halves[0]);
  node->value = g_strdup (halves[1]);
  node->negated = negated;
}

static Node *
make_node (guint element, const char **names, const char **values)
{
  const char *number = find_attribute (names, values, "number");
  const char *wanted = find_attribute (names, values, "if");
  const char *unwanted = find_attribute (names, values, "unless");
  Node *node = g_new0 (Node, 1);

  node->type = elements[element].type;
  node->block = elements[element].block;
  node->number = number != NULL ? (guint) g_ascii_strtoull (number, NULL, 10) : elements[element].cell;
  node->title = g_strdup (find_attribute (names, values, "title"));
  node->list = g_strdup (find_attribute (names, values, "list"));
  node->text = g_string_new (NULL);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) free_node);
  if (wanted != NULL || unwanted != NULL)
    set_condition (node, wanted != NULL ? wanted : unwanted, wanted == NULL);
  return node;
}

static gboolean
fits_inside (const Node *node, const Node *parent)
{
  switch (node->type)
    {
    case NODE_SECTION:
      return parent == NULL && node->title != NULL;
    case NODE_EACH:
      return parent != NULL && node->list != NULL && (parent->type == NODE_SECTION || parent->type == NODE_EACH);
    case NODE_BLOCK:
      return parent != NULL && (parent->type == NODE_SECTION || parent->type == NODE_EACH);
    case NODE_CELL:
      return parent != NULL && parent->type == NODE_BLOCK && parent->block == SOS_BLOCK_STEP;
    default:
      return FALSE;
    }
}

static void
start_node (Reading *reading, guint element, const char **names, const char **values, GError **error)
{
  Node *parent = reading->open_nodes->len > 0 ? reading->open_nodes->pdata[reading->open_nodes->len - 1] : NULL;
  Node *node = make_node (element, names, values);

  if (!fits_inside (node, parent))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "<%s> may not stand here", elements[element].name);
      free_node (node);
      return;
    }
  g_ptr_array_add (parent != NULL ? parent->children : reading->template->sections, node);
  g_ptr_array_add (reading->open_nodes, node);
}

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values,
                  gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (g_str_equal (name, "letter"))
    {
      reading->template->kind = g_strdup (find_attribute (names, values, "kind"));
      return;
    }
  if (g_str_equal (name, "fields"))
    {
      g_ptr_array_add (reading->open_fields, reading->template->fields);
      return;
    }
  for (guint i = 0; reading->open_fields->len > 0 && i < G_N_ELEMENTS (field_types); i++)
    if (g_str_equal (name, field_types[i].name))
      {
        start_field (reading, field_types[i].type, names, values, error);
        return;
      }
  for (guint i = 0; reading->open_fields->len == 0 && i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (name, elements[i].name))
      {
        start_node (reading, i, names, values, error);
        return;
      }
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s> is not known here", name);
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->open_fields->len > 0)
    g_ptr_array_set_size (reading->open_fields, (int) reading->open_fields->len - 1);
  else if (reading->open_nodes->len > 0)
    g_ptr_array_set_size (reading->open_nodes, (int) reading->open_nodes->len - 1);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->open_nodes->len > 0)
    {
      Node *node = reading->open_nodes->pdata[reading->open_nodes->len - 1];

      g_string_append_len (node->text, text, (gssize) length);
    }
}

/* ---- checking that a template asks only for what it declares ---- */

static const char *const given[] = { "delivery", "hand_only", "n", "page", "pages", NULL };

static const Field *
find_declared (const Scope *scope, const char *name)
{
  const Field *field = NULL;

  for (; scope != NULL && field == NULL; scope = scope->outer)
    field = find_field (scope->fields, name);
  return field;
}

static gboolean
check_name (const Scope *scope, const char *name, FieldType type, gboolean any, GError **error)
{
  const Field *field = find_declared (scope, name);

  if (any && g_strv_contains (given, name))
    return TRUE;
  if (field != NULL && (any ? field->type != FIELD_LIST : field->type == type))
    return TRUE;
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "the letter asks for “%s”, which it does not declare", name);
  return FALSE;
}

static gboolean
check_text (const Scope *scope, const char *text, GError **error)
{
  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *shut = strchr (open, '}');
      g_autofree char *name = g_strndup (open + 1, shut != NULL ? (gsize) (shut - open - 1) : 0);

      if (!check_name (scope, name, FIELD_TEXT, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_nodes (const Scope *scope, GPtrArray *nodes, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      Node *node = nodes->pdata[i];
      Scope inner = { scope, NULL, NULL, NULL, 0 };
      const Scope *within = scope;

      g_strstrip (node->text->str);
      if (node->condition != NULL && !check_name (scope, node->condition, FIELD_TEXT, TRUE, error))
        return FALSE;
      if (!check_text (scope, node->text->str, error))
        return FALSE;
      if (node->type == NODE_EACH)
        {
          if (!check_name (scope, node->list, FIELD_LIST, FALSE, error))
            return FALSE;
          inner.fields = find_declared (scope, node->list)->fields;
          within = &inner;
        }
      if (!check_nodes (within, node->children, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- filling ---- */

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
add_missing (Filling *filling, const Scope *scope, const Field *field)
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
find_scope (const Scope *scope, const char *name, const Field **field)
{
  for (; scope != NULL; scope = scope->outer)
    if ((*field = find_field (scope->fields, name)) != NULL)
      return scope;
  g_return_val_if_reached (NULL);
}

/* What @name says here, cleaned for paper; NULL when it says nothing. */
static char *
dup_value (const Filling *filling, const Scope *scope, const char *name, const Scope **owner, const Field **field)
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
    return g_strdup (filling->by_post ? "POST" : "HAND");
  if (g_str_equal (name, "hand_only"))
    return filling->hand_only ? g_strdup ("yes") : NULL;
  *owner = find_scope (scope, name, field);
  if ((*field)->type == FIELD_FLAG)
    return sos_merge_get_flag ((*owner)->merge, name) ? g_strdup ("yes") : NULL;
  text = sos_merge_get_text ((*owner)->merge, name);
  if (text == NULL || ((*field)->type == FIELD_CHOICE && !g_strv_contains ((const char *const *) (*field)->values, text)))
    return NULL;
  return sos_paper_text_clean (text);
}

static gboolean
holds (Filling *filling, const Scope *scope, const Node *node)
{
  const Scope *owner;
  const Field *field;
  g_autofree char *value = NULL;

  if (node->condition == NULL)
    return TRUE;
  value = dup_value (filling, scope, node->condition, &owner, &field);
  if (value == NULL && field != NULL && !field->optional && field->type != FIELD_FLAG)
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
      const Field *field;

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
fill_lines (Filling *filling, const Scope *scope, const Node *node)
{
  gboolean fixed;
  g_autofree char *text = fill_text (filling, scope, node->text->str, &fixed);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strdup (g_strstrip (lines[i]));

      if (*line != '\0')
        add_block (filling, node->block, 1, &line, &fixed);
      else
        g_free (line);
    }
}

static void
fill_step (Filling *filling, const Scope *scope, const Node *node)
{
  char *cells[SOS_BLOCK_CELLS] = { NULL };
  gboolean fixed[SOS_BLOCK_CELLS] = { FALSE };

  for (guint i = 0; i < node->children->len; i++)
    {
      const Node *cell = node->children->pdata[i];

      if (holds (filling, scope, cell) && cells[cell->number] == NULL)
        cells[cell->number] = fill_text (filling, scope, cell->text->str, &fixed[cell->number]);
    }
  for (guint i = 0; i < SOS_BLOCK_CELLS; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup (SOS_PAPER_GAP);
  add_block (filling, SOS_BLOCK_STEP, SOS_BLOCK_CELLS, cells, fixed);
}

static void fill_nodes (Filling *filling, const Scope *scope, GPtrArray *nodes);

static void
fill_each (Filling *filling, const Scope *scope, const Node *node)
{
  const Field *list;
  const Scope *owner = find_scope (scope, node->list, &list);
  GPtrArray *items = sos_merge_get_list (owner->merge, node->list);

  if ((items == NULL || items->len == 0) && !list->optional)
    add_missing (filling, owner, list);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      Scope inner = { scope, items->pdata[i], list->fields, list, i + 1 };

      fill_nodes (filling, &inner, node->children);
    }
}

static void
fill_node (Filling *filling, const Scope *scope, const Node *node)
{
  if (node->type == NODE_SECTION)
    {
      filling->section = node;
      if (holds (filling, scope, node))
        fill_nodes (filling, scope, node->children);
    }
  else if (!holds (filling, scope, node))
    return;
  else if (node->type == NODE_EACH)
    fill_each (filling, scope, node);
  else if (node->block == SOS_BLOCK_STEP)
    fill_step (filling, scope, node);
  else
    fill_lines (filling, scope, node);
}

static void
fill_nodes (Filling *filling, const Scope *scope, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    fill_node (filling, scope, nodes->pdata[i]);
}

/* ---- public ---- */

void
sos_paper_words_free (SosPaperWords *self)
{
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->missing);
  g_free (self);
}

void
sos_paper_template_free (SosPaperTemplate *self)
{
  g_free (self->kind);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

SosPaperTemplate *
sos_paper_template_new (const char *xml, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (SosPaperTemplate) self = g_new0 (SosPaperTemplate, 1);
  g_autoptr (GPtrArray) open_fields = g_ptr_array_new (), open_nodes = g_ptr_array_new ();
  Reading reading = { self, open_fields, open_nodes };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autoptr (GError) wrong = NULL;
  Scope scope = { 0 };

  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) free_field);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) free_node);
  scope.fields = self->fields;
  if (!g_markup_parse_context_parse (context, xml, length, &wrong)
      || !g_markup_parse_context_end_parse (context, &wrong)
      || !check_nodes (&scope, self->sections, &wrong))
    {
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "The letter’s template cannot be read: %s", wrong->message);
      return NULL;
    }
  return g_steal_pointer (&self);
}

const SosPaperTemplate *
sos_paper_template_find (const char *kind, GError **error)
{
  static GMutex lock;
  static GHashTable *read; /* written under the lock; what is in it never changes */
  g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/letters/%s.xml", kind);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  SosPaperTemplate *found;
  g_autoptr (GBytes) bytes = NULL;

  if (read == NULL)
    read = g_hash_table_new (g_str_hash, g_str_equal);
  found = g_hash_table_lookup (read, kind);
  if (found != NULL)
    return found;
  bytes = g_resource_lookup_data (sos_paper_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "There is no letter “%s”.", kind);
      return NULL;
    }
  found = sos_paper_template_new (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  if (found != NULL)
    g_hash_table_insert (read, g_strdup (kind), found);
  return found;
}

SosPaperWords *
sos_paper_template_fill (const SosPaperTemplate *self, SosMerge *merge, SosPaperDelivery delivery, gboolean hand_only)
{
  SosPaperWords *words = g_new0 (SosPaperWords, 1);
  Filling filling = { words, NULL, delivery == SOS_PAPER_BY_POST, hand_only };
  Scope scope = { NULL, merge, self->fields, NULL, 0 };

  words->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  words->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) free_missing);
  fill_nodes (&filling, &scope, self->sections);
  return words;
}

const char *
sos_paper_template_find_title (const SosPaperTemplate *self, guint number)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const Node *section = self->sections->pdata[i];

      if (section->number == number)
        return section->title;
    }
  return NULL;
}
