import Link from "next/link";
import { certaintyLevel } from "@/components/insights/certainty-level";
import { Certainty } from "@/components/ui/certainty";
import { Chip } from "@/components/ui/chip";
import { Lock } from "@/components/ui/icons";
import { listed } from "@/components/ui/intl";
import type { EditedStep } from "@/domain/paths/path-query";

/** The record of a step, with all that whoever changes the path should know of it. */
export function StepBody({ step: { record, replacement, passedOver, shutOut } }: { step: EditedStep }) {
  return (
    <div className="grid gap-1">
      <p lang={record.language} dir="auto" className="max-w-[40em] font-serif text-17 wrap-anywhere">
        {record.statement ? (
          <Link
            href={record.href}
            prefetch={false}
            className="rounded-small underline-offset-4 hover:text-tide-deep hover:underline"
          >
            {record.statement}
          </Link>
        ) : (
          "An insight that lies in the trash"
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Certainty level={certaintyLevel(record.certainty)} className="text-muted" />
        {record.isRestricted && (
          <Chip icon={<Lock aria-hidden />} reason="Only people and teams named on it may read it">
            Restricted
          </Chip>
        )}
      </p>
      {replacement && !passedOver && (
        <p className="text-15 text-muted wrap-anywhere">
          It was replaced; what is asked now is{" "}
          <Link href={replacement.href} prefetch={false} className="underline underline-offset-3">
            <span lang={replacement.language}>{replacement.statement}</span>
          </Link>
        </p>
      )}
      {passedOver && <p className="text-15 text-sand-ink">{passedOverWords[passedOver]}</p>}
      {shutOut.length > 0 && <ShutOut people={shutOut} />}
    </div>
  );
}

const passedOverWords: Record<NonNullable<EditedStep["passedOver"]>, string> = {
  retired: "It was retired, so nobody is asked it any more. Take it out, or put another in its place.",
  trashed: "It lies in the trash, so nobody is asked it. Take it out, or bring it back from the trash.",
  "replaced by nothing":
    "It was replaced, and what replaced it is not there for you or was retired. Nobody is led into a dead end: the step is passed over.",
  "not published": "It is not published yet, so nobody is asked it until it is.",
  doubled: "Another step leads to the same insight since one replaced the other. It is asked once.",
};

const mostNamed = 5;

/** Who takes the path and is passed over by this step. */
function ShutOut({ people }: { people: EditedStep["shutOut"] }) {
  const named = people.slice(0, mostNamed).map(({ name, team }) => (team ? `${name} (${team})` : name));
  const others = people.length - named.length;
  const who = listed(others > 0 ? [...named, `${others} more`] : named);
  return (
    <p className="text-15 text-sand-ink wrap-anywhere">
      {people.length === 1 ? "One person" : `${people.length} people`} on this path, or on a team that starts
      with it, may not read this, and the step is not there for them: {who}.
    </p>
  );
}
