/* sos-role-rules.c - the part somebody has in a concern, and until when that holds. Knows no store, no record and no page. */
#include "config.h"
#include "sos-role-rules.h"

#include "sos-clock.h"
#include "sos-typed.h"

#include <glib/gi18n.h>
#include <string.h>

static SosVerdict *
refuse (const char *words, const char *remedy)
{
  return sos_verdict_new_refused ("N12", words, remedy);
}

char *
sos_role_dup_last_review (const char *date)
{
  GDate day;

  if (!sos_date_parse (date, &day))
    return NULL;
  g_date_add_months (&day, SOS_ROLE_MONTHS);
  return sos_date_dup_from (&day);
}

static SosVerdict *
check_review (const SosRoleCase *asked)
{
  g_autofree char *last = sos_role_dup_last_review (asked->today);
  g_autofree char *day = sos_date_dup_long (last);
  g_autofree char *words = NULL;

  if (!sos_date_is_valid (asked->review_by))
    return refuse (_("Say by when somebody looks at it again."), NULL);
  if (strcmp (asked->review_by, asked->today) <= 0)
    return refuse (_("The day by which somebody looks again is still to come."), NULL);
  if (strcmp (asked->review_by, last) <= 0)
    return NULL;
  /* Translators: %s is a date */
  words = g_strdup_printf (_("Somebody has to look at it again by %s at the latest."), day);
  return refuse (words, NULL);
}

SosVerdict *
sos_role_check (const SosRoleCase *asked)
{
  SosVerdict *verdict;

  if (sos_typed_is_blank (asked->role))
    return refuse (_("Say what part they have in it."), NULL);
  if (sos_typed_is_blank (asked->source) || sos_typed_is_blank (asked->reliability))
    return refuse (_("Say who says so, and how they know."), NULL);
  if (!sos_date_is_valid (asked->recorded_on) || strcmp (asked->recorded_on, asked->today) > 0)
    return refuse (_("Say on which day it was said; not one to come."), NULL);
  verdict = check_review (asked);
  return verdict != NULL ? verdict : sos_verdict_new_allowed ("N12", NULL);
}

SosRoleHold
sos_role_get_hold (const SosRoleCase *asked)
{
  if (asked->ended_on != NULL)
    return SOS_ROLE_ENDED;
  if (sos_typed_is_blank (asked->role) || sos_typed_is_blank (asked->source) || !sos_date_is_valid (asked->recorded_on) || !sos_date_is_valid (asked->review_by))
    return SOS_ROLE_STALE;
  return strcmp (asked->review_by, asked->today) >= 0 ? SOS_ROLE_HOLDS : SOS_ROLE_STALE;
}

/* Small letters, and a blank for everything between words. */
static char *
dup_spaced (const char *words)
{
  g_autofree char *small = g_utf8_strdown (words, -1);
  GString *spaced = g_string_new (" ");

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (spaced, g_utf8_get_char (p));
    else if (spaced->str[spaced->len - 1] != ' ')
      g_string_append_c (spaced, ' ');
  if (spaced->str[spaced->len - 1] != ' ')
    g_string_append_c (spaced, ' ');
  return g_string_free (spaced, FALSE);
}

char *
sos_role_find_label (const char *words)
{
  static const char *const labels[] = { "gang member", "gang nominal", "nominal", "gang affiliate", "gangster", "gang associate" };
  g_autofree char *spaced = dup_spaced (words != NULL ? words : "");

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = g_strconcat (" ", labels[i], " ", NULL);

      if (strstr (spaced, label) != NULL)
        /* Translators: %s is a word like "gang member" */
        return g_strdup_printf (_("“%s” calls somebody a name. Say what happened, and what part they had in it."), labels[i]);
    }
  return NULL;
}
