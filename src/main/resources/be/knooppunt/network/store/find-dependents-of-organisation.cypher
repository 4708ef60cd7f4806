// The records that name an organisation: they go with it, or drop it from a list.
// parameters: id
// columns: entity, id
MATCH (:Organisation {id: $id})-[:OFFERS]->(s:Service) RETURN 'Service' AS entity, s.id AS id
UNION
MATCH (:Organisation {id: $id})-[:HOLDS]->(m:Mandate) RETURN 'Mandate' AS entity, m.id AS id
UNION
MATCH (:Organisation {id: $id})-[r:TIED_TO]-() RETURN 'Tie' AS entity, r.id AS id
UNION
MATCH (:Organisation {id: $id})-[:MEMBER_OF]->(p:Partnership) RETURN 'Membership' AS entity, p.id + '/' + $id AS id
