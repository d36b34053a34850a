/* sos-access-request-page.c - one request to see a record: its steps, and what was collected, looked through a thing at a time. Decides nothing: the rules
 * say which buttons stand there, whoever looks through it which words are taken out. */
#include "config.h"
#include "sos-access-request-page.h"

#include "sos-access-dialog.h"
#include "sos-access-head.h"
#include "sos-access-out.h"
#include "sos-access-reasons.h"
#include "sos-access.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-letter-pages.h"
#include "sos-one-read.h"

#include <glib/gi18n.h>

struct _SosAccessRequestPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  SosSection *head;
  GtkBox *facts;
  GtkBox *buttons_place;
  GtkWidget *buttons;
  GtkWidget *none, *pack, *marking;
  GtkListBox *parts;
  GtkLabel *part_title, *mark_words;
  GtkTextView *text;
  GtkDropDown *reason;
  GtkButton *withhold;

  gint64 request;
  SosAccessSheet *sheet;
  guint item;       /* which thing is on show */
  SosRecord *mark;  /* borrowed from the sheet: the words in hand; NULL: none */
  gboolean showing; /* the list is being made anew */
  guint scroll, n_frames; /* to the words in hand, as soon as they have their place */
  GCancellable *cancellable;
  SosOneRead read;
};

G_DEFINE_FINAL_TYPE (SosAccessRequestPage, sos_access_request_page, SOS_TYPE_PAGE)

static SosCodes *
get_codes (SosAccessRequestPage *self)
{
  return sos_store_get_codes (sos_page_get_store (SOS_PAGE (self)));
}

static const SosAccessItem *
get_item (SosAccessRequestPage *self)
{
  return self->sheet != NULL && self->item < self->sheet->items->len ? self->sheet->items->pdata[self->item] : NULL;
}

static gboolean
may (SosAccessRequestPage *self, const char *deed)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (SosVerdict) verdict = NULL;
  SosAccessCase asked;
  const char *day = g_str_equal (deed, SOS_ACCESS_DO_EXTEND) ? "1" : today;

  sos_access_sheet_state (self->sheet, &asked);
  /* What is still to be decided is said by the deed itself, with where to go on. */
  asked.n_open = 0;
  verdict = sos_access_may (&asked, deed, self->sheet->role, "long enough to be a reason", day, today);
  return verdict->allowed;
}

/* --- what may be done next --- */

static void
collect (SosAccessRequestPage *self)
{
  SosCollectAccess *deed = g_new0 (SosCollectAccess, 1);

  *deed = (SosCollectAccess){ self->request, sos_letter_pages_dup_kept, 0 };
  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), sos_access_dialog_get_done (SOS_ACCESS_DO_COLLECT), (SosTransactionFunc) sos_casework_collect_access, deed, g_free,
                  NULL);
}

