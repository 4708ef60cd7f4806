// Who keeps a record right from now on.
// parameters: rows (entity, id, steward)
// columns: none
UNWIND $rows AS row
MATCH (p:Partnership {id: row.steward})
CALL {
  WITH row, p
  WITH row, p WHERE row.entity = 'Organisation'
  MATCH (n:Organisation {id: row.id})
  CALL { WITH n MATCH (n)-[old:STEWARDED_BY]->() DELETE old }
  CREATE (n)-[:STEWARDED_BY]->(p)
}
CALL {
  WITH row, p
  WITH row, p WHERE row.entity = 'Service'
  MATCH (n:Service {id: row.id})
  CALL { WITH n MATCH (n)-[old:STEWARDED_BY]->() DELETE old }
  CREATE (n)-[:STEWARDED_BY]->(p)
}
