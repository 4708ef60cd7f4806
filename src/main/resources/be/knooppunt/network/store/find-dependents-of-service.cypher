// The records that name a service: they go with it, or drop it from a list.
// parameters: id
// columns: entity, id
MATCH (:Service {id: $id})-[r:REFERS_TO]-(:Service) RETURN 'ReferralPath' AS entity, r.id AS id
UNION
MATCH (:Service {id: $id})-[r:REFERS_TO_CATEGORY]->() RETURN 'CategoryPath' AS entity, r.id AS id
UNION
MATCH (:Service {id: $id})<-[:NUMBERS]-(p:Partnership) RETURN 'Placement' AS entity, p.id + '/' + $id AS id
UNION
MATCH (:Service {id: $id})<-[:EXERCISED_THROUGH]-(m:Mandate) RETURN 'Mandate' AS entity, m.id AS id
