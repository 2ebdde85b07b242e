import { expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { inEachEngine } from './in-each-engine.ts';

inEachEngine('a former address of the text', (scene) => {
  it.each(['', '/'])('redirects with its hash, ending in “%s”', async (end) => {
    await scene.reader.open(
      `${scene.site.address}${subject.formerPath}${end}#${subject.section.id}`,
    );
    await scene.reader.waitFor("document.querySelector('article') !== null");
    expect(await scene.reader.url()).toBe(`${scene.site.address}#${subject.section.id}`);
    await scene.reader.waitFor(() => {
      const { top } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
      return top !== undefined && Math.abs(top) < 120;
    });
  });

  it('adds no entry to the history', async () => {
    await scene.open('search/');
    await scene.reader.open(`${scene.site.address}${subject.formerPath}/`);
    await scene.reader.waitFor("document.querySelector('article') !== null");
    await scene.reader.back();
    await scene.reader.waitFor("location.pathname.endsWith('/search/')");
  });

  it('redirects without script too', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.reader.open(`${scene.site.address}${subject.formerPath}/`, {
      script: false,
    });
    await scene.reader.waitFor("document.querySelector('article') !== null");
    expect(await scene.reader.url()).toBe(scene.site.address);
  });
});

inEachEngine('an unknown address', (scene) => {
  it('offers the text and a search', async () => {
    await scene.open('no/such/page');
    expect(await scene.reader.count({ role: 'heading' })).toBe(1);
    await scene.reader.focus({ role: 'searchbox', name: 'Search' });
    await scene.reader.type(subject.word.query);
    await scene.reader.press('Enter');
    await scene.reader.waitFor("location.pathname.endsWith('/search/')");
    expect(await scene.reader.evaluate('new URL(location.href).searchParams.get("q")')).toBe(
      subject.word.query,
    );
    await scene.open('no/such/page/');
    await scene.reader.click({ role: 'link', name: subject.title });
    await scene.reader.waitFor("document.querySelector('article') !== null");
    expect(await scene.reader.url()).toBe(scene.site.address);
  });
});
