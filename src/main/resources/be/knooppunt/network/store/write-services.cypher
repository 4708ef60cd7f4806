// Services with everything that hangs on them; replaces what hung there.
// parameters: rows (id, properties, organisations, covers, serves, availableIn, thresholds), partnership, version
// columns: none
MATCH (p:Partnership {id: $partnership})
UNWIND $rows AS row
MERGE (s:Service {id: row.id})
SET s = row.properties, s.version = $version
WITH p, s, row
CALL {
  WITH s, p
  WITH s, p WHERE NOT EXISTS { (s)-[:STEWARDED_BY]->(:Partnership) }
  CREATE (s)-[:STEWARDED_BY]->(p)
}
WITH s, row
CALL { WITH s MATCH (:Organisation)-[old:OFFERS]->(s) DELETE old }
CALL { WITH s MATCH (s)-[old:COVERS|SERVES|AVAILABLE_IN|HAS_THRESHOLD]->() DELETE old }
CALL {
  WITH s, row
  UNWIND range(0, size(row.organisations) - 1) AS position
  MATCH (o:Organisation {id: row.organisations[position]})
  CREATE (o)-[:OFFERS {position: position}]->(s)
}
CALL { WITH s, row UNWIND row.covers AS code MATCH (d:LifeDomain {code: code}) CREATE (s)-[:COVERS]->(d) }
CALL { WITH s, row UNWIND row.serves AS code MATCH (g:TargetGroup {code: code}) CREATE (s)-[:SERVES]->(g) }
CALL { WITH s, row UNWIND row.availableIn AS code MATCH (m:Municipality {nisCode: code}) CREATE (s)-[:AVAILABLE_IN]->(m) }
CALL { WITH s, row UNWIND row.availableIn AS code MATCH (r:Region {code: code}) CREATE (s)-[:AVAILABLE_IN]->(r) }
CALL {
  WITH s, row
  UNWIND row.thresholds AS threshold
  MATCH (t:Threshold:Concept {conceptKey: 'thresholds:' + threshold.code})
  CREATE (s)-[:HAS_THRESHOLD {id: threshold.id, severity: threshold.severity, reporterRole: threshold.reporterRole, note: threshold.note}]->(t)
}
