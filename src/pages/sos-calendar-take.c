/* sos-calendar-take.c - a calendar file before it is taken: each of its lines with what would come of it, which may be left out or named. Reads no
 * file and saves nothing itself. */
#include "config.h"
#include "sos-calendar-page-private.h"

#include "sos-blocks.h"
#include "sos-calendar-source.h"
#include "sos-clock.h"
#include "sos-consequence-rows.h"
#include "sos-day.h"
#include "sos-deed-dialog.h"
#include "sos-fold-box.h"
#include "sos-school-calendar-file.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 780

/* One row of the list; its words stand in the look that holds it. */
#define SOS_TYPE_TAKE_ITEM (sos_take_item_get_type ())
G_DECLARE_FINAL_TYPE (SosTakeItem, sos_take_item, SOS, TAKE_ITEM, GObject)

struct _SosTakeItem
{
  GObject parent_instance;
  SosTakeRow *row;
};

G_DEFINE_FINAL_TYPE (SosTakeItem, sos_take_item, G_TYPE_OBJECT)

static void
sos_take_item_class_init (SosTakeItemClass *klass)
{
}

static void
sos_take_item_init (SosTakeItem *self)
{
}

typedef struct
{
  SosStore *store;
  SosCodes *codes;
  SosTakeCalendar *take;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  sos_take_calendar_free (taking->take);
  g_object_unref (taking->store);
  g_object_unref (taking->codes);
  g_free (taking);
}

/* ---- what would follow ---- */

static SosCalendarChange *
make_change (SosDeedDialog *dialog, Taking *taking, GError **error)
{
  g_autofree char *today = sos_clock_dup_today (), *source = sos_deed_dialog_dup_words (dialog, "source");

  taking->take->source = source;
  taking->take->sure = gtk_switch_get_active (sos_deed_dialog_get (dialog, "sure"));
  return sos_take_calendar_make_change (taking->take, today, error);
}

static void
ask (SosDeedDialog *dialog)
{
  Taking *taking = sos_deed_dialog_get_data (dialog);
  SosCalendarChange *change = make_change (dialog, taking, NULL);

  if (change != NULL)
    sos_calendar_deeds_ask (dialog, taking->store, change);
}

static void
do_take (SosDeedDialog *dialog, gpointer data)
{
  g_autoptr (GError) error = NULL;
  SosCalendarChange *change = make_change (dialog, data, &error);

  if (change == NULL)
    sos_deed_dialog_say_error (dialog, error);
  else
    sos_deed_dialog_write (dialog, _("Calendar file taken"), (SosTransactionFunc) sos_casework_change_calendar, change, (GDestroyNotify) sos_calendar_change_free, NULL);
}

/* ---- the words of a row ---- */

static const struct
{
  const char *words, *icon, *tone;
} takes[SOS_N_TAKES] = {
  [SOS_TAKE_NEW] = { N_("new"), "list-add-symbolic", SOS_LOOK_GOOD },
  [SOS_TAKE_CHANGED] = { N_("changed"), "view-refresh-symbolic", SOS_LOOK_NOTE },
  [SOS_TAKE_SAME] = { N_("as it is"), "object-select-symbolic", SOS_LOOK_QUIET },
  [SOS_TAKE_GONE] = { N_("not in the file any more"), "list-remove-symbolic", SOS_LOOK_WARN },
  [SOS_TAKE_REFUSED] = { N_("refused"), "dialog-warning-symbolic", SOS_LOOK_DANGER },
};

static char *
dup_span (int from, int to)
{
  g_autofree char *begins = from > 0 ? sos_day_dup_words (from, to) : g_strdup (_("no day")), *ends = sos_day_dup_words (to, from);

  return from >= to ? g_steal_pointer (&begins) : g_strdup_printf (_("%s – %s"), begins, ends);
}

static char *
dup_title (const Taking *taking, const SosTakeRow *row)
{
  g_autofree char *span = dup_span (row->first, row->last);
  const char *kind = row->term ? sos_codes_get_label (taking->codes, "term-name", row->term_name)
                               : sos_day_kind_get_code (row->kind) != NULL ? sos_codes_get_label (taking->codes, "calendar-day", sos_day_kind_get_code (row->kind)) : NULL;

  return kind != NULL ? g_strdup_printf (_("%s · %s"), span, kind) : g_steal_pointer (&span);
}

static void
add_words (GString *note, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (note, "%s%s", note->len > 0 ? " · " : "", words);
}

