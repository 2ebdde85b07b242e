/**
 * A minimal interface for a library: a list of passages with the context of the match. F9 opens it,
 * and loads the library and its data in parallel.
 */
const dialog = document.getElementById('bench');
const [input, count, list] = dialog.children;
let answering;

async function begin() {
  const [{ load }, data] = await Promise.all([
    import('./peer.js'),
    fetch('./data.json').then((response) => response.text()),
  ]);
  return load(data);
}

/** Ids of the passages found; none if the library rejects the query's syntax. */
globalThis.benchFind = async (query) => {
  answering ??= begin();
  const find = await answering;
  try {
    return find(query);
  } catch {
    return [];
  }
};

function result(id, query) {
  const link = document.createElement('a');
  link.href = `#${id}`;
  const text = document.getElementById(id)?.textContent ?? '';
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  const mark = document.createElement('mark');
  mark.append(at < 0 ? '' : text.slice(at, at + query.length));
  const after = Math.max(at, 0) + (mark.textContent?.length ?? 0);
  link.append(text.slice(Math.max(0, at - 60), Math.max(at, 0)), mark);
  link.append(text.slice(after, after + 60));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

addEventListener('keydown', ({ key }) => {
  if (key !== 'F9') return;
  dialog.showModal();
  answering ??= begin();
});

input.addEventListener('input', async () => {
  const query = input.value;
  const found = await globalThis.benchFind(query);
  if (query !== input.value) return;
  count.textContent = `${found.length} results`;
  list.replaceChildren(...found.map((id) => result(id, query)));
});
