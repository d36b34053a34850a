/* sos-office-page-shown.c - what the office keeps as the page shows it: the rows that answer the words and choices, or why there are none. Reads
 * nothing. */
#include "config.h"
#include "sos-office-page-private.h"

#include "sos-fold.h"
#include "sos-office-columns.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_words (SosOfficePage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->words));
}

static gboolean
is_shown (SosOfficePage *self, const SosOfficeRow *row, char **words)
{
  const char *filter = self->filter != NULL ? sos_filter_button_get_value (self->filter) : NULL, *state = sos_filter_button_get_value (self->state);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (row->folded, words[i]) == NULL)
      return FALSE;
  if (filter != NULL && g_strcmp0 (filter, row->filter) != 0)
    return FALSE;
  if (state == NULL)
    return row->state != SOS_OFFICE_ROW_OVER;
  return g_str_equal (state, "all") || (g_str_equal (state, "over") ? row->state == SOS_OFFICE_ROW_OVER : row->state == SOS_OFFICE_ROW_CHECK);
}

static void
explain_none (SosOfficePage *self)
{
  if (!self->found->see->allowed)
    sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("This is not part of your work"), _("Those who lead, and the office, look after it."), NULL, NULL);
  else if (self->found->rows->len == 0)
    sos_empty_state_set (self->empty, "view-list-bullet-symbolic", _("Nothing here yet"), _(self->kind->note),
                         self->found->change->allowed && self->kind->add != NULL ? _(self->kind->add) : NULL, "page.add");
  else
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nothing like that"), _("Try one part of a name, or look at all of them."), _("Show all"), "page.clear");
}

static void
show_foot (SosOfficePage *self, guint n)
{
  g_autofree char *refusal = !self->found->change->allowed ? sos_verdict_dup_text (self->found->change) : NULL, *words = NULL;

  if (!self->found->see->allowed)
    words = g_strdup ("");
  else if (self->found->n_check > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%u is to be checked", "%u are to be checked", self->found->n_check), self->found->n_check);
  else
    words = refusal != NULL ? g_strdup (refusal) : g_strdup_printf (g_dngettext (NULL, "%u line", "%u lines", n), n);
  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
select_again (SosOfficePage *self, gint64 id, const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (SosOfficeRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if ((id != 0 && row->id == id) || (code != NULL && g_strcmp0 (row->code, code) == 0))
        gtk_single_selection_set_selected (self->selection, i);
    }
}

/* Where all of them stand as they should, nothing is said of it, and there is room for their words. */
static gboolean
has_states (SosOfficePage *self)
{
  for (guint i = 0; self->found != NULL && i < self->found->rows->len; i++)
    if (((SosOfficeRow *) self->found->rows->pdata[i])->state != SOS_OFFICE_ROW_KEPT)
      return TRUE;
  return FALSE;
}

void
sos_office_page_fit (SosOfficePage *self)
{
  if (self->kind != NULL)
    sos_office_columns_fit (self->table, self->kind, has_states (self), sos_page_get_width_step (SOS_PAGE (self)));
}

static void
show_list (SosOfficePage *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_auto (GStrv) words = sos_fold_words (get_words (self));
  const gint64 selected = self->selected;
  g_autofree char *code = g_strdup (self->selected_code);

  for (guint i = 0; i < self->found->rows->len; i++)
    if (is_shown (self, self->found->rows->pdata[i], words))
      g_ptr_array_add (shown, self->found->rows->pdata[i]);
  sos_office_page_fit (self);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), shown->pdata, shown->len);
  select_again (self, selected, code);
  if (shown->len == 0)
    explain_none (self);
  show_foot (self, shown->len);
  gtk_stack_set_visible_child_name (self->stack, shown->len > 0 ? "list" : "empty");
}

static void
show_numbers (SosOfficePage *self)
{
  const guint n = sos_office_rows_fill_numbers (self->numbers, self->chosen, get_words (self));

  if (!self->chosen->may_see)
    sos_empty_state_set (self->empty, "changes-prevent-symbolic", _("This is not part of your work"), _("Those who lead, and the office, look after it."), NULL, NULL);
  else if (n == 0)
    sos_empty_state_set (self->empty, "system-search-symbolic", _("Nothing like that"), _("Try one word of it."), _("Show all"), "page.clear");
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "numbers" : "empty");
  sos_page_set_foot (SOS_PAGE (self), _("Bold is what this office chose. Choose a line to see who may change it, what follows, and what it was."));
}

void
sos_office_page_show_again (SosOfficePage *self)
{
  if (self->kind == NULL && self->chosen != NULL)
    show_numbers (self);
  else if (self->kind != NULL && self->found != NULL)
    show_list (self);
}
