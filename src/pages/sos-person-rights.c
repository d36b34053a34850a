/* sos-person-rights.c - what of a person's page is there for whoever is at the desk, in words, and the two deeds that change it. Decides
 * nothing: the case holds what the rules said. */
#include "config.h"
#include "sos-person-rights.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-family-deeds.h"
#include "sos-openings.h"

#include <glib/gi18n.h>

/* A deed that needs a reason and nothing else. */
typedef struct
{
  gint64 person;
  const char *code;  /* static */
  const char *title; /* for undo and the toast; NULL where it cannot be taken back */
  SosTransactionFunc func;
} Reasoned;

static void
do_reasoned (SosDeedDialog *dialog, gpointer data)
{
  const Reasoned *reasoned = data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "reason")));

  sos_deed_dialog_write (dialog, reasoned->title, reasoned->func, sos_deed_new (reasoned->person, reasoned->code, reason),
                         (GDestroyNotify) sos_deed_free, NULL);
}

static void
ask (SosPage *page, const Reasoned *reasoned, const char *title, const char *words, const char *verb)
{
  SosDeedDialog *dialog = sos_deed_dialog_new (GTK_WIDGET (page), sos_page_get_store (page), title, "sos-reason-form", verb);

  sos_deed_dialog_explain (dialog, words);
  sos_deed_dialog_set_do (dialog, do_reasoned, g_memdup2 (reasoned, sizeof *reasoned), g_free);
  sos_deed_dialog_present (dialog);
}

void
sos_person_rights_ask_open (SosPage *page, gint64 person)
{
  const Reasoned reasoned = { person, NULL, NULL, (SosTransactionFunc) sos_casework_open_with_reason };

  ask (page, &reasoned, _("Open with a reason"),
       _("The whole record is open to you for a few hours. A lead is told, and looks over why; nobody looks over what they opened themselves. The reason stays in the history."),
       _("_Open the record"));
}

void
sos_person_rights_ask_seal (SosPage *page, gint64 person, gboolean sealed)
{
  const Reasoned reasoned = { person, sealed ? "YES" : "NO", sealed ? _("Record sealed") : _("Seal taken off"),
                              (SosTransactionFunc) sos_casework_seal_person };

  if (sealed)
    ask (page, &reasoned, _("Seal this record"),
         _("Only those who lead and their own worker find it from now on: for others it is in no search, no list and no count. That is a "
           "guard rail, not a lock: whoever can open the file of this office with another program can read it there."),
         _("_Seal"));
  else
    ask (page, &reasoned, _("Take the seal off"), _("Everybody in the office finds this record again, as they find others."),
         _("_Take it off"));
}

/* --- in words --- */

static char *
dup_until (const SosRightsCase *rights)
{
  g_autoptr (GDateTime) until = sos_clock_to_london (rights->until);

  return g_date_time_format (until, "%H:%M");
}

char *
sos_person_rights_dup_foot (SosPersonCase *person_case, gint64 actor)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);
  SosStaff *worker = sos_person_case_find_worker (person_case);
  g_autofree char *until = rights->opened ? dup_until (rights) : NULL;

  if (worker != NULL && sos_record_get_id (SOS_RECORD (worker)) == actor)
    return g_strdup (_("You see the whole record: you are their worker."));
  if (!sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_SEE))
    return g_strdup (_("You see part of this record. Each look is noted in its history."));
  if (rights->opened && !rights->keeps && !rights->leads)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_("Opened with a reason, until %s. A lead is told."), until);
  return g_strdup (_("Each look at this record is noted in its history."));
}

char *
sos_person_rights_dup_closed (SosPersonCase *person_case)
{
  SosStaff *worker = sos_person_case_find_worker (person_case);
  g_autoptr (SosVerdict) open = sos_rights_may_open (sos_person_case_get_rights (person_case));
  g_autoptr (GString) words = g_string_new (NULL);

  if (worker != NULL)
    /* Translators: %s is a caseworker */
    g_string_append_printf (words, _("%s works with this person. "), sos_record_get_text (SOS_RECORD (worker), SOS_STAFF_NAME));
  else if (open->allowed)
    g_string_append (words, _("Nobody works with this person now. "));
  if (!open->allowed)
    g_string_append (words, _("The rest of this record is not part of your work."));
  else
    g_string_append (words, worker != NULL ? _("Ask them, or open the record with a reason: for a few hours, and a lead is told.")
                                           : _("Ask a team lead, or open the record with a reason: for a few hours, and a lead is told."));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

void
sos_person_rights_add_chips (SosPersonCase *person_case, SosWrapBox *chips)
{
  const SosRightsCase *rights = sos_person_case_get_rights (person_case);

  if (rights->sealed)
    sos_wrap_box_append (chips, sos_chip_new ("changes-prevent-symbolic", _("Sealed: hidden from others"), "solid"));
  if (rights->opened && !rights->keeps && !rights->leads)
    {
      g_autofree char *until = dup_until (rights);
      /* Translators: %s is a time of day */
      g_autofree char *words = g_strdup_printf (_("Opened with a reason, until %s"), until);

      sos_wrap_box_append (chips, sos_chip_new ("dialog-password-symbolic", words, "note"));
    }
}
