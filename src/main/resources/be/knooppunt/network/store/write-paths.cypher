// Referral paths that are not there.
// parameters: rows (id, from, to, properties), version
// columns: none
UNWIND $rows AS row
MATCH (a:Service {id: row.from})
MATCH (b:Service {id: row.to})
CREATE (a)-[r:REFERS_TO]->(b)
SET r = row.properties, r.version = $version
