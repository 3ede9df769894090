import { LateSkeleton } from "../ui/late-skeleton.tsx";

/** The place of a list that is being read. */
export function ListOnItsWay() {
  return (
    <div className="scroll" aria-busy="true">
      <div className="column">
        <LateSkeleton blocks={5} />
      </div>
    </div>
  );
}
