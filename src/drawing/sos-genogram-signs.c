/* sos-genogram-signs.c - what each sign of a family is called, and what it says. */
#include "config.h"
#include "sos-genogram-signs.h"

#include <glib/gi18n.h>

static const struct
{
  const char *words;
  const char *meaning;
} signs[SOS_GEN_N_SIGNS] = {
  [SOS_GEN_SIGN_MALE] = { N_("male"),
    N_("A square: a man or a boy. The number in it is the age on the day shown.") },
  [SOS_GEN_SIGN_FEMALE] = { N_("female"),
    N_("A circle: a woman or a girl.") },
  [SOS_GEN_SIGN_NOT_STATED] = { N_("sex not stated"),
    N_("A diamond: the sex is not stated.") },
  [SOS_GEN_SIGN_UNBORN] = { N_("not yet born"),
    N_("A triangle: a child not yet born.") },
  [SOS_GEN_SIGN_RESTRICTED] = { N_("not shown to you"),
    N_("A dashed six-sided shape with a padlock: somebody you may not see. Where they stand says nothing about them.") },
  [SOS_GEN_SIGN_DIED] = { N_("died"),
    N_("A cross through the shape: they have died. The years stand below the name.") },
  [SOS_GEN_SIGN_OPEN] = { N_("open to us"),
    N_("A tick in a disc: somebody here works with them, and you may know it.") },
  [SOS_GEN_SIGN_SUBJECT] = { N_("the one we work for"),
    N_("A second outline inside: the one this family is opened for. Words like “sister” are seen from them.") },
  [SOS_GEN_SIGN_ALERT] = { N_("alert"),
    N_("A triangle with a mark: something to be careful about; its word stands below the name.") },
  [SOS_GEN_SIGN_ABSENT] = { N_("not there on this day"),
    N_("Faded: known on another day, and not in the family on this one.") },
  [SOS_GEN_SIGN_MARRIED] = { N_("married"),
    N_("A line between two: married. The years stand above it.") },
  [SOS_GEN_SIGN_TOGETHER] = { N_("living together"),
    N_("A dashed line between two: living together.") },
  [SOS_GEN_SIGN_SEPARATED] = { N_("separated"),
    N_("One stroke through the line: separated.") },
  [SOS_GEN_SIGN_DIVORCED] = { N_("divorced"),
    N_("Two strokes through the line: divorced.") },
  [SOS_GEN_SIGN_ADOPTED] = { N_("adopted"),
    N_("A double line down to a child: adopted.") },
  [SOS_GEN_SIGN_FOSTER] = { N_("foster child"),
    N_("A dashed line down to a child: fostered.") },
  [SOS_GEN_SIGN_STEP] = { N_("stepchild"),
    N_("A dotted line down to a child: a stepchild.") },
  [SOS_GEN_SIGN_KINSHIP] = { N_("brought up by kin"),
    N_("A line of dashes and dots down to a child: brought up by family who are not the parents.") },
  [SOS_GEN_SIGN_FORBIDDEN] = { N_("contact not allowed"),
    N_("A red zigzag line between two: a court, bail or an order forbids that they meet.") },
  [SOS_GEN_SIGN_STRONG] = { N_("strong tie"),
    N_("A double line to something outside the family: a strong tie.") },
  [SOS_GEN_SIGN_WEAK] = { N_("weak tie"),
    N_("A dashed line to something outside: a weak tie.") },
  [SOS_GEN_SIGN_CONFLICT] = { N_("conflict"),
    N_("A zigzag line: conflict.") },
};

const char *
sos_gen_sign_get_words (SosGenSign sign)
{
  g_return_val_if_fail (sign < SOS_GEN_N_SIGNS, "");
  return _(signs[sign].words);
}

const char *
sos_gen_sign_get_meaning (SosGenSign sign)
{
  g_return_val_if_fail (sign < SOS_GEN_N_SIGNS, "");
  return _(signs[sign].meaning);
}
