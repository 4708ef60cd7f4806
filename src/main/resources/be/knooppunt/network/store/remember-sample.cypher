// A sample was put in; it is not put in again when someone removes it.
// parameters: id, at
// columns: none
MERGE (s:LoadedSample {id: $id})
ON CREATE SET s.at = $at
