import type { ReactNode } from "react";
import { Icon, type IconName } from "../ui/icon.tsx";

interface StillPageProps {
  readonly icon: IconName;
  readonly title: string;
  readonly reason: string;
  readonly children?: ReactNode;
}

/** One line, one reason, one way on: where a list would be empty. */
export function StillPage({ icon, title, reason, children }: StillPageProps) {
  return (
    <div className="still-page">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{reason}</p>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
