// Takes referral paths out, to write them anew.
// parameters: rows (id)
// columns: none
UNWIND $rows AS row
MATCH (:Service)-[old:REFERS_TO {id: row.id}]->(:Service)
DELETE old
