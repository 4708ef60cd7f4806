// The keys of all records that stand in the graph.
// parameters: none
// columns: entity, id
CALL {
  MATCH (n:Partnership) RETURN 'Partnership' AS entity, n.id AS id
  UNION MATCH (n:Organisation) RETURN 'Organisation' AS entity, n.id AS id
  UNION MATCH (n:Service) RETURN 'Service' AS entity, n.id AS id
  UNION MATCH (n:Mandate) RETURN 'Mandate' AS entity, n.id AS id
  UNION MATCH ()-[r:REFERS_TO]->() RETURN 'ReferralPath' AS entity, r.id AS id
  UNION MATCH ()-[r:REFERS_TO_CATEGORY]->() RETURN 'CategoryPath' AS entity, r.id AS id
  UNION MATCH ()-[r:TIED_TO]->() RETURN 'Tie' AS entity, r.id AS id
  UNION MATCH (o)-[r:MEMBER_OF]->(p) RETURN 'Membership' AS entity, p.id + '/' + o.id AS id
  UNION MATCH (p)-[r:NUMBERS]->(s) RETURN 'Placement' AS entity, p.id + '/' + s.id AS id
}
RETURN entity, id
ORDER BY entity, id
