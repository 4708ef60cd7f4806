// Referral paths; a path with the same id is replaced.
// parameters: rows (id, from, to, properties)
// columns: none
UNWIND $rows AS row
MATCH (a:Service {id: row.from})
MATCH (b:Service {id: row.to})
CALL { WITH row MATCH (:Service)-[old:REFERS_TO {id: row.id}]->(:Service) DELETE old }
CREATE (a)-[r:REFERS_TO]->(b)
SET r = row.properties
