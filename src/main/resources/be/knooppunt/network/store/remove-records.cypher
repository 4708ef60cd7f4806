// Takes records out; each must have nothing left that names it.
// The index is named: in a network that grows within one transaction its statistics are still empty,
// and the planner would look through all services for each row.
// parameters: rows (entity, id, owner, subject)
// columns: none
UNWIND $rows AS row
CALL { WITH row WITH row WHERE row.entity = 'Tie' MATCH ()-[r:TIED_TO {id: row.id}]->() USING INDEX SEEK r:TIED_TO(id) DELETE r }
CALL { WITH row WITH row WHERE row.entity = 'CategoryPath' MATCH ()-[r:REFERS_TO_CATEGORY {id: row.id}]->() USING INDEX SEEK r:REFERS_TO_CATEGORY(id) DELETE r }
CALL { WITH row WITH row WHERE row.entity = 'ReferralPath' MATCH ()-[r:REFERS_TO {id: row.id}]->() USING INDEX SEEK r:REFERS_TO(id) DELETE r }
CALL {
  WITH row
  WITH row WHERE row.entity = 'Placement'
  MATCH (:Partnership {id: row.owner})-[r:NUMBERS]->(:Service {id: row.subject}) DELETE r
}
CALL {
  WITH row
  WITH row WHERE row.entity = 'Membership'
  MATCH (:Organisation {id: row.subject})-[r:MEMBER_OF]->(:Partnership {id: row.owner}) DELETE r
}
CALL { WITH row WITH row WHERE row.entity = 'Mandate' MATCH (n:Mandate {id: row.id}) DETACH DELETE n }
CALL { WITH row WITH row WHERE row.entity = 'Service' MATCH (n:Service {id: row.id}) DETACH DELETE n }
CALL { WITH row WITH row WHERE row.entity = 'Organisation' MATCH (n:Organisation {id: row.id}) DETACH DELETE n }
CALL { WITH row WITH row WHERE row.entity = 'Partnership' MATCH (n:Partnership {id: row.id}) DETACH DELETE n }
