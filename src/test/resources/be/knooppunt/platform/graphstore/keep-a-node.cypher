// Something to find again after the database was away.
// parameters: none
// columns: none
CREATE (:Kept {id: 'before'})
