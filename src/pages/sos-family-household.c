/* sos-family-household.c - the facts of a household as a form that saves itself, and its homes, ties and work as lists. */
#include "config.h"
#include "sos-family-household.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-family-household-dialogs.h"
#include "sos-fold-box.h"
#include "sos-record-saver.h"
#include "sos-row-menu.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

struct _SosFamilyHousehold
{
  SosFamilyPart parent_instance;

  /* template */
  GtkBox *root;
  GtkWidget *facts;
  SosSection *facts_section;
  GtkWidget *form;
  GtkListBox *works;
  GtkListBox *homes;
  GtkListBox *outside;

  SosRecordSaver *saver;
  char *shown; /* all that the lists say: as long as it stays so, the rows do */
};

G_DEFINE_FINAL_TYPE (SosFamilyHousehold, sos_family_household, SOS_TYPE_FAMILY_PART)

static SosFamilyCase *
case_of (gpointer self)
{
  return sos_family_part_get_case (self);
}

static SosCodes *
codes_of (gpointer self)
{
  return sos_store_get_codes (sos_family_part_get_store (self));
}

/* Who does not work with the whole family has no household to write in. */
static gboolean
may_write (gpointer self)
{
  return sos_family_part_is_today (self) && sos_family_case_get_household (case_of (self)) != NULL;
}

/* The form ------------------------------------------------------------------------------------------------------------------ */

static void
said_cb (SosRecordSaver *saver, const char *words, SosFamilyHousehold *self)
{
  sos_page_say (GTK_WIDGET (self), words);
}

/* Rent and rooms do not move with anybody: it is said whose they are. */
static void
show_whose_facts (SosFamilyHousehold *self)
{
  GPtrArray *homes = sos_family_case_get_homes (case_of (self));
  g_autofree char *note = NULL;

  for (guint i = 0; i < homes->len; i++)
    {
      const SosFamilyHomeRow *home = homes->pdata[i];
      const char *called = home->called != NULL ? home->called : home->address != NULL ? home->address : _("a home that is not shown");

      if (home->has_facts)
        /* Translators: %s is a home: "rent and rooms of Larkfield Walk" */
        note = g_strdup_printf (home->to == NULL ? _("rent and rooms of %s") : _("rent and rooms of %s, which has ended"), called);
    }
  sos_section_set_note (self->facts_section, note);
}

static void
show_facts (SosFamilyHousehold *self)
{
  SosHousehold *household = sos_family_case_get_household (case_of (self));

  gtk_widget_set_visible (self->facts, household != NULL);
  gtk_widget_set_sensitive (self->facts, may_write (self));
  if (household != NULL)
    sos_record_saver_set_base (self->saver, household);
  show_whose_facts (self);
}

/* Rows ---------------------------------------------------------------------------------------------------------------------- */

/* Two lines and a menu of what can be done, where there is something. */
static void
append_row (GtkListBox *list, const char *title, const char *note, GMenu *menu, const char *words, gint64 id)
{
  GtkWidget *row = sos_fold_box_new (12), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), sos_block_text (title, "row-title"));
  if (note != NULL && *note != '\0')
    gtk_box_append (GTK_BOX (lines), sos_block_text (note, "row-note"));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), lines);
  if (menu != NULL)
    {
      GtkWidget *button = sos_row_menu_new (menu, words, id);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_widget_add_css_class (row, "lrow");
  sos_block_append_row (GTK_WIDGET (list), row);
}

/* "from 1 May 2019 until 3 June 2021" */
static char *
dup_span (const char *from, const char *to)
{
  g_autofree char *begin = sos_date_dup_long (from);
  g_autofree char *end = sos_date_dup_long (to);

  if (begin != NULL && end != NULL)
    /* Translators: two dates */
    return g_strdup_printf (_("from %s until %s"), begin, end);
  if (begin != NULL)
    return g_strdup_printf (_("from %s"), begin);
  return end != NULL ? g_strdup_printf (_("until %s"), end) : g_strdup (_("from a day that is not known"));
}

static void
append_home (SosFamilyHousehold *self, gconstpointer row)
{
  const SosFamilyHomeRow *home = row;
  const char *address = home->address != NULL ? home->address : _("Address not shown");
  const char *title = home->called != NULL ? home->called : address;
  g_autofree char *span = dup_span (home->from, home->to);
  g_autofree char *people = home->n_people > 0 ? g_strdup_printf (g_dngettext (NULL, "%u person", "%u people", home->n_people), home->n_people)
                                               : g_strdup (_("nobody"));
  g_autofree char *note = home->called != NULL && home->address != NULL ? g_strdup_printf ("%s · %s · %s", address, people, span)
                                                                        : g_strdup_printf ("%s · %s", people, span);
  g_autoptr (GMenu) menu = may_write (self) && home->to == NULL ? g_menu_new () : NULL;

  if (menu != NULL)
    {
      if (!home->has_facts)
        sos_row_menu_add (menu, _("Rent and rooms are of this home"), "household.keep-facts", g_variant_new_int64 (home->id));
      sos_row_menu_add (menu, _("No longer a home…"), "household.end-home", g_variant_new_int64 (home->id));
    }
  append_row (self->homes, title, note, menu, _("More about this home"), home->id);
}

