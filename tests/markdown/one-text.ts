import { type CompiledAll, compileAll } from '../../src/markdown/compile-all.ts';
import type { FileKind } from '../../src/markdown/input/text-folder.ts';

/** Minimal front matter. */
export const matter = `---
title: A text
author: A. Writer
date: May 1900
lang: en
description: Text
edition: { version: 1.0.0, date: 2026-01-01, editor: The editors, changes: First edition. }
rights: { holder: Nobody, statement: In the public domain., source: A page }
source: { title: A page, address: https://pages.example/, date: 2000-01-01 }
---

`;

/** Compiles a text from these files; `text` is what follows its front matter. */
export function compileText(
  text: string,
  beside: Readonly<Partial<Record<FileKind, string>>> = {},
): CompiledAll {
  const files = Object.entries({ ...beside, text: `${matter}${text}` }).map(
    ([kind, words]) => [kind, new TextEncoder().encode(words)] as const,
  );
  return compileAll([{ name: 'text', path: 'content/text', files: Object.fromEntries(files) }]);
}
