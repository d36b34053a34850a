/* sos-chip.h - icon and word on a tinted ground: an alert. SosStatus: the same without the ground: a state. */
#pragma once

#include "sos-codes.h"
#include "sos-tone.h"

G_BEGIN_DECLS

/* Properties: "label" (string), "icon-name" (string), "tone" (string: "danger", "warn", "good", "note", "solid"; "" or NULL: none), "when" (string, small, after the word: the day it was
 * last looked at). In .ui files:
 *   <object class="SosChip"><property name="icon-name">…</property><property name="label">…</property><property name="tone">danger</property></object> */
#define SOS_TYPE_CHIP (sos_chip_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosChip, sos_chip, SOS, CHIP, GtkBox)

struct _SosChipClass
{
  GtkBoxClass parent_class;
};

GtkWidget *sos_chip_new (const char *icon_name, const char *label, const char *tone);
void sos_chip_set_label (SosChip *self, const char *label);
void sos_chip_set_icon_name (SosChip *self, const char *icon_name);
void sos_chip_set_tone (SosChip *self, const char *tone);
/* Long words go on in a second line instead of ending in dots: where an alert must be read in full. */
void sos_chip_set_wrap (SosChip *self, gboolean wrap);
void sos_chip_set_when (SosChip *self, const char *when);

/* A state word; without a tone it is quiet. Property "soft": the icon alone carries the tone (long lists: a red column is a column nobody reads). */
#define SOS_TYPE_STATUS (sos_status_get_type ())
G_DECLARE_FINAL_TYPE (SosStatus, sos_status, SOS, STATUS, SosChip)

/* Word from the office's code list, icon and tone from sos_look_find(). */
GtkWidget *sos_status_new_for_code (SosCodes *codes, const char *list, const char *code);
GtkWidget *sos_status_new (const char *icon_name, const char *label, const char *tone);
void sos_status_set_soft (SosStatus *self, gboolean soft);

G_END_DECLS
