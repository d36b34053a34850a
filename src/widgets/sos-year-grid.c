/* sos-year-grid.c - the months of an academic year as they find room, and the days in them. Knows no calendar. */
#include "config.h"
#include "sos-year-grid-private.h"

#include "sos-day.h"
#include "sos-desk-palette.h"
#include "sos-focus.h"
#include "sos-place-menu.h"
#include "sos-width-step.h"
#include "sos-year-place.h"

#include <glib/gi18n.h>

#define CELL 22
#define MOST_CELL 36
#define HEIGHT 21
#define GAP 16   /* between months */
#define HEAD 38  /* the name of the month, and the letters of the weekdays */
#define LETTERS 15

static guint signals[SOS_N_YEAR_SIGNALS];

G_DEFINE_FINAL_TYPE (SosYearGrid, sos_year_grid, GTK_TYPE_WIDGET)

void
sos_year_grid_tell (SosYearGrid *self, guint signal)
{
  g_signal_emit (self, signals[signal], 0, MIN (self->anchor, self->cursor), MAX (self->anchor, self->cursor));
}

/* ---- days ---- */

int
sos_year_grid_get_first (SosYearGrid *self)
{
  return g_array_index (self->picture->days, SosYearDay, 0).day;
}

int
sos_year_grid_get_last (SosYearGrid *self)
{
  return sos_year_grid_get_first (self) + (int) self->picture->days->len - 1;
}

static GtkWidget *
get_place (SosYearGrid *self, int day)
{
  const int i = self->picture != NULL ? day - sos_year_grid_get_first (self) : -1;

  return i >= 0 && i < (int) self->places->len ? self->places->pdata[i] : NULL;
}

/* 0 September. */
int
sos_year_grid_get_month (int day)
{
  int year, month, of_month;

  sos_day_split (day, &year, &month, &of_month);
  return (month + 3) % SOS_YEAR_MONTHS;
}

int
sos_year_grid_get_month_begin (SosYearGrid *self, int month)
{
  const int calendar = (month + 8) % SOS_YEAR_MONTHS + 1;

  return sos_day_make (self->picture->year + (calendar < 9), calendar, 1);
}

int
sos_year_grid_get_month_end (SosYearGrid *self, int month)
{
  return month + 1 < SOS_YEAR_MONTHS ? sos_year_grid_get_month_begin (self, month + 1) - 1 : sos_year_grid_get_last (self);
}

/* ---- what is chosen ---- */

static void
show_chosen (SosYearGrid *self)
{
  const int first = MIN (self->anchor, self->cursor), last = MAX (self->anchor, self->cursor);

  for (guint i = 0; i < self->places->len; i++)
    {
      const int day = sos_year_grid_get_first (self) + (int) i;

      sos_year_place_set_chosen (self->places->pdata[i], day >= first && day <= last);
    }
}

void
sos_year_grid_go (SosYearGrid *self, int day, gboolean extend, gboolean focus)
{
  if (self->picture == NULL)
    return;
  if (day < sos_year_grid_get_first (self) || day > sos_year_grid_get_last (self))
    gtk_widget_error_bell (GTK_WIDGET (self));
  self->cursor = CLAMP (day, sos_year_grid_get_first (self), sos_year_grid_get_last (self));
  if (!extend)
    self->anchor = self->cursor;
  show_chosen (self);
  if (focus)
    gtk_widget_grab_focus (get_place (self, self->cursor));
  sos_year_grid_tell (self, SOS_YEAR_CHOSEN);
}

void
sos_year_grid_get_chosen (SosYearGrid *self, int *first, int *last)
{
  g_return_if_fail (SOS_IS_YEAR_GRID (self));

  *first = MIN (self->anchor, self->cursor);
  *last = MAX (self->anchor, self->cursor);
}

void
sos_year_grid_choose (SosYearGrid *self, int first, int last, gboolean focus)
{
  g_return_if_fail (SOS_IS_YEAR_GRID (self));

  sos_year_grid_go (self, first, FALSE, FALSE);
  sos_year_grid_go (self, last, TRUE, focus);
}

static gboolean
sos_year_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);
  GtkWidget *place = get_place (self, self->cursor);

  return sos_focus_find (widget) == NULL && place != NULL && gtk_widget_grab_focus (place);
}

/* By a key, or by whoever is read to; a press of the pointer only chooses. */
static void
activate_cb (GtkButton *place, SosYearGrid *self)
{
  sos_year_grid_tell (self, SOS_YEAR_OPENED);
}

