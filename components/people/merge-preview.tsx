import { TextLink } from "@/components/ui/text-link";
import type { HalfLifeChange } from "@/domain/upkeep/half-life-query";

type MergePreviewProps = {
  merge: {
    from: { name: string };
    into: { name: string; halfLifeDays: number | null };
    insights: number;
    teams: number;
    followers: number;
    words: string[];
    curators: string[];
  };
  /** What the other pace does to what needs review. */
  change: HalfLifeChange;
};

/** What merging two topics will do, point by point, before it does. */
export function MergePreview({
  merge: { from, into, words, curators, ...counts },
  change: { needing, relieved },
}: MergePreviewProps) {
  return (
    <div className="max-w-measure">
      <ul className="list-disc space-y-2 pl-5 marker:text-muted">
        <li>{insightWords(counts.insights, into.name)} Those you cannot see move as well.</li>
        <li>{followerWords(counts, from.name, into.name)}</li>
        <li>
          Insights without a half-life of their own age at the pace of “{into.name}”: {pace(into)}.
          <Concerned group={needing} words="that you can see would need review" />
          <Concerned group={relieved} words="that you can see would no longer need review" />
        </li>
        <li>
          {listed([from.name, ...words].map((word) => `“${word}”`))}{" "}
          {words.length === 0 ? "becomes another word" : "become other words"} for “{into.name}”, and the
          address of “{from.name}” leads there.
        </li>
        {curators.length > 0 && (
          <li>
            {listed(curators)} will look after “{into.name}”.
          </li>
        )}
      </ul>
      <p className="mt-4 text-muted">
        This cannot be taken back in one step. It stands in the audit trail with what moved.
      </p>
    </div>
  );
}

type ConcernedProps = { group: HalfLifeChange["needing"]; words: string };

function Concerned({ group: { total, first }, words }: ConcernedProps) {
  if (total === 0) return null;
  return (
    <div className="mt-2">
      {counted(total, "insight", "insights")} {words}:
      <ul className="mt-1 list-disc space-y-1 ps-5 marker:text-muted">
        {first.map(({ href, statement }) => (
          <li key={href} dir="auto" className="wrap-anywhere">
            <TextLink href={href}>{statement}</TextLink>
          </li>
        ))}
        {total > first.length && <li>and {total - first.length} more</li>}
      </ul>
    </div>
  );
}

function insightWords(insights: number, into: string) {
  if (insights === 0) return "No insight that you can see is in it.";
  return `${counted(insights, "insight", "insights")} that you can see ${insights === 1 ? "moves" : "move"} to “${into}”.`;
}

function followerWords(counts: { teams: number; followers: number }, from: string, into: string) {
  const who = [counted(counts.teams, "team", "teams"), counted(counts.followers, "person", "people")].filter(
    (part) => part !== "",
  );
  return who.length === 0
    ? `Nobody follows “${from}”.`
    : `${listed(who)} who followed “${from}” will follow “${into}”.`;
}

const listed = (parts: string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);

const counted = (count: number, one: string, many: string) =>
  count === 0 ? "" : `${count} ${count === 1 ? one : many}`;

function pace({ halfLifeDays }: { halfLifeDays: number | null }) {
  const years = halfLifeDays === null ? 5 : Math.round(halfLifeDays / 36.525) / 10;
  return `evidence counts half after ${years} ${years === 1 ? "year" : "years"}`;
}
