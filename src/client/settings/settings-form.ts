import { fill } from '../../i18n/fill.ts';
import { amountOf, type Chosen, choose, type Setting, settings, usualOf } from './settings.ts';

/** What the form says. A setting that it does not offer stays as it was chosen before. */
export const chosenIn = (form: HTMLFormElement, before: Chosen): Chosen =>
  choose((setting) => valueIn(form, setting) ?? before.get(setting.name));

/** Makes the form say what is chosen. */
export function showChosen(form: HTMLFormElement, chosen: Chosen): void {
  for (const setting of settings) {
    const control = form.elements.namedItem(setting.name);
    const value = `${chosen.get(setting.name) ?? usualOf(setting)}`;
    if (control instanceof RadioNodeList) control.value = value;
    else if (!(control instanceof HTMLInputElement)) continue;
    else if (control.type === 'checkbox') control.checked = value === 'on';
    else control.value = value;
  }
  showDegrees(form);
}

/** Says beside each slider, and to assistive technology, how much it stands at. */
export function showDegrees(form: HTMLFormElement): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const { told = '', usual } = slider.dataset;
    const n = amountOf(slider.valueAsNumber, Number(usual) || usualTextSize());
    const words = fill(told, { n });
    slider.setAttribute('aria-valuetext', words);
    if (slider.nextElementSibling) slider.nextElementSibling.textContent = words;
  }
}

/** The size of the text in this window until the reader chooses one, in CSS pixels. */
function usualTextSize(): number {
  const { documentElement: root, body } = document;
  const chosen = Number(getComputedStyle(root).getPropertyValue('--size')) || 1;
  return Number.parseFloat(getComputedStyle(body).fontSize) / chosen;
}

function valueIn(form: HTMLFormElement, { name }: Setting): string | number | undefined {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) return control.value;
  if (!(control instanceof HTMLInputElement)) return undefined;
  if (control.type === 'checkbox') return control.checked ? 'on' : 'off';
  return control.valueAsNumber;
}
