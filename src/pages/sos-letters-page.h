/* sos-letters-page.h - the letters of the office that wait, and the one that is looked at. */
#pragma once

#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_LETTERS_PAGE (sos_letters_page_get_type ())
G_DECLARE_FINAL_TYPE (SosLettersPage, sos_letters_page, SOS, LETTERS_PAGE, SosPage)

GtkWidget *sos_letters_page_new (SosStore *store);

G_END_DECLS
