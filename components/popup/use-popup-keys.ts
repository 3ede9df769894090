import { useEffect, useRef } from "react";
import { isComposing, isTextField } from "../ui/keyboard.ts";

/** The keys that act anywhere in the popup: `/` and Ctrl K search, Esc clears the search before it closes the popup. */
export function usePopupKeys(query: string, setQuery: (query: string) => void) {
  const searchField = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isComposing(event) || event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      const searches =
        (event.key === "/" && !isTextField(event.target)) || (event.key.toLowerCase() === "k" && command);
      if (searches) {
        event.preventDefault();
        searchField.current?.focus();
        searchField.current?.select();
      } else if (event.key === "Escape" && query !== "") {
        event.preventDefault();
        setQuery("");
        searchField.current?.focus();
      }
    }
    // On the document: after a save the focused control is gone, and keys go to the body.
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [query, setQuery]);
  return searchField;
}
