/* sos-map-page-filters.c - what the map is asked for, and what its filters offer. Shows no figure. */
#include "config.h"
#include "sos-map-page-private.h"

#include "sos-clock.h"

#include <glib/gi18n.h>

#define LAST G_MAXINT /* quarter: this one */

static guint
get_layer (SosMapPage *self)
{
  const char *id = sos_filter_button_get_value (self->layer);

  return id != NULL ? (guint) sos_map_layers_find (id) : 0;
}

static guint
get_service (SosMapPage *self)
{
  const char *code = sos_filter_button_get_value (self->service);
  const GPtrArray *services = sos_codes_get_list (sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), "service");

  for (guint i = 0; code != NULL && services != NULL && i < services->len; i++)
    if (g_strcmp0 (((const SosCode *) services->pdata[i])->code, code) == 0)
      return i;
  return G_MAXUINT;
}

SosMapAsk
sos_map_page_get_ask (SosMapPage *self)
{
  const char *kind = sos_filter_button_get_value (self->kind), *quarter = sos_filter_button_get_value (self->quarter);

  return (SosMapAsk){ .layer = get_layer (self),
                       .kind = kind != NULL ? (SosMapKind) g_ascii_strtoll (kind, NULL, 10) : SOS_MAP_KIND_HOME,
                       .service = get_service (self),
                       .quarter = quarter != NULL ? (int) g_ascii_strtoll (quarter, NULL, 10) : LAST };
}

void
sos_map_page_offer_quarters (SosMapPage *self)
{
  const char *today = sos_map_counts_get_today (self->sheet->counts);
  int first, last;

  sos_map_counts_get_quarters (self->sheet->counts, &first, &last);
  for (int quarter = last - 1; quarter >= first; quarter--)
    {
      g_autofree char *value = g_strdup_printf ("%d", quarter), *name = sos_map_quarter_dup_name (quarter, today);

      sos_filter_button_add (self->quarter, value, name);
      /* For others it stands on top already, as the one where none is chosen. */
      sos_filter_button_set_offered (self->quarter, value, quarter < last - 1 || !self->others);
    }
}

void
sos_map_page_fit_filters (SosMapPage *self)
{
  const SosMapLayer *layer = sos_map_layers_get (self->sheet->ask.layer);
  const gboolean of_people = sos_map_layer_is_of_people (layer);

  gtk_widget_set_visible (GTK_WIDGET (self->service), of_people || layer->by_service);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), of_people && !self->others); /* others have home boroughs alone */
  gtk_widget_set_visible (GTK_WIDGET (self->quarter), of_people && !sos_map_layer_is_of_today (layer));
}

static void
offer_layers (SosMapPage *self)
{
  g_object_set (self->layer, "any-label", _(sos_map_layers_get (0)->name), NULL);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    {
      const SosMapLayer *layer = sos_map_layers_get (i);
      const char *value = i > 0 ? layer->id : NULL;

      if (value != NULL)
        sos_filter_button_add (self->layer, value, _(layer->name));
      if (layer->heading != NULL)
        sos_filter_button_add_heading (self->layer, value, _(layer->heading));
    }
}

static void
offer_kinds (SosMapPage *self)
{
  static const char *const names[SOS_MAP_N_KINDS] = { N_("Home borough"), N_("Where we work"), N_("Where they have ties") };

  g_object_set (self->kind, "any-label", _(names[0]), NULL);
  for (guint i = 1; i < SOS_MAP_N_KINDS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);

      sos_filter_button_add (self->kind, value, _(names[i]));
    }
}

void
sos_map_page_name_last_quarter (SosMapPage *self)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *name = sos_map_quarter_dup_name (sos_map_quarter_of (today) - (self->others ? 1 : 0), today);

  g_object_set (self->quarter, "any-label", name, NULL);
}

void
sos_map_page_offer_choices (SosMapPage *self)
{
  self->filling = TRUE;
  offer_layers (self);
  offer_kinds (self);
  sos_map_page_name_last_quarter (self);
  sos_filter_button_add_codes (self->service, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), "service");
  self->filling = FALSE;
}
