/* sos-contact-quick.c - the one-line entry of a contact: reads it at every key, shows what was read, lets it be put right. Saves nothing. */
#include "config.h"
#include "sos-contact-quick-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-chips.h"
#include "sos-contact-log-rules.h"
#include "sos-look.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SosContactQuick, sos_contact_quick, GTK_TYPE_BOX)

enum
{
  SAVE,
  MORE,
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void show_chips (SosContactQuick *self);

/* What each part is, before its words. */
static const char *const names[SOS_QUICK_N_PARTS] = {
  [SOS_QUICK_WHEN] = N_("when"),     [SOS_QUICK_HOW] = N_("how"),       [SOS_QUICK_WITH] = N_("with"), [SOS_QUICK_FOR] = N_("for"),
  [SOS_QUICK_OUTCOME] = N_("came to"), [SOS_QUICK_GOAL] = N_("goal"), [SOS_QUICK_STEP] = N_("step"),
};

/* The cursor goes on where it was: of a line that is selected the next key leaves nothing. */
static void
focus_line (SosContactQuick *self)
{
  gtk_text_grab_focus_without_selecting (self->text);
}

/* ---- what it says ---- */

SosQuickState
sos_contact_quick_get_state (SosContactQuick *self, SosQuickPart part)
{
  return self->fixed[part] ? SOS_QUICK_READ : self->line->states[part];
}

/* The fields of each part, which a correction keeps whatever is typed afterwards. */
static const struct
{
  SosQuickPart part;
  guint field;
} fields[] = {
  { SOS_QUICK_WHEN, SOS_CONTACT_STARTS_AT },   { SOS_QUICK_HOW, SOS_CONTACT_TYPE },         { SOS_QUICK_HOW, SOS_CONTACT_DIRECTION },
  { SOS_QUICK_FOR, SOS_CONTACT_MINUTES },      { SOS_QUICK_OUTCOME, SOS_CONTACT_OUTCOME },  { SOS_QUICK_STEP, SOS_CONTACT_NEXT_STEP },
  { SOS_QUICK_STEP, SOS_CONTACT_NEXT_STEP_ON },
};

static void
take_over (SosContactQuick *self, SosContactEntry *from, SosContactEntry *into)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (self->fixed[fields[i].part])
      sos_record_set_value (into->contact, fields[i].field, sos_record_get_value (from->contact, fields[i].field));
  if (self->fixed[SOS_QUICK_WITH])
    {
      g_ptr_array_unref (into->with);
      into->with = g_ptr_array_ref (from->with);
    }
  if (self->fixed[SOS_QUICK_GOAL])
    {
      g_array_unref (into->goals);
      into->goals = g_array_ref (from->goals);
    }
}

static void
read_line (SosContactQuick *self)
{
  static const SosQuickContext nobody = { 0 };
  SosQuickContext context = self->people != NULL ? *sos_contact_people_get_context (self->people) : nobody;
  SosContactEntry *entry;

  context.now = sos_clock_now ();
  g_clear_pointer (&self->line, sos_quick_line_free);
  self->line = sos_quick_line_read (gtk_editable_get_text (GTK_EDITABLE (self->text)), &context);
  entry = sos_contact_entry_new_from_line (self->person, self->line);
  if (self->entry != NULL)
    take_over (self, self->entry, entry);
  g_clear_pointer (&self->entry, sos_contact_entry_free);
  self->entry = entry;
  show_chips (self);
}

/* What stands against it is said at each key, as it would be said when it is saved. */
static void
show_against (SosContactQuick *self)
{
  sos_contact_reach_note_show (self->against, self->people, gtk_editable_get_text (GTK_EDITABLE (self->text))[0] != '\0' ? self->entry : NULL, self->worker);
}

