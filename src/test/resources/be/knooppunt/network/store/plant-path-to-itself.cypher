// offender: X-1
// rule: a path has an id, two ends, evidence, a known handover and a known status
MATCH (s:Service {id: 'R-S6'})
CREATE (s)-[:REFERS_TO {id: 'X-1', evidence: 'STATED', handover: 'WARM', status: 'ACTIVE'}]->(s)
