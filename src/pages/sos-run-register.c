/* sos-run-register.c - the register of a whole group: a key a pupil, arrows between them, Enter for the mark above (domain 5.6). What a mark
 * counts for the rules know. */
#include "config.h"
#include "sos-run-part.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-run-dialogs.h"

#include <glib/gi18n.h>

#define NAME_WIDTH 126
#define COLUMN_WIDTH 38
#define HEAD_ROWS 1

struct _SosRunRegister
{
  SosRunPart parent_instance;

  GtkWidget *scroller, *none, *legend;
  SosRovingGrid *grid;
  GPtrArray *rows;      /* SosRunPlace of the case, those that have a row */
  GHashTable *written;  /* "place session" -> code on its way, until the case says so */
  char *shape;          /* who and which sessions: while it stays so, the cells do */
};

#define SOS_TYPE_RUN_REGISTER (sos_run_register_get_type ())
G_DECLARE_FINAL_TYPE (SosRunRegister, sos_run_register, SOS, RUN_REGISTER, SosRunPart)
G_DEFINE_FINAL_TYPE (SosRunRegister, sos_run_register, SOS_TYPE_RUN_PART)

static SosRunCase *
case_of (SosRunRegister *self)
{
  return sos_run_part_get_case (SOS_RUN_PART (self));
}

/* --- what stands in a cell --- */

static char *
dup_key (gint64 place, gint64 session)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, place, session);
}

static const SosRunSession *
get_session (SosRunRegister *self, guint i)
{
  return case_of (self)->sessions->pdata[i];
}

static const SosRunPlace *
get_place (SosRunRegister *self, guint row)
{
  return self->rows->pdata[row];
}

/* What was typed counts at once, before it is read back. */
static const char *
find_code (SosRunRegister *self, guint row, guint session)
{
  const SosRunPlace *place = get_place (self, row);
  g_autofree char *key = dup_key (sos_record_get_id (place->place), sos_record_get_id (get_session (self, session)->session));
  const char *code = NULL;

  if (g_hash_table_lookup_extended (self->written, key, NULL, (gpointer *) &code))
    return code;
  return place->marks[session] != NULL ? sos_record_get_text (place->marks[session], SOS_ATTENDANCE_CODE) : NULL;
}

static const char *
get_tone (const char *code)
{
  static const struct
  {
    const char *codes, *tone;
  } tones[] = { { "P", "there" }, { "LET", "partly" }, { "ARSC", "away" } };

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (tones); i++)
    if (code[1] == '\0' && strchr (tones[i].codes, code[0]) != NULL)
      return tones[i].tone;
  return code != NULL ? "aside" : "empty";
}

