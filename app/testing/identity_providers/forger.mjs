// A provider that can be told to answer wrongly: npm oauth2-mock-server. It asks nobody who
// they are, and signs whatever it is told to. Addresses that begin with /__ are for the tests.
import http from 'node:http';
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

const { MODULES, ISSUER } = process.env;
const { OAuth2Issuer, OAuth2Service } = await import(`${MODULES}/oauth2-mock-server/dist/index.mjs`);

const issuer = new OAuth2Issuer();
issuer.url = ISSUER;
const jwk = await issuer.keys.generate('RS256');
const own = createPrivateKey({ key: jwk, format: 'jwk' });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const service = new OAuth2Service(issuer);

const coded = (part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

// A token of these claims. `by` says who signs it, and how.
const token = (claims, by, header = {}) => {
  const alg = by === 'nobody' ? 'none' : by === 'secret' ? 'HS256' : 'RS256';
  const signed = `${coded({ alg, kid: jwk.kid, ...header })}.${coded(claims)}`;
  const signature = {
    nobody: () => '',
    // The public key taken for a secret, which everybody has.
    secret: () => createHmac('sha256', createPublicKey(own).export({ type: 'spki', format: 'pem' })).update(signed).digest('base64url'),
    client: () => createHmac('sha256', 'the-secret-of-cffa').update(signed).digest('base64url'),
    other: () => sign('sha256', Buffer.from(signed), others).toString('base64url'),
    own: () => sign('sha256', Buffer.from(signed), own).toString('base64url'),
  }[by];
  return `${signed}.${signature()}`;
};

// What is to be wrong: { claims, header, by, answer, redirect, discovery, odd_keys, own_key,
// status, body }. A claim of null is left out, unless `with_null` is set.
let wrong = {};
service.on('beforeResponse', (answer) => {
  if (wrong.status) answer.statusCode = wrong.status;
  if (wrong.body) { answer.body = wrong.body; return; }
  const claims = JSON.parse(Buffer.from(answer.body.id_token.split('.')[1], 'base64url'));
  for (const [name, value] of Object.entries(wrong.claims ?? {})) {
    if (value === null && !wrong.with_null) delete claims[name]; else claims[name] = value;
  }
  if (wrong.alter) claims[wrong.alter] += wrong.by_seconds;
  answer.body.id_token = token(claims, wrong.by ?? 'own', wrong.header);
  Object.assign(answer.body, wrong.answer);
});
service.on('beforeAuthorizeRedirect', ({ url }) => {
  for (const [name, value] of Object.entries(wrong.redirect ?? {})) {
    if (value === null) url.searchParams.delete(name); else url.searchParams.set(name, value);
  }
});

const body = async (req) => {
  let text = '';
  for await (const part of req) text += part;
  return JSON.parse(text || '{}');
};

let keysAsked = 0;
http.createServer(async (req, res) => {
  if (req.url === '/jwks') keysAsked += 1;
  if (req.url === '/jwks' && wrong.odd_keys) {
    const ours = { ...createPublicKey(own).export({ format: 'jwk' }), kid: jwk.kid, use: 'sig', alg: 'RS256', ...wrong.own_key };
    res.setHeader('content-type', 'application/json');
    return res.end(JSON.stringify({ keys: [...wrong.odd_keys, ours] }));
  }
  if (req.url === '/__keys-asked') return res.end(String(keysAsked));
  if (req.url === '/__wrong') { wrong = await body(req); return res.end(); }
  if (req.url === '/__token') {
    const { claims, by, header } = await body(req);
    return res.end(token(claims, by ?? 'own', header));
  }
  if (req.url === '/.well-known/openid-configuration' && wrong.discovery) {
    const at = (path) => new URL(path, ISSUER).href;
    res.setHeader('content-type', 'application/json');
    return res.end(JSON.stringify({
      issuer: ISSUER, authorization_endpoint: at('authorize'), token_endpoint: at('token'), jwks_uri: at('jwks'),
      response_types_supported: ['code'], subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'], ...wrong.discovery,
    }));
  }
  service.requestHandler(req, res);
}).listen(new URL(ISSUER).port, '127.0.0.1', () => console.log('ready'));
