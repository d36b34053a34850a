/* sos-join-rules.c - two records of one person made one: what may be chosen, what stays, what forbids it. Knows no store (N10). */
#include "config.h"
#include "sos-join-rules.h"

#include "sos-posting-rules.h"

#include <glib/gi18n.h>

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))
#define MOST_FOLLOWERS 5
#define END G_MAXUINT

#define WITHHELD "WITHHELD" /* of "borough": on no map and in no table (N9) */

/* Given by the program, or decided beside the fields. */
static const guint64 not_chosen
  = BIT (SOS_PERSON_REF) | BIT (SOS_PERSON_STATUS) | BIT (SOS_PERSON_MERGED_INTO) | BIT (SOS_PERSON_SEALED);

/* What means nothing without another field goes with it. */
static const struct
{
  guint leader;
  guint followers[MOST_FOLLOWERS + 1];
} groups[] = {
  { SOS_PERSON_FULL_NAME,
    { SOS_PERSON_GIVEN_NAMES, SOS_PERSON_FAMILY_NAME, SOS_PERSON_SORT_KEY, SOS_PERSON_NAME_SCRIPT, SOS_PERSON_TEXT_DIRECTION, END } },
  { SOS_PERSON_BIRTH_DATE, { SOS_PERSON_BIRTH_DATE_QUALITY, END } },
  { SOS_PERSON_GENDER_IDENTITY, { SOS_PERSON_GENDER_IDENTITY_WORDS, END } },
  { SOS_PERSON_ETHNICITY, { SOS_PERSON_ETHNICITY_SOURCE, END } },
  { SOS_PERSON_HOME_BOROUGH, { SOS_PERSON_HOME_DISTRICT, END } },
  { SOS_PERSON_SCHOOL, { SOS_PERSON_SCHOOL_YEAR, END } },
  { SOS_PERSON_SOCIAL_CARE_STATUS, { SOS_PERSON_SOCIAL_CARE_BOROUGH, SOS_PERSON_SOCIAL_WORKER, END } },
};

/* ---- the fields ---- */

static char *
dup_text (SosRecord *person, guint field)
{
  return sos_kind_dup_text (SOS_RECORD_GET_CLASS (person)->fields[field].kind, sos_record_get_value (person, field));
}

static gboolean
says_same (SosRecord *kept, SosRecord *other, guint field)
{
  g_autofree char *one = dup_text (kept, field), *two = dup_text (other, field);

  return g_strcmp0 (one, two) == 0;
}

/* A flag that is not set says nothing: nobody ever asked. */
static gboolean
says_something (SosRecord *person, guint field)
{
  if (SOS_RECORD_GET_CLASS (person)->fields[field].kind == SOS_KIND_FLAG)
    return sos_record_get_flag (person, field);
  return sos_record_is_set (person, field);
}

/* Where somebody lives who is protected, that they died, that they need an interpreter: said once is said. */
static gboolean
is_fixed (SosRecord *kept, SosRecord *other, guint field)
{
  const gboolean differs = !says_same (kept, other, field);

  if (field == SOS_PERSON_HOME_BOROUGH)
    return differs && (sos_record_has_text (kept, field, WITHHELD) || sos_record_has_text (other, field, WITHHELD));
  if (field == SOS_PERSON_DECEASED_ON || field == SOS_PERSON_INTERPRETER_NEEDED)
    return differs && (!says_something (kept, field) || !says_something (other, field));
  return FALSE;
}

static gboolean
fixed_takes_other (SosRecord *kept, SosRecord *other, guint field)
{
  return field == SOS_PERSON_HOME_BOROUGH ? sos_record_has_text (other, field, WITHHELD) : says_something (other, field);
}

static SosJoinLine
compare (SosRecord *kept, SosRecord *other, guint field)
{
  SosJoinLine line = { .field = field, .state = SOS_JOIN_SAME };

  if (is_fixed (kept, other, field))
    line.state = SOS_JOIN_FIXED;
  else if (!says_something (kept, field) || !says_something (other, field))
    line.state = SOS_JOIN_ONE;
  else if (!says_same (kept, other, field))
    line.state = SOS_JOIN_CONFLICT;
  line.takes_other = line.state == SOS_JOIN_FIXED ? fixed_takes_other (kept, other, field)
                                                  : line.state == SOS_JOIN_ONE && says_something (other, field);
  return line;
}

/* END: the field stands for itself, or what it goes with is the same on both sides. */
static guint
find_leader (SosRecord *kept, SosRecord *other, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; groups[i].followers[j] != END; j++)
      if (groups[i].followers[j] == field)
        return says_same (kept, other, groups[i].leader) ? END : groups[i].leader;
  return END;
}

static gboolean
has_line (SosRecord *kept, SosRecord *other, guint field)
{
  return (not_chosen & BIT (field)) == 0 && find_leader (kept, other, field) == END
         && (says_something (kept, field) || says_something (other, field));
}