static void
append_outside (SosFamilyHousehold *self, gconstpointer row)
{
  const SosFamilyOutsideRow *tie = row;
  /* Translators: who, and to what they are tied: "Kadeem · Meridian Park Academy" */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), tie->who, tie->label);
  g_autofree char *strength = sos_block_dup_small (sos_codes_get_label (codes_of (self), "outside-strength", tie->strength));
  g_autofree char *note = g_strdup_printf ("%s · %s%s%s", sos_codes_get_label (codes_of (self), "outside-kind", tie->kind), strength,
                                           tie->note != NULL ? " · " : "", tie->note != NULL ? tie->note : "");
  g_autoptr (GMenu) menu = sos_family_part_is_today (SOS_FAMILY_PART (self)) ? g_menu_new () : NULL;

  if (menu != NULL)
    sos_row_menu_add (menu, _("Remove"), "household.remove-outside", g_variant_new_int64 (tie->id));
  append_row (self->outside, title, note, menu, _("More about this tie"), tie->id);
}

static GMenu *
make_work_menu (SosFamilyHousehold *self, const SosFamilyEpisodeRow *work)
{
  GMenu *menu = g_menu_new ();
  g_autofree GStrv next = sos_stage_dup_next (work->stage);

  for (guint i = 0; next[i] != NULL; i++)
    {
      /* Translators: %s is a stage */
      g_autofree char *label = g_strdup_printf (_("Move on to “%s”"), sos_codes_get_label (codes_of (self), "stage", next[i]));

      if (sos_stage_is_open (next[i]))
        sos_row_menu_add (menu, label, "household.move-work", g_variant_new ("(xs)", work->id, next[i]));
    }
  sos_row_menu_add (menu, _("Close…"), "household.close-work", g_variant_new ("(xs)", work->id, work->stage));
  return menu;
}

static void
append_work (SosFamilyHousehold *self, gconstpointer row)
{
  const SosFamilyEpisodeRow *work = row;
  const char *stage = sos_codes_get_label (codes_of (self), "stage", work->stage);
  g_autofree char *span = dup_span (work->referred_on, work->closed_on);
  g_autofree char *note = g_strdup_printf ("%s · %s · %s", stage, work->worker != NULL ? work->worker : _("nobody yet"), span);
  g_autoptr (GMenu) menu = may_write (self) && work->open ? make_work_menu (self, work) : NULL;

  append_row (self->works, work->words, note, menu, _("More about this work"), work->id);
}

static void
fill_lists (SosFamilyHousehold *self)
{
  const struct
  {
    GtkListBox *list;
    GPtrArray *rows;
    void (*append) (SosFamilyHousehold *self, gconstpointer row);
    const char *none;
  } lists[] = {
    { self->works, sos_family_case_get_episodes (case_of (self)), append_work,
      _("No work with the whole household yet.") },
    { self->homes, sos_family_case_get_homes (case_of (self)), append_home,
      sos_family_case_get_household (case_of (self)) != NULL ? _("No home yet.")
                                                             : _("The homes are kept by those who work with the whole family.") },
    { self->outside, sos_family_case_get_outside (case_of (self)), append_outside,
      _("Nothing yet that ties one of them to others.") },
  };
  g_autofree char *mark = sos_focus_dup_mark (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      sos_block_clear (GTK_WIDGET (lists[i].list));
      for (guint k = 0; k < lists[i].rows->len; k++)
        lists[i].append (self, lists[i].rows->pdata[k]);
      if (lists[i].rows->len == 0)
        sos_block_append_none (GTK_WIDGET (lists[i].list), lists[i].none);
    }
  sos_focus_return (GTK_WIDGET (self), mark);
}

static char *
dup_shown (SosFamilyHousehold *self)
{
  GPtrArray *works = sos_family_case_get_episodes (case_of (self)), *homes = sos_family_case_get_homes (case_of (self)),
            *outside = sos_family_case_get_outside (case_of (self));
  g_autoptr (GString) shown = g_string_new (may_write (self) ? "write" : "read");

  g_string_append_printf (shown, " %d", sos_family_part_is_today (SOS_FAMILY_PART (self)));
  for (guint i = 0; i < works->len; i++)
    {
      const SosFamilyEpisodeRow *row = works->pdata[i];

      sos_family_shown_add (shown, row->id, 5, row->words, row->stage, row->worker, row->referred_on, row->closed_on);
    }
  for (guint i = 0; i < homes->len; i++)
    {
      const SosFamilyHomeRow *row = homes->pdata[i];

      sos_family_shown_add (shown, row->id, 4, row->called, row->address, row->from, row->to);
      g_string_append_printf (shown, "\t%u %d", row->n_people, row->has_facts);
    }
  for (guint i = 0; i < outside->len; i++)
    {
      const SosFamilyOutsideRow *row = outside->pdata[i];

      sos_family_shown_add (shown, row->id, 5, row->who, row->label, row->kind, row->strength, row->note);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

/* Deeds --------------------------------------------------------------------------------------------------------------------- */

static void
add_home_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_home (SOS_FAMILY_PART (widget));
}

static void
end_home_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_end_home (SOS_FAMILY_PART (widget), g_variant_get_int64 (parameter));
}

