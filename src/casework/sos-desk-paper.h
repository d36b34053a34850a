/* sos-desk-paper.h - papers for those who work here: the list of a day, the board of a team, the sheet of a supervision (domain 6.5). */
#pragma once

#include "sos-casework.h"
#include "sos-merge.h"

G_BEGIN_DECLS

/* Kinds, which are their templates. */
#define SOS_PAPER_DAY_LIST "day-list"                 /* of whoever is at the desk */
#define SOS_PAPER_TEAM_BOARD "team-board"             /* of the team of whoever leads it */
#define SOS_PAPER_SUPERVISION_SHEET "supervision-sheet" /* id: supervision */

/* The gate before such a paper comes out; what it refuses is noted. @words: what may stand on it. */
typedef struct
{
  const char *kind; /* static */
  gint64 id;
  const char *verb; /* "print" or "export", static */
  SosMerge *words;
  GBytes *template; /* its words as the office has them; NULL: what the program brings */
  char *ref;        /* all that a queue or a file may show */
} SosDeskPaper;
SosDeskPaper *sos_desk_paper_new (const char *kind, gint64 id, const char *verb);
void sos_desk_paper_free (SosDeskPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosDeskPaper, sos_desk_paper_free)

gboolean sos_casework_release_desk_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error);
/* After it is there: noted; lasting. */
gboolean sos_casework_mark_desk_paper (SosTransaction *transaction, SosDeskPaper *paper, GError **error);

G_END_DECLS
