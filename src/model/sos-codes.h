/* sos-codes.h - code lists: the office's words for what is stored as a code. Rows of data, read once,
 * replaced whole. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SOS_TYPE_CODES (sos_codes_get_type ())
G_DECLARE_FINAL_TYPE (SosCodes, sos_codes, SOS, CODES, GObject)

typedef struct
{
  const char *list;  /* "service" */
  const char *code;  /* "SOS" */
  const char *label; /* "SOS core casework" */
  const char *note;  /* what the list keeps beside a code: a borough's neighbours, shorter words; may be NULL */
  gboolean active;   /* offered for new entries */
} SosCode;

/* Immutable once filled, so any thread may read it. */
SosCodes *sos_codes_new (void);
void sos_codes_add (SosCodes *self,
                    const char *list,
                    const char *code,
                    const char *label,
                    const char *note,
                    gboolean active);

/* Codes of @list in the office's order. Element type SosCode; (transfer none), NULL where there is no such
 * list. */
GPtrArray *sos_codes_get_list (SosCodes *self, const char *list);
/* NULL where unknown. */
const SosCode *sos_codes_find (SosCodes *self, const char *list, const char *code);
/* The label; the code itself where the list does not know it; "" for NULL. Never NULL. */
const char *sos_codes_get_label (SosCodes *self, const char *list, const char *code);

G_END_DECLS
