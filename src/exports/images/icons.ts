import { Resvg } from '@resvg/resvg-wasm';
import { startRasterizer } from '../files/materials.ts';

/** The icons of the installed site: name, size in pixels, and purpose. */
export const icons = [
  { name: '192', size: 192, purpose: 'any' },
  { name: '512', size: 512, purpose: 'any' },
  { name: 'maskable', size: 512, purpose: 'maskable' },
] as const;

export type Icon = (typeof icons)[number];

/**
 * The site's icon as a PNG. A maskable icon fills its square, because devices crop it; its
 * important parts are within the middle 80% (https://w3c.github.io/manifest/#icon-masks).
 */
export async function iconOf(drawing: string, { size, purpose }: Icon): Promise<Uint8Array> {
  await startRasterizer();
  const drawn =
    purpose === 'any'
      ? drawing
      : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${edgeColour(drawing)}"/><svg x="1" y="1" width="8" height="8">${drawing}</svg></svg>`;
  const picture = new Resvg(drawn, { fitTo: { mode: 'width', value: size } });
  const png = picture.render().asPng();
  picture.free();
  return png;
}

/** The colour of a drawing at the middle of its left edge; white if it is not opaque there. */
function edgeColour(drawing: string): string {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: 64 } });
  const { pixels, width, height } = picture.render();
  const first = Math.floor(height / 2) * width * 4;
  const [red = 255, green = 255, blue = 255, opaque = 0] = pixels.slice(first, first + 4);
  picture.free();
  return opaque === 255 ? `rgb(${red},${green},${blue})` : 'white';
}
