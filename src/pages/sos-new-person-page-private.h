/* sos-new-person-page-private.h - the page of somebody new, for its two halves: what is typed, and who looks like it. */
#pragma once

#include "sos-new-person-form.h"
#include "sos-new-person-page.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

struct _SosNewPersonPage
{
  SosPage parent_instance;

  SosNewPersonForm form;
  GtkLabel *notice;
  GtkButton *create;
  GtkLabel *found;
  GtkLabel *found_note;
  SosEmptyState *empty;
  GtkBox *cards;
  SosSection *less;
  GtkListBox *less_rows;

  GPtrArray *likely;      /* SosLikely, as they came last */
  GHashTable *verdicts;   /* person -> static verdict; choices outlive the list */
  gint64 compared;        /* a less likely one that was asked to stand among the cards */
  char *lead;             /* whom to ask */
  GCancellable *cancellable;
  GCancellable *looking;
  guint look_source;
  guint draft_source;
  gboolean creating;
  gboolean refers;        /* it is for a referral */
};

/* Makes the record; @same: who is held already and is the one typed, 0: nobody. */
void sos_new_person_page_create (SosNewPersonPage *self, gint64 same);
/* To the record of @person; what was typed here is done with. */
void sos_new_person_page_open (SosNewPersonPage *self, gint64 person);

/* sos-new-person-page-likely.c: looks for them, and shows them when they have come. */
void sos_new_person_page_look (SosNewPersonPage *self);
void sos_new_person_page_show_likely (SosNewPersonPage *self);
/* What was decided about @person; static, NULL where nothing was. */
const char *sos_new_person_page_find_verdict (SosNewPersonPage *self, gint64 person);
/* Asks about everybody with a card of whom nothing was said, and makes the record with that answer; FALSE: nobody is left to ask about. */
gboolean sos_new_person_page_ask (SosNewPersonPage *self);

G_END_DECLS
