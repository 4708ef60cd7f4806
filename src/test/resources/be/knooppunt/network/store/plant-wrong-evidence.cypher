// offender: R-M1
// rule: a record carries evidence
MATCH (m:Mandate {id: 'R-M1'}) SET m.evidence = 'HEARD'
