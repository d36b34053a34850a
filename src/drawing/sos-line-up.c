/* sos-line-up.c - things in a row, each as near as can be to where it wishes to stand. */
#include "config.h"
#include "sos-line-up.h"

/* Neighbours that push each other stand as tight as they may, and go together where their wishes balance. */
typedef struct
{
  double weight, sum; /* of the wishes, each less the place in the tightest row */
  guint end;
} Block;

static double
balance (const Block *block)
{
  return block->sum / block->weight;
}

void
sos_line_up (guint n, const double *at, const double *wish, const double *weight, double *x)
{
  g_autofree Block *blocks = g_new (Block, n + 1);
  guint n_blocks = 0;

  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks++] = (Block){ weight[i], weight[i] * (wish[i] - at[i]), i + 1 };
      while (n_blocks > 1 && balance (&blocks[n_blocks - 2]) > balance (&blocks[n_blocks - 1]))
        {
          n_blocks--;
          blocks[n_blocks - 1].weight += blocks[n_blocks].weight;
          blocks[n_blocks - 1].sum += blocks[n_blocks].sum;
          blocks[n_blocks - 1].end = blocks[n_blocks].end;
        }
    }
  for (guint b = 0, i = 0; b < n_blocks; b++)
    for (; i < blocks[b].end; i++)
      x[i] = at[i] + balance (&blocks[b]);
}
