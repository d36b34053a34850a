/* sos-contact-quick.c - the one-line entry of a contact: reads it at every key, shows what was read, lets it be put right. Saves nothing. */
#include "config.h"
#include "sos-contact-quick.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-chips.h"
#include "sos-contact-log-rules.h"
#include "sos-look.h"
#include "sos-near-date.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosContactQuick
{
  GtkBox parent_instance;

  GtkText *text;
  GtkLabel *problem;
  GtkBox *late;
  GtkEntry *reason;
  GtkBox *read;
  GtkLabel *read_as;
  SosWrapBox *chips;

  gint64 person;
  SosContactPeople *people;
  SosCodes *codes;
  SosQuickLine *line;
  SosContactEntry *entry;            /* what was read, and what was put right */
  gboolean fixed[SOS_QUICK_N_PARTS]; /* put right by hand: no key changes it */
  GtkWidget *buttons[SOS_QUICK_N_PARTS];
};

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

/* ---- what it says ---- */

static SosQuickState
get_state (SosContactQuick *self, SosQuickPart part)
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

static void
fix (SosContactQuick *self, SosQuickPart part)
{
  self->fixed[part] = TRUE;
  sos_contact_quick_say (self, "");
  show_chips (self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* ---- words on chips ---- */

static char *
dup_moment (gint64 seconds)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (seconds);
  g_autofree char *day = g_date_time_format (time, "%Y-%m-%d"), *today = sos_clock_dup_today (), *shortly = sos_date_dup_near (day);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");

  if (g_str_equal (day, today))
    /* Translators: %s is a time */
    return g_strdup_printf (_("today %s"), clock);
  return g_strdup_printf ("%s %s", shortly, clock);
}

/* What is doubtful shows what it would be, with a mark. */
static char *
dup_when (SosContactQuick *self)
{
  const gint64 at = sos_record_get_number (self->entry->contact, SOS_CONTACT_STARTS_AT);
  g_autofree char *shortly = NULL;

  if (at > 0)
    return dup_moment (at);
  if (self->line->day == NULL)
    return NULL;
  shortly = sos_date_dup_near (self->line->day);
  return self->line->minute >= 0 ? g_strdup_printf ("%s %02d:%02d?", shortly, self->line->minute / 60, self->line->minute % 60)
                                 : g_strdup_printf ("%s?", shortly);
}

static char *
dup_small_label (SosContactQuick *self, const char *list, const char *code)
{
  return code != NULL ? sos_block_dup_small (sos_codes_get_label (self->codes, list, code)) : NULL;
}

static char *
dup_how (SosContactQuick *self)
{
  const char *type = sos_record_find_text (self->entry->contact, SOS_CONTACT_TYPE);
  g_autofree char *how = dup_small_label (self, "contact-type", type != NULL ? type : self->line->type);
  g_autofree char *place = dup_small_label (self, "contact-place", sos_record_find_text (self->entry->contact, SOS_CONTACT_PLACE));
  const char *doubt = get_state (self, SOS_QUICK_HOW) == SOS_QUICK_DOUBTFUL ? "?" : "";

  if (how == NULL)
    return NULL;
  return place != NULL ? g_strdup_printf ("%s%s, %s", how, doubt, place) : g_strconcat (how, doubt, NULL);
}

/* Those who are sure, then those who have to be asked about. */
static char *
dup_with (SosContactQuick *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->entry->with->len; i++)
    g_ptr_array_add (words, sos_contact_people_dup_with (self->people, self->entry->with->pdata[i]));
  for (guint i = 0; !self->fixed[SOS_QUICK_WITH] && i < self->line->with->len; i++)
    {
      const SosQuickWith *with = self->line->with->pdata[i];

      if (with->kind == NULL)
        g_ptr_array_add (words, g_strdup_printf ("%s?", with->name));
    }
  g_ptr_array_add (words, NULL);
  return words->len > 1 ? g_strjoinv ("; ", (char **) words->pdata) : NULL;
}

