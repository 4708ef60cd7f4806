// Paths to a kind of target; a path with the same id is replaced.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: rows (id, from, categories, properties), version
// columns: none
UNWIND $rows AS row
MATCH (a:Service {id: row.from})
CALL { WITH row MATCH (:Service)-[old:REFERS_TO_CATEGORY {id: row.id}]->() USING INDEX SEEK old:REFERS_TO_CATEGORY(id) DELETE old }
WITH a, row
UNWIND range(0, size(row.categories) - 1) AS position
MATCH (c:Concept {conceptKey: row.categories[position]})
CREATE (a)-[r:REFERS_TO_CATEGORY]->(c)
SET r = row.properties, r.position = position, r.version = $version
