import { expect, it } from 'vitest';
import { countKey } from '../../../src/client/highlights/highlight-count.ts';
import { subject } from '../../essay/page.ts';
import { catchSaved, database, eraseAll, saved, says, select } from '../highlighting.ts';
import { inEachEngine, inOneEngine, type Scene } from '../in-each-engine.ts';
import { button } from '../notes.ts';

const { place } = subject.word;
const drawn = "[...(CSS.highlights.get('reader-yellow') ?? [])].length";

/** Highlights the first words of a paragraph. */
async function mark({ reader }: Scene, id: string = place): Promise<void> {
  await select(reader, id);
  await reader.click(button('Highlight'));
}

/** Clears all of the site’s stored data. */
async function clear(scene: Scene): Promise<void> {
  await scene.open('my-notes/');
  await eraseAll(scene.reader);
  await scene.reader.evaluate('localStorage.clear()');
}

/** Stores a record as another version of the site may have written it. */
const leave = (record: unknown): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('${database}');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const change = opening.result.transaction('highlights', 'readwrite');
    change.objectStore('highlights').put(${JSON.stringify(record)});
    change.oncomplete = () => { opening.result.close(); resolve(true); };
  };
})`;

/** Fills the database until the browser refuses even a few bytes. */
const fill = (scene: Scene): Promise<void> =>
  scene.reader.evaluate(async (name: string) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = reject;
      opening.onsuccess = () => resolve(opening.result);
    });
    let n = 0;
    const isStored = (length: number): Promise<boolean> =>
      new Promise((resolve) => {
        const change = db.transaction('about', 'readwrite');
        change.objectStore('about').put('x'.repeat(length), `filling-${n++}`);
        change.oncomplete = () => resolve(true);
        change.onabort = () => resolve(false);
      });
    for (const length of [10_000, 1000, 100, 10]) while (await isStored(length));
    db.close();
  }, database);

inEachEngine('highlight storage that', (scene) => {
  it('may be cleared by the browser causes a warning at the first highlight', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(says('may clear what sites keep'));
    expect(await scene.reader.count(button('Save a copy'))).toBe(1);
    await clear(scene);
  });

  it('is blocked keeps highlights for the visit, and reports it', async () => {
    await scene.open();
    await scene.reader.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('No', 'SecurityError');
      };
    });
    await mark(scene);
    await scene.reader.waitFor(says('keeps nothing for sites'));
    expect(await scene.reader.evaluate(drawn)).toBe(1);
  });

  it('does not respond is reported after three seconds', async () => {
    await scene.open();
    await scene.reader.evaluate(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...values) {
        const request = open.apply(this, values);
        for (const event of ['success', 'upgradeneeded'])
          request.addEventListener(event, (one) => one.stopImmediatePropagation());
        return request;
      };
    });
    await mark(scene);
    await scene.reader.waitFor(says('does not answer'), 20_000);
    await scene.reader.waitFor(`${drawn} === 1`);
  });

  it('is upgraded by a newer version of the site is let go, and that is reported', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(`${drawn} === 1`);
    await scene.reader.evaluate(
      (name: string) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name, 2);
          opening.onerror = reject;
          opening.onsuccess = () => resolve(opening.result.close());
        }),
      database,
    );
    await mark(scene, subject.word.next.id);
    await scene.reader.waitFor(says('Another tab of this site'));
    expect(await scene.reader.evaluate(drawn)).toBe(1);
    await scene.reader.evaluate(
      (name: string) =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onerror = reject;
          deleting.onsuccess = () => resolve(localStorage.clear());
        }),
      database,
    );
  });

  it('has lost its connection is reopened', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(`${drawn} === 1`);
    await scene.reader.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      let isLost = true;
      IDBDatabase.prototype.transaction = function (...values) {
        if (isLost) this.close();
        isLost = false;
        return transaction.apply(this, values);
      };
    });
    await mark(scene, subject.word.next.id);
    await scene.reader.waitFor(`${drawn} === 2`);
    await scene.open();
    await scene.reader.waitFor(`${drawn} === 2`);
    await clear(scene);
  });

  it('has been cleared is reported', async () => {
    await scene.open();
    await scene.reader.evaluate(`localStorage.setItem('${countKey(subject.folder)}', '3')`);
    await scene.open();
    await scene.reader.waitFor(says('has cleared your highlights'));
    await clear(scene);
  });

  it('has unreadable records leaves them alone and reports their number', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(`${drawn} === 1`);
    await scene.reader.evaluate(leave({ id: 'broken', text: subject.folder, segments: 7 }));
    await scene.open();
    await scene.reader.waitFor(says('cannot be read'));
    expect(await scene.reader.evaluate(drawn)).toBe(1);
    await clear(scene);
  });

  it('is changed in another tab updates the page', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(`${drawn} === 1`);
    await scene.reader.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('${database}');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const change = opening.result.transaction('highlights', 'readwrite');
        change.objectStore('highlights').clear();
        change.oncomplete = () => { opening.result.close(); resolve(true); };
      };
    })`);
    await scene.reader.evaluate(`new BroadcastChannel('${database}').postMessage('')`);
    await scene.reader.waitFor(`${drawn} === 0`);
    await clear(scene);
  });

  it('is full keeps existing highlights, and reports it', async () => {
    await scene.open();
    await mark(scene);
    await scene.reader.waitFor(`${drawn} === 1`);
    await scene.open('my-notes/');
    await scene.reader.waitFor("document.querySelectorAll('my-notes ol > li').length === 1");
    await scene.reader.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await scene.reader.evaluate((text: string) => {
      const items = Array.from({ length: 15 }, (_, i) => ({
        type: 'Annotation',
        id: `urn:uuid:${i}`,
        bodyValue: 'A note',
        target: {
          'schema:identifier': text,
          selector: { type: 'TextQuoteSelector', exact: `words ${i}`, prefix: '', suffix: '' },
        },
      }));
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify({ items })], 'notes.jsonld'));
      const input = document.querySelector<HTMLInputElement>('my-notes [type=file]');
      if (!input) throw new Error('No field for a file');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    }, subject.folder);
    await scene.reader.waitFor(says('15 new'), 20_000);
    await scene.reader.click(button('Bring them in'));
    await scene.reader.waitFor(
      "document.querySelector('my-notes section [role=status]').textContent",
      30_000,
    );
    expect(
      await scene.reader.evaluate(
        "document.querySelector('my-notes section [role=status]').textContent",
      ),
    ).toContain('no room left');
    await scene.open();
    await scene.reader.waitFor(`${drawn} === 1`);
    await clear(scene);
  });

  it('takes what was typed just before the page is left', async () => {
    const { reader } = scene;
    await scene.open();
    await mark(scene);
    await reader.click(button(/^1 highlight, /));
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await reader.type('Last words');
    await scene.open('about/');
    await scene.open();
    await reader.waitFor(`document.querySelector('[data-marked=${place}][data-noted]') !== null`);
    await reader.click(button(/^1 highlight, /));
    await reader.waitFor("document.activeElement.value === 'Last words'");
    await clear(scene);
  });

  it('has a damaged last change ignores it', async () => {
    const { reader } = scene;
    await scene.open();
    await mark(scene);
    await reader.waitFor(`${drawn} === 1`);
    for (const damaged of ['{"id":', '[]', '{"id":"<b>","text":"","note":7}']) {
      await reader.evaluate(
        (key: string, value: string) => localStorage.setItem(key, value),
        `${database}-left`,
        damaged,
      );
      await scene.open();
      await reader.waitFor(`${drawn} === 1`);
    }
    expect(reader.complaints()).toEqual([]);
    await clear(scene);
  });
});

