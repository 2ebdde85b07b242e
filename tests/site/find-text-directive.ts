/**
 * Finds what a browser selects for a text fragment, by the algorithm in the specification
 * (https://wicg.github.io/scroll-to-text-fragment/, “Finding ranges in a document”), independent of
 * the code that makes links.
 *
 * Runs in the page. Returns the words, and their start as a path of child indexes from the body.
 */
export function textDirectives(): (fragment: string) => { words: string; at: string } | undefined {
  // The text of each block in order, with the position of every letter.
  const letters: { node: Text; offset: number }[] = [];
  let text = '';
  let block: Element | null | undefined;
  const isBlock = (element: Element) =>
    /^(?:block|table|flow-root|grid|flex|list-item)$/.test(getComputedStyle(element).display);
  const blockOf = (node: Node): Element | null => {
    let element = node.parentElement;
    while (element && !isBlock(element)) element = element.parentElement;
    return element;
  };
  const isSearched = (node: Text) => {
    for (let up = node.parentElement; up; up = up.parentElement) {
      if (/^(?:script|style|select|textarea|video|object|iframe)$/.test(up.localName)) return false;
      if (getComputedStyle(up).display === 'none') return false;
    }
    return node.parentElement?.checkVisibility({ visibilityProperty: true }) !== false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (!isSearched(node)) continue;
    const own = blockOf(node);
    if (own !== block) {
      text += '\n';
      letters.push({ node, offset: 0 });
    }
    block = own;
    for (const [offset, letter] of node.data.split('').entries()) {
      text += /\s/.test(letter) ? ' ' : letter;
      letters.push({ node, offset });
    }
  }
  const plain = text.toLowerCase();
  const bounds = new Set<number>();
  for (const { index } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    bounds.add(index);
  bounds.add(text.length);
  const find = (query: string, from: number, endsWord: boolean, startsWord = true): number => {
    const wanted = query.toLowerCase();
    for (let at = plain.indexOf(wanted, from); at >= 0; at = plain.indexOf(wanted, at + 1))
      if ((!startsWord || bounds.has(at)) && (!endsWord || bounds.has(at + wanted.length)))
        return at;
    return -1;
  };
  const skip = (at: number): number => {
    let next = at;
    while (/\s/.test(text.charAt(next))) next++;
    return next;
  };
  return (fragment) => {
    const value = /:~:text=(.*)$/.exec(fragment)?.[1] ?? '';
    const parts = value.split(',');
    const decode = (part: string | undefined) => part && decodeURIComponent(part);
    const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : undefined;
    const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : undefined;
    const [start, end] = parts.map(decode);

    for (let from = 0; from >= 0 && start; ) {
      let at: number;
      if (prefix) {
        const before = find(prefix, from, false);
        if (before < 0) return undefined;
        from = before + 1;
        at = skip(before + prefix.length);
        if (find(start, at, Boolean(end) || !suffix) !== at) continue;
      } else {
        at = find(start, from, Boolean(end) || !suffix);
        if (at < 0) return undefined;
        from = at + 1;
      }
      let to = at + start.length;
      if (end) {
        const last = find(end, to, !suffix);
        if (last < 0) return undefined;
        to = last + end.length;
      }
      if (suffix) {
        const after = skip(to);
        if (find(suffix, after, true, false) !== after) continue;
      }
      const { node, offset } = letters[at] ?? { node: document.body, offset: 0 };
      const path: number[] = [];
      for (let up: Node = node; up !== document.body && up.parentNode; up = up.parentNode)
        path.unshift([...up.parentNode.childNodes].indexOf(up as ChildNode));
      return { words: text.slice(at, to), at: `${path.join('/')}:${offset}` };
    }
    return undefined;
  };
}
