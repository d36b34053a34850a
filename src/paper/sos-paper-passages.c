/* sos-paper-passages.c - the passages of a template listed, and said otherwise. Checks nothing. */
#include "config.h"
#include "sos-paper-passages-private.h"

#include "sos-paper-mark.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const SosPaperNode *section;
  GPtrArray *around;
  guint n;
  SosPaperVisit visit;
  gpointer data;
} Walk;

static gboolean
is_passage (const SosPaperNode *node)
{
  return node->type == SOS_PAPER_NODE_CELL
         || (node->type == SOS_PAPER_NODE_BLOCK && !sos_block_is_row (node->block) && node->block != SOS_BLOCK_NOTES);
}

/* The top of a letter is no office's to change (6.4): what an envelope shows. Of a paper that is never folded its title and its foot are. */
static gboolean
is_said (const Walk *walk, const SosPaperNode *node)
{
  if (walk->section->number > 0)
    return is_passage (node);
  return node->type == SOS_PAPER_NODE_BLOCK && (node->block == SOS_BLOCK_OFFICE || node->block == SOS_BLOCK_FOOT);
}

static void
walk_nodes (Walk *walk, GPtrArray *nodes, const SosPaperDeclared *declared)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SosPaperNode *node = nodes->pdata[i];
      const SosPaperField *list = node->type == SOS_PAPER_NODE_EACH ? sos_paper_declared_find (declared, node->list) : NULL;
      SosPaperDeclared inner = { declared, list != NULL ? list->fields : NULL };
      SosPaperPlace place = { walk->n, walk->section, node, declared, walk->around };

      g_ptr_array_add (walk->around, node);
      if (is_said (walk, node))
        {
          walk->visit (&place, walk->data);
          walk->n++;
        }
      walk_nodes (walk, node->children, list != NULL ? &inner : declared);
      g_ptr_array_set_size (walk->around, (int) walk->around->len - 1);
    }
}

void
sos_paper_passages_walk (const SosPaperTemplate *self, SosPaperVisit visit, gpointer data)
{
  g_autoptr (GPtrArray) around = g_ptr_array_new ();
  Walk walk = { NULL, around, 0, visit, data };
  SosPaperDeclared declared = { NULL, self->fields };

  for (guint i = 0; i < self->sections->len; i++)
    {
      walk.section = self->sections->pdata[i];
      g_ptr_array_set_size (around, 0);
      g_ptr_array_add (around, self->sections->pdata[i]);
      if (walk.section->number > 0 || self->open)
        walk_nodes (&walk, walk.section->children, &declared);
    }
}

static void
text_cb (const SosPaperPlace *place, gpointer data)
{
  g_ptr_array_add (data, place->node->text->str);
}

GPtrArray *
sos_paper_passages_list_texts (const SosPaperTemplate *self)
{
  GPtrArray *texts = g_ptr_array_new ();

  sos_paper_passages_walk (self, text_cb, texts);
  return texts;
}

gboolean
sos_paper_passages_has_words (const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      g_auto (SosPaperMark) mark = { NULL };
      const char *next = *p == '{' ? sos_paper_mark_read (p, &mark) : NULL;

      if (mark.forms != NULL || (next == NULL && g_unichar_isalpha (g_utf8_get_char (p))))
        return TRUE;
      p = next != NULL ? next : g_utf8_next_char (p);
    }
  return FALSE;
}

/* ---- listed ---- */

static const struct
{
  SosBlockKind block;
  const char *words;
} kinds[] = {
  { SOS_BLOCK_HEADING, N_("Heading") },       { SOS_BLOCK_GOAL, N_("Smaller heading") }, { SOS_BLOCK_ITEM, N_("Point") },
  { SOS_BLOCK_STEP, N_("In a table") },       { SOS_BLOCK_SIGN, N_("Line to sign") },    { SOS_BLOCK_TICK, N_("Box to tick") },
  { SOS_BLOCK_OFFICE, N_("Title of the paper") }, { SOS_BLOCK_FOOT, N_("At the foot of each page") },
};

const char *
sos_paper_passage_get_kind (const SosPaperPassage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].block == self->block)
      return _(kinds[i].words);
  return _("Paragraph");
}

gboolean
sos_paper_passage_has_words (const SosPaperPassage *self)
{
  return sos_paper_passages_has_words (self->text);
}

