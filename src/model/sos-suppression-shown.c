/* sos-suppression-shown.c - what follows from a figure that is shown, and how it is written. Decides nothing about what may be seen. */
#include "config.h"
#include "sos-suppression-rules.h"

#include <glib/gi18n.h>

void
sos_shown_get_bounds (SosShown shown, guint *least, guint *most)
{
  const guint few = SOS_FEWEST_SHOWN - 1;

  switch (shown.kind)
    {
    case SOS_SHOWN_FEW:
      *least = 1, *most = few;
      break;
    case SOS_SHOWN_HIDDEN:
      *least = SOS_FEWEST_SHOWN, *most = G_MAXUINT;
      break;
    case SOS_SHOWN_ABOUT: /* five or more, as all numbers are */
      *least = MAX (shown.number, SOS_FEWEST_SHOWN + few) - few, *most = shown.number + few;
      break;
    case SOS_SHOWN_NUMBER:
      *least = *most = shown.number;
      break;
    case SOS_SHOWN_NOTHING:
    default:
      *least = 0, *most = G_MAXUINT;
      break;
    }
}

static gboolean
is_nobody (SosShown shown)
{
  return shown.kind == SOS_SHOWN_NUMBER && shown.number == 0;
}

SosShown
sos_shown_merge (SosShown one, SosShown other)
{
  guint least, other_least, most;

  if (one.kind == SOS_SHOWN_NUMBER && other.kind == SOS_SHOWN_NUMBER)
    return (SosShown){ SOS_SHOWN_NUMBER, one.number + other.number };
  if (is_nobody (one))
    return other;
  if (is_nobody (other))
    return one;
  sos_shown_get_bounds (one, &least, &most);
  sos_shown_get_bounds (other, &other_least, &most);
  return (SosShown){ least + other_least >= SOS_FEWEST_SHOWN ? SOS_SHOWN_HIDDEN : SOS_SHOWN_NOTHING };
}

char *
sos_shown_dup_text (SosShown shown, gboolean external)
{
  switch (shown.kind)
    {
    case SOS_SHOWN_FEW:
      return g_strdup ("<5");
    case SOS_SHOWN_HIDDEN:
      return g_strdup ("5+");
    case SOS_SHOWN_NOTHING:
      return g_strdup ("…");
    case SOS_SHOWN_ABOUT:
      return g_strdup_printf ("~%u", shown.number);
    case SOS_SHOWN_NUMBER:
    default:
      return external && shown.number == 0 ? g_strdup ("–") : g_strdup_printf ("%u", shown.number);
    }
}

char *
sos_shown_dup_words (SosShown shown, gboolean external)
{
  switch (shown.kind)
    {
    case SOS_SHOWN_FEW:
      return g_strdup (_("fewer than 5"));
    case SOS_SHOWN_HIDDEN:
      return g_strdup (_("5 or more, hidden so that another number cannot be worked out"));
    case SOS_SHOWN_NOTHING:
      return g_strdup (_("not shown"));
    case SOS_SHOWN_ABOUT:
      /* Translators: a number of people */
      return g_strdup_printf (_("about %u, as by home borough"), shown.number);
    case SOS_SHOWN_NUMBER:
    default:
      return external && shown.number == 0 ? g_strdup (_("none")) : g_strdup_printf ("%u", shown.number);
    }
}

char *
sos_shown_dup_marks (guint kinds)
{
  static const struct
  {
    SosShownKind kind;
    const char *words;
  } marks[] = {
    { SOS_SHOWN_FEW, N_("<5 is one to four people.") },
    { SOS_SHOWN_HIDDEN, N_("5+ is five or more: the number would give another away.") },
    { SOS_SHOWN_ABOUT, N_("~ is four more or fewer at most: the number by another kind of borough.") },
    { SOS_SHOWN_NOTHING, N_("… is not shown: it would point at somebody.") },
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((kinds & 1u << marks[i].kind) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", _(marks[i].words));
  return words->len > 0 ? g_strdup (words->str) : NULL;
}
