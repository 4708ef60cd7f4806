// The migrations that were applied.
// parameters: none
// columns: version
MATCH (m:`__Neo4jMigration`) WHERE m.version <> 'BASELINE'
RETURN m.version AS version ORDER BY version
