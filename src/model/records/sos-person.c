/* sos-person.c - a young person we support, or a relative; domain 0.6. */
#include "config.h"
#include "sos-person.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PERSON_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_SEARCHED, N_("Reference") },
  [SOS_PERSON_FULL_NAME] = { "full-name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_SEARCHED | SOS_FIELD_NAME | SOS_FIELD_PRIVATE, N_("Full name") },
  [SOS_PERSON_GIVEN_NAMES] = { "given-names", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Given names") },
  [SOS_PERSON_FAMILY_NAME] = { "family-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Family name") },
  [SOS_PERSON_SORT_KEY] = { "sort-key", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Sorted as") },
  [SOS_PERSON_KNOWN_AS] = { "known-as", SOS_KIND_TEXT, SOS_FIELD_SEARCHED | SOS_FIELD_NAME | SOS_FIELD_PRIVATE, N_("Known as") },
  [SOS_PERSON_NAME_ON_LETTERS] = { "name-on-letters", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name on letters") },
  [SOS_PERSON_NAME_SCRIPT] = { "name-script", SOS_KIND_CODE, 0, N_("Script of the name"), "script" },
  [SOS_PERSON_TEXT_DIRECTION] = { "text-direction", SOS_KIND_CODE, 0, N_("Direction of the name"), "text-direction" },
  [SOS_PERSON_PRONUNCIATION] = { "pronunciation", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Said as") },
  [SOS_PERSON_BIRTH_DATE] = { "birth-date", SOS_KIND_DATE, SOS_FIELD_PRIVATE | SOS_FIELD_PARTIAL, N_("Born") },
  [SOS_PERSON_BIRTH_DATE_QUALITY] = { "birth-date-quality", SOS_KIND_CODE, 0, N_("How sure of the date"), "birth-date-quality" },
  [SOS_PERSON_SEX] = { "sex", SOS_KIND_CODE, 0, N_("Sex"), "sex" },
  [SOS_PERSON_GENDER_IDENTITY] = { "gender-identity", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Gender identity"), "gender-identity" },
  [SOS_PERSON_GENDER_IDENTITY_WORDS] = { "gender-identity-words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Gender identity, in their words") },
  [SOS_PERSON_PRONOUNS] = { "pronouns", SOS_KIND_TEXT, 0, N_("Pronouns") },
  [SOS_PERSON_ETHNICITY] = { "ethnicity", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Ethnic group"), "ethnicity" },
  [SOS_PERSON_ETHNICITY_SOURCE] = { "ethnicity-source", SOS_KIND_CODE, 0, N_("Ethnic group given by"), "ethnicity-source" },
  [SOS_PERSON_RELIGION] = { "religion", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Religion"), "religion" },
  [SOS_PERSON_FIRST_LANGUAGE] = { "first-language", SOS_KIND_CODE, 0, N_("First language"), "language" },
  [SOS_PERSON_INTERPRETER_NEEDED] = { "interpreter-needed", SOS_KIND_FLAG, 0, N_("Needs an interpreter") },
  [SOS_PERSON_LETTER_LANGUAGE] = { "letter-language", SOS_KIND_CODE, 0, N_("Letters in"), "language" },
  [SOS_PERSON_EHCP] = { "ehcp", SOS_KIND_CODE, 0, N_("EHC plan"), "ehcp" },
  [SOS_PERSON_CARE_STATUS] = { "care-status", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Care"), "care-status" },
  [SOS_PERSON_SOCIAL_CARE_STATUS] = { "social-care-status", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Social care"), "social-care-status" },
  [SOS_PERSON_SOCIAL_CARE_BOROUGH] = { "social-care-borough", SOS_KIND_CODE, 0, N_("Social care borough"), "borough" },
  [SOS_PERSON_SOCIAL_WORKER] = { "social-worker", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Social worker") },
  [SOS_PERSON_IMMIGRATION_NEED] = { "immigration-need", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("Immigration"), "immigration-need" },
  [SOS_PERSON_HOME_BOROUGH] = { "home-borough", SOS_KIND_CODE, 0, N_("Home borough"), "borough" },
  [SOS_PERSON_HOME_DISTRICT] = { "home-district", SOS_KIND_TEXT, 0, N_("District outside London") },
  [SOS_PERSON_SCHOOL] = { "school", SOS_KIND_TEXT, SOS_FIELD_SEARCHED | SOS_FIELD_PRIVATE, N_("School or college") },
  [SOS_PERSON_SCHOOL_YEAR] = { "school-year", SOS_KIND_TEXT, 0, N_("School year") },
  [SOS_PERSON_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Status"), "person-status" },
  [SOS_PERSON_MERGED_INTO] = { "merged-into", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Merged into"), "person" },
  [SOS_PERSON_DECEASED_ON] = { "deceased-on", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("Died on") },
  [SOS_PERSON_SEALED] = { "sealed", SOS_KIND_FLAG, SOS_FIELD_ISSUED, N_("Sealed") },
  [SOS_PERSON_FIRST_HARMED_ON] = { "first-harmed-on", SOS_KIND_DATE, SOS_FIELD_PARTIAL | SOS_FIELD_PRIVATE, N_("First harmed on") },
};

SOS_DEFINE_RECORD (SosPerson, sos_person, "person", fields)
