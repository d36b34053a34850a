/* sos-site-names.h - which prison or hospital words mean, and what they say beyond its name. Plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_SITES_ANY,       /* it may be any place: the words must say too that it is a prison or a hospital */
  SOS_SITES_HOSPITALS, /* the words are about a hospital, */
  SOS_SITES_PRISONS,   /* or about a prison */
  SOS_SITES_SCHOOLS,   /* it may be any place; schools are looked for alone */
} SosSiteSort;

/* The sites the office holds, by all their names. */
typedef struct _SosSiteNames SosSiteNames;

SosSiteNames *sos_site_names_new (void);
void sos_site_names_free (SosSiteNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSiteNames, sos_site_names_free)
/* @code: "ROYAL_LONDON", which is one of its names; texts are copied. */
void sos_site_names_add (SosSiteNames *self, const char *code, const char *name, gboolean hospital);

/* A school, by the words of its name without "School" where two others are left: "Meridian Park" of "Meridian Park Academy". */
void sos_site_names_add_school (SosSiteNames *self, const char *code, const char *name);

/* The code of the site that @words name, however they are written: with or without "HMP" or "Hospital"; of several the one with the longest
 * name. NULL: none. @rest: the words beside, folded: "12d" of "Royal London, ward 12D"; may be NULL. (transfer none), @rest (transfer full) */
const char *sos_site_names_find (const SosSiteNames *self, SosSiteSort sort, const char *words, char **rest);
/* The name of a ward, folded, without the word: "12d" of "Ward 12D". (transfer full) */
char *sos_site_dup_ward (const char *words);

G_END_DECLS
