// initiate.sh runs this: it initiates the replica set and creates CFFA's database user, which can
// only read and write its own database.

// The shell of MongoDB 4.4 has no process.env, and newer shells have no _getEnv.
const isNewShell = typeof process === 'object';
const fromEnvironment = (name) => {
  const value = isNewShell ? process.env[name] : _getEnv(name);
  if (!value) {
    throw new Error(`${name} must be set.`);
  }
  return value;
};

const NOT_YET_INITIALIZED = 94;

const members = fromEnvironment('MEMBERS').split(',');
const root = `root:${encodeURIComponent(fromEnvironment('MONGO_ROOT_PASSWORD'))}`;
const name = fromEnvironment('BACKEND_DBNAME');
const user = fromEnvironment('BACKEND_DBUSR');
const pwd = fromEnvironment('BACKEND_DBPWD');

// New shells throw where the older one returns an answer with ok: 0. They wait for an answer that is
// assigned, but not for one that is returned, whose error would not be caught here.
const run = (db, command) => {
  try {
    const answer = db.runCommand(command);
    return answer;
  } catch (error) {
    return { ok: 0, code: error.code, errmsg: error.message };
  }
};
const required = (answer) => {
  if (answer.ok !== 1) {
    throw new Error(answer.errmsg);
  }
};

const direct = isNewShell ? '?directConnection=true' : '';
const first = connect(`mongodb://${root}@${members[0]}/admin${direct}`);
const status = run(first, { replSetGetStatus: 1 });
if (status.ok !== 1 && status.code === NOT_YET_INITIALIZED) {
  required(
    run(first, {
      replSetInitiate: {
        _id: 'cffa',
        members: members.map((host, index) => ({ _id: index, host: host })),
      },
    }),
  );
  print('initiated the replica set');
} else {
  required(status);
}

const primary = connect(`mongodb://${root}@${members.join(',')}/admin?replicaSet=cffa`);
const own = primary.getSiblingDB(name);
if (own.getUser(user)) {
  own.updateUser(user, { pwd: pwd });
  print(`the user ${user} has the current password`);
} else {
  own.createUser({ user: user, pwd: pwd, roles: [{ role: 'readWrite', db: name }] });
  print(`created the user ${user}`);
}
