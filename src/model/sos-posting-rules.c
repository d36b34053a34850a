/* sos-posting-rules.c - where a letter may go; rule N2. Knows no record, no store, no printer. */
#include "config.h"
#include "sos-posting-rules.h"

#include "sos-address-rules.h"
#include "sos-clock.h"
#include "sos-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define RULE "N2"

static gboolean
is_one (const char *code, const char *other)
{
  return g_strcmp0 (code, other) == 0;
}

gboolean
sos_delivery_is_posted (const char *delivery)
{
  return is_one (delivery, SOS_DELIVERY_POST) || is_one (delivery, SOS_DELIVERY_SITE_MAIL);
}

const char *
sos_delivery_to (const char *type)
{
  return is_one (type, SOS_ADDRESS_TYPE_PRISON) ? SOS_DELIVERY_SITE_MAIL : SOS_DELIVERY_POST;
}

static const char *
by_hand (void)
{
  return _("It can be given by hand.");
}

static const char *
by_hand_or_asked (void)
{
  return _("It can be given by hand, or posted once they have been asked.");
}

static SosVerdict *
refuse (const char *words, const char *remedy)
{
  return sos_verdict_new_refused (RULE, words, remedy);
}

/* @dated names a day as %s, @undated none. */
static SosVerdict *
refuse_since (const char *date, const char *dated, const char *undated, const char *remedy)
{
  g_autofree char *day = sos_date_dup_long (date);
  g_autoptr (GString) words = g_string_new (day != NULL ? dated : undated);

  if (day != NULL)
    g_string_replace (words, "%s", day, 1);
  return refuse (words->str, remedy);
}

/* Each check gives a refusal or NULL; they are asked in this order, the gravest first, so that the reason
 * shown is the one that matters most. */

static SosVerdict *
check_rule (const SosPostingCase *posting)
{
  const char *rule = posting->posting_rule;

  if (is_one (rule, SOS_POSTING_UNSAFE))
    return refuse_since (posting->reviewed_on,
                         _("This may not be posted: since %s the address is marked unsafe."),
                         _("This may not be posted: the address is marked unsafe."), by_hand ());
  if (is_one (rule, SOS_POSTING_DO_NOT_POST))
    return refuse_since (
      posting->reviewed_on, _("This may not be posted: on %s they asked for no post there."),
      _("This may not be posted: nobody has asked yet whether post there is safe."), by_hand_or_asked ());
  return NULL;
}

static SosVerdict *
check_hidden (const SosPostingCase *posting)
{
  if (!posting->hidden_from_recipient)
    return NULL;
  return refuse (_("This may not be posted: the address is hidden from the person this letter is for."),
                 _("Choose another address, or give it by hand."));
}

static SosVerdict *
check_returned (const SosPostingCase *posting)
{
  if (!posting->check_needed)
    return NULL;
  return refuse (_("This may not be posted: a letter to this address came back."),
                 _("It can be given by hand, or posted once the address has been checked."));
}

static SosVerdict *
check_hand_only (const SosPostingCase *posting)
{
  if (is_one (posting->posting_rule, SOS_POSTING_HAND_ONLY))
    return refuse_since (posting->reviewed_on,
                         _("This may not be posted: on %s they asked for letters to be given by hand."),
                         _("This may not be posted: letters for them are given by hand."), by_hand ());
  if (!is_one (posting->posting_rule, SOS_POSTING_OK)
      && !is_one (posting->posting_rule, SOS_POSTING_OK_DISCREET))
    return refuse (_("This may not be posted: the address has no posting rule we know."),
                   by_hand_or_asked ());
  return NULL;
}

/* Into a prison as prison mail alone, which has rules of its own; and as prison mail nowhere else. */
static SosVerdict *
check_way (const SosPostingCase *posting)
{
  const gboolean site_mail = is_one (posting->delivery, SOS_DELIVERY_SITE_MAIL);

  if (posting->in_prison && !site_mail)
    return refuse (_("This may not be posted: what goes into a prison goes as prison mail, by their full name and number."),
                   _("Choose prison mail, or give it by hand at a visit."));
  if (site_mail && !posting->in_prison)
    return refuse (_("This may not go as prison mail: the address is not that of a prison."), _("Choose the post, or give it by hand."));
  return NULL;
}

/* Only one that holds for certain; a last day known in part is taken for past. */
static SosVerdict *
check_validity (const SosPostingCase *posting)
{
  switch (sos_address_get_hold (posting->valid_from, posting->valid_to, posting->today))
    {
    case SOS_ADDRESS_HOLDS:
      return NULL;
    case SOS_ADDRESS_NOT_YET:
      return refuse_since (posting->valid_from, _("This may not be posted: the address holds only from %s."), "", by_hand ());
    case SOS_ADDRESS_PERHAPS:
    case SOS_ADDRESS_OVER:
      return refuse_since (posting->valid_to, _("This may not be posted: the address held until %s."), "",
                           _("Choose another address, or give it by hand."));
    case SOS_ADDRESS_UNCLEAR:
    default:
      return refuse (_("This may not be posted: it is not clear since when and until when the address holds."), by_hand ());
    }
}