static void
deed_cb (GtkButton *button, SosAccessRequestPage *self)
{
  const char *deed = g_object_get_data (G_OBJECT (button), "deed");

  if (!sos_access_dialog_is_plain (deed))
    sos_access_dialog_take (SOS_PAGE (self), self->sheet, deed);
  else if (g_str_equal (deed, SOS_ACCESS_DO_COLLECT))
    collect (self);
  else
    sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), sos_access_dialog_get_done (deed), (SosTransactionFunc) sos_casework_take_access,
                    sos_deed_new (self->request, deed, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

/* @action: of the page, where it is no step. */
static void
add_button (SosAccessRequestPage *self, const char *label, const char *deed, const char *action)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  if (deed == NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  else
    {
      g_object_set_data (G_OBJECT (button), "deed", (gpointer) deed);
      g_signal_connect_object (button, "clicked", G_CALLBACK (deed_cb), self, 0);
    }
  sos_wrap_box_append (SOS_WRAP_BOX (self->buttons), button);
}

static void
show_buttons (SosAccessRequestPage *self)
{
  const char *deed, *label;

  sos_wrap_box_clear (SOS_WRAP_BOX (self->buttons));
  for (guint i = 0; (deed = sos_access_dialog_get_deed (i, &label)) != NULL; i++)
    if (may (self, deed))
      add_button (self, label, deed, NULL);
  if (self->sheet->n_open > 0 && may (self, SOS_ACCESS_DO_MARK))
    add_button (self, _("Take out e_verything proposed"), NULL, "page.take-all");
  if (self->sheet->items->len > 0)
    add_button (self, _("_Pages…"), NULL, "page.show-pages");
}

/* --- the words of a thing --- */

static void
set_tags (GtkTextBuffer *buffer)
{
  const GdkRGBA ground = { 0.95, 0.65, 0.1, 0.35 };

  gtk_text_buffer_create_tag (buffer, SOS_MARK_PROPOSED, "background-rgba", &ground, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, SOS_MARK_TAKEN, "strikethrough", TRUE, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, SOS_MARK_LEFT, "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
get_range (SosAccessRequestPage *self, SosRecord *mark, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const int from = (int) sos_record_get_number (mark, SOS_ACCESS_MARK_STARTS);

  gtk_text_buffer_get_iter_at_offset (buffer, start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, end, from + (int) sos_record_get_number (mark, SOS_ACCESS_MARK_LENGTH));
}

/* A frame later than it was asked for: only then the words have their places. */
static gboolean
scroll_cb (GtkWidget *text, GdkFrameClock *clock, gpointer data)
{
  SosAccessRequestPage *self = data;
  GtkWidget *card = gtk_widget_get_ancestor (text, GTK_TYPE_SCROLLED_WINDOW);
  GdkRectangle place;
  GtkTextIter start, end;

  if (self->n_frames++ == 0 || gtk_widget_get_height (text) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll = 0;
  if (self->mark == NULL)
    return G_SOURCE_REMOVE;
  get_range (self, self->mark, &start, &end);
  gtk_text_view_get_iter_location (self->text, &start, &place);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (card)), place.y - place.height, place.y + 3 * place.height);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_mark (SosAccessRequestPage *self)
{
  self->n_frames = 0;
  if (self->scroll == 0)
    self->scroll = gtk_widget_add_tick_callback (GTK_WIDGET (self->text), scroll_cb, self, NULL);
}

/* Taken in hand: marked in the text, and asked about below it. */
static void
hold (SosAccessRequestPage *self, SosRecord *mark)
{
  GtkTextIter start, end;
  g_autofree char *words = NULL, *asked = NULL;

  self->mark = mark;
  if (mark == NULL)
    {
      gtk_label_set_label (self->mark_words, _("Nothing is left to decide here. Mark words to take them out wherever they stand."));
      return;
    }
  get_range (self, mark, &start, &end);
  words = gtk_text_iter_get_text (&start, &end);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->text), &start, &end);
  scroll_to_mark (self);
  sos_access_reasons_set (self->reason, get_codes (self), sos_record_get_text (mark, SOS_ACCESS_MARK_REASON));
  /* Translators: %s are some words of a text */
  asked = g_strdup_printf (_("“%s”: taken out, or left?"), words);
  gtk_label_set_label (self->mark_words, asked);
}

static SosRecord *
find_open (const SosAccessItem *item)
{
  for (guint i = 0; !sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD) && i < item->marks->len; i++)
    if (sos_record_has_text (item->marks->pdata[i], SOS_ACCESS_MARK_STATE, SOS_MARK_PROPOSED))
      return item->marks->pdata[i];
  return NULL;
}

static void
show_words (SosAccessRequestPage *self, const SosAccessItem *item)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const char *words = sos_record_find_text (item->part, SOS_ACCESS_PART_WORDS);

  gtk_text_buffer_set_text (buffer, words != NULL ? words : "", -1);
  for (guint i = 0; i < item->marks->len; i++)
    {
      GtkTextIter start, end;

      get_range (self, item->marks->pdata[i], &start, &end);
      gtk_text_buffer_apply_tag_by_name (buffer, sos_record_get_text (item->marks->pdata[i], SOS_ACCESS_MARK_STATE), &start, &end);
    }
}

static void
show_item (SosAccessRequestPage *self)
{
  const SosAccessItem *item = get_item (self);
  const gboolean marking = may (self, SOS_ACCESS_DO_MARK);
  const char *withheld;
  g_autofree char *title = NULL;

  self->mark = NULL;
  if (item == NULL)
    return;
  withheld = sos_record_find_text (item->part, SOS_ACCESS_PART_WITHHELD);
  /* Translators: a thing that is held, why it is not given */
  title = withheld != NULL ? g_strdup_printf (_("%s · kept back: %s"), sos_record_get_text (item->part, SOS_ACCESS_PART_WHAT),
                                              sos_codes_get_label (get_codes (self), "access-reason", withheld))
                           : g_strdup (sos_record_get_text (item->part, SOS_ACCESS_PART_WHAT));
  gtk_label_set_label (self->part_title, title);
  show_words (self, item);
  gtk_button_set_label (self->withhold, withheld != NULL ? _("_Give it after all") : _("_Keep it back…"));
  gtk_widget_set_visible (self->marking, marking);
  gtk_widget_set_visible (GTK_WIDGET (self->mark_words), marking);
  if (marking)
    hold (self, find_open (item));
}

/* --- the things --- */

