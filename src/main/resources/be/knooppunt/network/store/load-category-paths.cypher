// Paths whose source names only a kind of target; one path may name several kinds.
// parameters: services (ids)
// columns: from, categories (keys of concepts), properties
MATCH (a:Service)-[r:REFERS_TO_CATEGORY]->(c:Concept)
WHERE a.id IN $services
WITH a, r.id AS id, c, r ORDER BY r.position
WITH a, id, collect(c.conceptKey) AS categories, head(collect(properties(r))) AS properties
RETURN a.id AS from, categories, properties
ORDER BY id
