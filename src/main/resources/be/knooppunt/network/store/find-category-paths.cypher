// Paths to a kind of service by their ids.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: ids
// columns: id, from, categories (keys of concepts), properties
UNWIND $ids AS id
MATCH (a:Service)-[r:REFERS_TO_CATEGORY {id: id}]->(c:Concept)
USING INDEX SEEK r:REFERS_TO_CATEGORY(id)
WITH id, a, r, c ORDER BY id, r.position
RETURN id, a.id AS from, collect(c.conceptKey) AS categories, head(collect(properties(r))) AS properties
