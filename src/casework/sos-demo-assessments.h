/* sos-demo-assessments.h - how young people of the demo office were assessed: first, every twelve weeks, at the end. Makes records. */
#pragma once

#include "sos-demo-client.h"

G_BEGIN_DECLS

/* Of one episode that got as far as an assessment. Days are before today. */
typedef struct
{
  gint64 episode;
  const char *service;
  int assessed; /* the first */
  int ended;    /* -1 where it goes on */
} SosDemoAssessed;

/* Draws nothing from the writer, so that all that is drawn after it stays as it was. A larger office has those of its first round alone: they are what
 * is looked at, and fifteen rows each. */
void sos_demo_assessments_make (SosDemoWriter *writer, const SosDemoClient *client, const SosDemoAssessed *assessed);

G_END_DECLS
