import lunr from 'lunr';

/** What is sent: a prebuilt index, as lunr's guide recommends. */
export const prepare = (passages) =>
  JSON.stringify(
    lunr((index) => {
      index.ref('id');
      index.field('text');
      for (const passage of passages) index.add(passage);
    }),
  );

/** Creates a function that answers a query with ids of passages. */
export function load(data) {
  const index = lunr.Index.load(JSON.parse(data));
  return (query) => index.search(query).map(({ ref }) => ref);
}
