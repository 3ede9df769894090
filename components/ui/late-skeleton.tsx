/** Lines in the place of text that is being read; under 150 ms nothing is seen of them. */
export function LateSkeleton({ blocks }: { readonly blocks: number }) {
  return (
    <div className="late-skeleton" aria-hidden="true">
      {Array.from({ length: blocks }, (_, at) => (
        <div key={at} className="late-lines">
          <div className="skeleton" />
          <div className="skeleton" />
          <div className="skeleton" />
        </div>
      ))}
    </div>
  );
}
