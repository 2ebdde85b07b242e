import type { AnnotatedText } from '../../highlights/annotated-text.ts';
import { colours, type Highlight, inReadingOrder } from '../../highlights/highlight.ts';
import { placeOf, wordsOf } from '../../highlights/marked-words.ts';
import { shareLinkOf } from '../../highlights/share-link.ts';
import { deleteHighlight } from './highlight-actions.ts';
import type { HighlightContext } from './highlight-context.ts';
import { excerptOf, highlightForm, statusOf } from './highlight-form.ts';
import { storeChanged } from './highlight-store.ts';
import { counted } from './highlight-words.ts';
import { noteWords as words } from './note-words.ts';
import { button, element } from './parts.ts';
import { sayTrouble } from './say-trouble.ts';

/** The texts whose highlights a list shows, and what it offers for them. */
interface ListScope {
  readonly texts: readonly AnnotatedText[];
  /** On the page of a text, that text. */
  readonly page?: AnnotatedText;
  /** Further buttons for a highlight in the list. */
  further?(one: Highlight): readonly HTMLElement[];
  /** Called when the reader follows a link in the list. */
  leave?(): void;
}

/**
 * Creates a list of highlights in reading order, with a filter by colour and words; it is updated
 * when the store changes.
 */
export function listView(context: HighlightContext, scope: ListScope): HTMLElement {
  const { store } = context;
  const find = element('input');
  find.type = 'search';
  const colour = element('select');
  colour.append(new Option(words.anyColour, ''));
  for (const one of colours) colour.append(new Option(words.colours[one], one));
  const count = element('p');
  count.setAttribute('role', 'status');
  const lists = element('div');
  let all: readonly Highlight[] = [];
  let edited = '';

  const fits = (one: Highlight): boolean => {
    const said = `${wordsOf(one)}\n${one.note}\n${one.tags.join('\n')}`.toLocaleLowerCase();
    const isColour = colour.value === '' || one.colour === colour.value;
    return isColour && said.includes(find.value.trim().toLocaleLowerCase());
  };
  const itemOf = (one: Highlight): HTMLElement => {
    const item = element('li');
    item.dataset['colour'] = one.colour;
    const lang = scope.texts.find(({ folder }) => folder === one.text)?.lang ?? '';
    if (one.id === edited) {
      const done = button(words.done, () => edit(''));
      item.append(highlightForm(one, context, { lang, further: [done] }));
      return item;
    }
    const note = element('p', one.note);
    note.dataset['part'] = 'note';
    note.dir = 'auto';
    const acts = [
      ...(scope.further?.(one) ?? []),
      button(words.edit, () => edit(one.id)),
      button(words.delete, () => deleteHighlight(context, one)),
    ];
    item.append(linkTo(one), excerptOf(one, lang), ...statusOf(one));
    if (one.note) item.append(note);
    item.append(element('div', ...acts));
    return item;
  };
  const linkTo = (one: Highlight): HTMLElement => {
    const text = scope.texts.find(({ folder }) => folder === one.text);
    const label = placeOf(one);
    if (!text || !label) return element('p', label);
    const link = element('a', label);
    const id = one.segments[0]?.block ?? '';
    link.href = scope.page ? `#${id}` : shareLinkOf(text.address, one).replace(/\?[^#]*/, '');
    link.addEventListener('click', () => scope.leave?.());
    return element('p', link);
  };
  const show = (): void => {
    const shown = all.filter(fits);
    count.textContent =
      all.length === 0
        ? words.none
        : shown.length === 0
          ? words.noMatch
          : counted(words.count, shown.length);
    const folders = [...scope.texts.map(({ folder }) => folder), undefined];
    const isKnown = (text: string): boolean => scope.texts.some(({ folder }) => folder === text);
    lists.replaceChildren(
      ...folders.flatMap((folder) => {
        const own = shown.filter(({ text }) =>
          folder === undefined ? !isKnown(text) : text === folder,
        );
        const title = scope.texts.find((text) => text.folder === folder)?.title ?? words.otherText;
        return own.length > 0 ? groupOf(scope.page ? '' : title, own, itemOf) : [];
      }),
    );
  };
  const edit = (id: string): void => {
    edited = id;
    show();
    lists.querySelector('textarea')?.focus();
  };
  const load = async (): Promise<void> => {
    all = inReadingOrder(await store.all(scope.page?.folder));
    // Rendering the list again would remove the field in which the reader is typing.
    if (
      !lists.contains(document.activeElement) ||
      !document.activeElement?.matches('textarea, input')
    )
      show();
    sayTrouble(context);
  };
  find.addEventListener('input', show);
  colour.addEventListener('change', show);
  store.addEventListener(storeChanged, load);
  load();
  const filter = element(
    'div',
    element('label', words.find, find),
    element('label', words.colour, colour),
  );
  filter.dataset['part'] = 'filter';
  const view = element('div', filter, count, lists);
  view.dataset['part'] = 'list';
  return view;
}

/** Lists the highlights in one text under its headings. */
function groupOf(
  title: string,
  own: readonly Highlight[],
  itemOf: (one: Highlight) => HTMLElement,
): readonly HTMLElement[] {
  const byHeading = Map.groupBy(own, ({ location }) => location.heading);
  return [
    ...(title ? [element('h2', title)] : []),
    ...[...byHeading].flatMap(([heading, all]) => [
      ...(heading && heading !== title ? [element('h3', heading)] : []),
      element('ol', ...all.map(itemOf)),
    ]),
  ];
}
