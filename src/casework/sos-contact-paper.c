/* sos-contact-paper.c - the contact history of somebody as a paper: who may have it, what is taken out, and the gate before it comes out. */
#include "config.h"
#include "sos-contact-paper.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-contact-log-rules.h"
#include "sos-contact-words.h"
#include "sos-moment.h"
#include "sos-name-redact.h"
#include "sos-office-words.h"
#include "sos-others-names.h"
#include "sos-rights.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const codes[] = { [SOS_CONTACTS_FOR_WORKER] = "worker", [SOS_CONTACTS_FOR_THEM] = "them", [SOS_CONTACTS_FOR_AGENCY] = "agency" };

int
sos_contacts_for_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return (int) i;
  return -1;
}

SosContactPaperAsk *
sos_contact_paper_ask_new (const SosContactFilter *filter, SosContactsFor for_whom, const char *name, gboolean redacted)
{
  SosContactPaperAsk *self = g_new0 (SosContactPaperAsk, 1);

  self->filter = sos_contact_filter_copy (filter);
  self->for_whom = for_whom;
  self->name = g_strdup (name);
  self->redacted = redacted || for_whom != SOS_CONTACTS_FOR_WORKER;
  return self;
}

SosContactPaperAsk *
sos_contact_paper_ask_copy (const SosContactPaperAsk *self)
{
  return sos_contact_paper_ask_new (self->filter, self->for_whom, self->name, self->redacted);
}

void
sos_contact_paper_ask_free (SosContactPaperAsk *self)
{
  sos_contact_filter_free (self->filter);
  g_free (self->name);
  g_free (self);
}

SosContactPaperOut *
sos_contact_paper_out_new (const SosContactPaperAsk *ask, const char *verb)
{
  SosContactPaperOut *self = g_new0 (SosContactPaperOut, 1);

  self->ask = sos_contact_paper_ask_copy (ask);
  self->verb = verb;
  return self;
}

void
sos_contact_paper_out_free (SosContactPaperOut *self)
{
  sos_contact_paper_ask_free (self->ask);
  g_clear_object (&self->words);
  g_clear_pointer (&self->template, g_bytes_unref);
  g_free (self->ref);
  g_free (self);
}

/* ---- what stands on it ---- */

typedef struct
{
  SosTransaction *transaction;
  SosContactPaperOut *out;
  SosNameRedact *names; /* NULL: nobody is taken out */
  guint n_held, n_tries;
} Filling;

static char *
dup_text (Filling *filling, const char *text)
{
  return filling->names != NULL ? sos_name_redact_dup (filling->names, text) : g_strdup (text);
}

static void
set_stamp (SosMerge *item, const SosContactLine *line)
{
  g_autofree char *entered = sos_moment_dup_stamp (line->entered_at), *when = line->signed_at != 0 ? sos_moment_dup_stamp (line->signed_at) : NULL;
  /* Translators: when a note was entered, and by whom it was signed and when */
  g_autofree char *words = when != NULL ? g_strdup_printf (_("Entered %s, signed by %s, %s."), entered, line->signed_by != NULL ? line->signed_by : "", when)
                                        /* Translators: when a note was entered */
                                        : g_strdup_printf (_("Entered %s, not signed."), entered);

  sos_merge_set_text (item, "stamp", words);
}

static void
set_note (Filling *filling, SosMerge *item, const SosContactLine *line)
{
  g_autofree char *note = dup_text (filling, line->note), *quote = dup_text (filling, line->quote), *step = dup_text (filling, line->next_step);
  /* Translators: %s is what is to be done next */
  g_autofree char *next = step != NULL ? g_strdup_printf (_("Next: %s"), step) : NULL;

  sos_merge_set_text (item, "note", note);
  sos_merge_set_text (item, "quote", quote);
  sos_merge_set_text (item, "next", next);
  sos_merge_set_list (item, "beneath");
  for (guint i = 0; i < line->beneath->len; i++)
    {
      const SosContactBeneath *beneath = line->beneath->pdata[i];
      g_autofree char *text = dup_text (filling, beneath->words), *stamp = sos_moment_dup_stamp (beneath->at);
      /* Translators: when a note was put beneath, and what it says */
      g_autofree char *words = g_strdup_printf (_("Beneath, %s: %s"), stamp, text);

      sos_merge_set_text (sos_merge_add_item (item, "beneath"), "words", words);
    }
}

