// All partnerships with their area.
// parameters: none
// columns: properties, area
MATCH (p:Partnership)
OPTIONAL MATCH (p)-[:COVERS_AREA]->(m:Municipality)
WITH p, m ORDER BY m.nisCode
WITH p, collect(m.nisCode) AS area
RETURN properties(p) AS properties, area
ORDER BY p.name, p.id