static void
keep_facts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SosDeed *deed = sos_deed_new (sos_family_part_get_household (SOS_FAMILY_PART (widget)), NULL, NULL);

  deed->other = g_variant_get_int64 (parameter);
  sos_family_part_write (SOS_FAMILY_PART (widget), _("Rent and rooms are of this home"), (SosTransactionFunc) sos_casework_keep_facts_of, deed,
                         (GDestroyNotify) sos_deed_free, NULL);
}

static void
add_outside_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_outside (SOS_FAMILY_PART (widget));
}

static void
remove_outside_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_part_remove (SOS_FAMILY_PART (widget), _("Tie removed"), SOS_TYPE_OUTSIDE_TIE, g_variant_get_int64 (parameter));
}

static void
open_work_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_family_ask_work (SOS_FAMILY_PART (widget));
}

static void
move_work_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *title = NULL;
  const char *stage;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &stage);
  /* Translators: %s is a stage */
  title = g_strdup_printf (_("Moved on to “%s”"), sos_codes_get_label (codes_of (widget), "stage", stage));
  sos_family_part_write (SOS_FAMILY_PART (widget), title, (SosTransactionFunc) sos_casework_move_household_episode,
                         sos_deed_new (id, stage, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static void
close_work_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *stage;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &stage);
  sos_family_ask_close_work (SOS_FAMILY_PART (widget), id, stage);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "household.add-home", NULL, add_home_cb },       { "household.end-home", "x", end_home_cb },
  { "household.keep-facts", "x", keep_facts_cb },
  { "household.add-outside", NULL, add_outside_cb }, { "household.remove-outside", "x", remove_outside_cb },
  { "household.open-work", NULL, open_work_cb },     { "household.move-work", "(xs)", move_work_cb },
  { "household.close-work", "(xs)", close_work_cb },
};

/* Ties are of one person each: whoever may know what is difficult for them notes those too. */
static void
enable_actions (SosFamilyHousehold *self)
{
  const gboolean today = sos_family_part_is_today (SOS_FAMILY_PART (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   g_str_has_suffix (actions[i].name, "outside")
                                     ? today && sos_family_may_add_outside (SOS_FAMILY_PART (self))
                                     : may_write (self));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_family_household_show_case (SosFamilyPart *part, SosFamilyCase *family_case)
{
  SosFamilyHousehold *self = SOS_FAMILY_HOUSEHOLD (part);
  g_autofree char *shown = dup_shown (self);

  enable_actions (self);
  show_facts (self);
  if (g_strcmp0 (shown, self->shown) != 0)
    fill_lists (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
}

static void
sos_family_household_flush (SosFamilyPart *part)
{
  sos_record_saver_flush (SOS_FAMILY_HOUSEHOLD (part)->saver);
}

static void
sos_family_household_constructed (GObject *object)
{
  SosFamilyHousehold *self = SOS_FAMILY_HOUSEHOLD (object);

  G_OBJECT_CLASS (sos_family_household_parent_class)->constructed (object);
  self->saver = sos_record_saver_new (sos_family_part_get_store (SOS_FAMILY_PART (self)), self->form, SOS_TYPE_HOUSEHOLD);
  g_signal_connect_object (self->saver, "said", G_CALLBACK (said_cb), self, 0);
  gtk_box_prepend (self->root, sos_record_saver_get_panel (self->saver));
}

static void
sos_family_household_dispose (GObject *object)
{
  SosFamilyHousehold *self = SOS_FAMILY_HOUSEHOLD (object);

  if (self->saver != NULL)
    sos_record_saver_flush (self->saver);
  g_clear_object (&self->saver);
  sos_widget_dispose_template (self, SOS_TYPE_FAMILY_HOUSEHOLD);
  G_OBJECT_CLASS (sos_family_household_parent_class)->dispose (object);
}

static void
sos_family_household_finalize (GObject *object)
{
  g_free (SOS_FAMILY_HOUSEHOLD (object)->shown);
  G_OBJECT_CLASS (sos_family_household_parent_class)->finalize (object);
}

static void
sos_family_household_class_init (SosFamilyHouseholdClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_family_household_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_family_household_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_family_household_finalize;
  SOS_FAMILY_PART_CLASS (klass)->show_case = sos_family_household_show_case;
  SOS_FAMILY_PART_CLASS (klass)->flush = sos_family_household_flush;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].func);
  g_type_ensure (SOS_TYPE_BESIDE_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-family-household.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, root);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, facts);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, facts_section);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, form);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, works);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, homes);
  gtk_widget_class_bind_template_child (widget_class, SosFamilyHousehold, outside);
}

static void
sos_family_household_init (SosFamilyHousehold *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SosFamilyPart *
sos_family_household_new (SosStore *store)
{
  return g_object_new (SOS_TYPE_FAMILY_HOUSEHOLD, "store", store, NULL);
}
