/** Outlines on a 16 px grid, drawn with the colour of the text. */
const SHAPES = {
  search: "M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0M10.2 10.2l3.3 3.3",
  library: "M3 2.75v10.5M6.25 2.75v10.5M9.2 3.6l3.3 9.6",
  close: "M4.25 4.25l7.5 7.5m0-7.5-7.5 7.5",
  check: "M3.5 8.5l3 3 6-7",
  plus: "M8 3.5v9M3.5 8h9",
  down: "M4.5 6.5 8 10l3.5-3.5",
  back: "M9.5 4.5 6 8l3.5 3.5",
  next: "M6.5 4.5 10 8l-3.5 3.5",
  open: "M6 4h6v6M12 4l-8 8",
  trash: "M3 4.5h10M6.25 4.5V3h3.5v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5",
  summary: "M2.75 3.5h10.5M2.75 6.5h10.5M2.75 9.5h6M2.75 12.5h3",
  transcript: "M2.75 4h2M2.75 8h2M2.75 12h2M7.25 4h6M7.25 8h6M7.25 12h4",
  settings:
    "M2.75 5h5M11.25 5h2M2.75 11h2M8.25 11h5M11.25 5a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0M8.25 11a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0",
  all: "M2.75 3.5h10.5v9H2.75zM2.75 9h3l1 1.5h2.5l1-1.5h3",
  book: "M8 4.5C6.5 3.3 4.75 3 2.75 3v9.25c2 0 3.75.3 5.25 1.5 1.5-1.2 3.25-1.5 5.25-1.5V3c-2 0-3.75.3-5.25 1.5zM8 4.5v9.25",
  overview: "M2.75 13.25h10.5M4 10.5v-3M8 10.5v-7M12 10.5v-5",
  transfer: "M5 13V3.5M2.5 6 5 3.5 7.5 6M11 3v9.5M8.5 10l2.5 2.5 2.5-2.5",
  edit: "M3 13l.6-2.9L10.5 3.2l2.3 2.3-6.9 6.9z",
  play: "M5 3.25v9.5L12.5 8z",
  device: "M3.25 3.5h9.5v7h-9.5zM1.75 12.75h12.5",
  grip: "M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01",
  dots: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  filter: "M2.75 4h10.5M4.75 8h6.5M6.75 12h2.5",
  menu: "M2.75 4.5h10.5M2.75 8h10.5M2.75 11.5h10.5",
  info: "M13.25 8a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0M8 7.5v3M8 5.4h.01",
  warning: "M8 2.75 14 13H2zM8 6.75v2.75M8 11.4h.01",
  lock: "M3.75 7.25h8.5v6h-8.5zM5.5 7.25V5.5a2.5 2.5 0 0 1 5 0v1.75",
  clock: "M13.25 8a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0M8 5v3.2l2 1.3",
  "no-media": "M2.5 4h11v8h-11zM6.75 6.4v3.2L9.5 8zM2 14 14 2",
  stop: "M5 5h6v6H5z",
  tag: "M2.75 2.75h5l5.5 5.5-5 5-5.5-5.5zM5.5 5.5h.01",
  merge: "M3 3.5c0 3 5 2 5 5v4M13 3.5c0 3-5 2-5 5M5.75 10.5 8 12.75l2.25-2.25",
  quote: "M6.5 4.5c-2 .5-3 2-3 4v3h3.5v-3.5H5c0-1.2.6-2 1.5-2.3M12.5 4.5c-2 .5-3 2-3 4v3H13v-3.5h-2c0-1.2.6-2 1.5-2.3",
  browser: "M2.5 3.25h11v9.5h-11zM2.5 6.25h11M4.75 4.8h.01",
  pause: "M5.75 3.5v9M10.25 3.5v9",
  picture: "M2.5 4.75h2.75l1-1.75h3.5l1 1.75h2.75v8H2.5zM10.25 8.5a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0",
  beside: "M2.5 3.25h11v9.5h-11zM9.75 3.25v9.5",
  key: "M8.25 10.5a2.75 2.75 0 1 1-5.5 0 2.75 2.75 0 0 1 5.5 0M7.5 8.5l5-5M10.5 5.5l2 2",
} as const;

export type IconName = keyof typeof SHAPES;

/** Decoration beside a text, or inside a control that has a name of its own. */
export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg className={small ? "icon small" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} fill={name === "play" || name === "stop" ? "currentColor" : undefined} />
    </svg>
  );
}
