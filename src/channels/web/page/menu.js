// @ts-check
import { byId } from './dom.js';

/**
 * Creates the commands of the page's head: a plain disclosure, closed by Escape and by going elsewhere.
 * @param {{ command: (value: string) => void }} act
 */
export function createMenu(act) {
  const button = byId('menu-button', HTMLButtonElement);
  const list = byId('menu', HTMLUListElement);

  /** @param {boolean} open */
  const setOpen = (open) => {
    list.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };

  button.addEventListener('click', () => setOpen(list.hidden === true));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    setOpen(false);
    button.focus();
  });
  for (const kind of /** @type {const} */ (['pointerdown', 'focusin'])) {
    document.addEventListener(kind, (event) => {
      const inside =
        event.target instanceof Node && (list.contains(event.target) || button.contains(event.target));
      if (!inside) setOpen(false);
    });
  }
  for (const item of document.querySelectorAll('[data-command]')) {
    if (!(item instanceof HTMLButtonElement)) continue;
    item.addEventListener('click', () => {
      if (list.contains(item)) {
        button.focus({ preventScroll: true });
        setOpen(false);
      }
      act.command(item.dataset.command ?? '');
    });
  }
}
