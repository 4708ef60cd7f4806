// One node with a property of every type there is, and one relationship that has some.
// parameters: none
// columns: none
CREATE (n:Every:Type {
  text: 'é "quoted" \n\t\u2028 😀', none: '', whole: -9223372036854775808, real: 12345678.0, tiny: 4.9E-324,
  endless: 1.0/0.0, yes: true, day: date('2026-02-28'), hour: time('23:59:59.123456789+01:00'),
  localHour: localtime('00:00'), moment: datetime('2026-10-25T02:30:00+02:00[Europe/Brussels]'),
  offset: datetime('2026-10-25T02:30:00.5-03:30'), localMoment: localdatetime('2026-10-25T02:30'),
  span: duration('P1Y2M3DT4H5M6.789S'), flat: point({x: 1.5, y: -2}), place: point({latitude: 50.9, longitude: 3.1, height: 7}),
  texts: ['a', ''], numbers: [1, 2], reals: [1.0, 2.5], days: [date('2026-01-01')], nothing: []
})
CREATE (n)-[:KNOWS {since: date('2020-01-01')}]->(n)
CREATE (:Lonely)
CREATE ()-[:NAMELESS]->(n)