static void
add_contact (Filling *filling, const SosContactLine *line)
{
  SosMerge *item = sos_merge_add_item (filling->out->words, "contacts");
  g_autofree char *when = sos_moment_dup_stamp (line->starts_at);
  g_autofree char *with = sos_contact_words_dup_with (line, filling->names != NULL);
  /* Translators: what came of a contact, and how many minutes it took */
  g_autofree char *came_to = line->minutes > 0 ? g_strdup_printf (_("%s, %d min"), line->came_to, (int) line->minutes) : g_strdup (line->came_to);
  g_autofree char *what = g_strdup_printf ("%s %s", line->title, with);

  sos_merge_set_text (item, "when", when);
  sos_merge_set_text (item, "what", g_strchomp (what));
  sos_merge_set_text (item, "came_to", came_to);
  set_note (filling, item, line);
  set_stamp (item, line);
  filling->n_held += !line->try;
  filling->n_tries += line->try;
}

/* Oldest first: it is read as a story. What few may read goes to nobody else. */
static gboolean
add_contacts (Filling *filling, GError **error)
{
  g_autoptr (GArray) ids = sos_contact_log_query_run (filling->transaction, filling->out->ask->filter, error);
  g_autoptr (GPtrArray) rows
    = ids != NULL ? sos_contact_log_fetch (filling->transaction, (const gint64 *) (const void *) ids->data, ids->len, error) : NULL;

  sos_merge_set_list (filling->out->words, "contacts");
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const SosContactLine *line = rows->pdata[i - 1] != NULL ? sos_contact_row_get_line (rows->pdata[i - 1]) : NULL;

      if (line == NULL)
        continue;
      if (line->restricted && filling->out->ask->for_whom != SOS_CONTACTS_FOR_WORKER)
        filling->out->n_left_out++;
      else
        add_contact (filling, line);
    }
  filling->out->n_contacts = filling->n_held + filling->n_tries;
  return rows != NULL;
}

static char *
dup_for_whom (SosContactPaperOut *out)
{
  if (out->ask->for_whom == SOS_CONTACTS_FOR_AGENCY)
    return g_strdup (out->ask->name);
  return g_strdup (out->ask->for_whom == SOS_CONTACTS_FOR_THEM ? _("the person it is about") : _("the worker, in the office"));
}

static char *
dup_covers (const SosContactFilter *filter)
{
  g_autofree char *from = filter->from != NULL ? sos_date_dup_long (filter->from) : NULL;
  g_autofree char *to = filter->to != NULL ? sos_date_dup_long (filter->to) : NULL;
  const gboolean narrowed = filter->who != SOS_CONTACTS_ALL || filter->episode != 0 || filter->type != NULL || filter->words != NULL;
  g_autoptr (GString) words = g_string_new (narrowed ? _("Some of the contacts, as they were chosen") : _("All contacts"));

  if (from != NULL)
    g_string_append_printf (words, _(" from %s"), from);
  if (to != NULL)
    g_string_append_printf (words, _(" up to %s"), to);
  g_string_append_c (words, '.');
  return g_strdup (words->str);
}

