import { Icon } from "./icon.tsx";

/** What went wrong, what is safe and what to do next; stands beside its cause and stays until it is mended. */
export function Notice({ text }: { readonly text: string }) {
  return (
    <div className="notice danger" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
    </div>
  );
}
