import type { APIContext } from 'astro';
import { expect, it } from 'vitest';
import { onRequest } from '../../src/middleware.ts';

const context = (props: object) =>
  ({ props, url: new URL('https://a.example/essay/terms/') }) as unknown as APIContext;
const ofText = context({ entry: { folder: 'essay' } });

it('Names the text, the page and a remedy if a page cannot be made', async () => {
  const made = onRequest(ofText, () => Promise.reject(new Error('no such font.')));
  await expect(made).rejects.toThrow(
    /content\/essay: the page \/essay\/terms\/ could not be made: no such font\. .*move its folder/,
  );
});

it('Names them if the page fails while its body is read', async () => {
  const body = new ReadableStream({
    pull: () => Promise.reject(new Error('half a page.')),
  });
  const made = onRequest(ofText, async () => new Response(body));
  await expect(made).rejects.toThrow(/content\/essay: .*half a page\./);
});

it('Keeps the status, headers and body of a page', async () => {
  const page = new Response('words', { status: 201, headers: { 'content-type': 'text/plain' } });
  const response = await onRequest(ofText, async () => page);
  expect(response?.status).toBe(201);
  expect(response?.headers.get('content-type')).toBe('text/plain');
  await expect(response?.text()).resolves.toBe('words');
});

it('Leaves errors of other pages alone', async () => {
  const made = onRequest(context({}), () => Promise.reject(new Error('as it was')));
  await expect(made).rejects.toThrow(/^as it was$/);
});
