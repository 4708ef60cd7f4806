// offender: R-S6
// rule: the first digit of a number is the sector
MATCH (p:Partnership {id: 'roeselare'})-[r:NUMBERS]->(:Service {id: 'R-S6'}) SET r.number = 99
