/* sos-paper-template.c - a letter's template: its parts, read once and checked to ask only for what it declares.
 *
 * Data never meets a parser here: the XML is read before any value is known, and values are only ever copied into text. */
#include "config.h"
#include "sos-paper-template-private.h"

#include "sos-paper-mark.h"
#include "sos-paper-passages.h"
#include "sos-paper-resource.h"
#include "sos-paper-tongue.h"

#include <glib/gi18n.h>
#include <string.h>

const char *const sos_paper_field_as_words[SOS_PAPER_N_AS] = { [SOS_PAPER_AS_NAME] = "name", [SOS_PAPER_AS_DATE] = "date", [SOS_PAPER_AS_TIME] = "time" };

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

static const char *const given[] = { "delivery", "hand_only", "n", "page", "pages", NULL };

const SosPaperField *
sos_paper_declared_find (const SosPaperDeclared *self, const char *name)
{
  const SosPaperField *field = NULL;

  for (; self != NULL && field == NULL; self = self->outer)
    field = sos_paper_field_find (self->fields, name);
  return field;
}

static gboolean
check_name (const SosPaperDeclared *declared, const char *name, gboolean list, GError **error)
{
  const SosPaperField *field = sos_paper_declared_find (declared, name);

  if ((!list && g_strv_contains (given, name)) || (field != NULL && (field->type == SOS_PAPER_FIELD_LIST) == list))
    return TRUE;
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "the letter asks for “%s”, which it does not declare", name);
  return FALSE;
}

/* Why words by number are not right for their language; NULL where they are. */
static char *
find_fault_of_forms (const SosPaperMark *mark, const char *language)
{
  const guint wanted = mark->forms != NULL ? sos_paper_tongue_count_forms (language) : 0;
  g_autofree char *numbers = NULL;

  if (mark->forms == NULL || g_strv_length (mark->forms) == wanted)
    return NULL;
  numbers = sos_paper_tongue_dup_forms (language);
  /* Translators: a list of numbers, a group for each form: "1; 0, 2, 3…" */
  return g_strdup_printf (g_dngettext (NULL, "“%s#…” needs %u form in this language, for these numbers: %s.",
                                       "“%s#…” needs %u forms in this language, with | between them, for these numbers: %s.", wanted),
                          mark->name, wanted, numbers);
}

static char *
find_fault_of_mark (const SosPaperDeclared *self, const SosPaperMark *mark, const char *language)
{
  const gboolean list = mark->count || mark->forms != NULL;
  const SosPaperField *field = sos_paper_declared_find (self, mark->name);

  if (*mark->name == '\0')
    return g_strdup (_("There is nothing between the braces."));
  if (!list && g_strv_contains (given, mark->name))
    return NULL;
  if (field == NULL)
    /* Translators: the name of a field that a letter does not have */
    return g_strdup_printf (_("“{%s}” is no field of this letter."), mark->name);
  if (list && field->type != SOS_PAPER_FIELD_LIST)
    return g_strdup_printf (_("“%s” is no list, so nothing in it can be counted."), mark->name);
  if (!list && field->type == SOS_PAPER_FIELD_LIST)
    return g_strdup_printf (_("“{%s}” is a list: its items stand in a passage of their own."), mark->name);
  return find_fault_of_forms (mark, language);
}

char *
sos_paper_declared_find_fault (const SosPaperDeclared *self, const char *text, const char *language)
{
  char *fault = NULL;

  for (const char *p = text; fault == NULL && *(p += strcspn (p, "{}")) != '\0';)
    {
      g_auto (SosPaperMark) mark = { NULL };
      const char *next = *p == '{' ? sos_paper_mark_read (p, &mark) : NULL;

      if (next == NULL)
        return g_strdup (*p == '{' ? _("A brace is opened and not closed.") : _("A brace is closed that was not opened."));
      fault = find_fault_of_mark (self, &mark, language);
      p = next;
    }
  return fault;
}

