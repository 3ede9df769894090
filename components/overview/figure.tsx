import { useId, type ReactNode } from "react";

interface FigureProps {
  readonly title: string;
  /** What of it can be chosen. */
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}

/** One of the overview's plots or tables, with its name. */
export function Figure({ title, choices, children }: FigureProps) {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <div className="row wrap">
        <h2 id={id}>{title}</h2>
        {choices && <span className="row wrap push">{choices}</span>}
      </div>
      {children}
    </section>
  );
}
