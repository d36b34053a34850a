/* sos-name-rules.c - names are kept as their owners write them. Knows no store and no page. */
#include "config.h"
#include "sos-name-rules.h"

#include "sos-sort-key.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_control (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
         || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

static gboolean
has_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_control (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static const char *
skip_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static void
cut_space_at_end (char *text)
{
  char *end = text + strlen (text);

  while (end > text)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        return;
      *last = '\0';
      end = last;
    }
}

/* Right-to-left scripts that have letters in use; a name in any other runs from the left. */
static gboolean
is_from_right (GUnicodeScript script)
{
  static const GUnicodeScript from_right[]
    = { G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_THAANA,
        G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_MANDAIC };

  for (guint i = 0; i < G_N_ELEMENTS (from_right); i++)
    if (from_right[i] == script)
      return TRUE;
  return FALSE;
}

static GUnicodeScript
find_script (const char *name)
{
  for (const char *p = name; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED)
        return script;
    }
  return G_UNICODE_SCRIPT_COMMON;
}

char *
sos_name_dup_clean (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed != NULL ? typed : "", -1);
  char *clean = g_utf8_normalize (skip_space (valid), -1, G_NORMALIZE_NFC);

  cut_space_at_end (clean);
  return clean;
}

SosVerdict *
sos_name_check (const char *typed)
{
  g_autofree char *clean = sos_name_dup_clean (typed);

  if (typed != NULL && !g_utf8_validate (typed, -1, NULL))
    return sos_verdict_new_refused ("V1", _("This name holds characters that cannot be read."),
                                    _("Type it again."));
  if (*clean == '\0')
    return sos_verdict_new_refused ("V1", _("A name is needed."),
                                    _("One word is enough; what they are called will do."));
  if (has_control (clean))
    return sos_verdict_new_refused ("V1", _("This name holds a character that cannot be seen or printed."),
                                    _("Type it instead of pasting it."));
  if (g_utf8_strlen (clean, -1) > SOS_NAME_MAX)
    return sos_verdict_new_refused ("V1", _("This name is longer than 200 letters."),
                                    _("Keep the rest under other names."));
  return sos_verdict_new_allowed ("V1", NULL);
}

const char *
sos_name_get_script (const char *name)
{
  guint32 code = g_unicode_script_to_iso15924 (find_script (name));
  char text[5] = { (char) (code >> 24), (char) (code >> 16), (char) (code >> 8), (char) code, '\0' };

  return g_intern_string (text);
}

const char *
sos_name_get_direction (const char *name)
{
  return is_from_right (find_script (name)) ? SOS_DIRECTION_RTL : SOS_DIRECTION_LTR;
}

char *
sos_name_dup_sort_key (const char *full_name, const char *family_name, const char *given_names)
{
  g_autofree char *turned = NULL;
  g_autofree char *family = sos_sort_key_make (family_name);

  if (*family == '\0')
    return sos_sort_key_make (full_name);
  turned = g_strjoin (" ", family_name, given_names != NULL ? given_names : "", NULL);
  return sos_sort_key_make (turned);
}

static char *
dup_first_set (SosPerson *person, const guint *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (sos_record_is_set (SOS_RECORD (person), fields[i]))
      return g_strdup (sos_record_get_text (SOS_RECORD (person), fields[i]));
  return g_strdup ("");
}

char *
sos_person_dup_letter_name (SosPerson *person)
{
  static const guint fields[] = { SOS_PERSON_NAME_ON_LETTERS, SOS_PERSON_KNOWN_AS, SOS_PERSON_FULL_NAME };

  return dup_first_set (person, fields, G_N_ELEMENTS (fields));
}

char *
sos_person_dup_greeting (SosPerson *person)
{
  static const guint fields[]
    = { SOS_PERSON_KNOWN_AS, SOS_PERSON_NAME_ON_LETTERS, SOS_PERSON_GIVEN_NAMES, SOS_PERSON_FULL_NAME };

  return dup_first_set (person, fields, G_N_ELEMENTS (fields));
}
