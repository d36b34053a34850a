/* sos-run-register.c - the register of a whole group: a key a pupil, arrows between them, Enter for the mark above (domain 5.6). What a mark
 * counts for the rules know. */
#include "config.h"
#include "sos-run-register-private.h"

#include "sos-blocks.h"
#include "sos-run-dialogs.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosRunRegister, sos_run_register, SOS_TYPE_RUN_PART)

char *
sos_run_register_dup_key (gint64 place, gint64 session)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, place, session);
}

const char *
sos_run_register_find_code (SosRunRegister *self, guint row, guint session)
{
  const SosRunPlace *place = sos_run_register_get_place (self, row);
  g_autofree char *key = sos_run_register_dup_key (sos_record_get_id (place->place), sos_record_get_id (sos_run_register_get_session (self, session)->session));
  const char *code = NULL;

  if (g_hash_table_lookup_extended (self->written, key, NULL, (gpointer *) &code))
    return code;
  return place->marks[session] != NULL ? sos_record_get_text (place->marks[session], SOS_ATTENDANCE_CODE) : NULL;
}

/* --- writing --- */

typedef struct
{
  SosRunRegister *self;
  GPtrArray *keys;
} Writing;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Writing *writing = user_data;
  g_autoptr (SosRunRegister) self = writing->self;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error))
    {
      for (guint i = 0; i < writing->keys->len; i++)
        g_hash_table_remove (self->written, writing->keys->pdata[i]);
      sos_page_say_error (GTK_WIDGET (self), error);
      sos_run_register_fill (self);
    }
  g_ptr_array_unref (writing->keys);
  g_free (writing);
}

static void
write_marks (SosRunRegister *self, SosMarking *marking, const char *title)
{
  Writing *writing = g_new (Writing, 1);

  writing->self = g_object_ref (self);
  writing->keys = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < marking->entries->len; i++)
    {
      const SosMarkEntry *entry = marking->entries->pdata[i];

      g_hash_table_insert (self->written, sos_run_register_dup_key (entry->place, entry->session), (gpointer) entry->code);
      g_ptr_array_add (writing->keys, sos_run_register_dup_key (entry->place, entry->session));
    }
  sos_run_register_fill (self);
  sos_store_write_async (sos_run_part_get_store (SOS_RUN_PART (self)), title, (SosTransactionFunc) sos_casework_mark_register, marking,
                         (GDestroyNotify) sos_marking_free, NULL, written_cb, writing);
}

static gboolean
may_mark (SosRunRegister *self, guint session)
{
  if (sos_run_register_get_case (self)->may < SOS_SCHOOL_MAY_REGISTER)
    sos_page_say (GTK_WIDGET (self), _("That is for those who work with people and who coordinate schools."));
  else if (sos_run_register_get_session (self, session)->off)
    sos_page_say (GTK_WIDGET (self), _("This session was called off."));
  else if (!sos_run_register_get_session (self, session)->over)
    sos_page_say (GTK_WIDGET (self), _("That session is still to come."));
  else
    return TRUE;
  return FALSE;
}

/* Whose, of which session, and what: "Anas M., session 10: Absent". (transfer full) */
static char *
dup_title (SosRunRegister *self, const SosRunPlace *place, const SosRunSession *held, const char *code)
{
  const char *mark = code != NULL ? sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", code) : _("no mark");

  /* Translators: whose mark, in which session, and which */
  return g_strdup_printf (_("%s, session %d: %s"), place->name, (int) sos_record_get_number (held->session, SOS_SESSION_NUMBER), mark);
}

/* In a closed register a mark that is there is only corrected, with a reason. FALSE where that session takes no mark. */
static gboolean
set_mark (SosRunRegister *self, guint row, guint session, const char *code)
{
  const SosRunPlace *place = sos_run_register_get_place (self, row);
  const SosRunSession *held = sos_run_register_get_session (self, session);
  g_autofree char *title = NULL;
  SosMarking *marking;

  if (!may_mark (self, session))
    return FALSE;
  if (g_strcmp0 (sos_run_register_find_code (self, row, session), code) == 0)
    return TRUE;
  if (held->closed && place->marks[session] != NULL)
    {
      sos_run_ask_mark (GTK_WIDGET (self), sos_run_part_get_store (SOS_RUN_PART (self)), sos_run_register_get_case (self), sos_record_get_id (place->place),
                        sos_record_get_id (held->session), code);
      return TRUE;
    }
  marking = sos_marking_new ();
  sos_marking_add (marking, sos_record_get_id (place->place), sos_record_get_id (held->session), code, SOS_NUMBER_UNKNOWN, NULL, NULL);
  title = dup_title (self, place, held, code);
  write_marks (self, marking, title);
  return TRUE;
}

