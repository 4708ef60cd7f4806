// Everything in the graph that breaks a rule of the model, by name.
// parameters: none
// columns: rule, offender
CALL {
  MATCH (n) WHERE (n:Organisation OR n:Service OR n:Mandate) AND
    (n.evidence IS NULL OR NOT n.evidence IN ['STATED', 'AGREED', 'OBSERVED', 'SOURCED', 'ASSUMED'])
  RETURN 'a record carries evidence' AS rule, n.id AS offender
  UNION
  MATCH (n:Organisation) WHERE n.names IS NULL OR size(n.names) = 0
  RETURN 'an organisation has a name' AS rule, n.id AS offender
  UNION
  MATCH (n:Service) WHERE n.name IS NULL OR n.name = ''
  RETURN 'a service has a name' AS rule, n.id AS offender
  UNION
  MATCH (n:Service) WHERE NOT EXISTS { (:Organisation)-[:OFFERS]->(n) }
  RETURN 'a service is offered by an organisation' AS rule, n.id AS offender
  UNION
  MATCH (n:Service) WHERE NOT EXISTS { MATCH (t:ServiceType) WHERE t.code = n.type }
  RETURN 'the type of a service is in the vocabulary' AS rule, n.id AS offender
  UNION
  MATCH (n:Mandate) WHERE NOT EXISTS { (:Organisation)-[:HOLDS]->(n) }
  RETURN 'a mandate is held by an organisation' AS rule, n.id AS offender
  UNION
  MATCH (a:Service)-[r:REFERS_TO]->(b:Service)
  WHERE r.id IS NULL OR a = b OR r.evidence IS NULL
    OR NOT coalesce(r.handover, '') IN ['JOINT', 'WARM', 'ACCOMPANIED', 'GUIDANCE', 'MANDATED', 'COLD', 'SELF', 'OUTREACH', 'BACK', 'SIGNAL']
    OR NOT coalesce(r.status, '') IN ['ACTIVE', 'BLOCKED', 'WAITLIST', 'ENDED', 'WISHED', 'PROPOSED', 'DISPUTED']
  RETURN 'a path has an id, two ends, evidence, a known handover and a known status' AS rule,
    coalesce(r.id, a.id + ' to ' + b.id) AS offender
  UNION
  MATCH ()-[r:REFERS_TO]->() WITH r.id AS id, count(*) AS times WHERE times > 1
  RETURN 'the id of a path is its own' AS rule, id AS offender
  UNION
  MATCH (n) WHERE (n:Organisation OR n:Service OR n:Mandate OR n:Partnership)
    AND n.validFrom > n.validUntil
  RETURN 'a record does not end before it begins' AS rule, n.id AS offender
  UNION
  MATCH (p:Partnership)-[r:NUMBERS]->(s:Service)
  WITH p, r.number AS number, collect(s.id) AS services WHERE size(services) > 1
  RETURN 'a knooppunt number is given once' AS rule, p.id + ' ' + toString(number) AS offender
  UNION
  MATCH (p:Partnership)-[r:NUMBERS]->(s:Service)
  MATCH (t:ServiceType {code: s.type})
  WHERE left(toString(r.number), 1) <> t.mapSector
  RETURN 'the first digit of a number is the sector' AS rule, s.id AS offender
  UNION
  MATCH (n) WHERE (n:Organisation OR n:Service) AND NOT EXISTS { (n)-[:STEWARDED_BY]->(:Partnership) }
  RETURN 'someone stewards a record' AS rule, n.id AS offender
}
RETURN rule, offender
ORDER BY rule, offender
