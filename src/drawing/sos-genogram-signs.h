/* sos-genogram-signs.h - every sign a drawing of a family uses, in the order in which they are explained: for legend and key. */
#pragma once

#include <cairo.h>

#include "sos-palette.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_GEN_SIGN_MALE,
  SOS_GEN_SIGN_FEMALE,
  SOS_GEN_SIGN_NOT_STATED,
  SOS_GEN_SIGN_UNBORN,
  SOS_GEN_SIGN_RESTRICTED,
  SOS_GEN_SIGN_DIED,
  SOS_GEN_SIGN_OPEN,
  SOS_GEN_SIGN_SUBJECT,
  SOS_GEN_SIGN_ALERT,
  SOS_GEN_SIGN_ABSENT,
  SOS_GEN_SIGN_MARRIED,
  SOS_GEN_SIGN_TOGETHER,
  SOS_GEN_SIGN_SEPARATED,
  SOS_GEN_SIGN_DIVORCED,
  SOS_GEN_SIGN_ADOPTED,
  SOS_GEN_SIGN_FOSTER,
  SOS_GEN_SIGN_STEP,
  SOS_GEN_SIGN_KINSHIP,
  SOS_GEN_SIGN_FORBIDDEN,
  SOS_GEN_SIGN_STRONG,
  SOS_GEN_SIGN_WEAK,
  SOS_GEN_SIGN_CONFLICT,
  SOS_GEN_N_SIGNS
} SosGenSign;

/* "living together". Translated, static. */
const char *sos_gen_sign_get_words (SosGenSign sign);
/* In words a newcomer understands: what it looks like, and what it says. Translated, static. */
const char *sos_gen_sign_get_meaning (SosGenSign sign);
/* In the middle of a square of SOS_GENOGRAM_SIGN to each side of @x and @y. */
#define SOS_GENOGRAM_SIGN 12.0
void sos_gen_sign_draw (SosGenSign sign, cairo_t *cr, const SosPalette *palette, double x, double y);

G_END_DECLS
