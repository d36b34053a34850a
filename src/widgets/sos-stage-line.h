/* sos-stage-line.h - where an episode stands: a dot a stage; done with a tick, now with a halo, to come hollow. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_STAGE_TO_COME,
  SOS_STAGE_DONE,
  SOS_STAGE_NOW,
} SosStageState;

typedef struct
{
  const char *label; /* "Plan agreed" */
  const char *when;  /* "13 Aug"; NULL where it has no date */
  SosStageState state;
} SosStage;

#define SOS_TYPE_STAGE_LINE (sos_stage_line_get_type ())
G_DECLARE_FINAL_TYPE (SosStageLine, sos_stage_line, SOS, STAGE_LINE, GtkBox)

GtkWidget *sos_stage_line_new (void);
/* Copies what it needs of the @n_stages @stages. */
void sos_stage_line_set_stages (SosStageLine *self, const SosStage *stages, guint n_stages);

G_END_DECLS
