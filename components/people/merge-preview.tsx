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
};

/** What merging two topics will do, point by point, before it does. */
export function MergePreview({ merge }: MergePreviewProps) {
  const { from, into, insights, teams, followers, words, curators } = merge;
  return (
    <div className="max-w-measure">
      <ul className="list-disc space-y-2 pl-5 marker:text-muted">
        <li>
          <strong className="font-semibold">{counted(insights, "insight")}</strong> that you can see{" "}
          {insights === 1 ? "moves" : "move"} to “{into.name}”. Those you cannot see move as well.
        </li>
        <li>
          <strong className="font-semibold">{counted(teams, "team")}</strong> and{" "}
          <strong className="font-semibold">{counted(followers, "follower")}</strong>{" "}
          {teams + followers === 1 ? "follows" : "follow"} “{into.name}” instead, where they do not already.
        </li>
        <li>
          Insights without a half-life of their own age at the pace of “{into.name}”: {pace(into)}.
        </li>
        <li>
          {listed([from.name, ...words].map((word) => `“${word}”`))}{" "}
          {words.length === 0 ? "becomes another word" : "become other words"} for “{into.name}”, and the
          address of “{from.name}” leads there.
        </li>
        {curators.length > 0 && (
          <li>
            {listed(curators)} will look after “{into.name}” as well.
          </li>
        )}
      </ul>
      <p className="mt-4 text-muted">
        This cannot be taken back in one step. It stands in the audit trail with what moved.
      </p>
    </div>
  );
}

const listed = (parts: string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);

function counted(count: number, word: string) {
  if (count === 0) return `No ${word}`;
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function pace({ halfLifeDays }: { halfLifeDays: number | null }) {
  const years = halfLifeDays === null ? 5 : Math.round(halfLifeDays / 36.525) / 10;
  return `they count half after ${years} ${years === 1 ? "year" : "years"}`;
}
