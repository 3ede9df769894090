import type { FirefoxGlobals } from "./firefox-globals.ts";
import type { InParent } from "./parent.ts";

declare const { WebExtensionPolicy, ChromeUtils }: FirefoxGlobals;

/** What a person can allow, and take back on Firefox's own page about extensions. */
export interface Allowance {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
  readonly data_collection?: readonly string[];
}

/** What the person allows with the server of their own model. */
export function sendingTo(...origins: readonly string[]): Allowance {
  return { origins, data_collection: ["websiteContent", "authenticationInfo"] };
}

/** As the person does on Firefox's own page: without a question. */
export async function changePermissions(
  inParent: InParent,
  id: string,
  change: "add" | "remove",
  allowance: Allowance,
): Promise<void> {
  const whole = { permissions: [], origins: [], data_collection: [], ...allowance };
  await inParent(
    async (extensionId, how, given) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        "resource://gre/modules/ExtensionPermissions.sys.mjs",
      );
      const policy = WebExtensionPolicy.getByID(extensionId);
      if (policy) await ExtensionPermissions[how](extensionId, given, policy.extension);
    },
    id,
    change,
    whole,
  );
}
