/**
 * Names of browser and system, for people who help. Chromium tells them by `navigator.userAgentData`, exactly where it is
 * asked to; of the others only the user agent string is left, in which some versions have been frozen for years.
 */
import { said } from './said.js';

/** Browser and system, with versions where they are to be had. */
export interface Software {
  browser?: string;
  system?: string;
}

interface Brand {
  brand: string;
  version: string;
}
interface HighEntropyValues {
  fullVersionList?: readonly Brand[];
  platformVersion?: string;
}
/** As far as it is used; no library of types has it yet. */
interface UserAgentData {
  brands: readonly Brand[];
  platform: string;
  getHighEntropyValues?(hints: readonly string[]): Promise<HighEntropyValues>;
}

/** Milliseconds after which the exact versions are not worth waiting for. */
const PATIENCE = 300;

/** The most particular first: each of these browsers also names those below. */
const BROWSERS: readonly (readonly [name: string, version: RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/([\d.]+)/],
  ['Opera', /\b(?:OPR|OPT)\/([\d.]+)/],
  ['Samsung Internet', /\bSamsungBrowser\/([\d.]+)/],
  ['Vivaldi', /\bVivaldi\/([\d.]+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/([\d.]+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/([\d.]+)/],
  ['Safari', /\bVersion\/([\d.]+).*\bSafari\//],
];
const SYSTEMS: readonly (readonly [name: string, version: RegExp])[] = [
  ['iOS', /\b(?:iPhone|iPod).*? OS (\d+(?:_\d+)?)/],
  ['iPadOS', /\biPad.*? OS (\d+(?:_\d+)?)/],
  ['Android', /\bAndroid(?: (\d+(?:\.\d+)?))?/],
  ['Windows', /\bWindows\b()/],
  ['ChromeOS', /\bCrOS\b()/],
  ['macOS', /\bMacintosh\b()/],
  ['Linux', /\b(?:Linux|X11)\b()/],
];

function find(list: typeof BROWSERS, userAgent: string): string | undefined {
  for (const [name, pattern] of list) {
    const match = pattern.exec(userAgent);
    if (match) return `${name} ${match[1] ?? ''}`.replaceAll('_', '.').trim();
  }
  return undefined;
}

/** What a user agent string tells. Trailing zeros are no version: `128.0.0.0` says nothing but 128. */
export function softwareOf(userAgent: string, touchPoints = 0): Software {
  const system = find(SYSTEMS, userAgent);
  return {
    browser: find(BROWSERS, userAgent)?.replace(/(?:\.0)+$/, ''),
    // A tablet of Apple's says that it is a Mac, but no Mac can be touched.
    system: system === 'macOS' && touchPoints > 1 ? 'iPadOS' : system,
  };
}

/** Chromium counts Windows in a way of its own: 13 and above is Windows 11, 0 anything before 10. */
function windows(version: string): string {
  const major = Number.parseInt(version, 10);
  if (major >= 13) return 'Windows 11';
  return major > 0 ? 'Windows 10' : 'Windows';
}

/** Brands come in any order, with one that no program should rely on (`Not:A-Brand`). */
function ownBrand(brands: readonly Brand[]): string | undefined {
  const real = brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replace(/[^a-z]/gi, ' ')));
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  return own && `${own.brand.replace(/^(?:Google|Microsoft) /, '')} ${own.version}`;
}

async function exactly(data: UserAgentData): Promise<HighEntropyValues | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const asked = data.getHighEntropyValues?.(['fullVersionList', 'platformVersion']);
  try {
    return await Promise.race([asked, late]);
  } catch {
    // A policy of the page may forbid it.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function fromData(data: UserAgentData): Promise<Software> {
  const { fullVersionList, platformVersion = '' } = (await exactly(data)) ?? {};
  const { platform } = data;
  const version = /^\d+(?:\.[1-9]\d*)?/.exec(platformVersion)?.[0] ?? '';
  return {
    browser: ownBrand(fullVersionList?.length ? fullVersionList : data.brands),
    system:
      platform === 'Windows' ? windows(platformVersion) : `${platform} ${platform === 'Linux' ? '' : version}`.trim(),
  };
}

/** What is to be found out about the browser at hand. */
export async function findSoftware(): Promise<Software> {
  const { userAgent, maxTouchPoints } = {
    userAgent: said('string', () => navigator.userAgent),
    maxTouchPoints: said('number', () => navigator.maxTouchPoints),
  };
  const parsed = softwareOf(userAgent ?? '', maxTouchPoints);
  const data = said('object', () => (navigator as { userAgentData?: UserAgentData }).userAgentData);
  if (!data) return parsed;
  try {
    const { browser, system } = await fromData(data as UserAgentData);
    return { browser: browser ?? parsed.browser, system: system || parsed.system };
  } catch {
    return parsed;
  }
}
