// A certified identity provider, as people run one: npm oidc-provider. Whoever types a name
// is that person. Addresses that begin with /__ are for the tests.
import http from 'node:http';
import https from 'node:https';
import { readFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';

const { MODULES, ISSUER, APP, CALLBACK, LISTEN = '127.0.0.1', TLS_CERT, TLS_KEY } = process.env;
const { Provider } = await import(`${MODULES}/oidc-provider/lib/index.js`);

let made = 0;
const key = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: `key-${++made}-${process.pid}`, use: 'sig', alg: 'RS256',
});
const curve = () => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid: `curve-${++made}-${process.pid}`, use: 'sig', alg: 'ES256',
});

// The API that access tokens are made for, and what it is made to sign them with: what
// stands behind the ? of the resource that is asked for, if anything does.
const API = 'https://cffa.example/api';
const SCOPES = 'read:book write:book manage:team read:spaces write:spaces';

const provider = (keys) => new Provider(ISSUER, {
  jwks: { keys },
  clients: [{
    client_id: 'cffa', client_secret: 'the-secret-of-cffa', redirect_uris: [`${APP}${CALLBACK}`],
    post_logout_redirect_uris: [APP], response_types: ['code'], grant_types: ['authorization_code'],
    backchannel_logout_uri: `${APP}/backchannel-logout/oidc`, backchannel_logout_session_required: true,
  }, {
    client_id: 'notebook', client_secret: 'the-secret-of-the-notebook', redirect_uris: [],
    response_types: [], grant_types: ['client_credentials'],
  }],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name'] },
  // Without a user info request of ours, the name must come with the ID token.
  conformIdTokenClaims: false,
  cookies: { keys: ['only for tests'] },
  // It reports sign-outs to nobody on this machine, and waits for nobody, unless told to.
  fetch: (url, { dispatcher, ...options }) => fetch(url, { ...options, signal: AbortSignal.timeout(60_000) }),
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} of the provider` }) }),
  loadExistingGrant: async ({ oidc }) => {
    const known = oidc.session.grantIdFor(oidc.client.clientId);
    const old = known && await oidc.provider.Grant.find(known);
    if (old && old.accountId === oidc.session.accountId) return old;
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(`${API}?RS256`, SCOPES);
    await grant.save();
    return grant;
  },
  features: {
    devInteractions: { enabled: true },
    backchannelLogout: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_, resource) => ({
        scope: SCOPES, audience: API, accessTokenFormat: 'jwt', accessTokenTTL: 300,
        jwt: { sign: { alg: new URL(resource).search.slice(1) || 'RS256' } },
      }),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => { ctx.body = `<!doctype html><title>Sign out</title>${form}<button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">Yes, sign me out</button>`; },
    },
  },
});

let keys = [key(), curve()];
let answer = provider(keys).callback();
const server = TLS_CERT
  ? https.createServer({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) })
  : http.createServer();
server.on('request', (req, res) => {
  if (req.url === '/__rotate') {
    // The old key is gone at once: the worst case.
    keys = [key(), curve()];
    answer = provider(keys).callback();
    return res.end();
  }
  answer(req, res);
}).listen(new URL(ISSUER).port, LISTEN, () => console.log('ready'));
