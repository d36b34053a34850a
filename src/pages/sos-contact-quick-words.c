/* sos-contact-quick-words.c - what the chips of the one-line entry say. Changes nothing. */
#include "config.h"
#include "sos-contact-quick-private.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-near-date.h"

#include <glib/gi18n.h>

char *
sos_contact_quick_dup_moment (gint64 seconds)
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
    return sos_contact_quick_dup_moment (at);
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
  const char *doubt = sos_contact_quick_get_state (self, SOS_QUICK_HOW) == SOS_QUICK_DOUBTFUL ? "?" : "";

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

/* Named, or put right. */
static char *
dup_taken (SosContactQuick *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->entry->goals->len; i++)
    {
      g_autofree char *number = sos_contact_people_dup_goal (self->people, g_array_index (self->entry->goals, gint64, i));

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", number != NULL ? number : "?");
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

/* Only offered: a word of the line is in them too. */
static char *
dup_goals (SosContactQuick *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->entry->goals->len > 0 || sos_contact_quick_get_state (self, SOS_QUICK_GOAL) != SOS_QUICK_DOUBTFUL)
    return dup_taken (self);
  for (guint i = 0; i < self->line->goals->len; i++)
    {
      const SosQuickGoalRead *goal = self->line->goals->pdata[i];

      if (i > 0)
        g_string_append (words, "; ");
      /* Translators: the number of a goal, and the word for which it is offered */
      g_string_append_printf (words, _("%u, for “%s”?"), goal->number, goal->word);
    }
  return g_strdup (words->str);
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

static char *(*const words[SOS_QUICK_N_PARTS]) (SosContactQuick *self) = {
  [SOS_QUICK_WHEN] = dup_when,       [SOS_QUICK_HOW] = dup_how,     [SOS_QUICK_WITH] = dup_with, [SOS_QUICK_FOR] = dup_for,
  [SOS_QUICK_OUTCOME] = dup_outcome, [SOS_QUICK_GOAL] = dup_goals, [SOS_QUICK_STEP] = dup_step,
};

char *
sos_contact_quick_dup_words (SosContactQuick *self, SosQuickPart part)
{
  return words[part](self);
}
