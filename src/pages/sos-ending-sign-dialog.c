/* sos-ending-sign-dialog.c - an ending as it was prepared, with what would follow, before the lead signs it or sends it back. Decides nothing. */
#include "config.h"
#include "sos-ending-sign-dialog.h"

#include "sos-clock.h"
#include "sos-endings.h"
#include "sos-steps-ahead.h"

#include <glib/gi18n.h>

enum
{
  SIGN,
  SEND_BACK,
};

SosRecord *
sos_ending_find (SosPersonCase *person_case, SosEpisode *episode)
{
  GPtrArray *records = sos_person_case_get_records (person_case, SOS_TYPE_CLOSURE);

  for (guint i = records->len; i > 0; i--)
    if (sos_record_get_number (records->pdata[i - 1], SOS_CLOSURE_EPISODE) == sos_record_get_id (SOS_RECORD (episode)))
      return records->pdata[i - 1];
  return NULL;
}

/* One field of it as people read it; NULL: nothing is in it. (transfer full) */
static char *
dup_value (SosPersonCase *person_case, SosRecord *closure, const SosField *field, guint number)
{
  const char *text;

  if (field->kind == SOS_KIND_FLAG)
    return g_strdup (sos_record_get_flag (closure, number) ? _("Yes") : _("No"));
  text = sos_record_find_text (closure, number);
  if (text != NULL && field->kind == SOS_KIND_CODE)
    return g_strdup (sos_codes_get_label (sos_person_case_get_codes (person_case), field->of, text));
  return text != NULL && field->kind == SOS_KIND_DATE ? sos_date_dup_short (text) : g_strdup (text);
}

static void
add_row (SosDeedDialog *dialog, const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (sos_deed_dialog_get (dialog, "prepared"), row);
}

static void
show_prepared (SosDeedDialog *dialog, SosPersonCase *person_case, SosRecord *closure)
{
  static const guint shown[] = { SOS_CLOSURE_REASON, SOS_CLOSURE_WORDS, SOS_CLOSURE_ONWARD, SOS_CLOSURE_SAFEGUARDING, SOS_CLOSURE_SAFEGUARDING_WORDS,
                                 SOS_CLOSURE_SCORES, SOS_CLOSURE_SCORES_WHY, SOS_CLOSURE_LETTER, SOS_CLOSURE_REFERRER_TOLD_ON, SOS_CLOSURE_LAST_CONTACT_ON };
  const SosField *fields = SOS_RECORD_GET_CLASS (closure)->fields;

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const SosField *field = &fields[shown[i]];
      g_autofree char *value = dup_value (person_case, closure, field, shown[i]);

      if (value != NULL)
        add_row (dialog, sos_field_get_label (field), value);
    }
  add_row (dialog, _("Prepared by"), sos_person_case_get_name_of (person_case, sos_record_get_number (closure, SOS_CLOSURE_PREPARED_BY)));
}

static void
decide_cb (SosDeedDialog *dialog, gpointer data)
{
  const gint64 *episode = data;
  const gboolean back = sos_deed_dialog_get_choice (dialog, "decision") == SEND_BACK;
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, back ? _("Ending sent back") : _("Ending signed"),
                         back ? (SosTransactionFunc) sos_casework_return_ending : (SosTransactionFunc) sos_casework_sign_ending,
                         sos_deed_new (*episode, NULL, words), (GDestroyNotify) sos_deed_free, NULL);
}

static void
chosen_cb (SosDeedDialog *dialog)
{
  gtk_widget_set_visible (sos_deed_dialog_get (dialog, "words"), sos_deed_dialog_get_choice (dialog, "decision") == SEND_BACK);
}

void
sos_ending_sign_dialog_open (SosPersonTab *tab, SosPersonCase *person_case, SosEpisode *episode)
{
  SosStore *store = sos_person_tab_get_store (tab);
  SosRecord *closure = sos_ending_find (person_case, episode);
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (tab), store, _("Sign the ending"), "sos-sign-ending-form", _("_Write down"));
  gint64 *id = g_new (gint64, 1);

  *id = sos_record_get_id (SOS_RECORD (episode));
  sos_deed_dialog_explain (dialog, _("The team lead reads what was prepared. Signed, the episode ends; sent back, it goes on until it is prepared again."));
  if (closure != NULL)
    show_prepared (dialog, person_case, closure);
  sos_deed_dialog_offer (dialog, "decision", SIGN, _("Sign: it ends"));
  sos_deed_dialog_offer (dialog, "decision", SEND_BACK, _("Send it back"));
  g_signal_connect_object (sos_deed_dialog_get (dialog, "decision"), "notify::selected", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
  chosen_cb (dialog);
  sos_deed_dialog_set_do (dialog, decide_cb, id, g_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 600, 720);
  sos_steps_ahead_ask (dialog, store, SOS_STEPS_OF_END, *id, NULL);
  sos_deed_dialog_present (dialog);
}
