/* sos-concern-category.h - what kind of worry it is; a concern may be several; domain 4.5.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONCERN_CATEGORY (sos_concern_category_get_type ())
SOS_DECLARE_RECORD (SosConcernCategory, sos_concern_category, CONCERN_CATEGORY)

typedef enum
{
  SOS_CONCERN_CATEGORY_CONCERN,
  SOS_CONCERN_CATEGORY_CATEGORY,
} SosConcernCategoryField;

G_END_DECLS
