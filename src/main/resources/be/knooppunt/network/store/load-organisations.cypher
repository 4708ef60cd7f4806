// The organisations of a network: those that offer one of its services, its members and those it
// stewards. Without a partnership: all.
// parameters: partnership (id or null), services (ids)
// columns: properties
MATCH (o:Organisation)
WHERE $partnership IS NULL
  OR EXISTS { MATCH (o)-[:OFFERS]->(s:Service) WHERE s.id IN $services }
  OR EXISTS { MATCH (o)-[:MEMBER_OF]->(:Partnership {id: $partnership}) }
  OR EXISTS { MATCH (o)-[:STEWARDED_BY]->(:Partnership {id: $partnership}) }
RETURN properties(o) AS properties
ORDER BY o.id
