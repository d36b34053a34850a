/* sos-person-papers-deed.h - the one thing that may be done with a letter now, or why it may not; knows no widget. */
#pragma once

#include "sos-letters.h"
#include "sos-paper.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_PAPERS_CHECK,
  SOS_PAPERS_APPROVE,
  SOS_PAPERS_PRINT,
  SOS_PAPERS_DELIVER, /* given by hand, or posted: as the letter was made */
  SOS_PAPERS_AGAIN,   /* a copy of what they have */
  SOS_PAPERS_NOTHING,
} SosPapersDeedKind;

typedef struct
{
  SosPapersDeedKind kind;
  const char *label; /* of the button; static, translated */
  char *reason;      /* one sentence why it is off; NULL: it is on */
  gboolean for_hand; /* what can be done instead: give it by hand */
} SosPapersDeed;

/* (transfer full) */
SosPapersDeed *sos_person_papers_deed_find (SosLetterCase *letter_case, SosPaper *paper);
void sos_person_papers_deed_free (SosPapersDeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPapersDeed, sos_person_papers_deed_free)

G_END_DECLS
