// Memberships by their keys, partnership/organisation.
// parameters: ids
// columns: id, organisation, role, from, until, version
UNWIND $ids AS id
WITH id, split(id, '/') AS parts
MATCH (o:Organisation {id: parts[1]})-[r:MEMBER_OF]->(:Partnership {id: parts[0]})
RETURN id, o.id AS organisation, r.role AS role, r.from AS from, r.until AS until,
  r.version AS version
