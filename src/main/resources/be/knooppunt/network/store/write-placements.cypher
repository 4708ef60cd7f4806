// Knooppunt numbers and places on the map of a partnership.
// parameters: rows (service, number, x, y), partnership, version
// columns: none
MATCH (p:Partnership {id: $partnership})
UNWIND $rows AS row
MATCH (s:Service {id: row.service})
MERGE (p)-[r:NUMBERS]->(s)
SET r.number = row.number, r.x = row.x, r.y = row.y, r.version = $version
