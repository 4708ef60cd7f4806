// Ties between organisations; a tie with the same id is replaced.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: rows (id, a, b, properties), version
// columns: none
UNWIND $rows AS row
MATCH (a:Organisation {id: row.a})
MATCH (b:Organisation {id: row.b})
CALL { WITH row MATCH (:Organisation)-[old:TIED_TO {id: row.id}]->(:Organisation) USING INDEX SEEK old:TIED_TO(id) DELETE old }
CREATE (a)-[r:TIED_TO]->(b)
SET r = row.properties, r.version = $version
