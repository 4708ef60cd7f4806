// The samples that do not stand on the start page.
// parameters: none
// columns: id
MATCH (s:LoadedSample {hidden: true})
RETURN s.id AS id
ORDER BY id