static char *
dup_for (SosContactQuick *self)
{
  const gint64 minutes = sos_record_get_number (self->entry->contact, SOS_CONTACT_MINUTES);
  const gboolean known = minutes != SOS_NUMBER_UNKNOWN && minutes > 0;
  const int read = self->line->minutes;

  if (!known && read == 0)
    return NULL;
  /* Translators: a length of time */
  return g_strdup_printf (known ? _("%d min") : _("%d min?"), known ? (int) minutes : read);
}

static char *
dup_outcome (SosContactQuick *self)
{
  const char *outcome = sos_record_find_text (self->entry->contact, SOS_CONTACT_OUTCOME);
  g_autofree char *label = dup_small_label (self, "contact-outcome", outcome != NULL ? outcome : self->line->outcome);

  return outcome == NULL && label != NULL ? g_strconcat (label, "?", NULL) : g_steal_pointer (&label);
}

static const char *
find_word (SosContactQuick *self, gint64 goal)
{
  for (guint i = 0; i < self->line->goals->len; i++)
    if (((SosQuickGoalRead *) self->line->goals->pdata[i])->id == goal)
      return ((SosQuickGoalRead *) self->line->goals->pdata[i])->word;
  return NULL;
}

static char *
dup_goals (SosContactQuick *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->entry->goals->len; i++)
    {
      const gint64 goal = g_array_index (self->entry->goals, gint64, i);
      g_autofree char *number = sos_contact_people_dup_goal (self->people, goal);
      const char *word = self->entry->goals->len == 1 ? find_word (self, goal) : NULL;

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? ", " : "", number != NULL ? number : "", word != NULL ? " " : "", word != NULL ? word : "");
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static char *
dup_step (SosContactQuick *self)
{
  const char *step = sos_record_find_text (self->entry->contact, SOS_CONTACT_NEXT_STEP);
  const char *on = sos_record_find_text (self->entry->contact, SOS_CONTACT_NEXT_STEP_ON);
  g_autofree char *day = on != NULL ? sos_date_dup_near (on) : NULL;

  if (step == NULL)
    return NULL;
  /* Translators: %s is a day */
  return day != NULL ? g_strdup_printf (_("for you, %s"), day) : g_strdup (_("for you, which day?"));
}

/* ---- putting it right ---- */

static void
now_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_number (self->entry->contact, SOS_CONTACT_STARTS_AT, sos_clock_now ());
  fix (self, SOS_QUICK_WHEN);
}

/* What is written under a chip is read as the line is. */
static void
when_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;
  const SosQuickContext context = { .now = sos_clock_now () };
  g_autoptr (SosQuickLine) line = sos_quick_line_read (value, &context);
  /* A time alone is of the day that was read. */
  const char *day = !line->day_said && self->line->day != NULL ? self->line->day : line->day;
  const gint64 at = day != NULL && line->minute >= 0 ? sos_clock_from_london (day, line->minute) : 0;

  if (at <= 0)
    {
      sos_contact_quick_say (self, _("Write a day and a time, as in “yesterday 4pm” or “18 nov 16:10”."));
      return;
    }
  sos_record_set_number (self->entry->contact, SOS_CONTACT_STARTS_AT, at);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fix (self, SOS_QUICK_WHEN);
}

static void
for_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;
  const SosQuickContext context = { .now = sos_clock_now () };
  g_autofree char *typed = strspn (value, "0123456789 ") == strlen (value) ? g_strconcat (value, " min", NULL) : g_strdup (value);
  g_autoptr (SosQuickLine) line = sos_quick_line_read (typed, &context);

  if (line->minutes == 0 && value[0] != '\0')
    {
      sos_contact_quick_say (self, _("Write how long, as in “10 min” or “1h30”."));
      return;
    }
  sos_record_set_number (self->entry->contact, SOS_CONTACT_MINUTES, line->minutes > 0 ? line->minutes : SOS_NUMBER_UNKNOWN);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fix (self, SOS_QUICK_FOR);
}

static void
how_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_TYPE, value);
  fix (self, SOS_QUICK_HOW);
}

static void
outcome_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_OUTCOME, value);
  fix (self, SOS_QUICK_OUTCOME);
}