/* --- keys --- */

static gboolean
find_current (SosRunRegister *self, guint *row, guint *session)
{
  GtkWidget *cell = sos_focus_find (GTK_WIDGET (self->grid));
  int column, line;

  if (cell == NULL || !gtk_widget_has_css_class (cell, "mark"))
    return FALSE;
  gtk_grid_query_child (GTK_GRID (self->grid), cell, &column, &line, NULL, NULL);
  *row = (guint) (line - SOS_REGISTER_HEAD_ROWS);
  *session = (guint) (column - 1);
  return *row < self->rows->len && *session < sos_run_register_get_case (self)->sessions->len;
}

static void
go_down (SosRunRegister *self, guint row, guint session)
{
  GtkWidget *below = row + 1 < self->rows->len ? gtk_grid_get_child_at (GTK_GRID (self->grid), (int) session + 1, (int) row + 1 + SOS_REGISTER_HEAD_ROWS) : NULL;

  if (below != NULL)
    gtk_widget_grab_focus (below);
}

static void
fill_column (SosRunRegister *self, guint session)
{
  SosMarking *marking;

  if (!may_mark (self, session))
    return;
  marking = sos_marking_new ();
  for (guint row = 0; row < self->rows->len; row++)
    if (sos_run_register_find_code (self, row, session) == NULL && sos_run_register_get_place (self, row)->group == SOS_PLACE_TAKEN)
      sos_marking_add (marking, sos_record_get_id (sos_run_register_get_place (self, row)->place), sos_record_get_id (sos_run_register_get_session (self, session)->session), "P",
                       SOS_NUMBER_UNKNOWN, NULL, NULL);
  if (marking->entries->len > 0)
    write_marks (self, marking, _("All others present"));
  else
    sos_marking_free (marking);
}

static gboolean
enter_key (SosRunRegister *self, guint row, guint session, gboolean all)
{
  const char *above = row > 0 ? sos_run_register_find_code (self, row - 1, session) : NULL;

  if (all)
    fill_column (self, session);
  else if (above != NULL)
    {
      if (set_mark (self, row, session, above))
        go_down (self, row, session);
    }
  else
    sos_page_say (GTK_WIDGET (self), _("There is no mark above to repeat. Type a letter."));
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (SosRunRegister *self, guint key, guint code, GdkModifierType with)
{
  const gboolean control = (with & GDK_CONTROL_MASK) != 0;
  const char *mark;
  guint row, session;

  if (!find_current (self, &row, &session) || with & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    return enter_key (self, row, session, control);
  if (control)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace)
    {
      if (sos_run_register_find_code (self, row, session) != NULL)
        set_mark (self, row, session, NULL);
      return GDK_EVENT_STOP;
    }
  mark = sos_register_find_code (gdk_keyval_to_unicode (key));
  if (mark == NULL)
    return GDK_EVENT_PROPAGATE;
  if (set_mark (self, row, session, mark))
    go_down (self, row, session);
  return GDK_EVENT_STOP;
}

void
sos_run_register_clicked (GtkWidget *cell, SosRunRegister *self)
{
  guint row, session;

  gtk_widget_grab_focus (cell);
  if (find_current (self, &row, &session) && may_mark (self, session))
    sos_run_ask_mark (GTK_WIDGET (self), sos_run_part_get_store (SOS_RUN_PART (self)), sos_run_register_get_case (self), sos_record_get_id (sos_run_register_get_place (self, row)->place),
                      sos_record_get_id (sos_run_register_get_session (self, session)->session), sos_run_register_find_code (self, row, session));
}

/* Those on the group, and those who left with marks: what was is not taken out of a register. */
static void
find_rows (SosRunRegister *self)
{
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < sos_run_register_get_case (self)->places->len; i++)
    {
      SosRunPlace *place = sos_run_register_get_case (self)->places->pdata[i];
      gboolean marked = FALSE;

      for (guint k = 0; k < sos_run_register_get_case (self)->sessions->len; k++)
        marked |= place->marks[k] != NULL;
      if (place->group == SOS_PLACE_TAKEN || marked)
        g_ptr_array_add (self->rows, place);
    }
}

