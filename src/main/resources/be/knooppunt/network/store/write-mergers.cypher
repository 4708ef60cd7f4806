// What municipalities became part of, once all of them are there.
// parameters: rows (nisCode, mergedInto, on)
// columns: none
UNWIND $rows AS row
MATCH (m:Municipality {nisCode: row.nisCode})
MATCH (n:Municipality {nisCode: row.mergedInto})
MERGE (m)-[r:MERGED_INTO]->(n)
SET r.on = row.on
