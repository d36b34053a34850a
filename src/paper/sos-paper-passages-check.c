/* sos-paper-passages-check.c - why words may not be kept: each fault with its place, its line and what is wrong. Changes nothing. */
#include "config.h"
#include "sos-paper-passages-private.h"

#include "sos-paper-mark.h"
#include "sos-paper-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_CHARACTERS 3000 /* of one passage */

typedef struct
{
  const SosPaperTemplate *template;
  GPtrArray *english; /* char *, as many as there are passages; NULL: it is no translation */
  GPtrArray *faults;
  gboolean says; /* anything at all */
} Checking;

static void
free_fault (gpointer data)
{
  g_free (((SosPaperFault *) data)->words);
  g_free (data);
}

/* Takes @words. */
static void
add_fault (Checking *checking, const SosPaperPlace *place, guint line, char *words)
{
  SosPaperFault *fault = g_new0 (SosPaperFault, 1);

  fault->passage = place->index;
  fault->line = line;
  /* Translators: a heading of the letter, the number of a line, and what is wrong there */
  fault->words = g_strdup_printf (_("In “%s”, line %u: %s"), place->section->title, line, words);
  g_free (words);
  g_ptr_array_add (checking->faults, fault);
}

/* ---- characters ---- */

/* What no paper can show and no eye can see: it may hide words, or stand for others. */
static gboolean
is_hidden (gunichar c)
{
  return c == 0xfffd || c == 0xfeff || g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || sos_paper_text_is_bidi_control (c);
}

static void
check_characters (Checking *checking, const SosPaperPlace *place, guint line, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_hidden (g_utf8_get_char (p)))
      {
        add_fault (checking, place, line, g_strdup_printf (_("There is a character that cannot be printed (U+%04X)."), g_utf8_get_char (p)));
        return;
      }
}

/* ---- shape ---- */

static gboolean
is_of_one_line (SosBlockKind block)
{
  return block != SOS_BLOCK_PARAGRAPH && block != SOS_BLOCK_ITEM && block != SOS_BLOCK_REASON;
}

static void
check_shape (Checking *checking, const SosPaperPlace *place, guint n_lines)
{
  const char *text = place->node->text->str;

  if (n_lines > 1 && is_of_one_line (place->node->block))
    add_fault (checking, place, 2, g_strdup (_("A heading, a table or a line to sign has one line.")));
  if (g_utf8_strlen (text, -1) > MOST_CHARACTERS)
    add_fault (checking, place, 1, g_strdup_printf (_("This is longer than %d characters. Say it in fewer words."), MOST_CHARACTERS));
}

/* ---- a translation says what the English says ---- */

/* The names @text asks for, sorted; with the forms of a word by number alike in every language. */
static GPtrArray *
dup_names (const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; p != NULL && *(p += strcspn (p, "{")) != '\0';)
    {
      g_auto (SosPaperMark) mark = { NULL };
      const char *next = sos_paper_mark_read (p, &mark);

      if (next != NULL && mark.forms == NULL && !g_ptr_array_find_with_equal_func (names, mark.name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (mark.name));
      p = next != NULL ? next : p + 1;
    }
  return names;
}

static void
check_names (Checking *checking, const SosPaperPlace *place, const char *from, const char *in, gboolean english)
{
  g_autoptr (GPtrArray) wanted = dup_names (from), there = dup_names (in);

  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func (there, wanted->pdata[i], g_str_equal, NULL))
      /* Translators: the name of a field */
      add_fault (checking, place, 1, g_strdup_printf (english ? _("“{%s}” stands in the English and is missing here.")
                                                              : _("“{%s}” does not stand in the English."),
                                                      (const char *) wanted->pdata[i]));
}

static void
check_translation (Checking *checking, const SosPaperPlace *place)
{
  const char *english = place->index < checking->english->len ? checking->english->pdata[place->index] : "";
  const char *text = place->node->text->str;

  if (sos_paper_passages_has_words (english) && *text == '\0')
    {
      add_fault (checking, place, 1, g_strdup (_("This is not translated yet.")));
      return;
    }
  check_names (checking, place, english, text, TRUE);
  check_names (checking, place, text, english, FALSE);
}

/* ---- all ---- */

static void
check_cb (const SosPaperPlace *place, gpointer data)
{
  Checking *checking = data;
  g_auto (GStrv) lines = g_strsplit (place->node->text->str, "\n", -1);

  checking->says |= *place->node->text->str != '\0';
  check_shape (checking, place, g_strv_length (lines));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *fault = sos_paper_declared_find_fault (place->declared, lines[i], checking->template->language);

      check_characters (checking, place, i + 1, lines[i]);
      if (fault != NULL)
        add_fault (checking, place, i + 1, fault);
    }
  if (checking->english != NULL)
    check_translation (checking, place);
}

static void
first_cb (const SosPaperPlace *place, gpointer data)
{
  if (place->index == 0)
    add_fault (data, place, 1, g_strdup (_("The letter would say nothing at all.")));
}

GPtrArray *
sos_paper_template_dup_faults (const SosPaperTemplate *self, const SosPaperTemplate *english)
{
  g_autoptr (GPtrArray) texts = english != NULL ? sos_paper_passages_list_texts (english) : NULL;
  Checking checking = { self, texts, g_ptr_array_new_with_free_func (free_fault) };

  sos_paper_passages_walk (self, check_cb, &checking);
  if (!checking.says)
    sos_paper_passages_walk (self, first_cb, &checking);
  return checking.faults;
}

static void
names_cb (const SosPaperPlace *place, gpointer data)
{
  g_autoptr (GPtrArray) names = dup_names (place->node->text->str);

  for (guint i = 0; i < names->len; i++)
    if (!g_ptr_array_find_with_equal_func (data, names->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (data, g_strdup (names->pdata[i]));
}

GPtrArray *
sos_paper_template_dup_dropped (const SosPaperTemplate *self, const SosPaperTemplate *before)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free), then = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *dropped = g_ptr_array_new_with_free_func (g_free);

  sos_paper_passages_walk (self, names_cb, now);
  sos_paper_passages_walk (before, names_cb, then);
  for (guint i = 0; i < then->len; i++)
    if (!g_ptr_array_find_with_equal_func (now, then->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (dropped, g_strdup (then->pdata[i]));
  return dropped;
}

static void
empty_cb (const SosPaperPlace *place, gpointer data)
{
  g_string_truncate (place->node->text, 0);
}

/* All of it but what may be said otherwise. */
static char *
dup_shape (const SosPaperTemplate *self)
{
  g_autofree char *xml = sos_paper_template_dup_xml (self);
  g_autoptr (SosPaperTemplate) copy = sos_paper_template_new_unchecked (xml, -1, NULL);

  g_return_val_if_fail (copy != NULL, NULL);
  sos_paper_passages_walk (copy, empty_cb, NULL);
  g_free (copy->language);
  copy->language = NULL;
  return sos_paper_template_dup_xml (copy);
}

gboolean
sos_paper_template_has_shape (const SosPaperTemplate *self, const SosPaperTemplate *other)
{
  g_autofree char *one = dup_shape (self), *two = dup_shape (other);

  return one != NULL && g_strcmp0 (one, two) == 0;
}
