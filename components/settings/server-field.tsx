import { type ReactNode, useId } from "react";
import { LabelledInput } from "../ui/labelled-input.tsx";
import { KnownValues } from "./known-values.tsx";

const NONE: readonly string[] = [];

interface ServerFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Addresses that are offered; the field takes any. */
  readonly known?: readonly string[];
  readonly hint?: string;
  /** What stands below. */
  readonly children?: ReactNode;
}

/** The address of a server of the person's own. */
export function ServerField({ known = NONE, children, ...field }: ServerFieldProps) {
  const listId = useId();
  const isOffering = known.length > 0;
  return (
    <LabelledInput type="text" inputMode="url" list={isOffering ? listId : undefined} {...field}>
      {isOffering && <KnownValues id={listId} values={known} />}
      {children}
    </LabelledInput>
  );
}
