// The mandates that the organisations of a network hold.
// parameters: organisations (ids)
// columns: properties, organisation, services, over, forGroups, within
MATCH (o:Organisation)-[:HOLDS]->(m:Mandate)
WHERE o.id IN $organisations
RETURN
  properties(m) AS properties,
  o.id AS organisation,
  COLLECT { MATCH (m)-[:EXERCISED_THROUGH]->(s:Service) RETURN s.id ORDER BY s.id } AS services,
  COLLECT { MATCH (m)-[:OVER]->(d:LifeDomain) RETURN d.code ORDER BY d.code } AS over,
  COLLECT { MATCH (m)-[:FOR]->(g:TargetGroup) RETURN g.code ORDER BY g.code } AS forGroups,
  COLLECT { MATCH (m)-[:WITHIN]->(a) RETURN coalesce(a.nisCode, a.code) } AS within
ORDER BY m.id
