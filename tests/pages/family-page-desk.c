/* family-page-desk.c - the whole page of the family of S2. */
#include "config.h"
#include "family-page-desk.h"

#include "sos-family-members.h"
#include "sos-family-page.h"

GtkWidget *
family_page_get_page (FamilyDesk *self)
{
  return self->desk.page;
}

SosFamilyPart *
family_page_get_members (FamilyDesk *self)
{
  return desk_find (family_page_get_page (self), SOS_TYPE_FAMILY_MEMBERS);
}

SosGenogramView *
family_page_get_drawing (FamilyDesk *self)
{
  return desk_find (family_page_get_page (self), SOS_TYPE_GENOGRAM_VIEW);
}

SosFamilyCase *
family_page_get_case (FamilyDesk *self)
{
  return sos_family_part_get_case (family_page_get_members (self));
}

static gboolean
has_case (gpointer data)
{
  return family_page_get_members (data) != NULL && family_page_get_case (data) != NULL;
}

/* What the page of a family does with a fixture made for its parts. */
void
family_page_show (FamilyDesk *self)
{
  desk_show (&self->desk, sos_family_page_new (self->desk.office->store, self->household));
  office_wait (has_case, self, "the family");
  desk_settle (&self->desk);
}

FamilyDesk *
family_page_desk_new (void)
{
  FamilyDesk *self = family_desk_new_empty ();

  family_page_show (self);
  return self;
}

GtkListBox *
family_page_get_list (FamilyDesk *self)
{
  return desk_find (GTK_WIDGET (family_page_get_members (self)), GTK_TYPE_LIST_BOX);
}

int
family_page_place_of (FamilyDesk *self, gint64 person)
{
  return sos_family_find (sos_family_case_get_family (family_page_get_case (self)), person);
}

const SosFamilyRow *
family_page_row_of (FamilyDesk *self, gint64 person)
{
  return g_ptr_array_index (sos_family_case_get_members (family_page_get_case (self)), family_page_place_of (self, person));
}

gboolean
family_page_is_on (FamilyDesk *self, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean on;

  /* The action muxer has no question of its own; a button that carries the action has the answer. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (desk_find (family_page_get_page (self), GTK_TYPE_BOX), button);
  on = gtk_widget_get_sensitive (button);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (button)), button);
  return on;
}

void
family_page_choose (FamilyDesk *self, gint64 person)
{
  sos_family_part_set_member (family_page_get_members (self), person);
}

static gboolean
has_dialog (gpointer data)
{
  return family_desk_dialog (data) != NULL && gtk_widget_get_mapped (family_desk_dialog (data));
}

GtkWidget *
family_page_ask (FamilyDesk *self, gint64 person, const char *action)
{
  if (person != 0)
    family_page_choose (self, person);
  desk_act (family_page_get_page (self), action, NULL);
  office_wait (has_dialog, self, "the window");
  desk_settle (&self->desk);
  return family_desk_dialog (self);
}
