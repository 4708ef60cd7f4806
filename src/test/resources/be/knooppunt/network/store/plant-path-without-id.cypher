// offender: R-S6 to R-S12
// rule: a path has an id, two ends, evidence, a known handover and a known status
MATCH ()-[r:REFERS_TO {id: 'R-F11'}]->() REMOVE r.id
