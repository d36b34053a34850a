/* sos-family-choices.c - who and where can be chosen in the windows about a family. Knows no deed. */
#include "config.h"
#include "sos-family-choices.h"

#include <glib/gi18n.h>

static gboolean
is_wanted (const SosFamilyRow *row, const SosFamilyMember *member, SosFamilyWho who)
{
  if (row->plain || row->person == 0)
    return FALSE;
  if (who == SOS_FAMILY_ANYBODY)
    return TRUE;
  return row->belongs && !member->died && (who != SOS_FAMILY_NOTED || row->facts[SOS_FACT_ISSUES]->allowed);
}

GPtrArray *
sos_family_list_members (SosFamilyPart *from, SosFamilyWho who)
{
  SosFamilyCase *family_case = sos_family_part_get_case (from);
  GPtrArray *rows = sos_family_case_get_members (family_case), *wanted = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (is_wanted (rows->pdata[i], sos_family_get_member (sos_family_case_get_family (family_case), i), who))
      g_ptr_array_add (wanted, rows->pdata[i]);
  return wanted;
}

const char *
sos_family_find_name (SosFamilyPart *from, gint64 person)
{
  SosFamilyCase *family_case = sos_family_part_get_case (from);
  const int place = sos_family_find (sos_family_case_get_family (family_case), person);
  const SosFamilyRow *row = place < 0 ? NULL : g_ptr_array_index (sos_family_case_get_members (family_case), place);

  return row == NULL || row->plain ? NULL : row->name;
}

void
sos_family_offer_members (SosDeedDialog *dialog, const char *id, SosFamilyPart *from, SosFamilyWho who, gint64 but)
{
  g_autoptr (GPtrArray) rows = sos_family_list_members (from, who);

  for (guint i = 0; i < rows->len; i++)
    {
      const SosFamilyRow *row = rows->pdata[i];

      if (row->person != but)
        sos_deed_dialog_offer (dialog, id, row->person, row->name);
    }
}

void
sos_family_choose_member (SosDeedDialog *dialog, const char *id, SosFamilyPart *from, gint64 person)
{
  const char *name = sos_family_find_name (from, person);

  sos_deed_dialog_set_choice (dialog, id, person);
  if (person <= 0 || sos_deed_dialog_get_choice (dialog, id) == person)
    return;
  sos_deed_dialog_offer (dialog, id, person, name != NULL ? name : _("Somebody who is not shown"));
  sos_deed_dialog_set_choice (dialog, id, person);
}

void
sos_family_offer_homes (SosDeedDialog *dialog, const char *id, SosFamilyPart *from)
{
  GPtrArray *homes = sos_family_case_get_family (sos_family_part_get_case (from))->homes;

  for (guint i = 0; i < homes->len; i++)
    {
      const SosFamilyHome *home = homes->pdata[i];
      g_autofree char *words = home->note != NULL ? g_strdup_printf ("%s, %s", home->label, home->note) : g_strdup (home->label);

      sos_deed_dialog_offer (dialog, id, home->record, words);
    }
}
