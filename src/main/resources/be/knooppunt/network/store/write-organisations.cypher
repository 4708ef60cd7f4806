// Organisations, stewarded by a partnership.
// parameters: rows (id, properties), partnership
// columns: none
MATCH (p:Partnership {id: $partnership})
UNWIND $rows AS row
MERGE (o:Organisation {id: row.id})
ON CREATE SET o.version = 0
WITH p, o, row, o.version + 1 AS version
SET o = row.properties, o.version = version
MERGE (o)-[:STEWARDED_BY]->(p)
