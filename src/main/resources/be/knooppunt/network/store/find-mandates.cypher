// Mandates by their ids, with who holds them and what they are over.
// parameters: ids
// columns: id, properties, organisation, services, over, forGroups, within
UNWIND $ids AS id
MATCH (o:Organisation)-[:HOLDS]->(m:Mandate {id: id})
RETURN id,
  properties(m) AS properties,
  o.id AS organisation,
  COLLECT { MATCH (m)-[:EXERCISED_THROUGH]->(s:Service) RETURN s.id ORDER BY s.id } AS services,
  COLLECT { MATCH (m)-[:OVER]->(d:LifeDomain) RETURN d.code ORDER BY d.code } AS over,
  COLLECT { MATCH (m)-[:FOR]->(g:TargetGroup) RETURN g.code ORDER BY g.code } AS forGroups,
  COLLECT { MATCH (m)-[:WITHIN]->(a) RETURN coalesce(a.nisCode, a.code) } AS within
