import { arrowStep } from './arrow-step.ts';

/**
 * Handles the keys of a popover; `opener` returns the button that opened it. Arrow keys cycle
 * through the buttons of the popover. Tab on its last control closes it and moves the focus to what
 * follows that button; Shift+Tab on its first control closes it and moves the focus to that button.
 */
export function keepKeysIn(box: HTMLElement, opener: () => HTMLElement | undefined): void {
  box.addEventListener('keydown', (event) => {
    const all = [...box.querySelectorAll<HTMLElement>('button, select, textarea')];
    const shown = all.filter((one) => one.checkVisibility());
    const buttons = shown.filter((one) => one.matches('button'));
    const here = buttons.findIndex((button) => button.matches(':focus'));
    const step = arrowStep(event, box);
    if (step && here >= 0) {
      event.preventDefault();
      buttons.at((here + step) % buttons.length)?.focus();
    }
    const last = event.shiftKey ? shown[0] : shown.at(-1);
    // In WebKitGTK the `key` of Shift+Tab is not “Tab”, but its `code` is.
    if (event.code !== 'Tab' || document.activeElement !== last) return;
    box.hidePopover();
    opener()?.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  });
}
