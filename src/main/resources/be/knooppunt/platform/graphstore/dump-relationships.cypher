// Every relationship but those between migrations.
// parameters: none
// columns: from, to, type, properties
MATCH (a)-[r]->(b)
WHERE none(label IN labels(a) WHERE label STARTS WITH '__Neo4jMigration')
RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties
