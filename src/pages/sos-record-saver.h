/* sos-record-saver.h - joins a form and the store: a field is saved when it is left, kept as a draft while it is typed. */
#pragma once

#include "sos-form-binder.h"
#include "sos-store.h"

G_BEGIN_DECLS

/**
 * SosRecordSaver:
 *
 * Owns the working copy a form edits. What somebody else changed in between is merged field by field: a field that only one
 * side touched goes its way; a field both touched is shown with both versions until one is chosen (X9). Nothing typed is lost:
 * words that are not saved yet are drafts in the office file and come back after a crash, or where the form was closed on them.
 *
 * Signals: "said" (const char *words) a refusal in words; "saved" (const char *field label); "settled": an answer is in and
 * nothing is on its way any more.
 */
#define SOS_TYPE_RECORD_SAVER (sos_record_saver_get_type ())
G_DECLARE_FINAL_TYPE (SosRecordSaver, sos_record_saver, SOS, RECORD_SAVER, GObject)

/* Binds the rows of @root that belong to @type. Keeps @root weakly. */
SosRecordSaver *sos_record_saver_new (SosStore *store, GtkWidget *root, GType type);
/* @record as it is stored now (id set); merged into what is being typed. Drafts are read the first time. */
void sos_record_saver_set_base (SosRecordSaver *self, gpointer record);
/* A new record in place of a base: @record has an id (sos_store_make_id()) and is not stored yet. It is shown now and stored as the
 * deed @title; what is typed meanwhile follows. */
void sos_record_saver_make (SosRecordSaver *self, gpointer record, const char *title);
/* The record as the form has it: the revision stored last, unsaved words included. (transfer none) (nullable) */
gpointer sos_record_saver_get_record (SosRecordSaver *self);

/* How far what was typed has come, the later the farther from done. */
typedef enum
{
  SOS_SAVING_DONE,      /* everything is stored */
  SOS_SAVING_HELD,      /* something waits for the person: still being typed, refused, or changed by somebody else as well */
  SOS_SAVING_UNDER_WAY, /* something is on its way */
} SosSaving;
SosSaving sos_record_saver_get_saving (SosRecordSaver *self);

/* The label of a field that waits for the person; NULL where none does. */
const char *sos_record_saver_find_held (SosRecordSaver *self);
/* The record goes: nothing that was typed is kept. */
void sos_record_saver_forget (SosRecordSaver *self);

/* Whether its record, which was not there when the others were read at @read_at, is gone and nothing of it is lost with its form: it
 * was there before, and nothing waits to be stored. */
gboolean sos_record_saver_is_over (SosRecordSaver *self, gint64 read_at);

/* Everything typed goes to the store now. */
void sos_record_saver_flush (SosRecordSaver *self);
/* Both versions of each field that two people changed, and what looks odd about what was stored; hidden while there is nothing.
 * Put it above the form. (transfer none) */
GtkWidget *sos_record_saver_get_panel (SosRecordSaver *self);
/* Fields waiting for a choice. */
guint sos_record_saver_get_n_conflicts (SosRecordSaver *self);
SosFormBinder *sos_record_saver_get_binder (SosRecordSaver *self);
/* What a choice that is no row of the form (a round button, a menu) says: saved and merged like something typed. */
void sos_record_saver_set_text (SosRecordSaver *self, guint field, const char *text);

G_END_DECLS
