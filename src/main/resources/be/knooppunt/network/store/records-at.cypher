// Every record as the change log had it at a moment: the last change of each until then.
// parameters: until
// columns: change
MATCH (c:Change)
WHERE c.at <= $until
WITH c ORDER BY c.version, c.position
WITH c.entity AS entity, c.entityId AS entityId, last(collect(c)) AS latest
RETURN properties(latest) AS change
ORDER BY entity, entityId
