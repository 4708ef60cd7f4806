// Knooppunt numbers and places on the map; without a partnership: those of all.
// parameters: partnership (id or null)
// columns: service, number, x, y
MATCH (p:Partnership)-[r:NUMBERS]->(s:Service)
WHERE $partnership IS NULL OR p.id = $partnership
RETURN s.id AS service, r.number AS number, r.x AS x, r.y AS y
ORDER BY p.id DESC, r.number
