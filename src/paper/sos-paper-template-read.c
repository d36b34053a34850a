/* sos-paper-template-read.c - a template out of XML. Knows no value and no page. */
#include "config.h"
#include "sos-paper-template-private.h"

#include "sos-markup.h"

#include <string.h>

static const struct
{
  const char *name;
  SosPaperNodeType type;
  SosBlockKind block;
  guint cell;
} elements[] = {
  { "section", SOS_PAPER_NODE_SECTION },
  { "each", SOS_PAPER_NODE_EACH },
  { "office", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_OFFICE },
  { "contact", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_CONTACT },
  { "reference", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_REFERENCE },
  { "address", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_ADDRESS },
  { "recipient", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_RECIPIENT },
  { "by-hand", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_BY_HAND },
  { "stamp", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_STAMP },
  { "foot", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_FOOT },
  { "folio", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_FOLIO },
  { "h", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_HEADING },
  { "goal", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_GOAL },
  { "reason", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_REASON },
  { "p", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_PARAGRAPH },
  { "li", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_ITEM },
  { "step", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_STEP },
  { "attend", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_ATTEND },
  { "notes", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_NOTES },
  { "sign", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_SIGN },
  { "tick", SOS_PAPER_NODE_BLOCK, SOS_BLOCK_TICK },
  { "who", SOS_PAPER_NODE_CELL, SOS_BLOCK_STEP, 0 },
  { "what", SOS_PAPER_NODE_CELL, SOS_BLOCK_STEP, 1 },
  { "when", SOS_PAPER_NODE_CELL, SOS_BLOCK_STEP, 2 },
};

static const struct
{
  const char *name;
  SosPaperFieldType type;
} field_types[] = {
  { "text", SOS_PAPER_FIELD_TEXT },
  { "choice", SOS_PAPER_FIELD_CHOICE },
  { "flag", SOS_PAPER_FIELD_FLAG },
  { "list", SOS_PAPER_FIELD_LIST },
};

typedef struct
{
  SosPaperTemplate *template;
  GPtrArray *open_fields; /* lists of fields, the innermost last; borrowed */
  GPtrArray *open_nodes;  /* borrowed */
  guint n_nodes;
} Reading;

static SosPaperTyped
read_typed (const char *typed)
{
  if (typed == NULL)
    return SOS_PAPER_TYPED_NOT;
  return g_str_equal (typed, "lines") ? SOS_PAPER_TYPED_LINES : SOS_PAPER_TYPED_LINE;
}

static SosPaperFieldAs
read_as (const char *as)
{
  SosPaperFieldAs found = SOS_PAPER_N_AS - 1;

  while (found > SOS_PAPER_AS_WORDS && g_strcmp0 (as, sos_paper_field_as_words[found]) != 0)
    found--;
  return found;
}

static void
start_field (Reading *reading, SosPaperFieldType type, const char **names, const char **values, GError **error)
{
  GPtrArray *around = reading->open_fields->pdata[reading->open_fields->len - 1];
  const char *name = sos_markup_find_attribute (names, values, "name");
  const char *label = sos_markup_find_attribute (names, values, "label");
  const char *choices = sos_markup_find_attribute (names, values, "values");
  SosPaperField *field;

  if (name == NULL || label == NULL || (type == SOS_PAPER_FIELD_CHOICE) != (choices != NULL))
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_MISSING_ATTRIBUTE,
                           "a field needs a name and a label, a choice its values");
      return;
    }
  field = g_new0 (SosPaperField, 1);
  field->type = type;
  field->name = g_strdup (name);
  field->label = g_strdup (label);
  field->item = g_strdup (sos_markup_find_attribute (names, values, "item"));
  field->hint = g_strdup (sos_markup_find_attribute (names, values, "hint"));
  field->typed = read_typed (sos_markup_find_attribute (names, values, "typed"));
  field->as = read_as (sos_markup_find_attribute (names, values, "as"));
  field->optional = g_strcmp0 (sos_markup_find_attribute (names, values, "optional"), "yes") == 0;
  field->of_office = g_strcmp0 (sos_markup_find_attribute (names, values, "of"), "office") == 0;
  field->values = choices != NULL ? g_strsplit (choices, " ", -1) : NULL;
  field->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_field_free);
  g_ptr_array_add (around, field);
  g_ptr_array_add (reading->open_fields, field->fields);
}

