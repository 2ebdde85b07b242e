/** Closes a modal dialog on a click outside it that also began outside. */
export function closeOutside(dialog: HTMLDialogElement, signal: AbortSignal): void {
  let begun = false;
  const beside = ({ target, clientX: x, clientY: y }: MouseEvent): boolean => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return target === dialog && (x < left || x > right || y < top || y > bottom);
  };
  dialog.addEventListener('pointerdown', (event) => (begun = beside(event)), { signal });
  dialog.addEventListener('click', (event) => begun && beside(event) && dialog.close(), { signal });
}
