/* sos-run-part.h - a part of the page of a run: shows the case it is given, and tells the page nothing but by its actions. */
#pragma once

#include "sos-page.h"
#include "sos-run-dates.h"
#include "sos-run.h"

G_BEGIN_DECLS

#define SOS_TYPE_RUN_PART (sos_run_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosRunPart, sos_run_part, SOS, RUN_PART, GtkBox)

/**
 * SosRunPartClass:
 * @show_case: there is another case, or the same read again
 *
 * Property "store" (SosStore, construct only).
 */
struct _SosRunPartClass
{
  GtkBoxClass parent_class;

  void (*show_case) (SosRunPart *self);

  gpointer padding[4];
};

void sos_run_part_set_case (SosRunPart *self, SosRunCase *run_case);
SosRunCase *sos_run_part_get_case (SosRunPart *self); /* (transfer none) */
SosStore *sos_run_part_get_store (SosRunPart *self);
SosCodes *sos_run_part_get_codes (SosRunPart *self);

/* The parts there are. (transfer floating) */
GtkWidget *sos_run_register_new (SosStore *store);
GtkWidget *sos_run_group_new (SosStore *store);
GtkWidget *sos_run_sessions_new (SosStore *store);
GtkWidget *sos_run_measures_new (SosStore *store);
GtkWidget *sos_run_delegates_new (SosStore *store);

/* What its letters say, for whoever shows the register: hidden while it is empty. Borrowed. */
GtkWidget *sos_run_register_get_legend (SosRunPart *part);
/* Puts the cursor into the column of a session. */
void sos_run_register_go (SosRunPart *self, gint64 session);
/* Shows what is measured at a moment, the cursor in the first that is missing. */
void sos_run_measures_go (SosRunPart *self, SosMeasureMoment moment);

G_END_DECLS
