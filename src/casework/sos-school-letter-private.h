/* sos-school-letter-private.h - what the files about letters to schools share. Inside casework. */
#pragma once

#include "sos-school-letter.h"

G_BEGIN_DECLS

/* Who comes from today on, with what was checked of them, into letter->words and letter->people. */
gboolean sos_school_letter_add_people (SosTransaction *transaction, SosSchoolLetter *letter, GError **error);
/* Writes down that the school @site has the letter of each of them. */
gboolean sos_school_letter_note_people (SosTransaction *transaction, SosSchoolLetter *letter, const char *site, GError **error);
/* The names of those who come from today on and of whom the school @site has no letter, appended to @names (of char*). */
gboolean sos_school_letter_find_lacking (SosTransaction *transaction, gint64 run, const char *site, GPtrArray *names, GError **error);

G_END_DECLS
