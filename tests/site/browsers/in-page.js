/**
 * How tests see a page: as its accessibility tree. Runs in the page, after axe-core, whose reading of
 * roles and names is the same in every engine.
 */
globalThis.accessibility ??= (() => {
  const { aria, dom, text } = axe.commons;
  const tidy = (words) => words.replace(/\s+/g, ' ').trim();

  /** The role an author gave from the publishing vocabulary, else the plain one. */
  const roleOf = (element) => aria.getRole(element, { dpub: true }) ?? aria.getRole(element);
  const isOfRole = (element, role) => aria.getRole(element) === role || roleOf(element) === role;
  const nameOf = (element) => tidy(text.accessibleText(element));

  /** Axe reads a copy of the tree, which must be of this moment. */
  function reading(ask) {
    axe.setup(document.documentElement);
    try {
      return ask();
    } finally {
      axe.teardown();
    }
  }

  /** Elements that may have a role by themselves. Of any other role every element is asked, slowly. */
  const natural = {
    button: 'button, summary, input',
    checkbox: 'input',
    dialog: 'dialog',
    heading: 'h1, h2, h3, h4, h5, h6',
    link: 'a',
    radio: 'input',
    searchbox: 'input',
    slider: 'input',
    status: 'output',
  };
  const mayBe = (role) =>
    document.querySelectorAll(
      role.startsWith('doc-') ? '[role]' : role in natural ? `[role], ${natural[role]}` : '*',
    );

  const ofRole = (role) =>
    [...mayBe(role)].filter(
      (element) => isOfRole(element, role) && dom.isVisibleToScreenReaders(element),
    );
  const isNamed = (element, { name, pattern }) =>
    pattern
      ? new RegExp(pattern.source, pattern.flags).test(nameOf(element))
      : name === undefined || nameOf(element) === tidy(name);

  return {
    find(target) {
      if ('id' in target) return [document.getElementById(target.id)].filter(Boolean);
      return reading(() => ofRole(target.role).filter((element) => isNamed(element, target)));
    },
    /** The names of all that have the role: what a failed search is told. */
    names: (role) => reading(() => ofRole(role).map(nameOf)),
    describe: (element) =>
      reading(() => ({ role: roleOf(element), name: nameOf(element), id: element.id })),
    focused() {
      const element = document.activeElement;
      return element && element !== document.body ? this.describe(element) : null;
    },
    /** The middle of an element's first line, with the page scrolled if something else is there. */
    pointOf(element) {
      const middle = () => {
        const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      };
      if (!element.contains(document.elementFromPoint(...middle())))
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      return middle();
    },
    /** Plays a finger where a driver has none: the events of a tap, in their order. */
    tap(element) {
      const [clientX, clientY] = this.pointOf(element);
      const there = document.elementFromPoint(clientX, clientY) ?? element;
      const shared = { bubbles: true, cancelable: true, composed: true, clientX, clientY };
      const finger = { ...shared, pointerId: 7, pointerType: 'touch', isPrimary: true };
      for (const what of ['over', 'enter', 'down', 'up', 'out', 'leave'])
        there.dispatchEvent(new PointerEvent(`pointer${what}`, finger));
      there.dispatchEvent(new PointerEvent('click', { ...finger, detail: 1 }));
    },
    async audit() {
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => ({
        rule: id,
        places: nodes.map((node) => node.target.join(' ')),
      }));
    },
  };
})();
