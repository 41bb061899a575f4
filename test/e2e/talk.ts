import type { Page, Response } from 'playwright-core';
import type { Shown } from '../../src/desk/channel.ts';

/** Does something that makes a turn, and gives what the desk showed once the page shows it too. */
export async function turnOf(page: Page, act: () => Promise<unknown>): Promise<Shown> {
  const isTurn = (response: Response) => response.url().endsWith('/api/turn') && response.ok();
  const [response] = await Promise.all([page.waitForResponse(isTurn), act()]);
  const shown = (await response.json()) as Shown;
  const last = shown.messages.at(-1)?.parts.at(-1);
  await page.waitForFunction(() => document.querySelector('button[aria-disabled="true"]') === null);
  if (last?.kind === 'choices') await page.locator('#choices').waitFor();
  return shown;
}

/** The value this person would pick of what is offered, by the slot that is asked about. */
export function pickOf(shown: Shown, facts: Readonly<Record<string, string>>): string {
  const offered = shown.choices.map(({ value }) => value);
  const wanted = facts[shown.asking ?? ''];
  const pick = [wanted, 'worked', 'done', 'unknown', offered[0]].find(
    (value) => value && offered.includes(value),
  );
  if (pick === undefined) throw new Error(`Nothing to pick for '${shown.asking}' of ${offered.join(', ')}.`);
  return pick;
}

/** Writes into the field and sends it with Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator('#text').press('Enter');
}

/** Clicks the button or ticks the box of a value. */
export async function click(page: Page, value: string): Promise<void> {
  const button = page.locator(`#choices button[value="${value}"]`);
  const box = page.locator(`#choices input[value="${value}"]`);
  const fold = page.locator('#choices .fold');
  await button.or(box).first().waitFor({ state: 'attached' });
  if (!(await button.or(box).first().isVisible())) await fold.click();
  if ((await box.count()) > 0) {
    await box.check();
    await page.locator('.send-chosen').click();
  } else await button.click();
}
