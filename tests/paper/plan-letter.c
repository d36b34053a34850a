/* plan-letter.c - a support plan such as the office writes, for the tests of this room. */
#include "config.h"
#include "plan-letter.h"

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
