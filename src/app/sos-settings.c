/* sos-settings.c - finds the settings schema: installed, or in the build folder beside the program. */
#include "config.h"
#include "sos-settings.h"

static GSettingsSchema *
look_beside_program (GSettingsSchemaSource *parent)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname (program);
  g_autofree char *data = folder == NULL ? NULL : g_build_filename (folder, "..", "data", NULL);
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (data != NULL)
    source = g_settings_schema_source_new_from_directory (data, parent, FALSE, NULL);
  return source == NULL ? NULL : g_settings_schema_source_lookup (source, SOS_APP_ID, FALSE);
}

GSettings *
sos_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SOS_APP_ID, TRUE);
  if (schema == NULL)
    schema = look_beside_program (source);
  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}
