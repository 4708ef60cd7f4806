// Takes all records and their log out; the reference facts stay.
// parameters: none
// columns: none
MATCH (n) WHERE n:Partnership OR n:Organisation OR n:Service OR n:Mandate OR n:Change OR n:LoadedSample
DETACH DELETE n
