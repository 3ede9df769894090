const KEY = "recentlyOpened";
const MOST = 50;

/** Ids of the entries that were opened here, the latest first. */
export function recentlyOpened(): readonly string[] {
  return (localStorage.getItem(KEY) ?? "").split("\n").filter(Boolean).slice(0, MOST);
}

export function rememberOpened(id: string): void {
  const others = recentlyOpened().filter((each) => each !== id);
  localStorage.setItem(KEY, [id, ...others].slice(0, MOST).join("\n"));
}

export function forgetOpened(): void {
  localStorage.removeItem(KEY);
}
