/* office.h - a small office in a file of its own, for the tests of this room and of those above it. */
#pragma once

#include "sos-casework.h"
#include "sos-letters.h"
#include "sos-people.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* Two teams; a worker, a second one, a lead and an administrator; the worker sits at the desk. */
typedef struct
{
  SosStore *store;
  char *folder;
  char *path;
  gint64 team, other_team;
  gint64 worker, colleague, lead, administrator;
  GArray *people; /* gint64, of office_new_with_people() */
} Office;

#define OFFICE_WORKER "Moyo Adeyemi"

Office *office_new (void);
/* With @n people whose open episode is allocated to the worker: "Person 1 Tester", "Person 2 Tester"… in the order of their ids. */
Office *office_new_with_people (guint n);
/* The test fails unless the store is freed with it: answers on their way hold it until they have come. */
void office_free (Office *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Office, office_free)

/* Records made and saved as casework saves them; the test fails where that is refused. */
gint64 office_add_person (Office *self, const char *name);
/* With "field", value pairs as for g_object_new(). */
gint64 office_add (Office *self, GType type, const char *first, ...) G_GNUC_NULL_TERMINATED;
/* A record stored as it is, past the rules that casework asks: what the office might hold. Takes @record. */
gint64 office_put (Office *self, gpointer record);
/* (transfer full) */
gpointer office_load (Office *self, GType type, gint64 id);
char *office_dup_text (Office *self, GType type, gint64 id, const char *field);
/* A text field, changed and saved. */
void office_set (Office *self, GType type, gint64 id, const char *field, const char *text);
void office_set_number (Office *self, GType type, gint64 id, const char *field, gint64 number);
gboolean office_try_set (Office *self, GType type, gint64 id, const char *field, const char *text, GError **error);
gboolean office_remove (Office *self, GType type, gint64 id, GError **error);

/* A deed with its plain values. TRUE where it was done. */
gboolean office_do (Office *self, SosTransactionFunc func, gpointer deed, GError **error);
/* Does it, and the test fails where that is refused; the result of the deed. Takes the deed. */
gint64 office_must (Office *self, SosTransactionFunc func, SosDeed *deed);
/* The test fails unless it is refused, with @words somewhere in the sentence. Takes the deed. */
void office_must_not (Office *self, SosTransactionFunc func, SosDeed *deed, const char *words);
/* A deed over any struct; refused with @words, or done where these are NULL. What was refused leaves nothing behind. */
void office_attempt (Office *self, gpointer func, gpointer data, const char *words);
SosDeed *office_deed (gint64 id, gint64 other, const char *code, const char *words, const char *date);

/* One that was accepted. */
void office_put_referral (Office *self, gint64 person, gint64 episode);
/* Whatever a stage asks of @episode is there: a referral that was accepted, an agreement, a try to reach them, an assessment that is signed. */
void office_make_ready (Office *self, gint64 episode);
/* Nobody has tried to reach them yet. */
void office_forget_tries (Office *self, gint64 person);
/* A stage further, which the course and the needs allow; the test fails otherwise. */
void office_move (Office *self, gint64 episode, const char *stage);

/* It ends early: prepared with all that is asked, and signed as a lead signs; whoever sat at the desk sits there again. */
void office_end_early (Office *self, gint64 episode, const char *why, const char *words);
gboolean office_try_end_early (Office *self, gint64 episode, const char *why, const char *words, GError **error);

/* A goal at the end of @plan, a step at the end of @goal; @words NULL: still to be written. */
gint64 office_add_goal (Office *self, gint64 plan, const char *words);
gint64 office_add_step (Office *self, gint64 goal, const char *who, const char *words, const char *by_when);
/* A plan that may be agreed, with one goal and two steps; not agreed yet. */
gint64 office_add_plan (Office *self, gint64 person);
/* Somebody with an agreed plan, a safe home, and an agreement to letters by post. */
gint64 office_add_client (Office *self, const char *name, gint64 *address);
/* A letter by post to that address, approved with some pages. */
gint64 office_add_approved_letter (Office *self, gint64 person, gint64 address);
/* (transfer full) */
SosLetterCase *office_open_letter (Office *self, gint64 letter);
/* Some pages of the letter as it stands now, to be approved. */
SosApproveLetter *office_look_at (Office *self, gint64 letter);
void office_approve (Office *self, gint64 letter);
gboolean office_try_approve (Office *self, gint64 letter, GError **error);

/* Runs the main loop until @done says so; fails the test after a while, naming @what. */
void office_wait (gboolean (*done) (gpointer data), gpointer data, const char *what);

/* Everything that is there, in words, without revisions. (transfer full) */
char *office_dump (Office *self);
/* Whether @words are in what @error says, with the rule that refused behind it: "… (V10)". */
gboolean office_says (const GError *error, const char *words);
/* The first number that @sql gives; $1 is @id. */
gint64 office_count (Office *self, const char *sql, gint64 id);
gboolean office_try_undo (Office *self, GError **error);
void office_undo (Office *self);
void office_redo (Office *self);

G_END_DECLS
