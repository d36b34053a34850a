/* sos-office-numbers.h - what this office chose: read for its page, chosen, put back, with what follows and what it was before (domain 0.1). */
#pragma once

#include "sos-casework.h"
#include "sos-consequence.h"
#include "sos-office-settings.h"
#include "sos-store.h"

G_BEGIN_DECLS

/* What was chosen of one, and when: lines of the audit. */
typedef struct
{
  char *when, *who; /* in words */
  char *old, *new;  /* values; NULL: what is built in */
} SosSettingChange;

typedef struct
{
  const SosOfficeSetting *setting;
  char *value; /* NULL: as it is built in */
  gboolean may_change;
} SosOfficeNumber;

typedef struct
{
  GPtrArray *numbers; /* SosOfficeNumber, in the order of the list */
  gboolean may_see;
} SosOfficeNumbers;
void sos_office_numbers_free (SosOfficeNumbers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosOfficeNumbers, sos_office_numbers_free)
void sos_office_numbers_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosOfficeNumbers *sos_office_numbers_finish (GAsyncResult *result, GError **error);

/* One of them before it is chosen. */
typedef struct
{
  const SosOfficeSetting *setting;
  char *value;         /* as it would be; NULL: built in */
  SosVerdict *verdict; /* out: may it be that? */
  GPtrArray *what;     /* out: SosConsequence */
  GPtrArray *changes;  /* out: SosSettingChange, newest first */
} SosChooseSetting;
SosChooseSetting *sos_choose_setting_new (const SosOfficeSetting *setting, const char *value);
void sos_choose_setting_free (SosChooseSetting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosChooseSetting, sos_choose_setting_free)

/* Fills what is out; for a read. */
gboolean sos_casework_ask_setting (SosTransaction *transaction, SosChooseSetting *choose, GError **error);
/* Does it. */
gboolean sos_casework_choose_setting (SosTransaction *transaction, SosChooseSetting *choose, GError **error);

/* Rights and rules of a setting saved by hand. */
gboolean sos_office_setting_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *setting, GError **error);

G_END_DECLS
