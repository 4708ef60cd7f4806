// Relationships of a back-up, between nodes that were restored before.
// parameters: rows (from, to, type, properties)
// columns: none
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.from
MATCH (b) WHERE elementId(b) = row.to
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
