/** What a field offers; it takes anything. */
export function KnownValues({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </datalist>
  );
}
