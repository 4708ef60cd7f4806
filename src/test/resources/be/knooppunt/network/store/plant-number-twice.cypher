// offender: roeselare 11
// rule: a knooppunt number is given once
MATCH (p:Partnership {id: 'roeselare'})-[r:NUMBERS]->(:Service {id: 'R-S10'}) SET r.number = 11
