/* sos-paper-template.c - a letter's template: its parts, read once and checked to ask only for what it declares.
 *
 * Data never meets a parser here: the XML is read before any value is known, and values are only ever copied into text. */
#include "config.h"
#include "sos-paper-template-private.h"

#include "sos-paper-resource.h"

#include <string.h>

void
sos_paper_field_free (SosPaperField *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self->item);
  g_free (self->hint);
  g_strfreev (self->values);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_free (self);
}

void
sos_paper_node_free (SosPaperNode *self)
{
  g_free (self->title);
  g_free (self->list);
  g_free (self->condition);
  g_free (self->value);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->children);
  g_free (self);
}

const SosPaperField *
sos_paper_field_find (GPtrArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const SosPaperField *field = fields->pdata[i];

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

/* ---- checking that a template asks only for what it declares ---- */

/* What may be asked for at one place: the fields of the lists around it, innermost first. */
typedef struct Declared
{
  const struct Declared *outer;
  GPtrArray *fields;
} Declared;

static const char *const given[] = { "delivery", "hand_only", "n", "page", "pages", NULL };

static const SosPaperField *
find_declared (const Declared *declared, const char *name)
{
  const SosPaperField *field = NULL;

  for (; declared != NULL && field == NULL; declared = declared->outer)
    field = sos_paper_field_find (declared->fields, name);
  return field;
}

static gboolean
check_name (const Declared *declared, const char *name, SosPaperFieldType type, gboolean any, GError **error)
{
  const SosPaperField *field = find_declared (declared, name);

  if (any && g_strv_contains (given, name))
    return TRUE;
  if (field != NULL && (any ? field->type != SOS_PAPER_FIELD_LIST : field->type == type))
    return TRUE;
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "the letter asks for “%s”, which it does not declare", name);
  return FALSE;
}

static gboolean
check_text (const Declared *declared, const char *text, GError **error)
{
  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      const char *shut = strchr (open, '}');
      g_autofree char *name = g_strndup (open + 1, shut != NULL ? (gsize) (shut - open - 1) : 0);

      if (!check_name (declared, name, SOS_PAPER_FIELD_TEXT, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_nodes (const Declared *declared, GPtrArray *nodes, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SosPaperNode *node = nodes->pdata[i];
      Declared inner = { declared, NULL };
      const Declared *within = declared;

      g_strstrip (node->text->str);
      if (node->condition != NULL && !check_name (declared, node->condition, SOS_PAPER_FIELD_TEXT, TRUE, error))
        return FALSE;
      if (!check_text (declared, node->text->str, error))
        return FALSE;
      if (node->type == SOS_PAPER_NODE_EACH)
        {
          if (!check_name (declared, node->list, SOS_PAPER_FIELD_LIST, FALSE, error))
            return FALSE;
          inner.fields = find_declared (declared, node->list)->fields;
          within = &inner;
        }
      if (!check_nodes (within, node->children, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- public ---- */

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
  g_autoptr (SosPaperTemplate) self = g_new0 (SosPaperTemplate, 1);
  g_autoptr (GError) wrong = NULL;
  Declared declared = { 0 };

  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_field_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_node_free);
  declared.fields = self->fields;
  if (!sos_paper_template_read (self, xml, length, &wrong) || !check_nodes (&declared, self->sections, &wrong))
    {
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "The letter’s template cannot be read: %s", wrong->message);
      return NULL;
    }
  return g_steal_pointer (&self);
}

GArray *
sos_paper_template_dup_typed (const SosPaperTemplate *self)
{
  GArray *typed = g_array_new (FALSE, FALSE, sizeof (SosPaperTypedField));

  for (guint i = 0; i < self->fields->len; i++)
    {
      const SosPaperField *field = self->fields->pdata[i];
      SosPaperTypedField one = { field->name, field->label, field->hint, field->typed, field->optional };

      if (field->typed != SOS_PAPER_TYPED_NOT)
        g_array_append_val (typed, one);
    }
  return typed;
}

static GBytes *
load_file (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/letters/%s.xml", name);

  return g_resource_lookup_data (sos_paper_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The elements inside the outermost one of a part. */
static char *
dup_part (const char *name)
{
  g_autoptr (GBytes) bytes = load_file (name);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  const char *open = text != NULL ? strstr (text, "<part>") : NULL, *shut = text != NULL ? strstr (text, "</part>") : NULL;

  return open != NULL && shut != NULL ? g_strndup (open + strlen ("<part>"), (gsize) (shut - open) - strlen ("<part>")) : NULL;
}

/* What many letters begin with stands in one file; a template that is kept beside pages holds it whole. NULL where a part is not there. */
static char *
dup_expanded (const char *text)
{
  static const char open[] = "<use part=\"", shut[] = "\"/>";
  GString *whole = g_string_new (NULL);

  for (const char *use = strstr (text, open); use != NULL; use = strstr (text, open))
    {
      const char *name = use + strlen (open), *end = strstr (name, shut);
      g_autofree char *part_name = end != NULL ? g_strndup (name, (gsize) (end - name)) : NULL;
      g_autofree char *part = part_name != NULL ? dup_part (part_name) : NULL;

      if (part == NULL)
        return g_string_free (whole, TRUE);
      g_string_append_len (whole, text, use - text);
      g_string_append (whole, part);
      text = end + strlen (shut);
    }
  g_string_append (whole, text);
  return g_string_free (whole, FALSE);
}

GBytes *
sos_paper_template_load (const char *kind)
{
  g_autoptr (GBytes) bytes = load_file (kind);
  g_autofree char *text = bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
  char *whole;

  if (text == NULL || strstr (text, "<use ") == NULL)
    return g_steal_pointer (&bytes);
  whole = dup_expanded (text);
  return whole != NULL ? g_bytes_new_take (whole, strlen (whole)) : NULL;
}

const SosPaperTemplate *
sos_paper_template_find (const char *kind, GError **error)
{
  static GMutex lock;
  static GHashTable *read; /* written under the lock; what is in it never changes */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  SosPaperTemplate *found;
  g_autoptr (GBytes) bytes = NULL;

  if (read == NULL)
    read = g_hash_table_new (g_str_hash, g_str_equal);
  found = g_hash_table_lookup (read, kind);
  if (found != NULL)
    return found;
  bytes = sos_paper_template_load (kind);
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
