import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { PageWords } from './words.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** One file of the page, ready to be sent. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly etag: string;
}

/** Mounts the files of the page. They are read once, so no request can name a file of the disk. */
export function mountAssets(
  server: Server,
  words: PageWords,
  greet: (req: Request, res: Response) => void,
): void {
  for (const asset of readAssets(words)) {
    const page = asset.path === '/';
    server.get(asset.path, async (req: Request, res: Response) => {
      if (page) {
        res.setHeader('Content-Security-Policy', PAGE_POLICY);
        greet(req, res);
      }
      res.setHeader('Cache-Control', 'no-cache');
      res.setHeader('ETag', asset.etag);
      res.setHeader('Content-Type', asset.type);
      if (req.headers['if-none-match'] === asset.etag) res.send(304);
      else res.sendRaw(200, asset.body);
    });
  }
}

function readAssets(words: PageWords): Asset[] {
  const folder = join(import.meta.dirname, 'page');
  const names = readdirSync(folder).filter((name) => extname(name) in TYPES);
  return names.map((name) => {
    const read = readFileSync(join(folder, name), 'utf8');
    const body = name === 'index.html' ? fill(read, words) : read;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    return { path: name === 'index.html' ? '/' : `/${name}`, type: TYPES[extname(name)] ?? '', body, etag };
  });
}

/** Puts the words into `{{name}}`, and all of them as JSON into `{{words}}` for the scripts. */
function fill(html: string, words: PageWords): string {
  return html.replace(/\{\{([\w.]+)\}\}/g, (found, name: string) => {
    const word = name === 'words' ? JSON.stringify(words) : words[name as keyof PageWords];
    return word === undefined ? found : escapeHtml(word);
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
