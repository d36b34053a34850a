/* sos-person-tab.c - what every tab of a person's page shares; knows no page and no other tab. */
#include "config.h"

#include "sos-person-tab.h"

#include "sos-page.h"

typedef struct
{
  SosStore *store;
  SosPersonCase *person_case;
  GCancellable *cancellable;
  gboolean wide;
} SosPersonTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SosPersonTab, sos_person_tab, ADW_TYPE_BIN)

enum
{
  PROP_STORE = 1,
  PROP_CASE,
  PROP_WIDE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static SosPersonTabPrivate *
private_of (SosPersonTab *self)
{
  return sos_person_tab_get_instance_private (self);
}

static void
set_flag (SosPersonTab *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
sos_person_tab_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SosPersonTab *self = SOS_PERSON_TAB (object);
  SosPersonTabPrivate *priv = private_of (self);

  switch (prop_id)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_CASE:
      sos_person_tab_set_case (self, g_value_get_object (value));
      break;
    case PROP_WIDE:
      set_flag (self, &priv->wide, g_value_get_boolean (value), PROP_WIDE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sos_person_tab_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SosPersonTabPrivate *priv = private_of (SOS_PERSON_TAB (object));

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_CASE:
      g_value_set_object (value, priv->person_case);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, priv->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sos_person_tab_dispose (GObject *object)
{
  SosPersonTabPrivate *priv = private_of (SOS_PERSON_TAB (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->person_case);
  G_OBJECT_CLASS (sos_person_tab_parent_class)->dispose (object);
}

static void
sos_person_tab_finalize (GObject *object)
{
  SosPersonTabPrivate *priv = private_of (SOS_PERSON_TAB (object));

  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->store);
  G_OBJECT_CLASS (sos_person_tab_parent_class)->finalize (object);
}

static void
show_papers (SosPersonTab *self)
{
  sos_person_tab_go (self, "papers", "");
}

static void
sos_person_tab_class_init (SosPersonTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags plain = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = sos_person_tab_set_property;
  object_class->get_property = sos_person_tab_get_property;
  object_class->dispose = sos_person_tab_dispose;
  object_class->finalize = sos_person_tab_finalize;
  klass->print = show_papers;

  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SOS_TYPE_STORE,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, SOS_TYPE_PERSON_CASE, plain);
  props[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, TRUE, plain);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sos_person_tab_init (SosPersonTab *self)
{
  SosPersonTabPrivate *priv = private_of (self);

  priv->cancellable = g_cancellable_new ();
  priv->wide = TRUE;
}

SosStore *
sos_person_tab_get_store (SosPersonTab *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_TAB (self), NULL);
  return private_of (self)->store;
}

SosPersonCase *
sos_person_tab_get_case (SosPersonTab *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_TAB (self), NULL);
  return private_of (self)->person_case;
}

void
sos_person_tab_set_case (SosPersonTab *self, SosPersonCase *person_case)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));

  if (!g_set_object (&private_of (self)->person_case, person_case))
    return;
  if (person_case && SOS_PERSON_TAB_GET_CLASS (self)->show_case)
    SOS_PERSON_TAB_GET_CLASS (self)->show_case (self, person_case);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CASE]);
}

gint64
sos_person_tab_get_person (SosPersonTab *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (self);

  return person_case ? sos_record_get_id (SOS_RECORD (sos_person_case_get_person (person_case))) : 0;
}

gboolean
sos_person_tab_get_wide (SosPersonTab *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_TAB (self), TRUE);
  return private_of (self)->wide;
}

void
sos_person_tab_write (SosPersonTab *self, const char *title, SosTransactionFunc func, gpointer data,
                      GDestroyNotify free_data, SosPersonTabDone done)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  sos_page_write (self, private_of (self)->store, title, func, data, free_data, (SosPageWritten) done);
}

static gboolean
save_all (SosTransaction *transaction, gpointer data, GError **error)
{
  GPtrArray *saves = data;

  for (guint i = 0; i < saves->len; i++)
    if (!sos_casework_save_record (transaction, saves->pdata[i], error))
      return FALSE;
  return TRUE;
}

void
sos_person_tab_save_all (SosPersonTab *self, const char *title, GPtrArray *saves)
{
  sos_person_tab_write (self, title, save_all, saves, (GDestroyNotify) g_ptr_array_unref, NULL);
}

void
sos_person_tab_remove (SosPersonTab *self, const char *title, gpointer record)
{
  g_autoptr (SosRecord) copy = sos_record_copy (record);

  sos_person_tab_write (self, title, (SosTransactionFunc) sos_casework_remove_record, sos_save_record_new (copy, NULL),
                        (GDestroyNotify) sos_save_record_free, NULL);
}

void
sos_person_tab_say (SosPersonTab *self, const char *words)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  sos_page_say (GTK_WIDGET (self), words);
}

void
sos_person_tab_say_error (SosPersonTab *self, const GError *error)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  sos_page_say_error (GTK_WIDGET (self), error);
}

void
sos_person_tab_flush (SosPersonTab *self)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));

  if (SOS_PERSON_TAB_GET_CLASS (self)->flush)
    SOS_PERSON_TAB_GET_CLASS (self)->flush (self);
}

GCancellable *
sos_person_tab_get_cancellable (SosPersonTab *self)
{
  g_return_val_if_fail (SOS_IS_PERSON_TAB (self), NULL);
  return private_of (self)->cancellable;
}

void
sos_person_tab_show_place (SosPersonTab *self, const char *place)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  if (SOS_PERSON_TAB_GET_CLASS (self)->show_place && place[0] != '\0')
    SOS_PERSON_TAB_GET_CLASS (self)->show_place (self, place);
}

void
sos_person_tab_print (SosPersonTab *self)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  SOS_PERSON_TAB_GET_CLASS (self)->print (self);
}

void
sos_person_tab_go (SosPersonTab *self, const char *tab, const char *place)
{
  g_return_if_fail (SOS_IS_PERSON_TAB (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "page.go", "(ss)", tab, place);
}