// Only Chromium’s quota can be set without a new profile. It needs an origin that has stored nothing
// yet: Chromium reckons with the room that it has found for some fifteen seconds.
inOneEngine('highlight storage that', (scene) => {
  it('is full by the browser’s own count loses neither what is kept nor what is typed', async () => {
    const { reader } = scene;
    const room = 100_000;
    await scene.open('', { room });
    await mark(scene);
    await reader.waitFor(`${drawn} === 1`);
    await fill(scene);
    await scene.open('', { room });
    await reader.waitFor(`${drawn} === 1`);
    await mark(scene, subject.word.next.id);
    await reader.waitFor(says('no room left'));
    expect(await reader.evaluate(drawn)).toBe(2);
    const control = button(new RegExp(`^1 highlight, ${subject.word.next.label}`));
    await reader.click(control);
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await reader.type('Typed into a full store');
    await reader.press('Escape');
    await reader.waitFor(
      `document.querySelector('[data-marked=${subject.word.next.id}][data-noted]') !== null`,
    );
    await reader.click(control);
    await reader.waitFor("document.activeElement.value === 'Typed into a full store'");
    await reader.press('Escape');
    // The copy that is offered has what is only in memory.
    await catchSaved(reader);
    await reader.click(button('Save a copy'));
    expect(await saved(reader)).toContain('Typed into a full store');
    await scene.open('', { room });
    await reader.waitFor(`${drawn} === 1`);
  });
});
