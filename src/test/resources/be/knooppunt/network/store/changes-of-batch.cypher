// The change log of a batch.
// parameters: batch
// columns: entity, entityId, action, actorId, reason, at, after
MATCH (c:Change {batchId: $batch})
RETURN c.entity AS entity, c.entityId AS entityId, c.action AS action, c.actorId AS actorId,
  c.reason AS reason, c.at AS at, c.after AS after
ORDER BY entity, entityId
