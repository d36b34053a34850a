/* sos-posting-button.c - the posting rule of an address as a chip; pressed, it asks for another rule and the reason (N2). */
#include "config.h"
#include "sos-posting-button.h"

#include "sos-blocks.h"
#include "sos-posting-rules.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* What the popover works on; belongs to its box. */
typedef struct
{
  SosPersonTab *tab; /* borrowed: the chip stands in it */
  SosAddress *address;
  GtkWidget *popover;
  GtkWidget *reason;
  GtkWidget *change;
  char *chosen;
} Posting;

static void
posting_free (gpointer data)
{
  Posting *posting = data;

  g_object_unref (posting->address);
  g_free (posting->chosen);
  g_free (posting);
}

static SosCodes *
codes_of (Posting *posting)
{
  return sos_store_get_codes (sos_person_tab_get_store (posting->tab));
}

static const char *
name_of (Posting *posting)
{
  const char *label = sos_record_find_text (posting->address, SOS_ADDRESS_LABEL);
  const char *type = sos_record_find_text (posting->address, SOS_ADDRESS_TYPE);

  return label ? label : sos_codes_get_label (codes_of (posting), "address-type", type);
}

/* The consequence of the act, where it had one (S8). */
static void
changed_cb (SosPersonTab *tab, gpointer data)
{
  SosDeed *deed = data;
  g_autofree char *words = NULL;

  if (deed->count == 0)
    return;
  words = g_strdup_printf (g_dngettext (NULL, "%d letter taken back.", "%d letters taken back.", deed->count), deed->count);
  sos_person_tab_say (tab, words);
}

static void
change_cb (GtkWidget *widget, Posting *posting)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (posting->reason));
  const char *rule = sos_codes_get_label (codes_of (posting), "posting-rule", posting->chosen);
  g_autofree char *title = NULL;

  if (!posting->chosen || reason[0] == '\0')
    return;
  if (g_str_equal (posting->chosen, SOS_POSTING_UNSAFE))
    /* Translators: %s is what an address is called: "Father’s address is marked unsafe" */
    title = g_strdup_printf (_("“%s” is marked unsafe"), name_of (posting));
  else
    /* Translators: what an address is called, a posting rule */
    title = g_strdup_printf (_("“%s”: post is now “%s”"), name_of (posting), rule);
  gtk_popover_popdown (GTK_POPOVER (posting->popover));
  sos_person_tab_write (posting->tab, title, (SosTransactionFunc) sos_casework_set_posting_rule,
                        sos_deed_new (sos_record_get_id (SOS_RECORD (posting->address)), posting->chosen, reason),
                        (GDestroyNotify) sos_deed_free, changed_cb);
}

static void
update_change (Posting *posting)
{
  gboolean other = !sos_record_has_text (SOS_RECORD (posting->address), SOS_ADDRESS_POSTING_RULE, posting->chosen);

  gtk_widget_set_sensitive (posting->change, posting->chosen && other
                                                 && gtk_editable_get_text (GTK_EDITABLE (posting->reason))[0] != '\0');
}

static void
typed_cb (GtkEditable *editable, Posting *posting)
{
  update_change (posting);
}

static void
chosen_cb (GtkCheckButton *button, Posting *posting)
{
  if (!gtk_check_button_get_active (button))
    return;
  g_free (posting->chosen);
  posting->chosen = g_strdup (g_object_get_data (G_OBJECT (button), "code"));
  update_change (posting);
}

static void
add_rules (Posting *posting, GtkWidget *box)
{
  GPtrArray *rules = sos_codes_get_list (codes_of (posting), "posting-rule");
  GtkCheckButton *first = NULL;

  for (guint i = 0; rules && i < rules->len; i++)
    {
      const SosCode *code = rules->pdata[i];
      GtkWidget *button = gtk_check_button_new_with_label (code->label);

      g_object_set_data_full (G_OBJECT (button), "code", g_strdup (code->code), g_free);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (button), first);
      if (!first)
        first = GTK_CHECK_BUTTON (button);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                                   sos_record_has_text (SOS_RECORD (posting->address), SOS_ADDRESS_POSTING_RULE, code->code));
      g_signal_connect (button, "toggled", G_CALLBACK (chosen_cb), posting);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static GtkWidget *
popover_new (SosPersonTab *tab, SosAddress *address)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Posting *posting = g_new0 (Posting, 1);

  posting->tab = tab;
  posting->address = g_object_ref (address);
  posting->popover = gtk_popover_new ();
  posting->reason = gtk_entry_new ();
  posting->change = sos_block_button (_("Change"), NULL, "act tall suggested-action");
  g_object_set_data_full (G_OBJECT (box), "posting", posting, posting_free);
  gtk_box_append (GTK_BOX (box), sos_block_label (_("May a letter go here?"), "row-title"));
  add_rules (posting, box);
  gtk_entry_set_placeholder_text (GTK_ENTRY (posting->reason), _("Why? Who said so?"));
  sos_spoken_name_set (GTK_WIDGET (posting->reason), _("Reason"));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (posting->reason), 30);
  gtk_editable_set_width_chars (GTK_EDITABLE (posting->reason), 26);
  g_signal_connect (posting->reason, "changed", G_CALLBACK (typed_cb), posting);
  g_signal_connect (posting->reason, "activate", G_CALLBACK (change_cb), posting);
  g_signal_connect (posting->change, "clicked", G_CALLBACK (change_cb), posting);
  gtk_box_append (GTK_BOX (box), posting->reason);
  gtk_box_append (GTK_BOX (box), posting->change);
  gtk_widget_set_sensitive (posting->change, FALSE);
  gtk_popover_set_child (GTK_POPOVER (posting->popover), box);
  return posting->popover;
}

GtkWidget *
sos_posting_button_new (SosPersonTab *tab, SosAddress *address)
{
  const char *rule = sos_record_find_text (address, SOS_ADDRESS_POSTING_RULE);
  const char *label = sos_codes_get_label (sos_store_get_codes (sos_person_tab_get_store (tab)), "posting-rule", rule);
  const SosLook *look = sos_look_find ("posting-rule", rule);
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is a posting rule */
  g_autofree char *spoken = g_strdup_printf (_("Post: %s. Change the rule"), label);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), sos_chip_new (look->icon, label, look->tone));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover_new (tab, address));
  gtk_widget_set_tooltip_text (button, _("Change the posting rule"));
  sos_spoken_name_set (button, spoken);
  gtk_widget_add_css_class (button, "alert");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}
