// The referral paths among the services of a network.
// parameters: services (ids)
// columns: from, to, properties
MATCH (a:Service)-[r:REFERS_TO]->(b:Service)
WHERE a.id IN $services AND b.id IN $services
RETURN a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY r.id
