/* sos-new-person-page.c - a new person begins as a search: left what is known, right who looks like it. Merges nobody (N10). */
#include "config.h"
#include "sos-new-person-page-private.h"

#include "sos-clock.h"
#include "sos-drafts.h"
#include "sos-likeness-card.h"
#include "sos-new-person-drafts.h"
#include "sos-referral-dialogs.h"
#include "sos-staff-list.h"

#include <glib/gi18n.h>

#define LOOK_AFTER_MS 150
#define DRAFT_AFTER_MS 600

G_DEFINE_FINAL_TYPE (SosNewPersonPage, sos_new_person_page, SOS_TYPE_PAGE)

/* While they type ----------------------------------------------------------------------------------------------------------- */

static gboolean
look_now_cb (gpointer data)
{
  SosNewPersonPage *self = data;

  self->look_source = 0;
  sos_new_person_page_look (self);
  return G_SOURCE_REMOVE;
}

static gboolean
keep_drafts_cb (gpointer data)
{
  SosNewPersonPage *self = data;

  self->draft_source = 0;
  sos_new_person_drafts_keep (sos_page_get_store (SOS_PAGE (self)), &self->form);
  return G_SOURCE_REMOVE;
}

static void
forget_drafts (SosNewPersonPage *self)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  sos_new_person_drafts_forget (sos_page_get_store (SOS_PAGE (self)));
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, NULL);
  gint64 at = drafts ? sos_new_person_drafts_bring_back (drafts, &self->form) : 0;

  if (at > 0)
    {
      g_autoptr (GDateTime) time = sos_clock_to_london (at);
      g_autofree char *clock = g_date_time_format (time, "%H:%M");
      /* Translators: %s is a time, 10:21 */
      g_autofree char *words = g_strdup_printf (_("Draft kept at %s; it is in the form again."), clock);

      gtk_label_set_label (self->notice, words);
      gtk_widget_set_visible (GTK_WIDGET (self->notice), TRUE);
    }
}

static void
typed_cb (GtkEditable *editable, SosNewPersonPage *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_AFTER_MS, look_now_cb, self);
  self->draft_source = g_timeout_add (DRAFT_AFTER_MS, keep_drafts_cb, self);
}

/* Actions -------------------------------------------------------------------------------------------------------------------- */

void
sos_new_person_page_open (SosNewPersonPage *self, gint64 person)
{
  forget_drafts (self);
  gtk_widget_activate_action (GTK_WIDGET (self), self->refers ? "app.refer" : "app.show-person", "x", person);
}

void
sos_new_person_page_refer (SosNewPersonPage *self)
{
  g_return_if_fail (SOS_IS_NEW_PERSON_PAGE (self));

  self->refers = TRUE;
  sos_page_set_title (SOS_PAGE (self), _("New referral: who is it?"));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  SosCreatePerson *create;

  self->creating = FALSE;
  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    sos_page_say_error (GTK_WIDGET (self), error);
  create = data;
  /* The lead is asked about both; whoever is joined goes on in the record that was there. */
  if (!error && create && create->same != 0 && !create->joined)
    sos_page_say (GTK_WIDGET (self), _("They are somebody else's to join: the team lead is asked, and nothing you typed is lost."));
  if (!error && create)
    sos_new_person_page_open (self, create->joined ? create->same : create->result);
  g_clear_pointer (&create, sos_create_person_free);
}

/* What undo and the toast call it: whoever is asked is named. */
static char *
dup_title (SosNewPersonPage *self, SosCreatePerson *create)
{
  gboolean asks = FALSE;

  for (guint i = 0; i < create->decisions->len; i++)
    asks |= g_strcmp0 (g_array_index (create->decisions, SosLikenessDecision, i).verdict, SOS_LIKENESS_NOT_SURE) == 0;
  if (create->same != 0)
    return g_strdup (_("Entered again: kept with the record that is held"));
  if (asks && self->lead)
    /* Translators: %s is the name of a team lead */
    return g_strdup_printf (_("New record made; %s is asked whether they are one"), self->lead);
  return g_strdup (_("New record made"));
}

