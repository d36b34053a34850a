/* sos-office-dialogs.h - the windows in which something the office keeps is changed. */
#pragma once

#include "sos-office-list.h"
#include "sos-office-numbers.h"
#include "sos-page.h"

G_BEGIN_DECLS

/* One choice: what it says, what follows, what it was. */
void sos_office_ask_number (GtkWidget *from, SosStore *store, const SosOfficeSetting *setting, const char *value, gboolean may_change);
/* One row of a list, read first; 0: a new one. Where they may not change it, it is only looked at. */
void sos_office_ask_record (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id, gboolean may_change);
/* Its last day, with what still points there. */
void sos_office_ask_end (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id);
/* A word of @list; NULL: a new one. */
void sos_office_ask_word (GtkWidget *from, SosStore *store, const char *list, const SosOfficeRow *row);
/* Takes away what nothing speaks of, with undo. */
void sos_office_drop (GtkWidget *from, SosStore *store, const SosOfficeKind *kind, gint64 id);

G_END_DECLS
