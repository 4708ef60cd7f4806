// Placements by their keys, partnership/service.
// parameters: ids
// columns: id, service, number, x, y, version
UNWIND $ids AS id
WITH id, split(id, '/') AS parts
MATCH (:Partnership {id: parts[0]})-[r:NUMBERS]->(s:Service {id: parts[1]})
RETURN id, s.id AS service, r.number AS number, r.x AS x, r.y AS y, r.version AS version
