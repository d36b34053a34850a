/* sos-team-view.c - a team as those who lead it look at it. Shows what it is given; its buttons are the page's actions. */
#include "config.h"
#include "sos-team-view.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-due-row.h"
#include "sos-row-menu.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define BAR_WIDTH 120

struct _SosTeamView
{
  AdwBin parent_instance;

  GtkBox *strip;
  GtkGrid *load;
  GtkWidget *load_section, *waiting_section, *decisions_section;
  GtkListBox *waiting, *decisions, *late, *others, *supervision;
};

G_DEFINE_FINAL_TYPE (SosTeamView, sos_team_view, ADW_TYPE_BIN)

/* --- the strip --- */

static void
add_tile (SosTeamView *self, guint n, const char *words, const char *urgent, const char *tone)
{
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u", n);

  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_set_hexpand (tile, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (tile), sos_block_label (number, "figure"));
  gtk_box_append (GTK_BOX (text), sos_block_label (words, NULL));
  if (urgent != NULL)
    gtk_box_append (GTK_BOX (text), tone != NULL ? sos_status_new ("alarm-symbolic", urgent, tone) : sos_block_label (urgent, "row-note"));
  gtk_box_append (GTK_BOX (tile), text);
  gtk_box_append (self->strip, tile);
}

static void
fill_strip (SosTeamView *self, const SosTeamBoard *board)
{
  g_autofree char *longest = board->n_waiting > 0 ? g_strdup_printf (g_dngettext (NULL, "longest %d day", "longest %d days", (gulong) board->longest), board->longest) : NULL;
  const char *first = board->unstaffed->len > 0 ? ((SosTeamItem *) board->unstaffed->pdata[0])->title : NULL;

  sos_block_clear (GTK_WIDGET (self->strip));
  add_tile (self, board->n_waiting, _("waiting"), longest, board->longest > 28 ? "danger" : "warn");
  add_tile (self, board->n_decisions, _("to decide"), NULL, NULL);
  /* Translators: so many things are overdue, in the whole team */
  add_tile (self, board->n_late, _("overdue"), _("in the team"), board->n_late > 0 ? "warn" : NULL);
  add_tile (self, board->n_unstaffed, _("not staffed"), first, NULL);
  add_tile (self, board->n_lapsing, _("checks"), board->n_lapsing > 0 ? _("lapse in 60 days") : NULL, "warn");
  add_tile (self, board->n_notes, _("notes"), _("not signed"), NULL);
}

/* --- load --- */

static char *
dup_halves (int halves)
{
  return halves % 2 != 0 ? g_strdup_printf ("%d.5", halves / 2) : g_strdup_printf ("%d", halves / 2);
}

/* Over what is asked of them, whether or not anybody could still give them more. */
static gboolean
is_over (const SosTeamWorker *worker)
{
  return worker->load.weight > worker->limit;
}

static GtkWidget *
bar_new (const SosTeamWorker *worker)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), CLAMP (worker->load.weight / (double) MAX (worker->limit, 1), 0, 1));
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  sos_block_add_classes (bar, is_over (worker) ? "meter over" : "meter");
  gtk_widget_add_css_class (bar, "roomy-only");
  return bar;
}

static GtkWidget *
room_new (const SosTeamWorker *worker)
{
  g_autofree char *over = dup_halves (worker->load.weight - worker->limit);
  const int room = (worker->limit - worker->load.weight) / SOS_LOAD_UNIT;
  g_autofree char *words = is_over (worker)                                    ? g_strdup_printf (_("Over, %s"), over)
                           : worker->state >= SOS_LOAD_FULL || room == 0 ? g_strdup (_("Full"))
                                                                         : g_strdup_printf (g_dngettext (NULL, "Room for %d", "Room for %d", (gulong) room), room);

  return is_over (worker) ? sos_status_new ("dialog-warning-symbolic", words, "danger")
         : room == 0      ? sos_status_new ("media-record-symbolic", words, NULL)
                          : sos_status_new ("object-select-symbolic", words, worker->state == SOS_LOAD_NEARLY_FULL ? NULL : "good");
}

static void
attach_number (GtkGrid *grid, char *words, const char *classes, int column, int row)
{
  g_autofree char *taken = words;
  GtkWidget *label = sos_block_label (taken, classes);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
add_worker (SosTeamView *self, const SosTeamWorker *worker, int row)
{
  GtkWidget *name = sos_block_label (worker->name, NULL);
  g_autofree char *limit = dup_halves (worker->limit);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 18);
  gtk_grid_attach (self->load, name, 0, row, 1, 1);
  gtk_grid_attach (self->load, bar_new (worker), 1, row, 1, 1);
  attach_number (self->load, dup_halves (worker->load.weight), "num strong", 2, row);
  gtk_grid_attach (self->load, sos_block_label (limit, "num dim"), 3, row, 1, 1);
  attach_number (self->load, g_strdup_printf ("%u", worker->load.n_episodes), "num", 4, row);
  attach_number (self->load, worker->n_overdue > 0 ? g_strdup_printf ("%u", worker->n_overdue) : g_strdup ("–"), worker->n_overdue >= 3 ? "num strong danger-text" : "num", 5, row);
  gtk_grid_attach (self->load, room_new (worker), 6, row, 1, 1);
}

