import footnotes from 'markdown-it-footnote';

export default function config(eleventy) {
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnotes));
  for (const file of ['littlefoot.css', 'littlefoot.mjs']) {
    eleventy.addPassthroughCopy({ [`node_modules/littlefoot/dist/${file}`]: file });
  }
}
