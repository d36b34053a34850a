/* sos-person-papers.c - the letters of a person. Knows the gates only by what they say. */
#include "config.h"
#include "sos-person-papers.h"

#include "sos-letter-print.h"
#include "sos-letter-states.h"
#include "sos-person-papers-checks.h"
#include "sos-person-papers-queue.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosPersonPapers
{
  SosPersonTab parent_instance;

  GtkStack *stack;
  GtkRevealer *queue_revealer;
  GtkToggleButton *queue_toggle;
  GtkListBox *queue;
  GtkLabel *page_label;
  GtkMenuButton *format;
  GtkToggleButton *as_text;
  GtkStack *views;
  SosPagePreview *preview;
  GtkTextView *text;
  SosPersonPapersChecks *checks;

  gint64 chosen;
  SosLetterCase *letter_case;
  SosPaper *paper;
  gboolean filling;
  gboolean busy; /* something is on its way to the printer or into the store */
};

G_DEFINE_FINAL_TYPE (SosPersonPapers, sos_person_papers, SOS_TYPE_PERSON_TAB)

static char *export_folder;

static SosRecord *
letter_of (SosPersonPapers *self)
{
  return self->letter_case ? SOS_RECORD (sos_letter_case_get_letter (self->letter_case)) : NULL;
}

static SosStore *
store_of (SosPersonPapers *self)
{
  return sos_person_tab_get_store (SOS_PERSON_TAB (self));
}

/* The letter shown ---------------------------------------------------------------------------------------------------------- */

static void
draw_cb (gpointer paper, cairo_t *cr, guint page)
{
  sos_paper_draw_page (paper, cr, page, TRUE);
}

static void
show_page_number (SosPersonPapers *self)
{
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), sos_page_preview_get_page (self->preview) + 1,
                                            sos_page_preview_get_n_pages (self->preview));

  gtk_label_set_label (self->page_label, words);
}

static void
show_paper (SosPersonPapers *self)
{
  g_autofree char *words = sos_paper_dup_text (self->paper, SOS_PAPER_WHOLE);
  double width, height;

  sos_paper_get_page_size (self->paper, &width, &height);
  sos_page_preview_set_pages (self->preview, sos_paper_get_n_pages (self->paper), width, height, draw_cb,
                              g_object_ref (self->paper), g_object_unref);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), words, -1);
  show_page_number (self);
}

static gboolean
is_open (SosRecord *letter)
{
  return sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT)
         || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK);
}

/* What the menus offer, by where the letter stands. */
static void
show_actions (SosPersonPapers *self)
{
  SosRecord *letter = letter_of (self);
  GtkWidget *widget = GTK_WIDGET (self);
  const SosPapersDeed *deed = sos_person_papers_checks_get_deed (self->checks);
  gboolean printed = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_PRINTED);
  gboolean approved = sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_APPROVED);
  gboolean gone = deed->kind == SOS_PAPERS_AGAIN;

  gtk_widget_action_set_enabled (widget, "papers.deed", deed->reason == NULL && !self->busy);
  gtk_widget_action_set_enabled (widget, "papers.format", is_open (letter));
  gtk_widget_action_set_enabled (widget, "papers.contrast", is_open (letter));
  gtk_widget_action_set_enabled (widget, "papers.way", is_open (letter));
  gtk_widget_action_set_enabled (widget, "papers.save", sos_letter_case_get_paper (self->letter_case) != NULL);
  gtk_widget_action_set_enabled (widget, "papers.deliver",
                                 printed || approved || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_POSTED));
  gtk_widget_action_set_enabled (widget, "papers.back",
                                 printed || approved || sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_CHECK));
  gtk_widget_action_set_enabled (widget, "papers.void", !gone && deed->kind != SOS_PAPERS_NOTHING);
}

