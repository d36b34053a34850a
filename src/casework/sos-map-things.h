/* sos-map-things.h - the questions of those layers of the map that are of no client; for sos-map-layers.c alone. */
#pragma once

#include "sos-run-states.h"

/* $1 today, $2 and $3 the first and the last day of the term. An answer: place, number, names a line each, service, how many of them are
 * done. Each question is asked of all services (''), where each thing is one however many services have it, and of each; and of all
 * places together (''). A part of a question says: borough, service, thing, named, done. */
#define ANSWER " count (DISTINCT thing), group_concat (named, char (10)), service, count (DISTINCT done) FROM ("
#define BY_PLACE(part) "SELECT coalesce (borough, 'UNKNOWN')," ANSWER part ") GROUP BY borough, service"
#define TOGETHER(part) "SELECT ''," ANSWER part ") GROUP BY service"
#define ASKED(part, service) BY_PLACE (part ("''")) " UNION ALL " BY_PLACE (part (service)) " UNION ALL " TOGETHER (part ("''")) " UNION ALL " TOGETHER (part (service))

/* ---- what is on offer today ---- */

/* A service is named with its team, parted by 31. What is for girls alone is on no map: a borough is half an address (domain 7.4). */
#define ON_OFFER(service, what, words) \
  "SELECT DISTINCT o.borough AS borough, " service " AS service, " what " AS thing, " words " AS named, NULL AS done FROM borough_service o" \
  " LEFT JOIN team t ON t.id = o.team AND t.removed IS NULL" \
  " LEFT JOIN code s ON s.list = 'service' AND s.code = o.service LEFT JOIN code f ON f.list = 'funder' AND f.code = o.funder" \
  " WHERE o.removed IS NULL AND o.status = 'ACTIVE' AND o.service != '" SOS_MAP_UNPLACED "' AND (o.starts_on IS NULL OR o.starts_on <= $1)" \
  " AND (o.ends_on IS NULL OR o.ends_on >= $1) AND " what " IS NOT NULL ORDER BY named"
#define OFFERS(service) ON_OFFER (service, "o.service", "coalesce (s.label, o.service) || coalesce (char (31) || t.name, '')")
#define FUNDERS(service) ON_OFFER (service, "o.funder", "coalesce (f.label, o.funder)")

/* ---- schools and sessions ---- */

/* This school year. Groups for girls alone, and where they meet, are on no map; nor is what is for one pupil: six sessions in a school would be
 * somebody’s (domain 7.4). */
#define ON_MAP(programme) " " programme ".female_only = 0 AND " programme ".service != '" SOS_MAP_UNPLACED "' AND coalesce (" programme ".cap, 2) > 1"
#define RUNS \
  " FROM programme_run r JOIN programme p ON p.id = r.programme AND" ON_MAP ("p") \
  " LEFT JOIN school h ON h.id = r.school AND h.removed IS NULL"
#define OF_THIS_YEAR " r.removed IS NULL AND r.year = CAST (substr ($1, 1, 4) AS INTEGER) - (substr ($1, 6, 2) < '09')"
#define SERVED(run) " " run ".status NOT IN (" SOS_RUN_ASKED ", " SOS_RUN_CALLED_OFF ")"
#define SCHOOL_COLUMNS(service) "SELECT DISTINCT h.borough AS borough, " service " AS service, h.id AS thing, h.name AS named, NULL AS done"
#define SCHOOLS(service) SCHOOL_COLUMNS (service) RUNS " WHERE h.id IS NOT NULL AND" OF_THIS_YEAR " AND" SERVED ("r") " ORDER BY h.name, h.id"
/* Asked about a service, and not served with it; of all of them: not served at all. What is on no map makes no difference to it:
 * who is missing from the one and not in the other would be where it meets. */
#define SCHOOLS_ASKED(service) \
  SCHOOL_COLUMNS (service) RUNS " WHERE h.id IS NOT NULL AND" OF_THIS_YEAR " AND r.status IN (" SOS_RUN_ASKED ")" \
  " AND NOT EXISTS (SELECT 1 FROM programme_run o JOIN programme q ON q.id = o.programme WHERE o.school = h.id AND o.removed IS NULL" \
  " AND" ON_MAP ("q") " AND o.year = r.year AND" SERVED ("o") \
  " AND (" service " = '' OR q.service = p.service)) ORDER BY h.name, h.id"
