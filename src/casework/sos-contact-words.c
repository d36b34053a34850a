/* sos-contact-words.c - what a contact is called in a list and on paper, and who took part. Reads nothing. */
#include "config.h"
#include "sos-contact-words.h"

#include "sos-records.h"

#include <glib/gi18n.h>

static gboolean
is (const char *code, const char *wanted)
{
  return g_strcmp0 (code, wanted) == 0;
}

char *
sos_contact_words_dup_title (SosCodes *codes, const SosContactLine *line)
{
  if (is (line->type, SOS_CONTACT_FACE_TO_FACE) && line->place != NULL)
    return g_strdup (sos_codes_get_label (codes, "contact-place", line->place));
  return g_strdup (sos_codes_get_label (codes, "contact-type", line->type));
}

char *
sos_contact_words_dup_came_to (SosCodes *codes, const SosContactLine *line)
{
  static const char *const sent[] = { SOS_CONTACT_TEXT, SOS_CONTACT_EMAIL, SOS_CONTACT_LETTER, NULL };

  if (is (line->outcome, SOS_CONTACT_HELD) && line->type != NULL && g_strv_contains (sent, line->type))
    return g_strdup (_("Answered"));
  return g_strdup (sos_codes_get_label (codes, "contact-outcome", line->outcome));
}

/* Whom a paper may name though others are taken out: the young person, and we ourselves. A group is no person. */
static gboolean
may_be_named (const SosContactSomebody *somebody)
{
  return is (somebody->kind, SOS_WITH_YP) || is (somebody->kind, SOS_WITH_STAFF) || is (somebody->kind, SOS_WITH_GROUP);
}

/* What somebody is called who is not named. */
static const char *
get_redacted (const SosContactSomebody *somebody)
{
  if (is (somebody->kind, SOS_WITH_RELATIVE))
    return _("a relative");
  if (is (somebody->kind, SOS_WITH_PROFESSIONAL))
    return _("a professional");
  return _("somebody else");
}

static char *
dup_somebody (const SosContactSomebody *somebody, gboolean redacted)
{
  const char *name = redacted && !may_be_named (somebody) ? NULL : somebody->name;

  /* What a professional is says nothing of anybody; whose aunt somebody is may. */
  if (redacted && !may_be_named (somebody))
    return g_strdup (is (somebody->kind, SOS_WITH_PROFESSIONAL) && somebody->role != NULL ? somebody->role : get_redacted (somebody));
  if (name == NULL)
    return g_strdup (somebody->role != NULL ? somebody->role : get_redacted (somebody));
  /* Translators: a name and what they are: "Ms Idris, school lead" */
  return somebody->role != NULL ? g_strdup_printf (_("%s, %s"), name, somebody->role) : g_strdup (name);
}

static char *
dup_list (const SosContactLine *line, gboolean staff, gboolean redacted)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < line->somebody->len; i++)
    {
      const SosContactSomebody *somebody = line->somebody->pdata[i];

      if (is (somebody->kind, SOS_WITH_STAFF) == staff)
        g_ptr_array_add (words, dup_somebody (somebody, redacted));
    }
  g_ptr_array_add (words, NULL);
  return words->len > 1 ? g_strjoinv ("; ", (char **) words->pdata) : NULL;
}

static gboolean
has_group (const SosContactLine *line)
{
  for (guint i = 0; i < line->somebody->len; i++)
    if (is (((SosContactSomebody *) line->somebody->pdata[i])->kind, SOS_WITH_GROUP))
      return TRUE;
  return FALSE;
}

static char *
dup_others (const SosContactLine *line, const char *others)
{
  if (has_group (line))
    return g_strdup (others);
  if (is (line->direction, SOS_CONTACT_OUT))
    /* Translators: %s are those whom somebody rang or wrote to */
    return g_strdup_printf (_("to %s"), others);
  if (is (line->direction, SOS_CONTACT_IN))
    /* Translators: %s are those who rang or wrote */
    return g_strdup_printf (_("from %s"), others);
  /* Translators: %s are those who took part */
  return g_strdup_printf (_("with %s"), others);
}

char *
sos_contact_words_dup_with (const SosContactLine *line, gboolean redacted)
{
  g_autofree char *others = dup_list (line, FALSE, redacted), *staff = dup_list (line, TRUE, redacted);
  g_autofree char *words = others != NULL ? dup_others (line, others) : NULL;

  if (words == NULL)
    /* Translators: the worker and colleagues: "Moyo Adeyemi and Kofi Mensah" */
    return staff != NULL ? g_strdup_printf (_("%s and %s"), line->worker, staff) : g_strdup ("");
  /* Translators: who took part, and colleagues: "with Zo; and Kofi Mensah" */
  return staff != NULL ? g_strdup_printf (_("%s; and %s"), words, staff) : g_steal_pointer (&words);
}
