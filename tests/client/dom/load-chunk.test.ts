import { afterEach, describe, expect, it, vi } from 'vitest';

let copies = 0;
/** A new instance of the module; `vi.resetModules` would also reset those of other test files. */
const newCopy = (): Promise<typeof import('../../../src/client/dom/load-chunk.ts')> =>
  import(
    /* @vite-ignore */ `${new URL('../../../src/client/dom/load-chunk.ts', import.meta.url)}?copy-${copies++}`
  );

/** The chunk’s loader as in a page just opened, and how often the message has been shown. */
async function opened({ pressed = true } = {}) {
  const showPopover = vi.fn();
  vi.stubGlobal('navigator', { userActivation: { isActive: pressed } });
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { getElementById: () => ({ showPopover }) });
  const { loadChunk } = await newCopy();
  return { loadChunk, showPopover };
}

describe('A chunk of script', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is requested at its address', async () => {
    const { loadChunk } = await opened();
    expect(await loadChunk('./a.js', async (address) => address)).toBe('./a.js');
  });

  it('that failed is requested at another address the next time, and no other chunk is', async () => {
    const { loadChunk, showPopover } = await opened();
    await expect(loadChunk('./a.js', () => Promise.reject(new Error('404')))).rejects.toThrow(
      '404',
    );
    expect(showPopover).toHaveBeenCalledOnce();
    // Other callers may load the same chunk by another function.
    expect(await loadChunk('./a.js', async (address) => address)).toBe('./a.js?');
    expect(await loadChunk('./b.js', async (address) => address)).toBe('./b.js');
  });

  it('that failed without a press is not announced', async () => {
    const { loadChunk, showPopover } = await opened({ pressed: false });
    await expect(loadChunk('./a.js', () => Promise.reject(new Error('404')))).rejects.toThrow();
    expect(showPopover).not.toHaveBeenCalled();
  });
});
