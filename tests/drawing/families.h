/* families.h - families to draw: one by name, and as many as wanted by number. Nobody in them exists. */
#pragma once

#include "sos-family.h"
#include "sos-genogram-layout.h"

/* Stands in every text of the people that the viewer may not see. */
#define FAMILY_CANARY "Canary"

/* Twelve people in four homes, one of them not shown: the family that the drawing was designed with. */
SosFamily *family_new_okafor (void);
/* Nine people in three homes. */
SosFamily *family_new_usual (void);
/* All kinds of line, symbol and tie in one family. */
SosFamily *family_new_everything (void);
/* @n people or one more, as families come: the same @seed gives the same. */
SosFamily *family_new_likely (guint32 seed, guint n);
/* @n people whose ties were drawn by lot: circles, parents younger than their children, several partners, homes across. */
SosFamily *family_new_wild (guint32 seed, guint n);
/* All of @family but @left_out; -1: all. */
SosFamily *family_new_without (SosFamily *family, int left_out);

/* In the font of the desk. (transfer full) */
SosGenogram *family_lay_out (SosFamily *family);
/* Where the drawing puts somebody. */
double family_get_x (const SosGenogram *genogram, guint member);
double family_get_y (const SosGenogram *genogram, guint member);
