// The numbers that the services of a partnership have on its map in a sector, or ever had: in the
// log the fields of a place are a text that begins with its number.
// parameters: partnership, places (the id of the partnership and a slash), sector (as a text)
// columns: number
CALL {
  MATCH (c:Change)
  WHERE c.entityId STARTS WITH $places AND c.entity = 'Placement'
  UNWIND [c.before, c.after] AS fields
  RETURN split(split(fields, '"number":')[1], ',')[0] AS number
  UNION
  MATCH (:Partnership {id: $partnership})-[place:NUMBERS]->(:Service)
  RETURN toString(place.number) AS number
}
WITH number
WHERE number STARTS WITH $sector
RETURN DISTINCT toInteger(number) AS number
