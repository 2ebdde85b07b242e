import { fill } from '../../i18n/labels.ts';
import { type Chosen, choose, type Setting, settings, usualOf } from './settings.ts';

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

/** Says beside each slider, and to assistive technology, where it stands. */
export function showDegrees(form: HTMLFormElement): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const told = fill(slider.dataset['told'] ?? '', { n: slider.value });
    slider.setAttribute('aria-valuetext', told);
    if (slider.nextElementSibling) slider.nextElementSibling.textContent = told;
  }
}

function valueIn(form: HTMLFormElement, { name }: Setting): string | number | undefined {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) return control.value;
  if (!(control instanceof HTMLInputElement)) return undefined;
  if (control.type === 'checkbox') return control.checked ? 'on' : 'off';
  return control.valueAsNumber;
}
