// Regions.
// parameters: rows (code, properties)
// columns: none
UNWIND $rows AS row
MERGE (r:Region {code: row.code})
SET r = row.properties
