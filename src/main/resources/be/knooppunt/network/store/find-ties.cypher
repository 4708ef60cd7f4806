// Ties by their ids.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: ids
// columns: id, a, b, properties
UNWIND $ids AS id
MATCH (a:Organisation)-[r:TIED_TO {id: id}]->(b:Organisation)
USING INDEX SEEK r:TIED_TO(id)
RETURN id, a.id AS a, b.id AS b, properties(r) AS properties
