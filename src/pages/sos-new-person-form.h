/* sos-new-person-form.h - what is typed of somebody new: the rows, what they mean, and the remark beside each. */
#pragma once

#include "sos-likely.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_NEW_PERSON_NAME,
  SOS_NEW_PERSON_BORN,
  SOS_NEW_PERSON_AGE,
  SOS_NEW_PERSON_PHONE,
  SOS_NEW_PERSON_POSTCODE,
  SOS_NEW_PERSON_SCHOOL,
  SOS_NEW_PERSON_PARENT,
  SOS_NEW_PERSON_N_ROWS,
} SosNewPersonRow;

/* Builder ids; also the names of the drafts. A remark's is "name_remark". */
extern const char *const sos_new_person_rows[SOS_NEW_PERSON_N_ROWS];

/* Children of the page's template. */
typedef struct
{
  GtkEntry *rows[SOS_NEW_PERSON_N_ROWS];
  GtkLabel *remarks[SOS_NEW_PERSON_N_ROWS];
} SosNewPersonForm;

const char *sos_new_person_form_get_words (SosNewPersonForm *self, SosNewPersonRow row);
gboolean sos_new_person_form_is_blank (SosNewPersonForm *self, SosNewPersonRow row);
/* What the words mean; a date that cannot be read is left out. (transfer full) */
SosNewPerson *sos_new_person_form_dup_person (SosNewPersonForm *self);
/* Says beside each row what is wrong with it; FALSE where a new record must wait. V1 and V2 stop; a postcode or a number that
 * looks odd is only said. @name_too: an empty name is said as well. */
gboolean sos_new_person_form_check (SosNewPersonForm *self, gboolean name_too);

G_END_DECLS