static void
free_passage (gpointer data)
{
  SosPaperPassage *passage = data;

  g_free (passage->section_title);
  g_free (passage->where);
  g_free (passage->text);
  g_free (passage);
}

static char *
dup_condition (const SosPaperDeclared *declared, const SosPaperNode *node)
{
  const SosPaperField *field = sos_paper_declared_find (declared, node->condition);
  const char *label = field != NULL ? field->label : _("The way it goes");

  if (node->value != NULL)
    return g_strdup_printf (node->negated ? _("where “%s” is not %s") : _("where “%s” is %s"), label, node->value);
  return g_strdup_printf (node->negated ? _("where “%s” is not known") : _("where “%s” is known"), label);
}

/* When it is said, from the outside in. */
static char *
dup_where (const SosPaperPlace *place, gboolean *each)
{
  GString *where = g_string_new (NULL);

  for (guint i = 0; i < place->around->len; i++)
    {
      const SosPaperNode *node = place->around->pdata[i];
      const SosPaperField *list = node->type == SOS_PAPER_NODE_EACH ? sos_paper_declared_find (place->declared, node->list) : NULL;
      g_autofree char *words = node->condition != NULL ? dup_condition (place->declared, node) : NULL;
      /* Translators: %s is one of a list: "goal" */
      g_autofree char *item = list != NULL ? g_strdup_printf (_("for each %s"), list->item != NULL ? list->item : list->label) : NULL;

      *each |= list != NULL;
      if (item != NULL)
        g_string_append_printf (where, "%s%s", where->len > 0 ? ", " : "", item);
      if (words != NULL)
        g_string_append_printf (where, "%s%s", where->len > 0 ? ", " : "", words);
    }
  return g_string_free (where, where->len == 0);
}

static void
list_cb (const SosPaperPlace *place, gpointer data)
{
  SosPaperPassage *passage = g_new0 (SosPaperPassage, 1);

  passage->section = place->section->number;
  passage->section_title = g_strdup (place->section->title);
  passage->block = place->node->block;
  passage->where = dup_where (place, &passage->each);
  passage->text = g_strdup (place->node->text->str);
  g_ptr_array_add (data, passage);
}

GPtrArray *
sos_paper_template_dup_passages (const SosPaperTemplate *self)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func (free_passage);

  sos_paper_passages_walk (self, list_cb, passages);
  return passages;
}

/* ---- what may be asked for ---- */

typedef struct
{
  guint wanted;
  GPtrArray *tokens;
} Tokens;

static void
free_token (gpointer data)
{
  SosPaperToken *token = data;

  g_free (token->token);
  g_free (token->label);
  g_free (token->type);
  g_free (token);
}

static const char *
find_type (const SosPaperField *field)
{
  if (field->type == SOS_PAPER_FIELD_LIST)
    return _("How many");
  if (field->typed != SOS_PAPER_TYPED_NOT)
    return _("Typed for each letter");
  return field->as == SOS_PAPER_AS_DATE ? _("Day") : field->as == SOS_PAPER_AS_NAME ? _("Name or number") : _("Words");
}

static void
add_token (GPtrArray *tokens, const char *name, const char *label, const char *type, gboolean optional)
{
  SosPaperToken *token = g_new0 (SosPaperToken, 1);

  token->token = g_strdup_printf ("{%s}", name);
  token->label = g_strdup (label);
  token->type = g_strdup (type);
  token->optional = optional;
  g_ptr_array_add (tokens, token);
}

static void
add_fields (GPtrArray *tokens, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const SosPaperField *field = fields->pdata[i];
      g_autofree char *name = field->type == SOS_PAPER_FIELD_LIST ? g_strconcat (field->name, ".count", NULL) : g_strdup (field->name);

      if (field->type == SOS_PAPER_FIELD_TEXT || field->type == SOS_PAPER_FIELD_LIST)
        add_token (tokens, name, field->label, find_type (field), field->optional);
    }
}

static void
tokens_cb (const SosPaperPlace *place, gpointer data)
{
  Tokens *tokens = data;

  if (place->index != tokens->wanted)
    return;
  if (place->declared->outer != NULL)
    add_token (tokens->tokens, "n", _("Its number in the list"), _("How many"), FALSE);
  for (const SosPaperDeclared *declared = place->declared; declared != NULL; declared = declared->outer)
    add_fields (tokens->tokens, declared->fields);
}

