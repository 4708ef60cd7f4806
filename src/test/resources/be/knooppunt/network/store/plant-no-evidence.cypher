// offender: R-S6
// rule: a record carries evidence
MATCH (s:Service {id: 'R-S6'}) REMOVE s.evidence