/* ---- room ---- */

static int
get_cell (SosYearGrid *self)
{
  return (int) (CELL * sos_text_scale (GTK_WIDGET (self)));
}

static int
count_columns (SosYearGrid *self, int width)
{
  static const int columns[] = { 6, 4, 3, 2, 1 };
  const int month = 7 * get_cell (self);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (width >= columns[i] * month + (columns[i] - 1) * GAP)
      return columns[i];
  return 1;
}

static int
get_month_height (SosYearGrid *self)
{
  return (int) ((HEAD + 6 * HEIGHT) * sos_text_scale (GTK_WIDGET (self)));
}

static void
sos_year_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);
  const int month = 7 * get_cell (self);
  int rows;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = month;
      *natural = 4 * month + 3 * GAP;
      return;
    }
  rows = SOS_YEAR_MONTHS / count_columns (self, for_size > 0 ? for_size : 4 * month + 3 * GAP);
  *minimum = *natural = rows * get_month_height (self) + (rows - 1) * GAP / 2;
}

static GtkSizeRequestMode
sos_year_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The left upper corner of a month. */
static void
get_corner (SosYearGrid *self, int month, double *x, double *y)
{
  *x = month % self->n_columns * (7 * self->cell + GAP);
  *y = month / self->n_columns * (get_month_height (self) + GAP / 2);
}

static void
place_month (SosYearGrid *self, int month, double scale)
{
  const int begins = sos_year_grid_get_month_begin (self, month), blank = sos_day_get_weekday (begins) - 1;
  double x, y;

  get_corner (self, month, &x, &y);
  gtk_widget_size_allocate (self->names[month], &(GtkAllocation){ (int) x, (int) y, (int) (7 * self->cell), (int) ((HEAD - LETTERS) * scale) }, -1);
  for (int day = begins; day <= sos_year_grid_get_month_end (self, month); day++)
    {
      const int at = blank + day - begins;
      const double left = x + at % 7 * self->cell, top = y + (HEAD + at / 7 * HEIGHT) * scale;

      gtk_widget_size_allocate (get_place (self, day), &(GtkAllocation){ (int) left, (int) top, (int) self->cell, (int) (HEIGHT * scale) }, -1);
    }
}

static void
sos_year_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);
  const double scale = sos_text_scale (widget);

  self->n_columns = count_columns (self, width);
  self->cell = MIN ((width - (self->n_columns - 1) * GAP) / (7.0 * self->n_columns), MOST_CELL * scale);
  for (int month = 0; self->picture != NULL && month < SOS_YEAR_MONTHS; month++)
    place_month (self, month, scale);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* ---- drawing ---- */

static void
draw_letters (SosYearGrid *self, GtkSnapshot *snapshot, int month, const GdkRGBA *color, double scale)
{
  double x, y;

  get_corner (self, month, &x, &y);
  for (int i = 0; i < 7; i++)
    {
      int w;

      pango_layout_get_pixel_size (self->letters[i], &w, NULL);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + (i + 0.5) * self->cell - w / 2.0), (float) (y + (HEAD - LETTERS - 1) * scale)));
      gtk_snapshot_append_layout (snapshot, self->letters[i], color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
make_letters (SosYearGrid *self)
{
  for (int i = 0; i < 7 && self->letters[i] == NULL; i++)
    {
      g_autofree char *letter = g_utf8_substring (sos_weekday_get_name (i + 1), 0, 1);
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
      self->letters[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), letter);
      pango_layout_set_attributes (self->letters[i], attributes);
    }
}

static void
sos_year_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);
  const SosInk *ink = &sos_desk_palette_get (widget)->dim;
  const GdkRGBA color = { (float) ink->red, (float) ink->green, (float) ink->blue, 1 };

  if (self->picture == NULL)
    return;
  make_letters (self);
  for (int month = 0; month < SOS_YEAR_MONTHS; month++)
    draw_letters (self, snapshot, month, &color, sos_text_scale (widget));
  GTK_WIDGET_CLASS (sos_year_grid_parent_class)->snapshot (widget, snapshot);
}

static void
sos_year_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SosYearGrid *self = SOS_YEAR_GRID (widget);

  GTK_WIDGET_CLASS (sos_year_grid_parent_class)->css_changed (widget, change);
  for (int i = 0; i < 7; i++)
    g_clear_object (&self->letters[i]);
  gtk_widget_queue_resize (widget);
}

/* ---- what is shown ---- */

