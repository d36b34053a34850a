/* sos-genogram-layout.c - the drawing of a family: the steps of its layout, in their order. Draws nothing. */
#include "config.h"
#include "sos-genogram-layout.h"

#include <pango/pangocairo.h>

#include "sos-genogram-private.h"

/* Round everything, for the ring of the chosen and the sign of who is open to us. */
#define MARGIN 12.0
#define ROUND_SYMBOL (SOS_GEN_R + 14)

/* ---- from the family ---- */

/* A restricted person is in no home. Who is in two stands in their own, or in the first. */
static void
find_homes (SosGenogram *self)
{
  for (guint own = 0; own < 2; own++)
    for (guint i = 0; i < self->family->homes->len; i++)
      {
        const SosFamilyHome *home = g_ptr_array_index (self->family->homes, i);

        for (guint m = 0; m < home->members->len; m++)
          {
            const guint member = g_array_index (home->members, guint, m);

            if (member >= self->n || home->own != (own == 0) || sos_gen_is_plain (self, member))
              continue;
            if (sos_gen_slot (self, member)->home < 0)
              sos_gen_slot (self, member)->home = (int) i;
          }
      }
}

static void
add_members (SosGenogram *self)
{
  self->n = self->family->members->len;
  for (guint i = 0; i < self->n; i++)
    {
      const SosGenSlot slot = { .kind = SOS_GEN_SLOT_PERSON, .of = i, .home = -1 };

      g_array_append_val (self->slots, slot);
    }
}

static void
add_levels (SosGenogram *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n = MAX (n, sos_gen_slot (self, i)->level + 1);
  for (guint level = 0; level < n; level++)
    g_ptr_array_add (self->levels, g_array_new (FALSE, FALSE, sizeof (guint)));
}

/* ---- to the drawing ---- */

static void
find_extents (SosGenogram *self)
{
  self->extents = self->n > 0 ? sos_gen_get_family_box (self) : (SosBox){ 0, 0, 0, 0 };
  for (guint i = 0; i < self->lines->len; i++)
    {
      const SosBox box = sos_gen_line_box (&g_array_index (self->lines, SosGenLine, i));

      sos_box_include (&self->extents, &box);
    }
  for (guint i = 0; i < self->outside->len; i++)
    sos_box_include (&self->extents, &g_array_index (self->outside, SosGenOutside, i).box);
  sos_gen_find_legend (self);
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_gen_text (self, i)->shown)
      sos_box_include (&self->extents, &sos_gen_text (self, i)->box);
  self->extents = sos_box_grown (&self->extents, MARGIN);
}

static void
lay_out_once (SosGenogram *self)
{
  sos_gen_measure_people (self);
  sos_gen_find_places (self);
  sos_gen_find_rails (self);
  sos_gen_find_lines (self);
  sos_gen_find_hulls (self);
  sos_gen_place_words (self);
  sos_gen_find_outside (self);
  sos_gen_name_homes (self);
}

/* All that depends on how large the texts are; once more where a home would have no name. */
static void
lay_out (SosGenogram *self)
{
  g_array_set_size (self->feet, 0);
  g_array_set_size (self->feet, self->levels->len);
  for (guint i = 0; i < self->slots->len; i++)
    sos_gen_slot (self, i)->least = 0;
  lay_out_once (self);
  if (sos_gen_make_room (self))
    lay_out_once (self);
  sos_gen_outline_hulls (self);
  find_extents (self);
}

/* ---- public ---- */

static void
clear_text (gpointer text)
{
  g_object_unref (((SosGenText *) text)->layout);
}

SosGenogram *
sos_genogram_new (SosFamily *family, const SosGenogram *before)
{
  SosGenogram *self = g_new0 (SosGenogram, 1);

  g_atomic_ref_count_init (&self->references);
  self->family = sos_family_ref (family);
  self->with_outside = TRUE;
  self->slots = g_array_new (FALSE, TRUE, sizeof (SosGenSlot));
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->brackets = g_array_new (FALSE, FALSE, sizeof (SosGenBracket));
  self->y = g_array_new (FALSE, FALSE, sizeof (double));
  self->feet = g_array_new (FALSE, TRUE, sizeof (double));
  self->lines = g_array_new (FALSE, FALSE, sizeof (SosGenLine));
  self->cuts = g_array_new (FALSE, FALSE, sizeof (SosGenCut));
  self->texts = g_array_new (FALSE, FALSE, sizeof (SosGenText));
  g_array_set_clear_func (self->texts, clear_text);
  self->outside = g_array_new (FALSE, FALSE, sizeof (SosGenOutside));
  self->legend = g_array_new (FALSE, FALSE, sizeof (SosGenLegendRow));

  add_members (self);
  find_homes (self);
  sos_gen_find_levels (self);
  add_levels (self);
  sos_gen_find_unions (self);
  sos_gen_add_passes (self);
  sos_gen_find_hops (self);
  sos_gen_find_order (self, before);
  sos_gen_add_asides (self);
  lay_out (self);
  return self;
}

SosGenogram *
sos_genogram_ref (SosGenogram *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_genogram_unref (SosGenogram *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  sos_family_unref (self->family);
  g_clear_object (&self->context);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_array_unref (self->slots);
  g_ptr_array_unref (self->unions);
  g_ptr_array_unref (self->hops);
  g_ptr_array_unref (self->levels);
  g_array_unref (self->brackets);
  g_array_unref (self->y);
  g_array_unref (self->feet);
  g_array_unref (self->lines);
  g_array_unref (self->cuts);
  g_array_unref (self->texts);
  g_ptr_array_unref (self->hulls);
  g_array_unref (self->outside);
  g_array_unref (self->legend);
  g_free (self);
}

/* Widths must not depend on the zoom, so glyphs are not moved to whole pixels. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

void
sos_genogram_set_outside (SosGenogram *self, gboolean shown)
{
  self->with_outside = shown;
}

void
sos_genogram_set_font (SosGenogram *self, const PangoFontDescription *font)
{
  g_return_if_fail (font != NULL);

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  if (self->context == NULL)
    self->context = create_context ();
  lay_out (self);
}

SosFamily *
sos_genogram_get_family (const SosGenogram *self)
{
  return self->family;
}

guint
sos_genogram_get_n_levels (const SosGenogram *self)
{
  return self->levels->len;
}

guint
sos_genogram_get_level (const SosGenogram *self, guint member)
{
  g_return_val_if_fail (member < self->n, 0);

  return sos_gen_slot (self, member)->level;
}

void
sos_genogram_get_place (const SosGenogram *self, guint member, double *x, double *y)
{
  g_return_if_fail (member < self->n);

  *x = sos_gen_slot (self, member)->x;
  *y = sos_gen_y (self, member);
}

void
sos_genogram_get_box (const SosGenogram *self, guint member, SosBox *box)
{
  double x, y;

  g_return_if_fail (member < self->n);

  sos_genogram_get_place (self, member, &x, &y);
  *box = sos_gen_person_box (self, member);
  sos_box_include (box, &(SosBox){ x - ROUND_SYMBOL, y - ROUND_SYMBOL, x + ROUND_SYMBOL, y + ROUND_SYMBOL });
}

void
sos_genogram_get_extents (const SosGenogram *self, SosBox *extents)
{
  *extents = self->extents;
}
