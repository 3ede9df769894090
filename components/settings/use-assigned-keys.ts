import { useEffect, useState } from "react";
import { assignedKeys, type AssignedKeys } from "../../lib/browser/assigned-keys.ts";

/** The keys that the browser has given to each shortcut; null until it has said so. Asked again on coming back from its settings. */
export function useAssignedKeys(): AssignedKeys | null {
  const [keys, setKeys] = useState<AssignedKeys | null>(null);
  useEffect(() => {
    const read = () => void assignedKeys().then(setKeys);
    read();
    addEventListener("focus", read);
    return () => removeEventListener("focus", read);
  }, []);
  return keys;
}
