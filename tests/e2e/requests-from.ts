import type { Page } from "puppeteer-core";

/**
 * What becomes of requests that this page's own code makes: of each that it arrived, or by which part of a policy it was
 * refused. One that fails without a policy's word is waited for in vain.
 */
export function requestsFrom(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (to) => {
    const refused = (): Promise<string> =>
      new Promise((resolve) => {
        const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective);
        document.addEventListener("securitypolicyviolation", hear, { once: true });
      });
    const arrived = () => "arrived";
    const byFetch = refused();
    const first = await Promise.race([byFetch, fetch(to).then(arrived, () => byFetch)]);
    const bySocket = refused();
    const opened = new Promise<string>((resolve) => {
      try {
        new WebSocket(to.replace(/^http/, "ws")).addEventListener("open", () => resolve(arrived()));
      } catch {
        // Where the policy refuses it some browsers throw as well: the event says why.
      }
    });
    return [first, await Promise.race([bySocket, opened])];
  }, address);
}
