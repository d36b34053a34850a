/* sos-label-wrap.c - labels of what people typed wrap between words. Knows no record. */
#include "config.h"
#include "sos-label-wrap.h"

#define LONGEST_WORD 32 /* letters; what is longer may be broken anywhere */

static gboolean
has_long_word (const char *text)
{
  guint length = 0;

  for (const char *p = text; *p != '\0' && length <= LONGEST_WORD; p = g_utf8_next_char (p))
    length = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : length + 1;
  return length > LONGEST_WORD;
}

static void
choose_cb (GtkLabel *label)
{
  gtk_label_set_wrap_mode (label, has_long_word (gtk_label_get_text (label)) ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD);
}

void
sos_label_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  g_signal_connect (label, "notify::label", G_CALLBACK (choose_cb), NULL);
  choose_cb (label);
}
