// Ties by their ids.
// parameters: ids
// columns: id, a, b, properties
UNWIND $ids AS id
MATCH (a:Organisation)-[r:TIED_TO {id: id}]->(b:Organisation)
RETURN id, a.id AS a, b.id AS b, properties(r) AS properties
