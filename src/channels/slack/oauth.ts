import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Installation, type InstallationStore, InstallProvider } from '@slack/oauth';
import type { Request, Response, Server } from 'restify';
import type { Log } from '../../log.ts';
import { boltLogger } from './bolt-logger.ts';
import { SCOPES } from './scopes.ts';
import { fill, type SlackWords } from './words.ts';

export interface SlackOAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** The desk's own address as Slack's users reach it; without it Slack takes the app's first redirect URL. */
  readonly publicUrl: string | null;
  readonly apiUrl: string;
  readonly store: InstallationStore;
  readonly words: SlackWords;
  readonly log: Log;
}

export function createInstallProvider(config: SlackOAuthConfig): InstallProvider {
  const { clientId, clientSecret, stateSecret, apiUrl, store, log } = config;
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: store,
    directInstall: true,
    // Slack's pages stand beside its Web API; an emulator's do, too.
    authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
    logger: boltLogger(log),
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 1 } },
  });
}

/** Mounts GET /slack/install, which leads to Slack's consent page, and GET /slack/oauth_redirect, which comes back from it. */
export function mountOAuth(server: Server, provider: InstallProvider, config: SlackOAuthConfig): void {
  const { publicUrl, words, log } = config;
  const redirectUri =
    publicUrl === null ? {} : { redirectUri: new URL('/slack/oauth_redirect', publicUrl).href };
  server.get('/slack/install', async (req: Request, res: Response) => {
    await provider.handleInstallPath(req, res, {}, { scopes: [...SCOPES], ...redirectUri });
  });
  server.get('/slack/oauth_redirect', async (req: Request, res: Response) => {
    await provider.handleCallback(req, res, {
      success: (installation, _options, _req, response) => {
        log.info('slack-installed');
        sendPage(response, 200, installedPage(words, installation));
      },
      failure: (error, _options, _req, response) => {
        log.warn('slack-install-failed', { code: 'code' in error ? String(error.code) : 'unknown' });
        sendPage(response, 400, failedPage(words));
      },
    });
  });
}

const STYLE = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{margin:0;padding:2rem 1rem}main{max-width:36rem;margin:auto}
h1{font-size:1.5rem;line-height:1.25}li{margin:.5rem 0}
.next{display:inline-block;padding:.6rem 1rem;border-radius:.4rem;background:#0b3d66;color:#fff;font-weight:600}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

function installedPage(words: SlackWords, { team, enterprise, appId }: Installation): string {
  const name = team?.name ?? enterprise?.name ?? team?.id ?? '';
  const target =
    appId && team ? `https://slack.com/app_redirect?app=${appId}&team=${team.id}` : 'https://slack.com/';
  const steps = [words.installed_step_1, words.installed_step_2, words.installed_step_3];
  return page(
    words.installed_title,
    `<p>${escapeHtml(fill(words.installed_text, { team: name }))}</p>
<p>${escapeHtml(words.installed_next)}</p>
<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>
<p><a class="next" href="${escapeHtml(target)}">${escapeHtml(words.installed_open)}</a></p>`,
  );
}

function failedPage(words: SlackWords): string {
  return page(
    words.install_failed_title,
    `<p>${escapeHtml(words.install_failed_text)}</p>
<p><a class="next" href="/slack/install">${escapeHtml(words.install_again)}</a></p>`,
  );
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${content}
</main></body>
</html>
`;
}

function sendPage(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
  });
  res.end(html);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
