import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { passagesOf } from '../../../src/edition/passages.ts';
import { toAnnotations } from '../../../src/exports/linked-data/web-annotations.ts';
import { essay } from '../../essay/edition.ts';

const page = new URL('https://texts.example/reader/');
const own = new URL('annotations.jsonld', page);
const edition = essay();
const text = toAnnotations(edition, { page, own });

const quotation = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
const collection = z.object({
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        body: z.array(z.object({ purpose: z.string(), value: z.string(), format: z.string() })),
        target: z.object({
          source: z.string(),
          selector: z.tuple([quotation, z.object({ value: z.string(), refinedBy: quotation })]),
        }),
      }),
    ),
  }),
});
const { items } = collection.parse(JSON.parse(text)).first;

describe('the annotations as data', () => {
  it('are a collection of the Web Annotation Data Model', () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('annotation-model.schema.json', import.meta.url), 'utf8'),
    );
    const ajv = new Ajv({ allErrors: true, formats: { uri: (value) => URL.canParse(value) } });
    if (typeof schema !== 'object' || schema === null) throw new TypeError('No schema.');
    const validate = ajv.compile(schema);
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...JSON.parse(text), total: -1 })).toBe(false);
  });

  it('include every annotation under its URL', () => {
    expect(items.map(({ id }) => id)).toEqual(
      edition.annotations.map(({ id }) => `https://texts.example/reader/#${id}`),
    );
    expect(new Set(items.map(({ target }) => target.source))).toEqual(new Set([page.href]));
  });

  it('have the body as HTML, and each source', () => {
    for (const [i, { body }] of items.entries()) {
      const annotation = edition.annotations[i];
      expect(body[0]?.format).toBe('text/html');
      expect(body[0]?.value.startsWith('<p>')).toBe(true);
      expect(body.filter(({ purpose }) => purpose === 'linking')).toHaveLength(
        annotation?.sources.length ?? -1,
      );
    }
  });

  it('quote their words uniquely, with 32 characters of context on each side', () => {
    const texts = passagesOf(edition);
    for (const [i, { target }] of items.entries()) {
      const [{ exact, prefix, suffix }, { value, refinedBy }] = target.selector;
      expect(refinedBy).toEqual({ ...refinedBy, exact, prefix, suffix });
      expect(exact).toBe(edition.annotations[i]?.target.exact);
      const found = texts.filter(({ text }) => text.includes(prefix + exact + suffix));
      expect(found.map(({ id }) => id)).toEqual([value]);
      const block = found[0]?.text ?? '';
      expect(block.split(prefix + exact + suffix)).toHaveLength(2);
      const start = block.indexOf(prefix + exact + suffix) + prefix.length;
      expect(prefix.length).toBeGreaterThanOrEqual(Math.min(32, start));
      const left = block.length - start - exact.length;
      expect(suffix.length).toBeGreaterThanOrEqual(Math.min(32, left));
    }
  });

  it('are byte-identical every time', () => {
    expect(toAnnotations(essay(), { page, own })).toBe(text);
  });
});
