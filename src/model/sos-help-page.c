/* sos-help-page.c - a page of help out of Mallard: where each element may stand, and what becomes of its words. */
#include "config.h"
#include "sos-help-page.h"

#include "sos-markup.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (sos-help-error-quark, sos_help_error)

typedef enum
{
  ROLE_HOLDS, /* other elements, and no words of its own */
  ROLE_WORDS,
  ROLE_WITHIN, /* a part of the words around it */
  ROLE_POINTS, /* to another page, from the head of this one */
} Role;

static const struct
{
  const char *name;
  const char *within; /* names of what may be around it, each between blanks */
  Role role;
} elements[] = {
  { "page", " ", ROLE_HOLDS },
  { "info", " page ", ROLE_HOLDS },
  { "section", " page section ", ROLE_HOLDS },
  { "list", " page section note ", ROLE_HOLDS },
  { "steps", " page section note ", ROLE_HOLDS },
  { "note", " page section item ", ROLE_HOLDS },
  { "item", " list steps ", ROLE_HOLDS },
  { "title", " page section info ", ROLE_WORDS },
  { "p", " page section note item ", ROLE_WORDS },
  { "keyseq", " p title link ", ROLE_WITHIN },
  { "key", " keyseq p title link ", ROLE_WITHIN },
  { "link", " p title ", ROLE_WITHIN },
  { "link", " info ", ROLE_POINTS },
};

typedef struct
{
  SosHelpPage *page;
  GString *words; /* of the title or paragraph that is open; NULL: none is */
  guint step;
} Reading;

static void
block_free (gpointer block)
{
  g_free (((SosHelpBlock *) block)->words);
  g_free (block);
}

void
sos_help_page_free (SosHelpPage *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->sort);
  g_ptr_array_unref (self->related);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static SosHelpPage *
page_new (void)
{
  SosHelpPage *page = g_new0 (SosHelpPage, 1);

  page->sort = g_strdup ("");
  page->related = g_ptr_array_new_with_free_func (g_free);
  page->links = g_ptr_array_new_with_free_func (g_free);
  page->blocks = g_ptr_array_new_with_free_func (block_free);
  return page;
}

G_GNUC_PRINTF (3, 4)
static void
refuse (GMarkupParseContext *context, GError **error, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list values;
  int line;

  va_start (values, format);
  words = g_strdup_vprintf (format, values);
  va_end (values);
  g_markup_parse_context_get_position (context, &line, NULL);
  g_set_error (error, SOS_HELP_ERROR, 0, _("Line %d: %s"), line, words);
}

/* The name of what is @depth elements further out; "": nothing is. */
static const char *
get_around (GMarkupParseContext *context, guint depth)
{
  const GSList *around = g_slist_nth ((GSList *) g_markup_parse_context_get_element_stack (context), depth);

  return around != NULL ? around->data : "";
}

static int
find_element (const char *name, const char *around)
{
  g_autofree char *sought = *around != '\0' ? g_strdup_printf (" %s ", around) : g_strdup (" ");

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name) && (*around != '\0' ? strstr (elements[i].within, sought) != NULL : g_str_equal (elements[i].within, " ")))
      return (int) i;
  return -1;
}

/* Blanks and line ends in a row are one blank, and none begins a line: what xgettext makes of them. */
static void
append_text (GString *words, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isspace (text[i]))
      {
        if (words->len > 0 && words->str[words->len - 1] != ' ')
          g_string_append_c (words, ' ');
      }
    else if (strchr ("&<>", text[i]) != NULL && text[i] != '\0')
      g_string_append (words, text[i] == '&' ? "&amp;" : text[i] == '<' ? "&lt;" : "&gt;");
    else
      g_string_append_c (words, text[i]);
}

static void
start_within (Reading *reading, GMarkupParseContext *context, const char *name, const char *xref, GError **error)
{
  if (!g_str_equal (name, "link"))
    g_string_append_printf (reading->words, "<%s>", name);
  else if (xref == NULL || strpbrk (xref, "\"<>& ") != NULL)
    refuse (context, error, _("a link leads to no page"));
  else
    {
      g_string_append_printf (reading->words, "<link xref=\"%s\">", xref);
      g_ptr_array_add (reading->page->links, g_strdup (xref));
    }
}

static void
start_pointing (Reading *reading, GMarkupParseContext *context, const char *type, const char *xref, GError **error)
{
  if (type == NULL || xref == NULL)
    refuse (context, error, _("a link leads to no page"));
  else if (g_str_equal (type, "seealso"))
    g_ptr_array_add (reading->page->related, g_strdup (xref));
}

static void
start_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data, GError **error)
{
  Reading *reading = data;
  const char *around = get_around (context, 1);
  const int found = find_element (name, around);

  if (found < 0)
    return refuse (context, error, _("“%s” may not stand here"), name);
  if (elements[found].role == ROLE_WORDS)
    reading->words = g_string_new (NULL);
  else if (elements[found].role == ROLE_WITHIN)
    start_within (reading, context, name, sos_markup_find_attribute (names, values, "xref"), error);
  else if (elements[found].role == ROLE_POINTS)
    start_pointing (reading, context, sos_markup_find_attribute (names, values, "type"), sos_markup_find_attribute (names, values, "xref"), error);
  else if (g_str_equal (name, "page"))
    reading->page->id = g_strdup (sos_markup_find_attribute (names, values, "id"));
  else if (g_str_equal (name, "steps"))
    reading->step = 0;
  else if (g_str_equal (name, "item"))
    reading->step++;
}

