/* sos-paper-private.h - a letter as pages: what the files that make, draw and read it share. */
#pragma once

#include "sos-paper.h"

#include "sos-paper-layout.h"
#include "sos-paper-template.h"
#include "sos-telling.h"

G_BEGIN_DECLS

struct _SosPaper
{
  GObject parent_instance;

  SosPaperOptions options; /* its strings are owned, hard_words a reference */
  SosPaperWords *words;
  SosWindowShift shift;
  SosPaperWords *translated; /* NULL: English alone */
  SosPaperWords *paired;     /* both, where they stand side by side */
  SosPaperPages *pages;      /* of the English, or of both */
  SosPaperPages *first;      /* before them: in the other language; NULL where there are none */
  GArray *glyphs; /* SosPaperGlyph */
  SosTelling *telling;
  guint n_telling; /* words above the first fold that must not stand there (N3) */
  char *advice;
  GArray *tongues; /* SosPaperTongueTag, while a PDF is made of two languages; else NULL */
};

/* sos-paper-read.c. What lies above the first fold of @pages. (transfer full) */
char *sos_paper_pages_dup_top_panel (const SosPaperPages *pages);

G_END_DECLS
