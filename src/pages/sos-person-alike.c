/* sos-person-alike.c - other records that are, or may be, the same person: the mark on the page, the look for more, the way on from one that was
 * joined, and taking apart (N10). */
#include "config.h"
#include "sos-person-alike.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-fold-box.h"
#include "sos-join.h"
#include "sos-pairs.h"

#include <glib/gi18n.h>

void
sos_person_alike_add_chip (SosPersonCase *person_case, SosWrapBox *chips)
{
  GtkWidget *button;

  if (sos_person_case_get_n_alike (person_case) == 0)
    return;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), sos_chip_new ("dialog-question-symbolic", _("Held twice?"), SOS_LOOK_NOTE));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-pairs");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", sos_record_get_id (SOS_RECORD (sos_person_case_get_person (person_case))));
  gtk_widget_set_tooltip_text (button, _("Another record may be the same person. Look at both."));
  gtk_widget_add_css_class (button, "alert");
  gtk_widget_add_css_class (button, "flat");
  sos_spoken_name_set (button, _("Held twice? Look at both records"));
  sos_wrap_box_append (chips, button);
}

/* --- looking --- */

static void
looked_cb (gpointer widget, gpointer data)
{
  const SosDeed *deed = data;

  if (deed->count > 0)
    gtk_widget_activate_action (widget, "app.show-pairs", "x", deed->id);
  else
    sos_page_say (widget, _("Nobody else looks like them."));
}

void
sos_person_alike_look (SosPage *page, gint64 person)
{
  sos_page_write (page, sos_page_get_store (page), NULL, (SosTransactionFunc) sos_casework_look_for_same, sos_deed_new (person, NULL, NULL),
                  (GDestroyNotify) sos_deed_free, looked_cb);
}

/* --- joined --- */

void
sos_person_alike_explain_joined (SosPersonCase *person_case, SosEmptyState *empty)
{
  SosPerson *person = sos_person_case_get_person (person_case);
  const char *kept = sos_person_case_get_name_of (person_case, sos_record_get_number (SOS_RECORD (person), SOS_PERSON_MERGED_INTO));
  /* Translators: a reference, a name */
  g_autofree char *words = g_strdup_printf (_("%s was joined with the record of %s: two records of one person are one now. Go on there."),
                                            sos_record_find_text (person, SOS_PERSON_REF), kept);

  sos_empty_state_set (empty, "emblem-synchronizing-symbolic", _("This record was joined with another"), words,
                       _("Open the record that is kept"), "page.open-kept");
}

static void
do_part (SosDeedDialog *dialog, gpointer data)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (sos_deed_dialog_get (dialog, "reason")));

  sos_deed_dialog_write (dialog, _("Records taken apart"), (SosTransactionFunc) sos_casework_part_people,
                         sos_deed_new (*(gint64 *) data, NULL, reason), (GDestroyNotify) sos_deed_free, NULL);
}

static void
part_cb (GtkWidget *button, GtkWidget *page)
{
  SosDeedDialog *dialog
    = sos_deed_dialog_new (page, g_object_get_data (G_OBJECT (button), "store"), _("Take apart"), "sos-reason-form", _("_Take apart"));

  sos_deed_dialog_explain (dialog, _("All that was moved goes back to the other record, as it was when they were joined. What was written or "
                                     "changed since stays here: look through it. That these are two people is kept, and not asked again."));
  sos_deed_dialog_set_do (dialog, do_part, g_memdup2 (g_object_get_data (G_OBJECT (button), "joining"), sizeof (gint64)), g_free);
  sos_deed_dialog_present (dialog);
}

static SosRecord *
find_joining (SosPersonCase *person_case, gint64 other)
{
  GPtrArray *joinings = sos_person_case_get_records (person_case, SOS_TYPE_JOINING);

  for (guint i = joinings->len; i > 0; i--)
    if (sos_record_get_number (joinings->pdata[i - 1], SOS_JOINING_OTHER_PERSON) == other
        && !sos_record_is_set (joinings->pdata[i - 1], SOS_JOINING_PARTED_ON))
      return joinings->pdata[i - 1];
  return NULL;
}

/* Both dates of birth are kept: this is where the other one is. */
static char *
dup_note (SosPersonCase *person_case, SosRecord *other, SosRecord *joining)
{
  const char *birth = sos_record_find_text (other, SOS_PERSON_BIRTH_DATE);
  g_autofree char *born = birth != NULL ? sos_date_dup_long (birth) : NULL;
  g_autofree char *day = joining != NULL ? sos_date_dup_long (sos_record_get_text (joining, SOS_JOINING_JOINED_ON)) : NULL;
  g_autoptr (GString) note = g_string_new (sos_record_find_text (other, SOS_PERSON_REF));

  if (born != NULL)
    /* Translators: %s is a date */
    g_string_append_printf (note, _(", born %s"), born);
  if (joining != NULL)
    /* Translators: a day, a member of staff, why: "; joined 23 November 2026 by Ruth Holbrook: one number of the NHS" */
    g_string_append_printf (note, _("; joined %s by %s: %s"), day,
                            sos_person_case_get_name_of (person_case, sos_record_get_number (joining, SOS_JOINING_JOINED_BY)),
                            sos_record_find_text (joining, SOS_JOINING_REASON));
  return g_string_free (g_steal_pointer (&note), FALSE);
}

static GtkWidget *
joined_new (GtkWidget *page, SosStore *store, SosPersonCase *person_case, SosRecord *other)
{
  GtkWidget *row = sos_fold_box_new (9);
  SosRecord *joining = find_joining (person_case, sos_record_get_id (other));
  g_autofree char *note = dup_note (person_case, other, joining);
  GtkWidget *part;

  gtk_widget_add_css_class (row, "lrow");
  gtk_box_append (GTK_BOX (row), sos_block_two_lines (sos_record_find_text (other, SOS_PERSON_FULL_NAME), note));
  if (joining == NULL)
    return row;
  part = sos_block_button (_("Take apart…"), NULL, "act");
  g_object_set_data_full (G_OBJECT (part), "joining", g_memdup2 (&(gint64){ sos_record_get_id (joining) }, sizeof (gint64)), g_free);
  g_object_set_data (G_OBJECT (part), "store", store);
  g_signal_connect_object (part, "clicked", G_CALLBACK (part_cb), page, 0);
  gtk_widget_set_valign (part, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), part);
  return row;
}

void
sos_person_alike_fill_joined (GtkWidget *page, SosStore *store, SosPersonCase *person_case, GtkWidget *list)
{
  GPtrArray *joined = sos_person_case_get_joined (person_case);

  sos_block_clear (list);
  for (guint i = 0; i < joined->len; i++)
    sos_block_append_row (list, joined_new (page, store, person_case, joined->pdata[i]));
}
