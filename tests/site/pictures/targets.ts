/** The minimum size of targets, in CSS pixels, and that of stand-alone ones. */
const least = { among: 24, alone: 44 };

/**
 * Targets that are hard to touch: smaller than 24 pixels without enough space around them, or
 * buttons, fields and links of overlays lower than 44. Inline targets may be as tall as the line,
 * and paragraph numbers as wide as the margin.
 */
function missed({ among, alone }: typeof least): readonly string[] {
  const targets = 'a[href], button, input, select, textarea, summary';
  const byItself =
    'button, select, textarea, input:not([type=radio], [type=checkbox], [type=range]), :is(unknown-hash, reading-place, note-card > [data-part=foot], #ui-bar) > a, #ui-bar > * > a';
  const inWords =
    ':is(p, dd, td, li, blockquote, sup, small, div:has(> h2, > h3)) > a, p a, .notes a, [data-place], .picture > *';
  const inLists = 'nav ol a, .pages a';
  const all = [...document.querySelectorAll<HTMLElement>(targets)]
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
    .filter(({ one, box }) => !one.closest('.skip') && box.bottom > 0 && box.top < innerHeight);
  const isNear = (own: DOMRect): boolean => {
    const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
    return all.some(({ box }) => {
      if (box === own) return false;
      const dx = Math.max(box.left - x, 0, x - box.right);
      const dy = Math.max(box.top - y, 0, y - box.bottom);
      return Math.hypot(dx, dy) < among / 2;
    });
  };
  return all
    .filter(({ one, box }) => {
      if (one.matches(inWords) && !one.matches(':is(unknown-hash, reading-place) a')) return false;
      if (one.matches(byItself) && !one.matches(inLists)) return box.height < alone - 0.5;
      return Math.min(box.width, box.height) < among && isNear(box);
    })
    .map(({ one, box }) => `${Math.round(box.height)} px: ${one.outerHTML.slice(0, 90)}`);
}

/** An expression for visible targets that are too small; for pages read with touch. */
export const tooSmall = `(${missed})(${JSON.stringify(least)})`;
