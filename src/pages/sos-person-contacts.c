/* sos-person-contacts.c - the contacts of a person: one line to write, the log, what contact there should be. Knows no other tab. */
#include "config.h"
#include "sos-person-contacts.h"

#include "sos-apart-let-rows.h"
#include "sos-clock.h"
#include "sos-contact-desk.h"
#include "sos-contact-filters.h"
#include "sos-contact-form.h"
#include "sos-contact-list.h"
#include "sos-contact-out-card.h"
#include "sos-contact-print.h"
#include "sos-contact-quick.h"
#include "sos-contact-rules-card.h"
#include "sos-drafts.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define DRAFT_AFTER_MS 400

struct _SosPersonContacts
{
  SosPersonTab parent_instance;

  GtkScrolledWindow *scrolled;
  GtkBox *kept;
  SosContactQuick *quick;
  SosContactFilters *filters;
  SosSection *log;
  SosContactList *list;
  SosSection *out_part;
  GtkBox *out;
  SosFacts *rules;
  SosWeeksChart *weeks;
  GtkLabel *held, *tries;

  SosContactDesk *desk;
  char *draft;             /* of a form that was not stored */
  gboolean drafts_read;
  gint64 drafts_of;        /* whose they are */
  guint draft_source;
};

G_DEFINE_FINAL_TYPE (SosPersonContacts, sos_person_contacts, SOS_TYPE_PERSON_TAB)

static SosPersonTab *
tab_of (SosPersonContacts *self)
{
  return SOS_PERSON_TAB (self);
}

static gint64
get_person (SosPersonContacts *self)
{
  return sos_person_tab_get_person (tab_of (self));
}

/* The log --------------------------------------------------------------------------------------------------------------------- */

static void
query (SosPersonContacts *self)
{
  sos_contact_list_query (self->list, sos_contact_filters_get (self->filters), sos_contact_filters_are_set (self->filters),
                          sos_person_tab_get_cancellable (tab_of (self)));
}

static void
filtered_cb (SosPersonContacts *self)
{
  sos_contact_list_begin_again (self->list);
  query (self);
}

/* Whoever scrolls to the end wants more of it. */
static void
edge_cb (GtkScrolledWindow *scrolled, GtkPositionType edge, SosPersonContacts *self)
{
  if (edge == GTK_POS_BOTTOM)
    sos_contact_list_show_more (self->list);
}

/* Beside it ------------------------------------------------------------------------------------------------------------------- */

static void
show_weeks (SosPersonContacts *self)
{
  const SosWeekBar *weeks = sos_contact_desk_get_weeks (self->desk);
  guint n_held = 0, n_tries = 0;
  g_autofree char *held = NULL, *tries = NULL;

  for (guint i = 0; i < SOS_CONTACT_WEEKS; i++)
    {
      n_held += weeks[i].held;
      n_tries += weeks[i].tries;
    }
  sos_weeks_chart_set (self->weeks, weeks, SOS_CONTACT_WEEKS);
  /* Translators: a number of contacts that were held, of tries that were not */
  held = g_strdup_printf (_("%u held"), n_held);
  tries = g_strdup_printf (_("%u not"), n_tries);
  gtk_label_set_label (self->held, held);
  gtk_label_set_label (self->tries, tries);
}

static void
show_count (SosPersonContacts *self)
{
  const guint n = sos_contact_desk_get_n_contacts (self->desk);
  const char *first = sos_contact_desk_get_first_on (self->desk);
  g_autofree char *day = first != NULL ? sos_date_dup_short (first) : NULL;
  /* Translators: a number of contacts, and the date of the first */
  g_autofree char *note = day != NULL ? g_strdup_printf (g_dngettext (NULL, "%u since %s; a lock marks a signed note", "%u since %s; a lock marks a signed note", n), n, day)
                                      : g_strdup ("");

  sos_section_set_note (self->log, note);
}

