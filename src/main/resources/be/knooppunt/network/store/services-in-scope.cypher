// The services of a partnership (numbered by it, stewarded by it or available in its area), and,
// marked as outside, those that they refer to. Without a partnership: all services.
// parameters: partnership (id or null)
// columns: id, outside
CALL {
  WITH *
  WITH * WHERE $partnership IS NULL
  MATCH (s:Service)
  RETURN s.id AS id, false AS outside
  UNION
  MATCH (p:Partnership {id: $partnership})
  CALL {
    WITH p
    MATCH (p)-[:NUMBERS]->(s:Service) RETURN s
    UNION
    WITH p
    MATCH (p)<-[:STEWARDED_BY]-(s:Service) RETURN s
    UNION
    WITH p
    MATCH (p)-[:COVERS_AREA]->(:Municipality)<-[:AVAILABLE_IN]-(s:Service) RETURN s
    UNION
    WITH p
    MATCH (p)-[:COVERS_AREA]->(:Municipality)-[:PART_OF]->(:Region)<-[:AVAILABLE_IN]-(s:Service)
    RETURN s
  }
  WITH collect(DISTINCT s) AS own
  CALL {
    WITH own
    UNWIND own AS s
    RETURN s.id AS id, false AS outside
    UNION
    WITH own
    UNWIND own AS s
    MATCH (s)-[:REFERS_TO]->(other:Service)
    WHERE NOT other IN own
    RETURN DISTINCT other.id AS id, true AS outside
  }
  RETURN id, outside
}
RETURN id, outside
ORDER BY id
