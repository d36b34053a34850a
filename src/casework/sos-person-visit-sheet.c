/* sos-person-visit-sheet.c - what is taken along on a visit: where, who goes, how to take care. Why is never on it. */
#include "config.h"
#include "sos-person-sheets-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-desk-paper-private.h"
#include "sos-name-rules.h"
#include "sos-rights-private.h"
#include "sos-visit-private.h"

#include <glib/gi18n.h>

static SosRecord *
load_visit (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) visit = sos_transaction_load (fill->transaction, SOS_TYPE_VISIT_PLAN, fill->sheet->id, error);

  if (visit == NULL || sos_record_get_number (visit, SOS_VISIT_PLAN_PERSON) == fill->sheet->person)
    return g_steal_pointer (&visit);
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("That record is not there any more."));
  return NULL;
}

gboolean
sos_sheet_visit_pass (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) visit = load_visit (fill, error);
  SosSeatRead seat;

  if (visit == NULL || !sos_rights_read_seat (fill->transaction, &seat, error))
    return FALSE;
  if (sos_duty_may_see_visit (&seat, visit, &fill->rights))
    return TRUE;
  return sos_casework_refuse ("4.9", _("Whoever goes, their buddy and those who lead have the sheet of a visit."), error);
}

/* The time of a day: "15:30". (transfer full) */
static char *
dup_hour (gint64 seconds)
{
  g_autoptr (GDateTime) time = seconds > 0 ? sos_clock_to_london (seconds) : NULL;

  return time != NULL ? g_date_time_format (time, "%H:%M") : NULL;
}

static void
add_when (SosSheetFill *fill, SosRecord *visit)
{
  g_autoptr (GDateTime) start = sos_clock_to_london (sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT));
  /* Translators: a day, see strftime */
  g_autofree char *day = g_date_time_format (start, _("%A %-d %B %Y"));
  g_autofree char *from = dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT)), *to = dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT));
  g_autofree char *phone_in = dup_hour (sos_record_get_number (visit, SOS_VISIT_PLAN_PHONE_IN_AT));
  /* Translators: from one hour to another */
  g_autofree char *hours = g_strdup_printf (_("%s to %s"), from, to);

  sos_merge_set_text (fill->sheet->words, "day", day);
  sos_merge_set_text (fill->sheet->words, "hours", hours);
  sos_merge_set_text (fill->sheet->words, "back_by", to);
  sos_merge_set_text (fill->sheet->words, "phone_in", phone_in);
}

static gboolean
tells_by_itself (SosRecord *visit)
{
  static const char *const kinds[] = { "PRISON", "HOSPITAL", "COURT" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (sos_record_has_text (visit, SOS_VISIT_PLAN_PLACE_KIND, kinds[i]))
      return TRUE;
  return FALSE;
}

/* The address as it is today; of one that stays off paper, only that it is to be looked up. */
static gboolean
add_where (SosSheetFill *fill, SosRecord *visit, GError **error)
{
  const gint64 id = sos_record_get_number (visit, SOS_VISIT_PLAN_ADDRESS);
  g_autoptr (SosRecord) address = id > 0 ? sos_transaction_load (fill->transaction, SOS_TYPE_ADDRESS, id, error) : NULL;
  g_autofree char *place = address != NULL ? sos_visit_dup_place (address) : g_strdup (sos_record_find_text (visit, SOS_VISIT_PLAN_PLACE));

  if (id > 0 && address == NULL)
    return FALSE;
  if (address != NULL && sos_record_has_text (address, SOS_ADDRESS_VISITING_RULE, "NOT_AT_ADDRESS"))
    return sos_casework_refuse ("4.9", _("Nobody is visited at this address. Change the visit first."), error);
  if (tells_by_itself (visit))
    {
      g_clear_pointer (&place, g_free);
      sos_sheet_leave_out (fill, _("Where it is: a first name beside it would tell where they are. Look it up before you leave."));
    }
  else if (address != NULL ? sos_sheet_is_withheld (fill, address) : sos_sheet_is_sealed (fill))
    {
      g_clear_pointer (&place, g_free);
      sos_sheet_leave_out (fill, _("Where it is: somebody must not learn it. Look it up on the screen before you leave."));
    }
  sos_merge_set_text (fill->sheet->words, "place", place);
  return TRUE;
}

static gboolean
set_colleague (SosSheetFill *fill, SosRecord *visit, guint field, const char *name, GError **error)
{
  const gint64 id = sos_record_get_number (visit, field);
  g_autoptr (SosRecord) staff = id > 0 ? sos_transaction_load (fill->transaction, SOS_TYPE_STAFF, id, error) : NULL;
  g_autofree char *phone = g_strconcat (name, "_phone", NULL);

  if (id <= 0)
    return TRUE;
  if (staff == NULL)
    return FALSE;
  sos_merge_set_text (fill->sheet->words, name, sos_record_get_text (staff, SOS_STAFF_NAME));
  sos_merge_set_text (fill->sheet->words, phone, sos_record_find_text (staff, SOS_STAFF_PHONE));
  return TRUE;
}

/* How to go, never why: three marks that whoever works here can read. */
static void
add_care (SosSheetFill *fill, SosRecord *visit)
{
  static const struct
  {
    const char *risk, *marks;
  } levels[] = { { "LOW", "●○○" }, { "MED", "●●○" }, { "HIGH", "●●●" } };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (sos_record_has_text (visit, SOS_VISIT_PLAN_RISK, levels[i].risk))
      sos_merge_set_text (fill->sheet->words, "care", levels[i].marks);
  sos_merge_set_flag (fill->sheet->words, "two_go", sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND) > 0);
  sos_merge_set_flag (fill->sheet->words, "in_daylight", sos_record_get_flag (visit, SOS_VISIT_PLAN_DAYTIME));
  sos_merge_set_flag (fill->sheet->words, "in_public", sos_record_get_flag (visit, SOS_VISIT_PLAN_PUBLIC_PLACE));
  if (sos_record_is_set (visit, SOS_VISIT_PLAN_CONTROLS))
    sos_sheet_leave_out (fill, _("What makes it safer, in words. Read it on the screen before you leave."));
}

gboolean
sos_sheet_fill_visit (SosSheetFill *fill, GError **error)
{
  g_autoptr (SosRecord) visit = load_visit (fill, error);
  g_autofree char *greeting = sos_person_dup_greeting (SOS_PERSON (fill->record)), *who = sos_desk_paper_dup_who (greeting, fill->sheet->ref);

  if (visit == NULL)
    return FALSE;
  sos_merge_set_text (fill->sheet->words, "who", who);
  sos_merge_set_text (fill->sheet->words, "travel",
                      sos_codes_get_label (sos_transaction_get_codes (fill->transaction), "visit-transport", sos_record_find_text (visit, SOS_VISIT_PLAN_TRANSPORT)));
  add_when (fill, visit);
  add_care (fill, visit);
  sos_sheet_leave_out (fill, _("Their surname, alerts, and whom they are kept apart from."));
  return add_where (fill, visit, error) && set_colleague (fill, visit, SOS_VISIT_PLAN_WORKER, "goes", error)
         && set_colleague (fill, visit, SOS_VISIT_PLAN_SECOND, "along", error) && set_colleague (fill, visit, SOS_VISIT_PLAN_BUDDY, "rung", error);
}
