/* every-letter.c - a whole letter of each kind, made up, for the tests of this room. */
#include "config.h"
#include "every-letter.h"
#include "plan-letter.h"

const char *const every_letter_kinds[] = { "L2", "L3", "L4", "L6", "L7", "L8", "L9", "L10", "L11", "L13", "L14", NULL };

/* What records say. */
static SosMerge *
facts_new (void)
{
  static const char *const words[][2] = {
    { "today", "23 November 2026" },         { "our_ref", "P-000418-T" },
    { "office_name", "SOS" },                { "office_address", "Unit 4, Larkfield Yard, London SE5 9CK" },
    { "office_phone", "020 7946 0112" },     { "recipient_name", "Zoë O’Neill-Brennan" },
    { "salutation", "Zo" },                  { "recipient_address_block", "7 Larkfield Walk\nLondon\nSE15 9CK" },
    { "emergency_line", "07700 900199" },    { "worker_first_name", "Moyo" },
    { "worker_phone", "07700 900123" },      { "worker_hours", "Monday to Friday, 9 to 5" },
    { "complaints_line", "020 7946 0113" },  { "child_known_as", "Zo" },
    { "full_name", "Zoë O’Neill-Brennan" },  { "initials", "ZOB" },
    { "birth_date", "3 May 2010" },          { "age_band", "FROM_16" },
    { "pr_status", "YES" },                  { "consent_date", "1 October 2026" },
    { "concern_ref", "C-000007-H" },
  };
  SosMerge *merge = sos_merge_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    sos_merge_set_text (merge, words[i][0], words[i][1]);
  sos_merge_set_text (sos_merge_add_item (merge, "shared_goals"), "words", "Finish my course");
  sos_merge_set_text (merge, "agencies", "School or college\nHealth");
  return merge;
}

GArray *
every_letter_dup_typed (const char *kind, SosPaperTemplate **template)
{
  g_autoptr (GBytes) bytes = sos_paper_template_load (kind);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (bytes);
  *template = sos_paper_template_new (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return sos_paper_template_dup_typed (*template);
}

SosMerge *
every_letter_new (const char *kind)
{
  SosMerge *merge = g_str_equal (kind, "L1") ? plan_letter_new () : facts_new ();
  g_autoptr (SosPaperTemplate) template = NULL;
  g_autoptr (GArray) typed = every_letter_dup_typed (kind, &template);

  for (guint i = 0; i < typed->len; i++)
    {
      const SosPaperTypedField *field = &g_array_index (typed, SosPaperTypedField, i);

      if (sos_merge_get_text (merge, field->name) == NULL)
        sos_merge_set_text (merge, field->name, field->typed == SOS_PAPER_TYPED_LINES ? "The first thing of two.\nThe second, as it was said." : "Some words");
    }
  return merge;
}

SosPaper *
every_letter_lay_out (const char *kind, SosMerge *merge, SosPaperFormat format, SosPaperDelivery delivery)
{
  SosPaperOptions options = { .format = format, .delivery = delivery, .title = "L-000731-K", .date = 1795442520 };
  g_autoptr (GError) error = NULL;
  SosPaper *paper = sos_paper_new (kind, merge, &options, &error);

  g_assert_no_error (error);
  return paper;
}
