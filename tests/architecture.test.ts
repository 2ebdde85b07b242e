import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subject } from './essay/page.ts';

/** The folders of `src` that each folder may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  edition: [],
  // Subsets fonts.
  fonts: ['project.ts'],
  // The interface's strings, by language.
  i18n: ['edition'],
  // Readers' highlights and notes, without DOM.
  highlights: ['edition'],
  // A generic disk cache.
  'cache.ts': [],
  // Where the project's packages and texts are.
  'project.ts': [],
  markdown: ['edition', 'i18n', 'cache.ts', 'project.ts'],
  search: ['edition', 'i18n', 'cache.ts'],
  exports: ['edition', 'fonts', 'i18n', 'cache.ts', 'project.ts', 'search'],
  client: ['edition', 'highlights', 'i18n', 'search', 'styles'],
  components: ['edition', 'i18n', 'client', 'search'],
  layouts: ['client', 'components', 'edition', 'i18n', 'styles'],
  pages: [
    'cache.ts',
    'components',
    'edition',
    'exports',
    'i18n',
    'layouts',
    'markdown',
    'project.ts',
    'search',
    'styles',
  ],
  integrations: [
    'cache.ts',
    'edition',
    'exports',
    'fonts',
    'i18n',
    'markdown',
    'project.ts',
    'search',
  ],
  styles: [],
  'content.config.ts': ['edition', 'markdown'],
  'middleware.ts': ['exports'],
  'env.d.ts': [],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

/** All files below a folder of `src`, as sorted paths relative to `src`. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    .sort();

const read = (file: string): string => readFileSync(join(src, file), 'utf8');
const files = filesIn('.');
const code = files.filter((file) => /\.(?:ts|astro)$/.test(file));
const part = (file: string): string => file.split('/')[0] ?? '';

/** The TypeScript of a file; for an Astro file, its frontmatter and scripts. */
function scriptOf(file: string): string {
  const text = read(file);
  if (file.endsWith('.ts')) return text;
  const fenced = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (m) => m[1]);
  return [fenced, ...scripts].join('\n');
}

/** The files of the project that a file imports, as paths relative to `src`. */
const importsOf = (file: string): readonly string[] =>
  ts
    .preProcessFile(scriptOf(file), true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));

describe('Imports:', () => {
  it.each(code)('%s imports only from folders that its own may import', (file) => {
    const allowed = [part(file), ...(mayImport[part(file)] ?? [])];
    expect(importsOf(file).filter((other) => !allowed.includes(part(other)))).toEqual([]);
  });

  it('every folder has a rule', () => {
    expect([...new Set(files.map(part))].filter((name) => !(name in mayImport))).toEqual([]);
  });

  it('every import spells the file name exactly', () => {
    const unknown = code.flatMap((file) =>
      importsOf(file).filter((other) => !files.includes(other)),
    );
    expect(unknown).toEqual([]);
  });

  it('there are no cycles', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      if (path.includes(file) || done.has(file)) return;
      for (const other of importsOf(file).filter((name) => code.includes(name)))
        follow(other, [...path, file]);
      done.add(file);
    };
    for (const file of code) follow(file, []);
    expect(circles).toEqual([]);
  });

  it('the edition and the compiler do not use the DOM or Astro', () => {
    const foreign = code
      .filter((file) => ['edition', 'markdown'].includes(part(file)))
      .filter((file) =>
        /\b(?:document|window|localStorage)\.|className|from 'astro:/.test(read(file)),
      );
    // `document` is a YAML document there.
    expect(foreign.filter((file) => basename(file) !== 'read-yaml.ts')).toEqual([]);
  });
});

