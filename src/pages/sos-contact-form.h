/* sos-contact-form.h - the windows that ask about a contact: all of it, and a note beneath a signed one. */
#pragma once

#include "sos-contact-desk.h"
#include "sos-page.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* What was written in the form and not stored: kept under the contact, or under the person where it is new. */
#define SOS_CONTACT_DRAFT_LINE "line"
#define SOS_CONTACT_DRAFT_FORM "form"

/* @desk may be NULL. @kept: the entry is a draft that was kept. @stored (optional) comes after it was stored. Takes @entry. */
void sos_contact_form_open (SosPersonTab *tab, SosContactDesk *desk, SosContactEntry *entry, gboolean kept, SosPageWritten stored);
void sos_contact_form_ask_beneath (SosPersonTab *tab, gint64 contact);

/* Keeps @words (NULL: none) as a draft of @key, in the queue of the writes. */
void sos_contact_draft_put (SosStore *store, gint64 key, const char *field, const char *words);

G_END_DECLS