/* Where in the file it stands; NULL: it is not there. */
static char *
dup_place (const SosTakeCalendar *take, const SosTakeRow *row)
{
  if (row->line == 0)
    return NULL;
  return sos_take_calendar_is_of_events (take) ? g_strdup_printf (_("event %u of the file"), row->line) : g_strdup_printf (_("line %u"), row->line);
}

static char *
dup_note (const SosTakeCalendar *take, const SosTakeRow *row)
{
  GString *note = g_string_new (NULL);
  g_autofree char *line = dup_place (take, row), *span = row->was_first > 0 ? dup_span (row->was_first, row->was_last) : NULL,
                  *was = row->take == SOS_TAKE_CHANGED && span != NULL ? g_strdup_printf (_("was %s"), span) : NULL,
                  *said = row->stored != NULL ? sos_calendar_source_dup_words (row->stored, row->first) : NULL,
                  /* Translators: who said so of the day that is there already */
                  *before = said != NULL ? g_strdup_printf (_("there already, says: %s"), said) : NULL;

  add_words (note, row->words);
  add_words (note, was);
  add_words (note, before);
  add_words (note, line);
  add_words (note, row->why);
  return g_string_free (note, FALSE);
}

/* ---- rows ---- */

static SosTakeRow *
get_row (GtkListItem *item)
{
  return SOS_TAKE_ITEM (gtk_list_item_get_item (item))->row;
}

/* What is refused can be taken once it is named. */
static void
named_cb (GtkDropDown *names, GParamSpec *pspec, GtkListItem *item)
{
  SosTakeRow *row = gtk_list_item_get_item (item) != NULL ? get_row (item) : NULL;
  const guint chosen = gtk_drop_down_get_selected (names);
  GtkWidget *check = g_object_get_data (G_OBJECT (item), "sos-check");

  if (row == NULL || row->take != SOS_TAKE_REFUSED)
    return;
  row->kind = chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? sos_year_legend[chosen] : SOS_DAY_UNKNOWN;
  gtk_widget_set_sensitive (check, sos_take_row_is_sound (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sos_take_row_is_sound (row));
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *item)
{
  SosDeedDialog *dialog = g_object_get_data (G_OBJECT (item), "sos-dialog");
  SosTakeRow *row = gtk_list_item_get_item (item) != NULL ? get_row (item) : NULL;

  if (row == NULL || row->chosen == gtk_check_button_get_active (check))
    return;
  row->chosen = gtk_check_button_get_active (check);
  sos_consequence_rows_ask_soon (dialog, ask);
}

static GtkWidget *
names_new (void)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _("What is it?"));
  for (const SosDayKind *kind = sos_year_legend + 1; *kind != SOS_DAY_UNKNOWN; kind++)
    gtk_string_list_append (words, sos_year_get_legend_words (*kind));
  return gtk_drop_down_new (G_LIST_MODEL (words), NULL);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SosDeedDialog *dialog)
{
  GtkWidget *row = sos_fold_box_new (9), *check = gtk_check_button_new (), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *names = names_new (),
            *state = sos_status_new (NULL, "", SOS_LOOK_QUIET);

  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), sos_block_label (NULL, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (NULL, "row-note"));
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), names);
  gtk_box_append (GTK_BOX (row), state);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
  g_object_set_data (G_OBJECT (item), "sos-check", check);
  g_object_set_data (G_OBJECT (item), "sos-names", names);
  g_object_set_data (G_OBJECT (item), "sos-state", state);
  g_object_set_data (G_OBJECT (item), "sos-words", words);
  g_object_set_data (G_OBJECT (item), "sos-dialog", dialog);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), item);
  g_signal_connect (names, "notify::selected", G_CALLBACK (named_cb), item);
}

static void
show_state (SosChip *chip, const SosTakeRow *row)
{
  sos_chip_set_icon_name (chip, takes[row->take].icon);
  sos_chip_set_label (chip, _(takes[row->take].words));
  sos_chip_set_tone (chip, takes[row->take].tone);
}