GPtrArray *
sos_paper_template_dup_tokens (const SosPaperTemplate *self, guint passage)
{
  Tokens tokens = { passage, g_ptr_array_new_with_free_func (free_token) };

  sos_paper_passages_walk (self, tokens_cb, &tokens);
  return tokens.tokens;
}

/* ---- as XML ---- */

static void
append_attribute (GString *xml, const char *name, const char *value)
{
  g_autofree char *text = value != NULL ? g_markup_printf_escaped (" %s=\"%s\"", name, value) : NULL;

  if (text != NULL)
    g_string_append (xml, text);
}

static void append_fields (GString *xml, GPtrArray *fields);

static void
append_field (GString *xml, const SosPaperField *field)
{
  static const char *const typed[] = { NULL, "yes", "lines" };
  const char *element = sos_paper_field_get_element (field);
  g_autofree char *values = field->values != NULL ? g_strjoinv (" ", field->values) : NULL;

  g_string_append_printf (xml, "<%s", element);
  append_attribute (xml, "name", field->name);
  append_attribute (xml, "of", field->of_office ? "office" : NULL);
  append_attribute (xml, "as", sos_paper_field_as_words[field->as]);
  append_attribute (xml, "typed", typed[field->typed]);
  append_attribute (xml, "label", field->label);
  append_attribute (xml, "hint", field->hint);
  append_attribute (xml, "item", field->item);
  append_attribute (xml, "values", values);
  append_attribute (xml, "optional", field->optional ? "yes" : NULL);
  g_string_append (xml, ">");
  append_fields (xml, field->fields);
  g_string_append_printf (xml, "</%s>\n", element);
}

static void
append_fields (GString *xml, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    append_field (xml, fields->pdata[i]);
}

static void
append_node (GString *xml, const SosPaperNode *node)
{
  const gboolean numbered = node->type == SOS_PAPER_NODE_SECTION || node->block == SOS_BLOCK_NOTES;
  g_autofree char *number = numbered ? g_strdup_printf ("%u", node->number) : NULL;
  g_autofree char *condition = node->value != NULL ? g_strdup_printf ("%s=%s", node->condition, node->value) : g_strdup (node->condition);
  g_autofree char *text = g_markup_escape_text (node->text->str, -1);
  const char *element = sos_paper_node_get_element (node);

  g_string_append_printf (xml, "<%s", element);
  append_attribute (xml, "number", number);
  append_attribute (xml, "title", node->title);
  append_attribute (xml, "picture", node->picture);
  append_attribute (xml, "list", node->list);
  append_attribute (xml, "lines", node->together ? "together" : NULL);
  append_attribute (xml, node->negated ? "unless" : "if", condition);
  g_string_append_printf (xml, ">%s", text);
  for (guint i = 0; i < node->children->len; i++)
    append_node (xml, node->children->pdata[i]);
  g_string_append_printf (xml, "</%s>\n", element);
}

char *
sos_paper_template_dup_xml (const SosPaperTemplate *self)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<letter");

  append_attribute (xml, "kind", self->kind);
  append_attribute (xml, "language", self->language);
  append_attribute (xml, "folded", self->open ? "no" : NULL);
  g_string_append (xml, ">\n<fields>\n");
  append_fields (xml, self->fields);
  g_string_append (xml, "</fields>\n");
  for (guint i = 0; i < self->sections->len; i++)
    append_node (xml, self->sections->pdata[i]);
  g_string_append (xml, "</letter>\n");
  return g_string_free (xml, FALSE);
}

/* ---- said otherwise ---- */

static void
say_cb (const SosPaperPlace *place, gpointer data)
{
  const char *const *texts = data;
  g_autofree char *text = g_utf8_make_valid (texts[place->index] != NULL ? texts[place->index] : "", -1);

  g_string_assign (place->node->text, g_strstrip (text));
}

char *
sos_paper_template_dup_worded (const SosPaperTemplate *self, const char *const *texts, const char *language)
{
  g_autofree char *xml = sos_paper_template_dup_xml (self);
  g_autoptr (SosPaperTemplate) copy = sos_paper_template_new_unchecked (xml, -1, NULL);

  g_return_val_if_fail (copy != NULL, g_steal_pointer (&xml));
  sos_paper_passages_walk (copy, say_cb, (gpointer) texts);
  if (language != NULL)
    {
      g_free (copy->language);
      copy->language = g_strdup (language);
    }
  return sos_paper_template_dup_xml (copy);
}
