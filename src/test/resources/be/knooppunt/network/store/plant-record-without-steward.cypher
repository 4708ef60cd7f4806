// offender: R-S6
// rule: someone stewards a record
MATCH (:Service {id: 'R-S6'})-[r:STEWARDED_BY]->() DELETE r
