// The referral paths among the services of a network, in no order: the network sorts them itself.
// parameters: services (ids)
// columns: from, to, properties
UNWIND $services AS id
MATCH (a:Service {id: id})-[r:REFERS_TO]->(b:Service)
WHERE b.id IN $services
RETURN id AS from, b.id AS to, properties(r) AS properties
