// Referral paths by their ids.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: ids
// columns: id, from, to, properties
UNWIND $ids AS id
MATCH (a:Service)-[r:REFERS_TO {id: id}]->(b:Service)
USING INDEX SEEK r:REFERS_TO(id)
RETURN id, a.id AS from, b.id AS to, properties(r) AS properties
