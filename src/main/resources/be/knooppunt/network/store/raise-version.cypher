// The next version of the network; part of every write.
// parameters: none
// columns: value
MATCH (v:NetworkVersion {id: 'network'})
SET v.value = v.value + 1
RETURN v.value AS value
