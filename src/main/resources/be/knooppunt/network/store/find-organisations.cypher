// Organisations by their ids.
// parameters: ids
// columns: id, properties, steward
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN id, properties(o) AS properties,
  head(COLLECT { MATCH (o)-[:STEWARDED_BY]->(p:Partnership) RETURN p.id }) AS steward