static void
add_decisions (SosNewPersonPage *self, SosCreatePerson *create)
{
  for (guint i = 0; self->likely && i < self->likely->len; i++)
    {
      gint64 person = sos_likely_get_person (self->likely->pdata[i]);
      const char *verdict = sos_new_person_page_find_verdict (self, person);

      if (verdict && person != create->same)
        sos_create_person_decide (create, person, verdict, sos_likely_get_result (self->likely->pdata[i])->score);
    }
}

static gboolean
is_right (SosNewPersonPage *self)
{
  gboolean named;

  if (sos_new_person_form_check (&self->form, TRUE))
    return TRUE;
  named = !gtk_widget_get_visible (GTK_WIDGET (self->form.remarks[SOS_NEW_PERSON_NAME]));
  gtk_widget_grab_focus (GTK_WIDGET (self->form.rows[named ? SOS_NEW_PERSON_BORN : SOS_NEW_PERSON_NAME]));
  return FALSE;
}

static SosCreatePerson *
make_create (SosNewPersonPage *self, gint64 same)
{
  g_autoptr (SosNewPerson) now = sos_new_person_form_dup_person (&self->form);
  SosCreatePerson *create = sos_create_person_new (now);

  create->same = same;
  add_decisions (self, create);
  return create;
}

/* Whoever is referred is held once the referral is, and not before: one that is given up leaves nobody behind. */
void
sos_new_person_page_create (SosNewPersonPage *self, gint64 same)
{
  g_autofree char *title = NULL;
  SosCreatePerson *create;

  if (!is_right (self) || self->creating)
    return;
  create = make_create (self, same);
  if (self->refers)
    {
      sos_page_flush (SOS_PAGE (self));
      sos_referral_ask_new_person (GTK_WIDGET (self), sos_page_get_store (SOS_PAGE (self)), create);
      return;
    }
  self->creating = TRUE;
  title = dup_title (self, create);
  sos_store_write_async (sos_page_get_store (SOS_PAGE (self)), title, (SosTransactionFunc) sos_casework_create_person, create,
                         (GDestroyNotify) sos_create_person_free, NULL, created_cb, g_object_ref (self));
}

static void
create_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (widget);

  if (is_right (self) && !self->creating && !sos_new_person_page_ask (self))
    sos_new_person_page_create (self, 0);
}

/* Enter makes no record beside somebody who looks like it and about whom nothing was said: it goes to them. “New record” asks, and is never in the way. */
static void
entered_cb (GtkEntry *entry, SosNewPersonPage *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (gtk_widget_has_css_class (GTK_WIDGET (self->create), "suggested-action") && gtk_widget_get_visible (GTK_WIDGET (self->less)))
    gtk_widget_child_focus (GTK_WIDGET (self->less), GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_has_css_class (GTK_WIDGET (self->create), "suggested-action"))
    sos_new_person_page_create (self, 0);
  else if (card != NULL)
    sos_likeness_card_begin (SOS_LIKENESS_CARD (card));
}

/* A key is easily pressed by mistake: what is typed waits as a draft, and the notice above it says so when they are back. */
static void
leave_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosNewPersonForm *form = &SOS_NEW_PERSON_PAGE (widget)->form;
  gboolean typed = FALSE;

  for (guint row = 0; row < SOS_NEW_PERSON_N_ROWS; row++)
    typed |= !sos_new_person_form_is_blank (form, row);
  if (typed)
    sos_page_say (widget, _("What you typed is kept: it is there again when you begin somebody new."));
  sos_page_flush (SOS_PAGE (widget));
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  forget_drafts (SOS_NEW_PERSON_PAGE (widget));
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
entered_referral_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  forget_drafts (SOS_NEW_PERSON_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.create", N_("New record"), "<Control>Return", create_cb },
  { "page.leave", N_("Leave, and keep what is typed"), "Escape", leave_cb },
  { "page.cancel", NULL, NULL, cancel_cb },
  { "page.entered", NULL, NULL, entered_referral_cb },
};

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosNewPersonPage) self = user_data;
  g_autoptr (GPtrArray) staff = sos_staff_list_finish (SOS_STORE (source), result, NULL);
  gint64 actor = sos_store_get_actor (SOS_STORE (source));
  gint64 team = 0;
  gboolean own = FALSE;

  for (guint i = 0; staff && i < staff->len; i++)
    if (sos_record_get_id (staff->pdata[i]) == actor)
      team = sos_record_get_number (staff->pdata[i], SOS_STAFF_TEAM);
  for (guint i = 0; staff && i < staff->len; i++)
    if (sos_record_has_text (staff->pdata[i], SOS_STAFF_ROLE, "TEAM_LEAD")
        && (!self->lead || sos_record_get_number (staff->pdata[i], SOS_STAFF_TEAM) == team))
      {
        const char *first = sos_record_get_text (staff->pdata[i], SOS_STAFF_FIRST_NAME);

        g_free (self->lead);
        self->lead = g_strdup (first ? first : sos_record_get_text (staff->pdata[i], SOS_STAFF_NAME));
        own = sos_record_get_id (staff->pdata[i]) == actor;
      }
  /* Whoever leads is not told to ask themselves. */
  if (own)
    g_clear_pointer (&self->lead, g_free);
}

