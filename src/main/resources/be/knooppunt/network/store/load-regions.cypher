// All regions.
// parameters: none
// columns: properties
MATCH (r:Region)
RETURN properties(r) AS properties
ORDER BY r.kind, r.name