static void
set_condition (SosPaperNode *node, const char *condition, gboolean negated)
{
  g_auto (GStrv) halves = g_strsplit (condition, "=", 2);

  node->condition = g_strdup (halves[0]);
  node->value = g_strdup (halves[1]);
  node->negated = negated;
}

static SosPaperNode *
make_node (guint element, const char **names, const char **values)
{
  const char *number = sos_markup_find_attribute (names, values, "number");
  const char *wanted = sos_markup_find_attribute (names, values, "if");
  const char *unwanted = sos_markup_find_attribute (names, values, "unless");
  SosPaperNode *node = g_new0 (SosPaperNode, 1);

  node->type = elements[element].type;
  node->block = elements[element].block;
  node->number = number != NULL ? (guint) g_ascii_strtoull (number, NULL, 10) : elements[element].cell;
  node->title = g_strdup (sos_markup_find_attribute (names, values, "title"));
  node->list = g_strdup (sos_markup_find_attribute (names, values, "list"));
  node->picture = g_intern_string (sos_markup_find_attribute (names, values, "picture"));
  node->together = g_strcmp0 (sos_markup_find_attribute (names, values, "lines"), "together") == 0;
  node->text = g_string_new (NULL);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_node_free);
  if (wanted != NULL || unwanted != NULL)
    set_condition (node, wanted != NULL ? wanted : unwanted, wanted == NULL);
  return node;
}

static gboolean
fits_inside (const SosPaperNode *node, const SosPaperNode *parent)
{
  gboolean in_list = parent != NULL && (parent->type == SOS_PAPER_NODE_SECTION || parent->type == SOS_PAPER_NODE_EACH);

  switch (node->type)
    {
    case SOS_PAPER_NODE_SECTION:
      return parent == NULL && node->title != NULL && node->number < SOS_PAPER_SECTIONS;
    case SOS_PAPER_NODE_EACH:
      return in_list && node->list != NULL;
    case SOS_PAPER_NODE_BLOCK:
      return in_list;
    case SOS_PAPER_NODE_CELL:
      return parent != NULL && parent->type == SOS_PAPER_NODE_BLOCK && sos_block_is_row (parent->block);
    default:
      return FALSE;
    }
}

static void
start_node (Reading *reading, guint element, const char **names, const char **values, GError **error)
{
  SosPaperNode *parent = reading->open_nodes->len > 0 ? reading->open_nodes->pdata[reading->open_nodes->len - 1] : NULL;
  SosPaperNode *node = make_node (element, names, values);

  if (!fits_inside (node, parent))
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "<%s> may not stand here", elements[element].name);
      sos_paper_node_free (node);
      return;
    }
  node->place = reading->n_nodes++;
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
      reading->template->language = g_strdup (sos_markup_find_attribute (names, values, "language"));
      reading->template->kind = g_strdup (sos_markup_find_attribute (names, values, "kind"));
      reading->template->open = g_strcmp0 (sos_markup_find_attribute (names, values, "folded"), "no") == 0;
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
    {
      SosPaperNode *node = reading->open_nodes->pdata[reading->open_nodes->len - 1];

      g_string_truncate (node->text, strlen (g_strstrip (node->text->str)));
      g_ptr_array_set_size (reading->open_nodes, (int) reading->open_nodes->len - 1);
    }
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->open_nodes->len > 0)
    {
      SosPaperNode *node = reading->open_nodes->pdata[reading->open_nodes->len - 1];

      g_string_append_len (node->text, text, (gssize) length);
    }
}

const char *
sos_paper_node_get_element (const SosPaperNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].type == node->type && elements[i].block == node->block
        && (node->type != SOS_PAPER_NODE_CELL || elements[i].cell == node->number))
      return elements[i].name;
  g_return_val_if_reached ("p");
}

const char *
sos_paper_field_get_element (const SosPaperField *field)
{
  return field_types[field->type].name;
}

gboolean
sos_paper_template_read (SosPaperTemplate *self, const char *xml, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) open_fields = g_ptr_array_new (), open_nodes = g_ptr_array_new ();
  Reading reading = { self, open_fields, open_nodes };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  return g_markup_parse_context_parse (context, xml, length, error) && g_markup_parse_context_end_parse (context, error);
}
