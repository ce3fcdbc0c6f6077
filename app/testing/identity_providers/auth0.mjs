// A provider that answers as Auth0 does: its discovery document, its sign-in page, its tokens
// and its two ways to sign out, with an application set up as docs/admin/auth.md says. Whoever types
// a name is that person. Addresses that begin with /__ are for the tests.
import http from 'node:http';
import https from 'node:https';
import { readFileSync } from 'node:fs';
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const { ISSUER, APP, CALLBACK, LISTEN = '127.0.0.1', TLS_CERT, TLS_KEY } = process.env;
const issuer = `${ISSUER}/`; // Auth0 writes it with a slash
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const kid = 'x9Tn2';

// What is set on the pages of the application and of the API.
let tenant = {
  client_id: 'cffa', client_secret: 'the-secret-of-cffa',
  callbacks: [`${APP}${CALLBACK}`], logouts: [APP], backchannel: null,
  audience: null, profile: 'auth0', permissions: [],
  end_session_in_discovery: true, // older tenants don't have it
};
const machine = { client_id: 'notebook', client_secret: 'the-secret-of-the-notebook' };

const coded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const token = (claims, typ = 'JWT') => {
  const signed = `${coded({ alg: 'RS256', typ, kid })}.${coded(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), pair.privateKey).toString('base64url')}`;
};
const now = () => Math.floor(Date.now() / 1000);
const accessToken = (sub, more) => token({
  iss: issuer, sub, aud: tenant.audience, iat: now(), exp: now() + 86400, scope: 'openid profile',
  permissions: tenant.permissions, ...more,
}, tenant.profile === 'rfc9068' ? 'at+jwt' : 'JWT');

