import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';

const site = process.env.SITE_DIR ?? dist;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Optional tags are omitted to make pages shorter.
    'no-implicit-close': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    // A group may have `aria-label` instead of a legend.
    'wcag/h71': 'off',
    // A matter of source formatting only.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

it.each(pagesOf(site).map(({ file }) => file))('%s is valid HTML', async (file) => {
  const report = await validator.validateString(readFileSync(join(site, file), 'utf8'), file);
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(said).toEqual([]);
});

it.each(pagesOf(site))('$file has no space before a comma', ({ tree }) => {
  expect(textOf(tree).match(/.*\s,\s.*/g)).toBeNull();
});
