/** The book on its stand. */
export function Logo() {
  return (
    <svg className="icon logo" viewBox="0 0 16 16" aria-hidden="true">
      <rect className="logo-back" width="16" height="16" rx="3.5" />
      <path
        className="logo-book"
        d="M2.5 3.75c2.2-.5 4.1 0 5.5 1.25 1.4-1.25 3.3-1.75 5.5-1.25v5c-2-.4-3.6 0-4.75 1V11.5H11V13H5v-1.5h2.25V9.75c-1.15-1-2.75-1.4-4.75-1z"
      />
    </svg>
  );
}
