import type { TabAddress } from "../active-tab.ts";

/** How often, and how far apart, an empty tab is looked at before it is believed to be one, in milliseconds. */
const [LOOKS, APART] = [6, 100];

/**
 * What a tab shows, looked at again for as long as it is empty. Firefox empties a tab that it had unloaded before it
 * loads it again: for a moment it looks like one that shows nothing. In Chromium a tab is empty that was left so.
 */
export async function lookAgainWhereEmpty(look: () => Promise<TabAddress>): Promise<TabAddress> {
  const seen = await look();
  for (let looks = 0, now = seen; looks < LOOKS && isEmpty(now); looks++) {
    await new Promise((resolve) => {
      setTimeout(resolve, APART);
    });
    now = await look();
    if (!isEmpty(now)) return isOther(now) ? now : { address: null, isLoading: true };
  }
  return seen;
}

/** Not of the web: a tab that was empty before the person went there, and is on its way to nothing else. */
function isOther({ address }: TabAddress): boolean {
  return address !== null && address.href !== "about:blank" && !/^https?:$/.test(address.protocol);
}

function isEmpty({ address, isLoading }: TabAddress): boolean {
  return address?.href === "about:blank" && !isLoading;
}
