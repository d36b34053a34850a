/* sos-wordings-private.h - what the parts of the window about the words of letters share. */
#pragma once

#include "sos-listed-words.h"
#include "sos-page-preview.h"
#include "sos-paper-passages.h"
#include "sos-store.h"
#include "sos-wordings-window.h"
#include "sos-wordings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_WORDING_ROWS (sos_wording_rows_get_type ())
G_DECLARE_FINAL_TYPE (SosWordingRows, sos_wording_rows, SOS, WORDING_ROWS, GtkBox)

/* A row for each passage of @template. @beside: what stands under each (its text in @other), with @note before it; NULL: nothing. What is the
 * same in both is not said twice where @differing. @then: what @other was when these words were made; what has moved since is marked.
 * Signal "typed". */
GtkWidget *sos_wording_rows_new (void);
void sos_wording_rows_fill (SosWordingRows *self, const SosPaperTemplate *template, const SosPaperTemplate *other, const SosPaperTemplate *then,
                            const char *note, gboolean differing);
/* All of them, as many as there are passages, NULL at the end. (transfer full) */
char **sos_wording_rows_dup_texts (SosWordingRows *self);
/* Where the cursor is or was last. */
guint sos_wording_rows_get_focused (SosWordingRows *self);
/* Puts @words in at the cursor of that row. */
void sos_wording_rows_insert (SosWordingRows *self, const char *words);

#define SOS_TYPE_WORDINGS_WINDOW (sos_wordings_window_get_type ())
G_DECLARE_FINAL_TYPE (SosWordingsWindow, sos_wordings_window, SOS, WORDINGS_WINDOW, AdwWindow)

struct _SosWordingsWindow
{
  AdwWindow parent_instance;

  GtkDropDown *kinds, *languages, *letters;
  GtkMenuButton *fields, *versions, *keep;
  GtkWidget *keep_button, *note, *translator, *read_back;
  SosWordingRows *rows;
  GtkStack *parts; /* "rows" of a template, or the "list" */
  GtkTextView *list;
  GtkLabel *list_hint, *list_lacking;
  SosPagePreview *preview;
  GtkLabel *standing, *fault, *dropped;

  SosStore *store;
  GPtrArray *kind_codes, *language_codes; /* char * */
  SosWordingCase *wording;
  SosPaperTemplate *english;   /* what is said in English today */
  SosPaperTemplate *template;  /* the words as they were filled in */
  GCancellable *cancellable;
  guint settle_source;
  gboolean reading, outdated, filling;
  gboolean typed; /* since the last draft */
  int n_back;     /* letters that came back with what was taken out of use; said once */
};

/* sos-wordings-window.c */
/* The words of @version, or of the program where it is NULL, are in the rows again, to be looked at and kept. */
void sos_wordings_take_version (SosWordingsWindow *self, SosRecord *version);
/* The words that are kept are out of use. */
void sos_wordings_end (SosWordingsWindow *self);

/* sos-wordings-words.c */
gboolean sos_wordings_is_english (SosWordingsWindow *self);
/* NULL: there are none, or they cannot be read. */
SosPaperTemplate *sos_wordings_parse_record (SosRecord *wording, guint field);
SosPaperTemplate *sos_wordings_load_built_in (SosWordingsWindow *self);
/* What is typed, the last draft, what is kept, or a beginning; of another shape than the letter has by now, a beginning. */
SosPaperTemplate *sos_wordings_choose (SosWordingsWindow *self, SosRecord **from);
/* As the rows say it. */
char *sos_wordings_dup_xml (SosWordingsWindow *self);
/* A letter follows while its words can be read; what may not be kept is said, and stays as it was typed. */
void sos_wordings_follow (SosWordingsWindow *self);

/* sos-wordings-frame.c: all that stands in the window. */
void sos_wordings_frame_fill (SosWordingsWindow *self);

/* sos-wordings-list.c: where the words are a list, and no letter. */
gboolean sos_wordings_is_list (SosWordingsWindow *self);
GtkWidget *sos_wordings_list_make (SosWordingsWindow *self);
/* With the words of @from; NULL: the program’s. */
void sos_wordings_list_fill (SosWordingsWindow *self, SosRecord *from);
char *sos_wordings_list_dup_text (SosWordingsWindow *self);
/* The letter, and why it may not be kept, follow each key. */
void sos_wordings_list_follow (SosWordingsWindow *self);

/* sos-wordings-offers.c: each makes the popover of its button. */
void sos_wordings_offer_fields (GtkMenuButton *button, gpointer window);
void sos_wordings_offer_versions (GtkMenuButton *button, gpointer window);

G_END_DECLS
