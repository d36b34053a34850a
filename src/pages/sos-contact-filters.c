/* sos-contact-filters.c - the buttons and the search that narrow a log of contacts. Reads nothing. */
#include "config.h"
#include "sos-contact-filters.h"

#include "sos-clock.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define SEARCH_AFTER_MS 150

struct _SosContactFilters
{
  GtkBox parent_instance;

  SosWrapBox *row;
  GtkToggleButton *all, *with_them;
  SosFilterButton *episode, *type;
  GtkSearchEntry *words;
  SosContactFilter filter;
  guint search_source;
};

G_DEFINE_FINAL_TYPE (SosContactFilters, sos_contact_filters, GTK_TYPE_BOX)

static guint changed_signal;

static void
who_cb (GtkToggleButton *button, SosContactFilters *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->filter.who = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "who"));
  g_signal_emit (self, changed_signal, 0);
}

static void
filter_cb (SosContactFilters *self)
{
  const char *episode = sos_filter_button_get_value (self->episode);

  self->filter.episode = episode != NULL ? g_ascii_strtoll (episode, NULL, 10) : 0;
  g_free (self->filter.type);
  self->filter.type = g_strdup (sos_filter_button_get_value (self->type));
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
search_cb (gpointer data)
{
  SosContactFilters *self = data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));

  self->search_source = 0;
  g_free (self->filter.words);
  self->filter.words = words[0] != '\0' ? g_strdup (words) : NULL;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
words_cb (SosContactFilters *self)
{
  g_clear_handle_id (&self->search_source, g_source_remove);
  self->search_source = g_timeout_add (SEARCH_AFTER_MS, search_cb, self);
}

static void
make_who (SosContactFilters *self)
{
  static const char *const labels[] = { N_("All"), N_("With them"), N_("Others"), N_("Tries") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "choice");
  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(labels[i]));

      g_object_set_data (G_OBJECT (button), "who", GUINT_TO_POINTER (i));
      if (i == 0)
        self->all = GTK_TOGGLE_BUTTON (button);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->all);
      if (i == 1)
        self->with_them = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (self->all, TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (who_cb), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  sos_wrap_box_append (self->row, box);
}

static void
make_filters (SosContactFilters *self)
{
  make_who (self);
  self->episode = g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", _("Any episode"), NULL);
  self->type = g_object_new (SOS_TYPE_FILTER_BUTTON, "any-label", _("Any way"), NULL);
  self->words = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->words, "placeholder-text", _("In these notes"), "max-width-chars", 12, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->words), 150, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "small");
  sos_spoken_name_set (GTK_WIDGET (self->words), _("Look for words in these notes"));
  g_signal_connect_object (self->episode, "notify::value", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type, "notify::value", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (words_cb), self, G_CONNECT_SWAPPED);
  sos_wrap_box_append (self->row, GTK_WIDGET (self->episode));
  sos_wrap_box_append (self->row, GTK_WIDGET (self->type));
  sos_wrap_box_append (self->row, GTK_WIDGET (self->words));
}

void
sos_contact_filters_fill (SosContactFilters *self, SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);
  SosCodes *codes = sos_person_case_get_codes (person_case);
  SosPerson *person = sos_person_case_get_person (person_case);
  const char *called = sos_record_find_text (person, SOS_PERSON_KNOWN_AS);
  g_autofree char *with = NULL;

  if (self->filter.person == sos_record_get_id (SOS_RECORD (person)))
    return;
  self->filter.person = sos_record_get_id (SOS_RECORD (person));
  called = called != NULL ? called : sos_record_find_text (person, SOS_PERSON_GIVEN_NAMES);
  /* Translators: %s is what the young person is called */
  with = called != NULL ? g_strdup_printf (_("With %s"), called) : g_strdup (_("With them"));
  gtk_button_set_label (GTK_BUTTON (self->with_them), with);
  sos_filter_button_add_codes (self->type, codes, "contact-type");
  for (guint i = 0; i < episodes->len; i++)
    {
      const char *since = sos_record_find_text (episodes->pdata[i], SOS_EPISODE_REFERRED_ON);
      g_autofree char *day = since != NULL ? sos_date_dup_short (since) : g_strdup ("");
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, sos_record_get_id (episodes->pdata[i]));
      /* Translators: a service, and the day somebody was referred to it */
      g_autofree char *label = g_strdup_printf (_("%s, since %s"),
                                                sos_codes_get_label (codes, "service-short", sos_record_find_text (episodes->pdata[i], SOS_EPISODE_SERVICE)), day);

      sos_filter_button_add (self->episode, value, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->episode), episodes->len > 1);
}

const SosContactFilter *
sos_contact_filters_get (SosContactFilters *self)
{
  return &self->filter;
}

gboolean
sos_contact_filters_are_set (SosContactFilters *self)
{
  return self->filter.episode != 0 || self->filter.type != NULL || self->filter.words != NULL;
}

static void
sos_contact_filters_dispose (GObject *object)
{
  g_clear_handle_id (&SOS_CONTACT_FILTERS (object)->search_source, g_source_remove);
  G_OBJECT_CLASS (sos_contact_filters_parent_class)->dispose (object);
}

static void
sos_contact_filters_finalize (GObject *object)
{
  SosContactFilters *self = SOS_CONTACT_FILTERS (object);

  g_free (self->filter.type);
  g_free (self->filter.words);
  G_OBJECT_CLASS (sos_contact_filters_parent_class)->finalize (object);
}

static void
sos_contact_filters_class_init (SosContactFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_contact_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_contact_filters_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_contact_filters_init (SosContactFilters *self)
{
  self->row = g_object_new (SOS_TYPE_WRAP_BOX, "spacing", 6, "line-spacing", 6, "hexpand", TRUE, NULL);
  make_filters (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->row));
}
