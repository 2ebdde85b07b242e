/**
 * Moves the editor's introduction into a closed `details` below the title, in place of the link to
 * it. In the HTML and in print it follows the text, so that the text comes first.
 */
export class TextIntroduction extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const section = link && document.querySelector(link.hash);
    if (!section) return;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(...link.childNodes);
    section.firstElementChild?.remove();
    details.append(summary, ...section.childNodes);
    details.id = section.id;
    section.id = '';
    link.replaceWith(details);
    addEventListener('beforeprint', () => section.append(details));
    addEventListener('afterprint', () => this.append(details));
  }
}
