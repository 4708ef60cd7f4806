// All partnerships with their area, by name.
// parameters: none
// columns: properties, area
MATCH (p:Partnership)
RETURN
  properties(p) AS properties,
  COLLECT { MATCH (p)-[:COVERS_AREA]->(m:Municipality) RETURN m.nisCode ORDER BY m.nisCode } AS area
ORDER BY properties.name, properties.id
