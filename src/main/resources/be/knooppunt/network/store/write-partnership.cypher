// A partnership and its area.
// parameters: row (id, properties, area), networkVersion
// columns: none
MERGE (p:Partnership {id: $row.id})
SET p = $row.properties, p.networkVersion = $networkVersion
WITH p
CALL { WITH p MATCH (p)-[old:COVERS_AREA]->() DELETE old }
UNWIND $row.area AS code
MATCH (m:Municipality {nisCode: code})
MERGE (p)-[:COVERS_AREA]->(m)
