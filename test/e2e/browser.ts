import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

/** A page and everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, violations of the content security policy. */
  readonly troubles: string[];
  close(): Promise<void>;
}

export function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...QUIET];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

/** Opens a browser profile of its own on an address. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(url);
  await page.locator('.from-desk').first().waitFor();
  return { page, troubles, close: () => context.close() };
}

/** What axe finds wrong with the page as it is now, in a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations as { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html}: ${node.failureSummary}`),
  );
}

/** Keeps a picture of what can be seen, or of the whole page, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('artefacts', { recursive: true });
  await page.screenshot({ path: join('artefacts', `${name}.png`), animations: 'disabled' });
}

/** What was said, as a reader sees it: one entry for each thing said. */
export async function said(page: Page): Promise<string[]> {
  const texts = await page.locator('#log > article').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}
