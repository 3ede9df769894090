/**
 * Objects of these classes belong to the page, also when a content script made them: Firefox shows them through Xray
 * wrappers, and the iterators that their methods return have no members there. Iterating over the object itself works
 * in every browser. Marked as deprecated, so that the linter refuses any use.
 */
interface URLSearchParams {
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  entries(): URLSearchParamsIterator<[string, string]>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  keys(): URLSearchParamsIterator<string>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  values(): URLSearchParamsIterator<string>;
}

interface Headers {
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  entries(): HeadersIterator<[string, string]>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  keys(): HeadersIterator<string>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  values(): HeadersIterator<string>;
}

interface FormData {
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  entries(): FormDataIterator<[string, FormDataEntryValue]>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  keys(): FormDataIterator<string>;
  /** @deprecated Empty-handed in Firefox's content scripts: iterate over the object itself. */
  values(): FormDataIterator<FormDataEntryValue>;
}
