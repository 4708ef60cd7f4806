// The change log: one node per record that was written.
// parameters: rows (id, at, version, position, actorId, batchId, partnership, action, entity,
//   entityId, before, after, reason, undoes)
// columns: none
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
