/* sos-contact-rules-card.c - what contact there should be: from the tier, the phones and the areas to avoid. Decides nothing. */
#include "config.h"
#include "sos-contact-rules-card.h"

#include "sos-blocks.h"
#include "sos-clock.h"

#include <glib/gi18n.h>

static char *
dup_due (SosContactDesk *desk, const char *today)
{
  const char *due = sos_contact_desk_get_due_on (desk);
  g_autofree char *day = due != NULL ? sos_date_dup_short (due) : NULL;
  const int over = due != NULL ? sos_date_days_between (due, today) : 0;

  if (day == NULL)
    return NULL;
  if (over > 0)
    /* Translators: days over, and how many days may lie between */
    return g_strdup_printf (g_dngettext (NULL, "%d day over, every %d days", "%d days over, every %d days", (gulong) over), over,
                            sos_contact_desk_get_interval (desk));
  /* Translators: a date, and how many days may lie between */
  return g_strdup_printf (_("by %s, every %d days"), day, sos_contact_desk_get_interval (desk));
}

static gboolean
is_own (SosRecord *point)
{
  return (!sos_record_is_set (point, SOS_CONTACT_POINT_BELONGS_TO) || sos_record_has_text (point, SOS_CONTACT_POINT_BELONGS_TO, "SELF"))
         && !sos_record_is_set (point, SOS_CONTACT_POINT_DEAD_SINCE);
}

static void
add (GString *words, const char *more)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", more);
}

/* Their own number: text, call and when, and who to say one is. */
static char *
dup_likes (SosPersonCase *person_case)
{
  GPtrArray *points = sos_person_case_get_records (person_case, SOS_TYPE_CONTACT_POINT);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < points->len && words->len == 0; i++)
    {
      SosRecord *point = points->pdata[i];
      const char *times = sos_record_find_text (point, SOS_CONTACT_POINT_SAFE_TIMES), *say = sos_record_find_text (point, SOS_CONTACT_POINT_SAY_YOU_ARE);
      /* Translators: %s are hours */
      g_autofree char *call = times != NULL ? g_strdup_printf (_("a call %s"), times) : g_strdup (_("a call"));
      /* Translators: %s is who to say one is on the phone */
      g_autofree char *cover = say != NULL ? g_strdup_printf (_("as “%s”"), say) : NULL;

      if (!is_own (point))
        continue;
      if (sos_record_has_text (point, SOS_CONTACT_POINT_SAFE_TO_TEXT, "YES"))
        add (words, _("a text"));
      if (sos_record_has_text (point, SOS_CONTACT_POINT_SAFE_TO_CALL, "YES"))
        add (words, call);
      if (cover != NULL && words->len > 0)
        add (words, cover);
    }
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static void
add_phones (GString *words, SosPersonCase *person_case)
{
  GPtrArray *points = sos_person_case_get_records (person_case, SOS_TYPE_CONTACT_POINT);
  gboolean voicemail = FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      SosRecord *point = points->pdata[i];
      const char *holder = sos_record_find_text (point, SOS_CONTACT_POINT_HOLDER_NAME);

      voicemail |= is_own (point) && sos_record_has_text (point, SOS_CONTACT_POINT_SAFE_VOICEMAIL, "NO");
      if (!sos_record_has_text (point, SOS_CONTACT_POINT_SAFE_TO_CALL, "NO"))
        continue;
      if (holder != NULL)
        {
          /* Translators: %s is whose phone must not be rung */
          g_autofree char *ring = g_strdup_printf (_("ringing %s"), holder);

          add (words, ring);
        }
      else if (is_own (point))
        add (words, _("ringing them"));
    }
  if (voicemail)
    add (words, _("voicemail"));
}

static char *
dup_never (SosPersonCase *person_case)
{
  GPtrArray *areas = sos_person_case_get_records (person_case, SOS_TYPE_AREA_TO_AVOID);
  g_autoptr (GString) words = g_string_new (NULL);

  add_phones (words, person_case);
  for (guint i = 0; i < areas->len; i++)
    if (sos_record_has_text (areas->pdata[i], SOS_AREA_TO_AVOID_SEVERITY, "NEVER"))
      add (words, sos_record_get_text (areas->pdata[i], SOS_AREA_TO_AVOID_LABEL));
  return words->len > 0 ? g_strdup (words->str) : NULL;
}

static char *
dup_sign (SosContactDesk *desk)
{
  const guint n = sos_contact_desk_get_n_unsigned (desk);
  g_autofree char *day = n > 0 ? sos_date_dup_short (sos_contact_desk_get_unsigned_on (desk)) : NULL;

  if (n == 0)
    return NULL;
  /* Translators: a number of notes, and the date of the oldest */
  return g_strdup_printf (g_dngettext (NULL, "%u note from %s", "%u notes, the first from %s", n), n, day);
}

void
sos_contact_rules_card_show (SosFacts *facts, SosPersonCase *person_case, SosContactDesk *desk)
{
  const char *last_on = sos_contact_desk_get_last_on (desk);
  g_autofree char *due = dup_due (desk, sos_person_case_get_today (person_case)), *likes = dup_likes (person_case);
  g_autofree char *never = dup_never (person_case), *sign = dup_sign (desk), *last = last_on != NULL ? sos_date_dup_short (last_on) : NULL;

  sos_facts_clear (facts);
  sos_facts_add (facts, _("Last"), last);
  sos_facts_add (facts, _("Due"), due != NULL ? due : _("nothing: no work is open"));
  sos_facts_add (facts, _("Likes"), likes);
  sos_facts_add (facts, _("Never"), never);
  sos_facts_add (facts, _("Sign"), sign);
}
