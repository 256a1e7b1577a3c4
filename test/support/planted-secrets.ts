/** Something that must not leave a page, in a text as pages log it. */
export interface PlantedSecret {
  /** What it is. */
  what: string;
  text: string;
  /** The part that must not be found anywhere. */
  secret: string;
}

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';
// In parts, so that no scanner takes an example for a key that somebody has lost.
const key = (...parts: string[]): string => parts.join('');

const planted: readonly (readonly [what: string, text: string, secret: string])[] = [
  ['Authorization, bearer', 'Authorization: Bearer opaque-value-one', 'opaque-value-one'],
  ['Authorization, basic', 'authorization: Basic QWRhOmVuY2hhbnRyZXNz', 'QWRhOmVuY2hhbnRyZXNz'],
  ['Authorization in JSON', '{"headers":{"Authorization":"Bearer abcdef.ghi"}}', 'abcdef.ghi'],
  ['Authorization, digest', 'Authorization: Digest username="ada", response="6629fae4"', '6629fae4'],
  ['headers as a list', '[["accept","*/*"],["authorization","Token zxy987"]]', 'zxy987'],
  ['bearer in a sentence', 'Sent with Bearer x9y8z7w6 and refused', 'x9y8z7w6'],
  ['Cookie', 'Cookie: theme=dark; sid=31d4d96e407aad42', '31d4d96e407aad42'],
  ['Set-Cookie', 'set-cookie: session=s%3Aabc.def; Path=/; HttpOnly', 's%3Aabc.def'],
  ['document.cookie', 'document.cookie = "remember=me-for-ever"', 'me-for-ever'],
  ['API key header', 'X-Api-Key: 0a1b2c3d', '0a1b2c3d'],
  ['query', 'GET https://app.example/report?token=quack42&page=2 failed', 'quack42'],
  ['query of a relative address', 'GET /report?id=5&code=quack43 failed', 'quack43'],
  ['query within a query', '/login?next=%2Freset%3Ftoken%3Dquack44', 'quack44'],
  ['fragment', 'Opened https://app.example/#access_token=frag55&expires_in=3600', 'frag55'],
  ['fragment of a relative address', 'at /callback#access_token=frag56&state=1', 'frag56'],
  ['credentials of an address', 'ws closed: wss://ada:lovelace1815@live.example/socket', 'lovelace1815'],
  ['connection text', 'postgres://app:pg-pass-word@db.example:5432/shop', 'pg-pass-word'],
  ['key in a path', 'GET https://app.example/reset/f00dcafe12 404', 'f00dcafe12'],
  ['long key in a path', 'GET /share/aB3dE5gH7jK9mN1pQ3sT/view 404', 'aB3dE5gH7jK9mN1pQ3sT'],
  ['form', 'email=x&password=hunter2&remember=1', 'hunter2'],
  ['JSON', '{"user":"ada","password":"hun ter \\"3\\"","n":1}', 'hun ter'],
  ['JSON within JSON', '{"body":"{\\"client_secret\\":\\"shhh-99\\"}"}', 'shhh-99'],
  ['nested', '{"credentials":{"name":"ada","value":"open sesame"}}', 'open sesame'],
  ['list', '{"refreshTokens":["first-one","second-one"]}', 'second-one'],
  ['pairs of names and values', '[{"name":"password","value":"from-a-form"}]', 'from-a-form'],
  ['XML', '<user><password>angle-brackets</password></user>', 'angle-brackets'],
  ['in words', 'Login failed: password is hunter22', 'hunter22'],
  ['beside its name', 'using token 9f8e7d6c5b4a', '9f8e7d6c5b4a'],
  ['JSON Web Token', `Session ${JWT} expired`, 'eyJzdWIiOiJhZGEifQ'],
  ['Stripe', key('charge with ', 'sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc'), '4eC39HqLyjWDarjtT1zdp7dc'],
  [
    'GitHub',
    key('clone with ', 'ghp', '_16C7e42F292c6912E7710c838347Ae178B4a'),
    '16C7e42F292c6912E7710c838347Ae178B4a',
  ],
  ['AWS', key('as ', 'AKIA', 'IOSFODNN7EXAMPLE'), 'IOSFODNN7EXAMPLE'],
  ['Slack', key('post by ', 'xoxb', '-123456789012-abcdefghijkl'), '123456789012-abcdefghijkl'],
  ['Google', key('maps ', 'AIza', 'SyA-1234567890abcdefghijklmnopqrstu'), 'SyA-1234567890abcdefghijklmnopqrstu'],
  [
    'private key',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n-----END RSA PRIVATE KEY-----',
    'MIIEpAIBAAKCAQEA',
  ],
  ['random text', 'state Zk3v9QpL2xYtB7nWc5RfH8sJd4MgKa6E lost', 'Zk3v9QpL2xYtB7nWc5RfH8sJd4MgKa6E'],
  ['card', 'Card 4111111111111111 declined', '4111111111111111'],
  ['card in groups, with its check value', 'Card 5555 5555 5555 4444 123 declined', '5555 4444'],
  ['bank account', 'Debit DE89 3704 0044 0532 0130 00 from June on', '3704 0044'],
  ['e-mail address', 'No account for ada.lovelace+help@example.co.uk', 'ada.lovelace'],
  ['e-mail address in an address', 'GET /users/ada%40example.com/orders 404', 'ada%40example'],
  ['telephone number', 'Text message to +41 79 123 45 67 failed', '123 45 67'],
  ['one-time code in JSON', '{"otp_code":"482913","session":"abc123def456"}', '482913'],
  ['session beside other things', '{"otp_code":"482913","session":"abc123def456"}', 'abc123def456'],
  ['pin, as code names it', '{"userPin":"4829"}', '4829'],
  ['verification code', '{"verificationCode":"771204"}', '771204'],
  ['verification code in words', 'Your verification code 482914 has expired', '482914'],
  ['one-time code in words', 'otp code: 482915', '482915'],
  ['nested twice', '{"credentials":{"user":"a","inner":{"x":1},"phrase":"open barley"}}', 'open barley'],
  ['list with brackets in its texts', '{"password":["a]b","leak77"]}', 'leak77'],
  ['value that does not fit', 'Variable "$password" got invalid value "hunter23"; expected Int', 'hunter23'],
  ['password of several words', 'password: correct horse battery', 'horse battery'],
  ['password on the next line', 'password:\n  hunter24', 'hunter24'],
  ['head of a page', '<meta name="csrf-token" content="abc123def457">', 'abc123def457'],
  ['command', 'curl -u admin:hunter26secret https://app.example/', 'hunter26secret'],
  ['basic by itself', 'sent Basic dXNlcjpwYXNz to it', 'dXNlcjpwYXNz'],
  ['GitLab', key('run with ', 'glrt', '-t1_abcdefghij1234567890'), 'abcdefghij1234567890'],
  ['Hugging Face', key('load with ', 'hf', '_AbCdEfGhIjKlMnOpQrStUvWx12'), 'AbCdEfGhIjKlMnOpQrStUvWx12'],
  ['Square', key('pay with ', 'sq0atp', '-AbCdEfGhIjKlMnOpQrSt12'), 'AbCdEfGhIjKlMnOpQrSt12'],
  ['Facebook', key('post as ', 'EAA', 'CEdEose0cBAabcdefghijklmnopqrstuv'), 'CEdEose0cBAabcdefghijklmnopqrstuv'],
  ['DigitalOcean', key('by ', 'doo', '_v1_abcdefghijklmnopqrstuv12'), 'abcdefghijklmnopqrstuv12'],
  ['Google, to refresh', key('again by ', '1//0', 'gabcdefghijklmnopqrstuv'), 'gabcdefghijklmnopqrstuv'],
  ['Slack, to post', 'POST https://hooks.slack.com/services/T000AAAA/B000BBBB/abcdefghijklmnop', 'abcdefghijklmnop'],
  ['Discord, to post', 'POST https://discord.com/api/webhooks/1234/abcdefghijklmnop', 'abcdefghijklmnop'],
  ['bytes in base 64', 'by Zk3v9QpL2+tB7nWc5RfH8sJ/4MgKa6EAbCdEfGhIj4=', 'tB7nWc5RfH8s'],
  ['social security number', 'SSN 123-45-6789 is taken', '123-45-6789'],
];

/** More than forty of them. */
export const secrets: readonly PlantedSecret[] = planted.map(([what, text, secret]) => ({ what, text, secret }));
