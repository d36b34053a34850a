/* sos-expense.c - what a volunteer or partner spent on a delivery, and when it was paid back; domain 4.10. */
#include "config.h"
#include "sos-expense.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_EXPENSE_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_EXPENSE_SPENT_ON] = { "spent-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Spent on") },
  [SOS_EXPENSE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What for"), "expense-kind" },
  [SOS_EXPENSE_PENCE] = { "pence", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Amount in pence") },
  [SOS_EXPENSE_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Which way, or what") },
  [SOS_EXPENSE_RECEIPT] = { "receipt", SOS_KIND_FLAG, 0, N_("There is a receipt") },
  [SOS_EXPENSE_PAID_ON] = { "paid-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Paid back on") },
  [SOS_EXPENSE_PAID_BY] = { "paid-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Paid back by"), "staff" },
};

SOS_DEFINE_RECORD (SosExpense, sos_expense, "expense", fields)
