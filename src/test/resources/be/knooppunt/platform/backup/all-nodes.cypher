// Every node, to compare two graphs.
// parameters: none
// columns: labels, properties
MATCH (n) WHERE NOT n:`__Neo4jMigration` AND NOT n:`__Neo4jMigrationsLock`
UNWIND CASE WHEN size(labels(n)) = 0 THEN [''] ELSE labels(n) END AS label
WITH n, label ORDER BY label
RETURN elementId(n) AS id, collect(label) AS labels, properties(n) AS properties
