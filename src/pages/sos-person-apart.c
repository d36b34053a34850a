/* sos-person-apart.c - rows of "Keep apart"; what is asked is asked in windows, and what is decided is decided below. Knows no rule. */
#include "config.h"
#include "sos-person-apart.h"

#include "sos-apart.h"
#include "sos-apart-dialog.h"
#include "sos-clock.h"
#include "sos-safety-card.h"
#include "sos-spoken-name.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
status_new (SosPersonCase *person_case, int level)
{
  const char code[] = { (char) ('0' + level), '\0' };
  const SosLook *look = sos_look_find ("conflict-level", code);
  GtkWidget *status = sos_status_new (look->icon, sos_codes_get_label (sos_person_case_get_codes (person_case), "conflict-level", code), look->tone);

  gtk_widget_set_halign (status, GTK_ALIGN_START);
  return status;
}

/* "Threat, since 30 Oct. Look again by 30 Apr 2027." */
static char *
dup_note (SosPersonCase *person_case, const SosApartRow *row)
{
  SosRecord *conflict = SOS_RECORD (row->conflict);
  const char *reason = sos_codes_get_label (sos_person_case_get_codes (person_case), "conflict-reason",
                                            sos_record_find_text (conflict, SOS_CONFLICT_REASON_CODE));
  g_autofree char *since = sos_date_dup_short (sos_record_find_text (conflict, SOS_CONFLICT_REPORTED_ON));
  g_autofree char *by = sos_date_dup_short (sos_record_find_text (conflict, SOS_CONFLICT_REVIEW_BY));
  GString *note = g_string_new (NULL);

  if (reason[0] != '\0')
    /* Translators: a reason and a date */
    g_string_append_printf (note, _("%s, since %s. "), reason, since != NULL ? since : "–");
  /* Translators: %s is a date */
  g_string_append_printf (note, row->overdue ? _("Review overdue since %s; it still holds.") : _("Look again by %s."), by != NULL ? by : "–");
  if (row->named && row->people[0]->len + row->people[1]->len > 2)
    g_string_append_printf (note, " %s", sos_record_has_text (conflict, SOS_CONFLICT_KIND, SOS_CONFLICT_WHOLE_GROUP)
                                           ? _("Nobody of them with anybody else of them.") : _("Kept from each of these; they may meet one another."));
  if (!sos_record_is_set (conflict, SOS_CONFLICT_APPROVED_BY))
    g_string_append_printf (note, " %s", _("Not approved yet; it holds already."));
  return g_string_free (note, FALSE);
}

static const struct
{
  const char *label, *action;
  gboolean decide;    /* only for whoever decides */
  gboolean unapproved; /* only while nobody approved */
} deeds[] = {
  { N_("_Change…"), "apart.change", FALSE, FALSE },
  { N_("_Look again…"), "apart.review", FALSE, FALSE },
  { N_("_Approve"), "apart.approve", TRUE, TRUE },
  { N_("_End…"), "apart.end", TRUE, FALSE },
};

static GtkWidget *
menu_new (const SosApartCase *apart, const SosApartRow *row)
{
  const gint64 id = sos_record_get_id (SOS_RECORD (row->conflict));
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is the reference of a keep-apart rule */
  g_autofree char *words = g_strdup_printf (_("What to do with %s"), sos_record_get_text (SOS_RECORD (row->conflict), SOS_CONFLICT_REF));

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(deeds[i].label), NULL);

      if ((deeds[i].decide && !apart->may_decide)
          || (deeds[i].unapproved && sos_record_is_set (SOS_RECORD (row->conflict), SOS_CONFLICT_APPROVED_BY)))
        continue;
      g_menu_item_set_action_and_target (item, deeds[i].action, "x", id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, words);
  sos_spoken_name_set (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_block_add_classes (button, "act flat");
  return button;
}

static GtkWidget *
rule_new (SosPersonCase *person_case, const SosApartRow *row)
{
  const SosApartCase *apart = sos_person_case_get_apart (person_case);
  g_autofree char *note = dup_note (person_case, row);
  GtkWidget *card = sos_safety_card_new (status_new (person_case, row->level), sos_record_get_text (SOS_RECORD (row->conflict), SOS_CONFLICT_REF),
                                         row->title, note);

  if (row->named && apart->may_record)
    gtk_box_append (GTK_BOX (card), menu_new (apart, row));
  return card;
}

static const struct
{
  SosClashWay way;
  const char *label, *action;
  const char *tab; /* NULL: the way leads by its id, or by the action alone */
} ways[] = {
  { SOS_CLASH_TO_RUN, N_("Open the run"), "app.show-run", NULL },
  { SOS_CLASH_TO_FAMILY, N_("Open the family"), "app.show-family", NULL },
  { SOS_CLASH_TO_DUTY, N_("Open the duty board"), "app.show-duty", NULL },
  { SOS_CLASH_TO_CONTACTS, N_("Open Contacts"), "page.tab", "contacts" },
  { SOS_CLASH_TO_PLAN, N_("Open the plan"), "page.tab", "plan" },
  { SOS_CLASH_TO_OVERVIEW, N_("Open the overview"), "page.tab", "overview" },
};

