// A partnership, its area and what it declares as needed.
// parameters: row (id, properties, area, needs), version
// columns: none
MERGE (p:Partnership {id: $row.id})
SET p = $row.properties, p.version = $version, p.networkVersion = $version
WITH p
CALL { WITH p MATCH (p)-[old:COVERS_AREA|DECLARES]->() DELETE old }
CALL {
  WITH p
  UNWIND $row.area AS code
  MATCH (m:Municipality {nisCode: code})
  MERGE (p)-[:COVERS_AREA]->(m)
}
CALL {
  WITH p
  UNWIND range(0, size($row.needs) - 1) AS position
  WITH p, position, $row.needs[position] AS need
  MATCH (d:LifeDomain {code: need.need})
  CREATE (p)-[r:DECLARES]->(d)
  SET r.position = position, r.group = need.group, r.municipality = need.municipality,
    r.people = need.people, r.outOf = need.outOf, r.source = need.source, r.countedOn = need.countedOn
}