static void
desk_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosContactDesk) desk = sos_contact_desk_finish (result, &error);
  SosPersonCase *person_case = sos_person_tab_get_case (tab_of (self));

  if (desk == NULL || self->list == NULL || person_case == NULL)
    {
      sos_person_tab_say_error (tab_of (self), error);
      return;
    }
  g_set_object (&self->desk, desk);
  sos_contact_rules_card_show (self->rules, person_case, desk);
  show_weeks (self);
  show_count (self);
  sos_contact_quick_set_people (self->quick, get_person (self), sos_contact_people_new (person_case, desk), sos_person_case_get_codes (person_case),
                                sos_store_get_actor (sos_person_tab_get_store (tab_of (self))));
}

static void
read_desk (SosPersonContacts *self)
{
  sos_contact_desk_open_async (sos_person_tab_get_store (tab_of (self)), get_person (self), sos_person_tab_get_cancellable (tab_of (self)), desk_cb,
                               g_object_ref (self));
}

/* Out now --------------------------------------------------------------------------------------------------------------------- */

static void
board_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  SosDutyBoard *board = sos_duty_board_finish (result, NULL);

  if (board == NULL)
    return;
  if (self->list != NULL)
    sos_contact_out_card_show (self->out_part, self->out, board, get_person (self), sos_store_get_actor (SOS_STORE (source)));
  sos_duty_board_free (board);
}

/* Whoever may not see the board has no card. */
static void
read_board (SosPersonContacts *self)
{
  sos_duty_board_async (sos_person_tab_get_store (tab_of (self)), sos_person_tab_get_cancellable (tab_of (self)), board_cb, g_object_ref (self));
}

static void
visit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosStore *store = sos_person_tab_get_store (SOS_PERSON_TAB (widget));
  const char *code;
  gint64 visit;

  g_variant_get (parameter, "(x&s)", &visit, &code);
  sos_apart_let_write_from (widget, store, sos_codes_get_label (sos_store_get_codes (store), "visit-step", code), _("_Note it"),
                            (SosTransactionFunc) sos_casework_note_visit, visit, code);
}

/* Drafts ---------------------------------------------------------------------------------------------------------------------- */

static gboolean
keep_cb (gpointer data)
{
  SosPersonContacts *self = data;
  g_autofree char *words = sos_contact_quick_dup_draft (self->quick);

  self->draft_source = 0;
  sos_contact_draft_put (sos_person_tab_get_store (tab_of (self)), get_person (self), SOS_CONTACT_DRAFT_LINE, words);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosPersonContacts *self)
{
  if (self->drafts_read && self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_AFTER_MS, keep_cb, self);
}

static void
keep_now (SosPersonContacts *self)
{
  if (self->draft_source == 0)
    return;
  g_source_remove (self->draft_source);
  keep_cb (self);
}

static void
show_kept (SosPersonContacts *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->kept), self->draft != NULL);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, &error);

  if (drafts == NULL || self->list == NULL)
    return;
  for (guint i = 0; i < drafts->len; i++)
    {
      const SosDraft *draft = drafts->pdata[i];

      if (g_str_equal (draft->field, SOS_CONTACT_DRAFT_LINE) && sos_contact_quick_get_text (self->quick)[0] == '\0')
        sos_contact_quick_set_draft (self->quick, draft->words);
      else if (g_str_equal (draft->field, SOS_CONTACT_DRAFT_FORM))
        {
          g_free (self->draft);
          self->draft = g_strdup (draft->words);
        }
    }
  self->drafts_read = TRUE;
  show_kept (self);
}

static void
read_drafts (SosPersonContacts *self)
{
  if (self->drafts_of == get_person (self))
    return;
  self->drafts_of = get_person (self);
  sos_drafts_load_async (sos_person_tab_get_store (tab_of (self)), SOS_TYPE_CONTACT, self->drafts_of, NULL, drafts_cb, g_object_ref (self));
}

