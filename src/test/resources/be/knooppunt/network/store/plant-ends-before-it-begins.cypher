// offender: R-OCMW
// rule: a record does not end before it begins
MATCH (o:Organisation {id: 'R-OCMW'})
SET o.validFrom = date('2020-01-02'), o.validUntil = date('2020-01-01')
