// offender: R-S6
// rule: a service has a name
MATCH (s:Service {id: 'R-S6'}) SET s.name = ''
