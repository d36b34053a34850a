/* sos-record-saver-private.h - what the parts of a saver share: the fields, the panel, the drafts. */
#pragma once

#include "sos-record-saver.h"
#include "sos-save-line.h"

G_BEGIN_DECLS

struct _SosRecordSaver
{
  GObject parent_instance;

  SosStore *store;
  GType type;
  SosFormBinder *binder;
  SosRecord *base;    /* as stored */
  SosRecord *working; /* what the form shows */
  guint64 pending;    /* typed and not stored */
  guint64 unsent;     /* and not on its way either */
  SosSaveLine *line;
  char *making;       /* the deed that stores a new record, until that is done */
  gint64 made_at;     /* when that was done, as g_get_monotonic_time() counts; 0 for a record that was there */
  guint64 torn;       /* both sides changed it: waits for a choice */
  guint64 refused;    /* the store said no to it; asked again when it is typed again */
  guint64 typing;     /* words in the row that the working record does not have */
  guint64 settled;    /* typed again as it was: a draft of it is to go */
  gboolean reading;   /* what somebody else stored is being read */
  char *starts[SOS_RECORD_MAX_FIELDS]; /* what the field held when it was begun */
  gboolean kept_back; /* a draft that could not go back into the form is told as long as the form is there */
  guint draft_source;
  GtkWidget *panel;
  GtkWidget *notice;  /* "Draft kept at 10:21" */
  GtkWidget *advice;  /* what looks odd about what was stored */
  GtkWidget *versions;
  GCancellable *cancellable;
};

static inline guint64
sos_record_saver_bit (guint field)
{
  return G_GUINT64_CONSTANT (1) << field;
}

/* sos-record-saver.c */
const SosField *sos_record_saver_get_field (SosRecordSaver *self, guint field);
guint sos_record_saver_get_n_fields (SosRecordSaver *self);
/* As it is stored. (transfer full) (nullable) */
char *sos_record_saver_dup_value (SosRecordSaver *self, SosRecord *record, guint field);
/* Remembers what the field holds now, where nothing was typed into it yet. */
void sos_record_saver_begin (SosRecordSaver *self, guint field);
void sos_record_saver_save_pending (SosRecordSaver *self);

/* sos-record-saver-panel.c: what is said above the form. */
void sos_record_saver_make_panel (SosRecordSaver *self);
void sos_record_saver_show_notice (SosRecordSaver *self, const char *words);
void sos_record_saver_show_advice (SosRecordSaver *self, SosRecord *record);
void sos_record_saver_show_versions (SosRecordSaver *self);
void sos_record_saver_mark_rows (SosRecordSaver *self, guint64 fields, gboolean wrong);

/* sos-record-saver-drafts.c: what is typed and not saved. */
void sos_record_saver_schedule_drafts (SosRecordSaver *self);
void sos_record_saver_keep_drafts (SosRecordSaver *self);
void sos_record_saver_load_drafts (SosRecordSaver *self);

G_END_DECLS
