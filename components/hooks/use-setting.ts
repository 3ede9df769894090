import { useCallback, useEffect, useState } from "react";
import type { Setting } from "../../lib/browser/settings.ts";

/** A setting and the way to change it; its default until it has been read. */
export function useSetting<T>(setting: Setting<T>): readonly [T, (value: T) => void] {
  const [known, write] = useKnownSetting(setting);
  return [known ? known.value : setting.fallback, write];
}

/** A setting that nothing is to be shown by before it has been read: null until then. */
export function useKnownSetting<T>(setting: Setting<T>): readonly [{ readonly value: T } | null, (value: T) => void] {
  const [known, setKnown] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let followed = true;
    void setting.read().then((read) => followed && setKnown({ value: read }));
    const stop = setting.watch((changed) => setKnown({ value: changed }));
    return () => {
      followed = false;
      stop();
    };
  }, [setting]);
  const write = useCallback(
    (next: T) => {
      setKnown({ value: next });
      void setting.write(next);
    },
    [setting],
  );
  return [known, write];
}
