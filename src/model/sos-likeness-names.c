/* sos-likeness-names.c - how like two written names are. Knows nothing but names. */
#include "config.h"
#include "sos-likeness-names.h"

#include "sos-likeness-rules.h"
#include "sos-sort-key.h"

#include <string.h>

#define MAX_WORDS 6

/* Points for a pair of words. LIKE and more counts as the same word misspelt; less is another word. */
#define SAME 100
#define VARIANT 99
#define SOUND 96
#define LIKE 85

/* A word of a name and what is compared of it. */
typedef struct
{
  char *text;
  const char *canonical; /* borrowed: from the table, or the text itself */
  char *sound;
  gunichar *letters;
  guint n_letters;
} Word;

/* Spellings of one name, the first standing for all: transliterations above all. Folded words. */
static const char *const variants[][24] = {
  { "mohammed", "muhammad", "mohamed", "muhamed", "mohammad", "mohamad", "muhammed", "mohamud", "mahamed",
    "mohamoud", "mohd", "mehmet", "muhamad", "maxamed", "mamadou", "muhammadu" },
  { "ahmed", "ahmad", "ahmet", "axmed", "achmed", "ahmadu", "ahamed" },
  { "mahmoud", "mahmud", "mehmood", "mahmood", "mahamud" },
  { "hussein", "hussain", "husain", "hossain", "hussien", "huseyin", "xuseen", "husayn", "hosein" },
  { "hassan", "hasan", "xasan" },
  { "yusuf", "yousef", "yusef", "youssef", "yousuf", "yusuff", "yuusuf", "yosef" },
  { "ali", "aly", "cali" },
  { "omar", "umar", "omer", "umer", "cumar" },
  { "osman", "uthman", "usman", "othman", "cusman", "ousmane", "usmaan" },
  { "abdullah", "abdallah", "abdulla", "abdalla", "abdullahi", "cabdullahi", "abdoulaye" },
  { "abdirahman", "abdurrahman", "abdulrahman", "abdelrahman", "abdirahmaan", "abdurahman", "abdourahman",
    "cabdiraxmaan" },
  { "ibrahim", "ebrahim", "ibraheem", "ibrahima", "brahim" },
  { "ismail", "ismael", "esmail", "ismaaciil", "ismaila" },
  { "khaled", "khalid", "kaled", "chaled", "khaleed" },
  { "said", "saeed", "sayed", "sayid", "saed", "siciid", "zayid" },
  { "fatima", "fatimah", "fatma", "fatuma", "faduma", "fatoumata", "fathima", "faadumo" },
  { "aisha", "ayesha", "aishah", "aysha", "aicha", "aaisha", "caasha", "aishatu" },
  { "maryam", "mariam", "maryan", "meryem", "mariama", "miriam" },
  { "khadija", "khadijah", "hatice", "khadeeja", "kadija", "khadidja" },
  { "zainab", "zaynab", "zeynep", "zeinab", "zaineb", "saynab" },
  { "amina", "aminah", "ameena", "aminata", "emine" },
  { "hamza", "hamzah", "hamsa", "xamza" },
  { "bilal", "bilaal", "belal", "bilel" },
  { "mustafa", "mustapha", "mostafa", "moustafa", "moustapha" },
  { "tariq", "tarek", "tarik", "tareq" },
  { "karim", "kareem", "kerim", "cariim" },
  { "jamal", "jamaal", "gamal", "cemal", "djamal", "jamel" },
  { "nasir", "nasser", "naser", "naasir", "nacer" },
  { "samir", "sameer", "semir" },
  { "sharif", "shareef", "cherif", "sherif", "shariif" },
  { "choudhury", "chowdhury", "chaudhry", "chaudhary", "choudhary", "chowdhry", "choudhry" },
  { "rahman", "rehman", "rahmaan" },
  { "begum", "begom", "begam" },
  { "uddin", "udin", "eddin", "aldin" },
  { "khan", "kahn", "xan" },
  { "singh", "sing" },
  { "steven", "stephen", "stefan", "stephan" },
  { "catherine", "katherine", "kathryn", "catharine", "katarzyna" },
  { "sean", "shaun", "shawn" },
  { "philip", "phillip", "filip" },
  { "jeffrey", "geoffrey", "jeffery" },
  { "nikola", "nicola", "nicholas", "nikolas", "nicolas" },
  { "aleksander", "alexander", "aleksandar", "alexandre", "alejandro", "oleksandr", "iskender" },
  { "yevhen", "eugene", "evgeny", "yevgeny", "evgeniy" },
  { "gabrielle", "gabriela", "gabriella" },
  { "semhar", "samhar" },
  { "tesfamariam", "tesfamaryam", "tesfamaria" },
  { "gebre", "ghebre", "gebru" },
};

