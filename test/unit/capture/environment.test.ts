import { expect } from '@open-wc/testing';
import { collectEnvironment } from '../../../src/capture/index.js';
import { softwareOf } from '../../../src/capture/environment/software.js';

/** Gives a property of an object another value while something is done. */
async function whileIs<Result>(
  owner: object,
  name: string,
  property: PropertyDescriptor,
  act: () => Promise<Result>,
): Promise<Result> {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...property });
  try {
    return await act();
  } finally {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  }
}
const failing: PropertyDescriptor = {
  get: () => {
    throw new Error('The page does not tell.');
  },
};

describe('collectEnvironment', () => {
  it('says where and with what somebody looks at the page', async () => {
    document.title = 'Orders';
    const origin = await collectEnvironment();
    expect(origin).to.include({
      url: location.origin + location.pathname,
      title: 'Orders',
      language: navigator.language,
      userAgent: navigator.userAgent,
      viewport: `${innerWidth}×${innerHeight}`,
      pixelRatio: devicePixelRatio,
      timeZone: 'Europe/Zurich',
    });
    expect(origin.browser).to.match(/^[\w ]*Chrom\w+ \d+/);
    expect(origin.system).to.match(/^\w+/);
    expect(JSON.parse(JSON.stringify(origin))).to.deep.equal(origin);
    expect(origin).not.to.have.property('facts');
  });

  it('A46 C26 leaves out what the address and the title give away', async () => {
    const { href } = location;
    history.replaceState(null, '', '/reset/a1b2c3d4e5?token=quack#access_token=quack');
    document.title = 'Inbox of ada@example.com';
    try {
      const { url, title } = await collectEnvironment();
      expect(url).to.equal(`${location.origin}/reset/[redacted]`);
      expect(title).to.equal('Inbox of [redacted]');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('takes the facts of the page: text, numbers, and whether something is so', async () => {
    const given = {
      build: '20260302.17',
      seats: 12,
      beta: true,
      token: 'quack',
      nested: { a: 1 },
      nothing: null,
      none: NaN,
    };
    const { facts } = await collectEnvironment(given as never);
    expect(facts).to.deep.equal({ build: '20260302.17', seats: 12, beta: true, token: '[redacted]' });
  });

  it('C41 takes secrets out of facts that are numbers, and out of names', async () => {
    const numbers = { pin: 4829, otp: 482913, password: 12345678, cvc: 123, card: 4111111111111111, order: 42 };
    const { facts } = await collectEnvironment({ ...numbers, hasPassword: true, 'ada@example.com': true });
    const redacted = Object.fromEntries(['pin', 'otp', 'password', 'cvc', 'card'].map((name) => [name, '[redacted]']));
    expect(facts).to.deep.equal({ ...redacted, order: 42, hasPassword: true, '[redacted]': true });
  });

  it('C13 takes no name that means something to a program', async () => {
    const { facts } = await collectEnvironment(JSON.parse('{"__proto__":{"polluted":1},"plan":"team"}') as never);
    expect(facts).to.deep.equal({ plan: 'team' });
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('A29 is not misled by elements that bear the names of properties', async () => {
    document.title = 'Real';
    const host = document.createElement('div');
    for (const name of ['title', 'referrer', 'createElement'])
      host.append(Object.assign(document.createElement('img'), { name }));
    document.body.append(host);
    try {
      expect(document.title).to.be.instanceOf(HTMLImageElement);
      expect((await collectEnvironment()).title).to.equal('Real');
    } finally {
      host.remove();
    }
  });

  it('leaves out what cannot be found out, and says the rest', async () => {
    for (const [owner, name] of [
      [navigator, 'language'],
      [navigator, 'userAgent'],
      [navigator, 'userAgentData'],
      [navigator, 'onLine'],
      [navigator, 'connection'],
      [window, 'devicePixelRatio'],
      [window, 'innerWidth'],
      [Document.prototype, 'referrer'],
      [Intl, 'DateTimeFormat'],
    ] as const) {
      const { url } = await whileIs(owner, name, failing, () => collectEnvironment());
      expect(url, name).to.be.a('string');
    }
    const { viewport } = await whileIs(window, 'innerHeight', { value: {} }, () => collectEnvironment());
    expect(viewport).to.equal(undefined);
  });

  it('says that there is no connection', async () => {
    const { connection } = await whileIs(navigator, 'onLine', { value: false }, () => collectEnvironment());
    expect(connection).to.equal('offline');
  });

  it('names browser and system as exactly as the browser tells, and waits for no one who does not answer', async () => {
    const brands = [
      { brand: 'Not)A;Brand', version: '24' },
      { brand: 'Chromium', version: '152' },
      { brand: 'Microsoft Edge', version: '152' },
    ];
    const exact = {
      platformVersion: '15.0.0',
      fullVersionList: brands.map((one) => ({ ...one, version: `${one.version}.0.7.9` })),
    };
    for (const [answer, browser, system] of [
      [() => Promise.resolve(exact), 'Edge 152.0.7.9', 'Windows 11'],
      [() => Promise.resolve({ ...exact, platformVersion: '10.0.0' }), 'Edge 152.0.7.9', 'Windows 10'],
      [() => Promise.reject(new Error('A policy forbids it.')), 'Edge 152', 'Windows'],
      [() => new Promise(() => {}), 'Edge 152', 'Windows'],
      [() => Promise.resolve(null), 'Edge 152', 'Windows'],
    ] as const) {
      const value = { brands, platform: 'Windows', getHighEntropyValues: answer };
      const origin = await whileIs(navigator, 'userAgentData', { value }, () => collectEnvironment());
      expect(origin).to.include({ browser, system });
    }
  });
});

describe('softwareOf', () => {
  it('reads the user agents of the great browsers', () => {
    const mozilla = 'Mozilla/5.0';
    const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
    const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
    for (const [userAgent, browser, system] of [
      [`${mozilla} (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0`, 'Firefox 152', 'Linux'],
      [`${mozilla} (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0`, 'Firefox 152', 'Windows'],
      [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.1 Safari/605.1.15`, 'Safari 18.1', 'macOS'],
      [
        `${mozilla} (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${webkit} Version/18.1 Mobile/15E148 Safari/604.1`,
        'Safari 18.1',
        'iOS 18.1',
      ],
      [
        `${mozilla} (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) ${webkit} CriOS/128.0.6613.34 Mobile/15E148 Safari/604.1`,
        'Chrome 128.0.6613.34',
        'iOS 17.5',
      ],
      [
        `${mozilla} (Linux; Android 14; SM-S921B) ${blink} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36`,
        'Samsung Internet 26',
        'Android 14',
      ],
      [`${mozilla} (Android 14; Mobile; rv:152.0) Gecko/152.0 Firefox/152.0`, 'Firefox 152', 'Android 14'],
      [`${mozilla} (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/152.0.0.0 Safari/537.36`, 'Chrome 152', 'ChromeOS'],
      [
        `${mozilla} (Windows NT 10.0; Win64; x64) ${blink} Chrome/152.0.0.0 Safari/537.36 OPR/120.0.0.0`,
        'Opera 120',
        'Windows',
      ],
      ['something else', undefined, undefined],
      ['', undefined, undefined],
    ] as const) {
      expect(softwareOf(userAgent), userAgent).to.deep.equal({ browser, system });
    }
  });

  it('knows a tablet of Apple’s by its touch', () => {
    const userAgent =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
    expect(softwareOf(userAgent, 5).system).to.equal('iPadOS');
  });
});
