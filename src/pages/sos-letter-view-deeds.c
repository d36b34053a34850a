/* sos-letter-view-deeds.c - what may be done with the letter shown: each an action. Knows the gates only by what they say. */
#include "config.h"
#include "sos-letter-view-private.h"
#include "sos-wordings.h"

#include "sos-letter-given.h"
#include "sos-letter-new.h"
#include "sos-letter-print.h"
#include "sos-letter-states.h"
#include "sos-letter-swap.h"
#include "sos-page.h"
#include "sos-sheet-print.h"

#include <glib/gi18n.h>

static char *export_folder;

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
write_deed (SosLetterView *self, const char *title, gpointer func, const char *code, gint64 other, const char *words)
{
  SosDeed *deed = sos_deed_new (self->letter, code, words);

  deed->other = other;
  sos_page_write (self, self->store, title, (SosTransactionFunc) func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_letter_print_finish (result, &error))
    sos_page_say_error (GTK_WIDGET (self), error);
  sos_letter_view_set_busy (self, FALSE);
}

static void
print (SosLetterView *self)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", sos_record_get_text (sos_letter_view_get_record (self), SOS_LETTER_REF));
  g_autofree char *export_to = export_folder ? g_build_filename (export_folder, name, NULL) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  sos_letter_view_set_busy (self, TRUE);
  sos_letter_print_run_async (self->store, self->letter_case, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, export_to,
                              self->cancellable, finished_cb, g_object_ref (self));
}

/* What went from hand to hand is asked about: when, and into whose. */
static void
note (SosLetterView *self, const char *title, const char *state)
{
  if (sos_letter_given_is_asked (state))
    sos_letter_given_ask (GTK_WIDGET (self), self->store, self->letter_case, state);
  else
    write_deed (self, title, sos_casework_mark_delivered, state, 0, NULL);
}

/* As it was made. */
static void
deliver (SosLetterView *self)
{
  static const struct
  {
    const char *delivery, *state, *title;
  } ways[] = {
    { SOS_DELIVERY_HAND, SOS_LETTER_HANDED, NULL },
    { SOS_DELIVERY_POST, SOS_LETTER_POSTED, N_("Letter posted") },
    { SOS_DELIVERY_SITE_MAIL, SOS_LETTER_POSTED, N_("Letter sent as prison mail") },
    { SOS_DELIVERY_SECURE_EMAIL, SOS_LETTER_EMAILED_SECURE, N_("Letter sent by secure email") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (sos_record_has_text (sos_letter_view_get_record (self), SOS_LETTER_DELIVERY, ways[i].delivery))
      note (self, ways[i].title ? _(ways[i].title) : NULL, ways[i].state);
}

static void
deed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  const SosPapersDeed *deed = sos_person_papers_checks_get_deed (self->checks);

  switch (deed->kind)
    {
    case SOS_PAPERS_CHECK:
      write_deed (self, _("Letter checked"), sos_casework_check_letter, SOS_LETTER_CHECK, 0, NULL);
      break;
    case SOS_PAPERS_APPROVE:
      sos_letter_view_set_busy (self, TRUE);
      sos_letter_print_approve_async (self->store, self->letter_case, NULL, finished_cb, g_object_ref (self));
      break;
    case SOS_PAPERS_PRINT:
    case SOS_PAPERS_AGAIN:
      print (self);
      break;
    case SOS_PAPERS_DELIVER:
      deliver (self);
      break;
    case SOS_PAPERS_NOTHING:
      break;
    }
}

static void
for_hand_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("Letter made for the hand"), sos_casework_choose_delivery, SOS_DELIVERY_HAND, 0, NULL);
}

static void
way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *delivery;
  gint64 address;

  g_variant_get (parameter, "(&sx)", &delivery, &address);
  write_deed (SOS_LETTER_VIEW (widget), _("Delivery changed"), sos_casework_choose_delivery, delivery, address, NULL);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("Letter back to draft"), sos_casework_check_letter, SOS_LETTER_DRAFT, 0, NULL);
}

