// Whether a batch was written already.
// parameters: batch
// columns: count
MATCH (c:Change {batchId: $batch})
RETURN count(c) AS count
