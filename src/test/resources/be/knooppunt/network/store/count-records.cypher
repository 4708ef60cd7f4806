// How many records of each kind there are, and how many different ids they have.
// parameters: none
// columns: kind, records, ids
CALL {
  MATCH (n) WHERE n:Organisation OR n:Service OR n:Mandate OR n:Partnership
  RETURN labels(n)[0] AS kind, n.id AS id
  UNION ALL
  MATCH ()-[r:REFERS_TO|TIED_TO]->()
  RETURN type(r) AS kind, r.id AS id
  UNION ALL
  MATCH ()-[r:OFFERS|COVERS|SERVES|AVAILABLE_IN|HAS_THRESHOLD|HOLDS|OVER|WITHIN|MEMBER_OF|NUMBERS|STEWARDED_BY|COVERS_AREA|REFERS_TO_CATEGORY]->()
  RETURN type(r) AS kind, elementId(r) AS id
}
RETURN kind, count(*) AS records, count(DISTINCT id) AS ids
ORDER BY kind
