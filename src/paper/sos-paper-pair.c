/* sos-paper-pair.c - the same letter in two languages, block beside block. Draws nothing. */
#include "config.h"
#include "sos-paper-template.h"

/* A row of a table has no room for two: its cells stand under one another. */
static char *
dup_text (const SosBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->n_cells; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", block->cells[i]);
  return g_string_free (text, FALSE);
}

/* What is signed or ticked is there once, named in both. */
static gboolean
is_shared (SosBlockKind kind)
{
  return kind == SOS_BLOCK_SIGN || kind == SOS_BLOCK_TICK;
}

static SosBlock *
copy (const SosBlock *block)
{
  SosBlock *made = g_new0 (SosBlock, 1);

  made->kind = sos_block_is_row (block->kind) ? SOS_BLOCK_ITEM : block->kind;
  made->section = block->section;
  made->n_cells = 1;
  made->cells[0] = dup_text (block);
  made->fixed[0] = block->n_cells == 1 && block->fixed[0];
  /* Of a row that is mixed, the language of what is done. */
  made->languages[0] = block->languages[block->n_cells > 1 ? 1 : 0];
  return made;
}

/* What is ticked keeps its boxes: a row that is there once, each of its cells named in both. @left or @right, not both, may be NULL. */
static SosBlock *
pair_ticked (const SosBlock *left, const SosBlock *right)
{
  const SosBlock *one = left != NULL ? left : right;
  SosBlock *made = g_new0 (SosBlock, 1);

  made->kind = one->kind;
  made->section = one->section;
  made->n_cells = one->n_cells;
  for (guint i = 0; i < one->n_cells; i++)
    {
      const char *beside = left != NULL && right != NULL && !g_str_equal (left->cells[i], right->cells[i]) ? right->cells[i] : NULL;

      made->cells[i] = beside != NULL ? g_strconcat (one->cells[i], "\n", beside, NULL) : g_strdup (one->cells[i]);
      made->fixed[i] = one->fixed[i];
      made->languages[i] = one->languages[i];
    }
  return made;
}

/* @left or @right, not both, may be NULL. */
static SosBlock *
pair (const SosBlock *left, const SosBlock *right)
{
  SosBlock *made = NULL;
  g_autofree char *beside = right != NULL ? dup_text (right) : NULL;

  if ((left != NULL ? left : right)->kind == SOS_BLOCK_ATTEND)
    return pair_ticked (left, right);
  made = copy (left != NULL ? left : right);
  if (left == NULL)
    {
      g_free (made->cells[0]);
      made->cells[0] = g_strdup (" ");
    }
  if (beside != NULL && is_shared (made->kind))
    {
      g_autofree char *both = g_strconcat (made->cells[0], "\u2003", beside, NULL);

      g_free (made->cells[0]);
      made->cells[0] = g_steal_pointer (&both);
    }
  else if (made->kind != SOS_BLOCK_NOTES)
    {
      made->beside = beside != NULL ? g_steal_pointer (&beside) : g_strdup (" ");
      made->beside_language = right != NULL ? right->languages[right->n_cells > 1 ? 1 : 0] : made->languages[0];
    }
  return made;
}

static gboolean
are_same (const SosBlock *one, const SosBlock *other)
{
  return one->node == other->node && one->item == other->item;
}

static const SosBlock *
get (const SosPaperWords *words, guint i)
{
  return i < words->blocks->len ? words->blocks->pdata[i] : NULL;
}

/* Whether @block still comes in @words, from @from on. */
static gboolean
comes (const SosPaperWords *words, guint from, const SosBlock *block)
{
  for (guint i = from; i < words->blocks->len; i++)
    if (are_same (words->blocks->pdata[i], block))
      return TRUE;
  return FALSE;
}

SosPaperWords *
sos_paper_words_pair (const SosPaperWords *english, const SosPaperWords *translated)
{
  SosPaperWords *self = g_new0 (SosPaperWords, 1);
  guint l = 0, r = 0;

  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_paper_block_free);
  self->missing = g_ptr_array_new ();
  self->open = english->open;
  self->language = english->language;
  while (l < english->blocks->len || r < translated->blocks->len)
    {
      const SosBlock *left = get (english, l), *right = get (translated, r);

      if (left != NULL && right != NULL && !are_same (left, right))
        {
          /* One of the two has more lines just here. */
          if (comes (translated, r, left))
            left = NULL;
          else
            right = NULL;
        }
      l += left != NULL;
      r += right != NULL;
      if (left != NULL && left->kind < SOS_BLOCK_HEADING)
        {
          SosBlock *top = copy (left);

          top->kind = left->kind;
          g_ptr_array_add (self->blocks, top);
        }
      else if ((left != NULL ? left : right)->kind >= SOS_BLOCK_HEADING)
        g_ptr_array_add (self->blocks, pair (left, right));
    }
  return self;
}
