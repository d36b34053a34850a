/* sos-office-list.h - the lists an office keeps: read as rows, changed, ended with what still points there (domain 2). */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"
#include "sos-office-kinds.h"
#include "sos-store.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_OFFICE_ROW_KEPT,
  SOS_OFFICE_ROW_CHECK, /* the day by which it is to be checked is past */
  SOS_OFFICE_ROW_ENDS,  /* a last day is said and not past */
  SOS_OFFICE_ROW_OVER,
} SosOfficeRowState;

/* One line, plain values; texts may be "". */
#define SOS_TYPE_OFFICE_ROW (sos_office_row_get_type ())
G_DECLARE_FINAL_TYPE (SosOfficeRow, sos_office_row, SOS, OFFICE_ROW, GObject)
struct _SosOfficeRow
{
  GObject parent_instance;

  gint64 id;   /* of the record; 0 where a word is as the program came with it */
  char *code;  /* of a word; else NULL */
  char *label, *cells[SOS_OFFICE_CELLS];
  char *day;   /* of its state, ISO; NULL: none */
  char *filter; /* the code by which the list is narrowed */
  char *folded;
  SosOfficeRowState state;
};

typedef struct
{
  GPtrArray *rows;  /* SosOfficeRow */
  SosVerdict *see, *change; /* may they? */
  guint n_check;    /* to be checked */
} SosOfficeList;
void sos_office_list_free (SosOfficeList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOfficeList, sos_office_list_free)

/* @list: the code list where @kind is words; else NULL. */
SosOfficeList *sos_office_list_load (SosTransaction *transaction, const SosOfficeKind *kind, const char *list, GError **error);
void sos_office_list_async (SosStore *store, const SosOfficeKind *kind, const char *list, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
SosOfficeList *sos_office_list_finish (GAsyncResult *result, GError **error);

/* One of them to be changed. */
typedef struct
{
  const SosOfficeKind *kind;
  gint64 id;             /* 0: a new one */
  SosRecord *record;     /* out: to be changed; nobody else has it */
  GPtrArray *references; /* out: SosOfficeReference, a row for each reference field of it */
  GPtrArray *points;     /* out: SosConsequence: what still points there */
  GPtrArray *same;       /* out: SosOfficeChoice: others of the kind that are not over */
} SosOfficeOpen;

typedef struct
{
  gint64 id;
  char *name;
} SosOfficeChoice;

typedef struct
{
  guint field;
  GPtrArray *choices; /* SosOfficeChoice, by name */
} SosOfficeReference;

SosOfficeOpen *sos_office_open_new (const SosOfficeKind *kind, gint64 id);
void sos_office_open_free (SosOfficeOpen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOfficeOpen, sos_office_open_free)
gboolean sos_office_open_load (SosTransaction *transaction, SosOfficeOpen *self, GError **error);

/* Adds or changes one; rights and rules of its type are asked. */
gboolean sos_casework_keep_office_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);
/* Takes away one that nothing speaks of. */
gboolean sos_casework_drop_office_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);

/* Its last day. */
typedef struct
{
  const SosOfficeKind *kind;
  gint64 id;
  char *day;        /* ISO */
  gint64 instead;   /* where what goes on is pointed; 0: nowhere */
  gboolean the_same; /* entered twice: all of it is pointed there */
} SosEndOffice;
SosEndOffice *sos_end_office_new (const SosOfficeKind *kind, gint64 id);
void sos_end_office_free (SosEndOffice *self);
gboolean sos_casework_end_office_record (SosTransaction *transaction, SosEndOffice *end, GError **error);

/* What a record, as it would be saved, changes in the work that goes on. */
typedef struct
{
  SosRecord *record;
  GPtrArray *what; /* out: SosConsequence */
} SosAskRecord;
SosAskRecord *sos_ask_record_new (SosRecord *record);
void sos_ask_record_free (SosAskRecord *self);
/* Of a step of a service; of a programme. */
gboolean sos_casework_ask_step (SosTransaction *transaction, SosAskRecord *ask, GError **error);
gboolean sos_casework_ask_programme (SosTransaction *transaction, SosAskRecord *ask, GError **error);

G_END_DECLS
