import type { Edition } from '../../src/edition/model.ts';
import { compile } from '../../src/markdown/compile.ts';

const text = `---
title: Everything & More
author: A. Writer
date: '1990'
lang: en
description: A text that has everything a text may have
dateline: true
titles: strong
notes: { author: { sign: '{n}*' } }
edition: { version: 1.0.0, date: 2026-01-01, editor: The editors, changes: None. }
rights: { holder: A. Writer, statement: © A. Writer., source: A page }
source: { title: A page, address: https://a.example/, date: 2020-01-01 }
---

First published <!-- nowhere --> in 1990.

## 1984 and after

A *long emphasis with Ada Lovelace in it* and **Title *inside* title**, \`code < 1\`, [a link](https://b.example/?a=1&b=2).[^1]

> A quotation.
>
> Of two paragraphs.

### 3.2 Lists

Of [a year](#1984-and-after), [an index](#name-index) and [a summer](#été).

1. One Ada
2. Two

   - Deep *er*
   - Deepest

| Head | Cell |
| ---- | ---- |
| Ada  | *b*  |

    preformatted  <text>

### Name index

Ada’s *Lovely* machine and Ada Love~~lace~~, line\\
broken. A wrong-ish word in it.

#### Été

A summer.

#### Deeper

Words once more.[^1]

## Last

One.

London, 1990

[^1]: A note of Ada’s.

    With two paragraphs.
`;

const emendations = `
emendations:
  - { exact: wrong-ish, source: wrnog, reason: A slip. }
`;

const names = `
names:
  - { id: ada, name: 'Lovelace, Ada', full: Ada Lovelace, kind: person, line: 'Wrote *Notes*.', forms: [Ada, Ada Lovelace], identifiers: { wikidata: Q7259, viaf: '42', gnd: '119232022' } }
  - { id: london, name: London, kind: place, line: A city., forms: [London], identifiers: { wikidata: Q84 } }
  - { id: words, name: Words, kind: event, line: Words are said., forms: [Words] }
  - { id: seeming, name: Seeming, kind: movement, line: Named only in a note., forms: [Seemingly], named: notes }
`;

const quotations = `
- { id: broken, target: { exact: 'Lovely machine and' }, by: [ada], work: 'A *work*', dates: '1843', place: 'p. 1', source: a-1990, certainty: certain, note: machine }
- { id: echo, target: { exact: emphasis with }, by: [ada, seeming], work: Another, certainty: possible }
`;

const annotations = `
- { id: emphasis, kind: phrase, heading: Emphasis, target: { exact: it and }, dates: 'about 1990', when: '1990~/..', status: documented, body: 'Two *words*.', sources: [a-1990], author: The editors, date: 2026-01-01 }
- { id: machine, kind: work, heading: Machine, depth: essential, target: { exact: Lovely machine }, dates: '1843', when: 1843-07, status: inference, body: 'Seemingly a machine.', sources: [a-1990], date: 2026-01-01 }
`;

const sources = `[{ "id": "a-1990", "type": "chapter", "title": "A & B", "container-title": "C", "issued": { "date-parts": [[1990, 2]] }, "editor": [{ "literal": "D" }], "URL": "https://c.example/?a=1&b=2", "genre": "scholarly", "consulted": "opened" }]`;

/** A text that combines all features of Markdown, the notes and the apparatus. */
export function everything(): Edition {
  const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
  const { edition, problems } = compile({
    name: 'everything',
    path: 'content/everything',
    files: {
      text: bytes(text),
      emendations: bytes(emendations),
      names: bytes(names),
      quotations: bytes(quotations),
      annotations: bytes(annotations),
      references: bytes(sources),
    },
  });
  if (!edition) throw new Error(JSON.stringify(problems, null, 1));
  return edition;
}
