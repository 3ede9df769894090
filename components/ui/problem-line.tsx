/** Why something could not begin; nothing where there is no reason. */
export function ProblemLine({ text }: { readonly text: string }) {
  if (text === "") return null;
  return (
    <p className="field-problem" role="alert">
      {text}
    </p>
  );
}
