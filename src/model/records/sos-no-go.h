/* sos-no-go.h - where somebody who delivers does not go; domain 4.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_NO_GO (sos_no_go_get_type ())
SOS_DECLARE_RECORD (SosNoGo, sos_no_go, NO_GO)

typedef enum
{
  SOS_NO_GO_STAFF,
  SOS_NO_GO_KIND,
  SOS_NO_GO_BOROUGH,
  SOS_NO_GO_PLACE,
  SOS_NO_GO_FIRM,
  SOS_NO_GO_RESTRICTED,
  SOS_NO_GO_REASON,
  SOS_NO_GO_REVIEW_BY,
} SosNoGoField;

G_END_DECLS
