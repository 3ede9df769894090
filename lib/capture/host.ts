/** Is the host this domain or one below it? */
export function hostIs(url: URL, ...domains: readonly string[]): boolean {
  const host = hostOf(url);
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The host as people say it, without `www.`. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^www\.|\.$/g, "");
}
