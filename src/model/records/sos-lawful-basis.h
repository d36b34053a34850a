/* sos-lawful-basis.h - why the office may hold what it holds, a purpose each; domain 4.2.1. Data: the data protection lead decides. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_LAWFUL_BASIS (sos_lawful_basis_get_type ())
SOS_DECLARE_RECORD (SosLawfulBasis, sos_lawful_basis, LAWFUL_BASIS)

typedef enum
{
  SOS_LAWFUL_BASIS_PURPOSE,
  SOS_LAWFUL_BASIS_BASIS,
  SOS_LAWFUL_BASIS_CONDITION,
  SOS_LAWFUL_BASIS_NOTE,
  SOS_LAWFUL_BASIS_POSITION,
  SOS_LAWFUL_BASIS_DECIDED_BY,
  SOS_LAWFUL_BASIS_DECIDED_ON,
} SosLawfulBasisField;

G_END_DECLS
