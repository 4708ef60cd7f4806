// Knooppunt numbers and places on the map.
// parameters: partnership (id or null)
// columns: service, number, x, y
MATCH (p:Partnership {id: $partnership})-[r:NUMBERS]->(s:Service)
RETURN s.id AS service, r.number AS number, r.x AS x, r.y AS y
ORDER BY r.number
