// Whether a sample stands on the start page.
// parameters: id, hidden
// columns: none
MATCH (s:LoadedSample {id: $id})
SET s.hidden = $hidden
