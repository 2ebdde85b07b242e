import { type Problem, problem } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';
import { isPartName } from './parts.ts';
import { fileNames, type TextFolder } from './text-folder.ts';

/** Warns of each file of a folder that nothing uses; `named` are the images that the text uses. */
export function unusedFiles(
  { path, others = [], images = {} }: Pick<TextFolder, 'path' | 'others' | 'images'>,
  named: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const unused = [...others, ...Object.keys(images)].filter((file) => !named.has(file));
  return unused.map((name) => {
    const near = closestMatch(name, Object.values(fileNames));
    const hint = near ? ` Did you mean “${near}”?` : '';
    return problem('file-unused', { file: `${path}/${name}` }, isPartName(name) ? ofPart : hint);
  });
}

const ofPart = ` Numbered files are the text only where there is no “${fileNames.text}”: if they are the text, move the front matter to the top of the first and delete “${fileNames.text}”.`;
