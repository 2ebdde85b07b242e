/** The parts of the panel of `<place-menu>`; throws if one is missing. */
export function partsOf(host: HTMLElement) {
  const box = host.querySelector<HTMLElement>('[popover]');
  const status = host.querySelector<HTMLElement>('[role="status"]');
  const words = host.querySelector('textarea');
  const form = host.querySelector('select');
  const citing = host.querySelector<HTMLElement>('[data-part="cite"]');
  const cite = host.querySelector<HTMLElement>('[data-do="cite"]');
  if (!box || !status || !words || !form || !citing || !cite)
    throw new TypeError('The menu of places lacks a part.');
  return { box, status, words, form, citing, cite };
}
