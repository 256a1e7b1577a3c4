import { expect } from 'chai';
import { browserArgs, findBrowser, installedCandidates } from '../../../scripts/browser.mjs';

type Machine = NonNullable<Parameters<typeof findBrowser>[0]>;

/** A machine that has exactly these files. */
function machineWith(files: string[], overrides: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isExecutable: (file) => files.includes(file),
    playwrightCopy: () => Promise.resolve('/playwright/chrome'),
    packagedCopy: () => Promise.resolve('/packaged/chromium'),
    ...overrides,
  };
}

/** The message of the error that a search ends with. */
async function failureOf(machine: Machine): Promise<string> {
  return findBrowser(machine).then(
    () => 'found one',
    (error: unknown) => (error as Error).message,
  );
}

describe('finding a browser', () => {
  it('prefers CHROME_PATH to everything else', async () => {
    const machine = machineWith(['/my/chrome', '/usr/bin/google-chrome'], {
      env: { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' },
    });
    expect(await findBrowser(machine)).to.equal('/my/chrome');
  });

  it('says so when CHROME_PATH is wrong, instead of taking another browser', async () => {
    const machine = machineWith(['/usr/bin/google-chrome'], { env: { PATH: '/usr/bin', CHROME_PATH: '/gone' } });
    expect(await failureOf(machine))
      .to.contain('CHROME_PATH')
      .and.to.contain('/gone');
  });

  it('takes Chrome before Chromium before Edge on PATH', async () => {
    const installed = ['/usr/bin/microsoft-edge', '/usr/bin/chromium'];
    expect(await findBrowser(machineWith(installed))).to.equal('/usr/bin/chromium');
    expect(await findBrowser(machineWith([...installed, '/usr/local/bin/google-chrome']))).to.equal(
      '/usr/local/bin/google-chrome',
    );
  });

  it('looks in the usual places of the system after PATH', async () => {
    expect(await findBrowser(machineWith(['/snap/bin/chromium']))).to.equal('/snap/bin/chromium');
    const mac = installedCandidates({ env: { HOME: '/Users/ada' }, platform: 'darwin' });
    expect(mac).to.include('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium');
    const windows = installedCandidates({ env: { PROGRAMFILES: 'C:\\Program Files' }, platform: 'win32' });
    expect(windows).to.include('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('takes the copy of Playwright next, and unpacks the packaged one only as the last resort', async () => {
    const neverUnpack = () => Promise.reject(new Error('unpacked without need'));
    const both = ['/playwright/chrome', '/packaged/chromium'];
    expect(await findBrowser(machineWith(both, { packagedCopy: neverUnpack }))).to.equal('/playwright/chrome');
    expect(await findBrowser(machineWith(['/packaged/chromium']))).to.equal('/packaged/chromium');
  });

  it('ends with what to do when there is none', async () => {
    expect(await failureOf(machineWith([])))
      .to.match(/install/i)
      .and.to.contain('CHROME_PATH');
  });

  it('drops the sandbox for root only', () => {
    expect(browserArgs({ isRoot: true })).to.include('--no-sandbox');
    expect(browserArgs({ isRoot: false })).not.to.include('--no-sandbox');
  });
});
