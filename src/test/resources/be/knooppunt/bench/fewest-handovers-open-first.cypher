// The fewest handovers from a service to one that helps with a need, and the least burden with so
// many. First all services that can receive, then level by level among these.
// parameters: from, municipality, group, accepted (domains), evidence, date, weights (by handover)
// columns: handovers, burden
MATCH (home:Municipality {nisCode: $municipality})
WITH [home] + COLLECT { MATCH (home)-[:PART_OF]->(r:Region) RETURN r } AS areas
MATCH (start:Service {id: $from})
WHERE start.evidence IN $evidence
  AND (start.validFrom IS NULL OR start.validFrom <= $date) AND (start.validUntil IS NULL OR start.validUntil >= $date)
  AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(start) WHERE o.validFrom > $date OR o.validUntil < $date }
WITH start, COLLECT {
  UNWIND areas AS area
  MATCH (area)<-[:AVAILABLE_IN]-(s:Service)
  RETURN s
  UNION
  MATCH (s:Service) WHERE NOT EXISTS { (s)-[:AVAILABLE_IN]->() }
  RETURN s
} AS near
WITH start, COLLECT {
  UNWIND near AS s
  WITH s
  WHERE s.evidence IN $evidence
    AND (s.validFrom IS NULL OR s.validFrom <= $date) AND (s.validUntil IS NULL OR s.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(s) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND s.capacityState <> 'CLOSED' AND s.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (s)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (s)-[:SERVES]->() })
  RETURN s
} AS open
CALL {
  WITH start, open
  WITH start AS here, 0 AS burden, open
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, open
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at IN open
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost, open
  WITH at, cost, CASE
    WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
    AND at IN open THEN cost END AS helps
  WITH collect([at, cost]) AS stops, min(helps) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops0, found AS found0
}
CALL {
  WITH stops0, open
  UNWIND stops0 AS stop
  WITH stop[0] AS here, stop[1] AS burden, open
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, open
  WHERE to IN open
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, open
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, open
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at IN open
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops1, found AS found1
}
CALL {
  WITH stops1, open
  UNWIND stops1 AS stop
  WITH stop[0] AS here, stop[1] AS burden, open
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, open
  WHERE to IN open
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, open
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, open
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at IN open
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops2, found AS found2
}
CALL {
  WITH stops2, open
  UNWIND stops2 AS stop
  WITH stop[0] AS here, stop[1] AS burden, open
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, open
  WHERE to IN open
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, open
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, open
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at IN open
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops3, found AS found3
}
CALL {
  WITH stops3, open
  UNWIND stops3 AS stop
  WITH stop[0] AS here, stop[1] AS burden, open
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, open
  WHERE to IN open
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, open
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, open
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at IN open
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops4, found AS found4
}
RETURN
  CASE
    WHEN found0 IS NOT NULL THEN 0
    WHEN found1 IS NOT NULL THEN 1
    WHEN found2 IS NOT NULL THEN 2
    WHEN found3 IS NOT NULL THEN 3
    WHEN found4 IS NOT NULL THEN 4
  END AS handovers,
  coalesce(found0, found1, found2, found3, found4) AS burden
