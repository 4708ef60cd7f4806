// The batch that put a partnership in.
// parameters: partnership
// columns: batch
MATCH (c:Change {entity: 'Partnership', entityId: $partnership, action: 'CREATED'})
RETURN c.batchId AS batch
