/* sos-school-rights-rules.c - who does what with a run in a school (domain 0.4). Knows no record. */
#include "config.h"
#include "sos-school-rights-rules.h"

#include "sos-rights-rules.h"

#include <glib/gi18n.h>

/* The most each may. A volunteer and whoever looks after data sees none of it. */
static const struct
{
  const char *role;
  SosSchoolMay most;
} roles[] = {
  { SOS_ROLE_ADMINISTRATOR, SOS_SCHOOL_MAY_SEE },         { SOS_ROLE_CASEWORKER, SOS_SCHOOL_MAY_REGISTER },
  { SOS_ROLE_SITE_WORKER, SOS_SCHOOL_MAY_REGISTER },      { SOS_ROLE_SCHOOLS_COORDINATOR, SOS_SCHOOL_MAY_PLAN },
  { SOS_ROLE_TEAM_LEAD, SOS_SCHOOL_MAY_DECIDE },          { SOS_ROLE_DSL, SOS_SCHOOL_MAY_DECIDE },
};

gboolean
sos_school_role_may (const char *role, SosSchoolMay what)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (roles[i].role, role) == 0)
      return roles[i].most >= what;
  return FALSE;
}

SosVerdict *
sos_school_may (const char *role, SosSchoolMay what)
{
  static const char *const refusals[] = {
    [SOS_SCHOOL_MAY_SEE] = N_("Runs in schools are not part of your work."),
    [SOS_SCHOOL_MAY_REGISTER] = N_("That is for those who work with people and who coordinate schools."),
    [SOS_SCHOOL_MAY_PLAN] = N_("Schools work is planned by those who coordinate schools and by team leads."),
    [SOS_SCHOOL_MAY_DECIDE] = N_("A team lead decides that."),
  };

  return sos_school_role_may (role, what) ? sos_verdict_new_allowed ("0.4", NULL)
                                         : sos_verdict_new_refused ("0.4", _(refusals[what]), what > SOS_SCHOOL_MAY_SEE ? _("Ask one of them.") : NULL);
}
