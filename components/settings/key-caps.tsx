/** Keys to press together, or one of them, each on a cap of its own. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key) => (
    <kbd key={key} className="key">
      {key}
    </kbd>
  ));
}
