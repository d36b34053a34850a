/* sos-tone.c - tones as an enum and as CSS classes of the same names. */
#include "config.h"
#include "sos-tone.h"

G_DEFINE_ENUM_TYPE (SosTone, sos_tone,
                    G_DEFINE_ENUM_VALUE (SOS_TONE_PLAIN, "plain"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_QUIET, "quiet"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_NOTE, "note"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_GOOD, "good"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_WARN, "warn"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_DANGER, "danger"),
                    G_DEFINE_ENUM_VALUE (SOS_TONE_SOLID, "solid"))

const char *
sos_tone_get_css_class (SosTone tone)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOS_TYPE_TONE);
  const GEnumValue *value = g_enum_get_value (klass, tone);

  return tone == SOS_TONE_PLAIN || value == NULL ? NULL : value->value_nick;
}

void
sos_tone_apply (SosTone tone, GtkWidget *widget)
{
  for (int other = SOS_TONE_QUIET; other <= SOS_TONE_SOLID; other++)
    if (other == (int) tone)
      gtk_widget_add_css_class (widget, sos_tone_get_css_class (other));
    else
      gtk_widget_remove_css_class (widget, sos_tone_get_css_class (other));
}

SosTone
sos_tone_from_name (const char *name)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOS_TYPE_TONE);
  const GEnumValue *value = name == NULL ? NULL : g_enum_get_value_by_nick (klass, name);

  return value == NULL ? SOS_TONE_PLAIN : value->value;
}
