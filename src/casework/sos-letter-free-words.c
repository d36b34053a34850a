/* sos-letter-free-words.c - what somebody wrote into a letter. Knows no rule. */
#include "config.h"
#include "sos-letter-free-words.h"

#include "sos-letter-telling.h"
#include "sos-listed-words.h"

/* Of the office, of whoever reads it, or kept beside the words: nobody wrote it about them. */
static gboolean
is_frame (const char *field)
{
  static const char *const frame[] = { "today", "our_ref", "recipient_name", "recipient_address_block", "salutation", "team_lead", "complaints_line", "emergency_line",
                                       "format_note", "prison_no", SOS_LETTER_SAID_FIELD, SOS_LETTER_ABOVE_FIELD, NULL };

  return g_strv_contains (frame, field) || g_str_has_prefix (field, "office_") || g_str_has_prefix (field, "worker_")
         || sos_listed_find (field) < SOS_N_LISTED;
}

static void
gather (SosMerge *words, GString *all)
{
  g_autoptr (GPtrArray) names = sos_merge_get_names (words);

  for (guint i = 0; i < names->len; i++)
    {
      const char *field = names->pdata[i], *text = sos_merge_get_kind (words, field) == SOS_MERGE_TEXT ? sos_merge_get_text (words, field) : NULL;
      GPtrArray *items = sos_merge_get_kind (words, field) == SOS_MERGE_LIST ? sos_merge_get_list (words, field) : NULL;

      if (text != NULL && !is_frame (field))
        g_string_append_printf (all, "%s\n", text);
      for (guint j = 0; items != NULL && j < items->len; j++)
        gather (items->pdata[j], all);
    }
}

char *
sos_letter_free_words_dup (SosMerge *words)
{
  GString *all = g_string_new (NULL);

  gather (words, all);
  return g_string_free (all, FALSE);
}
