/* sos-contact-form.c - asks about all of a contact. What is written is a draft until it is stored, however the window goes. */
#include "config.h"
#include "sos-contact-form.h"

#include "sos-clock.h"
#include "sos-contact-people.h"
#include "sos-contact-reach-note.h"
#include "sos-deed-dialog.h"
#include "sos-ids.h"
#include "sos-person-words.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define DRAFT_AFTER_MS 400

/* One that can be ticked: somebody, a goal, a purpose. */
typedef struct
{
  GtkCheckButton *check; /* of the form */
  guint index;           /* of the people, the goals */
  char *code;            /* of the purposes */
} Tick;

typedef struct
{
  SosDeedDialog *dialog; /* whose data this is */
  SosStore *store;
  SosContactEntry *entry; /* as the form has it, but for what is ticked */
  SosContactPeople *people;
  GArray *somebody, *goals, *purposes; /* Tick */
  GPtrArray *others;     /* SosContactWith that is in no tick */
  gint64 key;
  guint source;
  gboolean done;
  SosPageWritten stored;
} Form;

#define FORM "sos-contact-form"

static Form *
find_form (gpointer dialog)
{
  return g_object_get_data (G_OBJECT (dialog), FORM);
}

/* Drafts -------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 key;
  const char *field;
  char *words;
} Draft;

static void
draft_free (gpointer data)
{
  g_free (((Draft *) data)->words);
  g_free (data);
}

static gboolean
put_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;

  return draft->words != NULL ? sos_transaction_put_draft (transaction, SOS_TYPE_CONTACT, draft->key, draft->field, draft->words, 0, error)
                              : sos_transaction_drop_draft (transaction, SOS_TYPE_CONTACT, draft->key, draft->field, error);
}

void
sos_contact_draft_put (SosStore *store, gint64 key, const char *field, const char *words)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->key = key;
  draft->field = field;
  draft->words = g_strdup (words);
  sos_store_write_async (store, NULL, put_draft, draft, draft_free, NULL, NULL, NULL);
}

/* What is said ---------------------------------------------------------------------------------------------------------------- */

/* "Ms Idris, school lead". */
static void
add_named (Form *form, SosContactEntry *entry, const char *row, const char *kind)
{
  g_autofree char *words = sos_deed_dialog_dup_words (form->dialog, row);
  char *comma = words != NULL ? strchr (words, ',') : NULL;

  if (words == NULL)
    return;
  if (comma != NULL)
    *comma = '\0';
  sos_contact_entry_add_with (entry, kind, 0, 0, g_strstrip (words), comma != NULL ? g_strstrip (comma + 1) : NULL);
}

static void
collect_with (Form *form, SosContactEntry *entry)
{
  const SosQuickContext *context = sos_contact_people_get_context (form->people);

  g_ptr_array_set_size (entry->with, 0);
  for (guint i = 0; i < form->somebody->len; i++)
    {
      const Tick *tick = &g_array_index (form->somebody, Tick, i);
      const SosQuickSomebody *one = &context->people[tick->index];

      if (gtk_check_button_get_active (tick->check))
        sos_contact_entry_add_with (entry, one->kind, one->person, one->staff, one->name, one->role);
    }
  for (guint i = 0; i < form->others->len; i++)
    g_ptr_array_add (entry->with, sos_record_copy (form->others->pdata[i]));
  add_named (form, entry, "professional", SOS_WITH_PROFESSIONAL);
  add_named (form, entry, "third", SOS_WITH_THIRD_PARTY);
}

static void
collect_lists (Form *form, SosContactEntry *entry)
{
  const SosQuickContext *context = sos_contact_people_get_context (form->people);

  g_array_set_size (entry->goals, 0);
  g_ptr_array_set_size (entry->purposes, 0);
  for (guint i = 0; i < form->goals->len; i++)
    {
      const Tick *tick = &g_array_index (form->goals, Tick, i);

      if (gtk_check_button_get_active (tick->check))
        g_array_append_val (entry->goals, context->goals[tick->index].id);
    }
  for (guint i = 0; i < form->purposes->len; i++)
    {
      const Tick *tick = &g_array_index (form->purposes, Tick, i);

      if (gtk_check_button_get_active (tick->check))
        g_ptr_array_add (entry->purposes, g_strdup (tick->code));
    }
}

