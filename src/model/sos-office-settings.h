/* sos-office-settings.h - everything an office may choose: the one list of it, and what a choice must keep to (domain 0.1). */
#pragma once

#include "sos-limits.h"
#include "sos-rights-rules.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_OFFICE_NUMBER,
  SOS_OFFICE_TEXT,   /* lines parted by " | " where it has several */
  SOS_OFFICE_SWITCH, /* "yes", or nothing */
  SOS_OFFICE_DAY,    /* ISO */
} SosOfficeSettingKind;

/* What a new number reaches. */
typedef enum
{
  SOS_REACHES_NEW,   /* what is entered from now on; days that are set stay */
  SOS_REACHES_DUE,   /* what is due and reminded of, at once */
  SOS_REACHES_LOAD,  /* who is full, at once */
  SOS_REACHES_ASKED, /* whatever is asked from now on, of what is there too */
  SOS_REACHES_PAPER, /* letters made from now on */
} SosSettingReach;

typedef struct
{
  const char *name;  /* of the setting: "posting-review-days" */
  const char *label; /* to be translated, as @group */
  const char *group;
  SosOfficeSettingKind kind;
  SosLimitUnit unit;       /* of numbers, as the rest: */
  int least, most, usual;  /* @usual: built in */
  SosOfficePart part;      /* to whom it belongs */
  SosSettingReach reach;
} SosOfficeSetting;

/* In the order of the page. (transfer none) */
const SosOfficeSetting *sos_office_settings_list (guint *n_settings);
/* NULL where no code reads a setting of that name. */
const SosOfficeSetting *sos_office_settings_find (const char *name);

/* What it says in words: "5 working days", "switched on"; @value NULL: what is built in. (transfer full) */
char *sos_office_setting_dup_words (const SosOfficeSetting *self, const char *value);
/* The number that holds: @value where it is one within the bounds, else the one that is built in. */
int sos_office_setting_get_number (const SosOfficeSetting *self, const char *value);

/* May @value (NULL: back to what is built in) be chosen beside @chosen (name -> value) of the office? Asks its bounds, and, where
 * @chosen is not NULL, that of two that belong together the lower does not pass the higher. (transfer full) */
SosVerdict *sos_office_setting_check (const SosOfficeSetting *self, const char *value, GHashTable *chosen);

G_END_DECLS
