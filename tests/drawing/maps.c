/* maps.c - a map of made-up figures. */
#include "config.h"
#include "maps.h"

/* By code of the borough, from the City on. */
static const guint figures[] = { 0, 2, 3, 0, 10, 2, 6, 12, 9, 57, 9, 12, 3, 9, 0, 0, 0, 0, 7, 4, 0, 51, 6, 0, 13, 2, 0, 36, 0, 8, 5, 4, 3 };

static SosBoroughMap *
get_london (void)
{
  g_autoptr (GError) error = NULL;
  SosBoroughMap *map = sos_borough_map_get_london (&error);

  g_assert_no_error (error);
  return map;
}

guint
map_find (const char *name)
{
  const int borough = sos_borough_map_find_name (get_london (), name, -1);

  g_assert_cmpint (borough, >=, 0);
  return (guint) borough;
}

/* Parts of a hundred of the way across the box of the borough. */
static void
add_school (SosMapPicture *picture, const char *name, int across, int down, const char *school)
{
  const guint borough = map_find (name);
  const SosBorough *place = sos_borough_map_get (picture->map, borough);
  const SosMapPoint point = { place->least.x + (place->most.x - place->least.x) * across / 100,
                              place->least.y + (place->most.y - place->least.y) * down / 100 };

  sos_map_picture_add_pin (picture, borough, across >= 0 ? &point : NULL, school);
}

SosMapPicture *
map_new_usual (void)
{
  static const struct
  {
    const char *borough;
    int across, down;
    const char *school;
  } schools[] = {
    { "Enfield", 20, 34, "Ferry Lane PRU" }, { "Enfield", 46, 30, "Meridian Park Academy" }, { "Enfield", 84, 62, "Northmere School" },
    { "Tower", 12, 42, "Stepney Grove" },   { "Tower", 86, 40, "Old Dock School" },         { "Lambeth", 42, 90, "Larkfield School" },
    { "Southwark", 30, 20, "Bankside PRU" }, { "Brent", 50, 22, "Alder School" },            { "Brent", 16, 56, "Welsh Harp School" },
    { "Newham", 82, 86, "Basin School" },   { "Hackney", 10, 92, "Mare Street School" },    { "Haringey", 80, 30, "Hornsey Vale" },
    { "Croydon", 36, 24, "Broad Green" },   { "Ealing", 22, 48, "Perivale School" },        { "Havering", 40, 30, "Rise Park" },
    { "Greenwich", 18, 30, "Trafalgar School" }, { "Waltham", 50, 90, "Lea School" },       { "Bromley", 35, 25, "Shortlands" },
    { "Lewisham", -1, -1, "Catford Bridge" },
  };
  SosBoroughMap *map = get_london ();
  SosShown shown[33];
  SosMapPicture *picture;

  for (guint b = 0; b < 33; b++)
    shown[b] = figures[b] > 0 && figures[b] < 5 ? (SosShown){ SOS_SHOWN_FEW } : (SosShown){ SOS_SHOWN_NUMBER, figures[b] };
  shown[map_find ("Barking")] = (SosShown){ SOS_SHOWN_HIDDEN };
  picture = sos_map_picture_new (map, shown, "Open people by home borough", "273 people; 7 more in no borough");
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    add_school (picture, schools[i].borough, schools[i].across, schools[i].down, schools[i].school);
  return picture;
}

SosMapPicture *
map_new_even (SosShown shown, guint n_schools)
{
  SosBoroughMap *map = get_london ();
  SosShown all[33];
  SosMapPicture *picture;

  for (guint b = 0; b < 33; b++)
    all[b] = shown;
  picture = sos_map_picture_new (map, all, "Open people by home borough", NULL);
  for (guint b = 0; b < 33; b++)
    for (guint i = 0; i < n_schools; i++)
      sos_map_picture_add_pin (picture, b, NULL, "A school with a name of some length");
  return picture;
}

SosMapDrawing *
map_lay_out (SosMapPicture *picture, SosMapForm form, double width, double height, double text_scale)
{
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Noto Sans 11");
  const SosMapFrame frame = { form, width, height, font, text_scale, 1 };
  SosMapDrawing *drawing = sos_map_drawing_new (picture, &frame);

  pango_font_description_free (font);
  return drawing;
}

SosMapPen
map_get_pen (SosPaletteName name)
{
  return (SosMapPen){ sos_palette_get (name), sos_map_ramp_get (name) };
}
