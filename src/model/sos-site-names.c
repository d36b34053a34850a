/* sos-site-names.c - the names of prisons and hospitals, folded, and the words they are looked for in. Knows no record. */
#include "config.h"
#include "sos-site-names.h"

#include "sos-fold.h"

#include <string.h>

/* Words that many of them have, so that none is told apart by them. */
static const char *const common[] = { "hmp", "yoi", "hmyoi", "hm", "prison", "stc", "hospital", "the", "ward", "wing", NULL };
#define N_SAY_SO 7 /* those of them that say what it is */

typedef struct
{
  char *code;
  gboolean hospital, school;
  GStrv names[2]; /* what is left of the name, and of the code, without common words */
} Site;

struct _SosSiteNames
{
  GPtrArray *sites;
};

static void
site_free (gpointer data)
{
  Site *site = data;

  g_free (site->code);
  for (guint i = 0; i < G_N_ELEMENTS (site->names); i++)
    g_strfreev (site->names[i]);
  g_free (site);
}

SosSiteNames *
sos_site_names_new (void)
{
  SosSiteNames *self = g_new (SosSiteNames, 1);

  self->sites = g_ptr_array_new_with_free_func (site_free);
  return self;
}

void
sos_site_names_free (SosSiteNames *self)
{
  g_ptr_array_unref (self->sites);
  g_free (self);
}

/* "St George's" and "St Georges" are one: an apostrophe parts nothing here. */
static GStrv
fold (const char *words)
{
  g_autoptr (GString) plain = g_string_new (words);

  g_string_replace (plain, "'", "", 0);
  g_string_replace (plain, "’", "", 0);
  return sos_fold_words (plain->str);
}

static GStrv
drop_common (GStrv words)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (common, words[i]))
      g_strv_builder_add (left, words[i]);
  return g_strv_builder_end (left);
}

static GStrv
dup_telling (const char *words)
{
  g_auto (GStrv) all = fold (words);

  return drop_common (all);
}

void
sos_site_names_add (SosSiteNames *self, const char *code, const char *name, gboolean hospital)
{
  Site *site = g_new0 (Site, 1);

  site->code = g_strdup (code);
  site->hospital = hospital;
  site->names[0] = dup_telling (name);
  site->names[1] = dup_telling (code);
  g_ptr_array_add (self->sites, site);
}

void
sos_site_names_add_school (SosSiteNames *self, const char *code, const char *name)
{
  static const char *const kinds[] = { "school", "academy", "college", "pru", "primary", "secondary", "the", NULL };
  g_auto (GStrv) all = fold (name);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  Site *site = g_new0 (Site, 1);

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains (kinds, all[i]))
      g_strv_builder_add (left, all[i]);
  site->code = g_strdup (code);
  site->school = TRUE;
  site->names[0] = g_strv_builder_end (left);
  site->names[1] = dup_telling (name);
  if (g_strv_length (site->names[0]) < 2)
    g_clear_pointer (&site->names[0], g_strfreev);
  g_ptr_array_add (self->sites, site);
}

static gboolean
is_of (const Site *site, SosSiteSort sort)
{
  if (sort == SOS_SITES_SCHOOLS || site->school)
    return sort == SOS_SITES_SCHOOLS && site->school;
  return sort == SOS_SITES_ANY || site->hospital == (sort == SOS_SITES_HOSPITALS);
}

/* Where @name stands in @words, all of it; -1: nowhere. */
static int
find_run (GStrv words, GStrv name)
{
  const guint n = g_strv_length (name), n_words = g_strv_length (words);

  for (guint i = 0; n > 0 && i + n <= n_words; i++)
    {
      guint same = 0;

      while (same < n && strcmp (words[i + same], name[same]) == 0)
        same++;
      if (same == n)
        return (int) i;
    }
  return -1;
}

static gboolean
says_what_it_is (const char *words)
{
  g_auto (GStrv) all = fold (words);

  for (guint i = 0; i < N_SAY_SO; i++)
    if (g_strv_contains ((const char *const *) all, common[i]))
      return TRUE;
  return FALSE;
}

static char *
dup_rest (GStrv words, int at, guint n)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if ((int) i < at || i >= (guint) at + n)
      g_string_append_printf (rest, "%s%s", rest->len > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&rest), FALSE);
}

const char *
sos_site_names_find (const SosSiteNames *self, SosSiteSort sort, const char *words, char **rest)
{
  g_auto (GStrv) telling = dup_telling (words != NULL ? words : "");
  const char *found = NULL;
  guint longest = 0;
  int at = 0;

  if (sort == SOS_SITES_ANY && (words == NULL || !says_what_it_is (words)))
    return NULL;
  for (guint i = 0; i < self->sites->len; i++)
    {
      const Site *site = self->sites->pdata[i];

      for (guint k = 0; is_of (site, sort) && k < G_N_ELEMENTS (site->names); k++)
        {
          const int here = site->names[k] != NULL ? find_run (telling, site->names[k]) : -1;
          const guint n = site->names[k] != NULL ? g_strv_length (site->names[k]) : 0;

          if (here < 0 || n <= longest)
            continue;
          found = site->code;
          longest = n;
          at = here;
        }
    }
  if (rest != NULL && found != NULL)
    *rest = dup_rest (telling, at, longest);
  return found;
}

char *
sos_site_dup_ward (const char *words)
{
  g_auto (GStrv) telling = dup_telling (words != NULL ? words : "");

  return g_strjoinv (" ", telling);
}
