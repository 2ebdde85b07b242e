import { afterEach, expect, it, vi } from 'vitest';
import { openPage } from '../open-page.ts';

afterEach(() => vi.unstubAllGlobals());

it('Controls are no longer added once their element has left the page', async () => {
  const heading = '<h2>One</h2><a data-anchor href="#one">#</a>';
  const page = openPage(`${heading}${heading}<article><p id="p1">Words.</p></article>`);
  const { PlaceMenu } = await import('../../../src/client/places/place-menu.ts');
  page.defaultView?.customElements.define('place-menu', PlaceMenu);
  const menu = new PlaceMenu();
  page.body.append(menu);
  menu.remove();
  await menu.ready;
  expect(page.querySelectorAll('a[aria-label], button')).toHaveLength(1);
});