static void
add_way (GtkWidget *card, const SosClashRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].way == row->way)
      {
        GtkWidget *button = sos_block_button (_(ways[i].label), NULL, "act flat");
        g_autofree char *spoken = g_strdup_printf ("%s: %s", _(ways[i].label), row->words);

        if (ways[i].tab != NULL)
          gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ways[i].tab);
        else if (row->way_id != 0)
          gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", row->way_id);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ways[i].action);
        sos_spoken_name_set (button, spoken);
        gtk_box_append (GTK_BOX (card), button);
      }
}

/* One booking against a place, an hour or an area is no clash of two. */
static const char *
get_clash_label (const SosClashRow *row)
{
  const SosSpot spot = sos_spot_find (sos_record_get_text (SOS_RECORD (row->clash), SOS_CLASH_SPOT));

  if (row->overridden)
    return _("Clash, overridden");
  return spot >= SOS_SPOT_PLACE ? _("Look at this booking") : _("Bookings clash");
}

/* Why it may stand, or who can let it. */
static const char *
get_clash_note (const SosClashRow *row)
{
  const gint64 level = sos_record_get_number (SOS_RECORD (row->clash), SOS_CLASH_LEVEL);

  if (row->overridden)
    return sos_record_find_text (row->clash, SOS_CLASH_OVERRIDE_REASON);
  if (row->begun)
    return _("It has begun, or is over. If something happened, write down an incident.");
  if (level == SOS_APART_NEVER)
    return _("Nobody can let this be. Move it, or call it off.");
  if (level == SOS_APART_KEEP)
    return row->may_override ? NULL : _("Move it, or ask a team lead, who may let it be with a reason.");
  return _("Move it, or go on knowing it.");
}

static GtkWidget *
clash_new (SosPersonCase *person_case, const SosClashRow *row)
{
  GtkWidget *status = sos_status_new (row->overridden ? "object-select-symbolic" : "dialog-warning-symbolic", get_clash_label (row),
                                      row->overridden ? SOS_LOOK_QUIET : SOS_LOOK_DANGER);
  GtkWidget *card = sos_safety_card_new (status, "", row->words, get_clash_note (row));
  GtkWidget *button;

  add_way (card, row);
  if (!row->may_override)
    return card;
  button = sos_block_button (_("_Override…"), NULL, "act flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", sos_record_get_id (SOS_RECORD (row->clash)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "apart.override");
  gtk_box_append (GTK_BOX (card), button);
  return card;
}

void
sos_person_apart_show (SosPersonTab *tab, SosPersonCase *person_case, GtkListBox *list)
{
  const SosApartCase *apart = sos_person_case_get_apart (person_case);

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < apart->clashes->len; i++)
    sos_block_append_row (GTK_WIDGET (list), clash_new (person_case, apart->clashes->pdata[i]));
  for (guint i = 0; i < apart->rules->len; i++)
    sos_block_append_row (GTK_WIDGET (list), rule_new (person_case, apart->rules->pdata[i]));
  if (apart->clashes->len + apart->rules->len == 0)
    sos_block_append_none (GTK_WIDGET (list), _("Nobody. Ask who would be a danger to meet."));
  gtk_widget_action_set_enabled (GTK_WIDGET (tab), "apart.add", apart->may_record);
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static const SosApartRow *
find_row (SosPersonTab *tab, gint64 id)
{
  GPtrArray *rules = sos_person_case_get_apart (sos_person_tab_get_case (tab))->rules;

  for (guint i = 0; i < rules->len; i++)
    if (sos_record_get_id (SOS_RECORD (((SosApartRow *) rules->pdata[i])->conflict)) == id)
      return rules->pdata[i];
  return NULL;
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (sos_person_tab_get_case (SOS_PERSON_TAB (widget)))
    sos_apart_dialog_keep (SOS_PERSON_TAB (widget), NULL);
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const SosApartRow *row = find_row (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));

  if (row)
    sos_apart_dialog_keep (SOS_PERSON_TAB (widget), row);
}

static void
review_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const SosApartRow *row = find_row (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));

  if (row)
    sos_apart_dialog_review (SOS_PERSON_TAB (widget), row);
}

static void
end_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_apart_dialog_end (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
override_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_apart_dialog_override (SOS_PERSON_TAB (widget), g_variant_get_int64 (parameter));
}

static void
approve_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_person_tab_write (SOS_PERSON_TAB (widget), _("Keep-apart rule approved"), (SosTransactionFunc) sos_casework_approve_conflict,
                        sos_deed_new (g_variant_get_int64 (parameter), NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

void
sos_person_apart_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "apart.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "apart.change", "x", change_cb);
  gtk_widget_class_install_action (widget_class, "apart.review", "x", review_cb);
  gtk_widget_class_install_action (widget_class, "apart.approve", "x", approve_cb);
  gtk_widget_class_install_action (widget_class, "apart.end", "x", end_cb);
  gtk_widget_class_install_action (widget_class, "apart.override", "x", override_cb);
}
