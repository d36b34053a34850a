/* sos-wording-case.c - what a window about the words of a letter needs: versions, the draft, and a letter to try them on. Reads only. */
#include "config.h"
#include "sos-wordings.h"

#include "sos-office-rights.h"
#include "sos-wording-english.h"
#include "sos-wording-kinds.h"

#define MOST_TRIES 12

SosWordingCase *
sos_wording_case_new (const char *kind, const char *language, const char *letter)
{
  SosWordingCase *self = g_new0 (SosWordingCase, 1);

  self->kind = g_strdup (kind);
  self->language = g_strdup (language);
  self->letter = g_strdup (letter);
  return self;
}

void
sos_wording_case_free (SosWordingCase *self)
{
  g_free (self->kind);
  g_free (self->language);
  g_free (self->letter);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->makers, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->moved, g_ptr_array_unref);
  g_clear_object (&self->draft);
  g_clear_object (&self->english);
  g_clear_object (&self->common);
  g_clear_object (&self->merge);
  g_free (self);
}

SosRecord *
sos_wording_case_get_kept (const SosWordingCase *self)
{
  SosRecord *newest = self->versions->len > 0 ? self->versions->pdata[0] : NULL;

  return newest != NULL && !sos_record_is_set (newest, SOS_WORDING_ENDED_AT) ? newest : NULL;
}

static gboolean
read_versions (SosTransaction *transaction, SosWordingCase *self, GError **error)
{
  self->versions = sos_transaction_query (transaction, SOS_TYPE_WORDING, "kind = $1 AND language = $2 AND state <> 'DRAFT' ORDER BY version DESC", error,
                                          "ss", self->kind, self->language);
  self->makers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; self->versions != NULL && i < self->versions->len; i++)
    {
      const gint64 by = sos_record_get_number (self->versions->pdata[i], SOS_WORDING_APPROVED_BY);
      g_autoptr (SosRecord) staff = by > 0 ? sos_transaction_load (transaction, SOS_TYPE_STAFF, by, error) : NULL;

      if (by > 0 && staff == NULL)
        return FALSE;
      g_ptr_array_add (self->makers, g_strdup (staff != NULL ? sos_record_get_text (staff, SOS_STAFF_NAME) : ""));
    }
  return self->versions != NULL;
}

/* The one asked for, else the newest. */
static gboolean
list_tries (SosTransaction *transaction, SosWordingCase *self, const SosWordingKind *kind, GError **error)
{
  g_autoptr (GPtrArray) words = NULL;
  guint chosen = 0;

  g_clear_pointer (&self->letters, g_ptr_array_unref);
  if (!sos_wording_kind_list_tries (kind, transaction, self->most > 0 ? self->most : MOST_TRIES, &self->letters, &words, error))
    return FALSE;
  if (self->letter == NULL || !g_ptr_array_find_with_equal_func (self->letters, self->letter, g_str_equal, &chosen))
    chosen = 0;
  g_free (self->letter);
  self->letter = chosen < self->letters->len ? g_strdup (self->letters->pdata[chosen]) : NULL;
  self->merge = chosen < words->len ? g_object_ref (words->pdata[chosen]) : NULL;
  return TRUE;
}

/* Of those listed before the one asked for alone is made: each passes a whole gate. */
static gboolean
read_tries (SosTransaction *transaction, SosWordingCase *self, GError **error)
{
  const SosWordingKind *kind = sos_wording_kind_find (self->kind);

  g_return_val_if_fail (kind != NULL, FALSE);
  if (self->letters != NULL && self->letter != NULL && !sos_wording_kind_try (kind, transaction, self->letter, &self->merge, error))
    return FALSE;
  return self->merge != NULL || list_tries (transaction, self, kind, error);
}

gboolean
sos_wording_case_read (SosTransaction *transaction, gpointer wording_case, GError **error)
{
  SosWordingCase *self = wording_case;
  g_autoptr (SosVerdict) may = NULL;
  g_autoptr (GError) local = NULL;

  may = sos_office_may (transaction, SOS_OFFICE_LETTERS, SOS_MAY_CHANGE, error);
  if (may == NULL || !read_versions (transaction, self, error))
    return FALSE;
  self->moved = sos_wording_english_list_moved (transaction, self->kind, error);
  if (self->moved == NULL)
    return FALSE;
  self->may_change = may->allowed;
  self->draft = sos_transaction_find (transaction, SOS_TYPE_WORDING, "kind = $1 AND language = $2 AND state = 'DRAFT' ORDER BY id DESC", &local, "ss",
                                      self->kind, self->language);
  if (local == NULL)
    self->english = sos_wordings_find (transaction, self->kind, SOS_LANGUAGE_ENGLISH, &local);
  if (local == NULL)
    self->common = sos_wordings_find (transaction, SOS_WORDING_COMMON, self->language, &local);
  if (local == NULL)
    return (self->common == NULL || sos_wording_english_has_moved (transaction, self->common, &self->shared_moved, error))
           && read_tries (transaction, self, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
