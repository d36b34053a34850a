/* sos-genogram-texts.c - every text is measured here once, and cut by whole words to the room it may have. Draws nothing. */
#include "config.h"
#include "sos-genogram-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Widest that a name may make its place, and what stands below it. */
#define WIDEST_NAME 150.0
#define WIDEST_FACT 112.0

static const struct
{
  double size;
  PangoWeight weight;
} looks[SOS_GEN_N_TEXTS] = {
  [SOS_GEN_TEXT_AGE] = { 15, PANGO_WEIGHT_BOLD },
  [SOS_GEN_TEXT_NAME] = { 13.5, PANGO_WEIGHT_SEMIBOLD },
  [SOS_GEN_TEXT_SUBJECT] = { 13.5, PANGO_WEIGHT_BOLD },
  [SOS_GEN_TEXT_PLAIN] = { 13.5, PANGO_WEIGHT_SEMIBOLD },
  [SOS_GEN_TEXT_FACT] = { 12, PANGO_WEIGHT_NORMAL },
  [SOS_GEN_TEXT_ALERT] = { 12, PANGO_WEIGHT_SEMIBOLD },
  [SOS_GEN_TEXT_YEARS] = { 12, PANGO_WEIGHT_NORMAL },
  [SOS_GEN_TEXT_HOME] = { 12.5, PANGO_WEIGHT_SEMIBOLD },
  [SOS_GEN_TEXT_NOTE] = { 12, PANGO_WEIGHT_NORMAL },
  [SOS_GEN_TEXT_TIE] = { 12.5, PANGO_WEIGHT_NORMAL },
  [SOS_GEN_TEXT_LEGEND] = { 12.5, PANGO_WEIGHT_NORMAL },
};

static PangoLayout *
lay_out (SosGenogram *self, SosGenTextRole role, const char *words)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (self->font);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, looks[role].size * PANGO_SCALE);
  pango_font_description_set_weight (font, looks[role].weight);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return ceil (width / (double) PANGO_SCALE);
}

SosGenText *
sos_gen_add_text (SosGenogram *self, SosGenTextRole role, guint of, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  SosGenText text = { .role = role, .of = of, .shown = TRUE, .layout = lay_out (self, role, valid) };

  text.width = get_width (text.layout);
  g_array_append_val (self->texts, text);
  return &g_array_index (self->texts, SosGenText, self->texts->len - 1);
}

void
sos_gen_move_text (SosGenText *text, double x, double baseline)
{
  const double size = looks[text->role].size;

  text->x = x;
  text->baseline = baseline;
  /* From the accents of capitals to what hangs below. */
  text->box = (SosBox){ x, baseline - 0.95 * size, x + text->width, baseline + 0.28 * size };
}

/* ---- less words ---- */

/* @words without the last part, or the last word; FALSE where it is the only one. */
static gboolean
drop_word (char *words)
{
  char *part = g_strrstr (words, " · "), *word = strrchr (words, ' ');

  if (part == NULL && word == NULL)
    return FALSE;
  *(part != NULL ? part : word) = '\0';
  return TRUE;
}

/* A text that says as much of @words as @width allows, or none. */
static SosGenText *
add_fitting (SosGenogram *self, SosGenTextRole role, guint of, const char *words, double width)
{
  g_autofree char *rest = g_strdup (words);

  do
    {
      SosGenText *text = sos_gen_add_text (self, role, of, rest);

      if (text->width <= width)
        return text;
      g_array_set_size (self->texts, self->texts->len - 1);
    }
  while (drop_word (rest));
  return NULL;
}

/* A name is never dropped: a very long one ends in dots. */
SosGenText *
sos_gen_add_cut_text (SosGenogram *self, SosGenTextRole role, guint of, const char *words, double width)
{
  SosGenText *text = sos_gen_add_text (self, role, of, words);

  if (text->width > width)
    {
      pango_layout_set_width (text->layout, (int) (width * PANGO_SCALE));
      pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
      text->width = get_width (text->layout);
    }
  return text;
}

/* ---- the words of a person ---- */

/* One line more below the symbol of @member. */
static void
add_line (SosGenogram *self, guint member, SosGenText *text)
{
  SosGenSlot *slot = sos_gen_slot (self, member);
  const gboolean first = slot->bottom == SOS_GEN_R;

  if (text == NULL)
    return;
  text->faded = sos_gen_is_faded (self, member);
  text->below = slot->bottom + (first ? SOS_GEN_NAME_LINE : SOS_GEN_NEXT_LINE);
  slot->bottom = text->below;
  slot->half = MAX (slot->half, ceil (text->width / 2) + SOS_GEN_CLEAR);
}

static void
add_age (SosGenogram *self, guint member)
{
  const SosFamilyMember *person = sos_gen_member (self, member);
  g_autofree char *age = g_strdup_printf (person->about ? "~%d" : "%d", person->age);
  SosGenText *text;

  if (person->age < 0 || person->unborn)
    return;
  text = sos_gen_add_text (self, SOS_GEN_TEXT_AGE, member, age);
  text->faded = sos_gen_is_faded (self, member);
  text->below = 0.36 * looks[SOS_GEN_TEXT_AGE].size;
}

static void
add_fact (SosGenogram *self, guint member, SosGenTextRole role, const char *words)
{
  if (words != NULL && *words != '\0')
    add_line (self, member, add_fitting (self, role, member, words, WIDEST_FACT));
}

static void
add_person (SosGenogram *self, guint member)
{
  const SosFamilyMember *person = sos_gen_member (self, member);
  const SosGenTextRole role = person->subject ? SOS_GEN_TEXT_SUBJECT : SOS_GEN_TEXT_NAME;

  add_age (self, member);
  if (person->name != NULL && *person->name != '\0')
    add_line (self, member, sos_gen_add_cut_text (self, role, member, person->name, WIDEST_NAME));
  add_fact (self, member, SOS_GEN_TEXT_FACT, person->years);
  add_fact (self, member, SOS_GEN_TEXT_FACT, person->fact);
  add_fact (self, member, SOS_GEN_TEXT_ALERT, person->alert);
}

static void
add_years (SosGenogram *self, guint i)
{
  const SosCouple *couple = g_ptr_array_index (self->family->couples, i);
  const gboolean plain = sos_gen_is_plain (self, couple->one) || sos_gen_is_plain (self, couple->other);

  if (couple->years == NULL || plain || !sos_gen_is_drawn_couple (self, i))
    return;
  sos_gen_add_text (self, SOS_GEN_TEXT_YEARS, i, couple->years)->faded =
      sos_gen_is_faded (self, couple->one) || sos_gen_is_faded (self, couple->other);
}

void
sos_gen_measure_people (SosGenogram *self)
{
  g_array_set_size (self->texts, 0);
  for (guint i = 0; i < self->n; i++)
    {
      SosGenSlot *slot = sos_gen_slot (self, i);

      slot->half = MAX (SOS_GEN_PERSON / 2, slot->least);
      slot->bottom = SOS_GEN_R;
      if (self->context != NULL && sos_gen_is_plain (self, i))
        add_line (self, i, sos_gen_add_text (self, SOS_GEN_TEXT_PLAIN, i, _("Restricted")));
      else if (self->context != NULL)
        add_person (self, i);
      slot->bottom += slot->bottom > SOS_GEN_R ? SOS_GEN_CLEAR : SOS_GEN_NAME_LINE + SOS_GEN_CLEAR;
    }
  for (guint i = 0; self->context != NULL && i < self->family->couples->len; i++)
    add_years (self, i);
}
