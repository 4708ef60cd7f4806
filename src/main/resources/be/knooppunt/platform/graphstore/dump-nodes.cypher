// Every node but those that tell which migrations ran: these belong to the installation.
// parameters: none
// columns: id, labels, properties
MATCH (n)
WHERE none(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
