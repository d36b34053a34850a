/* sos-access-head.c - who asks to see a record, and how far the request is. Decides nothing. */
#include "config.h"
#include "sos-access-head.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-open-rows.h"

#include <glib/gi18n.h>

#define TITLE_CHARS 25

static void
add_line (GtkBox *facts, const char *label, const char *words)
{
  GtkWidget *line, *title;

  if (words == NULL || words[0] == '\0')
    return;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  title = sos_block_label (label, "fact-label");
  gtk_label_set_width_chars (GTK_LABEL (title), TITLE_CHARS);
  gtk_widget_set_valign (title, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), sos_block_text (words, "fact-value"));
  gtk_box_append (facts, line);
}

static void
add_field (SosRecord *request, GtkBox *facts, guint field)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (request)->fields[field];
  const char *words = sos_record_find_text (request, field);
  g_autofree char *day = row->kind == SOS_KIND_DATE && words != NULL ? sos_date_dup_long (words) : NULL;

  add_line (facts, sos_field_get_label (row), day != NULL ? day : words);
}

static void
add_due (SosRecord *request, GtkWidget *line)
{
  const char *due = sos_record_find_text (request, SOS_ACCESS_REQUEST_DUE_ON);
  g_autofree char *day = due != NULL ? sos_date_dup_long (due) : NULL;

  if (sos_access_is_open (sos_record_get_text (request, SOS_ACCESS_REQUEST_STATE)))
    gtk_box_append (GTK_BOX (line), sos_open_rows_due_new (due, day));
}

void
sos_access_head_show (const SosAccessSheet *sheet, SosCodes *codes, SosSection *head, GtkBox *facts)
{
  static const guint fields[] = { SOS_ACCESS_REQUEST_RECEIVED_ON, SOS_ACCESS_REQUEST_IDENTITY_ON,     SOS_ACCESS_REQUEST_AUTHORITY,      SOS_ACCESS_REQUEST_SCOPE,
                                  SOS_ACCESS_REQUEST_SEND_TO,     SOS_ACCESS_REQUEST_EXTENDED_REASON, SOS_ACCESS_REQUEST_SENT_ON,        SOS_ACCESS_REQUEST_REFUSED_REASON,
                                  SOS_ACCESS_REQUEST_COMPLAINT };
  SosRecord *request = sheet->request;
  const char *state = sos_record_get_text (request, SOS_ACCESS_REQUEST_STATE);
  const SosLook *look = sos_look_find ("access-state", state);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: whose record, its reference */
  g_autofree char *whose = g_strdup_printf (_("%s, %s"), sheet->name, sheet->person_ref);
  /* Translators: who asks, as whom: "Amira Ndlovu (A solicitor)" */
  g_autofree char *who = g_strdup_printf (_("%s (%s)"), sos_record_get_text (request, SOS_ACCESS_REQUEST_REQUESTER),
                                          sos_codes_get_label (codes, "access-requester", sos_record_get_text (request, SOS_ACCESS_REQUEST_REQUESTER_KIND)));

  sos_section_set_title (head, sos_record_get_text (request, SOS_ACCESS_REQUEST_REF));
  sos_block_clear (GTK_WIDGET (facts));
  gtk_box_append (GTK_BOX (line), sos_status_new (look->icon, sos_codes_get_label (codes, "access-state", state), look->tone));
  add_due (request, line);
  gtk_box_append (facts, line);
  add_line (facts, _("Record of"), whose);
  add_line (facts, _("Who asks"), who);
  add_line (facts, _("Can they decide it"), sheet->competence);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (request, facts, fields[i]);
  add_line (facts, _("Looked through by"), sheet->first);
  add_line (facts, _("Looked through again by"), sheet->second);
}
