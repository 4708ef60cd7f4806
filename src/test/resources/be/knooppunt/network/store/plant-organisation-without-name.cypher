// offender: R-CAW
// rule: an organisation has a name
MATCH (o:Organisation {id: 'R-CAW'}) SET o.names = []
