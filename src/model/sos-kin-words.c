/* sos-kin-words.c - the word for one member of a family seen from another: "sister", "her partner", "grandmother". Knows no record. */
#include "config.h"
#include "sos-kin-private.h"

#include <glib/gi18n.h>

/* By the sex of the one who is called so. */
typedef struct
{
  const char *female, *male, *other;
} Word;

typedef enum
{
  MOTHER,
  STEP_MOTHER,
  DAUGHTER,
  STEP_DAUGHTER,
  SISTER,
  HALF_SISTER,
  STEP_SISTER,
  GRANDMOTHER,
  GRANDDAUGHTER,
  AUNT,
  NIECE,
  WIFE,
} Named;

static const Word words[] = {
  [MOTHER] = { N_("mother"), N_("father"), N_("parent") },
  [STEP_MOTHER] = { N_("stepmother"), N_("stepfather"), N_("step-parent") },
  [DAUGHTER] = { N_("daughter"), N_("son"), N_("child") },
  [STEP_DAUGHTER] = { N_("stepdaughter"), N_("stepson"), N_("stepchild") },
  [SISTER] = { N_("sister"), N_("brother"), N_("brother or sister") },
  [HALF_SISTER] = { N_("half-sister"), N_("half-brother"), N_("half-sibling") },
  [STEP_SISTER] = { N_("stepsister"), N_("stepbrother"), N_("step-sibling") },
  [GRANDMOTHER] = { N_("grandmother"), N_("grandfather"), N_("grandparent") },
  [GRANDDAUGHTER] = { N_("granddaughter"), N_("grandson"), N_("grandchild") },
  [AUNT] = { N_("aunt"), N_("uncle"), N_("aunt or uncle") },
  [NIECE] = { N_("niece"), N_("nephew"), N_("niece or nephew") },
  [WIFE] = { N_("wife"), N_("husband"), N_("spouse") },
};

/* Of the partner of somebody; by the sex of that somebody. */
static const Word partner_words = { N_("her partner"), N_("his partner"), N_("their partner") };
static const Word former_words = { N_("her former partner"), N_("his former partner"), N_("their former partner") };

static const char *
choose (const Word *word, const SosKinPerson *person)
{
  if (g_strcmp0 (person->sex, "FEMALE") == 0)
    return _(word->female);
  return g_strcmp0 (person->sex, "MALE") == 0 ? _(word->male) : _(word->other);
}

static const char *
name_couple (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  const SosKinLink *link = sos_kin_find_between (self, SOS_KIN_IS_COUPLE_WITH, person->id, other->id);

  if (link == NULL)
    return NULL;
  if (link->how == SOS_COUPLE_MARRIED)
    return choose (&words[WIFE], other);
  return link->how == SOS_COUPLE_TOGETHER ? _("partner") : _("former partner");
}

static const char *
name_parent (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  const SosKinLink *link = sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, other->id, person->id);

  if (link == NULL)
    return NULL;
  if (link->how == SOS_DESCENT_STEP)
    return choose (&words[STEP_MOTHER], other);
  if (link->how == SOS_DESCENT_FOSTER)
    return _("foster carer");
  return link->how == SOS_DESCENT_KINSHIP ? NULL : choose (&words[MOTHER], other);
}

static const char *
name_child (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  const SosKinLink *link = sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, person->id, other->id);

  if (link == NULL)
    return NULL;
  if (link->how == SOS_DESCENT_STEP)
    return choose (&words[STEP_DAUGHTER], other);
  if (link->how == SOS_DESCENT_FOSTER)
    return _("foster child");
  return link->how == SOS_DESCENT_KINSHIP ? NULL : choose (&words[DAUGHTER], other);
}

/* What a family says of itself counts before what follows from parents. */
static const char *
name_sibling (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  const guint shared = sos_kin_count_shared_parents (self, person->id, other->id);

  if (sos_kin_find_between (self, SOS_KIN_IS_HALF_SIBLING_OF, person->id, other->id) != NULL)
    return choose (&words[HALF_SISTER], other);
  if (sos_kin_find_between (self, SOS_KIN_IS_STEP_SIBLING_OF, person->id, other->id) != NULL)
    return choose (&words[STEP_SISTER], other);
  if (shared >= 2 || sos_kin_find_between (self, SOS_KIN_IS_SIBLING_OF, person->id, other->id) != NULL)
    return choose (&words[SISTER], other);
  if (shared == 0)
    return NULL;
  return sos_kin_count_parents (self, person->id) > 1 && sos_kin_count_parents (self, other->id) > 1
           ? choose (&words[HALF_SISTER], other)
           : choose (&words[SISTER], other);
}

typedef gboolean (*Tied) (SosKin *self, gint64 one, gint64 other);

