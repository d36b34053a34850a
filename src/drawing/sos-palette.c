/* sos-palette.c - the colours of a drawing: for light and dark desks, for high contrast, for paper without colour. */
#include "config.h"
#include "sos-palette.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }
#define FADE 0.58

static const SosPalette palettes[] = {
  [SOS_PALETTE_LIGHT] = {
    .page = RGB (0xfafafa), .view = RGB (0xffffff), .ink = RGB (0x2e3436), .dim = RGB (0x5e5c64), .mark = RGB (0x77767b),
    .accent = RGB (0x1a5fb4), .on_accent = RGB (0xffffff), .accent_line = RGB (0x3584e4), .accent_soft = RGB (0xdfeaf8),
    .home = RGB (0xf0f4fa), .home_line = RGB (0x7189ab), .bad = RGB (0xa51d2d), .warn = RGB (0x6b4c05), .good = RGB (0x135d3a), .shade = RGB (0xefedea),
    .home_width = 1, .own_home_width = 1.5,
  },
  [SOS_PALETTE_DARK] = {
    .page = RGB (0x242424), .view = RGB (0x1e1e1e), .ink = RGB (0xf2f1f0), .dim = RGB (0xb8b6b3), .mark = RGB (0x9a9996),
    .accent = RGB (0x99c1f1), .on_accent = RGB (0x10202f), .accent_line = RGB (0x62a0ea), .accent_soft = RGB (0x22364f),
    .home = RGB (0x262c35), .home_line = RGB (0x8199bb), .bad = RGB (0xffa8a1), .warn = RGB (0xfaed93), .good = RGB (0xb1f4bf), .shade = RGB (0x2c2b2a),
    .home_width = 1, .own_home_width = 1.5,
  },
  [SOS_PALETTE_CONTRAST] = {
    .page = RGB (0xffffff), .view = RGB (0xffffff), .ink = RGB (0x000000), .dim = RGB (0x000000), .mark = RGB (0x000000),
    .accent = RGB (0x0a3a75), .on_accent = RGB (0xffffff), .accent_line = RGB (0x0a3a75), .accent_soft = RGB (0xffffff),
    .home = RGB (0xffffff), .home_line = RGB (0x3d3d3d), .bad = RGB (0x7d0f1d), .warn = RGB (0x523800), .good = RGB (0x0b4a2c), .shade = RGB (0xffffff),
    .home_width = 1.5, .own_home_width = 2.5,
  },
  [SOS_PALETTE_CONTRAST_DARK] = {
    .page = RGB (0x000000), .view = RGB (0x000000), .ink = RGB (0xffffff), .dim = RGB (0xffffff), .mark = RGB (0xffffff),
    .accent = RGB (0xb5d5ff), .on_accent = RGB (0x000000), .accent_line = RGB (0xb5d5ff), .accent_soft = RGB (0x000000),
    .home = RGB (0x000000), .home_line = RGB (0xd0d0d0), .bad = RGB (0xffc2bd), .warn = RGB (0xffe9a0), .good = RGB (0xb8f5c5), .shade = RGB (0x000000),
    .home_width = 1.5, .own_home_width = 2.5,
  },
  [SOS_PALETTE_PRINT] = {
    .page = RGB (0xffffff), .view = RGB (0xffffff), .ink = RGB (0x000000), .dim = RGB (0x000000), .mark = RGB (0x000000),
    .accent = RGB (0x000000), .on_accent = RGB (0xffffff), .accent_line = RGB (0x000000), .accent_soft = RGB (0xffffff),
    .home = RGB (0xffffff), .home_line = RGB (0x000000), .bad = RGB (0x000000), .warn = RGB (0x000000), .good = RGB (0x000000), .shade = RGB (0xffffff),
    .home_width = 0.7, .own_home_width = 1.2,
  },
};

const SosPalette *
sos_palette_get (SosPaletteName name)
{
  g_return_val_if_fail ((guint) name < G_N_ELEMENTS (palettes), &palettes[SOS_PALETTE_LIGHT]);

  return &palettes[name];
}

void
sos_ink_set (const SosInk *ink, cairo_t *cr)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

SosInk
sos_ink_fade (const SosInk *ink, const SosInk *ground)
{
  return (SosInk){ ink->red + FADE * (ground->red - ink->red), ink->green + FADE * (ground->green - ink->green),
                   ink->blue + FADE * (ground->blue - ink->blue) };
}