/* Each programme of a school once, however many runs it has there. Named are "school", "programme", sessions done and all, parted by 31. */
#define PROGRAMMES(service) \
  "SELECT h.borough AS borough, " service " AS service, h.id || '-' || p.id AS thing, h.name || char (31) || p.name || char (31)" \
  " || count (CASE WHEN s.status IN ('DELIVERED', 'PART_DELIVERED') THEN 1 END) || char (31) || count (s.id) AS named, NULL AS done" RUNS \
  " LEFT JOIN session s ON s.run = r.id AND s.removed IS NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')" \
  " WHERE h.id IS NOT NULL AND" OF_THIS_YEAR " AND" SERVED ("r") " GROUP BY h.id, p.id ORDER BY h.name, h.id, p.name"
/* What meets several times, agreed or running, each run once: in a school, or where else it is held. Named as above. STOP is for professionals. */
#define GROUPS(service) \
  "SELECT coalesce (h.borough, r.borough) AS borough, " service " AS service, r.id AS thing, coalesce (h.name, r.venue, '') || char (31) || p.name" \
  " || char (31) || count (CASE WHEN s.status IN ('DELIVERED', 'PART_DELIVERED') THEN 1 END) || char (31) || count (s.id) AS named, NULL AS done" RUNS \
  " LEFT JOIN session s ON s.run = r.id AND s.removed IS NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')" \
  " WHERE p.sessions > 1 AND p.service != 'STP' AND" OF_THIS_YEAR " AND" SERVED ("r") " AND r.status NOT IN (" SOS_RUN_OVER ")" \
  " GROUP BY r.id ORDER BY named"
/* Named are the next three of a place, "2026-11-24 10:50 Meridian Park Academy". One without a day belongs to the term it is planned in. */
#define SESSIONS(service) \
  "SELECT borough, service, thing, CASE WHEN turn <= 3 AND done IS NULL AND day >= $1 THEN day || ' ' || coalesce (begins, '') || ' '" \
  " || coalesce (named, '') END AS named, done FROM (SELECT *, row_number () OVER (PARTITION BY borough, service" \
  " ORDER BY done IS NOT NULL OR day IS NULL OR day < $1, day, begins, thing) AS turn FROM (SELECT coalesce (h.borough, r.borough) AS borough, " \
  service " AS service, s.id AS thing, coalesce (h.name, r.venue) AS named, s.day AS day, s.begins AS begins," \
  " CASE WHEN s.status IN ('DELIVERED', 'PART_DELIVERED') THEN s.id END AS done" RUNS " JOIN session s ON s.run = r.id AND s.removed IS NULL" \
  " AND s.status NOT IN ('CANCELLED', 'POSTPONED') WHERE" OF_THIS_YEAR " AND" SERVED ("r") \
  " AND (s.day IS NULL OR s.day BETWEEN $2 AND $3))) ORDER BY turn"

/* ---- what each has once ---- */

#define TEAMS \
  "SELECT coalesce (borough, 'UNKNOWN'), count (*), group_concat (name, char (10)), '', 0" \
  " FROM (SELECT * FROM team WHERE removed IS NULL ORDER BY name) GROUP BY borough"
#define SITES \
  "SELECT coalesce (note, 'UNKNOWN'), count (*), group_concat (label, char (10)), '', 0 FROM (SELECT * FROM code WHERE list = 'site' AND active = 1" \
  " ORDER BY position) GROUP BY 1"
/* Where those who deliver travel from: how many, never who (7.4). */
#define DELIVERERS \
  "SELECT coalesce (d.base_borough, 'UNKNOWN'), count (*), NULL, '', 0 FROM deliverer d JOIN staff s ON s.id = d.staff" \
  " AND s.removed IS NULL AND s.active = 1 WHERE d.removed IS NULL GROUP BY 1"
