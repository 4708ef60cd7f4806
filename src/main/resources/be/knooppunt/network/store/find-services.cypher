// Services by their ids, with everything that hangs on them.
// parameters: ids
// columns: id, properties, organisations, covers, serves, availableIn, thresholds, steward
UNWIND $ids AS id
MATCH (s:Service {id: id})
RETURN id,
  properties(s) AS properties,
  COLLECT { MATCH (o:Organisation)-[r:OFFERS]->(s) RETURN o.id ORDER BY r.position, o.id } AS organisations,
  COLLECT { MATCH (s)-[:COVERS]->(d:LifeDomain) RETURN d.code ORDER BY d.code } AS covers,
  COLLECT { MATCH (s)-[:SERVES]->(g:TargetGroup) RETURN g.code ORDER BY g.code } AS serves,
  COLLECT { MATCH (s)-[:AVAILABLE_IN]->(a) RETURN coalesce(a.nisCode, a.code) } AS availableIn,
  COLLECT { MATCH (s)-[r:HAS_THRESHOLD]->(t:Threshold)
            RETURN {id: r.id, code: t.code, severity: r.severity, reporterRole: r.reporterRole, note: r.note}
            ORDER BY r.id } AS thresholds,
  head(COLLECT { MATCH (s)-[:STEWARDED_BY]->(p:Partnership) RETURN p.id }) AS steward
