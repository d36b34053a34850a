/* sos-schools-page-private.h - what the parts of the term page share: its sheet, its rows, what is held. */
#pragma once

#include "sos-schools-page.h"

#include "sos-laying.h"
#include "sos-plan-slots.h"
#include "sos-term-grid.h"
#include "sos-term-sheet.h"
#include "sos-wrap-layout.h"

G_BEGIN_DECLS

/* What a week says while a session is held: where in it the session would go, and a sentence. */
typedef struct
{
  SosAnswer answer;
  SosPlanSession as;
  char *words;
} SosHeldWeek;

typedef struct _SosSchoolsPlanning SosSchoolsPlanning;

struct _SosSchoolsPage
{
  SosPage parent_instance;

  /* template */
  GtkBox *switch_slot, *buttons, *bar_slot, *wrong_box;
  SosWrapBox *legend_slot;
  GtkWidget *filters;
  GtkLabel *title, *facts, *wrong_count;
  SosFilterButton *service, *borough, *school, *staff, *state;
  GtkToggleButton *by_school;
  GtkStack *stack;
  SosTermGrid *grid;
  GtkListBox *wrongs;
  SosEmptyState *empty;
  GtkGrid *week_grid;
  GtkWidget *view_switch;
  GtkMenuButton *papers;
  GtkWidget *week_menu; /* the last one, weak */

  int monday; /* of the week that is shown; 0: the term is */
  SosTermQuery query;
  SosTermSheet *sheet; /* NULL: not read yet */
  SosTermRows *rows;
  gboolean reading, stale; /* one read at a time, again where it was out of date before it came */
  guint refresh;
  guint look, looked; /* for ways to mend: the source, and how many rows were looked at */
  gboolean filling;
  gint64 held;        /* a session; 0: none */
  GArray *held_weeks; /* SosHeldWeek: of each week of the term, or of each hour of the week that is shown */
  int held_shown;     /* of which the bar tells */
  SosSchoolsPlanning *planning; /* NULL: none */
  gboolean then_plan; /* asked for while something changed: once that is read */
  gint64 then_mend;   /* a session that was cancelled, of which the ways are shown once it is read */
  gint64 then_shape;  /* a run that was added and does not fit its term, the same */
};

/* sos-schools-filters.c */
SosTermFilter sos_schools_filters_get (SosSchoolsPage *self);
gboolean sos_schools_filters_any (SosSchoolsPage *self);
/* What there is in the term; one that offers more adds to it. */
void sos_schools_filters_offer (SosSchoolsPage *self);
void sos_schools_filters_offer_states (SosSchoolsPage *self);
void sos_schools_filters_clear (GtkWidget *widget, const char *action, GVariant *parameter);