static int
find_with (SosContactQuick *self, const SosQuickSomebody *somebody)
{
  for (guint i = 0; i < self->entry->with->len; i++)
    {
      SosRecord *with = self->entry->with->pdata[i];

      if (sos_record_has_text (with, SOS_CONTACT_WITH_KIND, somebody->kind)
          && sos_record_get_number (with, SOS_CONTACT_WITH_OTHER_PERSON) == somebody->person
          && sos_record_get_number (with, SOS_CONTACT_WITH_STAFF) == somebody->staff
          && (somebody->person != 0 || somebody->staff != 0 || g_str_equal (somebody->kind, SOS_WITH_YP)
              || g_strcmp0 (sos_record_find_text (with, SOS_CONTACT_WITH_NAME), somebody->name) == 0))
        return (int) i;
    }
  return -1;
}

static void
with_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;
  const SosQuickContext *context = sos_contact_people_get_context (self->people);
  const guint i = (guint) g_ascii_strtoull (value, NULL, 10);
  const SosQuickSomebody *somebody = &context->people[MIN (i, context->n_people - 1)];
  const int at = find_with (self, somebody);

  if (at >= 0)
    g_ptr_array_remove_index (self->entry->with, (guint) at);
  else
    sos_contact_entry_add_with (self->entry, somebody->kind, somebody->person, somebody->staff, somebody->name, somebody->role);
  fix (self, SOS_QUICK_WITH);
}

/* A name nobody here has: a professional, or somebody else. */
static void
add_named (SosContactQuick *self, GtkWidget *popover, const char *kind, const char *words)
{
  g_autofree char *name = g_strstrip (g_strdup (words));
  char *comma = strchr (name, ',');

  if (name[0] == '\0')
    return;
  if (comma != NULL)
    *comma = '\0';
  sos_contact_entry_add_with (self->entry, kind, 0, 0, name, comma != NULL ? g_strstrip (comma + 1) : NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fix (self, SOS_QUICK_WITH);
}

static void
professional_cb (GtkWidget *popover, const char *value, gpointer object)
{
  add_named (object, popover, SOS_WITH_PROFESSIONAL, value);
}

static void
third_cb (GtkWidget *popover, const char *value, gpointer object)
{
  add_named (object, popover, SOS_WITH_THIRD_PARTY, value);
}

static void
goal_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;
  const gint64 goal = g_ascii_strtoll (value, NULL, 10);

  for (guint i = 0; i < self->entry->goals->len; i++)
    if (g_array_index (self->entry->goals, gint64, i) == goal)
      {
        g_array_remove_index (self->entry->goals, i);
        fix (self, SOS_QUICK_GOAL);
        return;
      }
  g_array_append_val (self->entry->goals, goal);
  fix (self, SOS_QUICK_GOAL);
}

static void
step_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_NEXT_STEP, value[0] != '\0' ? value : NULL);
  if (value[0] == '\0')
    sos_record_set_text (self->entry->contact, SOS_CONTACT_NEXT_STEP_ON, NULL);
  fix (self, SOS_QUICK_STEP);
}

static void
step_day_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;
  g_autofree char *today = sos_clock_dup_today (), *typed = g_strconcat ("Rang. Ask them by ", value, NULL);
  const SosQuickContext context = { .now = sos_clock_now () };
  g_autofree char *day = sos_near_date_dup_parsed (value, today);
  g_autoptr (SosQuickLine) line = sos_quick_line_read (typed, &context);

  if (day == NULL && line->step_on == NULL)
    {
      sos_contact_quick_say (self, _("Write a day, as in “30 nov” or “Friday”."));
      return;
    }
  sos_record_set_text (self->entry->contact, SOS_CONTACT_NEXT_STEP_ON, day != NULL ? day : line->step_on);
  gtk_popover_popdown (GTK_POPOVER (popover));
  fix (self, SOS_QUICK_STEP);
}

/* ---- what opens under a chip ---- */