void
sos_contact_quick_fix (SosContactQuick *self, SosQuickPart part)
{
  self->fixed[part] = TRUE;
  sos_contact_quick_say (self, "");
  show_chips (self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* ---- the chips ---- */

/* In the order in which they stand. What has to be said is asked for; the rest is there where it was read. */
static const struct
{
  SosQuickPart part;
  gboolean required;
} parts[] = {
  { SOS_QUICK_WHEN, TRUE },    { SOS_QUICK_HOW, TRUE },   { SOS_QUICK_WITH, TRUE },  { SOS_QUICK_FOR, FALSE },
  { SOS_QUICK_OUTCOME, TRUE }, { SOS_QUICK_GOAL, FALSE }, { SOS_QUICK_STEP, FALSE },
};

static gboolean
show_again_cb (gpointer data)
{
  g_autoptr (SosContactQuick) self = data;

  if (self->chips != NULL)
    show_chips (self);
  return G_SOURCE_REMOVE;
}

/* The chips are made anew once the one that was open is done with its closing. */
static void
closed_cb (SosContactQuick *self)
{
  g_idle_add (show_again_cb, g_object_ref (self));
}

/* Made when it opens: what is in it is what is said then. */
static void
open_cb (GtkMenuButton *button, gpointer user_data)
{
  SosContactQuick *self = user_data;
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "part"));
  GtkWidget *popover = sos_contact_chips_new_popover ();

  sos_contact_quick_fill (self, parts[i].part, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
is_against (SosContactQuick *self, SosQuickPart part)
{
  return (part == SOS_QUICK_WITH && sos_contact_reach_note_is_about (self->against, TRUE))
         || (part == SOS_QUICK_HOW && sos_contact_reach_note_is_about (self->against, FALSE));
}

static const char *
get_tone (SosContactQuick *self, guint i)
{
  const char *outcome = sos_record_find_text (self->entry->contact, SOS_CONTACT_OUTCOME);

  if (sos_contact_quick_get_state (self, parts[i].part) != SOS_QUICK_READ || parts[i].part == SOS_QUICK_STEP || is_against (self, parts[i].part))
    return SOS_LOOK_WARN;
  if (parts[i].part == SOS_QUICK_OUTCOME)
    return sos_contact_is_try (outcome) ? SOS_LOOK_WARN : SOS_LOOK_GOOD;
  return SOS_LOOK_NOTE;
}

static GtkWidget *
chip_new (SosContactQuick *self, guint i, const char *words)
{
  const gboolean asked = sos_contact_quick_get_state (self, parts[i].part) != SOS_QUICK_READ;
  GtkWidget *button = gtk_menu_button_new (), *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *spoken = g_strdup_printf ("%s %s", _(names[parts[i].part]), words);

  if (asked)
    gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("dialog-question-symbolic"));
  else if (is_against (self, parts[i].part))
    gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  else if (parts[i].part == SOS_QUICK_STEP)
    gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("task-due-symbolic"));
  gtk_box_append (GTK_BOX (chip), sos_block_label (_(names[parts[i].part]), "tok-label"));
  gtk_box_append (GTK_BOX (chip), sos_block_label (words, NULL));
  for (GtkWidget *child = gtk_widget_get_first_child (chip); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (chip, "chip");
  sos_tone_apply (get_tone (self, i), chip);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), chip);
  gtk_widget_add_css_class (button, "alert");
  gtk_widget_add_css_class (button, "flat");
  sos_spoken_name_set (button, spoken);
  g_object_set_data (G_OBJECT (button), "part", GUINT_TO_POINTER (i));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_cb, self, NULL);
  return button;
}

static void
more_cb (SosContactQuick *self)
{
  g_signal_emit (self, signals[MORE], 0);
}

static void
add_more (SosContactQuick *self)
{
  GtkWidget *button = sos_block_button (_("More fields"), NULL, "act flat");

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (more_cb), self);
  sos_wrap_box_append (self->chips, button);
}

/* A chip whose popover is open stays: whoever chooses in it is not done. */
static gboolean
is_open (SosContactQuick *self)
{
  for (guint i = 0; i < SOS_QUICK_N_PARTS; i++)
    {
      GtkPopover *popover = self->buttons[i] != NULL ? gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->buttons[i])) : NULL;

      if (popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover)))
        return TRUE;
    }
  return FALSE;
}

static void
show_chips (SosContactQuick *self)
{
  const gboolean any = gtk_editable_get_text (GTK_EDITABLE (self->text))[0] != '\0';
  GtkWidget *focus = sos_focus_find (GTK_WIDGET (self->chips));
  const gboolean had_focus = focus != NULL;

  show_against (self);
  if (is_open (self))
    return;
  sos_wrap_box_clear (self->chips);
  memset (self->buttons, 0, sizeof self->buttons);
  gtk_widget_set_visible (GTK_WIDGET (self->read), any);
  for (guint i = 0; any && self->people != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *words = sos_contact_quick_dup_words (self, parts[i].part);

      if (words == NULL && !parts[i].required)
        continue;
      self->buttons[i] = chip_new (self, i, words != NULL ? words : "?");
      sos_wrap_box_append (self->chips, self->buttons[i]);
    }
  add_more (self);
  if (had_focus)
    focus_line (self);
}

