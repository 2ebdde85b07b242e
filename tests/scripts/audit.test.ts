import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../scripts/audit.mjs', import.meta.url));
let registry: Server | undefined;
afterEach(() => {
  registry?.closeAllConnections();
  registry?.close();
});

const packument = {
  name: 'sirv',
  'dist-tags': { latest: '3.0.2' },
  versions: { '3.0.2': { name: 'sirv', version: '3.0.2', dist: {} } },
};

/** Runs the audit against a registry that gives this answer to whatever it is asked. */
async function audited(status: number, answer: unknown) {
  const server = createServer((request, response) => {
    request.resume();
    // Of what is unsafe npm asks which versions there are.
    const asked = request.method === 'POST' ? answer : packument;
    request.once('end', () =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(asked)),
    );
  });
  registry = server;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/` },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  const code = await new Promise((done) => child.once('close', done));
  return { said, code };
}

it('names what is unsafe, and fails', async () => {
  const advisory = {
    id: 1,
    url: 'https://example.org/1',
    title: 'Serves what it should not',
    severity: 'high',
    vulnerable_versions: '<=3.0.2',
    cwe: [],
    cvss: { score: 0, vectorString: null },
  };
  const { said, code } = await audited(200, { sirv: [advisory] });
  expect(said).toMatch(/^sirv .*, high: Serves what it should not$/m);
  expect(code).toBe(1);
}, 60_000);

it('says that nothing is known to be unsafe', async () => {
  expect(await audited(200, {})).toEqual({
    said: 'Nothing that is installed is known to be unsafe.\n',
    code: 0,
  });
}, 60_000);

it('is calm where a registry cannot be asked', async () => {
  const { said, code } = await audited(404, { error: 'not found' });
  expect(said).toMatch(/^The registry in use cannot be asked/);
  expect(code).toBe(0);
}, 60_000);
