// The records that name a service or an organisation and cannot stay without it, or name it in a
// list: what has to be changed or removed together with it.
// parameters: entity (Organisation, Service or Partnership), id
// columns: entity, id
CALL {
  WITH *
  WITH * WHERE $entity = 'Service'
  MATCH (:Service {id: $id})-[r:REFERS_TO]-(:Service) RETURN 'ReferralPath' AS entity, r.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Service'
  MATCH (:Service {id: $id})-[r:REFERS_TO_CATEGORY]->() RETURN 'CategoryPath' AS entity, r.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Service'
  MATCH (:Service {id: $id})<-[:NUMBERS]-(p:Partnership)
  RETURN 'Placement' AS entity, p.id + '/' + $id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Service'
  MATCH (:Service {id: $id})<-[:EXERCISED_THROUGH]-(m:Mandate) RETURN 'Mandate' AS entity, m.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Organisation'
  MATCH (:Organisation {id: $id})-[:OFFERS]->(s:Service) RETURN 'Service' AS entity, s.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Organisation'
  MATCH (:Organisation {id: $id})-[:HOLDS]->(m:Mandate) RETURN 'Mandate' AS entity, m.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Organisation'
  MATCH (:Organisation {id: $id})-[r:TIED_TO]-() RETURN 'Tie' AS entity, r.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Organisation'
  MATCH (:Organisation {id: $id})-[:MEMBER_OF]->(p:Partnership)
  RETURN 'Membership' AS entity, p.id + '/' + $id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Partnership'
  MATCH (:Partnership {id: $id})<-[:STEWARDED_BY]-(s:Service) RETURN 'Service' AS entity, s.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Partnership'
  MATCH (:Partnership {id: $id})<-[:STEWARDED_BY]-(o:Organisation)
  RETURN 'Organisation' AS entity, o.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Partnership'
  MATCH (:Partnership {id: $id})<-[:MEMBER_OF]-(o:Organisation)
  RETURN 'Membership' AS entity, $id + '/' + o.id AS id
  UNION
  WITH *
  WITH * WHERE $entity = 'Partnership'
  MATCH (:Partnership {id: $id})-[:NUMBERS]->(s:Service)
  RETURN 'Placement' AS entity, $id + '/' + s.id AS id
}
RETURN DISTINCT entity, id
ORDER BY entity, id
