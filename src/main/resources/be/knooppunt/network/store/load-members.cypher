// Who takes part in a partnership.
// parameters: partnership (id or null)
// columns: organisation, role, from, until
MATCH (o:Organisation)-[r:MEMBER_OF]->(p:Partnership {id: $partnership})
RETURN o.id AS organisation, r.role AS role, r.from AS from, r.until AS until
ORDER BY o.id, r.role
