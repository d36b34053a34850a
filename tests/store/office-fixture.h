/* office-fixture.h - a new office in a folder of its own, and what the tests of the store do with one again and again. */
#pragma once

#include "sos-records.h"
#include "sos-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  SosStore *store;
} OfficeFixture;

void office_fixture_set_up (OfficeFixture *self, gconstpointer data);
void office_fixture_tear_down (OfficeFixture *self, gconstpointer data);
/* Closes the office and opens it again, as the next morning. */
void office_fixture_reopen (OfficeFixture *self);

/* A new folder under the temporary one, and its end with all that is in it. */
char *office_make_folder (void);
void office_drop_folder (const char *folder);

/* A file as the program of @version would have left it, with a row in it: the name of the office, "Hackney Wick". */
void office_make_version (const char *path, int version);

/* Runs the main context until @done, at most a minute. */
void office_wait (gboolean *done);
/* Runs what the main context has to do. */
void office_settle (void);

/* A write or a read that must succeed. */
void office_write (OfficeFixture *self, const char *title, SosTransactionFunc func, gpointer data);
void office_read (OfficeFixture *self, SosTransactionFunc func, gpointer data);

/* The first number @sql gives, from the file itself by a connection of its own. */
gint64 office_count (const char *path, const char *sql);
/* Runs @sql on the file behind the program's back; the office is closed. Trusting: every kind of statement goes. */
void office_tamper (const char *path, const char *sql);

/* A record of @type with every field set (@whole) or the required ones, texts being @words; what it refers to is made and
 * saved. Not saved itself. (transfer full) */
SosRecord *office_make_record (SosTransaction *transaction, GType type, const char *words, gboolean whole);

/* Saves a person with a reference; gives the id. */
gint64 office_add_person (SosTransaction *transaction, const char *name);

/* All that a person at the desk could tell apart: every record that was not removed, without revisions, and what is derived
 * of them. (transfer full) */
char *office_dump (OfficeFixture *self);

/* How often: @full with SOS_FULL=1, else the number in the environment variable @name, else @few. */
guint office_get_runs (const char *name, guint few, guint full);

G_END_DECLS
