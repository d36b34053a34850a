/* sos-codes.c - code lists, read once and replaced whole. Knows no store. */
#include "config.h"
#include "sos-codes.h"

#include <string.h>

struct _SosCodes
{
  GObject parent_instance;

  GHashTable *lists; /* owned: interned list name -> GPtrArray of owned SosCode */
};

G_DEFINE_FINAL_TYPE (SosCodes, sos_codes, G_TYPE_OBJECT)

static void
free_code (SosCode *code)
{
  g_free ((char *) code->code);
  g_free ((char *) code->label);
  g_free ((char *) code->note);
  g_free (code);
}

static GPtrArray *
ensure_list (SosCodes *self, const char *list)
{
  GPtrArray *codes = g_hash_table_lookup (self->lists, list);

  if (codes == NULL)
    {
      codes = g_ptr_array_new_with_free_func ((GDestroyNotify) free_code);
      g_hash_table_insert (self->lists, (char *) g_intern_string (list), codes);
    }
  return codes;
}

static void
sos_codes_finalize (GObject *object)
{
  SosCodes *self = SOS_CODES (object);

  g_hash_table_unref (self->lists);
  G_OBJECT_CLASS (sos_codes_parent_class)->finalize (object);
}

static void
sos_codes_class_init (SosCodesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_codes_finalize;
}

static void
sos_codes_init (SosCodes *self)
{
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

SosCodes *
sos_codes_new (void)
{
  return g_object_new (SOS_TYPE_CODES, NULL);
}

void
sos_codes_add (SosCodes *self,
               const char *list,
               const char *code,
               const char *label,
               const char *note,
               gboolean active)
{
  SosCode *row;

  g_return_if_fail (SOS_IS_CODES (self));
  g_return_if_fail (list != NULL && code != NULL && label != NULL);
  row = g_new0 (SosCode, 1);
  row->list = g_intern_string (list);
  row->code = g_strdup (code);
  row->label = g_strdup (label);
  row->note = g_strdup (note);
  row->active = active;
  g_ptr_array_add (ensure_list (self, list), row);
}

GPtrArray *
sos_codes_get_list (SosCodes *self, const char *list)
{
  g_return_val_if_fail (SOS_IS_CODES (self), NULL);
  return list != NULL ? g_hash_table_lookup (self->lists, list) : NULL;
}

const SosCode *
sos_codes_find (SosCodes *self, const char *list, const char *code)
{
  GPtrArray *codes = sos_codes_get_list (self, list);

  for (guint i = 0; codes != NULL && code != NULL && i < codes->len; i++)
    {
      SosCode *row = g_ptr_array_index (codes, i);

      if (strcmp (row->code, code) == 0)
        return row;
    }
  return NULL;
}

const char *
sos_codes_get_label (SosCodes *self, const char *list, const char *code)
{
  const SosCode *row = sos_codes_find (self, list, code);

  if (row != NULL)
    return row->label;
  return code != NULL ? code : "";
}
