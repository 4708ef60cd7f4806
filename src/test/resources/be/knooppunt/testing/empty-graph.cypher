// Takes everything out of the graph but its schema; the version starts again at 0.
// parameters: none
// columns: none
MATCH (n)
WHERE NOT n:`__Neo4jMigration` AND NOT n:`__Neo4jMigrationsLock`
DETACH DELETE n
WITH count(*) AS gone
CREATE (:NetworkVersion {id: 'network', value: 0})
