/* sos-contact-quick-choices.c - what opens under a chip of the one-line entry, and how it puts right what was read. Saves nothing. */
#include "config.h"
#include "sos-contact-quick-private.h"

#include "sos-clock.h"
#include "sos-contact-chips.h"
#include "sos-ids.h"
#include "sos-near-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- putting it right ---- */

static void
now_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_number (self->entry->contact, SOS_CONTACT_STARTS_AT, sos_clock_now ());
  sos_contact_quick_fix (self, SOS_QUICK_WHEN);
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
  sos_contact_quick_fix (self, SOS_QUICK_WHEN);
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
  sos_contact_quick_fix (self, SOS_QUICK_FOR);
}

static void
how_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_TYPE, value);
  sos_contact_quick_fix (self, SOS_QUICK_HOW);
}

static void
outcome_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_OUTCOME, value);
  sos_contact_quick_fix (self, SOS_QUICK_OUTCOME);
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
  sos_contact_quick_fix (self, SOS_QUICK_WITH);
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
  sos_contact_quick_fix (self, SOS_QUICK_WITH);
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
  const int at = sos_ids_find (self->entry->goals, goal);

  if (at >= 0)
    g_array_remove_index (self->entry->goals, (guint) at);
  else
    g_array_append_val (self->entry->goals, goal);
  sos_contact_quick_fix (self, SOS_QUICK_GOAL);
}

static void
step_cb (GtkWidget *popover, const char *value, gpointer object)
{
  SosContactQuick *self = object;

  sos_record_set_text (self->entry->contact, SOS_CONTACT_NEXT_STEP, value[0] != '\0' ? value : NULL);
  if (value[0] == '\0')
    sos_record_set_text (self->entry->contact, SOS_CONTACT_NEXT_STEP_ON, NULL);
  sos_contact_quick_fix (self, SOS_QUICK_STEP);
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
  sos_contact_quick_fix (self, SOS_QUICK_STEP);
}

/* ---- what opens under a chip ---- */

static void
fill_when (SosContactQuick *self, GtkWidget *popover)
{
  g_autofree char *now = sos_contact_quick_dup_moment (sos_clock_now ()), *words = NULL;
  const gint64 at = sos_record_get_number (self->entry->contact, SOS_CONTACT_STARTS_AT);
  g_autofree char *day = at <= 0 && self->line->day != NULL ? sos_date_dup_near (self->line->day) : NULL;
  g_autofree char *moment = at > 0 ? sos_contact_quick_dup_moment (at) : NULL;

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
  g_autofree char *words = sos_contact_quick_dup_words (self, SOS_QUICK_FOR);

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

      sos_contact_chips_add_check (popover, value, label, sos_ids_have (self->entry->goals, goal->id), goal_cb, self);
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

static void (*const fills[SOS_QUICK_N_PARTS]) (SosContactQuick *self, GtkWidget *popover) = {
  [SOS_QUICK_WHEN] = fill_when,       [SOS_QUICK_HOW] = fill_how,     [SOS_QUICK_WITH] = fill_with, [SOS_QUICK_FOR] = fill_for,
  [SOS_QUICK_OUTCOME] = fill_outcome, [SOS_QUICK_GOAL] = fill_goals, [SOS_QUICK_STEP] = fill_step,
};

void
sos_contact_quick_fill (SosContactQuick *self, SosQuickPart part, GtkWidget *popover)
{
  fills[part](self, popover);
}
