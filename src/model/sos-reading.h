/* sos-reading.h - how hard a text is to read, by counting. Advice only; knows no letter. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint sentences, words, syllables;
  guint longest_sentence;  /* words */
  double average_sentence; /* words */
  double grade;            /* Flesch-Kincaid, US school grade; 0 for an empty text, never below 0 */
  guint reading_age;       /* years: grade + 5, rounded; at least 5 */
} SosReading;

#define SOS_READING_AGE_LOW 9
#define SOS_READING_AGE_HIGH 11
#define SOS_READING_SENTENCE_AVERAGE 15
#define SOS_READING_SENTENCE_LONGEST 20

/* A sentence ends at . ! ? before a blank, and at every line end. English syllables, by rule of thumb. */
SosReading sos_reading_measure (const char *text);

G_END_DECLS
