// offender: R-S6
// rule: the type of a service is in the vocabulary
MATCH (s:Service {id: 'R-S6'}) SET s.type = 'SOUP'
