/* sos-school-mends-private.h - what the files that find ways to mend share. Inside casework alone. */
#pragma once

#include "sos-school-mends.h"

G_BEGIN_DECLS

#define SOS_SCHOOL_MENDS_MOST 6 /* of one kind */

GPtrArray *sos_school_mends_new (void);
/* Takes the texts; @note NULL: none. (transfer none) */
SosSchoolMend *sos_school_mends_add (GPtrArray *mends, SosMendKind kind, char *brief, char *title, char *note);
/* To that day, hour, room and people, as @laying, which is taken, does it; @more: sessions that move along. */
void sos_school_mends_add_move (GPtrArray *mends, const SosTermSheet *sheet, const SosPlanSession *as, char *note, SosLaying *laying, guint more);
/* "B12 · with Joel, Marcia · It is another weekday than usual.": where it would be, and what is said of it there; @session NONE: of no session. (transfer full) */
char *sos_school_mends_dup_note (const SosTermSheet *sheet, SosPlanBoard *board, int session, const SosPlanSession *as);
/* Of that session alone. (transfer full) */
SosLaying *sos_school_mends_laying_of (const SosTermSheet *sheet, const SosPlanSession *as);

/* Free days for a session of @board, @other_day: not the one it lies on, which was lost. How many were added. */
guint sos_school_mends_add_slots (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session, gboolean other_day);
/* Where nothing is free as it lies: with a few others moving along. */
void sos_school_mends_add_together (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session);
/* Others for @person, or one more (NONE). */
void sos_school_mends_add_people (GPtrArray *mends, SosTermSheet *sheet, int session, int person, gboolean volunteer);
/* A part that was declined or not answered. */
void sos_school_mends_add_partner (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong);
/* Nobody is named for a part: those of its provider. */
void sos_school_mends_add_named (GPtrArray *mends, SosTermSheet *sheet, const SosTermWrong *wrong);

G_END_DECLS