/* Deeds ----------------------------------------------------------------------------------------------------------------------- */

static void
kept_stored_cb (gpointer tab, gpointer data)
{
  SosPersonContacts *self = tab;

  g_clear_pointer (&self->draft, g_free);
  show_kept (self);
}

/* From the line: what it said is in the form, and stored there. */
static void
line_stored_cb (gpointer tab, gpointer data)
{
  kept_stored_cb (tab, data);
  sos_contact_quick_set_text (SOS_PERSON_CONTACTS (tab)->quick, "");
  keep_now (tab);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean saved = sos_store_finish (SOS_STORE (source), result, &data, &error);

  if (data != NULL)
    sos_contact_entry_free (data);
  if (self->list == NULL)
    return;
  sos_contact_quick_set_busy (self->quick, FALSE);
  if (saved)
    {
      sos_contact_quick_set_text (self->quick, "");
      keep_now (self);
      sos_contact_quick_focus (self->quick);
    }
  else
    {
      sos_contact_quick_focus (self->quick);
      sos_contact_quick_say (self->quick, error->message);
    }
}

static void
save_cb (SosPersonContacts *self)
{
  if (get_person (self) == 0 || sos_contact_quick_ask (self->quick))
    return;
  keep_now (self);
  sos_contact_quick_set_busy (self->quick, TRUE);
  sos_store_write_async (sos_person_tab_get_store (tab_of (self)), _("Contact logged"), (SosTransactionFunc) sos_casework_keep_contact,
                         sos_contact_quick_dup_entry (self->quick), (GDestroyNotify) sos_contact_entry_free, NULL, saved_cb, g_object_ref (self));
}

static void
more_cb (SosPersonContacts *self)
{
  if (sos_person_tab_get_case (tab_of (self)) != NULL)
    sos_contact_form_open (tab_of (self), self->desk, sos_contact_quick_dup_entry (self->quick), FALSE, line_stored_cb);
}

static void
open_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);
  SosContactEntry *entry = sos_contact_entry_new_from_text (self->draft);

  if (entry != NULL && sos_person_tab_get_case (tab_of (self)) != NULL)
    sos_contact_form_open (tab_of (self), self->desk, entry, TRUE, kept_stored_cb);
}

static void
drop_kept_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  sos_contact_draft_put (sos_person_tab_get_store (tab_of (self)), get_person (self), SOS_CONTACT_DRAFT_FORM, NULL);
  kept_stored_cb (self, NULL);
}

static void
entry_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPersonContacts) self = user_data;
  g_autoptr (GError) error = NULL;
  SosContactEntry *entry = sos_contact_entry_open_finish (result, &error);

  if (entry == NULL)
    sos_person_tab_say_error (tab_of (self), error);
  else if (self->list == NULL)
    sos_contact_entry_free (entry);
  else
    sos_contact_form_open (tab_of (self), self->desk, entry, FALSE, NULL);
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  sos_contact_entry_open_async (sos_person_tab_get_store (tab_of (self)), g_variant_get_int64 (parameter), NULL, entry_cb, g_object_ref (self));
}

static void
sign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Contact signed"), (SosTransactionFunc) sos_casework_sign_contact,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Contact removed"), (SosTransactionFunc) sos_casework_remove_contact,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
beneath_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_contact_form_ask_beneath (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (widget);

  if (sos_contact_filters_get (self->filters)->person != 0)
    sos_contact_print_ask (tab_of (self), sos_contact_filters_get (self->filters));
}

static void
sos_person_contacts_print (SosPersonTab *tab)
{
  gtk_widget_activate_action (GTK_WIDGET (tab), "contacts.print", NULL);
}

/* Class ----------------------------------------------------------------------------------------------------------------------- */

