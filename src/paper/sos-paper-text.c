/* sos-paper-text.c - one block's text put together from fixed words and data, safe to read in either direction. */
#include "config.h"
#include "sos-paper-text.h"

#include <string.h>

#define ISOLATE "\u2068"
#define POP "\u2069"

/* Hebrew to Arabic Extended, their presentation forms, and the scripts of the East beyond. */
static const struct
{
  gunichar first, last;
} rtl_blocks[] = { { 0x590, 0x8ff }, { 0xfb1d, 0xfdff }, { 0xfe70, 0xfefc }, { 0x10800, 0x10fff }, { 0x1e800, 0x1efff } };

typedef struct
{
  char *text;
  gboolean is_value;
} Part;

struct _SosPaperText
{
  gboolean rtl;
  GPtrArray *parts;
};

gboolean
sos_paper_text_is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

static void
free_part (Part *part)
{
  g_free (part->text);
  g_free (part);
}

static void
add_part (SosPaperText *self, char *text, gboolean is_value)
{
  Part *part = g_new0 (Part, 1);

  part->text = text;
  part->is_value = is_value;
  g_ptr_array_add (self->parts, part);
}

/* "07700 900123", "P-000418-T": begins with a digit, a plus or a capital, and holds a digit. */
static gsize
measure_token (const char *text)
{
  gsize length = strspn (text, "+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length > 1 && strcspn (text, "0123456789") < length && text[0] != ' ' ? length : 0;
}

/* Of words that run right to left, each number and reference alone: what stands around it must not turn it round. */
static void
append_tokens_isolated (GString *out, const char *words)
{
  while (*words != '\0')
    {
      const gsize token = measure_token (words);

      if (token > 0)
        {
          g_string_append (out, ISOLATE);
          g_string_append_len (out, words, (gssize) token);
          g_string_append (out, POP);
          words += token;
          continue;
        }
      g_string_append_unichar (out, g_utf8_get_char (words));
      words = g_utf8_next_char (words);
    }
}

static void
append_isolated (GString *out, const char *value)
{
  g_string_append (out, ISOLATE);
  while (*value != '\0')
    {
      gsize token = measure_token (value);

      if (token > 0)
        {
          g_string_append (out, ISOLATE);
          g_string_append_len (out, value, (gssize) token);
          g_string_append (out, POP);
          value += token;
        }
      else if (*value == '\n')
        {
          g_string_append (out, POP "\n" ISOLATE);
          value++;
        }
      else
        {
          g_string_append_unichar (out, g_utf8_get_char (value));
          value = g_utf8_next_char (value);
        }
    }
  g_string_append (out, POP);
}

char *
sos_paper_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_str_is_ascii (valid) ? g_strdup (valid) : g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  GString *out = g_string_new (NULL);
  gboolean visible = FALSE;

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2028 || c == 0x2029)
        c = '\n';
      if (c == '\t')
        c = ' ';
      if ((g_unichar_iscntrl (c) && c != '\n') || sos_paper_text_is_bidi_control (c) || c == 0xfeff)
        continue;
      visible |= g_unichar_isgraph (c) && !g_unichar_iszerowidth (c);
      g_string_append_unichar (out, c);
    }
  g_strstrip (out->str);
  return g_string_free (out, !visible);
}

gboolean
sos_paper_text_has_rtl (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p >= 0xd6 ? g_utf8_get_char (p) : 0;

      for (guint i = 0; c != 0 && i < G_N_ELEMENTS (rtl_blocks); i++)
        if (c >= rtl_blocks[i].first && c <= rtl_blocks[i].last)
          return TRUE;
    }
  return FALSE;
}

SosPaperText *
sos_paper_text_new (gboolean rtl)
{
  SosPaperText *self = g_new0 (SosPaperText, 1);

  self->rtl = rtl;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_part);
  return self;
}

void
sos_paper_text_add_words (SosPaperText *self, const char *words, gssize length)
{
  add_part (self, length < 0 ? g_strdup (words) : g_strndup (words, (gsize) length), FALSE);
}

void
sos_paper_text_add_value (SosPaperText *self, const char *value)
{
  add_part (self, g_strdup (value), TRUE);
}

char *
sos_paper_text_free (SosPaperText *self)
{
  GString *out = g_string_new (NULL);
  gboolean rtl = self->rtl;

  for (guint i = 0; i < self->parts->len && !rtl; i++)
    rtl = sos_paper_text_has_rtl (((Part *) self->parts->pdata[i])->text);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = self->parts->pdata[i];

      if (rtl && part->is_value)
        append_isolated (out, part->text);
      else if (self->rtl)
        append_tokens_isolated (out, part->text);
      else
        g_string_append (out, part->text);
    }
  g_ptr_array_unref (self->parts);
  g_free (self);
  return g_string_free (out, FALSE);
}
