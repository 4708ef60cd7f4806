// Takes out every node but those that tell which migrations ran.
// parameters: none
// columns: none
MATCH (n)
WHERE none(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
DETACH DELETE n
