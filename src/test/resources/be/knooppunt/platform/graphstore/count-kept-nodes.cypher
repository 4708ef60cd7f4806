// How much of it is still there.
// parameters: none
// columns: kept
MATCH (n:Kept) RETURN count(n) AS kept
