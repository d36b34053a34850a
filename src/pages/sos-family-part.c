/* sos-family-part.c - what every part of a family's page shares; knows no page and no other part. */
#include "config.h"
#include "sos-family-part.h"

#include "sos-casework.h"
#include "sos-clock.h"

typedef struct
{
  SosStore *store;
  SosFamilyCase *family_case;
  gint64 member;
  gboolean gone;
} SosFamilyPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SosFamilyPart, sos_family_part, ADW_TYPE_BIN)

enum
{
  PROP_STORE = 1,
  PROP_CASE,
  PROP_MEMBER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static SosFamilyPartPrivate *
private_of (SosFamilyPart *self)
{
  return sos_family_part_get_instance_private (self);
}

static void
sos_family_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SosFamilyPart *self = SOS_FAMILY_PART (object);

  switch (id)
    {
    case PROP_STORE:
      private_of (self)->store = g_value_dup_object (value);
      break;
    case PROP_CASE:
      sos_family_part_set_case (self, g_value_get_object (value));
      break;
    case PROP_MEMBER:
      sos_family_part_set_member (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_family_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosFamilyPartPrivate *priv = private_of (SOS_FAMILY_PART (object));

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_CASE:
      g_value_set_object (value, priv->family_case);
      break;
    case PROP_MEMBER:
      g_value_set_int64 (value, priv->member);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What comes back after the page went finds nothing left to fill. */
static void
sos_family_part_dispose (GObject *object)
{
  private_of (SOS_FAMILY_PART (object))->gone = TRUE;
  G_OBJECT_CLASS (sos_family_part_parent_class)->dispose (object);
}

static void
sos_family_part_finalize (GObject *object)
{
  SosFamilyPartPrivate *priv = private_of (SOS_FAMILY_PART (object));

  g_clear_object (&priv->family_case);
  g_clear_object (&priv->store);
  G_OBJECT_CLASS (sos_family_part_parent_class)->finalize (object);
}

static void
focus_first (SosFamilyPart *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
sos_family_part_class_init (SosFamilyPartClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = sos_family_part_set_property;
  object_class->get_property = sos_family_part_get_property;
  object_class->dispose = sos_family_part_dispose;
  object_class->finalize = sos_family_part_finalize;
  klass->begin = focus_first;
  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SOS_TYPE_STORE, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, SOS_TYPE_FAMILY_CASE, flags);
  props[PROP_MEMBER] = g_param_spec_int64 ("member", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sos_family_part_init (SosFamilyPart *self)
{
}

SosStore *
sos_family_part_get_store (SosFamilyPart *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_PART (self), NULL);
  return private_of (self)->store;
}

SosFamilyCase *
sos_family_part_get_case (SosFamilyPart *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_PART (self), NULL);
  return private_of (self)->family_case;
}

void
sos_family_part_set_case (SosFamilyPart *self, SosFamilyCase *family_case)
{
  g_return_if_fail (SOS_IS_FAMILY_PART (self));

  if (private_of (self)->gone || !g_set_object (&private_of (self)->family_case, family_case))
    return;
  if (family_case != NULL && SOS_FAMILY_PART_GET_CLASS (self)->show_case != NULL)
    SOS_FAMILY_PART_GET_CLASS (self)->show_case (self, family_case);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CASE]);
}

gint64
sos_family_part_get_household (SosFamilyPart *self)
{
  SosFamilyCase *family_case = sos_family_part_get_case (self);

  return family_case != NULL ? sos_family_case_get_view (family_case)->household : 0;
}

gint64
sos_family_part_get_member (SosFamilyPart *self)
{
  g_return_val_if_fail (SOS_IS_FAMILY_PART (self), 0);
  return private_of (self)->member;
}

void
sos_family_part_set_member (SosFamilyPart *self, gint64 member)
{
  g_return_if_fail (SOS_IS_FAMILY_PART (self));

  if (private_of (self)->gone || private_of (self)->member == member)
    return;
  private_of (self)->member = member;
  if (SOS_FAMILY_PART_GET_CLASS (self)->show_member != NULL)
    SOS_FAMILY_PART_GET_CLASS (self)->show_member (self, member);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MEMBER]);
}

const SosFamilyRow *
sos_family_part_find_row (SosFamilyPart *self)
{
  SosFamilyCase *family_case = sos_family_part_get_case (self);
  const int place = family_case == NULL ? -1 : sos_family_find (sos_family_case_get_family (family_case), private_of (self)->member);

  return place < 0 ? NULL : g_ptr_array_index (sos_family_case_get_members (family_case), place);
}

gboolean
sos_family_part_is_today (SosFamilyPart *self)
{
  SosFamilyCase *family_case = sos_family_part_get_case (self);
  g_autofree char *today = sos_clock_dup_today ();

  return family_case != NULL && g_strcmp0 (sos_family_case_get_day (family_case), today) == 0;
}

void
sos_family_part_write (SosFamilyPart *self, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                       SosPageWritten done)
{
  g_return_if_fail (SOS_IS_FAMILY_PART (self));
  sos_page_write (self, private_of (self)->store, title, func, data, free_data, done);
}

typedef struct
{
  GType type;
  gint64 id;
} Removal;

static gboolean
remove_it (SosTransaction *transaction, gpointer data, GError **error)
{
  const Removal *removal = data;
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, removal->type, removal->id, error);
  g_autoptr (SosSaveRecord) save = record != NULL ? sos_save_record_new (record, NULL) : NULL;

  return save != NULL && sos_casework_remove_record (transaction, save, error);
}

void
sos_family_part_remove (SosFamilyPart *self, const char *title, GType type, gint64 id)
{
  const Removal removal = { type, id };

  sos_family_part_write (self, title, remove_it, g_memdup2 (&removal, sizeof removal), g_free, NULL);
}

typedef struct
{
  SosFamilyPart *part;
  void (*show) (SosFamilyPart *part, SosRecord *record);
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr (SosFamilyPart) part = reading->part;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) record = sos_store_open_record_finish (SOS_STORE (source), result, &error);
  g_autoptr (SosRecord) copy = record != NULL ? sos_record_copy (record) : NULL;

  if (copy == NULL)
    sos_page_say_error (GTK_WIDGET (part), error);
  else if (gtk_widget_get_root (GTK_WIDGET (part)) != NULL)
    reading->show (part, copy);
}

void
sos_family_part_read (SosFamilyPart *self, GType type, gint64 id, void (*show) (SosFamilyPart *self, SosRecord *record))
{
  Reading *reading = g_new (Reading, 1);

  reading->part = g_object_ref (self);
  reading->show = show;
  sos_store_open_record_async (private_of (self)->store, type, id, NULL, read_cb, reading);
}

void
sos_family_shown_add (GString *shown, gint64 id, guint n, ...)
{
  va_list words;

  g_string_append_printf (shown, "\n%" G_GINT64_FORMAT, id);
  va_start (words, n);
  for (guint i = 0; i < n; i++)
    {
      const char *word = va_arg (words, const char *);

      g_string_append_printf (shown, "\t%s", word != NULL ? word : "");
    }
  va_end (words);
}

void
sos_family_part_flush (SosFamilyPart *self)
{
  g_return_if_fail (SOS_IS_FAMILY_PART (self));

  if (SOS_FAMILY_PART_GET_CLASS (self)->flush != NULL)
    SOS_FAMILY_PART_GET_CLASS (self)->flush (self);
}

void
sos_family_part_begin (SosFamilyPart *self)
{
  g_return_if_fail (SOS_IS_FAMILY_PART (self));
  SOS_FAMILY_PART_GET_CLASS (self)->begin (self);
}
