// The version the graph is at.
// parameters: none
// columns: value
MATCH (v:NetworkVersion {id: 'network'})
RETURN v.value AS value
