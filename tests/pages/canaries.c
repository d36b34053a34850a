/* canaries.c - N3: every text of every record is a word that must not be seen; where it is looked for. */
#include "config.h"
#include "canaries.h"

#include "plan-letter.h"
#include "sos-records.h"

#include <stdio.h>
#include <string.h>

#define MM (72 / 25.4)
#define FOLD (99 * MM)

const CanariesLanguage canaries_languages[] = {
  { "pl", "Słowa które nic nie mówią" },
  { "ar", "كلمات لا تقول شيئا" },
  { NULL },
};

/* What is the office’s own, and stands at the top of its paper. */
static gboolean
is_of_office (const char *type)
{
  static const char *const own[] = { "staff", "team", "setting", "wording", "letter_paper", "spelling_word", NULL };

  return g_strv_contains (own, type);
}

static gboolean
is_prose (const SosField *field)
{
  return (field->kind == SOS_KIND_TEXT || field->kind == SOS_KIND_LONG_TEXT) && (field->flags & SOS_FIELD_ISSUED) == 0 && !g_str_has_suffix (field->name, "ref");
}

void
canaries_run (SosTransaction *transaction, const char *sql, const char *text)
{
  g_autoptr (GError) error = NULL;

  sos_transaction_execute (transaction, sql, &error, "s", text);
  if (error != NULL)
    g_error ("%s: %s", sql, error->message);
}

static void
plant_field (SosTransaction *transaction, const char *table, const SosField *field)
{
  g_autofree char *column = g_strdelimit (g_strdup (field->name), "-", '_');
  g_autofree char *sql = g_strdup_printf ("UPDATE OR IGNORE %s SET %s = $1 WHERE %s IS NOT NULL", table, column, column);

  canaries_run (transaction, sql, CANARY " and the gang, Ward 12, HMP Isis");
}

CanariesSown
canaries_sow (SosTransaction *transaction)
{
  CanariesSown sown = { 0, 0 };
  guint n;
  const GType *types = sos_records_get_types (&n);

  for (guint i = 0; i < n; i++)
    {
      SosRecordClass *klass = sos_records_get_class (types[i]);

      if (is_of_office (klass->name))
        continue;
      sown.n_types++;
      for (guint k = 0; k < klass->n_fields; k++)
        if (is_prose (&klass->fields[k]))
          {
            plant_field (transaction, klass->name, &klass->fields[k]);
            sown.n_fields++;
          }
    }
  return sown;
}

void
canaries_check_top (GBytes *pdf, const char *name)
{
  g_autofree char *html = plan_letter_read (pdf, "pdftotext", "-bbox", NULL);
  const char *end = strstr (html, "</page>");
  double left, top;

  for (const char *word = strstr (html, "<word "); word != NULL && word < end; word = strstr (word + 1, "<word "))
    if (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\"", &left, &top) == 2 && top < FOLD && g_strstr_len (strchr (word, '>'), 24, CANARY) != NULL)
      g_error ("%s says it %.1f mm from the top", name, top / MM);
}

gboolean
canaries_check_file (GBytes *pdf, const char *name, const char *title)
{
  g_autofree char *about = plan_letter_read (pdf, "pdfinfo", NULL), *meta = plan_letter_read (pdf, "pdfinfo", "-meta", NULL),
                  *text = plan_letter_read (pdf, "pdftotext", NULL), *line = g_strdup_printf ("Title:           %s\n", title);
  gsize size;
  const char *raw = g_bytes_get_data (pdf, &size);

  if (strstr (about, line) == NULL || strstr (about, CANARY) != NULL || strstr (meta, CANARY) != NULL || memmem (raw, size, CANARY, strlen (CANARY)) != NULL)
    g_error ("%s says it of itself: %s", name, about);
  return strstr (text, CANARY) != NULL;
}
