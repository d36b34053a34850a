/* sos-paper-template-private.h - what a template is made of: for those who read it, check it and fill it. */
#pragma once

#include "sos-paper-template.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_PAPER_FIELD_TEXT,
  SOS_PAPER_FIELD_CHOICE,
  SOS_PAPER_FIELD_FLAG,
  SOS_PAPER_FIELD_LIST,
} SosPaperFieldType;

/* As a template says them; NULL: words. */
extern const char *const sos_paper_field_as_words[SOS_PAPER_N_AS];

typedef struct
{
  SosPaperFieldType type;
  SosPaperFieldAs as;
  gboolean optional;
  SosPaperTyped typed; /* whether whoever writes may say it */
  char *hint;          /* what to write there; NULL */
  gboolean of_office; /* not about the person: may be kept from letter to letter */
  char *name, *label, *item;
  char **values;     /* of a choice */
  GPtrArray *fields; /* of a list: SosPaperField */
} SosPaperField;

typedef enum
{
  SOS_PAPER_NODE_SECTION,
  SOS_PAPER_NODE_EACH,
  SOS_PAPER_NODE_BLOCK,
  SOS_PAPER_NODE_CELL,
} SosPaperNodeType;

/* One element of the page part. */
typedef struct
{
  SosPaperNodeType type;
  SosBlockKind block;
  guint number; /* section number; cell index */
  guint place;  /* the how-manieth of its template, the same in each language */
  char *title;  /* of a section */
  const char *picture; /* of a heading; interned, may be NULL */
  char *list;   /* of an each */
  char *condition, *value;
  gboolean negated;
  gboolean together; /* lines of a value are lines of one paragraph: an address */
  GString *text;
  GPtrArray *children; /* SosPaperNode */
} SosPaperNode;

struct _SosPaperTemplate
{
  char *kind;
  char *language; /* of its words */
  gboolean open; /* lies on a desk: it is never folded into an envelope */
  GPtrArray *fields;   /* SosPaperField */
  GPtrArray *sections; /* SosPaperNode */
};

void sos_paper_field_free (SosPaperField *self);
void sos_paper_node_free (SosPaperNode *self);

/* The field called @name among @fields, or NULL. */
const SosPaperField *sos_paper_field_find (GPtrArray *fields, const char *name);

/* sos-paper-template-read.c: fills the empty @self from XML. Errors: G_MARKUP_ERROR, naming the line. */
gboolean sos_paper_template_read (SosPaperTemplate *self, const char *xml, gssize length, GError **error);

/* sos-paper-template.c: what may be asked for at one place: the fields of the lists around it, innermost first. */
typedef struct SosPaperDeclared
{
  const struct SosPaperDeclared *outer;
  GPtrArray *fields;
} SosPaperDeclared;

const SosPaperField *sos_paper_declared_find (const SosPaperDeclared *self, const char *name);
/* Why @text may not ask what it asks; NULL where all of it is declared. (transfer full) */
char *sos_paper_declared_find_fault (const SosPaperDeclared *self, const char *text, const char *language);
/* sos-paper-template-read.c: what an element is called. */
const char *sos_paper_node_get_element (const SosPaperNode *node);
const char *sos_paper_field_get_element (const SosPaperField *field);

G_END_DECLS
