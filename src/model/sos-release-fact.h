/* sos-release-fact.h - a date of release as its rules see it. Reads a record, changes none. */
#pragma once

#include "sos-codes.h"
#include "sos-release-date.h"
#include "sos-release-rules.h"

G_BEGIN_DECLS

/* @date: a SosReleaseDate. Texts are those of the record and of the codes, and live as long. */
void sos_release_fact_read (gpointer date, SosCodes *codes, SosReleaseFact *fact);

G_END_DECLS
