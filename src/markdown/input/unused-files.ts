import { type Problem, problem } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';
import { fileNames, type TextFolder } from './text-folder.ts';

/** A warning for each file of a folder that nothing uses. */
export const unusedFiles = ({
  path,
  others = [],
}: Pick<TextFolder, 'path' | 'others'>): readonly Problem[] =>
  others.map((name) => {
    const near = closestMatch(name, Object.values(fileNames));
    const hint = near ? ` Is it meant for “${near}”?` : '';
    return problem('file-unused', { file: `${path}/${name}` }, hint);
  });
