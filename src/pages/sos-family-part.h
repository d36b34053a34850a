/* sos-family-part.h - what one part of a family's page is: it shows a case, knows who is chosen, and writes through the one door. */
#pragma once

#include "sos-family-case.h"
#include "sos-page.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_PART (sos_family_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (SosFamilyPart, sos_family_part, SOS, FAMILY_PART, AdwBin)

/**
 * SosFamilyPartClass:
 * @show_case: the case is there, or was read again; never called without one. The part fills itself from it; what is typed in it and
 *   where the focus is stays
 * @show_member: somebody else is chosen, here or in another part of the page
 * @flush: the window is about to lock, to close, or to show another page: what is typed goes to the store or into a draft
 * @begin: the part was asked for by its key: the focus goes where work begins. The default gives it to the first that takes it
 *
 * Properties: "store" (SosStore, construct only), "case" (SosFamilyCase, writable), "member" (int64, writable: the person of the
 * SosFamilyMember chosen, below 0 for one seen plain, 0: nobody).
 */
struct _SosFamilyPartClass
{
  AdwBinClass parent_class;

  void (*show_case) (SosFamilyPart *self, SosFamilyCase *family_case);
  void (*show_member) (SosFamilyPart *self, gint64 member);
  void (*flush) (SosFamilyPart *self);
  void (*begin) (SosFamilyPart *self);

  gpointer padding[2];
};

SosStore *sos_family_part_get_store (SosFamilyPart *self);     /* (transfer none) */
SosFamilyCase *sos_family_part_get_case (SosFamilyPart *self); /* (transfer none) (nullable) */
void sos_family_part_set_case (SosFamilyPart *self, SosFamilyCase *family_case);
gint64 sos_family_part_get_household (SosFamilyPart *self);    /* id; 0 before there is a case */
gint64 sos_family_part_get_member (SosFamilyPart *self);
void sos_family_part_set_member (SosFamilyPart *self, gint64 member);
/* The row of the one chosen; NULL where nobody is. (transfer none) */
const SosFamilyRow *sos_family_part_find_row (SosFamilyPart *self);
/* What is shown is today's, so it may be changed. A day that has passed is only looked at. */
gboolean sos_family_part_is_today (SosFamilyPart *self);

/* As sos_page_write(); @func takes @data, which @free_data frees. */
void sos_family_part_write (SosFamilyPart *self, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                            SosPageWritten done);

/* That record is removed. */
void sos_family_part_remove (SosFamilyPart *self, const char *title, GType type, gint64 id);
/* Reads that record; @show gets a copy of its own to change, if the part is still on a page by then. */
void sos_family_part_read (SosFamilyPart *self, GType type, gint64 id, void (*show) (SosFamilyPart *self, SosRecord *record));

/* To tell whether a list would say anything new: what it says of one row, with its @n words, which may be NULL. */
void sos_family_shown_add (GString *shown, gint64 id, guint n, ...);

void sos_family_part_flush (SosFamilyPart *self);
void sos_family_part_begin (SosFamilyPart *self);

G_END_DECLS
