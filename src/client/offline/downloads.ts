/** Whether a URL is of a file that readers can download: a text in another format, or its data. */
export const isDownload = (url: string): boolean => {
  const { pathname } = new URL(url);
  return (
    /\.(?:epub|pdf|html|md|txt|jsonld|xml|bib|ris|json)$/.test(pathname) &&
    !/\/(?:offline|pagefind-entry)\.json$/.test(pathname)
  );
};