static void
show_all (SosPersonContacts *self)
{
  SosPersonCase *person_case = sos_person_tab_get_case (tab_of (self));

  if (person_case == NULL)
    return;
  sos_contact_filters_fill (self->filters, person_case);
  read_drafts (self);
  read_desk (self);
  read_board (self);
  query (self);
  gtk_widget_set_visible (GTK_WIDGET (self->quick), sos_person_case_may (person_case, SOS_GROUP_WORK, SOS_MAY_CHANGE));
}

/* What is not seen is asked when it is. */
static void
sos_person_contacts_show_case (SosPersonTab *tab, SosPersonCase *person_case)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (tab)))
    show_all (SOS_PERSON_CONTACTS (tab));
}

static void
sos_person_contacts_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sos_person_contacts_parent_class)->map (widget);
  show_all (SOS_PERSON_CONTACTS (widget));
}

static void
sos_person_contacts_flush (SosPersonTab *tab)
{
  keep_now (SOS_PERSON_CONTACTS (tab));
}

static void
sos_person_contacts_show_place (SosPersonTab *tab, const char *place)
{
  sos_contact_quick_focus (SOS_PERSON_CONTACTS (tab)->quick);
}

static void
sos_person_contacts_constructed (GObject *object)
{
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->constructed (object);
  sos_contact_list_set_store (SOS_PERSON_CONTACTS (object)->list, sos_person_tab_get_store (SOS_PERSON_TAB (object)));
}

static void
sos_person_contacts_dispose (GObject *object)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (object);

  if (self->list != NULL)
    keep_now (self);
  g_clear_object (&self->desk);
  sos_widget_dispose_template (object, SOS_TYPE_PERSON_CONTACTS);
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->dispose (object);
}

static void
sos_person_contacts_finalize (GObject *object)
{
  SosPersonContacts *self = SOS_PERSON_CONTACTS (object);

  g_free (self->draft);
  G_OBJECT_CLASS (sos_person_contacts_parent_class)->finalize (object);
}

static const SosActionRow actions[] = {
  { "contacts.change", NULL, NULL, change_cb, "x" },   { "contacts.sign", NULL, NULL, sign_cb, "x" },
  { "contacts.remove", NULL, NULL, remove_cb, "x" },   { "contacts.beneath", NULL, NULL, beneath_cb, "x" },
  { "contacts.open-kept", NULL, NULL, open_kept_cb },  { "contacts.drop-kept", NULL, NULL, drop_kept_cb },
  { "contacts.print", NULL, NULL, print_cb },          { "contacts.visit", NULL, NULL, visit_cb, "(xs)" },
};

static void
sos_person_contacts_class_init (SosPersonContactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOS_TYPE_CONTACT_QUICK);
  g_type_ensure (SOS_TYPE_CONTACT_FILTERS);
  g_type_ensure (SOS_TYPE_CONTACT_LIST);
  G_OBJECT_CLASS (klass)->constructed = sos_person_contacts_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_person_contacts_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_person_contacts_finalize;
  SOS_PERSON_TAB_CLASS (klass)->show_case = sos_person_contacts_show_case;
  SOS_PERSON_TAB_CLASS (klass)->print = sos_person_contacts_print;
  SOS_PERSON_TAB_CLASS (klass)->flush = sos_person_contacts_flush;
  SOS_PERSON_TAB_CLASS (klass)->show_place = sos_person_contacts_show_place;
  widget_class->map = sos_person_contacts_map;
  sos_actions_install (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-person-contacts.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, kept);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, quick);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, filters);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, log);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, list);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, out_part);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, out);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, rules);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, weeks);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, held);
  gtk_widget_class_bind_template_child (widget_class, SosPersonContacts, tries);
}

static void
sos_person_contacts_init (SosPersonContacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filtered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (sos_person_tab_say_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scrolled, "edge-reached", G_CALLBACK (edge_cb), self, 0);
  g_signal_connect_object (self->quick, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quick, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

SosPersonTab *
sos_person_contacts_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_PERSON_CONTACTS, "store", store, NULL);
}
