// The terms of a vocabulary; a term that is no longer listed stays, because records may name it.
// parameters: rows (key, label, properties)
// columns: none
UNWIND $rows AS row
MERGE (c:Concept {conceptKey: row.key})
SET c = row.properties
WITH c, row
CALL { WITH c, row WITH c, row WHERE row.label = 'LifeDomain' SET c:LifeDomain }
CALL { WITH c, row WITH c, row WHERE row.label = 'TargetGroup' SET c:TargetGroup }
CALL { WITH c, row WITH c, row WHERE row.label = 'ServiceType' SET c:ServiceType }
CALL { WITH c, row WITH c, row WHERE row.label = 'Rung' SET c:Rung }
CALL { WITH c, row WITH c, row WHERE row.label = 'Sector' SET c:Sector }
CALL { WITH c, row WITH c, row WHERE row.label = 'Threshold' SET c:Threshold }