static void
fill_load (SosTeamView *self, const SosTeamBoard *board)
{
  static const char *const heads[] = { N_("Worker"), NULL, N_("Weight"), N_("of"), N_("Open"), N_("Overdue"), N_("Room") };
  g_autofree char *people = g_strdup_printf (g_dngettext (NULL, "%u worker", "%u workers", board->workers->len), board->workers->len);
  /* Translators: how many workers, and how many episodes are open */
  g_autofree char *note = g_strdup_printf (_("%s · %s, %u open"), board->team_name, people, board->n_open);

  sos_section_set_note (SOS_SECTION (self->load_section), note);
  sos_block_clear (GTK_WIDGET (self->load));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i] != NULL)
      {
        GtkWidget *head = sos_block_label (_(heads[i]), "table-head");

        gtk_label_set_xalign (GTK_LABEL (head), i == 2 || i == 4 || i == 5 ? 1 : 0);
        gtk_grid_attach (self->load, head, (int) i, 0, 1, 1);
      }
  for (guint i = 0; i < board->workers->len; i++)
    add_worker (self, board->workers->pdata[i], (int) i + 1);
}

/* --- rows --- */

static GtkWidget *
row_new (const char *icon, const char *title, gboolean name, const char *note, GtkWidget *status, GtkWidget *button)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = name ? sos_block_name (title, "row-title") : sos_block_label (title, "row-title"), *second = sos_block_label (note, "row-note");
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, note);

  gtk_widget_add_css_class (line, "lrow");
  if (icon != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (first), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 20);
  gtk_box_append (GTK_BOX (words), first);
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (line), words);
  if (status != NULL)
    gtk_box_append (GTK_BOX (line), status);
  if (button != NULL)
    gtk_box_append (GTK_BOX (line), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  sos_spoken_name_set (row, spoken);
  return row;
}

static GtkWidget *
button_new (const char *label, const char *about, const char *action, GVariant *target)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), label, about);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  sos_spoken_name_set (button, spoken);
  sos_focus_mark (button, spoken);
  return button;
}

static void
fill_waiting (SosTeamView *self, const SosTeamBoard *board)
{
  g_autofree char *note = board->n_waiting > board->waiting->len ? g_strdup_printf (_("the longest %u of %u, in days"), board->waiting->len, board->n_waiting) : g_strdup (_("in days"));

  sos_block_clear (GTK_WIDGET (self->waiting));
  sos_section_set_note (SOS_SECTION (self->waiting_section), note);
  for (guint i = 0; i < board->waiting->len; i++)
    {
      const SosTeamWaiting *waiting = board->waiting->pdata[i];
      g_autofree char *days = g_strdup_printf ("%d", waiting->days);
      GtkWidget *row = row_new (NULL, waiting->name, TRUE, waiting->note, NULL,
                                button_new (_("Allocate"), waiting->name, "app.show-person-at", g_variant_new ("(xss)", waiting->person, "overview", "")));
      GtkWidget *number = sos_block_label (days, "num strong");

      gtk_label_set_width_chars (GTK_LABEL (number), 3);
      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_box_prepend (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), number);
      gtk_list_box_append (self->waiting, row);
    }
  if (board->waiting->len == 0)
    gtk_list_box_append (self->waiting, sos_due_sentence_new (_("Nobody waits.")));
}

static void
fill_due (GtkListBox *list, GPtrArray *items, gboolean whose, const char *none)
{
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (list, sos_due_row_new (items->pdata[i], whose));
  if (items->len == 0 && none != NULL)
    gtk_list_box_append (list, sos_due_sentence_new (none));
}

static void
fill_decisions (SosTeamView *self, const SosTeamBoard *board)
{
  const guint shown = board->decisions->len + board->visits->len;
  g_autofree char *note = board->n_decisions > shown ? g_strdup_printf (_("%u of %u"), shown, board->n_decisions) : NULL;

  sos_block_clear (GTK_WIDGET (self->decisions));
  sos_section_set_note (SOS_SECTION (self->decisions_section), note);
  for (guint i = 0; i < board->visits->len; i++)
    {
      const SosTeamItem *item = board->visits->pdata[i];

      gtk_list_box_append (self->decisions, row_new ("system-users-symbolic", item->title, FALSE, item->note, NULL,
                                                     button_new (_("Approve"), item->title, "page.approve-visit", g_variant_new_int64 (item->visit))));
    }
  fill_due (self->decisions, board->decisions, TRUE, board->visits->len == 0 ? _("Nothing waits for you.") : NULL);
}

