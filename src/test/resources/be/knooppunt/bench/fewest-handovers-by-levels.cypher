// The fewest handovers from a service to one that helps with a need, and the least burden with so
// many. Level by level: the least burden by which each service is come to, by handover and then by
// a change of desk. It stops at the first level where somebody helps; each service is judged where
// it is met.
// parameters: from, municipality, group, accepted (domains), evidence, date, weights (by handover)
// columns: handovers, burden
MATCH (home:Municipality {nisCode: $municipality})
WITH [home] + COLLECT { MATCH (home)-[:PART_OF]->(r:Region) RETURN r } AS areas
MATCH (start:Service {id: $from})
WHERE start.evidence IN $evidence
  AND (start.validFrom IS NULL OR start.validFrom <= $date) AND (start.validUntil IS NULL OR start.validUntil >= $date)
  AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(start) WHERE o.validFrom > $date OR o.validUntil < $date }
CALL {
  WITH start, areas
  WITH start AS here, 0 AS burden, areas
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, areas
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() })
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost, areas
  WITH at, cost, CASE
    WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() }) THEN cost END AS helps
  WITH collect([at, cost]) AS stops, min(helps) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops0, found AS found0
}
CALL {
  WITH stops0, areas
  UNWIND stops0 AS stop
  WITH stop[0] AS here, stop[1] AS burden, areas
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, areas
  WHERE to.evidence IN $evidence
    AND (to.validFrom IS NULL OR to.validFrom <= $date) AND (to.validUntil IS NULL OR to.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(to) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND to.capacityState <> 'CLOSED' AND to.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (to)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (to)-[:SERVES]->() })
    AND (EXISTS { MATCH (to)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (to)-[:AVAILABLE_IN]->() })
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, areas
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, areas
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() })
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops1, found AS found1
}
CALL {
  WITH stops1, areas
  UNWIND stops1 AS stop
  WITH stop[0] AS here, stop[1] AS burden, areas
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, areas
  WHERE to.evidence IN $evidence
    AND (to.validFrom IS NULL OR to.validFrom <= $date) AND (to.validUntil IS NULL OR to.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(to) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND to.capacityState <> 'CLOSED' AND to.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (to)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (to)-[:SERVES]->() })
    AND (EXISTS { MATCH (to)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (to)-[:AVAILABLE_IN]->() })
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, areas
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, areas
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() })
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops2, found AS found2
}
CALL {
  WITH stops2, areas
  UNWIND stops2 AS stop
  WITH stop[0] AS here, stop[1] AS burden, areas
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, areas
  WHERE to.evidence IN $evidence
    AND (to.validFrom IS NULL OR to.validFrom <= $date) AND (to.validUntil IS NULL OR to.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(to) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND to.capacityState <> 'CLOSED' AND to.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (to)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (to)-[:SERVES]->() })
    AND (EXISTS { MATCH (to)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (to)-[:AVAILABLE_IN]->() })
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, areas
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, areas
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() })
    RETURN at, burden + reduce(most = 0, one IN [(at)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS cost
  }
  WITH at, min(cost) AS cost
  WITH collect([at, cost]) AS stops,
    min(CASE WHEN EXISTS { MATCH (at)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted } THEN cost END) AS found
  RETURN CASE WHEN found IS NULL THEN stops ELSE [] END AS stops3, found AS found3
}
CALL {
  WITH stops3, areas
  UNWIND stops3 AS stop
  WITH stop[0] AS here, stop[1] AS burden, areas
  MATCH (here)-[r:REFERS_TO]->(to:Service)
  WHERE r.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r.handover] IS NOT NULL
    AND r.firstContactBand <> 'CLOSED'
    AND r.evidence IN $evidence
    AND (r.validFrom IS NULL OR r.validFrom <= $date) AND (r.validUntil IS NULL OR r.validUntil >= $date)
    AND (size(r.onlyForGroups) = 0 OR $group IN r.onlyForGroups)
    AND (size(r.onlyForDomains) = 0 OR any(d IN r.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(to) }
  WITH to, min(burden + $weights[r.handover]) AS cost, areas
  WHERE to.evidence IN $evidence
    AND (to.validFrom IS NULL OR to.validFrom <= $date) AND (to.validUntil IS NULL OR to.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(to) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND to.capacityState <> 'CLOSED' AND to.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (to)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (to)-[:SERVES]->() })
    AND (EXISTS { MATCH (to)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (to)-[:AVAILABLE_IN]->() })
  WITH to AS here, cost + reduce(most = 0, one IN [(to)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) AS burden, areas
  CALL {
    WITH here, burden
    RETURN here AS at, burden AS cost
    UNION
    WITH here, burden, areas
    MATCH (here)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(at:Service)
    WHERE at <> here
    AND at.evidence IN $evidence
    AND (at.validFrom IS NULL OR at.validFrom <= $date) AND (at.validUntil IS NULL OR at.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(at) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND at.capacityState <> 'CLOSED' AND at.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (at)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (at)-[:SERVES]->() })
    AND (EXISTS { MATCH (at)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (at)-[:AVAILABLE_IN]->() })
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
