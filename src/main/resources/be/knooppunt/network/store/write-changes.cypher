// The change log: one node per record that was written.
// parameters: rows (id, at, actorId, batchId, action, entity, entityId, after, reason)
// columns: none
UNWIND $rows AS row
CREATE (c:Change)
SET c = row