/* ---- together ---- */

static void
changed_cb (SosContactQuick *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->text))[0] == '\0')
    memset (self->fixed, 0, sizeof self->fixed);
  sos_contact_quick_say (self, "");
  read_line (self);
  g_signal_emit (self, signals[TYPED], 0);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosContactQuick *self = SOS_CONTACT_QUICK (widget);

  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  if (words[0] != '\0')
    {
      g_signal_emit (self, signals[SAVE], 0);
      return;
    }
  focus_line (self);
  sos_contact_quick_say (self, _("Nothing to save yet. Write what happened: when, how, with whom, what came of it."));
}

static void
activate_cb (SosContactQuick *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "quick.save", NULL);
}

static void
reason_cb (SosContactQuick *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
sos_contact_quick_dispose (GObject *object)
{
  SosContactQuick *self = SOS_CONTACT_QUICK (object);

  self->chips = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), SOS_TYPE_CONTACT_QUICK);
  G_OBJECT_CLASS (sos_contact_quick_parent_class)->dispose (object);
}

static void
sos_contact_quick_finalize (GObject *object)
{
  SosContactQuick *self = SOS_CONTACT_QUICK (object);

  g_clear_pointer (&self->people, sos_contact_people_free);
  g_clear_object (&self->codes);
  g_clear_pointer (&self->line, sos_quick_line_free);
  g_clear_pointer (&self->entry, sos_contact_entry_free);
  G_OBJECT_CLASS (sos_contact_quick_parent_class)->finalize (object);
}

static void
sos_contact_quick_class_init (SosContactQuickClass *klass)
{
  static const char *const told[N_SIGNALS] = { "save", "more", "typed" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_contact_quick_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_contact_quick_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (told[i], SOS_TYPE_CONTACT_QUICK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "quick.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "quick.save", NULL);
  g_type_ensure (SOS_TYPE_CONTACT_REACH_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-contact-quick.ui");
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, text);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, problem);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, late);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, reason);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, against);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, read);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, read_as);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, chips);
}

static void
sos_contact_quick_init (SosContactQuick *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_label_wrap (self->problem);
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->against, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->against, "typed", G_CALLBACK (reason_cb), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (reason_cb), self);
  read_line (self);
}

void
sos_contact_quick_set_people (SosContactQuick *self, gint64 person, SosContactPeople *people, SosCodes *codes, gint64 worker)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  g_clear_pointer (&self->people, sos_contact_people_free);
  self->people = people;
  self->person = person;
  self->worker = worker;
  g_set_object (&self->codes, codes);
  read_line (self);
}

const char *
sos_contact_quick_get_text (SosContactQuick *self)
{
  g_return_val_if_fail (SOS_IS_CONTACT_QUICK (self), "");
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

void
sos_contact_quick_set_text (SosContactQuick *self, const char *text)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  memset (self->fixed, 0, sizeof self->fixed);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  sos_contact_reach_note_set_reason (self->against, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->late), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

/* ---- a draft that outlives the window ---- */

#define LINE "line"

static gboolean
is_put_right (SosContactQuick *self)
{
  for (guint i = 0; i < SOS_QUICK_N_PARTS; i++)
    if (self->fixed[i])
      return TRUE;
  return gtk_editable_get_text (GTK_EDITABLE (self->reason))[0] != '\0' || sos_contact_reach_note_find_reason (self->against) != NULL;
}

/* What was put right in chips goes with the line: read again, it would say something else. */
char *
sos_contact_quick_dup_draft (SosContactQuick *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (SosContactEntry) entry = NULL;
  g_autofree char *text = NULL;

  if (typed[0] == '\0' || !is_put_right (self))
    return typed[0] != '\0' ? g_strdup (typed) : NULL;
  entry = sos_contact_quick_dup_entry (self);
  text = sos_contact_entry_dup_text (entry);
  g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL);
  g_key_file_set_string (file, LINE, "typed", typed);
  g_key_file_set_boolean_list (file, LINE, "right", self->fixed, SOS_QUICK_N_PARTS);
  return g_key_file_to_data (file, NULL, NULL);
}

