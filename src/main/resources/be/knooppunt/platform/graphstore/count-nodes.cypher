// How many nodes there are beside what the migrations put into an empty graph.
// parameters: none
// columns: nodes
MATCH (n)
WHERE none(label IN labels(n) WHERE label STARTS WITH '__Neo4jMigration')
  AND NOT (n:NetworkVersion AND n.value = 0)
RETURN count(n) AS nodes
