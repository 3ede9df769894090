import type { ReactNode } from "react";

interface SettingRowProps {
  readonly name: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function SettingRow({ name, hint, children }: SettingRowProps) {
  return (
    <div className="setting">
      <div>
        <h3>{name}</h3>
        {hint !== undefined && <small>{hint}</small>}
      </div>
      {children}
    </div>
  );
}