static void
fill_others (SosTeamView *self, const SosTeamBoard *board)
{
  sos_block_clear (GTK_WIDGET (self->others));
  for (guint i = 0; i < board->unstaffed->len; i++)
    {
      const SosTeamItem *item = board->unstaffed->pdata[i];

      gtk_list_box_append (self->others, row_new ("x-office-calendar-symbolic", item->title, FALSE, item->note, NULL, button_new (_("Staff"), item->title, "win.show-schools", NULL)));
    }
  for (guint i = 0; i < board->lapsing->len; i++)
    {
      const SosTeamItem *item = board->lapsing->pdata[i];

      gtk_list_box_append (self->others, row_new ("changes-prevent-symbolic", item->title, FALSE, item->note, NULL,
                                                  button_new (_("Renew"), item->title, "app.show-deliverer", g_variant_new_int64 (item->staff))));
    }
  if (board->unstaffed->len + board->lapsing->len == 0)
    gtk_list_box_append (self->others, sos_due_sentence_new (_("Every session is staffed, and no check lapses soon.")));
}

static GtkWidget *
supervision_status_new (const SosTeamWorker *worker)
{
  g_autofree char *late = worker->supervision_over > 0 ? g_strdup_printf (g_dngettext (NULL, "%d day", "%d days", (gulong) worker->supervision_over), worker->supervision_over) : NULL;
  g_autofree char *next = worker->next_on != NULL ? sos_date_dup_short (worker->next_on) : NULL;

  if (late != NULL)
    return sos_status_new ("alarm-symbolic", late, "danger");
  return next != NULL ? sos_block_label (next, "row-note num") : NULL;
}

static void
fill_supervision (SosTeamView *self, const SosTeamBoard *board)
{
  sos_block_clear (GTK_WIDGET (self->supervision));
  for (guint i = 0; i < board->workers->len; i++)
    {
      const SosTeamWorker *worker = board->workers->pdata[i];
      g_autofree char *last = worker->last_on != NULL ? sos_date_dup_short (worker->last_on) : NULL;
      /* Translators: %s is a day */
      g_autofree char *note = last != NULL ? g_strdup_printf (_("Last on %s"), last) : g_strdup (_("None written down yet"));
      GtkWidget *row = row_new (NULL, worker->name, FALSE, note, supervision_status_new (worker),
                                button_new (_("Write down"), worker->name, "page.supervise", g_variant_new_int64 (worker->id)));
      g_autoptr (GMenu) menu = g_menu_new ();
      g_autofree char *words = g_strdup_printf (_("More about %s"), worker->name);

      if (worker->last != 0)
        {
          sos_row_menu_add (menu, _("Print the sheet…"), "page.print-supervision", g_variant_new_int64 (worker->last));
          gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), sos_row_menu_new (menu, words, worker->id));
        }
      gtk_list_box_append (self->supervision, row);
    }
}

/* --- class --- */

static void
activated_cb (SosTeamView *self, GtkListBoxRow *row)
{
  sos_due_row_deal (row);
}

static void
sos_team_view_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_TEAM_VIEW);
  G_OBJECT_CLASS (sos_team_view_parent_class)->dispose (object);
}

static void
sos_team_view_class_init (SosTeamViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_team_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-team-view.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, SosTeamView, name)
  BIND (strip);
  BIND (load);
  BIND (load_section);
  BIND (waiting_section);
  BIND (decisions_section);
  BIND (waiting);
  BIND (decisions);
  BIND (late);
  BIND (others);
  BIND (supervision);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
sos_team_view_init (SosTeamView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sos_team_view_new (void)
{
  return g_object_new (SOS_TYPE_TEAM_VIEW, NULL);
}

void
sos_team_view_show (SosTeamView *self, const SosTeamBoard *board)
{
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));

  g_return_if_fail (SOS_IS_TEAM_VIEW (self));

  fill_strip (self, board);
  fill_load (self, board);
  fill_waiting (self, board);
  fill_decisions (self, board);
  sos_block_clear (GTK_WIDGET (self->late));
  fill_due (self->late, board->late, TRUE, _("Nothing is so late that you have to look."));
  fill_others (self, board);
  fill_supervision (self, board);
  if (mark != NULL)
    sos_focus_return (GTK_WIDGET (self), mark);
}