static char *
dup_spoken (SosRunRegister *self, guint row, guint session, const char *code)
{
  const SosRunSession *held = get_session (self, session);
  SosRecord *mark = get_place (self, row)->marks[session];
  const char *words = code != NULL ? sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", code) : _("no mark");
  const gint64 late = mark != NULL ? sos_record_get_number (mark, SOS_ATTENDANCE_MINUTES_LATE) : SOS_NUMBER_UNKNOWN;
  g_autoptr (GString) spoken = g_string_new (NULL);

  /* Translators: a pupil, a session, a mark: "Dion K., session 7: Late" */
  g_string_append_printf (spoken, _("%s, session %d: %s"), get_place (self, row)->name, (int) sos_record_get_number (held->session, SOS_SESSION_NUMBER), words);
  if (late != SOS_NUMBER_UNKNOWN && g_strcmp0 (code, "L") == 0)
    g_string_append_printf (spoken, _(", %d minutes"), (int) late);
  if (mark != NULL && sos_record_is_set (mark, SOS_ATTENDANCE_FIRST_CODE))
    g_string_append_printf (spoken, _(", corrected from %s"),
                            sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", sos_record_get_text (mark, SOS_ATTENDANCE_FIRST_CODE)));
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

static void
fill_cell (SosRunRegister *self, GtkWidget *cell, guint row, guint session)
{
  const SosRunSession *held = get_session (self, session);
  const char *code = find_code (self, row, session);
  const gboolean waits = code == NULL && (int) session == case_of (self)->next;
  SosRecord *mark = get_place (self, row)->marks[session];
  const char *classes[] = { "mark", get_tone (code), (int) session == case_of (self)->next ? "next" : "plain-column",
                            mark != NULL && sos_record_is_set (mark, SOS_ATTENDANCE_FIRST_CODE) ? "corrected" : "first", NULL };
  g_autofree char *spoken = dup_spoken (self, row, session, code);

  gtk_widget_set_css_classes (cell, classes);
  gtk_button_set_label (GTK_BUTTON (cell), waits ? "·" : held->off ? "–" : sos_register_get_letter (code));
  sos_spoken_name_set (cell, spoken);
}

/* --- writing --- */

typedef struct
{
  SosRunRegister *self;
  GPtrArray *keys;
} Writing;

static void
fill_all (SosRunRegister *self);

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
      fill_all (self);
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

      g_hash_table_insert (self->written, dup_key (entry->place, entry->session), (gpointer) entry->code);
      g_ptr_array_add (writing->keys, dup_key (entry->place, entry->session));
    }
  fill_all (self);
  sos_store_write_async (sos_run_part_get_store (SOS_RUN_PART (self)), title, (SosTransactionFunc) sos_casework_mark_register, marking,
                         (GDestroyNotify) sos_marking_free, NULL, written_cb, writing);
}

static gboolean
may_mark (SosRunRegister *self, guint session)
{
  if (case_of (self)->may < SOS_SCHOOL_MAY_REGISTER)
    sos_page_say (GTK_WIDGET (self), _("That is for those who work with people and who coordinate schools."));
  else if (get_session (self, session)->off)
    sos_page_say (GTK_WIDGET (self), _("This session was called off."));
  else if (!get_session (self, session)->over)
    sos_page_say (GTK_WIDGET (self), _("That session is still to come."));
  else
    return TRUE;
  return FALSE;
}

/* In a closed register a mark that is there is only corrected, with a reason. */
static void
set_mark (SosRunRegister *self, guint row, guint session, const char *code)
{
  const SosRunPlace *place = get_place (self, row);
  const SosRunSession *held = get_session (self, session);
  SosMarking *marking;

  if (!may_mark (self, session) || g_strcmp0 (find_code (self, row, session), code) == 0)
    return;
  if (held->closed && place->marks[session] != NULL)
    {
      sos_run_ask_mark (GTK_WIDGET (self), sos_run_part_get_store (SOS_RUN_PART (self)), case_of (self), sos_record_get_id (place->place),
                        sos_record_get_id (held->session), code);
      return;
    }
  marking = sos_marking_new ();
  sos_marking_add (marking, sos_record_get_id (place->place), sos_record_get_id (held->session), code, SOS_NUMBER_UNKNOWN, NULL, NULL);
  write_marks (self, marking, _("Register"));
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
  *row = (guint) (line - HEAD_ROWS);
  *session = (guint) (column - 1);
  return *row < self->rows->len && *session < case_of (self)->sessions->len;
}

static void
go_down (SosRunRegister *self, guint row, guint session)
{
  GtkWidget *below = row + 1 < self->rows->len ? gtk_grid_get_child_at (GTK_GRID (self->grid), (int) session + 1, (int) row + 1 + HEAD_ROWS) : NULL;

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
    if (find_code (self, row, session) == NULL && get_place (self, row)->group == SOS_PLACE_TAKEN)
      sos_marking_add (marking, sos_record_get_id (get_place (self, row)->place), sos_record_get_id (get_session (self, session)->session), "P",
                       SOS_NUMBER_UNKNOWN, NULL, NULL);
  if (marking->entries->len > 0)
    write_marks (self, marking, _("All others present"));
  else
    sos_marking_free (marking);
}

