/* sos-member-words.c - what is said of a member of a family beside the drawing. Of somebody not shown, nothing. */
#include "config.h"
#include "sos-member-words.h"

#include <glib/gi18n.h>

#define NOT_SHOWN N_("Restricted")

static void
add (GPtrArray *parts, const char *words)
{
  if (words != NULL && *words != '\0')
    g_ptr_array_add (parts, g_strdup (words));
}

static void
add_alerts (GPtrArray *parts, const SosFamilyMember *member)
{
  for (guint i = 0; member->alerts != NULL && member->alerts[i] != NULL; i++)
    add (parts, member->alerts[i]);
}

static char *
join (GPtrArray *parts, const char *between)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (between, (char **) parts->pdata);
}

static const char *
get_name (const SosFamilyMember *member)
{
  return member->full_name != NULL ? member->full_name : member->name;
}

static const char *
get_role (const SosFamilyMember *member)
{
  return member->subject ? _("the one we work for") : member->role;
}

/* "Aaliyah Okafor, sister" */
static char *
dup_who (const SosFamilyMember *member)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add (parts, get_name (member));
  add (parts, get_role (member));
  return join (parts, ", ");
}

char *
sos_member_words_dup_tip (const SosFamilyMember *member)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = NULL;

  if (member->seen == SOS_SEEN_PLAIN)
    return g_strdup (_(NOT_SHOWN));
  who = dup_who (member);
  add (lines, who);
  add (lines, member->fact);
  add_alerts (lines, member);
  return join (lines, "\n");
}

static void
add_age (GPtrArray *parts, const SosFamilyMember *member)
{
  if (member->age < 0 || member->unborn)
    return;
  /* Translators: an age that is not known exactly */
  g_ptr_array_add (parts, g_strdup_printf (member->about ? _("about %d") : "%d", member->age));
}

char *
sos_member_words_dup_spoken (const SosFamilyMember *member)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (member->seen == SOS_SEEN_PLAIN)
    return g_strdup (_(NOT_SHOWN));
  add (parts, get_name (member));
  add_age (parts, member);
  add (parts, get_role (member));
  add (parts, member->unborn ? _("not yet born") : NULL);
  add (parts, member->died ? _("died") : NULL);
  add (parts, member->years);
  add (parts, member->open ? _("open to us") : NULL);
  add (parts, member->fact);
  add_alerts (parts, member);
  add (parts, member->absent ? _("not there on this day") : NULL);
  return join (parts, ", ");
}
