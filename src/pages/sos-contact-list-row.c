/* sos-contact-list-row.c - one contact in the log. Knows its line and nothing of the list. */
#include "config.h"
#include "sos-contact-list-row.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-look.h"
#include "sos-moment.h"
#include "sos-records.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define FEW_LINES 2
#define TITLE_CHARS 16 /* of the title at least */

struct _SosContactListRow
{
  GtkListBoxRow parent_instance;

  SosContactRow *row;
  GtkWidget *note;
  GtkWidget *rest; /* all that is seen when it is open */
  gboolean open;
};

G_DEFINE_FINAL_TYPE (SosContactListRow, sos_contact_list_row, GTK_TYPE_LIST_BOX_ROW)

static const SosContactLine *
get_line (SosContactListRow *self)
{
  return self->row != NULL ? sos_contact_row_get_line (self->row) : NULL;
}

static GtkWidget *
whole (GtkWidget *label)
{
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

/* ---- when ---- */

static GtkWidget *
when_new (const SosContactLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GDateTime) start = sos_clock_to_london (line->starts_at);
  /* Translators: weekday and day of the month, see strftime */
  g_autofree char *day = g_date_time_format (start, _("%a %-d"));
  /* Translators: a time, and a number of minutes */
  g_autofree char *time = line->minutes > 0 ? g_strdup_printf (_("%s, %d min"), line->time, (int) line->minutes) : g_strdup (line->time);
  GtkWidget *second = whole (sos_block_label (time, "num tiny dim"));

  gtk_label_set_width_chars (GTK_LABEL (second), 14);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), whole (sos_block_label (day, "num small strong")));
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static GtkWidget *
icon_new (const SosContactLine *line)
{
  const SosLook *place = sos_look_find ("contact-place", line->place), *type = sos_look_find ("contact-type", line->type);
  const gboolean by_place = g_strcmp0 (line->type, SOS_CONTACT_FACE_TO_FACE) == 0 && g_strcmp0 (place->code, line->place) == 0 && line->place != NULL;
  GtkWidget *image = gtk_image_new_from_icon_name (by_place ? place->icon : type->icon);

  gtk_widget_add_css_class (image, "dim");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  return image;
}

/* ---- what ---- */

static GtkWidget *
heading_new (const SosContactLine *line)
{
  GtkWidget *box = sos_fold_box_new (6), *with = sos_block_label (line->with, "row-note"), *title = sos_block_label (line->title, "row-title");

  gtk_label_set_width_chars (GTK_LABEL (title), (int) MIN (g_utf8_strlen (line->title, -1), TITLE_CHARS));
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_set_tooltip_text (with, line->with);
  gtk_box_append (GTK_BOX (box), with);
  return box;
}

/* Words of others stand in marks. */
static char *
dup_first_words (const SosContactLine *line)
{
  if (line->note != NULL)
    return g_strdup (line->note);
  return line->quote != NULL ? g_strdup_printf ("“%s”", line->quote) : g_strdup ("");
}

static void
add_text (GtkWidget *box, const char *words, const char *classes)
{
  GtkWidget *text = sos_block_text (words, classes);

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 40);
  gtk_box_append (GTK_BOX (box), text);
}

static void
add_step (GtkWidget *box, const SosContactLine *line)
{
  g_autofree char *day = line->next_step_on != NULL ? sos_date_dup_short (line->next_step_on) : NULL;
  g_autofree char *words = NULL;

  if (line->next_step == NULL)
    return;
  /* Translators: what is to be done next, and by when */
  words = day != NULL ? g_strdup_printf (_("Next: %s, by %s"), line->next_step, day) : g_strdup_printf (_("Next: %s"), line->next_step);
  add_text (box, words, "small strong");
}

static void
add_feelings (GtkWidget *box, const SosContactLine *line)
{
  g_autofree char *mood = line->mood != NULL ? g_strdup_printf (_("Seemed: %s"), line->mood) : NULL;
  g_autofree char *safety = line->safety != NULL ? g_strdup_printf (_("Felt: %s"), line->safety) : NULL;
  g_autofree char *words = mood != NULL && safety != NULL ? g_strdup_printf ("%s · %s", mood, safety) : g_strdup (mood != NULL ? mood : safety);

  if (words != NULL)
    add_text (box, words, "small dim");
  if (line->purposes != NULL)
    add_text (box, line->purposes, "small dim");
}

