/** How small a target may be, in CSS pixels, and one that stands by itself. */
const least = { among: 24, alone: 44 };

/**
 * What a finger would miss, in the page: targets of less than 24 pixels with too little room around
 * them, and buttons, fields and the ways on from what lies over the page that are lower than 44. What
 * stands in a line of words is as tall as the line, and the number of a paragraph as wide as the margin.
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

/** The targets in sight that are too small for a finger, asked of a page that is read with one. */
export const tooSmall = `(${missed})(${JSON.stringify(least)})`;
