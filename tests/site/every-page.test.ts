import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';
import { dist } from './site.ts';

/** The pages of the built site, relative to its base. */
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
  .map((file) => `${dirname(file).replaceAll('\\', '/')}/`.replace(/^\.\//, ''))
  .sort();

inEachEngine('every page', (scene) => {
  it.each(pages)(
    '/%s complies with its policy and makes no request to another site',
    async (page) => {
      await scene.open(page);
      const { reader, site } = scene;
      expect(reader.complaints()).toEqual([]);
      // Firefox reports data: URLs as requests.
      const others = reader
        .requests()
        .filter(({ url }) => !url.startsWith(site.address) && !url.startsWith('data:'));
      expect(others).toEqual([]);
    },
  );
});