static void
take_right (SosContactQuick *self, GKeyFile *file, SosContactEntry *entry)
{
  gsize n = 0;
  g_autofree gboolean *right = g_key_file_get_boolean_list (file, LINE, "right", &n, NULL);
  const char *late = sos_record_find_text (entry->contact, SOS_CONTACT_LATE_REASON);

  for (guint i = 0; i < MIN (n, SOS_QUICK_N_PARTS); i++)
    self->fixed[i] = right[i];
  take_over (self, entry, self->entry);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), late != NULL ? late : "");
  gtk_widget_set_visible (GTK_WIDGET (self->late), late != NULL);
  sos_contact_reach_note_set_reason (self->against, sos_record_find_text (entry->contact, SOS_CONTACT_OVERRIDE_REASON));
  show_chips (self);
}

void
sos_contact_quick_set_draft (SosContactQuick *self, const char *draft)
{
  g_autoptr (SosContactEntry) entry = sos_contact_entry_new_from_text (draft);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *typed = NULL;

  if (entry != NULL && g_key_file_load_from_data (file, draft, (gsize) -1, G_KEY_FILE_NONE, NULL))
    typed = g_key_file_get_string (file, LINE, "typed", NULL);
  sos_contact_quick_set_text (self, typed != NULL ? typed : draft);
  if (typed != NULL)
    take_right (self, file, entry);
}

static gboolean
is_named (SosContactEntry *entry, const char *name)
{
  for (guint i = 0; i < entry->with->len; i++)
    if (g_strcmp0 (sos_record_find_text (entry->with->pdata[i], SOS_CONTACT_WITH_NAME), name) == 0)
      return TRUE;
  return FALSE;
}

/* A name that was doubtful and is nobody’s now was typed all the same: it goes into the note. */
static void
keep_names (SosContactQuick *self, SosContactEntry *entry)
{
  for (guint i = 0; i < self->line->with->len; i++)
    {
      const SosQuickWith *with = self->line->with->pdata[i];
      const char *note = sos_record_find_text (entry->contact, SOS_CONTACT_NOTE);
      g_autofree char *words = NULL;

      if (with->kind != NULL || is_named (entry, with->name))
        continue;
      words = note != NULL ? g_strdup_printf ("%s (%s)", note, with->name) : g_strdup (with->name);
      sos_record_set_text (entry->contact, SOS_CONTACT_NOTE, words);
    }
}

SosContactEntry *
sos_contact_quick_dup_entry (SosContactQuick *self)
{
  SosContactEntry *entry;
  const char *reason;

  g_return_val_if_fail (SOS_IS_CONTACT_QUICK (self), NULL);
  reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  sos_record_set_text (self->entry->contact, SOS_CONTACT_LATE_REASON, reason[0] != '\0' ? reason : NULL);
  sos_record_set_text (self->entry->contact, SOS_CONTACT_OVERRIDE_REASON, sos_contact_reach_note_find_reason (self->against));
  entry = sos_contact_entry_copy (self->entry);
  keep_names (self, entry);
  return entry;
}

gboolean
sos_contact_quick_ask (SosContactQuick *self)
{
  g_return_val_if_fail (SOS_IS_CONTACT_QUICK (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const SosQuickState state = sos_contact_quick_get_state (self, parts[i].part);

      /* Goals are offered, never asked for. */
      if (self->buttons[i] == NULL || state == SOS_QUICK_READ || parts[i].part == SOS_QUICK_GOAL || (state == SOS_QUICK_NOT_SAID && !parts[i].required))
        continue;
      gtk_widget_grab_focus (self->buttons[i]);
      gtk_menu_button_popup (GTK_MENU_BUTTON (self->buttons[i]));
      return TRUE;
    }
  if (!sos_contact_reach_note_ask (self->against))
    return FALSE;
  sos_contact_quick_say (self, _("Say why it was needed all the same; a few words are enough."));
  return TRUE;
}

void
sos_contact_quick_say (SosContactQuick *self, const char *words)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words[0] != '\0');
  if (strstr (words, "V5") == NULL || strstr (words, _("Say why it is entered late; a few words are enough.")) == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->late), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

void
sos_contact_quick_focus (SosContactQuick *self)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));
  focus_line (self);
}

void
sos_contact_quick_set_busy (SosContactQuick *self, gboolean busy)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quick.save", !busy);
}
