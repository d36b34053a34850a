/* sos-markup.h - what the readers of XML have in common. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sos_markup_find_attribute:
 * @names: the attributes of an element, as a #GMarkupParser hands them over
 * @values: their values
 *
 * Returns: (nullable): the value of attribute @name; %NULL: the element has none
 */
const char *sos_markup_find_attribute (const char **names, const char **values, const char *name);

G_END_DECLS
