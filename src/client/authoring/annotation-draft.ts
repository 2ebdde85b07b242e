import { quote } from '../../edition/quotation.ts';
import { labelsFor } from '../../i18n/labels.ts';
import { copyText } from '../dom/copy-text.ts';
import { type PagePassage, passagesIn } from '../search/passages.ts';

/**
 * Helps the editor, in the dev server only: words selected in the text become the finished entry of
 * `annotations.yaml`, quoted so that they are found again, to be copied and filled in.
 */
export class AnnotationDraft extends HTMLElement {
  #connection: AbortController | undefined;

  /** Defines the element and puts one on the page. */
  static start(): void {
    if (!customElements.get('annotation-draft'))
      customElements.define('annotation-draft', AnnotationDraft);
    if (!document.querySelector('annotation-draft')) document.body.append(new AnnotationDraft());
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    let timer: ReturnType<typeof setTimeout>;
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.#offer(), 250);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #offer(): void {
    const selection = getSelection();
    if (selection?.anchorNode && this.contains(selection.anchorNode)) return;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const draft = range && !range.collapsed ? draftOf(range, passagesIn(String)) : undefined;
    this.replaceChildren();
    if (draft === undefined) return;
    const words = labelsFor(document.documentElement.lang).draft;
    const entry = document.createElement('pre');
    entry.textContent = draft;
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = words.copy;
    const status = document.createElement('span');
    status.role = 'status';
    Object.assign(status.dataset, { copied: words.copied, failed: words.failed });
    copy.addEventListener('click', () => void copyText(draft, status));
    this.append(entry, copy, ' ', status);
  }
}

/** The entry for a selection that lies in one passage; nothing for any other. */
export function draftOf(range: Range, passages: readonly PagePassage[]): string | undefined {
  for (const { pieces, text } of passages) {
    const first = pieces.find(({ node }) => range.intersectsNode(node));
    const last = pieces.findLast(({ node }) => range.intersectsNode(node));
    if (!first || !last) continue;
    const from = range.startContainer === first.node ? range.startOffset : 0;
    const to = range.endContainer === last.node ? range.endOffset : last.node.data.length;
    const chosen = text.slice(first.start + from, last.start + to);
    const start = first.start + from + (chosen.length - chosen.trimStart().length);
    const end = start + chosen.trim().length;
    if (start >= end) continue;
    return entryOf(
      quote(
        passages.map((passage) => passage.text),
        text,
        start,
        end,
      ),
    );
  }
  return undefined;
}

/** YAML of an entry whose body is still to be written. JSON strings are YAML strings. */
function entryOf({ exact, prefix, suffix }: ReturnType<typeof quote>): string {
  const target = Object.entries({ exact, prefix, suffix })
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${JSON.stringify(words)}`);
  const id = exact
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  return [
    `- id: ${id ?? 'note'}`,
    '  kind: phrase',
    `  heading: ${JSON.stringify(exact)}`,
    `  target: { ${target.join(', ')} }`,
    '  status: documented',
    '  body: ""',
    '  sources: []',
    `  date: ${new Date().toISOString().slice(0, 10)}`,
    '',
  ].join('\n');
}
