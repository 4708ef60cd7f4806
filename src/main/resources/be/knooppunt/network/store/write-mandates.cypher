// Mandates with who holds them and what they are over; replaces what hung there.
// parameters: rows (id, properties, organisation, services, over, forGroups, within), version
// columns: none
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation})
MERGE (m:Mandate {id: row.id})
SET m = row.properties, m.version = $version
WITH o, m, row
CALL { WITH m MATCH (m)-[old:EXERCISED_THROUGH|OVER|FOR|WITHIN]->() DELETE old }
CALL { WITH m MATCH (:Organisation)-[old:HOLDS]->(m) DELETE old }
CREATE (o)-[:HOLDS]->(m)
WITH m, row
CALL { WITH m, row UNWIND row.services AS id MATCH (s:Service {id: id}) CREATE (m)-[:EXERCISED_THROUGH]->(s) }
CALL { WITH m, row UNWIND row.over AS code MATCH (d:LifeDomain {code: code}) CREATE (m)-[:OVER]->(d) }
CALL { WITH m, row UNWIND row.forGroups AS code MATCH (g:TargetGroup {code: code}) CREATE (m)-[:FOR]->(g) }
CALL { WITH m, row UNWIND row.within AS code MATCH (a:Municipality {nisCode: code}) CREATE (m)-[:WITHIN]->(a) }
CALL { WITH m, row UNWIND row.within AS code MATCH (r:Region {code: code}) CREATE (m)-[:WITHIN]->(r) }