static SosHelpKind
find_kind (GMarkupParseContext *context)
{
  const char *around = get_around (context, 1);

  if (g_str_equal (get_around (context, 0), "title"))
    return SOS_HELP_HEADING;
  if (g_str_equal (around, "note"))
    return SOS_HELP_NOTE;
  if (g_str_equal (around, "item"))
    return g_str_equal (get_around (context, 2), "steps") ? SOS_HELP_STEP : SOS_HELP_ITEM;
  return SOS_HELP_PARAGRAPH;
}

static void
keep_words (Reading *reading, GMarkupParseContext *context, char *words)
{
  const char *around = get_around (context, 1);
  const gboolean title = g_str_equal (get_around (context, 0), "title");
  char **kept = title && g_str_equal (around, "page") ? &reading->page->title : title && g_str_equal (around, "info") ? &reading->page->sort : NULL;
  SosHelpBlock *block;

  if (kept != NULL)
    {
      g_free (*kept);
      *kept = words;
      return;
    }
  block = g_new0 (SosHelpBlock, 1);
  block->kind = find_kind (context);
  block->number = block->kind == SOS_HELP_STEP ? reading->step : 0;
  block->words = words;
  g_ptr_array_add (reading->page->blocks, block);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autofree char *words = NULL;

  if (reading->words == NULL)
    return;
  if (!g_str_equal (name, "p") && !g_str_equal (name, "title"))
    {
      g_string_append_printf (reading->words, "</%s>", name);
      return;
    }
  words = g_strstrip (g_string_free (g_steal_pointer (&reading->words), FALSE));
  if (*words == '\0')
    refuse (context, error, _("“%s” holds no words"), name);
  else
    keep_words (reading, context, g_steal_pointer (&words));
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *reading = data;

  if (reading->words != NULL)
    append_text (reading->words, text, length);
  else
    for (gsize i = 0; i < length; i++)
      if (!g_ascii_isspace (text[i]))
        return refuse (context, error, _("words stand outside of a paragraph"));
}

SosHelpPage *
sos_help_page_parse (const char *text, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (SosHelpPage) page = page_new ();
  Reading reading = { page, NULL, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  const gboolean read = g_markup_parse_context_parse (context, text, length, error) && g_markup_parse_context_end_parse (context, error);

  if (reading.words != NULL)
    g_string_free (reading.words, TRUE);
  if (!read)
    return NULL;
  if (page->id != NULL && page->title != NULL && page->blocks->len > 0)
    return g_steal_pointer (&page);
  g_set_error (error, SOS_HELP_ERROR, 0, _("A page of help has an id, a title and a paragraph."));
  return NULL;
}

/* What is written of one line of words. */
typedef struct
{
  GString *text;
  gboolean plain;
  guint keys; /* of the sequence that is open */
} Writing;

static void
write_start_cb (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data, GError **error)
{
  Writing *writing = data;
  const char *xref = sos_markup_find_attribute (names, values, "xref");

  if (g_str_equal (name, "keyseq"))
    writing->keys = 0;
  else if (g_str_equal (name, "key") && g_str_equal (get_around (context, 1), "keyseq") && writing->keys++ > 0)
    g_string_append_c (writing->text, '+');
  if (writing->plain)
    return;
  if (g_str_equal (name, "key"))
    g_string_append (writing->text, "<b>");
  else if (g_str_equal (name, "link"))
    {
      g_autofree char *escaped = g_markup_escape_text (xref != NULL ? xref : "", -1);

      g_string_append_printf (writing->text, "<a href=\"%s\">", escaped);
    }
}

static void
write_end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Writing *writing = data;

  if (!writing->plain && g_str_equal (name, "key"))
    g_string_append (writing->text, "</b>");
  else if (!writing->plain && g_str_equal (name, "link"))
    g_string_append (writing->text, "</a>");
}

static void
write_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Writing *writing = data;
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  if (writing->plain)
    g_string_append_len (writing->text, text, (gssize) length);
  else
    g_string_append (writing->text, escaped);
}

static char *
write_words (const char *words, gboolean plain)
{
  static const GMarkupParser parser = { write_start_cb, write_end_cb, write_text_cb, NULL, NULL };
  g_autofree char *whole = g_strdup_printf ("<w>%s</w>", words);
  Writing writing = { g_string_new (NULL), plain, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &writing, NULL);
  const gboolean read = g_markup_parse_context_parse (context, whole, -1, NULL) && g_markup_parse_context_end_parse (context, NULL);

  return g_string_free (writing.text, !read);
}

char *
sos_help_words_dup_markup (const char *words)
{
  return write_words (words, FALSE);
}

char *
sos_help_words_dup_plain (const char *words)
{
  return write_words (words, TRUE);
}
