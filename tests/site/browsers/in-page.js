/**
 * The accessibility tree, as tests query it. Bundled and injected into pages; axe-core is injected
 * separately on demand, because it is twenty times as large.
 */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';

globalThis.accessibility ??= (() => {
  const tidy = (words) => words.replace(/\s+/g, ' ').trim();

  /** The explicit role, such as one of DPUB-ARIA, or the element's implicit one. */
  const roleOf = (element) => {
    const [given] = (element.getAttribute('role') ?? '').split(/\s+/);
    return given || ownRole(element);
  };
  const ownRole = (element) =>
    element.localName === 'a' ? element.hasAttribute('href') && 'link' : getRole(element);
  const isOfRole = (element, role) => {
    const own = roleOf(element);
    // Software without support for DPUB-ARIA falls back to the implicit role.
    return own === role || (own?.startsWith?.('doc-') && ownRole(element) === role);
  };
  // Generated content is not part of the name here.
  const nameOf = (element) =>
    tidy(computeAccessibleName(element, { computedStyleSupportsPseudoElements: false }));
  const isHeard = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[aria-hidden="true"], [inert]');

  /** Elements with an implicit role; for other roles all elements are checked, which is slow. */
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
    [...mayBe(role)].filter((element) => isOfRole(element, role) && isHeard(element));
  const isNamed = (element, { name, pattern }) =>
    pattern
      ? new RegExp(pattern.source, pattern.flags).test(nameOf(element))
      : name === undefined || nameOf(element) === tidy(name);

  return {
    find(target) {
      if ('id' in target) return [document.getElementById(target.id)].filter(Boolean);
      return ofRole(target.role).filter((element) => isNamed(element, target));
    },
    /** The names of all elements with the role, for error messages. */
    names: (role) => ofRole(role).map(nameOf),
    // Elements that may not be named, such as a focused `strong`, are announced by their text.
    describe: (element) => ({
      role: roleOf(element) || null,
      name: nameOf(element) || tidy(element.textContent),
      id: element.id,
    }),
    focused() {
      const element = document.activeElement;
      return element && element !== document.body ? this.describe(element) : null;
    },
    /** The centre of an element's first line; if a click there would not hit it, scrolls to it. */
    pointOf(element) {
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const middle = [box.left + box.width / 2, box.top + box.height / 2];
      const isHit = element.contains(document.elementFromPoint(...middle));
      if (!isHit)
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      return { middle, isHit };
    },
    /** Dispatches the events of a tap, for drivers without touch. */
    tap(element) {
      this.pointOf(element);
      const [clientX, clientY] = this.pointOf(element).middle;
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
