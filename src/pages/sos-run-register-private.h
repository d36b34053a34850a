/* sos-run-register-private.h - what the parts of the register share. */
#pragma once

#include "sos-run-part.h"

#include "sos-widgets.h"

G_BEGIN_DECLS

#define SOS_REGISTER_HEAD_ROWS 1

struct _SosRunRegister
{
  SosRunPart parent_instance;

  GtkWidget *scroller, *none, *legend;
  SosRovingGrid *grid;
  GPtrArray *rows;      /* SosRunPlace of the case, those that have a row */
  GHashTable *written;  /* "place session" -> code on its way, until the case says so */
  char *shape;          /* who and which sessions: while it stays so, the cells do */
};

#define SOS_TYPE_RUN_REGISTER (sos_run_register_get_type ())
G_DECLARE_FINAL_TYPE (SosRunRegister, sos_run_register, SOS, RUN_REGISTER, SosRunPart)

static inline SosRunCase *
sos_run_register_get_case (SosRunRegister *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

static inline const SosRunSession *
sos_run_register_get_session (SosRunRegister *self, guint i)
{
  return sos_run_register_get_case (self)->sessions->pdata[i];
}

static inline const SosRunPlace *
sos_run_register_get_place (SosRunRegister *self, guint row)
{
  return self->rows->pdata[row];
}

/* "place session", of a mark on its way. (transfer full) */
char *sos_run_register_dup_key (gint64 place, gint64 session);
/* What was typed counts at once, before it is read back. */
const char *sos_run_register_find_code (SosRunRegister *self, guint row, guint session);
/* A cell was pressed. */
void sos_run_register_clicked (GtkWidget *cell, SosRunRegister *self);

/* sos-run-register-cells.c: the widgets, made anew; what stands in them; the letters there are */
void sos_run_register_make (SosRunRegister *self);
void sos_run_register_fill (SosRunRegister *self);
GtkWidget *sos_run_register_legend_new (SosRunRegister *self);

G_END_DECLS
