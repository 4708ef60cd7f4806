// Paths whose source names only a kind of target; one path may name several kinds.
// parameters: services (ids)
// columns: from, categories, properties
MATCH (a:Service)-[r:REFERS_TO_CATEGORY]->(c:Concept)
WHERE a.id IN $services
WITH a, r.id AS id, c, r ORDER BY c.conceptKey
WITH a, id, collect(c.list + ':' + c.code) AS categories, head(collect(properties(r))) AS properties
RETURN a.id AS from, categories, properties
ORDER BY id
