/* sos-person-plan-choice.c - one of a code list, as round buttons. Knows no record. */
#include "config.h"
#include "sos-person-plan-choice.h"

#include "sos-wrap-layout.h"

typedef struct
{
  SosPersonPlanChosen chosen;
  GtkWidget *box;
} Choice;

static GtkWidget *
grid_of (GtkBox *box)
{
  return gtk_widget_get_first_child (GTK_WIDGET (box));
}

static const char *
code_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "code");
}

static void
toggled_cb (GtkCheckButton *button, GObject *object)
{
  Choice *choice = g_object_get_data (G_OBJECT (button), "choice");

  if (gtk_check_button_get_active (button) && code_of (GTK_WIDGET (button)))
    choice->chosen (choice->box, code_of (GTK_WIDGET (button)), object);
}

/* The first of the group is never seen: it is what "nothing chosen yet" looks like. */
static GtkWidget *
button_new (GtkBox *box, GtkWidget *group, const SosCode *code, GCallback chosen, gpointer object)
{
  GtkWidget *button = gtk_check_button_new_with_label (code ? code->label : NULL);
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){ (SosPersonPlanChosen) chosen, GTK_WIDGET (box) };
  g_object_set_data_full (G_OBJECT (button), "choice", choice, g_free);
  g_object_set_data_full (G_OBJECT (button), "code", code ? g_strdup (code->code) : NULL, g_free);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_widget_set_visible (button, code != NULL);
  gtk_widget_add_css_class (button, "small");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), object, 0);
  return button;
}

/* Many in a row go on in a next line where there is no room for them. */
static void
attach (GtkWidget *room, GtkWidget *button, int column, int row)
{
  if (SOS_IS_WRAP_BOX (room))
    sos_wrap_box_append (SOS_WRAP_BOX (room), button);
  else
    gtk_grid_attach (GTK_GRID (room), button, column, row, 1, 1);
}

void
sos_person_plan_choice_fill (GtkBox *box, SosCodes *codes, const char *list, guint columns, GCallback chosen,
                             gpointer object)
{
  GPtrArray *offered = sos_codes_get_list (codes, list);
  GtkWidget *grid = columns > 3 ? sos_wrap_box_new (18, 3) : gtk_grid_new ();
  GtkWidget *none = button_new (box, NULL, NULL, chosen, object);
  int n = 0;

  gtk_widget_set_hexpand (grid, columns > 3);
  if (columns <= 3)
    {
      gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
      gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
    }
  attach (grid, none, 0, 0);
  gtk_box_append (box, grid);
  for (guint i = 0; offered && i < offered->len; i++)
    {
      const SosCode *code = offered->pdata[i];

      if (!code->active)
        continue;
      attach (grid, button_new (box, none, code, chosen, object), n % (int) columns, 1 + n / (int) columns);
      n++;
    }
}

void
sos_person_plan_choice_select (GtkBox *box, const char *code)
{
  GtkWidget *button = gtk_widget_get_first_child (grid_of (box));

  while (button && g_strcmp0 (code_of (button), code) != 0)
    button = gtk_widget_get_next_sibling (button);
  if (button)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

GtkWidget *
sos_person_plan_choice_find_first (GtkBox *box)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (grid_of (box)));
}