static char *
dup_left (const SosAccessItem *item)
{
  guint n = 0;

  if (sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD))
    return g_strdup (_("kept back"));
  for (guint i = 0; i < item->marks->len; i++)
    n += sos_record_has_text (item->marks->pdata[i], SOS_ACCESS_MARK_STATE, SOS_MARK_PROPOSED);
  return n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u to decide", "%u to decide", n), n) : NULL;
}

static GtkWidget *
part_new (const SosAccessItem *item)
{
  g_autofree char *left = dup_left (item);
  /* Translators: the number of a thing in a list, and what it is: "12. Contact" */
  g_autofree char *title
    = g_strdup_printf (_("%d. %s"), (int) sos_record_get_number (item->part, SOS_ACCESS_PART_POSITION), sos_record_get_text (item->part, SOS_ACCESS_PART_WHAT));
  GtkWidget *lines = sos_block_two_lines (title, left);

  gtk_widget_set_margin_start (lines, 9);
  gtk_widget_set_margin_top (lines, 3);
  gtk_widget_set_margin_bottom (lines, 3);
  return lines;
}

static void
show_parts (SosAccessRequestPage *self)
{
  self->showing = TRUE;
  sos_block_clear (GTK_WIDGET (self->parts));
  for (guint i = 0; i < self->sheet->items->len; i++)
    gtk_list_box_append (self->parts, part_new (self->sheet->items->pdata[i]));
  gtk_list_box_select_row (self->parts, gtk_list_box_get_row_at_index (self->parts, (int) self->item));
  self->showing = FALSE;
  show_item (self);
}

static void
part_selected_cb (SosAccessRequestPage *self, GtkListBoxRow *row)
{
  if (self->showing || row == NULL)
    return;
  self->item = (guint) gtk_list_box_row_get_index (row);
  show_item (self);
}

static void
show_sheet (SosAccessRequestPage *self)
{
  const gboolean any = self->sheet->items->len > 0;
  g_autofree char *foot = g_strdup_printf (g_dngettext (NULL, "%u thing collected, %u to decide.", "%u things collected, %u to decide.", self->sheet->items->len),
                                           self->sheet->items->len, self->sheet->n_open);

  sos_access_head_show (self->sheet, get_codes (self), self->head, self->facts);
  show_buttons (self);
  gtk_widget_set_visible (self->none, !any);
  gtk_widget_set_visible (self->pack, any);
  self->item = MIN (self->item, any ? self->sheet->items->len - 1 : 0);
  if (any)
    show_parts (self);
  sos_page_set_foot (SOS_PAGE (self), any ? foot : "");
  gtk_stack_set_visible_child_name (self->stack, "request");
}

/* --- reading --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosAccessRequestPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosAccessSheet *sheet = sos_access_sheet_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&sheet, sos_access_sheet_free);
      return;
    }
  sos_one_read_end (&self->read);
  if (sheet == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  self->mark = NULL;
  g_clear_pointer (&self->sheet, sos_access_sheet_free);
  self->sheet = sheet;
  show_sheet (self);
}

static void
begin_read (gpointer page)
{
  SosAccessRequestPage *self = page;

  sos_access_sheet_async (sos_page_get_store (SOS_PAGE (self)), self->request, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (SosAccessRequestPage *self)
{
  sos_one_read_ask (&self->read);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_ACCESS_REQUEST_PAGE (widget));
}

/* --- taken out, left --- */

static void
write_deed (SosAccessRequestPage *self, const char *done, gpointer func, SosDeed *deed)
{
  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), done, (SosTransactionFunc) func, deed, (GDestroyNotify) sos_deed_free, NULL);
}

/* What somebody marked, where it is more or other than the words in hand. (transfer full) */
static char *
dup_marked (SosAccessRequestPage *self)
{
  GtkTextIter start, end, from, to;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->text), &start, &end))
    return NULL;
  if (self->mark != NULL)
    {
      get_range (self, self->mark, &from, &to);
      if (gtk_text_iter_equal (&start, &from) && gtk_text_iter_equal (&end, &to))
        return NULL;
    }
  return gtk_text_iter_get_text (&start, &end);
}

static void
decide (SosAccessRequestPage *self, const char *state, const char *done)
{
  SosDeed *deed;

  if (self->mark == NULL)
    {
      sos_page_say (GTK_WIDGET (self), _("Mark the words that are to be taken out."));
      return;
    }
  deed = sos_deed_new (sos_record_get_id (self->mark), state, NULL);
  deed->why = g_strdup (sos_access_reasons_get (self->reason, get_codes (self)));
  write_deed (self, done, sos_casework_decide_mark, deed);
}

