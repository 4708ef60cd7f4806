// Counts the writes; every write raises it in its own transaction.
MERGE (v:NetworkVersion {id: 'network'}) ON CREATE SET v.value = 0;