static void
fill_when (SosContactQuick *self, GtkWidget *popover)
{
  g_autofree char *now = dup_moment (sos_clock_now ()), *words = NULL;
  const gint64 at = sos_record_get_number (self->entry->contact, SOS_CONTACT_STARTS_AT);
  g_autofree char *day = at <= 0 && self->line->day != NULL ? sos_date_dup_near (self->line->day) : NULL;
  g_autofree char *moment = at > 0 ? dup_moment (at) : NULL;

  /* Translators: %s is “today 14:02” */
  words = g_strdup_printf (_("Now: %s"), now);
  /* A day that was read waits for its time. */
  if (day != NULL)
    {
      /* Translators: %s is a day */
      g_autofree char *ask = g_strdup_printf (_("%s: at what time?"), day);

      sos_contact_chips_add_entry (popover, ask, NULL, when_cb, self);
    }
  sos_contact_chips_add_choice (popover, "now", words, FALSE, now_cb, self);
  if (day == NULL)
    sos_contact_chips_add_entry (popover, _("Another day or time"), moment, when_cb, self);
}

static void
fill_how (SosContactQuick *self, GtkWidget *popover)
{
  sos_contact_chips_add_codes (popover, self->codes, "contact-type", sos_record_find_text (self->entry->contact, SOS_CONTACT_TYPE), how_cb, self);
}

/* The first name of which nobody knows whose it is; NULL. */
static const char *
find_doubtful (SosContactQuick *self)
{
  for (guint i = 0; !self->fixed[SOS_QUICK_WITH] && i < self->line->with->len; i++)
    if (((SosQuickWith *) self->line->with->pdata[i])->kind == NULL)
      return ((SosQuickWith *) self->line->with->pdata[i])->name;
  return NULL;
}

static void
fill_with (SosContactQuick *self, GtkWidget *popover)
{
  const SosQuickContext *context = sos_contact_people_get_context (self->people);

  sos_contact_chips_add_entry (popover, _("A professional: name, what they are"), NULL, professional_cb, self);
  sos_contact_chips_add_entry (popover, _("Somebody else: name, who they are"), find_doubtful (self), third_cb, self);
  for (guint i = 0; i < context->n_people; i++)
    {
      const SosQuickSomebody *somebody = &context->people[i];
      g_autofree char *label = sos_contact_people_dup_label (somebody->name, somebody->role), *value = g_strdup_printf ("%u", i);

      sos_contact_chips_add_check (popover, value, label, find_with (self, somebody) >= 0, with_cb, self);
    }
}

static void
fill_for (SosContactQuick *self, GtkWidget *popover)
{
  g_autofree char *words = dup_for (self);

  sos_contact_chips_add_entry (popover, _("How long"), words, for_cb, self);
}

static void
fill_outcome (SosContactQuick *self, GtkWidget *popover)
{
  sos_contact_chips_add_codes (popover, self->codes, "contact-outcome", sos_record_find_text (self->entry->contact, SOS_CONTACT_OUTCOME), outcome_cb,
                               self);
}

static void
fill_goals (SosContactQuick *self, GtkWidget *popover)
{
  const SosQuickContext *context = sos_contact_people_get_context (self->people);

  if (context->n_goals == 0)
    sos_contact_chips_add_words (popover, _("There is no plan with goals yet."));
  for (guint i = 0; i < context->n_goals; i++)
    {
      const SosQuickGoal *goal = &context->goals[i];
      g_autofree char *start = g_utf8_substring (goal->words, 0, MIN (g_utf8_strlen (goal->words, -1), 44));
      g_autofree char *label = g_strdup_printf ("%u  %s…", goal->number, start), *value = g_strdup_printf ("%" G_GINT64_FORMAT, goal->id);
      gboolean on = FALSE;

      for (guint k = 0; k < self->entry->goals->len; k++)
        on |= g_array_index (self->entry->goals, gint64, k) == goal->id;
      sos_contact_chips_add_check (popover, value, label, on, goal_cb, self);
    }
}

