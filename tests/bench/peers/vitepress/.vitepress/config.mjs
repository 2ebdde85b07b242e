import footnotes from 'markdown-it-footnote';

export default {
  lang: 'en',
  themeConfig: { search: { provider: 'local' } },
  markdown: { config: (markdown) => markdown.use(footnotes) },
};
