import { useCallback, useEffect, useState } from "react";
import type { Setting } from "../../lib/browser/settings.ts";

/** A setting and the way to change it; its default until it has been read. */
export function useSetting<T>(setting: Setting<T>): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(setting.fallback);
  useEffect(() => {
    let followed = true;
    void setting.read().then((read) => followed && setValue(() => read));
    const stop = setting.watch((changed) => setValue(() => changed));
    return () => {
      followed = false;
      stop();
    };
  }, [setting]);
  const write = useCallback(
    (next: T) => {
      setValue(() => next);
      void setting.write(next);
    },
    [setting],
  );
  return [value, write];
}
