// The version of the network: the same before and after means that nothing was written in between.
// parameters: none
// columns: version
MATCH (v:NetworkVersion) RETURN sum(v.value) AS version
