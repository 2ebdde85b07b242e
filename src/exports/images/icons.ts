import { Resvg } from '@resvg/resvg-wasm';
import { startRasterizer } from '../files/materials.ts';

/** The pictures that a device asks for where the site is installed: name, and height and width in pixels. */
export const icons = [
  { name: '192', size: 192, purpose: 'any' },
  { name: '512', size: 512, purpose: 'any' },
  { name: 'maskable', size: 512, purpose: 'maskable' },
] as const;

export type Icon = (typeof icons)[number];

/**
 * The site’s icon as a PNG. A maskable one fills its square, since devices cut it to a shape of theirs;
 * what must stay to be seen lies in the middle four fifths (https://w3c.github.io/manifest/#icon-masks).
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

/** What colour a drawing has at the middle of its left edge; white if it is not coloured there. */
function edgeColour(drawing: string): string {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: 64 } });
  const { pixels, width, height } = picture.render();
  const first = Math.floor(height / 2) * width * 4;
  const [red = 255, green = 255, blue = 255, opaque = 0] = pixels.slice(first, first + 4);
  picture.free();
  return opaque === 255 ? `rgb(${red},${green},${blue})` : 'white';
}
