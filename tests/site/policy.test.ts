import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';

/* What would happen if an attacker's markup got into a page. */

inEachEngine('the content security policy', (scene) => {
  it('keeps links and forms where they lead', async () => {
    await scene.open();
    const isKept = await scene.reader.evaluate(() => {
      const before = document.baseURI;
      const base = document.createElement('base');
      base.href = new URL('elsewhere/', before).href;
      document.head.prepend(base);
      return document.baseURI === before;
    });
    expect(isKept).toBe(true);
  });

  it('runs no script that is not the site’s', async () => {
    await scene.open();
    await scene.reader.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.documentElement.id = "ran"');
      document.body.append(script);
    });
    expect(await scene.reader.evaluate('document.documentElement.id')).toBe('');
  });
});