static void
deliver_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  note (SOS_LETTER_VIEW (widget), _("Letter noted"), g_variant_get_string (parameter, NULL));
}

static void
void_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("Letter not used"), sos_casework_void_letter, NULL, 0, _("Not needed any more"));
}

static const char *
find_reason (SosLetterView *self, const char *code)
{
  if (g_str_equal (code, SOS_LETTER_REASON_PAST_DAYS))
    return sos_letter_case_get_days_reason (self->letter_case);
  if (g_str_equal (code, SOS_LETTER_REASON_NAMED))
    return sos_letter_case_get_named_reason (self->letter_case);
  return sos_record_find_text (sos_letter_view_get_record (self), g_str_equal (code, "ground") ? SOS_LETTER_GROUND : SOS_LETTER_KEPT_WORDS_REASON);
}

static void
reason_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  const char *code = g_variant_get_string (parameter, NULL);

  sos_letter_new_ask_reason (widget, self->store, self->letter, code, find_reason (self, code));
}

static void
renew_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("Words of today"), sos_casework_renew_letter_words, NULL, 0, NULL);
}

static void
languages_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("How two languages stand"), sos_casework_choose_letter_languages, g_variant_get_string (parameter, NULL), 0, NULL);
}

static void
know_word_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_LETTER_VIEW (widget), _("A word of the office"), sos_casework_know_word, NULL, 0, g_variant_get_string (parameter, NULL));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_letter_view_send_next (SOS_LETTER_VIEW (widget));
}

/* A field that is typed is said beside the page. */
static gboolean
go_to_words (SosLetterView *self, const char *field)
{
  if (!sos_letter_words_pane_has_fields (self->words))
    return FALSE;
  gtk_toggle_button_set_active (self->edit_words, TRUE);
  return sos_letter_words_pane_focus (self->words, field);
}

/* To the plan the letter is about, not to another version of it. */
static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  const char *tab, *place;
  g_autofree char *in_plan = NULL;

  g_variant_get (parameter, "(&s&s)", &tab, &place);
  in_plan = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", sos_record_get_number (sos_letter_view_get_record (self), SOS_LETTER_PLAN), place);
  if (!g_str_equal (tab, "words") || !go_to_words (self, place))
    sos_letter_view_send (self, tab, g_str_equal (tab, "plan") ? in_plan : place);
}

/* The form of the letter ---------------------------------------------------------------------------------------------------- */

/* Takes @copy. */
static void
save_letter (SosLetterView *self, SosRecord *copy, const char *title)
{
  sos_page_write (self, self->store, title, (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (copy, NULL),
                  (GDestroyNotify) sos_save_record_free, NULL);
  g_object_unref (copy);
}

static void
format_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  SosRecord *copy = sos_record_copy (sos_letter_view_get_record (self));

  sos_record_set_text (copy, SOS_LETTER_FORMAT, g_variant_get_string (parameter, NULL));
  save_letter (self, copy, _("Format changed"));
}

static void
contrast_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  SosRecord *copy = sos_record_copy (sos_letter_view_get_record (self));

  sos_record_set_flag (copy, SOS_LETTER_HIGH_CONTRAST, !sos_record_get_flag (copy, SOS_LETTER_HIGH_CONTRAST));
  save_letter (self, copy, _("Contrast changed"));
}

