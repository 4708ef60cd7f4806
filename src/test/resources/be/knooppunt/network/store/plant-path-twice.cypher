// offender: R-F11
// rule: the id of a path is its own
MATCH (a)-[r:REFERS_TO {id: 'R-F11'}]->(b)
CREATE (a)-[again:REFERS_TO]->(b) SET again = properties(r)
