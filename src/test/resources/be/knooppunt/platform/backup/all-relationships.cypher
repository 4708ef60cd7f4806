// Every relationship with both its nodes, to compare two graphs.
// parameters: none
// columns: from, to, type, properties
MATCH (a)-[r]->(b) WHERE NOT a:`__Neo4jMigration`
RETURN properties(a) AS from, properties(b) AS to, type(r) AS type, properties(r) AS properties
