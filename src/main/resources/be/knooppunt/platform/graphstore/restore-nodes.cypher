// Nodes of a back-up, with the labels and properties they had.
// parameters: rows (id, labels, properties)
// columns: id, element
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.id AS id, elementId(n) AS element
