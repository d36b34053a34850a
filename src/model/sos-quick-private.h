/* sos-quick-private.h - words of a quick line, and what one of them or several mean. Inside the readers of typed days, hours and lines alone. */
#pragma once

#include "sos-quick-line.h"

G_BEGIN_DECLS

typedef struct
{
  gsize start, end; /* bytes of the line */
  char *folded;     /* small letters, no marks, no apostrophes */
  gboolean capital; /* begins with a capital letter */
  gboolean dashed;  /* only a dash parts it from the word before */
  guint clause;     /* counted through the line; a new sentence is a new clause */
  guint sentence;
} SosQuickToken;

/* @text is valid UTF-8. Element type SosQuickToken. (transfer full) */
GArray *sos_quick_cut (const char *text);

static inline const SosQuickToken *
sos_quick_at (GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, SosQuickToken, i) : NULL;
}

/* Whether token @i says @word; FALSE beyond the end. */
gboolean sos_quick_is (GArray *tokens, guint i, const char *word);
/* Whether it is one of @words (NULL-terminated). */
gboolean sos_quick_is_any (GArray *tokens, guint i, const char *const *words);
/* How many tokens from @i on say @phrase ("face to face"), within one clause; 0 where they do not. */
guint sos_quick_match (GArray *tokens, guint i, const char *phrase);

/* ---- phrases ---- */

typedef enum
{
  SOS_PHRASE_TYPE,
  SOS_PHRASE_OUTCOME,
  SOS_PHRASE_PLACE,
  SOS_PHRASE_KIN,  /* value: code of "relationship-type" */
  SOS_PHRASE_ROLE, /* value: what a professional is */
  SOS_PHRASE_THEM, /* the young person */
  SOS_PHRASE_ME,   /* whoever writes */
} SosPhraseKind;

typedef enum
{
  SOS_PHRASE_KEPT = 1 << 0,     /* says more than what is read from it: stays in the note as well */
  SOS_PHRASE_DOUBTFUL = 1 << 1, /* may mean something else */
  SOS_PHRASE_ALONE = 1 << 2,    /* means it without "at" before it (places) */
  SOS_PHRASE_HELD = 1 << 3,     /* it was held: "spoke to" */
} SosPhraseFlags;

typedef struct
{
  const char *words;
  SosPhraseKind kind;
  const char *value;
  SosPhraseFlags flags;
} SosPhrase;

/* The longest phrase of @kind at @i, and in @n how many tokens it has; NULL where none is. */
const SosPhrase *sos_phrase_find (GArray *tokens, guint i, SosPhraseKind kind, guint *n);

/* ---- days, times, lengths: how many tokens from @i on were read, 0 where none are ---- */

typedef struct
{
  const char *today; /* ISO */
  gboolean ahead;    /* "friday" is the next one, not the last */
} SosQuickDays;

guint sos_quick_read_day (GArray *tokens, guint i, const SosQuickDays *days, char **day, gboolean *doubtful);
/* @until: the end of a range, -1 where there is none. */
guint sos_quick_read_time (GArray *tokens, guint i, int *minute, int *until, gboolean *doubtful);
guint sos_quick_read_length (GArray *tokens, guint i, int *minutes);

/* ---- a line as it is read ---- */

typedef struct
{
  SosQuickLine *line;
  const SosQuickContext *context;
  const char *text;
  GArray *tokens;
  char *today;
  int minute_now;
  GArray *taken;      /* gboolean a token: not part of the note */
  gboolean verb_first; /* how was said before with whom */
  gboolean from;       /* "from" stood before a name, or "me" after a verb */
} SosQuickReading;

/* Takes @n tokens out of the note, for they say @part. */
void sos_quick_take (SosQuickReading *reading, guint i, guint n, SosQuickPart part);
gboolean sos_quick_is_taken (SosQuickReading *reading, guint i);
/* Said once: read. Said again and otherwise: doubtful. */
void sos_quick_settle (SosQuickReading *reading, SosQuickPart part, gboolean differs, gboolean doubtful);
/* As it was typed. (transfer full) */
char *sos_quick_dup_typed (SosQuickReading *reading, guint i, guint n);
guint sos_quick_find_end_of_clause (SosQuickReading *reading, guint i);

/* What stands at @i, and how many tokens long; 0 where it is something else. @keep: also what says more than that, and stays in the note. */
guint sos_quick_read_when (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_now (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_for (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_type (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_outcome (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_place (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_with (SosQuickReading *reading, guint i, gboolean keep);
guint sos_quick_read_goal_number (SosQuickReading *reading, guint i, gboolean keep);
/* One step of the whole line, and the goals its words are about. */
void sos_quick_find_step (SosQuickReading *reading);
void sos_quick_find_goals (SosQuickReading *reading);

G_END_DECLS
