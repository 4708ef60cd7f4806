// The fewest handovers from a service to one that helps with a need, and the least burden with so
// many. One pattern for each number of handovers, with a change of desk where there may be one; the
// next is tried only when those before gave nothing.
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
  MATCH (start) ((d0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e0:Service)){0,1} (p0:Service)
  WHERE (
    p0.evidence IN $evidence
    AND (p0.validFrom IS NULL OR p0.validFrom <= $date) AND (p0.validUntil IS NULL OR p0.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p0) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p0.capacityState <> 'CLOSED' AND p0.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p0)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p0)-[:SERVES]->() })
    AND (EXISTS { MATCH (p0)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p0)-[:AVAILABLE_IN]->() }))
    AND EXISTS { MATCH (p0)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
  RETURN min(CASE WHEN size(e0) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p0)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END) AS found0
}
CALL {
  WITH start, areas, found0
  WITH start, areas, coalesce(found0, null) AS known WHERE known IS NULL
  MATCH (start) ((d0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e0:Service)){0,1} (p0:Service)
    -[r1:REFERS_TO]->(q1:Service) ((d1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e1:Service)){0,1} (p1:Service)
  WHERE r1.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r1.handover] IS NOT NULL
    AND r1.firstContactBand <> 'CLOSED'
    AND r1.evidence IN $evidence
    AND (r1.validFrom IS NULL OR r1.validFrom <= $date) AND (r1.validUntil IS NULL OR r1.validUntil >= $date)
    AND (size(r1.onlyForGroups) = 0 OR $group IN r1.onlyForGroups)
    AND (size(r1.onlyForDomains) = 0 OR any(d IN r1.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q1) }
    AND q1.evidence IN $evidence
    AND (q1.validFrom IS NULL OR q1.validFrom <= $date) AND (q1.validUntil IS NULL OR q1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q1.capacityState <> 'CLOSED' AND q1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q1)-[:SERVES]->() })
    AND (EXISTS { MATCH (q1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q1)-[:AVAILABLE_IN]->() })
    AND (size(e0) = 0 OR (
    p0.evidence IN $evidence
    AND (p0.validFrom IS NULL OR p0.validFrom <= $date) AND (p0.validUntil IS NULL OR p0.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p0) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p0.capacityState <> 'CLOSED' AND p0.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p0)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p0)-[:SERVES]->() })
    AND (EXISTS { MATCH (p0)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p0)-[:AVAILABLE_IN]->() })))
    AND (
    p1.evidence IN $evidence
    AND (p1.validFrom IS NULL OR p1.validFrom <= $date) AND (p1.validUntil IS NULL OR p1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p1.capacityState <> 'CLOSED' AND p1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p1)-[:SERVES]->() })
    AND (EXISTS { MATCH (p1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p1)-[:AVAILABLE_IN]->() }))
    AND EXISTS { MATCH (p1)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
  RETURN min($weights[r1.handover] + reduce(most = 0, one IN [(q1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + CASE WHEN size(e0) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p0)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e1) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END) AS found1
}
CALL {
  WITH start, areas, found0, found1
  WITH start, areas, coalesce(found0, found1, null) AS known WHERE known IS NULL
  MATCH (start) ((d0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e0:Service)){0,1} (p0:Service)
    -[r1:REFERS_TO]->(q1:Service) ((d1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e1:Service)){0,1} (p1:Service)
    -[r2:REFERS_TO]->(q2:Service) ((d2)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e2:Service)){0,1} (p2:Service)
  WHERE r1.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r1.handover] IS NOT NULL
    AND r1.firstContactBand <> 'CLOSED'
    AND r1.evidence IN $evidence
    AND (r1.validFrom IS NULL OR r1.validFrom <= $date) AND (r1.validUntil IS NULL OR r1.validUntil >= $date)
    AND (size(r1.onlyForGroups) = 0 OR $group IN r1.onlyForGroups)
    AND (size(r1.onlyForDomains) = 0 OR any(d IN r1.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q1) }
    AND q1.evidence IN $evidence
    AND (q1.validFrom IS NULL OR q1.validFrom <= $date) AND (q1.validUntil IS NULL OR q1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q1.capacityState <> 'CLOSED' AND q1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q1)-[:SERVES]->() })
    AND (EXISTS { MATCH (q1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q1)-[:AVAILABLE_IN]->() })
    AND r2.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r2.handover] IS NOT NULL
    AND r2.firstContactBand <> 'CLOSED'
    AND r2.evidence IN $evidence
    AND (r2.validFrom IS NULL OR r2.validFrom <= $date) AND (r2.validUntil IS NULL OR r2.validUntil >= $date)
    AND (size(r2.onlyForGroups) = 0 OR $group IN r2.onlyForGroups)
    AND (size(r2.onlyForDomains) = 0 OR any(d IN r2.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q2) }
    AND q2.evidence IN $evidence
    AND (q2.validFrom IS NULL OR q2.validFrom <= $date) AND (q2.validUntil IS NULL OR q2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q2.capacityState <> 'CLOSED' AND q2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q2)-[:SERVES]->() })
    AND (EXISTS { MATCH (q2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q2)-[:AVAILABLE_IN]->() })
    AND (size(e0) = 0 OR (
    p0.evidence IN $evidence
    AND (p0.validFrom IS NULL OR p0.validFrom <= $date) AND (p0.validUntil IS NULL OR p0.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p0) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p0.capacityState <> 'CLOSED' AND p0.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p0)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p0)-[:SERVES]->() })
    AND (EXISTS { MATCH (p0)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p0)-[:AVAILABLE_IN]->() })))
    AND (size(e1) = 0 OR (
    p1.evidence IN $evidence
    AND (p1.validFrom IS NULL OR p1.validFrom <= $date) AND (p1.validUntil IS NULL OR p1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p1.capacityState <> 'CLOSED' AND p1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p1)-[:SERVES]->() })
    AND (EXISTS { MATCH (p1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p1)-[:AVAILABLE_IN]->() })))
    AND (
    p2.evidence IN $evidence
    AND (p2.validFrom IS NULL OR p2.validFrom <= $date) AND (p2.validUntil IS NULL OR p2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p2.capacityState <> 'CLOSED' AND p2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p2)-[:SERVES]->() })
    AND (EXISTS { MATCH (p2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p2)-[:AVAILABLE_IN]->() }))
    AND EXISTS { MATCH (p2)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
  RETURN min($weights[r1.handover] + reduce(most = 0, one IN [(q1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r2.handover] + reduce(most = 0, one IN [(q2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + CASE WHEN size(e0) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p0)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e1) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e2) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END) AS found2
}
CALL {
  WITH start, areas, found0, found1, found2
  WITH start, areas, coalesce(found0, found1, found2, null) AS known WHERE known IS NULL
  MATCH (start) ((d0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e0:Service)){0,1} (p0:Service)
    -[r1:REFERS_TO]->(q1:Service) ((d1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e1:Service)){0,1} (p1:Service)
    -[r2:REFERS_TO]->(q2:Service) ((d2)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e2:Service)){0,1} (p2:Service)
    -[r3:REFERS_TO]->(q3:Service) ((d3)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e3:Service)){0,1} (p3:Service)
  WHERE r1.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r1.handover] IS NOT NULL
    AND r1.firstContactBand <> 'CLOSED'
    AND r1.evidence IN $evidence
    AND (r1.validFrom IS NULL OR r1.validFrom <= $date) AND (r1.validUntil IS NULL OR r1.validUntil >= $date)
    AND (size(r1.onlyForGroups) = 0 OR $group IN r1.onlyForGroups)
    AND (size(r1.onlyForDomains) = 0 OR any(d IN r1.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q1) }
    AND q1.evidence IN $evidence
    AND (q1.validFrom IS NULL OR q1.validFrom <= $date) AND (q1.validUntil IS NULL OR q1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q1.capacityState <> 'CLOSED' AND q1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q1)-[:SERVES]->() })
    AND (EXISTS { MATCH (q1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q1)-[:AVAILABLE_IN]->() })
    AND r2.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r2.handover] IS NOT NULL
    AND r2.firstContactBand <> 'CLOSED'
    AND r2.evidence IN $evidence
    AND (r2.validFrom IS NULL OR r2.validFrom <= $date) AND (r2.validUntil IS NULL OR r2.validUntil >= $date)
    AND (size(r2.onlyForGroups) = 0 OR $group IN r2.onlyForGroups)
    AND (size(r2.onlyForDomains) = 0 OR any(d IN r2.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q2) }
    AND q2.evidence IN $evidence
    AND (q2.validFrom IS NULL OR q2.validFrom <= $date) AND (q2.validUntil IS NULL OR q2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q2.capacityState <> 'CLOSED' AND q2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q2)-[:SERVES]->() })
    AND (EXISTS { MATCH (q2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q2)-[:AVAILABLE_IN]->() })
    AND r3.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r3.handover] IS NOT NULL
    AND r3.firstContactBand <> 'CLOSED'
    AND r3.evidence IN $evidence
    AND (r3.validFrom IS NULL OR r3.validFrom <= $date) AND (r3.validUntil IS NULL OR r3.validUntil >= $date)
    AND (size(r3.onlyForGroups) = 0 OR $group IN r3.onlyForGroups)
    AND (size(r3.onlyForDomains) = 0 OR any(d IN r3.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p2)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q3) }
    AND q3.evidence IN $evidence
    AND (q3.validFrom IS NULL OR q3.validFrom <= $date) AND (q3.validUntil IS NULL OR q3.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q3) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q3.capacityState <> 'CLOSED' AND q3.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q3)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q3)-[:SERVES]->() })
    AND (EXISTS { MATCH (q3)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q3)-[:AVAILABLE_IN]->() })
    AND (size(e0) = 0 OR (
    p0.evidence IN $evidence
    AND (p0.validFrom IS NULL OR p0.validFrom <= $date) AND (p0.validUntil IS NULL OR p0.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p0) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p0.capacityState <> 'CLOSED' AND p0.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p0)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p0)-[:SERVES]->() })
    AND (EXISTS { MATCH (p0)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p0)-[:AVAILABLE_IN]->() })))
    AND (size(e1) = 0 OR (
    p1.evidence IN $evidence
    AND (p1.validFrom IS NULL OR p1.validFrom <= $date) AND (p1.validUntil IS NULL OR p1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p1.capacityState <> 'CLOSED' AND p1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p1)-[:SERVES]->() })
    AND (EXISTS { MATCH (p1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p1)-[:AVAILABLE_IN]->() })))
    AND (size(e2) = 0 OR (
    p2.evidence IN $evidence
    AND (p2.validFrom IS NULL OR p2.validFrom <= $date) AND (p2.validUntil IS NULL OR p2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p2.capacityState <> 'CLOSED' AND p2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p2)-[:SERVES]->() })
    AND (EXISTS { MATCH (p2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p2)-[:AVAILABLE_IN]->() })))
    AND (
    p3.evidence IN $evidence
    AND (p3.validFrom IS NULL OR p3.validFrom <= $date) AND (p3.validUntil IS NULL OR p3.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p3) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p3.capacityState <> 'CLOSED' AND p3.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p3)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p3)-[:SERVES]->() })
    AND (EXISTS { MATCH (p3)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p3)-[:AVAILABLE_IN]->() }))
    AND EXISTS { MATCH (p3)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
  RETURN min($weights[r1.handover] + reduce(most = 0, one IN [(q1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r2.handover] + reduce(most = 0, one IN [(q2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r3.handover] + reduce(most = 0, one IN [(q3)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + CASE WHEN size(e0) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p0)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e1) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e2) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e3) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p3)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END) AS found3
}
CALL {
  WITH start, areas, found0, found1, found2, found3
  WITH start, areas, coalesce(found0, found1, found2, found3, null) AS known WHERE known IS NULL
  MATCH (start) ((d0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e0:Service)){0,1} (p0:Service)
    -[r1:REFERS_TO]->(q1:Service) ((d1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e1:Service)){0,1} (p1:Service)
    -[r2:REFERS_TO]->(q2:Service) ((d2)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e2:Service)){0,1} (p2:Service)
    -[r3:REFERS_TO]->(q3:Service) ((d3)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e3:Service)){0,1} (p3:Service)
    -[r4:REFERS_TO]->(q4:Service) ((d4)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(e4:Service)){0,1} (p4:Service)
  WHERE r1.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r1.handover] IS NOT NULL
    AND r1.firstContactBand <> 'CLOSED'
    AND r1.evidence IN $evidence
    AND (r1.validFrom IS NULL OR r1.validFrom <= $date) AND (r1.validUntil IS NULL OR r1.validUntil >= $date)
    AND (size(r1.onlyForGroups) = 0 OR $group IN r1.onlyForGroups)
    AND (size(r1.onlyForDomains) = 0 OR any(d IN r1.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p0)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q1) }
    AND q1.evidence IN $evidence
    AND (q1.validFrom IS NULL OR q1.validFrom <= $date) AND (q1.validUntil IS NULL OR q1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q1.capacityState <> 'CLOSED' AND q1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q1)-[:SERVES]->() })
    AND (EXISTS { MATCH (q1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q1)-[:AVAILABLE_IN]->() })
    AND r2.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r2.handover] IS NOT NULL
    AND r2.firstContactBand <> 'CLOSED'
    AND r2.evidence IN $evidence
    AND (r2.validFrom IS NULL OR r2.validFrom <= $date) AND (r2.validUntil IS NULL OR r2.validUntil >= $date)
    AND (size(r2.onlyForGroups) = 0 OR $group IN r2.onlyForGroups)
    AND (size(r2.onlyForDomains) = 0 OR any(d IN r2.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p1)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q2) }
    AND q2.evidence IN $evidence
    AND (q2.validFrom IS NULL OR q2.validFrom <= $date) AND (q2.validUntil IS NULL OR q2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q2.capacityState <> 'CLOSED' AND q2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q2)-[:SERVES]->() })
    AND (EXISTS { MATCH (q2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q2)-[:AVAILABLE_IN]->() })
    AND r3.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r3.handover] IS NOT NULL
    AND r3.firstContactBand <> 'CLOSED'
    AND r3.evidence IN $evidence
    AND (r3.validFrom IS NULL OR r3.validFrom <= $date) AND (r3.validUntil IS NULL OR r3.validUntil >= $date)
    AND (size(r3.onlyForGroups) = 0 OR $group IN r3.onlyForGroups)
    AND (size(r3.onlyForDomains) = 0 OR any(d IN r3.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p2)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q3) }
    AND q3.evidence IN $evidence
    AND (q3.validFrom IS NULL OR q3.validFrom <= $date) AND (q3.validUntil IS NULL OR q3.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q3) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q3.capacityState <> 'CLOSED' AND q3.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q3)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q3)-[:SERVES]->() })
    AND (EXISTS { MATCH (q3)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q3)-[:AVAILABLE_IN]->() })
    AND r4.status IN ['ACTIVE', 'WAITLIST']
    AND $weights[r4.handover] IS NOT NULL
    AND r4.firstContactBand <> 'CLOSED'
    AND r4.evidence IN $evidence
    AND (r4.validFrom IS NULL OR r4.validFrom <= $date) AND (r4.validUntil IS NULL OR r4.validUntil >= $date)
    AND (size(r4.onlyForGroups) = 0 OR $group IN r4.onlyForGroups)
    AND (size(r4.onlyForDomains) = 0 OR any(d IN r4.onlyForDomains WHERE d IN $accepted))
    AND NOT EXISTS { (p3)<-[:OFFERS]-(:Organisation)-[:OFFERS]->(q4) }
    AND q4.evidence IN $evidence
    AND (q4.validFrom IS NULL OR q4.validFrom <= $date) AND (q4.validUntil IS NULL OR q4.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(q4) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND q4.capacityState <> 'CLOSED' AND q4.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (q4)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (q4)-[:SERVES]->() })
    AND (EXISTS { MATCH (q4)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (q4)-[:AVAILABLE_IN]->() })
    AND (size(e0) = 0 OR (
    p0.evidence IN $evidence
    AND (p0.validFrom IS NULL OR p0.validFrom <= $date) AND (p0.validUntil IS NULL OR p0.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p0) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p0.capacityState <> 'CLOSED' AND p0.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p0)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p0)-[:SERVES]->() })
    AND (EXISTS { MATCH (p0)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p0)-[:AVAILABLE_IN]->() })))
    AND (size(e1) = 0 OR (
    p1.evidence IN $evidence
    AND (p1.validFrom IS NULL OR p1.validFrom <= $date) AND (p1.validUntil IS NULL OR p1.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p1) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p1.capacityState <> 'CLOSED' AND p1.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p1)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p1)-[:SERVES]->() })
    AND (EXISTS { MATCH (p1)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p1)-[:AVAILABLE_IN]->() })))
    AND (size(e2) = 0 OR (
    p2.evidence IN $evidence
    AND (p2.validFrom IS NULL OR p2.validFrom <= $date) AND (p2.validUntil IS NULL OR p2.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p2) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p2.capacityState <> 'CLOSED' AND p2.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p2)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p2)-[:SERVES]->() })
    AND (EXISTS { MATCH (p2)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p2)-[:AVAILABLE_IN]->() })))
    AND (size(e3) = 0 OR (
    p3.evidence IN $evidence
    AND (p3.validFrom IS NULL OR p3.validFrom <= $date) AND (p3.validUntil IS NULL OR p3.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p3) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p3.capacityState <> 'CLOSED' AND p3.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p3)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p3)-[:SERVES]->() })
    AND (EXISTS { MATCH (p3)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p3)-[:AVAILABLE_IN]->() })))
    AND (
    p4.evidence IN $evidence
    AND (p4.validFrom IS NULL OR p4.validFrom <= $date) AND (p4.validUntil IS NULL OR p4.validUntil >= $date)
    AND NOT EXISTS { MATCH (o:Organisation)-[:OFFERS {position: 0}]->(p4) WHERE o.validFrom > $date OR o.validUntil < $date }
    AND p4.capacityState <> 'CLOSED' AND p4.waitingBand <> 'CLOSED'
    AND (EXISTS { MATCH (p4)-[:SERVES]->(g:TargetGroup) WHERE g.code = $group } OR NOT EXISTS { (p4)-[:SERVES]->() })
    AND (EXISTS { MATCH (p4)-[:AVAILABLE_IN]->(a) WHERE a IN areas } OR NOT EXISTS { (p4)-[:AVAILABLE_IN]->() }))
    AND EXISTS { MATCH (p4)-[:COVERS]->(d:LifeDomain) WHERE d.code IN $accepted }
  RETURN min($weights[r1.handover] + reduce(most = 0, one IN [(q1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r2.handover] + reduce(most = 0, one IN [(q2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r3.handover] + reduce(most = 0, one IN [(q3)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + $weights[r4.handover] + reduce(most = 0, one IN [(q4)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) + CASE WHEN size(e0) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p0)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e1) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p1)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e2) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p2)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e3) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p3)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END + CASE WHEN size(e4) = 0 THEN 0 ELSE reduce(most = 0, one IN [(p4)-[h:HAS_THRESHOLD]->() | h.severity] | CASE WHEN one > most THEN one ELSE most END) END) AS found4
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
