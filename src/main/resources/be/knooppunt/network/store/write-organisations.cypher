// Organisations, stewarded by a partnership unless another one does already.
// parameters: rows (id, properties), partnership, version
// columns: none
MATCH (p:Partnership {id: $partnership})
UNWIND $rows AS row
MERGE (o:Organisation {id: row.id})
SET o = row.properties, o.version = $version
WITH p, o
CALL {
  WITH o, p
  WITH o, p WHERE NOT EXISTS { (o)-[:STEWARDED_BY]->(:Partnership) }
  CREATE (o)-[:STEWARDED_BY]->(p)
}
