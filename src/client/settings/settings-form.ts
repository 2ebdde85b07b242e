import { fill } from '../../i18n/fill.ts';
import { amountOf, type Chosen, choose, type Setting, settings, usualOf } from './settings.ts';

/** The form's settings; those that it does not offer keep their values. */
export const chosenIn = (form: HTMLFormElement, before: Chosen): Chosen =>
  choose((setting) => valueIn(form, setting) ?? before.get(setting.name));

/** Updates the form from settings. */
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

/** Shows the value of each slider, also to assistive technology. */
export function showDegrees(form: HTMLFormElement): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const { told = '', usual } = slider.dataset;
    const n = amountOf(slider.valueAsNumber, Number(usual) || usualTextSize());
    const words = fill(told, { n });
    slider.setAttribute('aria-valuetext', words);
    if (slider.nextElementSibling) slider.nextElementSibling.textContent = words;
  }
}

/** The default font size of the text in this window, in CSS pixels. */
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
