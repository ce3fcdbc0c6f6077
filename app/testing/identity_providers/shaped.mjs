// A provider that answers in the shape of a real one: what stands in a file of providers/,
// with its hosts replaced by this server. It asks nobody who they are. Addresses that begin
// with /__ are for the tests.
import http from 'node:http';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const { ISSUER } = process.env;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PAIRS = {
  RS256: rsa,
  RS512: rsa,
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
};
const HASHES = { RS256: 'sha256', RS512: 'sha512', ES256: 'sha256', EdDSA: null };

const coded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const signed = (header, claims) => {
  const text = `${coded(header)}.${coded(claims)}`;
  const key = { key: PAIRS[header.alg].privateKey, dsaEncoding: 'ieee-p1363' };
  return `${text}.${sign(HASHES[header.alg], Buffer.from(text), key).toString('base64url')}`;
};

// Times are moved to now, each written as in the file: as a number or as a text.
const asOfNow = (claims) => {
  const moved = { ...claims };
  const then = Math.floor(Date.now() / 1000) - Number(claims.iat);
  for (const name of ['iat', 'nbf', 'exp', 'auth_time', 'rat']) {
    if (typeof claims[name] === 'number') moved[name] = claims[name] + then;
    if (typeof claims[name] === 'string') moved[name] = String(Number(claims[name]) + then);
  }
  return moved;
};

let shape;
const nonces = new Map(); // of the codes that were given out
const at = (member) => new URL(shape.discovery[member]).pathname;

// Of its keys, the one that signs ID tokens is ours; the others are as they are.
const keys = () => shape.keys.map((key) => {
  const { alg, kid } = shape.id_token.header;
  return key.kid === kid ? { ...key, ...PAIRS[alg].publicKey.export({ format: 'jwk' }) } : key;
});

const body = async (req) => {
  let text = '';
  for await (const part of req) text += part;
  return text;
};

http.createServer(async (req, res) => {
  const url = new URL(req.url, ISSUER);
  const json = (value, status = 200) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(value));
  };
  if (url.pathname === '/__shape') {
    shape = JSON.parse((await body(req)).replaceAll(/https:\/\/[^/"\\ ]+/g, (origin) => (
      origin === 'https://cffa.example' ? origin : ISSUER)));
    return res.end(shape.issuer);
  }
  if (url.pathname === '/__access') {
    const { header, claims } = shape.access_token;
    return res.end(signed(header, asOfNow(claims)));
  }
  switch (url.pathname) {
    case `${new URL(shape.issuer).pathname.replace(/\/$/, '')}/.well-known/openid-configuration`:
      return json(shape.discovery);
    case at('jwks_uri'):
      return json({ keys: keys() });
    case at('authorization_endpoint'): {
      const code = randomUUID();
      nonces.set(code, url.searchParams.get('nonce'));
      const back = new URL(url.searchParams.get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state'));
      if (shape.callback_iss) back.searchParams.set('iss', shape.issuer);
      res.writeHead(302, { location: back.href });
      return res.end();
    }
    case at('token_endpoint'): {
      const asked = new URLSearchParams(await body(req));
      const code = asked.get('code');
      if (!nonces.has(code) || !asked.has('code_verifier')) return json({ error: 'invalid_grant' }, 400);
      const { header, claims } = shape.id_token;
      const id_token = signed(header, asOfNow({ ...claims, nonce: nonces.get(code) }));
      nonces.delete(code);
      return json({ ...shape.token_answer, id_token });
    }
    default:
      return json({ error: 'not_found' }, 404);
  }
}).listen(new URL(ISSUER).port, '127.0.0.1', () => console.log('ready'));