static void
set_head (Filling *filling, SosRecord *person)
{
  SosMerge *words = filling->out->words;
  g_autofree char *today = sos_date_dup_long (sos_transaction_get_today (filling->transaction)), *for_whom = dup_for_whom (filling->out);
  g_autofree char *covers = dup_covers (filling->out->ask->filter);
  /* Translators: a name and a reference */
  g_autofree char *about = g_strdup_printf (_("Contacts with %s and about them, %s."), sos_record_get_text (person, SOS_PERSON_FULL_NAME),
                                            sos_record_get_text (person, SOS_PERSON_REF));
  /* Translators: numbers of contacts held, and of tries (M6) */
  g_autofree char *sums = g_strdup_printf (_("%u were held; %u tries are counted apart."), filling->n_held, filling->n_tries);

  sos_merge_set_text (words, "our_ref", filling->out->ref);
  sos_merge_set_text (words, "today", today);
  sos_merge_set_text (words, "for_whom", for_whom);
  sos_merge_set_text (words, "about", about);
  sos_merge_set_text (words, "covers", covers);
  sos_merge_set_text (words, "sums", sums);
  sos_merge_set_text (words, "taken_out", filling->names != NULL ? _("Names and numbers of other people are taken out.") : NULL);
}

static gboolean
fill (Filling *filling, GError **error)
{
  const gint64 person = filling->out->ask->filter->person;
  g_autoptr (SosRecord) record = sos_transaction_load (filling->transaction, SOS_TYPE_PERSON, person, error);

  if (record == NULL || (filling->names != NULL && !sos_others_names_read (filling->transaction, record, filling->names, error)))
    return FALSE;
  g_free (filling->out->ref);
  filling->out->ref = g_strdup (sos_record_get_text (record, SOS_PERSON_REF));
  if (!add_contacts (filling, error) || !sos_office_words_add (filling->transaction, filling->out->words, error))
    return FALSE;
  set_head (filling, record);
  return filling->out->n_contacts > 0 || sos_casework_refuse ("4.6", _("No contact matches, so there is nothing to print."), error);
}

/* ---- the gate ---- */

static gboolean
pass (SosTransaction *transaction, SosContactPaperOut *out, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (out->ask->name != NULL ? out->ask->name : ""));

  if (!sos_rights_ask (transaction, out->ask->filter->person, sos_rights_get_group ("contact"), SOS_MAY_CHANGE, SOS_TYPE_CONTACT, 0, error))
    return FALSE;
  if (out->ask->for_whom == SOS_CONTACTS_FOR_AGENCY && name[0] == '\0')
    return sos_casework_refuse ("4.15", _("Say for whom it is: a name or an office."), error);
  return out->ask->redacted || out->ask->for_whom == SOS_CONTACTS_FOR_WORKER
         || sos_casework_refuse ("N4", _("Names of other people are taken out of what leaves the office."), error);
}

gboolean
sos_casework_release_contact_paper (SosTransaction *transaction, SosContactPaperOut *out, GError **error)
{
  g_autoptr (SosNameRedact) names = out->ask->redacted ? sos_name_redact_new (_("[name taken out]")) : NULL;
  g_autofree char *seen = out->words != NULL ? sos_merge_dup_text (out->words) : NULL, *now = NULL;
  Filling filling = { .transaction = transaction, .out = out, .names = names };

  g_clear_object (&out->words);
  out->words = sos_merge_new ();
  out->n_contacts = out->n_left_out = 0;
  if (!pass (transaction, out, error))
    {
      sos_transaction_note_refusal (transaction, out->verb, SOS_TYPE_PERSON, out->ask->filter->person, out->ask->filter->person);
      return FALSE;
    }
  if (!fill (&filling, error) || !sos_wordings_load_template (transaction, SOS_CONTACT_PAPER_KIND, &out->template, error))
    return FALSE;
  now = sos_merge_dup_text (out->words);
  return seen == NULL || g_str_equal (seen, now)
         || sos_casework_refuse (NULL, _("What it says has changed since it was made. Close it and make it again."), error);
}

gboolean
sos_casework_mark_contact_paper_out (SosTransaction *transaction, SosContactPaperOut *out, GError **error)
{
  const gint64 person = out->ask->filter->person;
  g_autofree char *for_whom = dup_for_whom (out);
  /* Translators: for whom a paper was made */
  g_autofree char *reason = g_strdup_printf (_("Contact history, for %s"), for_whom);

  sos_transaction_set_lasting (transaction);
  return sos_transaction_note (transaction, out->verb, SOS_TYPE_PERSON, person, person, reason, error);
}