static void
show_letter (SosPersonPapers *self)
{
  SosCodes *codes = sos_store_get_codes (store_of (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (SosPaper) paper
    = sos_letter_pages_make (self->letter_case, sos_person_papers_checks_get_hard_words (self->checks), &error);

  if (!paper)
    {
      sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
      return;
    }
  g_set_object (&self->paper, paper);
  show_paper (self);
  gtk_menu_button_set_label (self->format, sos_codes_get_label (codes, "letter-format",
                                                                sos_record_get_text (letter_of (self), SOS_LETTER_FORMAT)));
  sos_person_papers_checks_show (self->checks, self->letter_case, paper, sos_person_papers_queue_count (self->queue) > 1);
  show_actions (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPapers) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_finish (result, &error);

  if (!letter_case)
    sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
  else if (sos_record_get_id (SOS_RECORD (sos_letter_case_get_letter (letter_case))) == self->chosen)
    {
      g_set_object (&self->letter_case, letter_case);
      show_letter (self);
    }
}

static void
open_letter (SosPersonPapers *self)
{
  if (self->chosen != 0)
    sos_letter_case_open_async (store_of (self), self->chosen, sos_person_tab_get_cancellable (SOS_PERSON_TAB (self)), opened_cb,
                                g_object_ref (self));
}

static void
selected_cb (GtkListBox *queue, GtkListBoxRow *row, SosPersonPapers *self)
{
  gint64 letter = sos_person_papers_queue_get_letter (row);

  if (self->filling || letter == 0 || letter == self->chosen)
    return;
  self->chosen = letter;
  sos_page_preview_set_page (self->preview, 0);
  open_letter (self);
}

static void
sos_person_papers_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (tab);
  gboolean any = sos_person_case_get_records (person_case, SOS_TYPE_LETTER)->len > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "letters" : "none");
  self->filling = TRUE;
  sos_person_papers_queue_fill (self->queue, person_case, self->chosen);
  self->filling = FALSE;
  self->chosen = sos_person_papers_queue_get_letter (gtk_list_box_get_selected_row (self->queue));
  open_letter (self);
}

static void
sos_person_papers_show_place (SosPersonTab *tab, const char *place)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (tab);

  self->chosen = g_ascii_strtoll (place, NULL, 10);
  if (sos_person_tab_get_case (tab))
    sos_person_papers_show_case (tab, sos_person_tab_get_case (tab));
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
write_deed (SosPersonPapers *self, const char *title, gpointer func, const char *code, gint64 other, const char *words)
{
  SosDeed *deed = sos_deed_new (self->chosen, code, words);

  deed->other = other;
  sos_person_tab_write (SOS_PERSON_TAB (self), title, (SosTransactionFunc) func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

static void
set_busy (SosPersonPapers *self, gboolean busy)
{
  self->busy = busy;
  if (self->letter_case)
    show_actions (self);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPapers) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_letter_print_finish (result, &error))
    sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
  set_busy (self, FALSE);
}

static void
print (SosPersonPapers *self)
{
  g_autofree char *name = g_strdup_printf ("%s.pdf", sos_record_get_text (letter_of (self), SOS_LETTER_REF));
  g_autofree char *export_to = export_folder ? g_build_filename (export_folder, name, NULL) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  set_busy (self, TRUE);
  sos_letter_print_run_async (store_of (self), self->letter_case, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, export_to,
                              sos_person_tab_get_cancellable (SOS_PERSON_TAB (self)), finished_cb, g_object_ref (self));
}

static void
deed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  const SosPapersDeed *deed = sos_person_papers_checks_get_deed (self->checks);
  gboolean post = sos_record_has_text (letter_of (self), SOS_LETTER_DELIVERY, SOS_DELIVERY_POST);

  switch (deed->kind)
    {
    case SOS_PAPERS_CHECK:
      write_deed (self, _("Letter checked"), sos_casework_check_letter, SOS_LETTER_CHECK, 0, NULL);
      break;
    case SOS_PAPERS_APPROVE:
      set_busy (self, TRUE);
      sos_letter_print_approve_async (store_of (self), self->letter_case, NULL, finished_cb, g_object_ref (self));
      break;
    case SOS_PAPERS_PRINT:
    case SOS_PAPERS_AGAIN:
      print (self);
      break;
    case SOS_PAPERS_DELIVER:
      write_deed (self, post ? _("Letter posted") : _("Letter given by hand"), sos_casework_mark_delivered,
                  post ? SOS_LETTER_POSTED : SOS_LETTER_HANDED, 0, NULL);
      break;
    case SOS_PAPERS_NOTHING:
      break;
    }
}

/* Ctrl+P: prints, or the gate says why not; it is asked either way, so that what was tried is noted (S8). */
static void
sos_person_papers_print (SosPersonTab *tab)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (tab);

  if (!self->letter_case)
    sos_person_tab_say (tab, _("There is no letter to print."));
  else if (!self->busy)
    print (self);
}

static void
for_hand_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_PERSON_PAPERS (widget), _("Letter made for the hand"), sos_casework_choose_delivery, SOS_DELIVERY_HAND, 0, NULL);
}

static void
way_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *delivery;
  gint64 address;

  g_variant_get (parameter, "(&sx)", &delivery, &address);
  write_deed (SOS_PERSON_PAPERS (widget), _("Delivery changed"), sos_casework_choose_delivery, delivery, address, NULL);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_PERSON_PAPERS (widget), _("Letter back to draft"), sos_casework_check_letter, SOS_LETTER_DRAFT, 0, NULL);
}

static void
deliver_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_PERSON_PAPERS (widget), _("Letter noted"), sos_casework_mark_delivered, g_variant_get_string (parameter, NULL), 0,
              NULL);
}

