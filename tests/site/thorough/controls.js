/**
 * The controls of a page, found by what they are, for tests that press every one of them. Injected
 * into pages.
 */
globalThis.controls ??= (() => {
  const pressable =
    'a[href], button, summary, input, select, textarea, [contenteditable], [tabindex="0"][role]';
  const own = ['type', 'name', 'role', 'data-do', 'data-action', 'data-go'];
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !element.closest('[aria-hidden="true"], [inert]') &&
    // All other elements are inert while a dialog is modal.
    (!document.querySelector('dialog:modal') || element.closest('dialog:modal'));

  /** What kind of control it is: controls that are repeated for each place are of one kind. */
  const kindOf = (element) => {
    const path = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const part = at.dataset.part ? `[${at.dataset.part}]` : '';
      const label =
        at === element
          ? own.map((name) => (at.getAttribute(name) ?? '').replace(/^ui-.*/, '')).join()
          : '';
      if (!/^(?:em|i|cite|sup|b|strong|span)$/.test(at.localName) || at === element)
        path.unshift(at.localName + part + label);
    }
    return path.join('>');
  };
  const all = () =>
    [...document.querySelectorAll(pressable)].filter(
      (one) => isShown(one) && !one.matches(':disabled, [readonly], [type="file"], #ui-failed *'),
    );
  const roleOf = (element) =>
    element.localName === 'input'
      ? element.type
      : element.getAttribute('role') || element.localName;

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
  // Dialogs of the browser itself would stop the page.
  const asked = [];
  globalThis.print = () => asked.push('print');
  globalThis.confirm = (words) => asked.push(words) < 0;

  return {
    /** The first control of each kind: its kind, and what to do with it. */
    kinds() {
      const found = new Map();
      for (const one of all()) {
        const kind = kindOf(one);
        if (!found.has(kind)) found.set(kind, roleOf(one));
      }
      return [...found];
    },
    /** The middle of the control of this kind, scrolled into view; null if there is none. */
    at(kind) {
      const one = all().find((other) => kindOf(other) === kind);
      if (!one) return null;
      const unchosen = one.type === 'radio' && one.checked;
      const other = unchosen
        ? [...document.getElementsByName(one.name)].find(({ checked }) => !checked)
        : one;
      const box = () => other.getClientRects()[0];
      const isInSight = () =>
        other.contains(
          document.elementFromPoint(box().left + box().width / 2, box().top + box().height / 2),
        );
      if (!isInSight()) other.scrollIntoView({ block: 'center', behavior: 'instant' });
      other.focus({ preventScroll: true });
      const { left, top, width, height } = box();
      return [left + width / 2, top + height / 2];
    },
    /** Notes whether the next press follows a link, which is then not left for, or sends a form. */
    watch() {
      followed = false;
      addEventListener('click', look, { once: true });
    },
    wasFollowed: () => followed,
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
    /** Selects words in the text, as a reader with a mouse would. */
    select() {
      const [words] = [...document.querySelectorAll('article > p[id]')]
        .flatMap((block) => [...block.childNodes])
        .filter((node) => node instanceof Text && node.data.length > 40);
      if (!words) return;
      words.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection().setBaseAndExtent(words, 5, words, 25);
    },
  };
})();
