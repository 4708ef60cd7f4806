// Whether a sample was put in before.
// parameters: id
// columns: count
MATCH (s:LoadedSample {id: $id})
RETURN count(s) AS count