static void
name_months (SosYearGrid *self)
{
  for (int month = 0; month < SOS_YEAR_MONTHS; month++)
    {
      g_autofree char *iso = sos_day_dup_text (sos_year_grid_get_month_begin (self, month)), *name = NULL;
      g_autoptr (GDateTime) time = g_date_time_new_utc (atoi (iso), atoi (iso + 5), 1, 0, 0, 0);

      /* Translators: a month and its year, see strftime */
      name = g_date_time_format (time, _("%B %Y"));
      gtk_label_set_label (GTK_LABEL (self->names[month]), name);
    }
}

static void
make_places (SosYearGrid *self)
{
  while (self->places->len < self->picture->days->len)
    {
      GtkWidget *place = sos_year_place_new ();

      g_signal_connect (place, "activate", G_CALLBACK (activate_cb), self);
      gtk_widget_set_parent (place, GTK_WIDGET (self));
      g_ptr_array_add (self->places, place);
    }
  while (self->places->len > self->picture->days->len)
    {
      gtk_widget_unparent (self->places->pdata[self->places->len - 1]);
      g_ptr_array_set_size (self->places, (int) self->places->len - 1);
    }
}

void
sos_year_grid_set_picture (SosYearGrid *self, SosYearPicture *picture)
{
  const gboolean same = self->picture != NULL && self->picture->year == picture->year;

  g_return_if_fail (SOS_IS_YEAR_GRID (self));

  sos_year_picture_ref (picture);
  g_clear_pointer (&self->picture, sos_year_picture_unref);
  self->picture = picture;
  make_places (self);
  for (guint i = 0; i < self->places->len; i++)
    {
      const SosYearDay *day = &g_array_index (picture->days, SosYearDay, i);

      sos_year_place_show (self->places->pdata[i], day, day->day == picture->today);
    }
  name_months (self);
  if (!same)
    self->anchor = self->cursor = sos_year_picture_find (picture, picture->today) != NULL ? picture->today : sos_year_grid_get_first (self);
  show_chosen (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
menu_closed_cb (SosYearGrid *self)
{
  GtkWidget *place = get_place (self, self->cursor);

  if (place != NULL)
    gtk_widget_grab_focus (place);
}

void
sos_year_grid_pop_up (SosYearGrid *self, GMenuModel *menu)
{
  g_return_if_fail (SOS_IS_YEAR_GRID (self));

  sos_place_menu_pop_up (&self->menu, GTK_WIDGET (self), get_place (self, self->cursor), menu, G_CALLBACK (menu_closed_cb));
}

/* ---- class ---- */

static void
sos_year_grid_dispose (GObject *object)
{
  SosYearGrid *self = SOS_YEAR_GRID (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < self->places->len; i++)
    gtk_widget_unparent (self->places->pdata[i]);
  g_ptr_array_set_size (self->places, 0);
  for (int i = 0; i < SOS_YEAR_MONTHS; i++)
    g_clear_pointer (&self->names[i], gtk_widget_unparent);
  for (int i = 0; i < 7; i++)
    g_clear_object (&self->letters[i]);
  G_OBJECT_CLASS (sos_year_grid_parent_class)->dispose (object);
}

static void
sos_year_grid_finalize (GObject *object)
{
  SosYearGrid *self = SOS_YEAR_GRID (object);

  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->picture, sos_year_picture_unref);
  G_OBJECT_CLASS (sos_year_grid_parent_class)->finalize (object);
}

static void
sos_year_grid_class_init (SosYearGridClass *klass)
{
  static const char *const names[SOS_N_YEAR_SIGNALS] = { "chosen", "opened", "menu" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_year_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_year_grid_finalize;
  widget_class->measure = sos_year_grid_measure;
  widget_class->get_request_mode = sos_year_grid_get_request_mode;
  widget_class->size_allocate = sos_year_grid_size_allocate;
  widget_class->snapshot = sos_year_grid_snapshot;
  widget_class->css_changed = sos_year_grid_css_changed;
  widget_class->focus = sos_year_grid_focus;
  for (guint i = 0; i < SOS_N_YEAR_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  sos_year_grid_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "yeargrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sos_year_grid_init (SosYearGrid *self)
{
  self->places = g_ptr_array_new ();
  self->n_columns = 4;
  self->cell = CELL;
  for (int month = 0; month < SOS_YEAR_MONTHS; month++)
    {
      self->names[month] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->names[month]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (self->names[month]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->names[month], "term-title");
      gtk_widget_set_parent (self->names[month], GTK_WIDGET (self));
    }
  sos_year_grid_add_pointer (self);
}