/* (transfer full) */
static SosContactEntry *
collect (Form *form)
{
  SosContactEntry *entry = sos_contact_entry_copy (form->entry);

  collect_with (form, entry);
  collect_lists (form, entry);
  sos_record_set_text (entry->contact, SOS_CONTACT_OVERRIDE_REASON, sos_contact_reach_note_find_reason (sos_deed_dialog_get (form->dialog, "against")));
  sos_record_set_number (entry->contact, SOS_CONTACT_EPISODE, sos_deed_dialog_get_choice (form->dialog, "episode"));
  entry->sign = gtk_switch_get_active (sos_deed_dialog_get (form->dialog, "sign"));
  return entry;
}

/* Said while it is written, not only once it is to be stored. */
static void
show_against (Form *form)
{
  g_autoptr (SosContactEntry) entry = collect (form);

  sos_contact_reach_note_show (sos_deed_dialog_get (form->dialog, "against"), form->people, entry, sos_store_get_actor (form->store));
}

static gboolean
keep_cb (gpointer data)
{
  Form *form = data;
  g_autoptr (SosContactEntry) entry = form->done ? NULL : collect (form);
  g_autofree char *text = entry != NULL ? sos_contact_entry_dup_text (entry) : NULL;

  form->source = 0;
  if (text != NULL)
    sos_contact_draft_put (form->store, form->key, SOS_CONTACT_DRAFT_FORM, text);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosDeedDialog *dialog)
{
  Form *form = find_form (dialog);

  if (form == NULL)
    return;
  show_against (form);
  if (form->source == 0)
    form->source = g_timeout_add (DRAFT_AFTER_MS, keep_cb, form);
}

/* What stands against it is not asked again for its own answer. */
static void
reason_cb (SosDeedDialog *dialog)
{
  Form *form = find_form (dialog);

  if (form != NULL && form->source == 0)
    form->source = g_timeout_add (DRAFT_AFTER_MS, keep_cb, form);
}

static void
keep_now (Form *form)
{
  if (form->source == 0)
    return;
  g_source_remove (form->source);
  keep_cb (form);
}

static void
clear_tick (gpointer data)
{
  g_free (((Tick *) data)->code);
}

static void
form_free (gpointer data)
{
  Form *form = data;

  keep_now (form);
  g_object_set_data (G_OBJECT (form->dialog), FORM, NULL);
  g_clear_object (&form->store);
  sos_contact_entry_free (form->entry);
  sos_contact_people_free (form->people);
  g_array_unref (form->somebody);
  g_array_unref (form->goals);
  g_array_unref (form->purposes);
  g_ptr_array_unref (form->others);
  g_free (form);
}

/* The rows that no record has -------------------------------------------------------------------------------------------------- */

static GtkWidget *
tick_new (Form *form, GArray *ticks, guint index, const char *code, const char *title, gboolean on)
{
  GtkWidget *row = adw_action_row_new ();
  Tick tick = { GTK_CHECK_BUTTON (gtk_check_button_new ()), index, g_strdup (code) };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_check_button_set_active (tick.check, on);
  gtk_widget_set_valign (GTK_WIDGET (tick.check), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), GTK_WIDGET (tick.check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (tick.check));
  g_signal_connect_object (tick.check, "toggled", G_CALLBACK (typed_cb), form->dialog, G_CONNECT_SWAPPED);
  g_array_append_val (ticks, tick);
  return row;
}

