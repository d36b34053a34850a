/* sos-setting.c - one choice of the office. */
#include "config.h"
#include "sos-setting.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SETTING_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_SETTING_VALUE] = { "value", SOS_KIND_TEXT, 0, N_("Value") },
};

SOS_DEFINE_RECORD (SosSetting, sos_setting, "setting", fields)
