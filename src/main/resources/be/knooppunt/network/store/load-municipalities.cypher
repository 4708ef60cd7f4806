// All municipalities, ended ones included.
// parameters: none
// columns: properties, regions, mergedInto
MATCH (m:Municipality)
RETURN
  properties(m) AS properties,
  COLLECT { MATCH (m)-[:PART_OF]->(r:Region) RETURN r.code ORDER BY r.code } AS regions,
  head(COLLECT { MATCH (m)-[:MERGED_INTO]->(n:Municipality) RETURN n.nisCode }) AS mergedInto
ORDER BY m.name, m.nisCode