/* Whether @with is @one; then it is taken out of what is in no tick. */
static gboolean
take_with (Form *form, const SosQuickSomebody *one)
{
  for (guint i = 0; i < form->others->len; i++)
    {
      SosRecord *with = form->others->pdata[i];
      const gint64 person = sos_record_get_number (with, SOS_CONTACT_WITH_OTHER_PERSON), staff = sos_record_get_number (with, SOS_CONTACT_WITH_STAFF);
      const char *name = sos_record_find_text (with, SOS_CONTACT_WITH_NAME);

      if (!sos_record_has_text (with, SOS_CONTACT_WITH_KIND, one->kind) || person != one->person || staff != one->staff
          || (person == 0 && staff == 0 && !g_str_equal (one->kind, SOS_WITH_YP)
              && (g_strcmp0 (name, one->name) != 0 || g_strcmp0 (sos_record_find_text (with, SOS_CONTACT_WITH_ROLE), one->role) != 0)))
        continue;
      g_ptr_array_remove_index (form->others, i);
      return TRUE;
    }
  return FALSE;
}

static void
add_people (Form *form)
{
  const SosQuickContext *context = sos_contact_people_get_context (form->people);
  AdwPreferencesGroup *group = sos_deed_dialog_get (form->dialog, "with");
  AdwExpanderRow *staff = sos_deed_dialog_get (form->dialog, "staff");

  for (guint i = 0; i < context->n_people; i++)
    {
      const SosQuickSomebody *one = &context->people[i];
      g_autofree char *label = sos_contact_people_dup_label (one->name, one->role);
      const gboolean on = take_with (form, one);
      GtkWidget *row = tick_new (form, form->somebody, i, NULL, label, on);

      if (one->staff != 0)
        adw_expander_row_add_row (staff, row);
      else
        adw_preferences_group_add (group, row);
      if (one->staff != 0 && on)
        adw_expander_row_set_expanded (staff, TRUE);
    }
}

static void
add_goals (Form *form)
{
  const SosQuickContext *context = sos_contact_people_get_context (form->people);
  AdwExpanderRow *goals = sos_deed_dialog_get (form->dialog, "goals");

  for (guint i = 0; i < context->n_goals; i++)
    {
      g_autofree char *start = g_utf8_substring (context->goals[i].words, 0, MIN (g_utf8_strlen (context->goals[i].words, -1), 60));
      g_autofree char *label = g_strdup_printf ("%u  %s…", context->goals[i].number, start);

      adw_expander_row_add_row (goals, tick_new (form, form->goals, i, NULL, label, sos_ids_have (form->entry->goals, context->goals[i].id)));
    }
  adw_expander_row_set_expanded (goals, form->entry->goals->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (goals), context->n_goals > 0);
}

static void
add_purposes (Form *form, SosCodes *codes)
{
  GPtrArray *all = sos_codes_get_list (codes, "contact-purpose");
  AdwExpanderRow *purposes = sos_deed_dialog_get (form->dialog, "purposes");

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const SosCode *code = all->pdata[i];
      const gboolean on = g_ptr_array_find_with_equal_func (form->entry->purposes, code->code, g_str_equal, NULL);

      if (code->active || on)
        adw_expander_row_add_row (purposes, tick_new (form, form->purposes, i, code->code, code->label, on));
    }
  adw_expander_row_set_expanded (purposes, form->entry->purposes->len > 0);
}

static void
add_episodes (Form *form, SosPersonCase *person_case)
{
  GPtrArray *episodes = sos_person_case_get_records (person_case, SOS_TYPE_EPISODE);

  sos_deed_dialog_offer (form->dialog, "episode", 0, _("The one that is open"));
  for (guint i = 0; i < episodes->len; i++)
    {
      const char *since = sos_record_find_text (episodes->pdata[i], SOS_EPISODE_REFERRED_ON);
      g_autofree char *day = since != NULL ? sos_date_dup_short (since) : g_strdup ("");
      /* Translators: a service, and the day somebody was referred to it */
      g_autofree char *label = g_strdup_printf (_("%s, since %s"), sos_codes_get_label (sos_person_case_get_codes (person_case), "service",
                                                                                        sos_record_find_text (episodes->pdata[i], SOS_EPISODE_SERVICE)), day);

      sos_deed_dialog_offer (form->dialog, "episode", sos_record_get_id (episodes->pdata[i]), label);
    }
  sos_deed_dialog_set_choice (form->dialog, "episode", sos_record_get_number (form->entry->contact, SOS_CONTACT_EPISODE));
}