static guint
find_name (SosDayKind kind)
{
  for (guint i = 1; sos_year_legend[i] != SOS_DAY_UNKNOWN; i++)
    if (sos_year_legend[i] == kind)
      return i;
  return 0;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, SosDeedDialog *dialog)
{
  Taking *taking = sos_deed_dialog_get_data (dialog);
  SosTakeRow *row = get_row (item);
  GtkWidget *check = g_object_get_data (G_OBJECT (item), "sos-check"), *names = g_object_get_data (G_OBJECT (item), "sos-names"),
            *words = g_object_get_data (G_OBJECT (item), "sos-words");
  g_autofree char *title = dup_title (taking, row), *note = dup_note (taking->take, row), *spoken = g_strdup_printf ("%s: %s", title, _(takes[row->take].words));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), note);
  gtk_widget_set_visible (names, row->take == SOS_TAKE_REFUSED && row->first > 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (names), find_name (row->kind));
  gtk_widget_set_sensitive (check, row->take != SOS_TAKE_SAME && sos_take_row_is_sound (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), row->chosen);
  sos_spoken_name_set (check, spoken);
  show_state (SOS_CHIP (g_object_get_data (G_OBJECT (item), "sos-state")), row);
}

/* What is to be looked at first: what changes, then what was refused, then what stays. */
static void
add_rows (GListStore *items, const SosTakeCalendar *take)
{
  static const SosTake order[] = { SOS_TAKE_NEW, SOS_TAKE_CHANGED, SOS_TAKE_GONE, SOS_TAKE_REFUSED, SOS_TAKE_SAME };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint k = 0; k < take->rows->len; k++)
      if (((SosTakeRow *) take->rows->pdata[k])->take == order[i])
        {
          g_autoptr (SosTakeItem) item = g_object_new (SOS_TYPE_TAKE_ITEM, NULL);

          item->row = take->rows->pdata[k];
          g_list_store_append (items, item);
        }
}

static void
fill_list (SosDeedDialog *dialog, Taking *taking)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListStore *items = g_list_store_new (SOS_TYPE_TAKE_ITEM);
  GtkListView *list = sos_deed_dialog_get (dialog, "rows");
  g_autoptr (GtkNoSelection) model = NULL;

  add_rows (items, taking->take);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), dialog);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), dialog);
  model = gtk_no_selection_new (G_LIST_MODEL (items));
  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (model));
  gtk_list_view_set_factory (list, factory);
  g_object_unref (factory);
}

/* ---- the window ---- */

static void
present (SosCalendarPage *self, SosTakeCalendar *take)
{
  SosStore *store = sos_page_get_store (SOS_PAGE (self));
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (self), store, _("What the File Says"), "sos-calendar-take-form", _("_Take What Is Chosen"));
  g_autofree char *words = sos_take_calendar_dup_words (take), *title = sos_calendar_sheet_dup_title (self->sheet), *explain = NULL;
  Taking *taking = g_new0 (Taking, 1);

  *taking = (Taking){ g_object_ref (store), g_object_ref (self->sheet->codes), take };
  /* Translators: whose calendar it is; how many rows are new, changed, refused */
  explain = g_strdup_printf (_("Into %s: %s"), title, words);
  sos_deed_dialog_explain (dialog, explain);
  sos_deed_dialog_set_do (dialog, do_take, taking, taking_free);
  gtk_editable_set_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "source")), _("A calendar file"));
  fill_list (dialog, taking);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  ask (dialog);
  sos_deed_dialog_present (dialog);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosCalendarPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SosTakeCalendar *take = sos_take_calendar_read_finish (result, &error);

  if (take == NULL)
    sos_page_say_error (GTK_WIDGET (self), error);
  else if (self->grid == NULL || self->sheet == NULL)
    sos_take_calendar_free (take);
  else
    present (self, take);
}

void
sos_calendar_page_take (SosCalendarPage *self, GFile *file)
{
  gboolean stored;
  g_autoptr (SosRecord) calendar = NULL;

  g_return_if_fail (SOS_IS_CALENDAR_PAGE (self));

  if (self->sheet == NULL || self->sheet->borough == NULL)
    return;
  calendar = sos_calendar_page_make_calendar (self, &stored);
  sos_take_calendar_read_async (sos_page_get_store (SOS_PAGE (self)), file, calendar, NULL, read_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosCalendarPage) self = user_data;
  g_autoptr (GFile) file = sos_choose_file_finish (result, NULL);

  if (file != NULL)
    sos_calendar_page_take (self, file);
}

void
sos_calendar_take_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sos_choose_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), SOS_CHOOSE_OPEN, _("A Calendar of a School (ICS or CSV)"), _("_Open"), NULL, NULL, chosen_cb,
                         g_object_ref (widget));
}
