// All partnerships with their area and declared needs, by name.
// parameters: none
// columns: properties, area, needs
MATCH (p:Partnership)
RETURN
  properties(p) AS properties,
  COLLECT { MATCH (p)-[:COVERS_AREA]->(m:Municipality) RETURN m.nisCode ORDER BY m.nisCode } AS area,
  COLLECT { MATCH (p)-[r:DECLARES]->(d:LifeDomain)
            RETURN {need: d.code, group: r.group, municipality: r.municipality, people: r.people, outOf: r.outOf,
                    source: r.source, countedOn: r.countedOn}
            ORDER BY r.position } AS needs
ORDER BY properties.name, properties.id
