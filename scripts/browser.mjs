// Finds a Chromium-family browser for every tool of this repository that needs one: unit tests,
// end-to-end tests, screenshots and benchmarks. Each tool alone looks in fewer places, or in
// others; asking here makes all of them use the same browser on the same machine.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * What the search may know of the machine. Tests pass their own.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {(file: string) => boolean} isExecutable
 * @property {() => Promise<string | undefined>} playwrightCopy where Playwright would keep its own
 * @property {() => Promise<string | undefined>} packagedCopy unpacks the copy from node_modules
 */

const namesOnPath = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  'brave-browser',
  'brave',
  'chromium-headless-shell',
];

const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/**
 * Every installed place worth a look, best first.
 * @param {Pick<Machine, 'env' | 'platform'>} machine
 * @returns {string[]}
 */
export function installedCandidates({ env, platform }) {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const suffix = platform === 'win32' ? '.exe' : '';
  const searchPath = (env.PATH ?? env.Path ?? '').split(paths.delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => searchPath.map((folder) => paths.join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(env, platform)];
}

/**
 * @param {Machine['env']} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return macApplications.flatMap((app) => roots.map((root) => `${root}/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) => (root ? [path.win32.join(root, program)] : [])),
    );
  }
  return linuxPaths;
}

/**
 * The path of the first browser that exists, or an error that says what to do.
 * @param {Machine} machine
 * @returns {Promise<string>}
 */
export async function findBrowser(machine = thisMachine) {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    // An explicit wish is never silently replaced by another browser.
    if (machine.isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH names "${chosen}", which is not an executable file.`);
  }
  const installed = installedCandidates(machine).find((file) => machine.isExecutable(file));
  if (installed) return installed;
  for (const copy of [machine.playwrightCopy, machine.packagedCopy]) {
    const file = await copy();
    if (file && machine.isExecutable(file)) return file;
  }
  throw new Error(
    'No Chromium-family browser found. Install Chrome, Chromium, Edge or Brave ' +
      '(on Debian or Ubuntu: apt-get install chromium), or run "npx playwright install chromium", ' +
      'or set CHROME_PATH to the executable of one.',
  );
}

/**
 * Flags for a quiet, reproducible test browser.
 * @param {{locale?: string, isRoot?: boolean}} [options]
 * @returns {string[]}
 */
export function browserArgs({ locale = 'en-US', isRoot = process.getuid?.() === 0 } = {}) {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    `--lang=${locale}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-dev-shm-usage',
  ];
}

/** @type {Machine} */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return statSync(file).isFile();
    } catch {
      return false;
    }
  },
  async playwrightCopy() {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  },
  async packagedCopy() {
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    // Without the system's NSS the package has to unpack its own libraries and fonts as well; it
    // decides so by this variable, at import.
    const nss = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib/x86_64-linux-gnu'];
    if (!nss.some((folder) => existsSync(path.join(folder, 'libnss3.so')))) {
      process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
    }
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  },
};