static void
fill_step (SosContactQuick *self, GtkWidget *popover)
{
  const char *on = sos_record_find_text (self->entry->contact, SOS_CONTACT_NEXT_STEP_ON);
  g_autofree char *day = on != NULL ? sos_date_dup_short (on) : NULL;

  sos_contact_chips_add_entry (popover, _("What is to be done; empty takes it out"), sos_record_find_text (self->entry->contact, SOS_CONTACT_NEXT_STEP),
                               step_cb, self);
  sos_contact_chips_add_entry (popover, _("By"), day, step_day_cb, self);
}

/* In the order in which they stand. What has to be said is asked for; the rest is there where it was read. */
static const struct
{
  SosQuickPart part;
  gboolean required;
  char *(*dup_words) (SosContactQuick *self);
  void (*fill) (SosContactQuick *self, GtkWidget *popover);
} parts[] = {
  { SOS_QUICK_WHEN, TRUE, dup_when, fill_when },        { SOS_QUICK_HOW, TRUE, dup_how, fill_how },
  { SOS_QUICK_WITH, TRUE, dup_with, fill_with },        { SOS_QUICK_FOR, FALSE, dup_for, fill_for },
  { SOS_QUICK_OUTCOME, TRUE, dup_outcome, fill_outcome }, { SOS_QUICK_GOAL, FALSE, dup_goals, fill_goals },
  { SOS_QUICK_STEP, FALSE, dup_step, fill_step },
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

  parts[i].fill (self, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static const char *
get_tone (SosContactQuick *self, guint i)
{
  const char *outcome = sos_record_find_text (self->entry->contact, SOS_CONTACT_OUTCOME);

  if (get_state (self, parts[i].part) != SOS_QUICK_READ || parts[i].part == SOS_QUICK_STEP)
    return SOS_LOOK_WARN;
  if (parts[i].part == SOS_QUICK_OUTCOME)
    return sos_contact_is_try (outcome) ? SOS_LOOK_WARN : SOS_LOOK_GOOD;
  return SOS_LOOK_NOTE;
}

static GtkWidget *
chip_new (SosContactQuick *self, guint i, const char *words)
{
  const gboolean asked = get_state (self, parts[i].part) != SOS_QUICK_READ;
  GtkWidget *button = gtk_menu_button_new (), *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *spoken = g_strdup_printf ("%s %s", _(names[parts[i].part]), words);

  if (asked)
    gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("dialog-question-symbolic"));
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

  if (is_open (self))
    return;
  sos_wrap_box_clear (self->chips);
  memset (self->buttons, 0, sizeof self->buttons);
  gtk_widget_set_visible (GTK_WIDGET (self->read), any);
  for (guint i = 0; any && self->people != NULL && i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *words = parts[i].dup_words (self);

      if (words == NULL && !parts[i].required)
        continue;
      self->buttons[i] = chip_new (self, i, words != NULL ? words : "?");
      sos_wrap_box_append (self->chips, self->buttons[i]);
    }
  add_more (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
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

  if (gtk_editable_get_text (GTK_EDITABLE (self->text))[0] == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
  else
    g_signal_emit (self, signals[SAVE], 0);
}

static void
activate_cb (SosContactQuick *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "quick.save", NULL);
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
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-contact-quick.ui");
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, text);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, problem);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, late);
  gtk_widget_class_bind_template_child (widget_class, SosContactQuick, reason);
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
  read_line (self);
}

void
sos_contact_quick_set_people (SosContactQuick *self, gint64 person, SosContactPeople *people, SosCodes *codes)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  g_clear_pointer (&self->people, sos_contact_people_free);
  self->people = people;
  self->person = person;
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
  gtk_widget_set_visible (GTK_WIDGET (self->late), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
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
      const SosQuickState state = get_state (self, parts[i].part);

      if (self->buttons[i] == NULL || state == SOS_QUICK_READ || (state == SOS_QUICK_NOT_SAID && !parts[i].required))
        continue;
      gtk_widget_grab_focus (self->buttons[i]);
      gtk_menu_button_popup (GTK_MENU_BUTTON (self->buttons[i]));
      return TRUE;
    }
  return FALSE;
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
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
sos_contact_quick_set_busy (SosContactQuick *self, gboolean busy)
{
  g_return_if_fail (SOS_IS_CONTACT_QUICK (self));

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quick.save", !busy);
}