static char *
dup_shape (SosRunRegister *self)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s %d;", sos_record_get_id (sos_run_register_get_place (self, i)->place), sos_run_register_get_place (self, i)->name, sos_run_register_get_place (self, i)->group);
  for (guint i = 0; i < sos_run_register_get_case (self)->sessions->len; i++)
    g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s %d %d;", sos_record_get_id (sos_run_register_get_session (self, i)->session),
                            sos_record_find_text (sos_run_register_get_session (self, i)->session, SOS_SESSION_DAY), sos_run_register_get_session (self, i)->off, (int) i == sos_run_register_get_case (self)->next);
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

/* What the case says now is no longer on its way. */
static void
drop_written (SosRunRegister *self)
{
  GHashTableIter iter;
  gpointer key, code;

  g_hash_table_iter_init (&iter, self->written);
  while (g_hash_table_iter_next (&iter, &key, &code))
    {
      g_auto (GStrv) ids = g_strsplit (key, " ", 2);
      const SosRunPlace *place = sos_run_case_find_place (sos_run_register_get_case (self), g_ascii_strtoll (ids[0], NULL, 10));
      const int session = sos_run_case_find_session (sos_run_register_get_case (self), g_ascii_strtoll (ids[1], NULL, 10));
      SosRecord *mark = place != NULL && session >= 0 ? place->marks[session] : NULL;

      if (g_strcmp0 (mark != NULL ? sos_record_get_text (mark, SOS_ATTENDANCE_CODE) : NULL, code) == 0)
        g_hash_table_iter_remove (&iter);
    }
}

static void
sos_run_register_show_case (SosRunPart *part)
{
  SosRunRegister *self = SOS_RUN_REGISTER (part);
  g_autofree char *shape = NULL;

  find_rows (self);
  drop_written (self);
  shape = dup_shape (self);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      g_free (self->shape);
      self->shape = g_steal_pointer (&shape);
      sos_run_register_make (self);
    }
  sos_run_register_fill (self);
  gtk_widget_set_visible (self->scroller, self->rows->len > 0);
  gtk_widget_set_visible (self->legend, self->rows->len > 0);
  gtk_widget_set_visible (self->none, self->rows->len == 0);
}

void
sos_run_register_go (SosRunPart *part, gint64 session)
{
  SosRunRegister *self = SOS_RUN_REGISTER (part);
  const int column = sos_run_case_find_session (sos_run_register_get_case (self), session);
  guint row = 0;
  GtkWidget *cell;

  if (column < 0 || self->rows->len == 0)
    return;
  while (row < self->rows->len && sos_run_register_find_code (self, row, (guint) column) != NULL)
    row++;
  if (row == self->rows->len) /* all are marked: at the top, in sight */
    row = 0;
  cell = gtk_grid_get_child_at (GTK_GRID (self->grid), column + 1, (int) row + SOS_REGISTER_HEAD_ROWS);
  sos_roving_grid_set_current (self->grid, cell);
  sos_focus_begin (cell);
}

static void
sos_run_register_constructed (GObject *object)
{
  SosRunRegister *self = SOS_RUN_REGISTER (object);

  G_OBJECT_CLASS (sos_run_register_parent_class)->constructed (object);
  self->legend = g_object_ref_sink (sos_run_register_legend_new (self));
}

static void
sos_run_register_finalize (GObject *object)
{
  SosRunRegister *self = SOS_RUN_REGISTER (object);

  g_ptr_array_unref (self->rows);
  g_object_unref (self->legend);
  g_hash_table_unref (self->written);
  g_free (self->shape);
  G_OBJECT_CLASS (sos_run_register_parent_class)->finalize (object);
}

static void
sos_run_register_class_init (SosRunRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = sos_run_register_constructed;
  G_OBJECT_CLASS (klass)->finalize = sos_run_register_finalize;
  SOS_RUN_PART_CLASS (klass)->show_case = sos_run_register_show_case;
}

static void
sos_run_register_init (SosRunRegister *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->grid = SOS_ROVING_GRID (sos_roving_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "register");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER, "child", self->grid, "propagate-natural-width", FALSE, NULL);
  self->none = sos_block_text (_("Nobody is on the group yet. Nominate pupils, and decide in the panel who comes."), "dim");
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_box_append (GTK_BOX (self), self->none);
  gtk_box_append (GTK_BOX (self), self->scroller);
}

GtkWidget *
sos_run_register_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_RUN_REGISTER, "store", store, NULL);
}

GtkWidget *
sos_run_register_get_legend (SosRunPart *part)
{
  return SOS_RUN_REGISTER (part)->legend;
}
