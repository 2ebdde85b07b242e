import { answerOnce } from '../../cache/aside.ts';
import { makeFonts } from '../fonts/subset-fonts.ts';

/** A process that makes the fonts of some characters in a folder, and says what it did. */
answerOnce(({ characters, folder }: { readonly characters: string; readonly folder: string }) =>
  makeFonts(characters, folder),
);
