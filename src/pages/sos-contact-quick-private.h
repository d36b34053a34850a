/* sos-contact-quick-private.h - what the parts of the one-line entry share: its chips' words, and what opens under them. */
#pragma once

#include "sos-contact-quick.h"
#include "sos-contact-reach-note.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

struct _SosContactQuick
{
  GtkBox parent_instance;

  GtkText *text;
  GtkLabel *problem;
  GtkBox *late;
  GtkEntry *reason;
  SosContactReachNote *against;
  GtkBox *read;
  GtkLabel *read_as;
  SosWrapBox *chips;

  gint64 person;
  SosContactPeople *people;
  gint64 worker;          /* whoever writes */
  SosCodes *codes;
  SosQuickLine *line;
  SosContactEntry *entry;            /* what was read, and what was put right */
  gboolean fixed[SOS_QUICK_N_PARTS]; /* put right by hand: no key changes it */
  GtkWidget *buttons[SOS_QUICK_N_PARTS];
};


/* Whether it was said, read, or has to be asked; what was put right is read. */
SosQuickState sos_contact_quick_get_state (SosContactQuick *self, SosQuickPart part);
/* From now on no key changes @part. */
void sos_contact_quick_fix (SosContactQuick *self, SosQuickPart part);

/* "today 13:20". (transfer full) */
char *sos_contact_quick_dup_moment (gint64 seconds);
/* What the chip of @part says, NULL for nothing; what is doubtful with a mark. (transfer full) */
char *sos_contact_quick_dup_words (SosContactQuick *self, SosQuickPart part);
/* Fills what opens under it. */
void sos_contact_quick_fill (SosContactQuick *self, SosQuickPart part, GtkWidget *popover);

G_END_DECLS
