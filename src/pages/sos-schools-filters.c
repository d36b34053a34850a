/* sos-schools-filters.c - which runs of a term are shown: what is chosen, what there is to choose. Shows none of them. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"

static gint64
get_id (SosFilterButton *filter)
{
  const char *value = sos_filter_button_get_value (filter);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0;
}

SosTermFilter
sos_schools_filters_get (SosSchoolsPage *self)
{
  const char *state = sos_filter_button_get_value (self->state);

  return (SosTermFilter){ sos_filter_button_get_value (self->service), sos_filter_button_get_value (self->borough), get_id (self->school), get_id (self->staff),
                          state != NULL ? (SosBlockState) g_ascii_strtoll (state, NULL, 10) : SOS_BLOCK_NONE, gtk_toggle_button_get_active (self->by_school) };
}

gboolean
sos_schools_filters_any (SosSchoolsPage *self)
{
  const SosTermFilter filter = sos_schools_filters_get (self);

  return filter.service != NULL || filter.borough != NULL || filter.school != 0 || filter.staff != 0 || filter.state != SOS_BLOCK_NONE;
}

/* One offer, once, in the order of its words. */
static void
add_offer (GTree *offers, const char *label, const char *value)
{
  if (label != NULL && value != NULL)
    g_tree_insert (offers, g_strdup (label), g_strdup (value));
}

static int
compare_words (gconstpointer one, gconstpointer other, gpointer data)
{
  return g_utf8_collate (one, other);
}

static GTree *
offers_new (void)
{
  return g_tree_new_full (compare_words, NULL, g_free, g_free);
}

static void
offer_staff (SosSchoolsPage *self, GTree *offers, const SosTermRun *run)
{
  for (guint i = 0; i < run->blocks->len; i++)
    {
      const int place = g_array_index (run->blocks, SosTermBlock, i).place;
      const SosPlanSession *lies = place != SOS_PLAN_NONE ? sos_plan_board_get (self->sheet->plan->board, place) : NULL;

      for (int p = 0; lies != NULL && p < lies->n_parts; p++)
        for (int k = 0; k < lies->parts[p].n_staff; k++)
          {
            const SosPlanPerson *person = sos_plan_world_get_person (self->sheet->plan->world, lies->parts[p].staff[k].person);
            g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, person->id);

            add_offer (offers, person->name, id);
          }
    }
}

static gboolean
offer_cb (gpointer label, gpointer value, gpointer filter)
{
  sos_filter_button_add (filter, value, label);
  return FALSE;
}

/* What there is in the term; one that offers more adds to it. */
void
sos_schools_filters_offer (SosSchoolsPage *self)
{
  SosFilterButton *const filters[] = { self->service, self->borough, self->school, self->staff };
  GTree *offers[G_N_ELEMENTS (filters)];

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    offers[i] = offers_new ();
  for (guint i = 0; i < self->sheet->runs->len; i++)
    {
      const SosTermRun *run = self->sheet->runs->pdata[i];
      g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, run->school_id);

      add_offer (offers[0], run->tag, run->service);
      add_offer (offers[1], run->borough != NULL ? sos_codes_get_label (self->sheet->codes, "borough", run->borough) : NULL, run->borough);
      add_offer (offers[2], run->school, school);
      offer_staff (self, offers[3], run);
    }
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_tree_foreach (offers[i], offer_cb, filters[i]);
      g_tree_unref (offers[i]);
    }
}

void
sos_schools_filters_offer_states (SosSchoolsPage *self)
{
  for (int state = SOS_BLOCK_DELIVERED; state < SOS_N_BLOCK_STATES; state++)
    {
      g_autofree char *value = g_strdup_printf ("%d", state), *label = g_strdup (sos_block_state_get_words ((SosBlockState) state));

      sos_filter_button_add (self->state, value, label);
    }
}

void
sos_schools_filters_clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  SosFilterButton *const filters[] = { self->service, self->borough, self->school, self->staff, self->state };

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    sos_filter_button_set_value (filters[i], NULL);
  self->filling = FALSE;
  if (self->sheet != NULL)
    sos_schools_page_show_rows (self);
}
