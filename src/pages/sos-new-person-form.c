/* sos-new-person-form.c - what is typed of somebody new: the rows, what they mean, and the remark beside each. */
#include "config.h"
#include "sos-new-person-form.h"

#include "sos-clock.h"
#include "sos-contact-rules.h"
#include "sos-date-rules.h"
#include "sos-name-rules.h"

#include <glib/gi18n.h>

const char *const sos_new_person_rows[SOS_NEW_PERSON_N_ROWS]
    = { "name", "born", "age", "phone", "postcode", "school", "parent" };

const char *
sos_new_person_form_get_words (SosNewPersonForm *self, SosNewPersonRow row)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->rows[row]));
}

gboolean
sos_new_person_form_is_blank (SosNewPersonForm *self, SosNewPersonRow row)
{
  g_autofree char *text = g_strstrip (g_strdup (sos_new_person_form_get_words (self, row)));

  return text[0] == '\0';
}

/* "about 15" is the year fifteen years ago, and known to be no better. */
static char *
dup_year_of_age (SosNewPersonForm *self)
{
  g_autofree char *today = sos_clock_dup_today ();
  gint64 age;

  if (!g_ascii_string_to_signed (sos_new_person_form_get_words (self, SOS_NEW_PERSON_AGE), 10, 0, 120, &age, NULL))
    return NULL;
  return g_strdup_printf ("%04d", (int) (g_ascii_strtoll (today, NULL, 10) - age));
}

SosNewPerson *
sos_new_person_form_dup_person (SosNewPersonForm *self)
{
  SosNewPerson *person = g_new0 (SosNewPerson, 1);

  person->name = g_strdup (sos_new_person_form_get_words (self, SOS_NEW_PERSON_NAME));
  person->phone = g_strdup (sos_new_person_form_get_words (self, SOS_NEW_PERSON_PHONE));
  person->postcode = g_strdup (sos_new_person_form_get_words (self, SOS_NEW_PERSON_POSTCODE));
  person->school = g_strdup (sos_new_person_form_get_words (self, SOS_NEW_PERSON_SCHOOL));
  person->parent = g_strdup (sos_new_person_form_get_words (self, SOS_NEW_PERSON_PARENT));
  person->birth_date = sos_date_dup_parsed (sos_new_person_form_get_words (self, SOS_NEW_PERSON_BORN));
  if (!person->birth_date && sos_new_person_form_is_blank (self, SOS_NEW_PERSON_BORN))
    {
      person->birth_date = dup_year_of_age (self);
      person->birth_quality = person->birth_date ? g_strdup (SOS_BIRTH_ESTIMATED) : NULL;
    }
  return person;
}

static void
remark (SosNewPersonForm *self, SosNewPersonRow row, const char *words)
{
  gboolean wrong = words && words[0] != '\0';

  gtk_label_set_label (self->remarks[row], words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks[row]), wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->rows[row]), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
remark_verdict (SosNewPersonForm *self, SosNewPersonRow row, SosVerdict *verdict)
{
  g_autoptr (SosVerdict) taken = verdict;
  g_autofree char *words = sos_verdict_dup_text (taken);

  remark (self, row, words);
  return taken->allowed;
}

static gboolean
check_born (SosNewPersonForm *self)
{
  g_autofree char *date = sos_date_dup_parsed (sos_new_person_form_get_words (self, SOS_NEW_PERSON_BORN));
  g_autofree char *today = sos_clock_dup_today ();

  if (date || sos_new_person_form_is_blank (self, SOS_NEW_PERSON_BORN))
    return remark_verdict (self, SOS_NEW_PERSON_BORN, sos_birth_date_check (date, TRUE, today));
  remark (self, SOS_NEW_PERSON_BORN, _("No date we know. “3 Nov 2009”, “03/11/2009”, “2009” are."));
  return FALSE;
}

static gboolean
check_age (SosNewPersonForm *self)
{
  g_autofree char *year = dup_year_of_age (self);
  gboolean fine = year || sos_new_person_form_is_blank (self, SOS_NEW_PERSON_AGE);

  remark (self, SOS_NEW_PERSON_AGE, fine ? NULL : _("A number of years."));
  return fine;
}

static gboolean
check_words (SosNewPersonForm *self, SosNewPersonRow row, SosVerdict *(*rule) (const char *words), gboolean blank_too)
{
  if (blank_too || !sos_new_person_form_is_blank (self, row))
    return remark_verdict (self, row, rule (sos_new_person_form_get_words (self, row)));
  remark (self, row, NULL);
  return TRUE;
}

gboolean
sos_new_person_form_check (SosNewPersonForm *self, gboolean name_too)
{
  gboolean fine = check_words (self, SOS_NEW_PERSON_NAME, sos_name_check, name_too);

  fine = check_born (self) && fine;
  fine = check_age (self) && fine;
  check_words (self, SOS_NEW_PERSON_PHONE, sos_phone_check, FALSE);
  check_words (self, SOS_NEW_PERSON_POSTCODE, sos_postcode_check, FALSE);
  return fine;
}