const discovery = () => ({
  issuer, authorization_endpoint: `${issuer}authorize`, token_endpoint: `${issuer}oauth/token`,
  device_authorization_endpoint: `${issuer}oauth/device/code`, userinfo_endpoint: `${issuer}userinfo`,
  mfa_challenge_endpoint: `${issuer}mfa/challenge`, jwks_uri: `${issuer}.well-known/jwks.json`,
  registration_endpoint: `${issuer}oidc/register`, revocation_endpoint: `${issuer}oauth/revoke`,
  scopes_supported: ['openid', 'profile', 'offline_access', 'name', 'given_name', 'family_name', 'nickname', 'email', 'email_verified', 'picture', 'created_at', 'identities', 'phone', 'address'],
  response_types_supported: ['code', 'token', 'id_token', 'code token', 'code id_token', 'token id_token', 'code token id_token'],
  code_challenge_methods_supported: ['S256', 'plain'], response_modes_supported: ['query', 'fragment', 'form_post'],
  subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['HS256', 'RS256', 'PS256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
  request_uri_parameter_supported: false, request_parameter_supported: true,
  global_token_revocation_endpoint: `${issuer}oauth/global-token-revocation/connection/{connectionName}`,
  backchannel_logout_supported: true, backchannel_logout_session_supported: true,
  ...(tenant.end_session_in_discovery ? { end_session_endpoint: `${issuer}oidc/logout` } : {}),
});

const begun = new Map(); // sign-ins whose page is shown, by their state
const codes = new Map();
const sessions = new Map(); // who is signed in here, by the cookie
const opaque = new Map(); // whose access token it is

const body = async (req) => {
  let text = '';
  for await (const part of req) text += part;
  return text;
};
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

// The client's id and secret, from the header or the form.
const credentials = (req, form) => {
  const basic = /^Basic (.+)$/.exec(req.headers.authorization ?? '');
  if (!basic) return [form.get('client_id'), form.get('client_secret')];
  return Buffer.from(basic[1], 'base64').toString().split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
};

const answer = async (req, res) => {
  const url = new URL(req.url, issuer);
  const asked = url.searchParams;
  const json = (value, status = 200) => { res.writeHead(status, { 'content-type': 'application/json' }); res.end(JSON.stringify(value)); };
  const page = (text, status = 200) => { res.writeHead(status, { 'content-type': 'text/html' }); res.end(`<!doctype html><title>Auth0</title>${text}`); };
  const see = (location, cookie) => { res.writeHead(302, { location, ...(cookie ? { 'set-cookie': cookie } : {}) }); res.end(); };
  const session = /(?:^|; )auth0=([^;]+)/.exec(req.headers.cookie ?? '')?.[1];

  const goBack = (request, sub, sid) => {
    const code = randomUUID();
    codes.set(code, { request, sub, sid });
    const back = new URL(request.get('redirect_uri'));
    back.searchParams.set('code', code);
    back.searchParams.set('state', request.get('state'));
    return back.href;
  };
  // The session here ends; whoever wants to know is told.
  const signOut = async (back) => {
    const ended = sessions.get(session);
    sessions.delete(session);
    if (ended && tenant.backchannel) {
      const logout_token = token({
        iss: issuer, aud: tenant.client_id, iat: now(), exp: now() + 120, jti: randomUUID(), sub: ended.sub, sid: ended.sid,
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      }, 'logout+jwt');
      await fetch(tenant.backchannel, { method: 'POST', body: new URLSearchParams({ logout_token }) });
    }
    return back ? see(back, 'auth0=; Path=/; Max-Age=0') : page('OK');
  };
  const mayLeaveTo = (address) => address === null || tenant.logouts.includes(address);

  switch (`${req.method} ${url.pathname}`) {
    case 'POST /__tenant': tenant = { ...tenant, ...JSON.parse(await body(req)) }; return res.end();
    case 'POST /__access': { const { sub } = JSON.parse(await body(req)); return res.end(accessToken(sub, { aud: [tenant.audience, `${issuer}userinfo`], azp: 'spa' })); }
    case 'GET /.well-known/openid-configuration': return json(discovery());
    case 'GET /.well-known/jwks.json':
      return json({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), use: 'sig', kid, alg: 'RS256', x5t: 'qVb', x5c: ['MIIC'] }] });
    case 'GET /authorize': {
      if (asked.get('client_id') !== tenant.client_id) return page('Unknown client', 403);
      if (!tenant.callbacks.includes(asked.get('redirect_uri'))) return page('Callback URL mismatch. The provided redirect_uri is not in the list of allowed callback URLs.', 403);
      const known = sessions.get(session);
      if (known && asked.get('max_age') !== '0') return see(goBack(asked, known.sub, known.sid));
      const state = randomUUID();
      begun.set(state, asked);
      return see(`/u/login?state=${state}`);
    }
    case 'GET /u/login':
      return page(`<form method="POST" action="/u/login?state=${escaped(asked.get('state'))}"><input name="username"><input type="password" name="password"><button>Continue</button></form>`);
    case 'POST /u/login': {
      const form = new URLSearchParams(await body(req));
      const request = begun.get(asked.get('state'));
      if (!request) return page('invalid state', 400);
      const [cookie, sub] = [randomUUID(), `auth0|${form.get('username')}`];
      sessions.set(cookie, { sub, sid: randomUUID() });
      return see(goBack(request, sub, sessions.get(cookie).sid), `auth0=${cookie}; Path=/; HttpOnly`);
    }
    case 'POST /oauth/token': {
      const form = new URLSearchParams(await body(req));
      const [id, secret] = credentials(req, form);
      if (form.get('grant_type') === 'client_credentials') {
        if (id !== machine.client_id || secret !== machine.client_secret) return json({ error: 'access_denied', error_description: 'Unauthorized' }, 401);
        if (!tenant.audience || form.get('audience') !== tenant.audience) return json({ error: 'access_denied', error_description: `Service not found: ${form.get('audience')}` }, 403);
        return json({ access_token: accessToken(`${id}@clients`, { azp: id, gty: 'client-credentials', scope: tenant.permissions.join(' ') }), expires_in: 86400, token_type: 'Bearer' });
      }
      if (id !== tenant.client_id || secret !== tenant.client_secret) return json({ error: 'access_denied', error_description: 'Unauthorized' }, 401);
      const begunWith = codes.get(form.get('code'));
      codes.delete(form.get('code'));
      const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
      if (!begunWith || begunWith.request.get('code_challenge') !== challenge || begunWith.request.get('redirect_uri') !== form.get('redirect_uri')) return json({ error: 'invalid_grant', error_description: 'Invalid authorization code' }, 403);
      const { request, sub, sid } = begunWith;
      const name = sub.slice('auth0|'.length);
      const access = randomUUID();
      opaque.set(access, sub);
      return json({
        access_token: access, scope: 'openid profile', expires_in: 86400, token_type: 'Bearer',
        id_token: token({
          nickname: name, name: `${name} of the tenant`, picture: 'https://s.gravatar.com/avatar/0f2a', updated_at: new Date().toISOString(),
          iss: issuer, aud: tenant.client_id, sub, iat: now(), exp: now() + 36000, sid, nonce: request.get('nonce'),
        }),
      });
    }
    case 'GET /userinfo': {
      const sub = opaque.get((req.headers.authorization ?? '').slice('Bearer '.length));
      return sub ? json({ sub, updated_at: new Date().toISOString() }) : json({ error: 'invalid_token' }, 401);
    }
    case 'GET /v2/logout':
      if (!mayLeaveTo(asked.get('returnTo'))) return page('The "returnTo" querystring parameter is not defined as a valid URL in "Allowed Logout URLs"', 400);
      return signOut(asked.get('returnTo'));
    case 'GET /oidc/logout':
      if (!mayLeaveTo(asked.get('post_logout_redirect_uri'))) return page('The "post_logout_redirect_uri" is not defined as a valid URL in "Allowed Logout URLs"', 400);
      // Without a token of the one who leaves it would ask first.
      if (!asked.has('id_token_hint')) return page('Log out of Auth0?', 400);
      return signOut(asked.get('post_logout_redirect_uri'));
    default: return page('Not found.', 404);
  }
};

const server = TLS_CERT
  ? https.createServer({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) })
  : http.createServer();
server.on('request', answer).listen(new URL(ISSUER).port, LISTEN, () => console.log('ready'));
