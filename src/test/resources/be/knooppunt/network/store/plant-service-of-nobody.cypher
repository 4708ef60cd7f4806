// offender: R-S6
// rule: a service is offered by an organisation
MATCH (:Organisation)-[r:OFFERS]->(:Service {id: 'R-S6'}) DELETE r
