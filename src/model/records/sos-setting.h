/* sos-setting.h - one choice of the office. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SETTING (sos_setting_get_type ())
SOS_DECLARE_RECORD (SosSetting, sos_setting, SETTING)

typedef enum
{
  SOS_SETTING_NAME,
  SOS_SETTING_VALUE,
} SosSettingField;

G_END_DECLS
