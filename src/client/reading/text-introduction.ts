/**
 * Brings the editor's introduction up from the end of the page, where it stands so that the text
 * comes first, and folds it below the title in place of the link that leads to it.
 */
export class TextIntroduction extends HTMLElement {
  static define(): void {
    if (!customElements.get('text-introduction'))
      customElements.define('text-introduction', TextIntroduction);
  }

  connectedCallback(): void {
    const link = this.querySelector('a');
    const section = link && document.getElementById(link.hash.slice(1));
    if (!link || !section) return;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(...link.childNodes);
    section.querySelector('h2')?.remove();
    details.append(summary, ...section.childNodes);
    details.id = section.id;
    section.remove();
    link.replaceWith(details);
  }
}
