import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

export type Theme = 'light' | 'dark';

/** A phone, and what Teams leaves of its width to a card in a chat. */
const PHONE = { width: 360, height: 740 };
const MARGIN = 16;

/** The colours that Microsoft's host configurations for Teams give to a card: ground, text, quieter text, links. */
const COLOURS = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    emphasis: '#f9f8f7',
    text: '#252424',
    quiet: '#bf252424',
    link: '#6264a7',
  },
  dark: {
    page: '#1f1f1f',
    card: '#2d2c2c',
    emphasis: '#292828',
    text: '#ffffff',
    quiet: '#bfffffff',
    link: '#a6a7dc',
  },
};
/** Liberation is about as wide as the font of Teams. */
const FONT = "'Segoe UI', 'Liberation Sans', sans-serif";
const TINTED = { text: '#252424', quiet: '#bf252424' };

function container(background: string, { text, quiet }: { text: string; quiet: string }) {
  return { backgroundColor: background, foregroundColors: { default: { default: text, subtle: quiet } } };
}

/** How Teams draws cards, as far as it has been published: sizes, spacing and colours. */
function hostConfig(theme: Theme) {
  const colours = COLOURS[theme];
  const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
  return {
    fontFamily: FONT,
    fontSizes: sizes,
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e1dfdd' : '#4a4a4a' },
    containerStyles: {
      default: container(colours.card, colours),
      emphasis: container(colours.emphasis, colours),
      good: container('#ccffcc', TINTED),
      warning: container('#ffe2b2', TINTED),
      attention: container('#ffc5b2', TINTED),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  };
}

const STYLE = `
  body { margin: 0; padding: ${MARGIN}px; font: 14px/1.4 ${FONT}; }
  .ac-adaptiveCard { border-radius: 6px; outline: 1px solid #8884; }
  .ac-textBlock p { margin: 0; }
  .ac-richTextBlock { overflow-wrap: anywhere; }
  .ac-pushButton { padding: 6px 12px; border: 1px solid #8888; border-radius: 4px; background: none; color: inherit;
    font: 600 14px ${FONT}; overflow: hidden; white-space: nowrap; max-width: 100%; }
  .ac-pushButton > div { text-overflow: clip !important; overflow: visible !important; }
  .ac-pushButton.style-positive { background: #4f52b2; color: #fff; border-color: #4f52b2; }
  input, select, textarea { font: inherit; color: inherit; background: none; border: 1px solid #8888; border-radius: 4px; padding: 5px 8px; box-sizing: border-box; max-width: 100%; }
  option { color: #252424; }
`;

/** A phone's screen that draws one card at a time. */
export interface CardPage {
  readonly page: Page;
  draw(card: unknown): Promise<void>;
  /** What a reader of this card would stumble over, in a line each. */
  faults(): Promise<string[]>;
}

/** Opens a page as wide as a phone, which draws cards with Microsoft's own renderer and the colours of Teams. */
export async function openCardPage(browser: Browser, theme: Theme): Promise<CardPage> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: theme });
  const page = await context.newPage();
  const { page: ground, text, link } = COLOURS[theme];
  await page.setContent(
    `<!doctype html><html lang="en"><title>card</title><style>${STYLE} body{background:${ground};color:${text}} a{color:${link}}</style><body></body></html>`,
  );
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  });
  const config = hostConfig(theme);
  return {
    page,
    draw: (card) =>
      page.evaluate(
        ([json, host]) => {
          const { AdaptiveCard, HostConfig } = Reflect.get(globalThis, 'AdaptiveCards');
          // Teams reads a little Markdown in a TextBlock: marks, links, and a backslash before what is none.
          AdaptiveCard.onProcessMarkdown = (
            from: string,
            result: { outputHtml: string; didProcess: boolean },
          ) => {
            const safe = from.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
            result.outputHtml = safe
              .replaceAll(/\\([\\*_[\]`])/g, (_, mark: string) => `&#${mark.charCodeAt(0)};`)
              .replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>')
              .replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>');
            result.didProcess = true;
          };
          const drawn = new AdaptiveCard();
          drawn.hostConfig = new HostConfig(host);
          drawn.parse(json);
          document.body.replaceChildren(drawn.render());
        },
        [card, config] as const,
      ),
    faults: () =>
      page.evaluate(() => {
        const found: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the screen');
        for (const button of document.querySelectorAll<HTMLElement>('.ac-pushButton')) {
          if (button.scrollWidth > button.clientWidth) found.push(`cut: ${button.textContent}`);
          if (button.getBoundingClientRect().height < 28)
            found.push(`too small to tap: ${button.textContent}`);
        }
        for (const block of document.querySelectorAll<HTMLElement>('.ac-textBlock, .ac-richTextBlock')) {
          if (block.scrollWidth > block.clientWidth + 1) found.push(`cut: ${block.textContent}`);
          if (/\*\*|\]\(http/.test(block.textContent))
            found.push(`marks that are not read: ${block.textContent}`);
        }
        return found;
      }),
  };
}