static void
void_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  write_deed (SOS_PERSON_PAPERS (widget), _("Letter not used"), sos_casework_void_letter, NULL, 0, _("Not needed any more"));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);

  gtk_list_box_select_row (self->queue, sos_person_papers_queue_find_next (self->queue));
}

/* To the plan the letter is about, not to another version of it. */
static void
go_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  const char *tab, *place;
  g_autofree char *in_plan = NULL;

  g_variant_get (parameter, "(&s&s)", &tab, &place);
  in_plan = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", sos_record_get_number (letter_of (self), SOS_LETTER_PLAN), place);
  sos_person_tab_go (SOS_PERSON_TAB (widget), tab, g_str_equal (tab, "plan") ? in_plan : place);
}

/* The form of the letter ---------------------------------------------------------------------------------------------------- */

/* Takes @copy. */
static void
save_letter (SosPersonPapers *self, SosRecord *copy, const char *title)
{
  sos_person_tab_write (SOS_PERSON_TAB (self), title, (SosTransactionFunc) sos_casework_save_record, sos_save_record_new (copy, NULL),
                        (GDestroyNotify) sos_save_record_free, NULL);
  g_object_unref (copy);
}

static void
format_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  SosRecord *copy = sos_record_copy (letter_of (self));

  sos_record_set_text (copy, SOS_LETTER_FORMAT, g_variant_get_string (parameter, NULL));
  save_letter (self, copy, _("Format changed"));
}

static void
contrast_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  SosRecord *copy = sos_record_copy (letter_of (self));

  sos_record_set_flag (copy, SOS_LETTER_HIGH_CONTRAST, !sos_record_get_flag (copy, SOS_LETTER_HIGH_CONTRAST));
  save_letter (self, copy, _("Contrast changed"));
}

/* Easier words, where they are not theirs and the plan may still be written. */
static void
swap_in (SosRecord *record, guint field, const char *word, const char *say, GPtrArray *saves)
{
  const char *text = sos_record_get_text (record, field);
  g_autofree char *escaped = g_regex_escape_string (word, -1);
  g_autofree char *pattern = g_strdup_printf ("(?i)(?<!\\w)%s(?!\\w)", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autofree char *swapped = text && regex ? g_regex_replace_literal (regex, text, -1, 0, say, 0, NULL) : NULL;
  g_autoptr (SosRecord) copy = NULL;

  if (!swapped || g_strcmp0 (swapped, text) == 0)
    return;
  copy = sos_record_copy (record);
  sos_record_set_text (copy, field, swapped);
  g_ptr_array_add (saves, sos_save_record_new (copy, NULL));
}

static void
swap_in_goals (SosPersonPapers *self, SosPersonCase *person_case, const char *word, const char *say, GPtrArray *saves)
{
  g_autoptr (GPtrArray) goals
    = sos_person_case_dup_owned (person_case, SOS_TYPE_GOAL, sos_record_get_number (letter_of (self), SOS_LETTER_PLAN));

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) steps = sos_person_case_dup_owned (person_case, SOS_TYPE_ACTION, sos_record_get_id (goals->pdata[i]));

      swap_in (goals->pdata[i], SOS_GOAL_WHY_IT_MATTERS, word, say, saves);
      for (guint j = 0; j < steps->len; j++)
        swap_in (steps->pdata[j], SOS_ACTION_WORDS, word, say, saves);
    }
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const guint fields[] = { SOS_PLAN_STRENGTHS, SOS_PLAN_NON_NEGOTIABLES, SOS_PLAN_IF_THINGS_GO_WRONG };
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  SosPersonCase *person_case = sos_letter_case_get_person_case (self->letter_case);
  SosRecord *plan = sos_person_case_find (person_case, SOS_TYPE_PLAN, sos_record_get_number (letter_of (self), SOS_LETTER_PLAN));
  GPtrArray *saves = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_save_record_free);
  const char *word, *say;

  g_variant_get (parameter, "(&s&s)", &word, &say);
  for (guint i = 0; plan && saves->len == 0 && i < G_N_ELEMENTS (fields); i++)
    swap_in (plan, fields[i], word, say, saves);
  swap_in_goals (self, person_case, word, say, saves);
  if (saves->len > 0)
    sos_person_tab_save_all (SOS_PERSON_TAB (self), _("Words swapped"), saves);
  else
    {
      g_ptr_array_unref (saves);
      sos_person_tab_say (SOS_PERSON_TAB (self), _("These are their own words, or the letter’s; they stay."));
    }
}

/* A file -------------------------------------------------------------------------------------------------------------------- */

