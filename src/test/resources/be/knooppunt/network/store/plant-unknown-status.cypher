// offender: R-F11
// rule: a path has an id, two ends, evidence, a known handover and a known status
MATCH ()-[r:REFERS_TO {id: 'R-F11'}]->() REMOVE r.status
