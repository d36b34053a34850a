/* sos-family-print.h - the window that asks for whom a family prints what: the real pages, and in words what is left out. */
#pragma once

#include "sos-family-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_PRINT (sos_family_print_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyPrint, sos_family_print, SOS, FAMILY_PRINT, AdwWindow)

/* Of the view: household, subject (0: the first young person of concern), for_person (the reader it begins with; 0: the one who is rung),
 * day (NULL: today; other papers than the drawing are of today always). Modal over the window of
 * @from, the page, on which the end is said, though this window is closed before it; NULL: there is none. Show it with gtk_window_present(). */
GtkWindow *sos_family_print_new (GtkWidget *from, SosStore *store, const SosFamilyView *view);

/* For tests: printing and saving go into this folder, without a dialog; NULL: as ever. */
void sos_family_print_set_export_folder (const char *folder);

G_END_DECLS