static void
add_beneath (GtkWidget *box, const SosContactLine *line)
{
  for (guint i = 0; i < line->beneath->len; i++)
    {
      const SosContactBeneath *beneath = line->beneath->pdata[i];
      g_autofree char *stamp = sos_moment_dup_stamp (beneath->at);
      /* Translators: when a note was put beneath, and who did */
      g_autofree char *head = g_strdup_printf (_("Beneath, %s, %s"), stamp, beneath->who != NULL ? beneath->who : "");
      GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_add_css_class (part, "beneath");
      add_text (part, head, "tiny dim");
      add_text (part, beneath->words, "small");
      gtk_box_append (GTK_BOX (box), part);
    }
}

/* Both times, where it was entered late (V5); who signed. */
static void
add_stamps (GtkWidget *box, const SosContactLine *line)
{
  g_autofree char *entered = sos_moment_dup_stamp (line->entered_at), *signed_at = line->signed_at != 0 ? sos_moment_dup_stamp (line->signed_at) : NULL;
  g_autofree char *words = NULL, *signed_words = NULL, *against = NULL;

  if (line->override_reason != NULL)
    /* Translators: %s is why the contact was kept although a rule spoke against it */
    against = g_strdup_printf (_("A rule spoke against it. All the same: %s"), line->override_reason);
  add_text (box, against, "tiny warn-text");
  if (line->late_days > SOS_CONTACT_LATE_DAYS)
    /* Translators: when it was entered, how many working days late, and why */
    words = g_strdup_printf (g_dngettext (NULL, "Entered %s, %d working day later: %s", "Entered %s, %d working days later: %s", (gulong) line->late_days),
                             entered, line->late_days, line->late_reason != NULL ? line->late_reason : "");
  else
    /* Translators: when it was entered, and whose contact it was */
    words = g_strdup_printf (_("Entered %s · %s"), entered, line->worker != NULL ? line->worker : "");
  add_text (box, words, line->late_days > SOS_CONTACT_LATE_DAYS ? "tiny warn-text" : "tiny dim");
  if (signed_at == NULL)
    return;
  /* Translators: who signed, and when */
  signed_words = g_strdup_printf (_("Signed by %s, %s"), line->signed_by != NULL ? line->signed_by : "", signed_at);
  add_text (box, signed_words, "tiny dim");
}

static void
add_deed (GtkWidget *box, const char *label, const char *action, gint64 contact, const char *classes)
{
  GtkWidget *button = sos_block_button (label, NULL, classes);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", contact);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_deeds (GtkWidget *box, const SosContactLine *line)
{
  GtkWidget *deeds = sos_fold_box_new (6);

  gtk_widget_set_margin_top (deeds, 6);
  if (line->may_finish)
    {
      add_deed (deeds, _("Sign"), "contacts.sign", line->id, "act suggested-action");
      add_deed (deeds, _("Change…"), "contacts.change", line->id, "act");
      add_deed (deeds, _("Remove"), "contacts.remove", line->id, "act flat");
    }
  else if (line->signed_at != 0)
    add_deed (deeds, _("Note beneath…"), "contacts.beneath", line->id, "act");
  gtk_box_append (GTK_BOX (box), deeds);
}

/* Made when it is first opened: of forty rows few are. */
static void
fill_rest (SosContactListRow *self)
{
  const SosContactLine *line = get_line (self);

  if (gtk_widget_get_first_child (self->rest) != NULL)
    return;
  if (line->note != NULL && line->quote != NULL)
    {
      g_autofree char *quote = g_strdup_printf ("“%s”", line->quote);

      add_text (self->rest, quote, "small quoted");
    }
  add_step (self->rest, line);
  add_feelings (self->rest, line);
  add_beneath (self->rest, line);
  add_stamps (self->rest, line);
  add_deeds (self->rest, line);
}

static GtkWidget *
what_new (SosContactListRow *self, const SosContactLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *words = dup_first_words (line);

  self->note = sos_block_text (words, "small");
  gtk_label_set_max_width_chars (GTK_LABEL (self->note), 40);
  self->rest = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_margin_top (self->rest, 4);
  gtk_widget_set_visible (self->note, words[0] != '\0');
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), heading_new (line));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->rest);
  return box;
}

/* ---- what came of it ---- */

