// Replaces the first password of a new database. Runs on the system database.
// parameters: first, secret
// columns: none
ALTER CURRENT USER SET PASSWORD FROM $first TO $secret
