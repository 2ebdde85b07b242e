import type { Edition } from '../../src/edition/model.ts';
import { compile } from '../../src/markdown/compile.ts';

/** A small text with the Markdown under test. */
export function smallText(
  markdown: string,
  { lang = 'en', title = 'A trial', author = 'A. Writer' } = {},
  images: Readonly<Record<string, Uint8Array>> = {},
): Edition {
  const text = `---
title: ${title}
author: ${author}
date: '1990'
lang: ${lang}
description: A small text
edition: { version: 1.0.0, date: 2026-01-01, editor: The editors, changes: None. }
rights: { holder: A. Writer, statement: Free to read., source: A page }
source: { title: A page, address: https://a.example/, date: 2020-01-01 }
---

${markdown}
`;
  const { edition, problems } = compile({
    name: 'trial',
    path: 'content/trial',
    files: { text: new TextEncoder().encode(text) },
    images,
  });
  if (!edition) throw new Error(JSON.stringify(problems, null, 1));
  return edition;
}
