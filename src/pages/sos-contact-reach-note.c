/* sos-contact-reach-note.c - says what stands against a contact, and asks why it is kept all the same. Decides nothing. */
#include "config.h"
#include "sos-contact-reach-note.h"

#include "sos-blocks.h"
#include "sos-look.h"
#include "sos-reason-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosContactReachNote
{
  GtkBox parent_instance;

  GtkBox *lines;
  GtkEntry *reason;

  GPtrArray *findings; /* SosReachFinding; NULL */
  gboolean asks;
};

G_DEFINE_FINAL_TYPE (SosContactReachNote, sos_contact_reach_note, GTK_TYPE_BOX)

enum
{
  TYPED,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_words (SosContactPeople *people, const SosContactEntry *entry, const SosReachFinding *finding)
{
  g_autofree char *whom = finding->with >= 0 ? sos_contact_people_dup_with (people, entry->with->pdata[finding->with]) : NULL;
  g_autofree char *words = finding->remedy != NULL ? g_strdup_printf ("%s %s", finding->words, finding->remedy) : g_strdup (finding->words);

  /* Translators: who took part, and what stands against it */
  return whom != NULL ? g_strdup_printf (_("%s: %s"), whom, words) : g_steal_pointer (&words);
}

static GtkWidget *
line_new (const SosReachFinding *finding, const char *words)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = sos_block_label (words, "small");
  GtkWidget *icon = gtk_image_new_from_icon_name (finding->weight > SOS_REACH_REASON ? "action-unavailable-symbolic" : "dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  sos_label_wrap (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "strong");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, finding->weight > SOS_REACH_REASON ? "danger-text" : "warn-text");
  return line;
}

/* A team lead can set aside what others cannot. */
static gboolean
is_asked (GPtrArray *findings, SosContactReach *reach)
{
  const SosReachFinding *first = findings->len > 0 ? findings->pdata[0] : NULL;

  return sos_reach_asks (findings) && (first->weight == SOS_REACH_REASON || sos_contact_reach_leads (reach));
}

void
sos_contact_reach_note_show (SosContactReachNote *self, SosContactPeople *people, const SosContactEntry *entry, gint64 worker)
{
  SosContactReach *reach = people != NULL ? sos_contact_people_get_reach (people) : NULL;

  g_return_if_fail (SOS_IS_CONTACT_REACH_NOTE (self));
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = reach != NULL && entry != NULL ? sos_contact_reach_find (reach, entry, worker) : NULL;
  self->asks = self->findings != NULL && is_asked (self->findings, reach);
  sos_block_clear (GTK_WIDGET (self->lines));
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      g_autofree char *words = dup_words (people, entry, self->findings->pdata[i]);

      gtk_box_append (self->lines, line_new (self->findings->pdata[i], words));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->asks);
  gtk_widget_set_visible (GTK_WIDGET (self), self->findings != NULL && self->findings->len > 0);
}

const char *
sos_contact_reach_note_find_reason (SosContactReachNote *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  return self->asks && reason[0] != '\0' ? reason : NULL;
}

void
sos_contact_reach_note_set_reason (SosContactReachNote *self, const char *reason)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason != NULL ? reason : "");
}

gboolean
sos_contact_reach_note_ask (SosContactReachNote *self)
{
  if (!self->asks || sos_reason_is_enough (gtk_editable_get_text (GTK_EDITABLE (self->reason))))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  return TRUE;
}

gboolean
sos_contact_reach_note_is_about (SosContactReachNote *self, gboolean with)
{
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    if ((((SosReachFinding *) self->findings->pdata[i])->with >= 0) == with)
      return TRUE;
  return FALSE;
}

static void
typed_cb (SosContactReachNote *self)
{
  g_signal_emit (self, signals[TYPED], 0);
}

static void
activate_cb (SosContactReachNote *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
sos_contact_reach_note_dispose (GObject *object)
{
  sos_widget_dispose_template (object, SOS_TYPE_CONTACT_REACH_NOTE);
  G_OBJECT_CLASS (sos_contact_reach_note_parent_class)->dispose (object);
}

static void
sos_contact_reach_note_finalize (GObject *object)
{
  g_clear_pointer (&SOS_CONTACT_REACH_NOTE (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (sos_contact_reach_note_parent_class)->finalize (object);
}

static void
sos_contact_reach_note_class_init (SosContactReachNoteClass *klass)
{
  static const char *const told[N_SIGNALS] = { "typed", "activate" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_contact_reach_note_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_contact_reach_note_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (told[i], SOS_TYPE_CONTACT_REACH_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-contact-reach-note.ui");
  gtk_widget_class_bind_template_child (widget_class, SosContactReachNote, lines);
  gtk_widget_class_bind_template_child (widget_class, SosContactReachNote, reason);
}

static void
sos_contact_reach_note_init (SosContactReachNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->reason, "activate", G_CALLBACK (activate_cb), self);
}
