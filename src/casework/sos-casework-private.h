/* sos-casework-private.h - what the deeds share: how a rule refuses. Inside casework alone. */
#pragma once

#include "sos-casework.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Sets REFUSED with @words and, where it is one people know (N2, V13), the rule; FALSE, to be returned. */
gboolean sos_casework_refuse (const char *rule, const char *words, GError **error);
/* Somebody stands where another is named of whom whoever is at the desk must not know: words that tell of nobody (0.4). FALSE, to be returned. */
gboolean sos_casework_refuse_in_place (GError **error);
/* TRUE where @verdict allows; else REFUSED in its words. Takes the verdict. */
gboolean sos_casework_obey (SosVerdict *verdict, GError **error);
/* The same; what an allowing @verdict remarks is added to @remark, once. FALSE with @error already set for NULL. Takes the verdict. */
gboolean sos_casework_obey_noting (SosVerdict *verdict, char **remark, GError **error);

/* Whether @field holds other text than in @before; TRUE where there was nothing before and something is set. */
gboolean sos_casework_has_changed (SosRecord *before, SosRecord *record, guint field);

/* An hour that was typed, kept as "08:30" (sos_typed_read_hour()); FALSE where it is none. Nothing where @field is empty. */
gboolean sos_casework_tidy_hour (SosRecord *record, guint field);

/* Saves, takes away with all that follows, for a deed that asked the rights itself: what follows from it may reach others. */
gboolean sos_casework_keep_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);
gboolean sos_casework_drop_record (SosTransaction *transaction, SosSaveRecord *save, GError **error);

/* Issues one where @field holds none yet. */
gboolean sos_casework_give_reference (SosTransaction *transaction, SosRecord *record, guint field, const char *prefix, GError **error);

/* What a change asks of the letters and of the lists; sos-save.c. Called after @before became @after (NULL: removed). */
gboolean sos_casework_refresh_status (SosTransaction *transaction, gint64 person, GError **error);

/* The plan a goal, a share or a step belongs to, or @record itself; NULL without @error where it is none of these. */
SosRecord *sos_casework_find_plan (SosTransaction *transaction, SosRecord *record, GError **error);

/* V10: a second open one on a service is allowed to whoever says why, in "second-reason". */
gboolean sos_casework_check_second_episode (SosTransaction *transaction, SosRecord *episode, GError **error);

/* Writes down that @episode came to @stage today. */
gboolean sos_casework_add_stage_event (SosTransaction *transaction, SosRecord *episode, const char *stage, const char *reason,
                                       GError **error);

/* Whether whoever is at the desk may say that @task is done, without having done what it is about (4.12). FALSE with @error. */
gboolean sos_task_may_be_said_done (SosTransaction *transaction, SosRecord *task, GError **error);

/* Seals the record of @id, who was held already, and those joined with it, because of whom a concern is about; no question is asked. */
gboolean sos_seal_for_concern (SosTransaction *transaction, gint64 id, GError **error);

G_END_DECLS
