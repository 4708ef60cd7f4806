// The records that belong to a partnership and go with it.
// parameters: id
// columns: entity, id
MATCH (:Partnership {id: $id})<-[:STEWARDED_BY]-(s:Service) RETURN 'Service' AS entity, s.id AS id
UNION
MATCH (:Partnership {id: $id})<-[:STEWARDED_BY]-(o:Organisation) RETURN 'Organisation' AS entity, o.id AS id
UNION
MATCH (:Partnership {id: $id})<-[:MEMBER_OF]-(o:Organisation) RETURN 'Membership' AS entity, $id + '/' + o.id AS id
UNION
MATCH (:Partnership {id: $id})-[:NUMBERS]->(s:Service) RETURN 'Placement' AS entity, $id + '/' + s.id AS id
