/* sos-person-sheets-private.h - what stands on each paper about one person. Inside casework alone. */
#pragma once

#include "sos-person-case.h"
#include "sos-person-sheets.h"
#include "sos-rights-rules.h"

G_BEGIN_DECLS

/* One on its way. */
typedef struct
{
  SosTransaction *transaction;
  SosPersonSheet *sheet;
  SosRightsCase rights;
  SosPersonCase *person; /* as whoever is at the desk may see it */
  SosRecord *record;     /* the person, whole: what the rules rest on */
} SosSheetFill;

/* Each fills the words, or refuses. */
gboolean sos_sheet_fill_front (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_review (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_visit (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_safety (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_release_card (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_date_card (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_partner (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_help (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_assessment (SosSheetFill *fill, GError **error);
gboolean sos_sheet_fill_assessment_plain (SosSheetFill *fill, GError **error);

/* A visit is the paper of whoever goes, waits for them or leads. */
gboolean sos_sheet_visit_pass (SosSheetFill *fill, GError **error);

/* A line of a list: "label", "words", and "more" (NULL: nothing). Nothing is added where there are no words. */
void sos_sheet_add_line (SosMerge *words, const char *list, const char *label, const char *text, const char *more);
/* Of what two look at together, in the language they have letters in: as approved (6.2), else in English, which is said on the screen. FALSE with @error. */
gboolean sos_sheet_take_translation (SosSheetFill *fill, GError **error);
void sos_sheet_leave_out (SosSheetFill *fill, const char *sentence);
/* Whether an address stays off every sheet: hidden from somebody, a refuge, or of somebody moved away for their safety or sealed. */
gboolean sos_sheet_is_withheld (SosSheetFill *fill, SosRecord *address);
gboolean sos_sheet_is_sealed (SosSheetFill *fill);

G_END_DECLS
