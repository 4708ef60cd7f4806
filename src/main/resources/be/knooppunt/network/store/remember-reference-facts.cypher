// Which reference facts are in the graph.
// parameters: checksum
// columns: none
MATCH (v:NetworkVersion {id: 'network'})
SET v.referenceFacts = $checksum
