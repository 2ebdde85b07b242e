/**
 * The controls of a page, found by what they are, for tests that press every one of them. Injected
 * into pages.
 */
globalThis.controls ??= (() => {
  const pressable =
    'a[href], button, summary, input, select, textarea, [contenteditable], [tabindex="0"][role]';
  const own = ['type', 'name', 'role', 'data-do', 'data-action', 'data-go'];
  const told = ['data-place', 'data-marked'];
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('[aria-hidden="true"], [inert]');

  /** What kind of control it is: controls that are repeated for each place are of one kind. */
  const kinds = new WeakMap();
  const kindOf = (element) => {
    const known = kinds.get(element);
    if (known) return known;
    const path = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const part = at.dataset.part ? `[${at.dataset.part}]` : '';
      const label =
        at === element
          ? [
              ...own.map((name) => (at.getAttribute(name) ?? '').replace(/^ui-.*/, '')),
              ...told.filter((name) => at.hasAttribute(name)),
            ].join()
          : '';
      if (!/^(?:em|i|cite|sup|b|strong|span)$/.test(at.localName) || at === element)
        path.unshift(at.localName + part + label);
      // Messages are shown where they are not covered.
      if (at.dataset.part === 'notice') break;
    }
    kinds.set(element, path.join('>'));
    return path.join('>');
  };
  // All other elements are inert while a dialog is modal.
  const all = () =>
    [...(document.querySelector('dialog:modal') ?? document).querySelectorAll(pressable)].filter(
      (one) => isShown(one) && !one.matches(':disabled, [readonly], [type="file"], #ui-failed *'),
    );
  const roleOf = (element) =>
    element.localName === 'input'
      ? element.type
      : element.getAttribute('role') || element.localName;

  let selected = 0;
  let followed = false;
  const look = (event) => {
    if (!event.target.closest?.('a[href]') || event.defaultPrevented) return;
    followed = true;
    event.preventDefault();
  };
  // A form that is sent again with the same words changes nothing.
  addEventListener('submit', () => {
    followed = true;
  });
  // What the page uses of the features that some browsers lack.
  const used = new Set();
  const watchUse = (feature, prototype, ...names) => {
    for (const name of names) {
      const own = prototype?.[name];
      if (!own) continue;
      prototype[name] = function (...values) {
        used.add(feature);
        return own.apply(this, values);
      };
    }
  };
  watchUse('popover', HTMLElement.prototype, 'showPopover', 'hidePopover', 'togglePopover');
  watchUse('showModal', HTMLDialogElement.prototype, 'showModal');
  watchUse('findLastIndex', Array.prototype, 'findLast', 'findLastIndex');
  for (const { prototype } of [Element, Document, DocumentFragment])
    watchUse('replaceChildren', prototype, 'replaceChildren');
  watchUse('highlights', globalThis.HighlightRegistry?.prototype, 'set', 'delete', 'get', 'clear');
  watchUse('indexedDB', globalThis.IDBFactory?.prototype, 'open');
  watchUse('indexedDB', globalThis.IDBDatabase?.prototype, 'transaction');
  watchUse('trustedTypes', globalThis.TrustedTypePolicyFactory?.prototype, 'createPolicy');
  addEventListener(
    'toggle',
    ({ target }) => {
      if (target.popover) used.add('popover');
    },
    true,
  );

  let changed = performance.now();
  const noteChange = () => {
    changed = performance.now();
  };
  new MutationObserver(noteChange).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const changes = ['toggle', 'scroll', 'input', 'change', 'close', 'hashchange', 'popstate'];
  for (const type of changes) addEventListener(type, noteChange, true);

  // What the page waits for before it changes: timers, but for those that end notices or release
  // files, and frames.
  const longest = 3500;
  const waiting = new Set();
  const { setTimeout: start, clearTimeout: stop, requestAnimationFrame: nextFrame } = globalThis;
  globalThis.setTimeout = (act, ms = 0, ...values) => {
    const id = start(() => {
      waiting.delete(id);
      act(...values);
    }, ms);
    if (ms <= longest) waiting.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    waiting.delete(id);
    stop(id);
  };
  globalThis.requestAnimationFrame = (act) => {
    const frame = Symbol('frame');
    waiting.add(frame);
    return nextFrame((time) => {
      waiting.delete(frame);
      act(time);
    });
  };

  /** Waits until the page waits for nothing and has not changed for some milliseconds. */
  const rest = (quiet) =>
    new Promise((done) => {
      const look = () => {
        if (waiting.size > 0) noteChange();
        const left = changed + quiet - performance.now();
        if (left > 0) start(look, left);
        else done();
      };
      noteChange();
      look();
    });

  // Dialogs of the browser itself would stop the page, and a download is no change of it.
  const asked = [];
  const { click } = HTMLElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) asked.push(`download ${asked.length}`);
    click.call(this);
  };
  globalThis.print = () => asked.push('print');
  globalThis.confirm = (words) => asked.push(words) < 0;

  return {
    /** The first control of each kind. */
    kinds() {
      const found = new Map();
      for (const one of all()) {
        const kind = kindOf(one);
        const lacksScript = one.closest(':not(:defined)') !== null;
        if (!found.has(kind)) found.set(kind, { kind, role: roleOf(one), lacksScript });
      }
      return [...found.values()];
    },
    /** Waits until the page is at rest; returns whether all these files have been read. */
    async rest(files) {
      await rest(100);
      return (
        document.readyState === 'complete' &&
        files.every((file) => performance.getEntriesByName(file).length > 0)
      );
    },
    /** Lets the time pass after which elements say that their script has not come. */
    endWaiting() {
      for (const animation of document.getAnimations())
        if (animation.animationName === 'unavailable') animation.finish();
    },
    /**
     * The middle of the nth control of this kind or the last, scrolled into view; null if there is
     * none, or something covers it.
     */
    async at(kind, nth) {
      const same = all().filter((other) => kindOf(other) === kind);
      const one = same[Math.min(nth, same.length - 1)];
      if (!one) return null;
      const unchosen = one.type === 'radio' && one.checked;
      const other = unchosen
        ? [...document.getElementsByName(one.name)].find(({ checked }) => !checked)
        : one;
      const middle = () => {
        const { left, top, width, height } = other.getClientRects()[0];
        return [left + width / 2, top + height / 2];
      };
      const isInSight = () => {
        const there = document.elementFromPoint(...middle());
        return other.contains(there) || there?.closest('label')?.control === other;
      };
      // A link that skips the bar is only in sight with the focus.
      other.focus({ preventScroll: true });
      // What comes into view may get another size then, and what was offered above may go.
      for (let n = 0; n < 5 && !isInSight(); n++) {
        other.scrollIntoView({ block: 'center', behavior: 'instant' });
        await rest(100);
      }
      return isInSight() ? middle() : null;
    },
    /** Notes whether the next press follows a link, which is then not left for, or sends a form. */
    watch() {
      followed = false;
      used.clear();
      addEventListener('click', look, { once: true });
    },
    wasFollowed: () => followed,
    /** The features that have been used since then. */
    used: () => [...used],
    /** What a reader perceives of the page's state. */
    state() {
      const texts = (selector) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
      return JSON.stringify({
        url: location.href,
        root: { ...document.documentElement.dataset },
        style: document.documentElement.getAttribute('style'),
        open: [
          ...document.querySelectorAll('dialog[open], details[open], :popover-open, [data-open]'),
        ].map((one) => one.id || one.className || one.localName),
        said: texts('[role="status"], [role="alert"], [aria-live]'),
        values: [...document.querySelectorAll('input, select, textarea')].map((one) =>
          one.type === 'radio' || one.type === 'checkbox' ? one.checked : one.value,
        ),
        shown: all().map(kindOf).sort(),
        words: document.body.innerText.length,
        asked,
      });
    },
    scroll: () => Math.round(scrollY),
    /** Whether the page says that something could not be loaded. */
    isTold: () => document.querySelector('#ui-failed')?.matches(':popover-open') ?? false,
    /** Selects words in the text, as a reader with a mouse would; others each time. */
    select() {
      const words = [...document.querySelectorAll('article > p[id]')]
        .flatMap((block) => [...block.childNodes])
        .filter((node) => node instanceof Text && node.data.length > 40)[selected++];
      if (!words) return;
      words.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection().setBaseAndExtent(words, 5, words, 25);
    },
  };
})();
