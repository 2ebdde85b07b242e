import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

/** What of `package-lock.json` a bill of materials is made from. */
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const manifestFile = z.object({ name: z.string(), version: z.string(), license: z.string() });

type Packages = z.infer<typeof lockFile>['packages'];

/** Writes `sbom.cdx.json` beside the pages: what the site was made with. */
export default function sbom(): AstroIntegration {
  let root: URL | undefined;
  return {
    name: 'sbom',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': ({ dir }) => {
        if (root) putSbom(fileURLToPath(dir), fileURLToPath(root));
      },
    },
  };
}

/** Puts what a project is made with into the folder of its site. */
export function putSbom(folder: string, project: string): void {
  const read = (name: string): string => readFileSync(join(project, name), 'utf8');
  const sbom = sbomOf(read('package.json'), read('package-lock.json'));
  writeFileSync(join(folder, 'sbom.cdx.json'), sbom);
}

/**
 * The bill of materials of what makes the site, as CycloneDX 1.5 (https://cyclonedx.org).
 *
 * It is read from the lock and not, as `npm sbom` does, from what is installed: so it names the
 * packages of every platform, and is the same on each. Tools that only test are no part of it.
 */
export function sbomOf(manifest: string, lock: string): string {
  const { name, version, license } = manifestFile.parse(JSON.parse(manifest));
  const { packages } = lockFile.parse(JSON.parse(lock));
  const paths = Object.keys(packages).filter((path) => path === '' || packages[path]?.dev !== true);
  const self = `${name}@${version}`;
  const refOf = (path: string): string =>
    path === '' ? self : `${nameOf(path)}@${packages[path]?.version}`;
  // A package may lie at several places in one version; it is named once.
  const places = new Map(paths.map((path) => [refOf(path), path]));
  const refs = [...places.keys()].sort();
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': self, name, version, ...licensed(license) },
    },
    components: refs
      .filter((ref) => ref !== self)
      .map((ref) => component(ref, places.get(ref) ?? '', packages)),
    dependencies: refs.map((ref) => ({
      ref,
      dependsOn: needs(places.get(ref) ?? '', packages)
        .map(refOf)
        .sort(),
    })),
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

/** A package's name, from where it lies: `node_modules/a/node_modules/@b/c` is `@b/c`. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

const licensed = (license: string | undefined) => {
  if (!license) return {};
  const isExpression = / (?:AND|OR|WITH) /.test(license);
  return { licenses: [isExpression ? { expression: license } : { license: { id: license } }] };
};

function component(ref: string, path: string, packages: Packages) {
  const { version = '', license, integrity, optional } = packages[path] ?? {};
  const [, digest] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  const hashes = digest && [
    { alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') },
  ];
  const name = nameOf(path);
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    scope: optional ? 'optional' : 'required',
    ...(hashes && { hashes }),
    ...licensed(license),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

/** Where the packages lie that one needs, as Node looks for them: beside it, then further out. */
function needs(path: string, packages: Packages): readonly string[] {
  const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
  const found = Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    for (let from = path; ; from = from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const place = `${from ? `${from}/` : ''}node_modules/${name}`;
      if (packages[place]) return [place];
      if (from === '') return [];
    }
  });
  return [...new Set(found)];
}
