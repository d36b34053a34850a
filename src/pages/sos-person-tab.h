/* sos-person-tab.h - what one tab of a person's page is: it shows a case, and writes deeds through the one door. */
#pragma once

#include "sos-casework.h"
#include "sos-person-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_TAB (sos_person_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosPersonTab, sos_person_tab, SOS, PERSON_TAB, AdwBin)

/**
 * SosPersonTabClass:
 * @show_case: the case is there, or was read again; never called without one. The tab fills itself from it.
 * @show_place: somebody is sent here from another tab: puts the focus on what @place names, a word of the tab's own
 * @print: Ctrl+P; prints what is shown, or says why not. The default shows the papers
 * @flush: the window is about to lock, to close, or to show another page: what is typed goes to the store or into a draft
 *
 * Properties: "store" (SosStore, construct only), "case" (SosPersonCase, writable), "wide" (boolean: side columns may
 * stand beside). A tab holds nothing that the next case cannot replace.
 */
struct _SosPersonTabClass
{
  AdwBinClass parent_class;

  void (*show_case) (SosPersonTab *self, SosPersonCase *person_case);
  void (*flush) (SosPersonTab *self);
  void (*show_place) (SosPersonTab *self, const char *place);
  void (*print) (SosPersonTab *self);

  gpointer padding[2];
};

SosStore *sos_person_tab_get_store (SosPersonTab *self);       /* (transfer none) */
SosPersonCase *sos_person_tab_get_case (SosPersonTab *self);   /* (transfer none) (nullable) */
void sos_person_tab_set_case (SosPersonTab *self, SosPersonCase *person_case);
gint64 sos_person_tab_get_person (SosPersonTab *self);         /* id; 0 before there is a case */
gboolean sos_person_tab_get_wide (SosPersonTab *self);

/* Runs @func as one write. @title names it for undo and the toast, NULL: not undoable. A refusal is said in words (below).
 * @done (optional) comes on the main thread with @data, still owned by the tab, after success only. */
typedef void (*SosPersonTabDone) (SosPersonTab *self, gpointer data);
void sos_person_tab_write (SosPersonTab *self, const char *title, SosTransactionFunc func, gpointer data,
                           GDestroyNotify free_data, SosPersonTabDone done);

/* Saves several records as one deed, so that one undo takes it back whole. Element type SosSaveRecord; takes @saves. */
void sos_person_tab_save_all (SosPersonTab *self, const char *title, GPtrArray *saves);

/* Removes a record, as it stands at its revision. @record is left alone. */
void sos_person_tab_remove (SosPersonTab *self, const char *title, gpointer record);

/* A sentence for the person at the desk, in a toast over the page. */
void sos_person_tab_say (SosPersonTab *self, const char *words);
void sos_person_tab_say_error (SosPersonTab *self, const GError *error); /* nothing for a cancelled one */

/* For the page. */
void sos_person_tab_flush (SosPersonTab *self);
void sos_person_tab_show_place (SosPersonTab *self, const char *place);
void sos_person_tab_print (SosPersonTab *self);
/* From one tab to a place in another. */
void sos_person_tab_go (SosPersonTab *self, const char *tab, const char *place);

/* Ends with the tab; for reads a tab makes on its own. (transfer none) */
GCancellable *sos_person_tab_get_cancellable (SosPersonTab *self);

G_END_DECLS
