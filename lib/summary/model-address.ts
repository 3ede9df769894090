/** What a person typed as the address of a server, as the base that requests go to; or why it cannot be used. */
export type ModelAddress =
  | { readonly ok: true; readonly base: string }
  | { readonly ok: false; readonly why: "not-an-address" | "not-secure" | "has-credentials" };

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;
/** What people paste with the base: an endpoint that is used, or the list of models. */
const ENDPOINT = /\/(?:chat\/completions|completions|models|audio\/transcriptions)$/;

/**
 * Accepts https anywhere, and http only where nobody in between can read along: on this computer and in private
 * networks. Without a path it is `/v1`, which OpenAI, DeepSeek, Ollama, LM Studio and llama.cpp all answer at.
 */
export function modelAddress(typed: string): ModelAddress {
  const text = typed.trim();
  const url = URL.parse(SCHEME.test(text) ? text : `${isPrivateHost(hostOf(text)) ? "http" : "https"}://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return { ok: false, why: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, why: "has-credentials" };
  if (url.protocol === "http:" && !isPrivateHost(url.hostname)) return { ok: false, why: "not-secure" };
  const path = url.pathname.replace(/\/+$/, "").replace(ENDPOINT, "");
  return { ok: true, base: `${url.origin}${path || "/v1"}` };
}

function hostOf(text: string): string {
  return URL.parse(`http://${text}`)?.hostname ?? "";
}

/** This computer, RFC 1918 and link-local addresses, and names that only a home network knows. */
export function isPrivateHost(host: string): boolean {
  if (/^(?:localhost|.+\.(?:localhost|local|home\.arpa|internal))$/i.test(host)) return true;
  if (/^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/i.test(host)) return true;
  const parts = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host);
  if (!parts) return false;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first === 10 || first === 127) return true;
  return (
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 169 && second === 254)
  );
}
