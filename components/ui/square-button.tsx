import { Icon, type IconName } from "./icon.tsx";

interface SquareButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button that shows an outline only; its name is read out and shown on hover. */
export function SquareButton({ icon, label, disabled = false, onClick }: SquareButtonProps) {
  return (
    <button
      type="button"
      className="button quiet square small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} small />
    </button>
  );
}
