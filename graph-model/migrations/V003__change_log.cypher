// The change log is asked by batch, by partnership, by person and by moment.
CREATE INDEX change_batch IF NOT EXISTS FOR (n:Change) ON (n.batchId);
CREATE INDEX change_partnership IF NOT EXISTS FOR (n:Change) ON (n.partnership);
CREATE INDEX change_actor IF NOT EXISTS FOR (n:Change) ON (n.actorId);
CREATE INDEX change_version IF NOT EXISTS FOR (n:Change) ON (n.version);
CREATE INDEX category_path_id IF NOT EXISTS FOR ()-[r:REFERS_TO_CATEGORY]-() ON (r.id);
