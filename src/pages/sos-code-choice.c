/* sos-code-choice.c - a combo row of a deed's window as a choice of one code, and an expander as ticks for many. Knows no deed. */
#include "config.h"
#include "sos-code-choice.h"

#include "sos-stage-rules.h"
#include "sos-tick-row.h"

#define NONE (-1)

void
sos_code_choice_offer (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, const char *none, const char *stage)
{
  GPtrArray *rows = sos_codes_get_list (codes, list);

  if (none != NULL)
    sos_deed_dialog_offer (dialog, id, NONE, none);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SosCode *code = rows->pdata[i];

      if (code->active && (stage == NULL || sos_stage_is_reason (codes, stage, code->code)))
        sos_deed_dialog_offer (dialog, id, i, code->label);
    }
}

const char *
sos_code_choice_get (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list)
{
  GPtrArray *rows = sos_codes_get_list (codes, list);
  const gint64 i = sos_deed_dialog_get_choice (dialog, id);

  return rows != NULL && i >= 0 && i < rows->len ? ((const SosCode *) rows->pdata[i])->code : NULL;
}

void
sos_code_choice_set (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, const char *code)
{
  GPtrArray *rows = sos_codes_get_list (codes, list);

  for (guint i = 0; code != NULL && rows != NULL && i < rows->len; i++)
    if (g_str_equal (((const SosCode *) rows->pdata[i])->code, code))
      sos_deed_dialog_set_choice (dialog, id, i);
}

/* ---- ticks ---- */

static gboolean
is_on (GPtrArray *codes_on, const char *code)
{
  for (guint i = 0; codes_on != NULL && i < codes_on->len; i++)
    if (g_str_equal (codes_on->pdata[i], code))
      return TRUE;
  return FALSE;
}

static void
add_tick (AdwExpanderRow *expander, GPtrArray *checks, const SosCode *code, gboolean on)
{
  GtkWidget *check, *row = sos_tick_row_new (code->label, NULL, &check);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on);
  g_object_set_data_full (G_OBJECT (check), "code", g_strdup (code->code), g_free);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (checks, g_object_ref (check));
}

void
sos_code_ticks_offer (SosDeedDialog *dialog, const char *id, SosCodes *codes, const char *list, GPtrArray *codes_on)
{
  GObject *expander = sos_deed_dialog_get (dialog, id);
  GPtrArray *rows = sos_codes_get_list (codes, list), *checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((const SosCode *) rows->pdata[i])->active)
      add_tick (ADW_EXPANDER_ROW (expander), checks, rows->pdata[i], is_on (codes_on, ((const SosCode *) rows->pdata[i])->code));
  g_object_set_data_full (expander, "sos-ticks", checks, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
sos_code_ticks_dup (SosDeedDialog *dialog, const char *id)
{
  GPtrArray *checks = g_object_get_data (sos_deed_dialog_get (dialog, id), "sos-ticks"), *codes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      g_ptr_array_add (codes, g_strdup (g_object_get_data (checks->pdata[i], "code")));
  return codes;
}
