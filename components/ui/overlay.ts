/** True in what has keys of its own, whatever has the focus in it. */
export function isInOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null
  );
}
