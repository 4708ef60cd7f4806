// offender: R-M2
// rule: a mandate is held by an organisation
MATCH (:Organisation)-[r:HOLDS]->(:Mandate {id: 'R-M2'}) DELETE r