/* Class ---------------------------------------------------------------------------------------------------------------------- */

static void
sos_new_person_page_focus_default (SosPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOS_NEW_PERSON_PAGE (page)->form.rows[SOS_NEW_PERSON_NAME]));
}

static void
sos_new_person_page_flush (SosPage *page)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (page);

  if (self->draft_source == 0)
    return;
  g_source_remove (self->draft_source);
  keep_drafts_cb (self);
}

static void
sos_new_person_page_constructed (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);
  SosStore *store = sos_page_get_store (SOS_PAGE (self));

  G_OBJECT_CLASS (sos_new_person_page_parent_class)->constructed (object);
  sos_new_person_page_show_likely (self);
  sos_staff_list_async (store, self->cancellable, staff_cb, g_object_ref (self));
  sos_drafts_load_async (store, SOS_TYPE_PERSON, 0, self->cancellable, drafts_cb, g_object_ref (self));
}

static void
sos_new_person_page_dispose (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->looking);
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_NEW_PERSON_PAGE);
  G_OBJECT_CLASS (sos_new_person_page_parent_class)->dispose (object);
}

static void
sos_new_person_page_finalize (GObject *object)
{
  SosNewPersonPage *self = SOS_NEW_PERSON_PAGE (object);

  g_clear_pointer (&self->likely, g_ptr_array_unref);
  g_hash_table_unref (self->verdicts);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->looking);
  g_free (self->lead);
  G_OBJECT_CLASS (sos_new_person_page_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < SOS_NEW_PERSON_N_ROWS; i++)
    {
      g_autofree char *remark_name = g_strconcat (sos_new_person_rows[i], "_remark", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, sos_new_person_rows[i], FALSE,
                                                 G_STRUCT_OFFSET (SosNewPersonPage, form.rows) + i * sizeof (gpointer));
      gtk_widget_class_bind_template_child_full (widget_class, remark_name, FALSE,
                                                 G_STRUCT_OFFSET (SosNewPersonPage, form.remarks) + i * sizeof (gpointer));
    }
}

static void
sos_new_person_page_class_init (SosNewPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_new_person_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_new_person_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_new_person_page_finalize;
  SOS_PAGE_CLASS (klass)->focus_default = sos_new_person_page_focus_default;
  SOS_PAGE_CLASS (klass)->flush = sos_new_person_page_flush;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-new-person-page.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, notice);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, create);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, found);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, found_note);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, less);
  gtk_widget_class_bind_template_child (widget_class, SosNewPersonPage, less_rows);
}

static void
sos_new_person_page_init (SosNewPersonPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->verdicts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < SOS_NEW_PERSON_N_ROWS; i++)
    {
      g_signal_connect_object (self->form.rows[i], "changed", G_CALLBACK (typed_cb), self, 0);
      g_signal_connect_object (self->form.rows[i], "activate", G_CALLBACK (entered_cb), self, 0);
    }
}

GtkWidget *
sos_new_person_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_NEW_PERSON_PAGE, "store", store, NULL);
}