static gboolean
check_text (const SosPaperDeclared *declared, const char *text, const char *language, GError **error)
{
  g_autofree char *fault = sos_paper_declared_find_fault (declared, text, language);

  if (fault == NULL)
    return TRUE;
  g_set_error_literal (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, fault);
  return FALSE;
}

static gboolean
check_nodes (const SosPaperDeclared *declared, GPtrArray *nodes, const char *language, GError **error)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      SosPaperNode *node = nodes->pdata[i];
      SosPaperDeclared inner = { declared, NULL };
      const SosPaperDeclared *within = declared;

      if (node->condition != NULL && !check_name (declared, node->condition, FALSE, error))
        return FALSE;
      if (!check_text (declared, node->text->str, language, error))
        return FALSE;
      if (node->type == SOS_PAPER_NODE_EACH)
        {
          if (!check_name (declared, node->list, TRUE, error))
            return FALSE;
          inner.fields = sos_paper_declared_find (declared, node->list)->fields;
          within = &inner;
        }
      if (!check_nodes (within, node->children, language, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- public ---- */

void
sos_paper_template_free (SosPaperTemplate *self)
{
  g_free (self->kind);
  g_free (self->language);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

SosPaperTemplate *
sos_paper_template_new_unchecked (const char *xml, gssize length, GError **error)
{
  g_autoptr (SosPaperTemplate) self = g_new0 (SosPaperTemplate, 1);
  g_autoptr (GError) wrong = NULL;

  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_field_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_node_free);
  if (!sos_paper_template_read (self, xml, length, &wrong))
    {
      g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "The letter’s template cannot be read: %s", wrong->message);
      return NULL;
    }
  if (self->language == NULL)
    self->language = g_strdup (SOS_PAPER_ENGLISH);
  return g_steal_pointer (&self);
}

SosPaperTemplate *
sos_paper_template_new (const char *xml, gssize length, GError **error)
{
  g_autoptr (SosPaperTemplate) self = sos_paper_template_new_unchecked (xml, length, error);
  g_autoptr (GError) wrong = NULL;
  SosPaperDeclared declared = { 0 };

  if (self == NULL)
    return NULL;
  declared.fields = self->fields;
  if (check_nodes (&declared, self->sections, self->language, &wrong))
    return g_steal_pointer (&self);
  g_set_error (error, SOS_PAPER_ERROR, SOS_PAPER_ERROR_KIND, "The letter’s template cannot be read: %s", wrong->message);
  return NULL;
}

GArray *
sos_paper_template_dup_typed (const SosPaperTemplate *self)
{
  GArray *typed = g_array_new (FALSE, FALSE, sizeof (SosPaperTypedField));

  for (guint i = 0; i < self->fields->len; i++)
    {
      const SosPaperField *field = self->fields->pdata[i];
      SosPaperTypedField one = { field->name, field->label, field->hint, field->typed, field->as, field->optional };

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

/* ---- those of one paper ---- */

void
sos_paper_templates_clear (SosPaperTemplates *self)
{
  g_clear_pointer (&self->kept, sos_paper_template_free);
  g_clear_pointer (&self->translated, sos_paper_template_free);
  g_clear_pointer (&self->common, sos_paper_template_free);
}

/* TRUE with NULL where there are no @bytes. */
static gboolean
read_bytes (GBytes *bytes, SosPaperTemplate **template, GError **error)
{
  if (bytes == NULL)
    return TRUE;
  *template = sos_paper_template_new (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  return *template != NULL;
}

gboolean
sos_paper_templates_read (const char *kind, GBytes *template, GBytes *translated, GBytes *common, SosPaperTemplates *self, GError **error)
{
  if (!read_bytes (template, &self->kept, error))
    return FALSE;
  self->english = self->kept != NULL ? self->kept : sos_paper_template_find (kind, error);
  return self->english != NULL && (common == NULL || (read_bytes (translated, &self->translated, error) && read_bytes (common, &self->common, error)));
}