static gboolean
enter_key (SosRunRegister *self, guint row, guint session, gboolean all)
{
  const char *above = row > 0 ? find_code (self, row - 1, session) : NULL;

  if (all)
    fill_column (self, session);
  else if (above != NULL)
    {
      set_mark (self, row, session, above);
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
      if (find_code (self, row, session) != NULL)
        set_mark (self, row, session, NULL);
      return GDK_EVENT_STOP;
    }
  mark = sos_register_find_code (gdk_keyval_to_unicode (key));
  if (mark == NULL)
    return GDK_EVENT_PROPAGATE;
  set_mark (self, row, session, mark);
  go_down (self, row, session);
  return GDK_EVENT_STOP;
}

static void
clicked_cb (GtkWidget *cell, SosRunRegister *self)
{
  guint row, session;

  gtk_widget_grab_focus (cell);
  if (find_current (self, &row, &session) && may_mark (self, session))
    sos_run_ask_mark (GTK_WIDGET (self), sos_run_part_get_store (SOS_RUN_PART (self)), case_of (self), sos_record_get_id (get_place (self, row)->place),
                      sos_record_get_id (get_session (self, session)->session), find_code (self, row, session));
}

/* --- making --- */

static int
scaled (SosRunRegister *self, int pixels)
{
  return (int) (pixels * sos_text_scale (GTK_WIDGET (self)));
}

static GtkWidget *
head_new (SosRunRegister *self, guint i)
{
  const SosRunSession *session = get_session (self, i);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%d", (int) sos_record_get_number (session->session, SOS_SESSION_NUMBER));
  g_autofree char *day = sos_date_dup_short (sos_record_find_text (session->session, SOS_SESSION_DAY));
  g_auto (GStrv) parts = g_strsplit (day != NULL ? day : "", " ", 3);
  GtkWidget *label = sos_block_label (number, "strong num");

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_box_append (GTK_BOX (head), label);
  for (guint k = 0; parts[k] != NULL && k < 2; k++)
    {
      GtkWidget *part = sos_block_label (parts[k], "tiny dim num");

      gtk_label_set_xalign (GTK_LABEL (part), 0.5);
      gtk_box_append (GTK_BOX (head), part);
    }
  sos_block_add_classes (head, (int) i == case_of (self)->next ? "mark-head next" : session->off ? "mark-head off" : "mark-head");
  gtk_widget_set_size_request (head, scaled (self, COLUMN_WIDTH), -1);
  gtk_widget_set_hexpand (head, TRUE);
  return head;
}

static void
make_head (SosRunRegister *self)
{
  const guint n = case_of (self)->sessions->len;
  GtkWidget *corner = sos_block_label (NULL, "section-note"), *attended = sos_block_label (_("Attended"), "table-head");

  gtk_widget_set_valign (corner, GTK_ALIGN_END);
  gtk_widget_set_valign (attended, GTK_ALIGN_END);
  gtk_widget_set_name (corner, "places");
  gtk_grid_attach (GTK_GRID (self->grid), corner, 0, 0, 1, 1);
  for (guint i = 0; i < n; i++)
    gtk_grid_attach (GTK_GRID (self->grid), head_new (self, i), (int) i + 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), attended, (int) n + 1, 0, 1, 1);
}

