/* sos-recent-files.c - keeps the files chosen here out of the desk's list of recent files, which every program shows and reads. */
#include "config.h"
#include "sos-recent-files.h"

static void (*set_own_property) (GObject *object, guint id, const GValue *value, GParamSpec *pspec);

/* GTK's file dialogs enter what was chosen, and GTK writes the list, at the end of the program too. Where recent files are not
 * wanted it writes an empty one, and that would be the desk's own; so here the list is another file, in the memory of the session. */
static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  g_auto (GValue) elsewhere = G_VALUE_INIT;

  if (!g_str_equal (pspec->name, "filename"))
    {
      set_own_property (object, id, value, pspec);
      return;
    }
  g_value_init (&elsewhere, G_TYPE_STRING);
  g_value_take_string (&elsewhere, g_build_filename (g_get_user_runtime_dir (), "sos-recent-files", NULL));
  set_own_property (object, id, &elsewhere, pspec);
}

void
sos_recent_files_keep_out (void)
{
  GObjectClass *klass = g_type_class_ref (GTK_TYPE_RECENT_MANAGER); /* for good */

  set_own_property = klass->set_property;
  klass->set_property = set_property;
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
}
