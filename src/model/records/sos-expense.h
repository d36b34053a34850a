/* sos-expense.h - what a volunteer or partner spent on a delivery, and when it was paid back; domain 4.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_EXPENSE (sos_expense_get_type ())
SOS_DECLARE_RECORD (SosExpense, sos_expense, EXPENSE)

typedef enum
{
  SOS_EXPENSE_STAFF,
  SOS_EXPENSE_SPENT_ON,
  SOS_EXPENSE_KIND,
  SOS_EXPENSE_PENCE,
  SOS_EXPENSE_WORDS,
  SOS_EXPENSE_RECEIPT,
  SOS_EXPENSE_PAID_ON,
  SOS_EXPENSE_PAID_BY,
} SosExpenseField;

G_END_DECLS