static void
save_to (SosPersonPapers *self, GFile *file)
{
  set_busy (self, TRUE);
  sos_letter_print_save_async (store_of (self), self->letter_case, file, NULL, finished_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonPapers) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = sos_choose_file_finish (result, &error);

  if (file)
    save_to (self, file);
  else
    sos_person_tab_say_error (SOS_PERSON_TAB (self), error);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);
  g_autofree char *file_name = g_strdup_printf ("%s.pdf", sos_record_get_text (letter_of (self), SOS_LETTER_REF));
  g_autofree char *path = export_folder ? g_build_filename (export_folder, file_name, NULL) : NULL;
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;

  if (file)
    save_to (self, file);
  else
    sos_choose_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), SOS_CHOOSE_SAVE, _("Save the letter"), _("_Save"), file_name,
                           NULL, file_chosen_cb, g_object_ref (self));
}

/* Looking ------------------------------------------------------------------------------------------------------------------- */

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_PERSON_PAPERS (widget)->preview), "preview.turn", parameter);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (SOS_PERSON_PAPERS (widget)->preview), "preview.zoom", parameter);
}

static void
queue_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (widget);

  gtk_toggle_button_set_active (self->queue_toggle, !gtk_toggle_button_get_active (self->queue_toggle));
}

static void
queue_toggled_cb (GtkToggleButton *button, SosPersonPapers *self)
{
  gtk_revealer_set_reveal_child (self->queue_revealer, gtk_toggle_button_get_active (button));
  gtk_widget_set_visible (GTK_WIDGET (self->queue_revealer), gtk_toggle_button_get_active (button));
}

static void
as_text_cb (GtkToggleButton *button, SosPersonPapers *self)
{
  gtk_stack_set_visible_child_name (self->views, gtk_toggle_button_get_active (button) ? "text" : "page");
}

/* Below 1100 the queue folds behind its button. */
static void
wide_cb (SosPersonPapers *self)
{
  gtk_toggle_button_set_active (self->queue_toggle, sos_person_tab_get_wide (SOS_PERSON_TAB (self)));
}

static const SosActionRow actions[] = {
  { "papers.deed", NULL, NULL, deed_cb },
  { "papers.for-hand", NULL, NULL, for_hand_cb },
  { "papers.next", NULL, NULL, next_cb },
  { "papers.way", NULL, NULL, way_cb, "(sx)" },
  { "papers.go", NULL, NULL, go_cb, "(ss)" },
  { "papers.swap", NULL, NULL, swap_cb, "(ss)" },
  { "papers.format", NULL, NULL, format_cb, "s" },
  { "papers.contrast", NULL, NULL, contrast_cb },
  { "papers.save", NULL, NULL, save_cb },
  { "papers.back", NULL, NULL, back_cb },
  { "papers.deliver", NULL, NULL, deliver_cb, "s" },
  { "papers.void", NULL, NULL, void_cb },
  { "papers.turn", NULL, NULL, turn_cb, "i" },
  { "papers.zoom", NULL, NULL, zoom_cb, "i" },
  { "papers.queue", NULL, NULL, queue_cb },
};

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_person_papers_dispose (GObject *object)
{
  SosPersonPapers *self = SOS_PERSON_PAPERS (object);

  g_clear_object (&self->letter_case);
  g_clear_object (&self->paper);
  sos_widget_dispose_template (self, SOS_TYPE_PERSON_PAPERS);
  G_OBJECT_CLASS (sos_person_papers_parent_class)->dispose (object);
}

static void
sos_person_papers_class_init (SosPersonPapersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_person_papers_dispose;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_papers_show_case;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_papers_show_place;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_papers_print;
  g_type_ensure (SOS_TYPE_PAGE_PREVIEW);
  g_type_ensure (SOS_TYPE_PERSON_PAPERS_CHECKS);
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-papers.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, stack);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, queue_revealer);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, queue_toggle);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, queue);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, page_label);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, format);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, as_text);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, views);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, preview);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, text);
  gtk_widget_class_bind_template_child (widget_class, SosPersonPapers, checks);
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "papers.queue", NULL);
}

static void
sos_person_papers_init (SosPersonPapers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->queue, "row-selected", G_CALLBACK (selected_cb), self, 0);
  g_signal_connect_object (self->queue_toggle, "toggled", G_CALLBACK (queue_toggled_cb), self, 0);
  g_signal_connect_object (self->as_text, "toggled", G_CALLBACK (as_text_cb), self, 0);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page_number), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::wide", G_CALLBACK (wide_cb), self, 0);
}

SosPersonTab *
sos_person_papers_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_PAPERS, "store", store, NULL);
}

void
sos_person_papers_set_export_folder (const char *folder)
{
  g_free (export_folder);
  export_folder = g_strdup (folder);
}
