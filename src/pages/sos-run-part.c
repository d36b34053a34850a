/* sos-run-part.c - a part of the page of a run. Keeps the case; what is shown of it the parts know. */
#include "config.h"
#include "sos-run-part.h"

typedef struct
{
  SosStore *store;
  SosRunCase *run_case;
} SosRunPartPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (SosRunPart, sos_run_part, GTK_TYPE_BOX)

enum
{
  PROP_STORE = 1,
};

static SosRunPartPrivate *
get (SosRunPart *self)
{
  return sos_run_part_get_instance_private (self);
}

void
sos_run_part_set_case (SosRunPart *self, SosRunCase *run_case)
{
  g_set_object (&get (self)->run_case, run_case);
  SOS_RUN_PART_GET_CLASS (self)->show_case (self);
}

SosRunCase *
sos_run_part_get_case (SosRunPart *self)
{
  return get (self)->run_case;
}

SosStore *
sos_run_part_get_store (SosRunPart *self)
{
  return get (self)->store;
}

SosCodes *
sos_run_part_get_codes (SosRunPart *self)
{
  return sos_store_get_codes (get (self)->store);
}

static void
sos_run_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STORE)
    get (SOS_RUN_PART (object))->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sos_run_part_dispose (GObject *object)
{
  g_clear_object (&get (SOS_RUN_PART (object))->run_case);
  g_clear_object (&get (SOS_RUN_PART (object))->store);
  G_OBJECT_CLASS (sos_run_part_parent_class)->dispose (object);
}

static void
sos_run_part_class_init (SosRunPartClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = sos_run_part_set_property;
  G_OBJECT_CLASS (klass)->dispose = sos_run_part_dispose;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_STORE,
                                   g_param_spec_object ("store", NULL, NULL, SOS_TYPE_STORE,
                                                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
sos_run_part_init (SosRunPart *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}
