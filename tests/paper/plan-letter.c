/* plan-letter.c - a support plan such as the office writes, for the tests of this room. */
#include "config.h"
#include "plan-letter.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name, *text;
} texts[] = {
  { "today", "23 November 2026" },
  { "our_ref", "P-000418-T" },
  { "office_name", "SOS" },
  { "office_address", "Unit 4, Larkfield Yard, London SE5 9CK" },
  { "office_phone", "020 7946 0112" },
  { "recipient_address_block", "Flat 12, Larkfield House\n7 Larkfield Walk\nLondon\nSE15 9CK" },
  { "agreed_on", "16 November" },
  { "strengths", "You went to college nine days out of ten. You asked for help on a bad day, and that took courage." },
  { "when_things_go_wrong", "Go somewhere with people and lights, like the library. Then text me the word HOME. "
                            "I will ring you straight back." },
  { "emergency_line", "020 7946 0199" },
  { "next_meeting", "Thursday 3 December at 4 pm, at the library." },
  { "review_date", "11 January 2027" },
  { "shared_with", "You and me. Ms Idris at college knows about the side gate, and nothing else." },
  { "worker_first_name", "Moyo" },
  { "worker_phone", "07700 900123" },
  { "worker_hours", "Monday to Friday, 9 to 6" },
  { "team_lead", "Ruth" },
  { "complaints_line", "020 7946 0150" },
};

static const struct
{
  const char *words, *why;
  const char *steps[3][4];
} goals[] = {
  { "I want to get my level 2 without looking over my shoulder.",
    "You want a job with cars, and college is the way in.",
    { { "YOU", NULL, "Text me if the bus route feels unsafe.", "Any day" },
      { "ME", NULL, "Ask college for a phased timetable.", "30 November" },
      { "OTHER", "Ms Idris", "Meet you at the side gate at nine.", "From 1 December" } } },
  { "I want to sleep somewhere that is calm.",
    "You said you cannot rest at your dad’s.",
    { { "YOU", NULL, "Tell your aunt which nights you want to stay.", "27 November" },
      { "ME", NULL, "Ring the council about your own room.", "25 November" },
      { "ME", NULL, "Go with you to see the room.", "4 December" } } },
  { "I want to box again.",
    "It is the one hour when your head is quiet.",
    { { "YOU", NULL, "Go on Tuesday with Jay.", "1 December" },
      { "ME", NULL, "Pay the first four weeks.", "30 November" },
      { "OTHER", "Coach Bello", "Keep a place for you.", "Until Christmas" } } },
};

static void
add_goals (SosMerge *merge)
{
  for (guint g = 0; g < G_N_ELEMENTS (goals); g++)
    {
      SosMerge *goal = sos_merge_add_item (merge, "goals");

      sos_merge_set_text (goal, "words", goals[g].words);
      sos_merge_set_text (goal, "why", goals[g].why);
      for (guint s = 0; s < G_N_ELEMENTS (goals[g].steps); s++)
        {
          static const char *const names[] = { "who_kind", "who", "what", "when" };
          SosMerge *step = sos_merge_add_item (goal, "steps");

          for (guint i = 0; i < G_N_ELEMENTS (names); i++)
            sos_merge_set_text (step, names[i], goals[g].steps[s][i]);
        }
    }
}

SosMerge *
plan_letter_new (void)
{
  return plan_letter_new_for ("Zo");
}

SosMerge *
plan_letter_new_for (const char *name)
{
  SosMerge *merge = sos_merge_new ();

  sos_merge_set_text (merge, "recipient_name", name);
  sos_merge_set_text (merge, "salutation", name);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_merge_set_text (merge, texts[i].name, texts[i].text);
  add_goals (merge);
  return merge;
}

const char *const *
plan_letter_get_hard_names (void)
{
  static const char *const names[] = {
    "Zoë O'Neill-Brennan",
    "D’Angelo Okonkwo",
    "Nguyễn Thị Thanh Hà",
    "Şeyma Öztürk",
    "Łukasz Wójcik",
    "Sukarno",
    "محمد الأحمد",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkeit",
    "Ìfẹ́olúwa Adébáyọ̀",
    "X Æ",
    "Mac Ghille-Bhràth",
    "Null",
    "Test \"Quote\" <b>",
    NULL,
  };

  return names;
}

SosPaper *
plan_letter_lay_out (SosMerge *merge, SosPaperFormat format, SosPaperDelivery delivery)
{
  SosPaperOptions options = { .format = format, .delivery = delivery, .title = "L-000731", .date = 1795442520 };
  g_autoptr (GError) error = NULL;
  SosPaper *paper = sos_paper_new ("L1", merge, &options, &error);

  g_assert_no_error (error);
  return paper;
}

GBytes *
plan_letter_render (SosPaper *paper)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = sos_paper_render_pdf (paper, &error);

  g_assert_no_error (error);
  return pdf;
}

void
plan_letter_keep (GBytes *pdf, const char *name)
{
  const char *folder = g_getenv ("SOS_LOOK");
  g_autofree char *path = folder != NULL ? g_strdup_printf ("%s/%s.pdf", folder, name) : NULL;

  if (path != NULL)
    g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL));
}

char *
plan_letter_read (GBytes *pdf, const char *program, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  char *output = NULL;
  va_list options;
  int fd = g_file_open_tmp ("paper-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  va_start (options, program);
  for (const char *word = program; word != NULL; word = va_arg (options, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (options);
  g_ptr_array_add (words, path);
  if (g_str_equal (program, "pdftotext"))
    g_ptr_array_add (words, "-");
  g_ptr_array_add (words, NULL);
  process = g_subprocess_newv ((const char *const *) words->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_unlink (path);
  return output;
}

char *
plan_letter_squeeze (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  GString *out = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !(c >= 0x2066 && c <= 0x2069) && c != '\f')
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}