/* Whether somebody stands between the two: @first ties @one to them, @second ties them to @other. */
static gboolean
is_tied_through (const SosKin *self, gint64 one, Tied first, Tied second, gint64 other)
{
  SosKin *kin = (SosKin *) self;

  for (guint i = 0; i < self->people->len; i++)
    {
      const gint64 middle = g_array_index (self->people, SosKinPerson, i).id;

      if (middle != one && middle != other && first (kin, one, middle) && second (kin, middle, other))
        return TRUE;
    }
  return FALSE;
}

/* Grandparents and aunts are those of a parent by birth or adoption; a step-parent’s are not. */
static gboolean
is_birth_parent (SosKin *self, gint64 parent, gint64 child)
{
  const SosKinLink *link = sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, parent, child);

  return link != NULL && (link->how == SOS_DESCENT_BIRTH || link->how == SOS_DESCENT_ADOPTED);
}

static gboolean
is_birth_child (SosKin *self, gint64 child, gint64 parent)
{
  return is_birth_parent (self, parent, child);
}

static gboolean
is_aunt (SosKin *self, gint64 aunt, gint64 child)
{
  return sos_kin_find_link (self, SOS_KIN_IS_AUNT_OF, aunt, child) != NULL
         || is_tied_through (self, aunt, sos_kin_is_sibling, is_birth_parent, child);
}

static gboolean
is_grandparent (SosKin *self, gint64 grandparent, gint64 child)
{
  return sos_kin_find_link (self, SOS_KIN_IS_GRANDPARENT_OF, grandparent, child) != NULL
         || is_tied_through (self, grandparent, is_birth_parent, is_birth_parent, child);
}

static const char *
name_distant (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  SosKin *kin = (SosKin *) self;

  if (is_grandparent (kin, other->id, person->id))
    return choose (&words[GRANDMOTHER], other);
  if (is_grandparent (kin, person->id, other->id))
    return choose (&words[GRANDDAUGHTER], other);
  if (is_aunt (kin, other->id, person->id))
    return choose (&words[AUNT], other);
  if (is_aunt (kin, person->id, other->id))
    return choose (&words[NIECE], other);
  if (sos_kin_find_between (self, SOS_KIN_IS_COUSIN_OF, person->id, other->id) != NULL
      || is_tied_through (self, person->id, is_birth_child, is_aunt, other->id)
      || is_tied_through (self, other->id, is_birth_child, is_aunt, person->id))
    return _("cousin");
  return NULL;
}

/* Somebody who brings up a child of the family without being more to it. */
static const char *
name_carer (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  if (sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, other->id, person->id) != NULL)
    return _("carer");
  return sos_kin_find_link (self, SOS_KIN_IS_PARENT_OF, person->id, other->id) != NULL ? _("cared for by them") : NULL;
}

/* Of a parent first; that of a brother or a grandparent is named with them. */
static char *
name_partner_of_relative (SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const SosKinPerson *middle = &g_array_index (self->people, SosKinPerson, i);

      if (is_birth_parent (self, middle->id, person->id)
          && sos_kin_find_between (self, SOS_KIN_IS_COUPLE_WITH, middle->id, other->id) != NULL)
        return g_strdup (choose (sos_kin_is_partner (self, middle->id, other->id) ? &partner_words : &former_words, middle));
    }
  for (guint i = 0; i < self->people->len; i++)
    {
      const SosKinPerson *middle = &g_array_index (self->people, SosKinPerson, i);
      const char *word = name_sibling (self, person, middle);

      word = word != NULL ? word : name_distant (self, person, middle);
      word = word != NULL ? word : name_child (self, person, middle);
      if (word != NULL && sos_kin_is_partner (self, middle->id, other->id))
        /* Translators: %s is a relative: "sister’s partner" */
        return g_strdup_printf (_("%s’s partner"), word);
    }
  return sos_kin_find_link (self, SOS_KIN_IS_PARENT_PARTNER_OF, other->id, person->id) != NULL ? g_strdup (_("parent’s partner")) : NULL;
}

char *
sos_kin_dup_word (SosKin *self, gint64 person, gint64 other)
{
  static const char *(*const namers[]) (const SosKin *self, const SosKinPerson *person, const SosKinPerson *other)
    = { name_couple, name_parent, name_child, name_sibling, name_distant, name_carer };
  const SosKinPerson *one = sos_kin_find_person (self, person), *two = sos_kin_find_person (self, other);

  if (one == NULL || two == NULL || person == other)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (namers); i++)
    {
      const char *word = namers[i] (self, one, two);

      if (word != NULL)
        return g_strdup (word);
    }
  return name_partner_of_relative (self, one, two);
}