static GtkWidget *
foot_new (const SosContactLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  const gboolean is_signed = line->signed_at != 0;
  const char *about = line->other_episode ? _("other episode") : line->goals != NULL ? line->goals : NULL;
  GtkWidget *mark = gtk_image_new_from_icon_name (is_signed ? "changes-prevent-symbolic" : "document-edit-symbolic");

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (line->restricted)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("view-conceal-symbolic"));
  if (!is_signed)
    gtk_box_append (GTK_BOX (box), whole (sos_block_label (_("not signed"), "tiny warn-text strong")));
  else if (about != NULL)
    gtk_box_append (GTK_BOX (box), whole (sos_block_label (about, "tiny dim")));
  gtk_widget_add_css_class (mark, "tiny-icon");
  gtk_widget_add_css_class (mark, is_signed ? "dim" : "warn-text");
  gtk_box_append (GTK_BOX (box), mark);
  return box;
}

static GtkWidget *
came_to_new (const SosContactLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const SosLook *look = sos_look_find ("contact-outcome", line->outcome);
  GtkWidget *status = sos_status_new (look->icon, line->came_to, look->tone);

  gtk_widget_set_halign (status, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_size_request (box, 104, -1);
  gtk_box_append (GTK_BOX (box), status);
  gtk_box_append (GTK_BOX (box), foot_new (line));
  return box;
}

/* ---- together ---- */

static char *
dup_spoken (const SosContactLine *line)
{
  g_autofree char *day = sos_date_dup_long (line->day), *words = dup_first_words (line);

  return g_strdup_printf ("%s, %s, %s %s, %s, %s. %s", day, line->time, line->title, line->with, line->came_to,
                          line->signed_at != 0 ? _("signed") : _("not signed"), words);
}

static void
show_open (SosContactListRow *self)
{
  if (self->note == NULL)
    return;
  gtk_label_set_lines (GTK_LABEL (self->note), self->open ? -1 : FEW_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), self->open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  if (self->open)
    fill_rest (self);
  gtk_widget_set_visible (self->rest, self->open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, self->open, -1);
}

void
sos_contact_list_row_show (SosContactListRow *self, SosContactRow *row)
{
  GtkWidget *box;
  const SosContactLine *line;
  g_autofree char *spoken = NULL;

  g_return_if_fail (SOS_IS_CONTACT_LIST_ROW (self));
  if (row == NULL || !g_set_object (&self->row, row))
    return;
  line = get_line (self);
  box = sos_fold_box_new (12);
  gtk_widget_add_css_class (box, "lrow");
  gtk_widget_add_css_class (box, "pad");
  gtk_box_append (GTK_BOX (box), when_new (line));
  gtk_box_append (GTK_BOX (box), icon_new (line));
  gtk_box_append (GTK_BOX (box), what_new (self, line));
  gtk_box_append (GTK_BOX (box), came_to_new (line));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  spoken = dup_spoken (line);
  sos_spoken_name_set (GTK_WIDGET (self), spoken);
  show_open (self);
}

const SosContactLine *
sos_contact_list_row_get_line (SosContactListRow *self)
{
  g_return_val_if_fail (SOS_IS_CONTACT_LIST_ROW (self), NULL);
  return get_line (self);
}

gboolean
sos_contact_list_row_get_open (SosContactListRow *self)
{
  g_return_val_if_fail (SOS_IS_CONTACT_LIST_ROW (self), FALSE);
  return self->open;
}

void
sos_contact_list_row_set_open (SosContactListRow *self, gboolean open)
{
  g_return_if_fail (SOS_IS_CONTACT_LIST_ROW (self));
  self->open = open;
  show_open (self);
}

static void
sos_contact_list_row_dispose (GObject *object)
{
  SosContactListRow *self = SOS_CONTACT_LIST_ROW (object);

  self->note = self->rest = NULL;
  g_clear_object (&self->row);
  G_OBJECT_CLASS (sos_contact_list_row_parent_class)->dispose (object);
}

static void
sos_contact_list_row_class_init (SosContactListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_contact_list_row_dispose;
}

/* As high as most are, until its words have come. */
static void
sos_contact_list_row_init (SosContactListRow *self)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (room, "lrow");
  gtk_widget_add_css_class (room, "pad");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), room);
}

GtkWidget *
sos_contact_list_row_new (void)
{
  return g_object_new (SOS_TYPE_CONTACT_LIST_ROW, NULL);
}
