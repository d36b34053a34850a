/* sos-run-register-cells.c - the register as it is seen: a row a pupil, a column a session, what stands in each cell, the sums. Writes nothing. */
#include "config.h"
#include "sos-run-register-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-wrap-layout.h"

#include <glib/gi18n.h>

#define NAME_WIDTH 126
#define COLUMN_WIDTH 38

/* --- what stands in a cell --- */

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
  const SosRunSession *held = sos_run_register_get_session (self, session);
  SosRecord *mark = sos_run_register_get_place (self, row)->marks[session];
  const char *words = code != NULL ? sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", code) : _("no mark");
  const gint64 late = mark != NULL ? sos_record_get_number (mark, SOS_ATTENDANCE_MINUTES_LATE) : SOS_NUMBER_UNKNOWN;
  g_autoptr (GString) spoken = g_string_new (NULL);

  /* Translators: a pupil, a session, a mark: "Dion K., session 7: Late" */
  g_string_append_printf (spoken, _("%s, session %d: %s"), sos_run_register_get_place (self, row)->name, (int) sos_record_get_number (held->session, SOS_SESSION_NUMBER), words);
  if (code == NULL && sos_run_register_get_place (self, row)->exams[session])
    g_string_append (spoken, _(", in an exam that day"));
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
  const SosRunSession *held = sos_run_register_get_session (self, session);
  const char *code = sos_run_register_find_code (self, row, session);
  const gboolean exam = code == NULL && sos_run_register_get_place (self, row)->exams[session];
  const gboolean waits = code == NULL && (int) session == sos_run_register_get_case (self)->next;
  SosRecord *mark = sos_run_register_get_place (self, row)->marks[session];
  const char *classes[] = { "mark", exam ? "exam" : get_tone (code), (int) session == sos_run_register_get_case (self)->next ? "next" : "plain-column",
                            mark != NULL && sos_record_is_set (mark, SOS_ATTENDANCE_FIRST_CODE) ? "corrected" : "first", NULL };
  g_autofree char *spoken = dup_spoken (self, row, session, code);

  gtk_widget_set_css_classes (cell, classes);
  /* Translators: short for "exam", in a cell of three letters */
  gtk_button_set_label (GTK_BUTTON (cell), exam ? _("ex.") : waits ? "·" : held->off ? "–" : sos_register_get_letter (code));
  sos_spoken_name_set (cell, spoken);
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
  const SosRunSession *session = sos_run_register_get_session (self, i);
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
  sos_block_add_classes (head, (int) i == sos_run_register_get_case (self)->next ? "mark-head next" : session->off ? "mark-head off" : "mark-head");
  gtk_widget_set_size_request (head, scaled (self, COLUMN_WIDTH), -1);
  gtk_widget_set_hexpand (head, TRUE);
  return head;
}

