// The mongo image runs this once, when its data folder is empty. It creates CFFA's database user,
// which can only read and write its own database. The name and the password come from .env;
// mongo/start.sh has validated them.

// The shell of MongoDB 4.4 has no process.env, and newer shells have no _getEnv.
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
