/* sos-schools-papers.c - what may be printed of the term or the week that is shown. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-row-menu.h"
#include "sos-run-out.h"

#include <glib/gi18n.h>

/* The week that is shown; of a term the one that is chosen in it, else that of today or its first. */
static int
get_week (SosSchoolsPage *self)
{
  int row, week;

  if (self->monday != 0 || self->rows == NULL)
    return self->monday;
  sos_term_grid_get_chosen (self->grid, &row, &week);
  return self->rows->first + 7 * (week >= 0 ? week : MAX (self->rows->picture->now, 0));
}

static void
show (SosSchoolsPage *self, SosRunPaperKind kind)
{
  const SosTermFilter filter = sos_schools_filters_get (self);
  const gboolean week = kind == SOS_SCHOOLS_WEEK_OF_ALL;
  const SosTermQuery term = { week ? 0 : self->sheet->year, week ? NULL : self->sheet->term, week ? get_week (self) : 0 };

  sos_run_out_show_term (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), kind, &term, filter.staff);
}

/* The parameter: which; without one, what is seen. */
void
sos_schools_papers_show (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosSchoolsPage *self = SOS_SCHOOLS_PAGE (widget);
  const int kind = parameter != NULL ? sos_run_paper_parse (g_variant_get_string (parameter, NULL)) : self->monday != 0 ? SOS_SCHOOLS_WEEK_OF_ALL : SOS_SCHOOLS_TERM_PLAN;

  if (self->sheet != NULL && kind >= 0)
    show (self, (SosRunPaperKind) kind);
}

void
sos_schools_papers_fill (GtkMenuButton *button)
{
  static const struct
  {
    SosRunPaperKind kind;
    const char *label;
  } papers[] = {
    { SOS_SCHOOLS_TERM_PLAN, N_("Term plan, A4") },
    { SOS_SCHOOLS_TERM_PLAN_LARGE, N_("Term plan, A3") },
    { SOS_SCHOOLS_WEEK_OF_ALL, N_("Week sheet") },
    { SOS_SCHOOLS_HEADCOUNT, N_("Pupils reached by borough") },
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    sos_row_menu_add (menu, _(papers[i].label), "page.paper", g_variant_new_string (sos_run_paper_get_code (papers[i].kind)));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}