static SosVerdict *
check_agreement (const SosPostingCase *posting)
{
  static const struct
  {
    const char *status;
    const char *words;
  } refusals[] = {
    { SOS_CONSENT_ASKED,
      N_("This may not be posted: they have not answered yet whether they want letters by post.") },
    { SOS_CONSENT_REFUSED, N_("This may not be posted: they do not want letters by post.") },
    { SOS_CONSENT_WITHDRAWN,
      N_("This may not be posted: they took back their agreement to letters by post.") },
    { SOS_CONSENT_PARTLY, N_("This may not be posted: they agreed to letters by post only in part.") },
    { SOS_CONSENT_EXPIRED, N_("This may not be posted: their agreement to letters by post has ended.") },
  };
  const char *until = posting->post_letters_until;

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (is_one (posting->post_letters, refusals[i].status))
      return refuse (_(refusals[i].words), by_hand_or_asked ());
  if (!is_one (posting->post_letters, SOS_CONSENT_GIVEN))
    return refuse (_("This may not be posted: they have not agreed to letters by post."),
                   by_hand_or_asked ());
  if (until != NULL && (!sos_date_is_valid (until) || strcmp (until, posting->today) < 0))
    return refuse (_("This may not be posted: their agreement to letters by post has ended."),
                   by_hand_or_asked ());
  return NULL;
}

static SosVerdict *
check_review (const SosPostingCase *posting)
{
  int days = sos_posting_get_days_asked (posting->reviewed_on, posting->today);
  g_autofree char *words = NULL;

  if (!sos_posting_is_stale (posting->reviewed_on, posting->today, posting->review_days))
    return NULL;
  if (days < 0)
    return refuse (_("This may not be posted: nobody has asked yet whether post there is safe."),
                   by_hand_or_asked ());
  words = g_strdup_printf (
    ngettext ("This may not be posted: whether post there is safe was last asked %d day ago.",
              "This may not be posted: whether post there is safe was last asked %d days ago.", days),
    days);
  return refuse (words, _("It can be given by hand, or posted once they have been asked again."));
}

static SosVerdict *
decide_post (const SosPostingCase *posting)
{
  static SosVerdict *(*const checks[]) (const SosPostingCase *)
    = { check_rule,     check_hidden,    check_returned, check_hand_only,
        check_way,      check_validity,  check_agreement, check_review };

  if (!posting->has_address)
    return refuse (_("This may not be posted: no address is chosen."),
                   _("Choose an address, or give it by hand."));
  if (!sos_date_is_valid (posting->today))
    return refuse (_("This may not be posted: today’s date is not known."), by_hand ());
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      SosVerdict *refusal = checks[i](posting);

      if (refusal != NULL)
        return refusal;
    }
  return sos_verdict_new_allowed (RULE, is_one (posting->posting_rule, SOS_POSTING_OK_DISCREET)
                                          ? _("In a plain envelope, with the neutral return address.")
                                          : NULL);
}

/* Whether @text holds @name, however it is written. */
static gboolean
names (const char *text, const char *name)
{
  g_autofree char *whole = g_utf8_casefold (text, -1), *part = g_utf8_casefold (name, -1);

  return strstr (whole, g_strstrip (part)) != NULL;
}

SosVerdict *
sos_posting_check_sender (const char *office, const char *plain_name, const char *plain_address)
{
  if (plain_name == NULL || *plain_name == '\0' || plain_address == NULL || *plain_address == '\0')
    return sos_verdict_new_refused ("N3", _("This may be posted only in a plain envelope, and the office has no neutral name and return address yet."),
                                    _("Write them down under Office, or give it by hand."));
  if (office != NULL && *office != '\0' && (names (plain_name, office) || names (plain_address, office)))
    return sos_verdict_new_refused ("N3", _("This may be posted only in a plain envelope, and the return address of plain envelopes names the office."),
                                    _("Say it otherwise under Office, or give it by hand."));
  return sos_verdict_new_allowed ("N3", NULL);
}

SosVerdict *
sos_posting_decide (const SosPostingCase *posting)
{
  g_return_val_if_fail (posting != NULL, NULL);
  if (posting->deceased)
    return refuse (_("This person has died; no letter goes out."), NULL);
  if (is_one (posting->delivery, SOS_DELIVERY_HAND))
    return sos_verdict_new_allowed (RULE, NULL);
  if (posting->to_office && (is_one (posting->delivery, SOS_DELIVERY_POST) || is_one (posting->delivery, SOS_DELIVERY_SECURE_EMAIL)))
    return sos_verdict_new_allowed (RULE, NULL);
  if (sos_delivery_is_posted (posting->delivery))
    return decide_post (posting);
  return refuse (_("Letters do not go out this way from here."), by_hand ());
}

int
sos_posting_get_days_asked (const char *reviewed_on, const char *today)
{
  int days;

  if (!sos_date_is_valid (reviewed_on) || !sos_date_is_valid (today))
    return -1;
  days = sos_date_days_between (reviewed_on, today);
  return MAX (days, -1);
}

gboolean
sos_posting_is_stale (const char *reviewed_on, const char *today, int review_days)
{
  int days = sos_posting_get_days_asked (reviewed_on, today);

  return days < 0 || days > (review_days > 0 ? review_days : sos_limits_default.posting_days);
}
