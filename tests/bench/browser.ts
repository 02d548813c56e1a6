/** The built application in a browser of its own, for measuring. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  readonly browser: Browser;
  /** Address of the built application. */
  readonly address: string;
  /** Highest memory of any page process so far, in megabytes (10⁶ bytes). */
  peak(): number;
}

/** Serves the build and runs `work` with a fresh browser, then ends both. */
export async function withBrowser<T>(work: (visit: Visit) => Promise<T>): Promise<T> {
  const server = spawn('node', ['src/cli/serve.mjs', '--port', '4390'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await firstLine(server);
    const host = await chromium.launchServer({
      args: FLAGS,
      ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
    });
    try {
      const browser = await chromium.connect(host.wsEndpoint());
      return await work({ browser, address, peak: () => peakOf(host.process().pid ?? 0) });
    } finally {
      await host.close();
    }
  } finally {
    server.kill();
  }
}

/** A page in a context with nothing stored or cached, at an address of the application. */
export async function coldPage({ browser, address }: Visit, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}`)));
  });
}

/** Highest resident memory among the page processes below a browser process (Linux). */
function peakOf(pid: number): number {
  let peak = 0;
  for (const child of descendantsOf(pid)) {
    const command = read(`/proc/${String(child)}/cmdline`);
    if (!command.includes('--type=renderer')) continue;
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(read(`/proc/${String(child)}/status`)) ?? [];
    peak = Math.max(peak, (Number(kilobytes ?? 0) * 1024) / 1e6);
  }
  return peak;
}

function descendantsOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent] = /PPid:\s+(\d+)/.exec(read(`/proc/${name}/status`)) ?? [];
    parents.set(Number(name), Number(parent ?? 0));
  }
  const below = (child: number): boolean => {
    for (let at = child; at > 1; at = parents.get(at) ?? 0) if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter((child) => child !== process.pid && below(child));
}

/** A file of /proc, empty where the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