/* When ------------------------------------------------------------------------------------------------------------------------ */

/* Read as the quick line reads it; what cannot be read is no time yet. */
static void
when_cb (SosDeedDialog *dialog)
{
  Form *form = find_form (dialog);
  const SosQuickContext context = { .now = sos_clock_now () };
  g_autoptr (SosQuickLine) line = NULL;
  gint64 at = -1;

  if (form == NULL)
    return;
  line = sos_quick_line_read (gtk_editable_get_text (sos_deed_dialog_get (dialog, "when")), &context);
  if (line->day != NULL && line->minute >= 0)
    at = sos_clock_from_london (line->day, line->minute);
  sos_record_set_number (form->entry->contact, SOS_CONTACT_STARTS_AT, at > 0 ? at : 0);
  if (at > 0)
    gtk_widget_remove_css_class (sos_deed_dialog_get (dialog, "when"), "error");
  else
    gtk_widget_add_css_class (sos_deed_dialog_get (dialog, "when"), "error");
  typed_cb (dialog);
}

static void
show_when (Form *form)
{
  const gint64 at = sos_record_get_number (form->entry->contact, SOS_CONTACT_STARTS_AT);
  g_autoptr (GDateTime) time = at > 0 ? sos_clock_to_london (at) : NULL;
  g_autofree char *words = time != NULL ? g_date_time_format (time, "%-d %b %Y %H:%M") : g_strdup ("");

  gtk_editable_set_text (sos_deed_dialog_get (form->dialog, "when"), words);
}

/* Storing --------------------------------------------------------------------------------------------------------------------- */

static void
stored_cb (gpointer tab, gpointer data)
{
  GtkWindow *window = g_object_get_data (G_OBJECT (tab), "sos-contact-window");
  Form *form = window != NULL ? find_form (window) : NULL;

  if (form == NULL)
    return;
  form->done = TRUE;
  sos_contact_draft_put (form->store, form->key, SOS_CONTACT_DRAFT_FORM, NULL);
  if (form->stored != NULL)
    form->stored (tab, data);
}

static void
do_cb (SosDeedDialog *dialog, gpointer data)
{
  Form *form = data;
  const gboolean new = sos_record_get_revision (form->entry->contact) == 0;

  keep_now (form); /* a refusal must not be the end of the last words */
  if (sos_contact_reach_note_ask (sos_deed_dialog_get (dialog, "against")))
    {
      sos_deed_dialog_say (dialog, _("Say why it was needed all the same; a few words are enough."));
      return;
    }
  sos_deed_dialog_write (dialog, new ? _("Contact logged") : _("Contact changed"), (SosTransactionFunc) sos_casework_keep_contact, collect (form),
                         (GDestroyNotify) sos_contact_entry_free, stored_cb);
}

/* Opening --------------------------------------------------------------------------------------------------------------------- */

static Form *
form_new (SosDeedDialog *dialog, SosPersonTab *tab, SosContactDesk *desk, SosContactEntry *entry)
{
  Form *form = g_new0 (Form, 1);
  const gint64 id = sos_record_get_id (entry->contact);

  form->dialog = dialog;
  form->store = g_object_ref (sos_person_tab_get_store (tab));
  form->entry = entry;
  form->people = sos_contact_people_new (sos_person_tab_get_case (tab), desk);
  form->somebody = g_array_new (FALSE, FALSE, sizeof (Tick));
  form->goals = g_array_new (FALSE, FALSE, sizeof (Tick));
  form->purposes = g_array_new (FALSE, FALSE, sizeof (Tick));
  g_array_set_clear_func (form->purposes, clear_tick);
  form->others = g_ptr_array_copy (entry->with, (GCopyFunc) (void *) g_object_ref, NULL);
  g_ptr_array_set_free_func (form->others, g_object_unref);
  form->key = id != 0 ? id : sos_record_get_number (entry->contact, SOS_CONTACT_PERSON);
  g_object_set_data (G_OBJECT (dialog), FORM, form);
  return form;
}

