// All terms of all vocabularies, in the order in which they are shown.
// parameters: none
// columns: properties
MATCH (c:Concept)
RETURN properties(c) AS properties
ORDER BY c.list, c.position
