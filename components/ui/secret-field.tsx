import { LabelledInput } from "./labelled-input.tsx";

interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** What nobody who looks at the screen is to read. */
export function SecretField(field: SecretFieldProps) {
  return <LabelledInput type="password" {...field} />;
}
