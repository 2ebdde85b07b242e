import { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';
import { pointAfter } from '../written-text.ts';
import { findUnfit } from './characters.ts';

/**
 * Maximum size in bytes: more than “War and Peace” has in English, and still small enough for one
 * page.
 */
const longest = 4_000_000;

/**
 * Decodes a file as UTF-8, with `\n` as line break. If problems are reported on it, it is empty.
 */
export function decode(path: string, bytes: Uint8Array): VFile {
  const file = new VFile({ path, value: '' });
  if (bytes.length > longest) {
    file.message(...ruleMessage('file-long', undefined, longest / 1_000_000));
    return file;
  }
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const text = read.replace(/\r\n?/g, '\n');
    const unfit = findUnfit(text);
    if (unfit)
      file.message(...ruleMessage('character', pointAfter(text.slice(0, unfit.index)), unfit.name));
    else file.value = text;
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
    file.message(...ruleMessage('encoding', pointAfter(before)));
  }
  return file;
}
