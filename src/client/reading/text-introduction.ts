/**
 * Moves the editor's introduction below the title, folded, in place of the link to it. In the HTML
 * it comes last, so that the text comes first.
 */
export class TextIntroduction extends HTMLElement {
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
