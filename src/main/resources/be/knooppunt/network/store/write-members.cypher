// Who takes part in a partnership; replaces what was there.
// parameters: rows (organisation, role, from, until), partnership
// columns: none
MATCH (p:Partnership {id: $partnership})
CALL { WITH p MATCH (:Organisation)-[old:MEMBER_OF]->(p) DELETE old }
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
CREATE (o)-[:MEMBER_OF {role: row.role, from: row.from, until: row.until}]->(p)
