/* sos-people-words.c - what the list of people says of itself; knows no list. */
#include "config.h"
#include "sos-people-words.h"

#include "sos-people-columns.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

static gboolean
is_narrowed (const SosPeopleQuery *query)
{
  return query->service != NULL || query->borough != NULL || query->alert != NULL || query->worker != 0
         || (query->words != NULL && *query->words != '\0');
}

/* Of which status they are, where that is said. */
static const char *
get_status (const char *status)
{
  static const struct
  {
    const char *status, *words;
  } all[] = { { SOS_STATUS_ACTIVE, N_(", open") }, { SOS_PEOPLE_WORKED_WITH, N_(", worked with now") }, { SOS_PEOPLE_WAITING, N_(", waiting for a worker") } };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_strcmp0 (all[i].status, status) == 0)
      return _(all[i].words);
  return "";
}

/* Of one borough, service or worker they are not the whole office; which it is stands in the filters above. Of a service those alone are found
 * whose work may be seen (casework/sos-people.c): a lead is not to take it that there are no others. */
static const char *const *
get_some (const SosPeopleQuery *asked)
{
  static const char *const some[2] = { N_("%u person"), N_("%u people") };
  static const char *const seen[2] = { N_("%u person whose work you may see"), N_("%u people whose work you may see") };

  return asked->service != NULL ? seen : some;
}

char *
sos_people_words_dup_count (const SosPeopleQuery *asked, guint n)
{
  static const char *const forms[][2] = {
    [SOS_PEOPLE_MINE] = { N_("%u of yours"), N_("%u of yours") },
    [SOS_PEOPLE_TEAM] = { N_("%u person of your team"), N_("%u people of your team") },
    [SOS_PEOPLE_ALL] = { N_("%u person in the whole office"), N_("%u people in the whole office") },
  };
  const char *const *form = asked->scope == SOS_PEOPLE_ALL && is_narrowed (asked) ? get_some (asked) : forms[asked->scope];
  g_autofree char *number = g_strdup_printf ("%'u", n);
  g_autoptr (GString) sentence = g_string_new (ngettext (form[0], form[1], n));

  if (n == 0)
    return g_strdup ("");
  g_string_replace (sentence, "%u", number, 1);
  g_string_append (sentence, get_status (asked->status));
  /* Translators: "24 of yours, open, sorted by next due." */
  g_string_append_printf (sentence, _(", sorted by %s."), sos_people_columns_get_words (asked->order));
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}

void
sos_people_words_explain_none (const SosPeopleQuery *asked, SosEmptyState *empty)
{
  if (is_narrowed (asked))
    sos_empty_state_set (empty, "system-search-symbolic", _("Nobody fits"),
                         asked->service != NULL ? _("Of a service, those alone are found whose work you may see. Take away a filter, or look in Team or All.")
                                                : _("Take away a filter, or look in Team or All."),
                         _("Clear filters"), "page.clear");
  else if (asked->scope != SOS_PEOPLE_ALL)
    sos_empty_state_set (empty, "system-users-symbolic", _("Nobody here"),
                         asked->scope == SOS_PEOPLE_MINE ? _("Nobody is allocated to you now.")
                                                         : _("Nobody is allocated to your team now."),
                         _("Look in the whole office"), "page.show-all");
  else
    sos_empty_state_set (empty, "system-users-symbolic", _("Nobody yet"),
                         _("The first person begins with a search, so that nobody is entered twice."), _("New person"),
                         "app.new-person");
}
