import { certaintyLevel } from "@/components/insights/certainty-level";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import type { QuickHit } from "@/domain/search/search-query";
import { MarkedText } from "./marked-text";

const standings: Record<QuickHit["status"], string | null> = {
  published: null,
  superseded: "Superseded",
  retired: "Retired",
  draft: "Draft",
};

/** One hit of a list that comes while somebody types: the claim, then how sure we are. */
export function HitLine({ hit: { statement, language, certainty, status } }: { hit: QuickHit }) {
  const standing = standings[status];
  return (
    <span className="block min-w-0">
      <span
        lang={language}
        dir="auto"
        className="line-clamp-2 font-serif text-15 leading-5.5 text-ink wrap-anywhere"
      >
        {statement.length > 0 ? <MarkedText pieces={statement} /> : "No statement yet"}
      </span>
      <span className="mt-0.5 flex items-center gap-3">
        <Certainty level={certaintyLevel(certainty)} className="text-13! text-muted" />
        {standing && <Chip>{standing}</Chip>}
      </span>
    </span>
  );
}