/* Words that carry no name of their own: articles, and the like. Dropped where something else remains. */
static const char *const particles[]
  = { "al",   "el", "ul", "as", "an",  "ar",  "ad",  "az",  "ash", "bin", "ibn", "ben",
      "bint", "de", "da", "do", "dos", "das", "del", "van", "von", "der", "la",  "le" };

/* Words that are the beginning of the next one: "O Neill" is "O'Neill". */
static const char *const beginnings[] = { "o", "d", "mc", "mac" };

/* Letters that sound alike, put into one form from left to right. */
static const struct
{
  const char *written;
  const char *heard;
} sounds[] = {
  { "ough", "o" }, { "tch", "c" }, { "sch", "s" }, { "ph", "f" }, { "gh", "g" }, { "kh", "k" },
  { "ck", "k" },   { "dh", "d" },  { "th", "t" },  { "sh", "s" }, { "ch", "c" }, { "zh", "j" },
  { "dj", "j" },   { "ou", "u" },  { "oo", "u" },  { "ee", "i" }, { "ea", "i" }, { "ie", "i" },
  { "ei", "i" },   { "ai", "e" },  { "ay", "e" },  { "ey", "i" }, { "y", "i" },  { "q", "k" },
  { "c", "k" },    { "z", "s" },   { "x", "ks" },  { "w", "v" },  { "j", "j" },
};

static gboolean
is_one_of (const char *word, const char *const *list, guint n_list)
{
  for (guint i = 0; i < n_list; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_particle (const char *word)
{
  return is_one_of (word, particles, G_N_ELEMENTS (particles));
}

static GHashTable *
get_variants (void)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *made = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
        for (guint j = 0; j < G_N_ELEMENTS (variants[i]) && variants[i][j] != NULL; j++)
          g_hash_table_insert (made, (char *) variants[i][j], (char *) variants[i][0]);
      g_once_init_leave (&table, made);
    }
  return table;
}

static const char *
find_canonical (const char *word)
{
  const char *canonical = g_hash_table_lookup (get_variants (), word);

  return canonical != NULL ? canonical : word;
}

/* How @word sounds, roughly: like-sounding letters in one form, none twice in a row, no h within. */
static char *
dup_sound (const char *word)
{
  GString *sound = g_string_new (NULL);

  for (const char *p = word; *p != '\0';)
    {
      const char *heard = NULL;

      for (guint i = 0; heard == NULL && i < G_N_ELEMENTS (sounds); i++)
        if (*p == sounds[i].written[0] && g_str_has_prefix (p, sounds[i].written))
          {
            heard = sounds[i].heard;
            p += strlen (sounds[i].written);
          }
      if (heard == NULL)
        {
          g_string_append_len (sound, p, *p == 'h' && p != word ? 0 : 1);
          p++;
        }
      else
        g_string_append (sound, heard);
    }
  for (gsize i = 1; i < sound->len;)
    if (sound->str[i] == sound->str[i - 1])
      g_string_erase (sound, (gssize) i, 1);
    else
      i++;
  return g_string_free (sound, FALSE);
}

/* Letters to change, add, drop or exchange with their neighbour. Words longer than the table differ anyway.
 */
static guint
count_edits (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint table[3][33] = { 0 };
  guint *before = table[0], *last = table[1], *now = table[2];

  if (n_a > 32 || n_b > 32)
    return G_MAXUINT;
  for (guint j = 0; j <= n_b; j++)
    last[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint *spare = before;

      now[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint change = last[j - 1] + (a[i - 1] != b[j - 1]);

          now[j] = MIN (change, MIN (last[j], now[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            now[j] = MIN (now[j], before[j - 2] + 1);
        }
      before = last;
      last = now;
      now = spare;
    }
  return last[n_b];
}

/* One letter wrong within a word of five or more, the first being right, is a slip of the pen; anything more
 * another word. */
static int
compare_letters (const Word *a, const Word *b)
{
  guint edits = count_edits (a->letters, a->n_letters, b->letters, b->n_letters);
  int longest = (int) MAX (a->n_letters, b->n_letters);

  if (MIN (a->n_letters, b->n_letters) == 1 && a->letters[0] == b->letters[0])
    return 50;
  if (edits == 1 && longest >= 5 && a->letters[0] == b->letters[0])
    return LIKE + 3;
  if (edits > 2 || longest < 4)
    return 0;
  return MIN (100 * (longest - (int) edits) / longest, LIKE - 10);
}

static int
compare_words (const Word *a, const Word *b)
{
  if (strcmp (a->text, b->text) == 0)
    return SAME;
  if (strcmp (a->canonical, b->canonical) == 0)
    return VARIANT;
  if (strlen (a->sound) >= 3 && strcmp (a->sound, b->sound) == 0)
    return SOUND;
  return compare_letters (a, b);
}

static Word *
make_word (const char *text)
{
  Word *word = g_new0 (Word, 1);
  glong n_letters;

  word->text = g_strdup (text);
  word->canonical = find_canonical (word->text);
  word->sound = dup_sound (text);
  word->letters = g_utf8_to_ucs4_fast (text, -1, &n_letters);
  word->n_letters = (guint) n_letters;
  return word;
}

static void
free_word (Word *word)
{
  g_free (word->text);
  g_free (word->sound);
  g_free (word->letters);
  g_free (word);
}

static int
order_words (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Word *const *) a)->text, (*(const Word *const *) b)->text);
}

