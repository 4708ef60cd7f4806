// One key for every kind of node. Community Edition knows uniqueness, not existence:
// what must exist is checked before writing and by the consistency query.
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT service_id IF NOT EXISTS FOR (n:Service) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mandate_id IF NOT EXISTS FOR (n:Mandate) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT partnership_id IF NOT EXISTS FOR (n:Partnership) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT municipality_code IF NOT EXISTS FOR (n:Municipality) REQUIRE n.nisCode IS UNIQUE;
CREATE CONSTRAINT region_code IF NOT EXISTS FOR (n:Region) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT concept_key IF NOT EXISTS FOR (n:Concept) REQUIRE n.conceptKey IS UNIQUE;
CREATE CONSTRAINT life_domain_code IF NOT EXISTS FOR (n:LifeDomain) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT target_group_code IF NOT EXISTS FOR (n:TargetGroup) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT service_type_code IF NOT EXISTS FOR (n:ServiceType) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT network_version_id IF NOT EXISTS FOR (n:NetworkVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT loaded_sample_id IF NOT EXISTS FOR (n:LoadedSample) REQUIRE n.id IS UNIQUE;
CREATE INDEX change_entity IF NOT EXISTS FOR (n:Change) ON (n.entityId);
CREATE INDEX path_id IF NOT EXISTS FOR ()-[r:REFERS_TO]-() ON (r.id);
CREATE INDEX tie_id IF NOT EXISTS FOR ()-[r:TIED_TO]-() ON (r.id);
