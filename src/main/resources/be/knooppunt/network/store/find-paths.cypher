// Referral paths by their ids.
// parameters: ids
// columns: id, from, to, properties
UNWIND $ids AS id
MATCH (a:Service)-[r:REFERS_TO {id: id}]->(b:Service)
RETURN id, a.id AS from, b.id AS to, properties(r) AS properties