static char **
split_name (const char *name)
{
  g_autofree char *key = sos_sort_key_make (name);
  g_auto (GStrv) all = g_strsplit (key, " ", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0' && all[i + 1] != NULL && is_one_of (all[i], beginnings, G_N_ELEMENTS (beginnings)))
      {
        g_ptr_array_add (words, g_strconcat (all[i], all[i + 1], NULL));
        i++;
      }
    else if (*all[i] != '\0')
      g_ptr_array_add (words, g_strdup (all[i]));
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

/* What the best pairing of the words gives. Totals compare first, then the worst pair in them. */
typedef struct
{
  int total;
  int worst; /* of the pairs made */
} Pairing;

static Pairing
better (Pairing a, Pairing b)
{
  return a.total != b.total ? (a.total > b.total ? a : b) : (a.worst >= b.worst ? a : b);
}

/* The best way to pair one word with each of @points' columns that are not yet taken, for every set of taken
 * ones. */
static void
pair_word (const int *points, guint n_many, Pairing *best)
{
  for (guint set = 1u << n_many; set-- > 0;)
    {
      Pairing found = { -1, 0 };

      for (guint j = 0; j < n_many; j++)
        if ((set & 1u << j) != 0 && best[set & ~(1u << j)].total >= 0)
          {
            Pairing rest = best[set & ~(1u << j)];

            found = better (found, (Pairing){ rest.total + points[j], MIN (rest.worst, points[j]) });
          }
      best[set] = found;
    }
}

/* Every word of the shorter name is paired with one of the longer; of all ways the one that gives most. */
static Pairing
pair_words (GPtrArray *few, GPtrArray *many)
{
  Pairing best[1 << MAX_WORDS];
  Pairing result = { -1, 0 };
  guint n_sets = 1u << many->len;

  for (guint set = 0; set < n_sets; set++)
    best[set] = (Pairing){ set == 0 ? 0 : -1, SAME };
  for (guint i = 0; i < few->len; i++)
    {
      int points[MAX_WORDS];

      for (guint j = 0; j < many->len; j++)
        points[j] = compare_words (few->pdata[i], many->pdata[j]);
      pair_word (points, many->len, best);
    }
  for (guint set = 0; set < n_sets; set++)
    result = better (result, best[set]);
  return result;
}

/* Sorted, so that the order in which the words were written is forgotten; at most MAX_WORDS. */
GPtrArray *
sos_name_likeness_cut (const char *name)
{
  g_auto (GStrv) all = split_name (name);
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) free_word);
  gboolean only_particles = TRUE;

  for (guint i = 0; all[i] != NULL; i++)
    only_particles = only_particles && is_particle (all[i]);
  for (guint i = 0; all[i] != NULL; i++)
    if (only_particles || !is_particle (all[i]))
      g_ptr_array_add (words, make_word (all[i]));
  g_ptr_array_sort (words, order_words);
  if (words->len > MAX_WORDS)
    g_ptr_array_set_size (words, MAX_WORDS);
  return words;
}

SosNameLikeness
sos_name_likeness_compare (GPtrArray *words_a, GPtrArray *words_b)
{
  gboolean turned = words_a->len > words_b->len;
  SosNameLikeness likeness = { 0 };
  Pairing pairing;

  if (words_a->len == 0 || words_b->len == 0)
    return likeness;
  pairing = pair_words (turned ? words_b : words_a, turned ? words_a : words_b);
  likeness.score = MIN (2 * pairing.total / (int) (words_a->len + words_b->len), 100);
  likeness.same = words_a->len == words_b->len && pairing.worst == SAME;
  likeness.sounds = words_a->len == words_b->len && pairing.worst >= SOUND;
  likeness.differs = pairing.worst < LIKE;
  return likeness;
}

int
sos_likeness_compare_names (const char *a, const char *b)
{
  g_autoptr (GPtrArray) words_a = sos_name_likeness_cut (a);
  g_autoptr (GPtrArray) words_b = sos_name_likeness_cut (b);

  return sos_name_likeness_compare (words_a, words_b).score;
}

const char *const *
sos_likeness_get_spellings (const char *word)
{
  g_autofree char *folded = sos_sort_key_make (word);

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    for (guint j = 0; j < G_N_ELEMENTS (variants[i]) && variants[i][j] != NULL; j++)
      if (strcmp (variants[i][j], folded) == 0)
        return variants[i];
  return NULL;
}
