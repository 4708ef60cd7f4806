// Paths to a kind of service by their ids.
// parameters: ids
// columns: id, from, categories (keys of concepts), properties
UNWIND $ids AS id
MATCH (a:Service)-[r:REFERS_TO_CATEGORY {id: id}]->(c:Concept)
WITH id, a, r, c ORDER BY id, r.position
RETURN id, a.id AS from, collect(c.conceptKey) AS categories, head(collect(properties(r))) AS properties
