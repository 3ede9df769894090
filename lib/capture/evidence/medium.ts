/** One thing to watch or hear on a page, in whatever way the page holds it. */
export interface Medium {
  readonly kind: "video" | "audio";
  readonly via: "player" | "component" | "facade" | "frame" | "file" | "slot";
  readonly element: Element;
  /** Address of the file or of the player's page; empty where a program will say. */
  readonly address: string;
  /** What the page calls it; empty where it does not say. */
  readonly title: string;
}