GArray *
sos_join_compare (SosRecord *kept, SosRecord *other)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SosJoinLine));

  g_return_val_if_fail (SOS_IS_PERSON (kept) && SOS_IS_PERSON (other), lines);

  for (SosJoinState state = SOS_JOIN_CONFLICT; state <= SOS_JOIN_SAME; state++)
    for (guint field = 0; field < SOS_RECORD_GET_CLASS (kept)->n_fields; field++)
      {
        const SosJoinLine line = compare (kept, other, field);

        if (line.state == state && has_line (kept, other, field))
          g_array_append_val (lines, line);
      }
  return lines;
}

static gboolean
takes_other (const SosJoinLine *line, guint64 kept_fields, guint64 other_fields)
{
  if (line->state == SOS_JOIN_FIXED || (kept_fields & BIT (line->field)) == (other_fields & BIT (line->field)))
    return line->takes_other;
  return (other_fields & BIT (line->field)) != 0;
}

static void
take (SosRecord *kept, SosRecord *other, guint field)
{
  sos_record_set_value (kept, field, sos_record_get_value (other, field));
}

static void
take_followers (SosRecord *kept, SosRecord *other, guint leader)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; groups[i].leader == leader && groups[i].followers[j] != END; j++)
      take (kept, other, groups[i].followers[j]);
}

void
sos_join_apply (SosRecord *kept, SosRecord *other, guint64 kept_fields, guint64 other_fields)
{
  g_autoptr (GArray) lines = sos_join_compare (kept, other);

  for (guint i = 0; i < lines->len; i++)
    {
      const SosJoinLine *line = &g_array_index (lines, SosJoinLine, i);

      if (!takes_other (line, kept_fields, other_fields) || says_same (kept, other, line->field))
        continue;
      take_followers (kept, other, line->field);
      take (kept, other, line->field);
    }
  sos_record_set_flag (kept, SOS_PERSON_SEALED,
                       sos_record_get_flag (kept, SOS_PERSON_SEALED) || sos_record_get_flag (other, SOS_PERSON_SEALED));
}

/* ---- what is safer ---- */

/* From the least strict on; a code the program does not know is the strictest, and one that is not known says nothing. */
static int
find_strictness (const char *const *codes, const char *code)
{
  int i = 0;

  if (code == NULL)
    return -1;
  while (codes[i] != NULL && !g_str_equal (codes[i], code))
    i++;
  return i;
}

static const char *
choose (const char *const *codes, const char *one, const char *other)
{
  return find_strictness (codes, other) > find_strictness (codes, one) ? other : one;
}

const char *
sos_join_stricter_posting (const char *one, const char *other)
{
  static const char *const codes[]
    = { SOS_POSTING_OK, SOS_POSTING_OK_DISCREET, SOS_POSTING_HAND_ONLY, SOS_POSTING_DO_NOT_POST, SOS_POSTING_UNSAFE, NULL };

  return choose (codes, one, other);
}

/* Two workers and daylight are both asked for: no one code says so, and none is let go. */
const char *
sos_join_stricter_visiting (const char *one, const char *other)
{
  static const char *const codes[]
    = { SOS_VISITING_OK, SOS_VISITING_DAYLIGHT_ONLY, SOS_VISITING_TWO_WORKERS, SOS_VISITING_NOT_AT_ADDRESS, NULL };
  const int strictness[] = { find_strictness (codes, one), find_strictness (codes, other) };

  if (MIN (strictness[0], strictness[1]) == 1 && MAX (strictness[0], strictness[1]) == 2)
    return SOS_VISITING_NOT_AT_ADDRESS;
  return choose (codes, one, other);
}

const char *
sos_join_stricter_safe (const char *one, const char *other)
{
  static const char *const codes[] = { "YES", "NO", NULL };

  return choose (codes, one, other);
}

/* ---- what forbids it ---- */

static const struct
{
  gsize offset;
  const char *rule;
  const char *words;
  const char *instead; /* NULL: nothing */
} refusals[] = {
#define REFUSAL(name) G_STRUCT_OFFSET (SosJoinPair, name)
  { REFUSAL (same_record), "N10", N_("This is one record already."), NULL },
  { REFUSAL (joined), "N10", N_("One of these was joined with another record already."), N_("Go on in the record that is kept.") },
  { REFUSAL (apart), "N1", N_("A keep-apart rule holds between these two."),
    N_("If it was made by mistake, end it first; nobody is kept apart from themselves.") },
  { REFUSAL (ordered), "N1", N_("An order keeps one of these from the other."), N_("If it was entered by mistake, take it away first.") },
  { REFUSAL (hidden), "0.7", N_("An address of one of these is hidden from the other."),
    N_("If that was entered by mistake, take it off the address first.") },
  { REFUSAL (related), "N10", N_("These two are held as relatives of each other."),
    N_("If that was entered by mistake, take the tie away first; twins stay two.") },
  { REFUSAL (two_drafts), "4.4", N_("A plan is being written in each of the two records."), N_("Agree one of them first, or take it away.") },
#undef REFUSAL
};

SosVerdict *
sos_join_check (const SosJoinPair *pair)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    if (G_STRUCT_MEMBER (gboolean, pair, refusals[i].offset))
      return sos_verdict_new_refused (refusals[i].rule, _(refusals[i].words), refusals[i].instead != NULL ? _(refusals[i].instead) : NULL);
  return sos_verdict_new_allowed ("N10", pair->together ? _("Both belong to one household, as two members. Twins stay two: are you sure?") : NULL);
}
