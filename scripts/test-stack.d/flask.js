// The Flask version's database, for moved-over.sh: a team with two games, one with a guest. The mongo
// image runs this at its first start, like the Flask version's init-mongo.js.

const football = db.getSiblingDB('footballDB');
football.createUser({
  user: 'footballdba',
  pwd: 'lineker1990',
  roles: [{ role: 'readWrite', db: 'footballDB' }],
});

const team = '1a200e1649e';
const day = (text) => new Date(text + 'T00:00:00Z');
const money = (text) => NumberDecimal(text);

football.MultiTenancy.insertMany([
  {
    userName: 'Ann', userID: 'auth0|ann', tenancyID: team, teamName: 'Sunday Side',
    userType: 'Manager', revoked: false, default: true,
  },
  {
    userName: 'Bob', userID: 'auth0|bob', tenancyID: team, teamName: 'Sunday Side',
    userType: 'Player', revoked: false, default: true,
  },
]);
football[team + '_teamSettings'].insertOne({ teamName: 'Sunday Side' });
football[team + '_teamPlayers'].insertMany(
  ['Ann', 'Bob', 'Cy'].map((name) => ({ playerName: name, comment: '', retiree: false })),
);
football[team + '_games'].insertMany([
  {
    Timestamp: day('2026-03-02'), 'Winning Team Score': 1, 'Losing Team Score': 1,
    'Date of Game dd-MON-YYYY': day('2026-03-01'), 'Cost of Game': money('30.0'),
    Ann: 'Draw', Bob: 'No Show', Cy: 'Draw', PlayerList: 'Ann,Bob,Cy', Players: 3,
    'Cost Each': money('10.0'), Booker: 'Bob', CFFA: 'Record submitted by CFFA user',
  },
  {
    Timestamp: day('2026-03-09'), 'Winning Team Score': 1, 'Losing Team Score': 1,
    'Date of Game dd-MON-YYYY': day('2026-03-08'), 'Cost of Game': money('45.0'),
    Ann: 'Win', Cy: 'Lose', Cy_guests: 1, PlayerList: 'Ann,Cy,Cy_has_1_guests', Players: 3,
    'Cost Each': money('15.0'), Booker: 'Ann', CFFA: 'Record submitted by CFFA user',
  },
]);
football[team + '_payments'].insertMany([
  { Player: 'Bob', Type: 'CFFA Booking Credit', Amount: money('30.0'), Date: day('2026-03-01') },
  { Player: 'Ann', Type: 'CFFA Booking Credit', Amount: money('45.0'), Date: day('2026-03-08') },
  { Player: 'Cy', Type: 'Cash', Amount: money('20.0'), Date: day('2026-03-03') },
]);
football[team + '_teamSummary'].insertMany([
  {
    playerName: 'Ann', gamesAttended: 2, lastPlayed: day('2026-03-08'),
    gamesCost: money('25.0'), moniespaid: money('45.0'), balance: money('20.0'),
  },
  {
    playerName: 'Bob', gamesAttended: 1, lastPlayed: day('2026-03-01'),
    gamesCost: money('10.0'), moniespaid: money('30.0'), balance: money('20.0'),
  },
  {
    playerName: 'Cy', gamesAttended: 2, lastPlayed: day('2026-03-08'),
    gamesCost: money('40.0'), moniespaid: money('20.0'), balance: money('-20.0'),
  },
]);
