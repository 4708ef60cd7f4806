// Municipalities and the regions they lie in.
// parameters: rows (nisCode, properties, regions, mergedInto)
// columns: none
UNWIND $rows AS row
MERGE (m:Municipality {nisCode: row.nisCode})
SET m = row.properties
WITH m, row
CALL { WITH m MATCH (m)-[old:PART_OF|MERGED_INTO]->() DELETE old }
CALL { WITH m, row UNWIND row.regions AS code MATCH (r:Region {code: code}) CREATE (m)-[:PART_OF]->(r) }
