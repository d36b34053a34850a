/* sos-paper-picture.c - small pictures beside the headings of easy read. Knows no letter. */
#include "config.h"
#include "sos-paper-picture.h"

#include "sos-paper-resource.h"

#include <glib/gi18n.h>

#define FOLDER "/org/stgiles/Sos/letters/pictures/"
#define BOX 64.0
#define STROKE 3.5

static const struct
{
  const char *name, *words;
} pictures[] = {
  { "bag", N_("A bag") },        { "calendar", N_("A calendar") },    { "list", N_("A list with ticks") },
  { "pencil", N_("A pencil") },  { "people", N_("Two people") },      { "phone", N_("A phone") },
  { "place", N_("A place on a map") }, { "star", N_("A star") },      { "way", N_("A way") },
};

const char *
sos_paper_picture_get_words (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_strcmp0 (pictures[i].name, name) == 0)
      return _(pictures[i].words);
  return NULL;
}

/* Paths of ours alone: absolute M, L, C and Z, each number after a space. */
static void
add_path (cairo_t *cr, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, " ", -1);
  const guint n = g_strv_length (parts);
  double at[6];

  for (guint i = 0; i < n;)
    {
      const char command = *parts[i++];
      const guint wanted = command == 'M' || command == 'L' ? 2 : command == 'C' ? 6 : 0;

      if (i + wanted > n)
        return;
      for (guint k = 0; k < wanted; k++)
        at[k] = g_ascii_strtod (parts[i++], NULL);
      if (command == 'M')
        cairo_move_to (cr, at[0], at[1]);
      else if (command == 'L')
        cairo_line_to (cr, at[0], at[1]);
      else if (command == 'C')
        cairo_curve_to (cr, at[0], at[1], at[2], at[3], at[4], at[5]);
      else if (command == 'Z')
        cairo_close_path (cr);
    }
}

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer cr, GError **error)
{
  for (guint i = 0; g_str_equal (element, "path") && names[i] != NULL; i++)
    if (g_str_equal (names[i], "d"))
      add_path (cr, values[i]);
}

void
sos_paper_picture_draw (const char *name, cairo_t *cr, double x, double y, double size)
{
  static const GMarkupParser parser = { .start_element = start_cb };
  g_autofree char *path = g_strconcat (FOLDER, name, ".svg", NULL);
  g_autoptr (GBytes) bytes = sos_paper_picture_get_words (name) != NULL
                               ? g_resource_lookup_data (sos_paper_resource_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
  g_autoptr (GMarkupParseContext) context = NULL;

  if (bytes == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / BOX, size / BOX);
  cairo_set_line_width (cr, STROKE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  context = g_markup_parse_context_new (&parser, 0, cr, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  cairo_stroke (cr);
  cairo_restore (cr);
}