static void
make_row (SosRunRegister *self, guint row)
{
  const guint n = case_of (self)->sessions->len;
  const SosRunPlace *place = get_place (self, row);
  GtkWidget *name = sos_block_name (place->name, place->group == SOS_PLACE_TAKEN ? "mark-name" : "mark-name dim");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_size_request (name, scaled (self, NAME_WIDTH), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, (int) row + HEAD_ROWS, 1, 1);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = gtk_button_new ();

      fill_cell (self, cell, row, i);
      gtk_widget_set_hexpand (cell, TRUE);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), self, 0);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (int) i + 1, (int) row + HEAD_ROWS, 1, 1);
    }
  gtk_box_append (GTK_BOX (box), sos_block_label (NULL, "num small"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_grid_attach (GTK_GRID (self->grid), box, (int) n + 1, (int) row + HEAD_ROWS, 1, 1);
}

static void
make_sums (SosRunRegister *self)
{
  const int line = (int) self->rows->len + HEAD_ROWS;

  gtk_grid_attach (GTK_GRID (self->grid), sos_block_label (_("Came"), "strong mark-name"), 0, line, 1, 1);
  for (guint i = 0; i <= case_of (self)->sessions->len; i++)
    {
      GtkWidget *sum = sos_block_label (NULL, "strong num small");

      gtk_label_set_xalign (GTK_LABEL (sum), i < case_of (self)->sessions->len ? 0.5f : 0);
      gtk_grid_attach (GTK_GRID (self->grid), sum, (int) i + 1, line, 1, 1);
    }
}

/* --- filling --- */

static void
fill_sums (SosRunRegister *self)
{
  SosAttended all = { 0, 0 };
  const int line = (int) self->rows->len + HEAD_ROWS;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < case_of (self)->sessions->len; i++)
    {
      g_autofree char *words = NULL;
      guint came = 0, marks = 0;

      for (guint row = 0; row < self->rows->len; row++)
        {
          SosRegisterMark mark = sos_run_case_get_mark (case_of (self), get_place (self, row), i);

          mark.code = find_code (self, row, i);
          came += sos_register_count_mark (&mark) == SOS_MARK_CAME;
          all.of += sos_register_count_mark (&mark) != SOS_MARK_NOT_COUNTED;
          marks += mark.code != NULL;
        }
      all.came += came;
      words = marks > 0 ? g_strdup_printf ("%u", came) : g_strdup ("");
      gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self->grid), (int) i + 1, line)), words);
    }
  /* Translators: how often somebody came, of how often they could: "8 of 9" */
  sum = g_strdup_printf (_("%u of %u"), all.came, all.of);
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self->grid), (int) case_of (self)->sessions->len + 1, line)), sum);
}

static void
fill_row_end (SosRunRegister *self, guint row)
{
  const SosRunPlace *place = get_place (self, row);
  GtkWidget *end = gtk_grid_get_child_at (GTK_GRID (self->grid), (int) case_of (self)->sessions->len + 1, (int) row + HEAD_ROWS);
  GtkWidget *label = gtk_widget_get_first_child (end), *sign = gtk_widget_get_last_child (end);
  g_autofree char *words = place->attended.of > 0 ? g_strdup_printf (_("%u of %u"), place->attended.came, place->attended.of) : g_strdup ("");
  const gboolean missed = place->group == SOS_PLACE_TAKEN && place->missed_in_a_row >= SOS_REGISTER_IN_A_ROW;

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_visible (sign, missed);
  sos_block_add_classes (sign, "tone-warn");
  if (missed)
    sos_tooltip_set (sign, _("Missed the last two sessions or more"));
}

static void
fill_head (SosRunRegister *self)
{
  GtkWidget *corner = gtk_grid_get_child_at (GTK_GRID (self->grid), 0, 0);
  g_autofree char *words = case_of (self)->cap != SOS_NUMBER_UNKNOWN
                             ? g_strdup_printf (_("%u of %d places"), case_of (self)->n_taken, (int) case_of (self)->cap)
                             : g_strdup_printf (g_dngettext (NULL, "%u pupil", "%u pupils", case_of (self)->n_taken), case_of (self)->n_taken);

  gtk_label_set_label (GTK_LABEL (corner), words);
}

static void
fill_all (SosRunRegister *self)
{
  if (self->rows->len == 0)
    return;
  fill_head (self);
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint i = 0; i < case_of (self)->sessions->len; i++)
        fill_cell (self, gtk_grid_get_child_at (GTK_GRID (self->grid), (int) i + 1, (int) row + HEAD_ROWS), row, i);
      fill_row_end (self, row);
    }
  fill_sums (self);
}

