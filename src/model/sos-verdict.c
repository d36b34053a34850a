/* sos-verdict.c - may it be done, and why not. Knows no rule. */
#include "config.h"
#include "sos-verdict.h"

G_DEFINE_BOXED_TYPE (SosVerdict, sos_verdict, sos_verdict_copy, sos_verdict_free)

static SosVerdict *
make_verdict (gboolean allowed, const char *rule, const char *words, const char *remedy)
{
  SosVerdict *self = g_new0 (SosVerdict, 1);

  self->allowed = allowed;
  self->rule = rule;
  self->words = g_strdup (words);
  self->remedy = g_strdup (remedy);
  return self;
}

SosVerdict *
sos_verdict_new_allowed (const char *rule, const char *words)
{
  return make_verdict (TRUE, rule, words, NULL);
}

SosVerdict *
sos_verdict_new_refused (const char *rule, const char *words, const char *remedy)
{
  g_return_val_if_fail (rule != NULL && words != NULL, NULL);
  return make_verdict (FALSE, rule, words, remedy);
}

SosVerdict *
sos_verdict_copy (const SosVerdict *self)
{
  SosVerdict *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = make_verdict (self->allowed, self->rule, self->words, self->remedy);
  copy->level = self->level;
  return copy;
}

void
sos_verdict_free (SosVerdict *self)
{
  g_free (self->words);
  g_free (self->remedy);
  g_free (self);
}

char *
sos_verdict_dup_text (const SosVerdict *self)
{
  if (self->words == NULL)
    return g_strdup ("");
  return self->remedy != NULL ? g_strdup_printf ("%s %s", self->words, self->remedy) : g_strdup (self->words);
}
