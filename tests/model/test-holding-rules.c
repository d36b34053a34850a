/* test-holding-rules.c - whether an address holds on a day, and which agreement of several counts (N2, N13). */
#include "config.h"

#include "sos-address-rules.h"
#include "sos-agreement-rules.h"

#include "sos-posting-rules.h"

#define TODAY "2026-11-23"

static void
test_address (void)
{
  static const struct
  {
    const char *from, *to;
    SosAddressHold hold;
  } rows[] = {
    { NULL, NULL, SOS_ADDRESS_HOLDS },         { TODAY, TODAY, SOS_ADDRESS_HOLDS },      { "2026", NULL, SOS_ADDRESS_HOLDS },
    { "2026-11", "2027", SOS_ADDRESS_HOLDS },  { "2026-11-24", NULL, SOS_ADDRESS_NOT_YET }, { "2027", NULL, SOS_ADDRESS_NOT_YET },
    { NULL, "2026-11", SOS_ADDRESS_PERHAPS },  { NULL, "2026", SOS_ADDRESS_PERHAPS },    { NULL, "2026-10", SOS_ADDRESS_OVER },
    { NULL, "2026-11-22", SOS_ADDRESS_OVER },  { NULL, "2025", SOS_ADDRESS_OVER },       { "soon", NULL, SOS_ADDRESS_UNCLEAR },
    { NULL, "later", SOS_ADDRESS_UNCLEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpint (sos_address_get_hold (rows[i].from, rows[i].to, TODAY), ==, rows[i].hold);
    }
}

#define MOST 2

typedef struct
{
  const char *status, *dated, *withdrawn, *until;
} Said;

static const struct
{
  Said said[MOST]; /* in the order in which they were entered */
  const char *counts; /* NULL: none does */
} rows[] = {
  { { { "GIVEN", "2026-10-01" } }, "GIVEN" },
  { { { "GIVEN", "2026-11-24" } }, NULL },
  { { { "GIVEN", NULL } }, "GIVEN" },
  { { { "GIVEN", "2026-10-01", "2026-11-01" } }, "WITHDRAWN" },
  { { { "PARTLY", "2026-10-01", "2026-11-01" } }, "WITHDRAWN" },
  { { { "GIVEN", "2026-10-01", NULL, TODAY } }, "GIVEN" },
  { { { "GIVEN", "2026-10-01", NULL, "2026-11-22" } }, "EXPIRED" },
  { { { "REFUSED", TODAY }, { "GIVEN", TODAY } }, "REFUSED" },
  { { { "GIVEN", TODAY }, { "REFUSED", TODAY } }, "REFUSED" },
  { { { "REFUSED", "2026-10-01" }, { "GIVEN", "2026-10-02" } }, "GIVEN" },
  { { { "REFUSED", NULL }, { "GIVEN", "2026-10-02" } }, "REFUSED" },
  { { { "GIVEN", NULL }, { "REFUSED", "2020-01-01" } }, "REFUSED" },
  { { { "GIVEN", "2026-10-01", "2026-11-01" }, { "GIVEN", "2026-10-15" } }, "WITHDRAWN" },
};

static SosConsent *
consent_new (const Said *said)
{
  return g_object_new (SOS_TYPE_CONSENT, "type", SOS_CONSENT_POST_LETTERS, "status", said->status, "dated", said->dated, "withdrawn-on",
                       said->withdrawn, "expires-on", said->until, NULL);
}

static void
test_agreement (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
      SosRecord *counts;

      for (guint j = 0; j < MOST && rows[i].said[j].status != NULL; j++)
        g_ptr_array_add (consents, consent_new (&rows[i].said[j]));
      counts = sos_agreement_find (consents, SOS_CONSENT_POST_LETTERS, TODAY);
      g_test_message ("row %u", i);
      g_assert_cmpstr (sos_agreement_get_status (counts, TODAY), ==, rows[i].counts);
      g_assert_null (sos_agreement_find (consents, "CONTACT_PARENT", TODAY));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holding/address", test_address);
  g_test_add_func ("/holding/agreement", test_agreement);
  return g_test_run ();
}