/* Those on the group, and those who left with marks: what was is not taken out of a register. */
static void
find_rows (SosRunRegister *self)
{
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < case_of (self)->places->len; i++)
    {
      SosRunPlace *place = case_of (self)->places->pdata[i];
      gboolean marked = FALSE;

      for (guint k = 0; k < case_of (self)->sessions->len; k++)
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
    g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s %d;", sos_record_get_id (get_place (self, i)->place), get_place (self, i)->name, get_place (self, i)->group);
  for (guint i = 0; i < case_of (self)->sessions->len; i++)
    g_string_append_printf (shape, "%" G_GINT64_FORMAT " %s %d %d;", sos_record_get_id (get_session (self, i)->session),
                            sos_record_find_text (get_session (self, i)->session, SOS_SESSION_DAY), get_session (self, i)->off, (int) i == case_of (self)->next);
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
      const SosRunPlace *place = sos_run_case_find_place (case_of (self), g_ascii_strtoll (ids[0], NULL, 10));
      const int session = sos_run_case_find_session (case_of (self), g_ascii_strtoll (ids[1], NULL, 10));
      SosRecord *mark = place != NULL && session >= 0 ? place->marks[session] : NULL;

      if (g_strcmp0 (mark != NULL ? sos_record_get_text (mark, SOS_ATTENDANCE_CODE) : NULL, code) == 0)
        g_hash_table_iter_remove (&iter);
    }
}

static void
make_all (SosRunRegister *self)
{
  sos_block_clear (GTK_WIDGET (self->grid));
  if (self->rows->len == 0)
    return;
  make_head (self);
  for (guint row = 0; row < self->rows->len; row++)
    make_row (self, row);
  make_sums (self);
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
      make_all (self);
    }
  fill_all (self);
  gtk_widget_set_visible (self->scroller, self->rows->len > 0);
  gtk_widget_set_visible (self->legend, self->rows->len > 0);
  gtk_widget_set_visible (self->none, self->rows->len == 0);
}

/* --- the legend --- */

static GtkWidget *
legend_new (SosRunRegister *self)
{
  static const char *const codes[] = { "P", "L", "E", "T", "A", "R", "S", "C", "X", "W", "K", "N", "NONE" };
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), G_N_ELEMENTS (codes));
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 3);
  gtk_widget_set_can_focus (box, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *letter = sos_block_label (sos_register_get_letter (codes[i]), "mark-key");

      sos_block_add_classes (letter, get_tone (codes[i]));
      gtk_box_append (GTK_BOX (pair), letter);
      gtk_box_append (GTK_BOX (pair), sos_block_label (sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", codes[i]), "tiny dim"));
      gtk_flow_box_append (GTK_FLOW_BOX (box), pair);
    }
  return box;
}

void
sos_run_register_go (SosRunPart *part, gint64 session)
{
  SosRunRegister *self = SOS_RUN_REGISTER (part);
  const int column = sos_run_case_find_session (case_of (self), session);
  guint row = 0;
  GtkWidget *cell;

  if (column < 0 || self->rows->len == 0)
    return;
  while (row + 1 < self->rows->len && find_code (self, row, (guint) column) != NULL)
    row++;
  cell = gtk_grid_get_child_at (GTK_GRID (self->grid), column + 1, (int) row + HEAD_ROWS);
  sos_roving_grid_set_current (self->grid, cell);
  sos_focus_begin (cell);
}

static void
sos_run_register_constructed (GObject *object)
{
  SosRunRegister *self = SOS_RUN_REGISTER (object);

  G_OBJECT_CLASS (sos_run_register_parent_class)->constructed (object);
  self->legend = legend_new (self);
  gtk_box_append (GTK_BOX (self), self->legend);
}

static void
sos_run_register_finalize (GObject *object)
{
  SosRunRegister *self = SOS_RUN_REGISTER (object);

  g_ptr_array_unref (self->rows);
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
