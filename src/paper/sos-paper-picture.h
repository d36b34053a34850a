/* sos-paper-picture.h - small pictures beside the headings of easy read (6.2), out of data/pictures/. Knows no letter. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What it shows, in words, for those who hear the letter; NULL where there is no such picture. */
const char *sos_paper_picture_get_words (const char *name);
/* In the colour that is set, @size wide and high from @x, @y; nothing where there is no such picture. Any thread. */
void sos_paper_picture_draw (const char *name, cairo_t *cr, double x, double y, double size);

G_END_DECLS
