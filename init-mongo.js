// Run once by the mongo image, when its data folder is empty: makes the user that CFFA
// signs in as, who can read and write its one database and nothing else. Name and password
// come from .env; mongo/start.sh has looked at them before.

// The shell of MongoDB 4.4 knows no process.env, that of newer ones no _getEnv.
const fromEnvironment = (name) =>
  typeof process === 'object' ? process.env[name] : _getEnv(name);

const user = fromEnvironment('BACKEND_DBUSR');
const pwd = fromEnvironment('BACKEND_DBPWD');
const name = fromEnvironment('BACKEND_DBNAME');

if (!user || !pwd || !name) {
  throw new Error('BACKEND_DBUSR, BACKEND_DBPWD and BACKEND_DBNAME must be set.');
}

db.getSiblingDB(name).createUser({
  user: user,
  pwd: pwd,
  roles: [{ role: 'readWrite', db: name }],
});
