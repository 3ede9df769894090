import { isPrivateHost } from "../../summary/model-address.ts";

/** What a person typed as the address of a database, or why it cannot be used. */
export type SyncAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly why: "not-an-address" | "not-secure" | "has-credentials" | "no-database-named" };

/** https anywhere, http only where nobody in between can read along; behind the host stands the database's name. */
export function syncAddress(typed: string): SyncAddress {
  const text = typed.trim();
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const host = URL.parse(`http://${text}`)?.hostname ?? "";
  const url = URL.parse(isWhole ? text : `${isPrivateHost(host) ? "http" : "https"}://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return { ok: false, why: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, why: "has-credentials" };
  if (url.protocol === "http:" && !isPrivateHost(url.hostname)) return { ok: false, why: "not-secure" };
  const path = url.pathname.replace(/\/+$/, "");
  return path === "" ? { ok: false, why: "no-database-named" } : { ok: true, address: `${url.origin}${path}` };
}

/** How the server knows the person: by name and password, or by a token where no name is given. */
export function authorizationFor(user: string, secret: string): string {
  if (user === "") return `Bearer ${secret}`;
  const bytes = new TextEncoder().encode(`${user}:${secret}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
