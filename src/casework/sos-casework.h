/* sos-casework.h - what people do: one named operation is one transaction with all its consequences (design 5).
 *
 * Each is a SosTransactionFunc over a small struct of plain values, run with sos_store_write_async() or, on the command line
 * and in tests, sos_store_write(). A refusal is SOS_STORE_ERROR_REFUSED; its sentence names the rule and what can be done. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* Once, by every program before its first write: lists and marks follow each change from then on. */
void sos_casework_init (void);

/* Any edit of any record, by the field tables: saves @record (with the consequences its type has: a posting rule pulls letters
 * back, a frozen plan refuses). On success the record in @record carries its new revision. */
typedef struct
{
  SosRecord *record;
  char *reason;
} SosSaveRecord;
SosSaveRecord *sos_save_record_new (gpointer record, const char *reason);
void sos_save_record_free (SosSaveRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSaveRecord, sos_save_record_free)
gboolean sos_casework_save_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);
gboolean sos_casework_remove_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* What looks odd about @record and may still be so (V2, V6, V7, V8, V14): whole sentences, empty where all is well. Never stops
 * a save. Any thread. (transfer full) */
GPtrArray *sos_casework_dup_warnings (SosRecord *record, const char *today);

/* Brings lists, alerts and waiting letters up to today where only time has passed. At opening, and when midnight is past; costs
 * nothing on a day already begun. @data: NULL. */
gboolean sos_casework_turn_day (SosTransaction *transaction, gpointer data, GError **error);

/* A deed on one record, with words and a choice where the deed needs them. */
typedef struct
{
  gint64 id;     /* the record the deed is about */
  gint64 other;  /* a second record, where the deed has one */
  char *code;    /* the choice */
  char *words;   /* the reason, or what was said */
  char *why;     /* the code of the reason, where the deed has one */
  char *date;
  gint64 result; /* what was made, where something was */
  int count;     /* how much followed: letters taken back */
  gpointer made; /* object results, GObject, owned */
} SosDeed;
SosDeed *sos_deed_new (gint64 id, const char *code, const char *words);
void sos_deed_free (SosDeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDeed, sos_deed_free)

/* Plan (domain 4.4, V13). id: person for start; plan for the others. Goals and steps are records like others: a new one goes to the
 * end of its plan or goal, and may wait for its words until the plan is agreed. */
gboolean sos_casework_start_plan (SosTransaction *transaction, SosDeed *deed, GError **error);   /* result: the new draft, version n+1 with the goals of the last */
gboolean sos_casework_agree_plan (SosTransaction *transaction, SosDeed *deed, GError **error);   /* freezes the version; moves the episode to PLAN_AGREED */
gboolean sos_casework_set_action_status (SosTransaction *transaction, SosDeed *deed, GError **error); /* id: action; code: status; words: reason of NOT_DONE */
gboolean sos_casework_set_goal_status (SosTransaction *transaction, SosDeed *deed, GError **error);
/* Whoever may see a goal. id: goal; code: goal-share; words: a name, where it is somebody else. What is so already stays so, so that
 * the last of several quick choices is what holds. */
gboolean sos_casework_share_goal (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_stop_sharing_goal (SosTransaction *transaction, SosDeed *deed, GError **error); /* with any name */

/* Address (domain 0.7, N2). id: address; code: posting rule; words: reason. count: letters taken back. */
gboolean sos_casework_set_posting_rule (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_ask_address_again (SosTransaction *transaction, SosDeed *deed, GError **error); /* still safe: reviewed today */

/* Episode (domain 1.1). open: id person, code service, words reason of a second one (V10); count: how many others are very likely the same
 * person, which is written down for whoever looks it over (0.6). move: id episode, code stage; an end
 * has words, a reason of whoever decides (N10), and why: one of "closing-reason" that goes with the stage. */
gboolean sos_casework_open_episode (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_move_episode (SosTransaction *transaction, SosDeed *deed, GError **error);
gboolean sos_casework_allocate_episode (SosTransaction *transaction, SosDeed *deed, GError **error); /* other: staff */

G_END_DECLS
