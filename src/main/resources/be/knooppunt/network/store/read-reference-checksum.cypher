// Which reference facts are in the graph.
// parameters: none
// columns: checksum
MATCH (v:NetworkVersion {id: 'network'})
RETURN v.referenceFacts AS checksum
