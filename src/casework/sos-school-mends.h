/* sos-school-mends.h - what can be done about a session or a run that is not right: each way with what it would take, found on the board of a term
 * that was read. Decides and saves nothing: what is chosen is asked again by its deed. */
#pragma once

#include "sos-laying.h"
#include "sos-term-sheet.h"

G_BEGIN_DECLS

/* What is done, so that of many ways those offered first are not all of one kind. */
typedef enum
{
  SOS_MEND_DAY,      /* another day, hour or room */
  SOS_MEND_PERSON,   /* somebody else, or one more */
  SOS_MEND_ANSWER,   /* what a partner said */
  SOS_MEND_TOGETHER, /* two sessions in one */
  SOS_MEND_FEWER,    /* fewer sessions, or a part of one */
  SOS_MEND_LEAVE,    /* as it lies, with somebody’s word for it */
  SOS_N_MENDS,
} SosMendKind;

typedef struct
{
  SosMendKind kind;
  char *brief;              /* on a button beside what is not right: "Thu 26 Nov, 11:00", "Ines instead" */
  char *title, *note;       /* "Hold it on Thu 26 Nov, 11:00", "B12 · with Joel, Marcia"; @note NULL: none */
  SosLaying *laying;        /* sessions to lay; NULL: */
  SosTransactionFunc func;  /* another deed, with: */
  gint64 id, other;
  const char *code;         /* static */
  int count;
  gboolean asks_reason, asks_agreed; /* words that it needs: why, and who at the school agreed to it */
} SosSchoolMend;

/* All element type SosSchoolMend, the least trouble first. (transfer full) */
/* What leads to mending something that is not right. */
GPtrArray *sos_school_mends_list (SosTermSheet *sheet, const SosTermWrong *wrong);
#define SOS_SCHOOL_MENDS_AT_ONCE 3
/* Places in @mends of those offered first, in their order: the first of each kind, then whatever comes next. How many they are. */
guint sos_school_mends_pick (GPtrArray *mends, guint picked[SOS_SCHOOL_MENDS_AT_ONCE]);
/* Another day, hour or room for a session. */
GPtrArray *sos_school_mends_move (SosTermSheet *sheet, int session);
/* Others for somebody on it (SOS_PLAN_NONE: one more), for this session and for all to come. */
GPtrArray *sos_school_mends_staff (SosTermSheet *sheet, int session, int person);
/* A session that is cancelled: another day, one session fewer. */
GPtrArray *sos_school_mends_cancelled (SosTermSheet *sheet, int run, gint64 session);
/* Sessions without a day: all of them planned; where that cannot be, the legal shapes there are (5.1). */
GPtrArray *sos_school_mends_run (SosTermSheet *sheet, int run);
/* One sentence why there is no way, or NULL. (transfer full) */
char *sos_school_mends_dup_reason (SosTermSheet *sheet, int run);

/* Runs @self: a SosLaying or a SosDeed made of it. @why and @agreed_by NULL: not asked. (transfer full) */
gpointer sos_school_mend_make_deed (SosSchoolMend *self, const char *why, const char *agreed_by, SosTransactionFunc *func, GDestroyNotify *free_deed);
void sos_school_mend_free (SosSchoolMend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSchoolMend, sos_school_mend_free)

G_END_DECLS