/* What a record has to have before a form lets it go is given; the deed gives what it knows better. */
static void
complete (SosContactEntry *entry, SosStore *store)
{
  if (sos_record_get_number (entry->contact, SOS_CONTACT_WORKER) == 0)
    sos_record_set_number (entry->contact, SOS_CONTACT_WORKER, sos_store_get_actor (store));
  if (!sos_record_is_set (entry->contact, SOS_CONTACT_VISIBILITY))
    sos_record_set_text (entry->contact, SOS_CONTACT_VISIBILITY, SOS_CONTACT_NORMAL);
}

static void
listen (Form *form, SosFormBinder *binder)
{
  static const char *const told[] = { "typing", "commit", "unchanged" }, *const rows[] = { "professional", "third" };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_object (binder, told[i], G_CALLBACK (typed_cb), form->dialog, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect_object (sos_deed_dialog_get (form->dialog, rows[i]), "changed", G_CALLBACK (typed_cb), form->dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (form->dialog, "against"), "typed", G_CALLBACK (reason_cb), form->dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (sos_deed_dialog_get (form->dialog, "when"), "changed", G_CALLBACK (when_cb), form->dialog, G_CONNECT_SWAPPED);
}

static SosDeedDialog *
new_dialog (SosPersonTab *tab, SosStore *store)
{
  g_type_ensure (SOS_TYPE_CONTACT_REACH_NOTE);
  return sos_deed_dialog_new (GTK_WIDGET (tab), store, _("Contact"), "sos-contact-form", _("_Save"));
}

void
sos_contact_form_open (SosPersonTab *tab, SosContactDesk *desk, SosContactEntry *entry, gboolean kept, SosPageWritten stored)
{
  SosStore *store = sos_person_tab_get_store (tab);
  SosDeedDialog *dialog = new_dialog (tab, store);
  Form *form;
  SosFormBinder *binder;

  complete (entry, store);
  form = form_new (dialog, tab, desk, entry);
  form->stored = stored;
  sos_deed_dialog_explain (dialog, kept ? _("What you wrote and did not store is here again.") : _("What you write is kept, even where you close this window."));
  add_people (form);
  add_goals (form);
  add_purposes (form, sos_store_get_codes (store));
  add_episodes (form, sos_person_tab_get_case (tab));
  show_when (form);
  binder = sos_deed_dialog_bind (dialog, entry->contact);
  sos_contact_reach_note_set_reason (sos_deed_dialog_get (dialog, "against"), sos_record_find_text (entry->contact, SOS_CONTACT_OVERRIDE_REASON));
  listen (form, binder);
  show_against (form);
  sos_deed_dialog_set_do (dialog, do_cb, form, form_free);
  g_object_set_data (G_OBJECT (tab), "sos-contact-window", dialog);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "when"));
}

/* A note beneath -------------------------------------------------------------------------------------------------------------- */

static void
beneath_cb (SosDeedDialog *dialog, gpointer data)
{
  g_autofree char *words = sos_deed_dialog_dup_words (dialog, "words");

  sos_deed_dialog_write (dialog, _("Note put beneath"), (SosTransactionFunc) sos_casework_add_addendum, sos_deed_new (*(gint64 *) data, NULL, words),
                         (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_contact_form_ask_beneath (SosPersonTab *tab, gint64 contact)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (GTK_WIDGET (tab), sos_person_tab_get_store (tab), _("Note beneath"), "sos-addendum-form", _("_Put beneath"));

  sos_deed_dialog_explain (dialog, _("The signed note stays as it is. What you write stands beneath it, with your name and the time."));
  sos_deed_dialog_set_do (dialog, beneath_cb, g_memdup2 (&contact, sizeof contact), g_free);
  sos_deed_dialog_present (dialog);
  gtk_widget_grab_focus (sos_deed_dialog_get (dialog, "words"));
}
