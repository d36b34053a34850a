/* sos-letter-view-private.h - what the view of a letter and its deeds share. */
#pragma once

#include "sos-letter-view.h"
#include "sos-letter-words-pane.h"
#include "sos-person-papers-checks.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

struct _SosLetterView
{
  AdwBin parent_instance;

  GtkToggleButton *list_toggle;
  GtkLabel *page_label;
  GtkMenuButton *format;
  GtkToggleButton *as_text;
  GtkToggleButton *edit_words;
  GtkStack *views;
  GtkStack *sides;
  SosPagePreview *preview;
  GtkTextView *text;
  SosPersonPapersChecks *checks;
  SosLetterWordsPane *words;

  SosStore *store;
  GCancellable *cancellable;
  gint64 letter;
  SosLetterCase *letter_case;
  SosMerge *merge; /* of the letter shown, with what is being typed */
  SosPaper *paper;
  gboolean more;
  gboolean busy; /* something is on its way to the printer or into the store */
  gboolean reading, outdated; /* one read at a time: an older answer never comes last */
};

extern const SosActionRow sos_letter_view_actions[];
extern const guint sos_letter_view_n_actions;

/* The letter shown; NULL before. (transfer none) */
SosRecord *sos_letter_view_get_record (SosLetterView *self);
/* What the menus offer, by where the letter stands. */
void sos_letter_view_show_actions (SosLetterView *self);
void sos_letter_view_set_busy (SosLetterView *self, gboolean busy);
/* Emits "go", "next". */
void sos_letter_view_send (SosLetterView *self, const char *tab, const char *place);
void sos_letter_view_send_next (SosLetterView *self);

G_END_DECLS
