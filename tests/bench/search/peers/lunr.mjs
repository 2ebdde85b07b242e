import lunr from 'lunr';

/** What is sent: the index, made beforehand, as lunr's guide advises. */
export const prepare = (passages) =>
  JSON.stringify(
    lunr((index) => {
      index.ref('id');
      index.field('text');
      for (const passage of passages) index.add(passage);
    }),
  );

/** Makes what answers a query with the ids of passages. */
export function load(data) {
  const index = lunr.Index.load(JSON.parse(data));
  return (query) => index.search(query).map(({ ref }) => ref);
}
