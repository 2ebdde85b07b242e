import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder } from '../../../src/project.ts';
import { filesOf } from '../built-pages.ts';
import { dist } from '../site.ts';

const content = contentFolder();
const written = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:md|yaml|json)$/.test(file))
  .map((file) => readFileSync(join(content, file), 'utf8'))
  .join('\n');
/** What JavaScript writes in place of a missing value, unless a text of the site has the word. */
const signs = ['undefined', 'null', 'NaN', '[object '].filter((sign) => !written.includes(sign));

it.each(filesOf(dist).filter((file) => file.endsWith('.html')))('%s lacks no value', (file) => {
  const html = readFileSync(join(dist, file), 'utf8')
    .replace(/<(script|style)\b.*?<\/\1>/gs, '')
    .replace(/<code\b.*?<\/code>/gs, '');
  expect(
    signs.flatMap((sign) =>
      html
        .split(sign)
        .slice(1)
        .map((after) => sign + after.slice(0, 60)),
    ),
  ).toEqual([]);
});
