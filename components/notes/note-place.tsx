import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useBeside } from "../hooks/use-beside.tsx";

/** A field for notes: where it stands, or at the foot of the panel, which shows it whatever else it shows. */
export function NotePlace({ children }: { readonly children: ReactNode }) {
  const beside = useBeside();
  if (!beside) return children;
  return beside.notePlace && createPortal(children, beside.notePlace);
}