static void
make_head (SosRunRegister *self)
{
  const guint n = sos_run_register_get_case (self)->sessions->len;
  GtkWidget *corner = sos_block_label (NULL, "section-note"), *attended = sos_block_label (_("Attended"), "table-head mark-end");

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
  const guint n = sos_run_register_get_case (self)->sessions->len;
  const SosRunPlace *place = sos_run_register_get_place (self, row);
  GtkWidget *name = sos_block_name (place->name, place->group == SOS_PLACE_TAKEN ? "mark-name" : "mark-name dim");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_size_request (name, scaled (self, NAME_WIDTH), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 1);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, (int) row + SOS_REGISTER_HEAD_ROWS, 1, 1);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = gtk_button_new ();

      fill_cell (self, cell, row, i);
      gtk_widget_set_hexpand (cell, TRUE);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (sos_run_register_clicked), self, 0);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (int) i + 1, (int) row + SOS_REGISTER_HEAD_ROWS, 1, 1);
    }
  gtk_widget_add_css_class (box, "mark-end");
  gtk_box_append (GTK_BOX (box), sos_block_label (NULL, "num small"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_grid_attach (GTK_GRID (self->grid), box, (int) n + 1, (int) row + SOS_REGISTER_HEAD_ROWS, 1, 1);
}

static void
make_sums (SosRunRegister *self)
{
  const int line = (int) self->rows->len + SOS_REGISTER_HEAD_ROWS;

  gtk_grid_attach (GTK_GRID (self->grid), sos_block_label (_("Came"), "strong mark-name"), 0, line, 1, 1);
  for (guint i = 0; i <= sos_run_register_get_case (self)->sessions->len; i++)
    {
      GtkWidget *sum = sos_block_label (NULL, i < sos_run_register_get_case (self)->sessions->len ? "strong num small" : "strong num small mark-end");

      gtk_label_set_xalign (GTK_LABEL (sum), i < sos_run_register_get_case (self)->sessions->len ? 0.5f : 0);
      gtk_grid_attach (GTK_GRID (self->grid), sum, (int) i + 1, line, 1, 1);
    }
}

/* --- filling --- */

static void
fill_sums (SosRunRegister *self)
{
  SosAttended all = { 0, 0 };
  const int line = (int) self->rows->len + SOS_REGISTER_HEAD_ROWS;
  g_autofree char *sum = NULL;

  for (guint i = 0; i < sos_run_register_get_case (self)->sessions->len; i++)
    {
      g_autofree char *words = NULL;
      guint came = 0, marks = 0;

      for (guint row = 0; row < self->rows->len; row++)
        {
          SosRegisterMark mark = sos_run_case_get_mark (sos_run_register_get_case (self), sos_run_register_get_place (self, row), i);

          mark.code = sos_run_register_find_code (self, row, i);
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
  gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (self->grid), (int) sos_run_register_get_case (self)->sessions->len + 1, line)), sum);
}

static void
fill_row_end (SosRunRegister *self, guint row)
{
  const SosRunPlace *place = sos_run_register_get_place (self, row);
  GtkWidget *end = gtk_grid_get_child_at (GTK_GRID (self->grid), (int) sos_run_register_get_case (self)->sessions->len + 1, (int) row + SOS_REGISTER_HEAD_ROWS);
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
  g_autofree char *words = sos_run_register_get_case (self)->cap != SOS_NUMBER_UNKNOWN
                             ? g_strdup_printf (_("%u of %d places"), sos_run_register_get_case (self)->n_taken, (int) sos_run_register_get_case (self)->cap)
                             : g_strdup_printf (g_dngettext (NULL, "%u pupil", "%u pupils", sos_run_register_get_case (self)->n_taken), sos_run_register_get_case (self)->n_taken);

  gtk_label_set_label (GTK_LABEL (corner), words);
}

void
sos_run_register_fill (SosRunRegister *self)
{
  if (self->rows->len == 0)
    return;
  fill_head (self);
  for (guint row = 0; row < self->rows->len; row++)
    {
      for (guint i = 0; i < sos_run_register_get_case (self)->sessions->len; i++)
        fill_cell (self, gtk_grid_get_child_at (GTK_GRID (self->grid), (int) i + 1, (int) row + SOS_REGISTER_HEAD_ROWS), row, i);
      fill_row_end (self, row);
    }
  fill_sums (self);
}

void
sos_run_register_make (SosRunRegister *self)
{
  sos_block_clear (GTK_WIDGET (self->grid));
  if (self->rows->len == 0)
    return;
  make_head (self);
  for (guint row = 0; row < self->rows->len; row++)
    make_row (self, row);
  make_sums (self);
}

/* --- the legend --- */

GtkWidget *
sos_run_register_legend_new (SosRunRegister *self)
{
  static const char *const codes[] = { "P", "L", "E", "T", "A", "R", "S", "C", "X", "W", "K", "N", "NONE" };
  GtkWidget *box = sos_wrap_box_new (12, 3);

  gtk_widget_set_hexpand (box, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *letter = sos_block_label (sos_register_get_letter (codes[i]), "mark-key");

      sos_block_add_classes (letter, get_tone (codes[i]));
      gtk_label_set_xalign (GTK_LABEL (letter), 0.5);
      gtk_box_append (GTK_BOX (pair), letter);
      gtk_box_append (GTK_BOX (pair), sos_block_label (sos_codes_get_label (sos_run_part_get_codes (SOS_RUN_PART (self)), "attendance-code", codes[i]), "tiny dim"));
      sos_wrap_box_append (SOS_WRAP_BOX (box), pair);
    }
  return box;
}
