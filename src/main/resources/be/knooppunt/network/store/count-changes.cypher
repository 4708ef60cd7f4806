// How many changes there are; what is null does not matter, `before` is a version.
// parameters: entity, entityId, partnership, actor, batch, before
// columns: count
MATCH (c:Change)
WHERE ($entityId IS NULL OR c.entityId = $entityId)
  AND ($entity IS NULL OR c.entity = $entity)
  AND ($partnership IS NULL OR c.partnership = $partnership)
  AND ($actor IS NULL OR c.actorId = $actor)
  AND ($batch IS NULL OR c.batchId = $batch)
  AND ($before IS NULL OR c.version < $before)
RETURN count(c) AS count
