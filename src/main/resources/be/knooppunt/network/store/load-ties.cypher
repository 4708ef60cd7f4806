// Who works together among the organisations of a network.
// parameters: organisations (ids)
// columns: a, b, properties
MATCH (a:Organisation)-[r:TIED_TO]->(b:Organisation)
WHERE a.id IN $organisations AND b.id IN $organisations
RETURN a.id AS a, b.id AS b, properties(r) AS properties
ORDER BY r.id
