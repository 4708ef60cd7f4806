// Takes back a migration that this program does not know.
// parameters: none
// columns: none
MATCH (m:`__Neo4jMigration` {version: '999'}) DETACH DELETE m