static gboolean
save_all (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray *saves = data;

  for (guint i = 0; i < saves->len; i++)
    if (!sos_casework_save_record (transaction, saves->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  const char *word, *say;
  GPtrArray *saves;

  g_variant_get (parameter, "(&s&s)", &word, &say);
  saves = sos_letter_swap_find (self->letter_case, word, say);
  if (saves->len > 0)
    sos_page_write (self, self->store, _("Words swapped"), (SosTransactionFunc) save_all, saves, (GDestroyNotify) g_ptr_array_unref, NULL);
  else
    {
      g_ptr_array_unref (saves);
      sos_page_say (widget, _("These are their own words, or the letter’s; they stay."));
    }
}

static void
swap_next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GVariant *next = sos_person_papers_checks_get_next_swap (SOS_LETTER_VIEW (widget)->checks);

  if (next)
    swap_cb (widget, name, next);
  else
    sos_page_say (widget, _("No hard word of your own stands in this letter."));
}

/* A file -------------------------------------------------------------------------------------------------------------------- */

static void
save_to (SosLetterView *self, GFile *file)
{
  sos_letter_view_set_busy (self, TRUE);
  sos_letter_print_save_async (self->store, self->letter_case, file, NULL, finished_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file)
    save_to (self, file);
  else
    sos_page_say_error (GTK_WIDGET (self), error);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);
  g_autofree char *file_name = g_strdup_printf ("%s.pdf", sos_record_get_text (sos_letter_view_get_record (self), SOS_LETTER_REF));
  g_autofree char *path = export_folder ? g_build_filename (export_folder, file_name, NULL) : NULL;
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;

  if (file)
    save_to (self, file);
  else
    sos_choose_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), SOS_CHOOSE_SAVE, _("Save the letter"), _("_Save"), file_name,
                           NULL, file_chosen_cb, g_object_ref (self));
}

/* Its card ------------------------------------------------------------------------------------------------------------------ */

static void
card_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);

  sos_sheet_print_open (widget, NULL, self->store, SOS_PERSON_DATE_CARD, sos_record_get_number (sos_letter_view_get_record (self), SOS_LETTER_PERSON), self->letter);
}

/* Looking ------------------------------------------------------------------------------------------------------------------- */

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_LETTER_VIEW (widget)->preview), "preview.turn", parameter);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_LETTER_VIEW (widget)->preview), "preview.zoom", parameter);
}

static void
list_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosLetterView *self = SOS_LETTER_VIEW (widget);

  gtk_toggle_button_set_active (self->list_toggle, !gtk_toggle_button_get_active (self->list_toggle));
}

const SosActionRow sos_letter_view_actions[] = {
  { "papers.deed", NULL, NULL, deed_cb },
  { "papers.for-hand", NULL, NULL, for_hand_cb },
  { "papers.next", NULL, NULL, next_cb },
  { "papers.way", NULL, NULL, way_cb, "(sx)" },
  { "papers.go", NULL, NULL, go_cb, "(ss)" },
  { "papers.swap", NULL, NULL, swap_cb, "(ss)" },
  { "papers.swap-next", N_("Swap the first hard word"), "F8", swap_next_cb },
  { "papers.format", NULL, NULL, format_cb, "s" },
  { "papers.renew", NULL, NULL, renew_cb },
  { "papers.languages", NULL, NULL, languages_cb, "s" },
  { "papers.know-word", NULL, NULL, know_word_cb, "s" },
  { "papers.contrast", NULL, NULL, contrast_cb },
  { "papers.save", NULL, NULL, save_cb },
  { "papers.card", NULL, NULL, card_cb },
  { "papers.back", NULL, NULL, back_cb },
  { "papers.deliver", NULL, NULL, deliver_cb, "s" },
  { "papers.void", NULL, NULL, void_cb },
  { "papers.reason", NULL, NULL, reason_cb, "s" },
  { "papers.turn", NULL, NULL, turn_cb, "i" },
  { "papers.zoom", NULL, NULL, zoom_cb, "i" },
  { "papers.queue", NULL, NULL, list_cb },
};

const guint sos_letter_view_n_actions = G_N_ELEMENTS (sos_letter_view_actions);

void
sos_letter_view_print (SosLetterView *self)
{
  if (!self->letter_case)
    sos_page_say (GTK_WIDGET (self), _("There is no letter to print."));
  else if (!self->busy)
    print (self);
}

void
sos_letter_view_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}

const char *
sos_letter_view_get_export_folder (void)
{
  return export_folder;
}