describe('Sizes:', () => {
  const lines = (file: string): number => read(file).trimEnd().split('\n').length;
  const longer = (most: number, wanted: (file: string) => boolean): readonly string[] =>
    code.filter(wanted).filter((file) => lines(file) > most);

  it('no .ts file has more than 200 lines, and half have at most 60', () => {
    expect(longer(200, (file) => file.endsWith('.ts'))).toEqual([]);
    const lengths = code.filter((file) => file.endsWith('.ts')).map(lines);
    expect(lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('no .astro file has more than 80 lines', () => {
    expect(longer(80, (file) => file.endsWith('.astro'))).toEqual([]);
  });

  it('no custom element has more than 120 lines', () => {
    expect(longer(120, (file) => /extends (?:HTML|Connected)Element/.test(read(file)))).toEqual([]);
  });

  it('no configuration file has more than 30 lines', () => {
    const configs = ['astro.config.mjs', 'tsconfig.json', 'biome.json', 'src/content.config.ts'];
    const long = configs.filter(
      (file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length > 30,
    );
    expect(long).toEqual([]);
  });
});

describe('The code has', () => {
  it('no any, no cast, no enum', () => {
    const found = code.flatMap((file) => {
      const source = ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, true);
      const wrong: string[] = [];
      const visit = (node: ts.Node): void => {
        const cast =
          (ts.isAsExpression(node) && node.type.getText() !== 'const') ||
          ts.isTypeAssertionExpression(node) ||
          ts.isNonNullExpression(node);
        const loose = node.kind === ts.SyntaxKind.AnyKeyword || ts.isEnumDeclaration(node);
        if (loose || (cast && file !== 'edition/addresses.ts'))
          wrong.push(`${file}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return wrong;
    });
    expect(found).toEqual([]);
  });

  it('no file with a vague name such as “utils”', () => {
    const named = files.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|types|managers?|misc|index)(?:\.[^/]*)?(?:\/|$)/i.test(
        file,
      ),
    );
    // Astro requires the name `index` for the page of a folder.
    expect(named.filter((file) => part(file) !== 'pages')).toEqual([]);
  });

  it('no endpoint without an extension in its name, which the dev server would not find', () => {
    const endpoints = code.filter((file) => /^pages\/(?:.*\/)?[^_/][^/]*\.ts$/.test(file));
    expect(endpoints.length).toBeGreaterThan(20);
    expect(endpoints.filter((file) => !/\.\w+\.ts$/.test(file))).toEqual([]);
  });

  it('no TODO, no absolute path of a machine, no clock and no randomness', () => {
    const wrong =
      /\bTODO\b|\bFIXME\b|\bXXX\b|["'`]\/(?:work|home|root|tmp)\/|Date\.now\(|new Date\(\)|Math\.random\(/;
    expect(code.filter((file) => part(file) !== 'client' && wrong.test(read(file)))).toEqual([]);
  });

  it('no words of the published text, so that any other text can take its place', () => {
    const wrong = textWords().flatMap((words) => {
      const whole = new RegExp(
        `(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
        'u',
      );
      return files.filter((file) => whole.test(read(file))).map((file) => `${words}: ${file}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('Site tests', () => {
  it('refer to the text only through tests/essay', () => {
    const site = join(root, 'tests', 'site');
    const suites = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(suites.length).toBeGreaterThan(50);
    const names = [
      ...[subject.title, subject.author, subject.folder, subject.formerPath, subject.copyright],
      ...[subject.name.query, subject.person.query, subject.indexed, subject.annotationWord],
      ...[subject.annotated.note, subject.quiet.note, subject.section.id, subject.inNote],
    ];
    const found = suites.flatMap((file) => {
      const words = readFileSync(join(site, file), 'utf8').toLowerCase();
      return names
        .filter((name) => new RegExp(`\\b${name.toLowerCase()}\\b`).test(words))
        .map((name) => `${file}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});

/**
 * Strings that identify this text: its folder, title, author, former addresses, and names in it.
 */
function textWords(): readonly string[] {
  const text = readFileSync(join(root, 'content', subject.folder, 'text.md'), 'utf8');
  const matter: unknown = parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '');
  const { title, author, aliases, rights, credits, source } = Object(matter);
  const marked = Array.from(text.matchAll(/\*\*([^*]+)\*\*/g), (match) => match[1]);
  const links = Array.from(text.matchAll(/https?:\/\/([^/)\s]+)/g), (match) => match[1]);
  const said = [title, author, String(author).split(' ').at(-1), rights.holder, source.title];
  const all = [subject.folder, ...said, ...(aliases ?? []), ...(credits ?? [])];
  return [...new Set([...all, ...marked, ...links])];
}
