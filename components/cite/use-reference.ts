import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import type { Cited } from "../../lib/transfer/citing/cited-item.ts";
import type { Reference } from "../../lib/transfer/citing/format-reference.ts";
import { type CitationFormat, referTo } from "../../lib/transfer/citing/references.ts";

export type Referred = Partial<Reference> & { readonly text: string };

/** The reference as it is chosen; the one before stands until it is there, null before the first. */
export function useReference(format: CitationFormat, cited: Cited): Referred | "failed" | null {
  const { lecture, atSeconds, address, arePeople } = cited;
  const [reference, setReference] = useState<Referred | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    referTo(format, { lecture, atSeconds, address, arePeople }).then(
      (made) => wanted && setReference(made),
      (error: unknown) => {
        report("page", error);
        if (wanted) setReference("failed");
      },
    );
    return () => {
      wanted = false;
    };
  }, [format, lecture, atSeconds, address, arePeople]);
  return reference;
}