static void
take_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);
  const SosAccessItem *item = get_item (self);
  g_autofree char *marked = item != NULL ? dup_marked (self) : NULL;
  SosDeed *deed;

  if (marked == NULL)
    {
      decide (self, SOS_MARK_TAKEN, _("Taken out"));
      return;
    }
  deed = sos_deed_new (sos_record_get_id (item->part), NULL, marked);
  deed->why = g_strdup (sos_access_reasons_get (self->reason, get_codes (self)));
  write_deed (self, _("Taken out wherever it stands"), sos_casework_mark_words, deed);
}

static void
leave_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide (SOS_ACCESS_REQUEST_PAGE (widget), SOS_MARK_LEFT, _("Left in"));
}

/* The next thing with something to decide, from the one on show on. */
static void
next_mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);

  for (guint i = 0; self->sheet != NULL && i < self->sheet->items->len; i++)
    {
      const guint which = (self->item + 1 + i) % self->sheet->items->len;

      if (find_open (self->sheet->items->pdata[which]) != NULL)
        {
          GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->parts, (int) which);

          gtk_list_box_select_row (self->parts, row);
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
  sos_page_say (widget, _("Nothing is left to decide."));
}

static void
take_part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);
  const SosAccessItem *item = get_item (self);
  SosDeed *deed;

  if (item == NULL)
    return;
  deed = sos_deed_new (self->request, NULL, NULL);
  deed->other = sos_record_get_id (item->part);
  write_deed (self, _("All of it taken out"), sos_casework_take_marks, deed);
}

/* What is doubtful is not given: each can be left in afterwards, and one undo brings all of them back. */
static void
take_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);

  write_deed (self, _("All that was proposed is taken out"), sos_casework_take_marks, sos_deed_new (self->request, NULL, NULL));
}

static void
withhold_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);
  const SosAccessItem *item = get_item (self);

  if (item == NULL)
    return;
  if (sos_record_is_set (item->part, SOS_ACCESS_PART_WITHHELD))
    write_deed (self, _("Given after all"), sos_casework_withhold_part, sos_deed_new (sos_record_get_id (item->part), NULL, NULL));
  else
    sos_access_dialog_withhold (SOS_PAGE (self), sos_record_get_id (item->part));
}

static void
show_pages_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (widget);

  if (self->sheet != NULL && self->sheet->items->len > 0)
    sos_access_out_show (SOS_PAGE (self), self->sheet);
}

static const SosActionRow actions[] = {
  { "page.read-again", NULL, NULL, read_again_cb },
  { "page.take-out", N_("Take the words out"), "<Control>t", take_out_cb },
  { "page.leave-in", N_("Leave the words in"), "<Control><Shift>t", leave_in_cb },
  { "page.next-mark", N_("Next words to decide"), "<Control>g", next_mark_cb },
  { "page.take-part", N_("Take out all that is proposed here"), NULL, take_part_cb },
  { "page.take-all", N_("Take out all that is proposed"), NULL, take_all_cb },
  { "page.withhold", N_("Keep it back, or give it"), NULL, withhold_cb },
  { "page.show-pages", N_("The pages as they are given"), "<Control>p", show_pages_cb },
};

/* --- class --- */

static void
sos_access_request_page_dispose (GObject *object)
{
  SosAccessRequestPage *self = SOS_ACCESS_REQUEST_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  sos_one_read_clear (&self->read);
  self->mark = NULL;
  g_clear_pointer (&self->sheet, sos_access_sheet_free);
  sos_widget_dispose_template (self, SOS_TYPE_ACCESS_REQUEST_PAGE);
  G_OBJECT_CLASS (sos_access_request_page_parent_class)->dispose (object);
}

static void
sos_access_request_page_finalize (GObject *object)
{
  g_clear_object (&SOS_ACCESS_REQUEST_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_access_request_page_parent_class)->finalize (object);
}

static void
sos_access_request_page_class_init (SosAccessRequestPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_access_request_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_access_request_page_finalize;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-access-request-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, head);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, facts);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, buttons_place);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, none);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, pack);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, parts);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, part_title);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, text);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, mark_words);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, marking);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, reason);
  gtk_widget_class_bind_template_child (widget_class, SosAccessRequestPage, withhold);
  gtk_widget_class_bind_template_callback (widget_class, part_selected_cb);
}

static void
sos_access_request_page_init (SosAccessRequestPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->read = (SosOneRead){ .page = self, .begin = begin_read };
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
  self->buttons = sos_wrap_box_new (9, 9);
  gtk_widget_set_hexpand (self->buttons, TRUE);
  gtk_box_append (self->buttons_place, self->buttons);
  set_tags (gtk_text_view_get_buffer (self->text));
}

GtkWidget *
sos_access_request_page_new (SosStore *store, gint64 request)
{
  SosAccessRequestPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_ACCESS_REQUEST_PAGE, "store", store, NULL);
  self->request = request;
  sos_access_reasons_offer (self->reason, get_codes (self));
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