/* sos-schools-cursor.c: with the place where the cursor is; in a week, with the session there */
void sos_schools_cursor_open (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_cursor_open_run (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_cursor_menu (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_cursor_hold (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_cursor_put (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_cursor_let_go (GtkWidget *widget, const char *action, GVariant *parameter);
/* What the grid of the template tells. */
void sos_schools_cursor_bind (GtkWidgetClass *widget_class);
/* The sessions where the cursor is: those of a place, all of a row where it is on the name. Element type SosTermBlock. */
GPtrArray *sos_schools_page_dup_chosen (SosSchoolsPage *self);
/* The run of the row chosen; NULL: it holds several. */
SosTermRun *sos_schools_page_find_run (SosSchoolsPage *self);
/* Moves the cursor to a session. FALSE where it is not shown. */
gboolean sos_schools_page_go_to (SosSchoolsPage *self, gint64 session, gboolean focus);

/* sos-schools-held.c: the term and the week alike */
GArray *sos_schools_held_new (void); /* of SosHeldWeek */
/* The session at @place there, another room where that one is not free: what speaks against it. (transfer full), element type SosFinding. */
GArray *sos_schools_hold_ask (SosSchoolsPage *self, int place, const SosPlanHour *hour, SosPlanSession *as);
void sos_schools_hold_say_yes (SosSchoolsPage *self, SosHeldWeek *week, const GArray *findings);
void sos_schools_hold_say_no (SosSchoolsPage *self, SosHeldWeek *week, const SosPlanSession *as, const GArray *findings);
/* Why what lies there cannot be taken in hand; NULL: it can. */
const char *sos_schools_hold_find_bar (SosSchoolsPage *self, const GPtrArray *blocks);
/* What one of the answers says, with what can be done. */
void sos_schools_hold_show_bar (SosSchoolsPage *self, int answer);
void sos_schools_hold_lay (SosSchoolsPage *self, const SosHeldWeek *held);
void sos_schools_hold_let_go (SosSchoolsPage *self);

/* sos-schools-week-hold.c: the hours of a week */
void sos_schools_week_hold_init (SosSchoolsPage *self);
void sos_schools_week_hold_take (SosSchoolsPage *self, gint64 session);
/* Where the bar says. */
void sos_schools_week_hold_put (SosSchoolsPage *self);
/* Rows of answers into the grid, from row @at on; how many there are: 0 where nothing is held. */
int sos_schools_week_hold_attach (SosSchoolsPage *self, int at);

/* sos-schools-hold.c: the weeks of a term */
void sos_schools_hold_take (SosSchoolsPage *self, int row, int week);
void sos_schools_hold_put (SosSchoolsPage *self, int week);
void sos_schools_hold_chosen (SosSchoolsPage *self, int week);

/* sos-schools-deeds.c */
extern const SosActionRow sos_schools_deeds[];
extern const guint sos_schools_n_deeds;
/* Of one session, by its id. */
void sos_schools_deeds_fill_session (SosSchoolsPage *self, GMenu *menu, gint64 session);
void sos_schools_deeds_fill_menu (SosSchoolsPage *self, GMenu *menu);
void sos_schools_ask_move (SosSchoolsPage *self, const SosPlanSession *as);
/* The ways there are to mend it, @way of them chosen. */
void sos_schools_ask_mend (SosSchoolsPage *self, const SosTermWrong *wrong, guint way);
void sos_schools_mend_cancelled (SosSchoolsPage *self);

/* Shows the sheet anew, as the filters say. */
void sos_schools_page_show_rows (SosSchoolsPage *self);

/* sos-schools-papers.c */
void sos_schools_papers_show (GtkWidget *widget, const char *action, GVariant *parameter);
void sos_schools_papers_fill (GtkMenuButton *button);

/* sos-schools-plan.c */
extern const SosActionRow sos_schools_plans[];
extern const guint sos_schools_n_plans;
void sos_schools_plan_end (SosSchoolsPage *self);
void sos_schools_plan_term (GtkWidget *widget, const char *action, GVariant *parameter);

/* sos-schools-new-run.c */
void sos_schools_new_run_ask (GtkWidget *widget, const char *action, GVariant *parameter);
/* Of the one that was just added, where it does not fit. */
void sos_schools_new_run_show_shapes (SosSchoolsPage *self);

/* sos-schools-week.c */
void sos_schools_week_show (SosSchoolsPage *self);
void sos_schools_week_pop_menu (SosSchoolsPage *self);
/* The session a button of the week is of; 0: none. */
gint64 sos_schools_week_get_session (GtkWidget *button);
/* Moves the cursor to a session, which stays where the focus is. FALSE where it is not shown. */
gboolean sos_schools_week_go_to (SosSchoolsPage *self, gint64 session);
/* With the session where the cursor is; @action NULL: opens its run. */
void sos_schools_week_act (SosSchoolsPage *self, const char *action);

/* sos-schools-wrongs.c: of the term, or of the week that is shown */
void sos_schools_wrongs_show (SosSchoolsPage *self);
/* Goes on looking for ways to mend where it was left. */
void sos_schools_wrongs_look (SosSchoolsPage *self);
gboolean sos_schools_wrongs_leads (const SosTermWrong *wrong);
/* Whether the key was one of those of a row. */
gboolean sos_schools_wrongs_key (SosSchoolsPage *self, guint key, GdkModifierType state);
void sos_schools_wrongs_chosen (SosSchoolsPage *self, GtkListBoxRow *row);

G_END_DECLS
