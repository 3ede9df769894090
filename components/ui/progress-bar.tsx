interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly sentence: string;
}

export function ProgressBar({ label, share, sentence }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <div className="progress-line">
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className="meta">{sentence}</p>
    </div>
  );
}
