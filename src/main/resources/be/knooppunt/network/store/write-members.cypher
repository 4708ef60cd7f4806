// Who takes part in a partnership; an organisation that takes part already is replaced.
// parameters: rows (organisation, role, from, until), partnership, version
// columns: none
MATCH (p:Partnership {id: $partnership})
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
CALL { WITH o, p MATCH (o)-[old:MEMBER_OF]->(p) DELETE old }
CREATE (o)-[:MEMBER_OF {role: row.role, from: row.from, until: row.until, version: $version}]->(p)
