// Takes referral paths out, to write them anew.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: rows (id)
// columns: none
UNWIND $rows AS row
MATCH (:Service)-[old:REFERS_TO {id: row.id}]->(:Service)
USING INDEX SEEK old:REFERS_TO(id)
DELETE old
