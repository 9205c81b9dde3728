import type { ReactNode } from "react";
import type { Reader } from "@/components/insights/record/tongue";
import { StatementLink } from "@/components/insights/statement-link";
import { ChevronRight } from "@/components/ui/icons";
import type { Known, KnownInsight, KnownUnit } from "@/domain/initiatives/known-query";
import { ContradictingBracket, KnownEntry } from "./known-entry";

type KnownListProps = {
  known: Pick<Known, "groups" | "further" | "named">;
  reader: Reader;
  /** What one can say of each, or what was said; null for somebody who only reads. */
  say?: (known: KnownInsight) => ReactNode;
};

/** Everything known that bears on it, question by question. */
export function KnownList({ known: { groups, further, named }, reader, say }: KnownListProps) {
  const numbers = numberOf(groups.flatMap(({ units }) => units));
  const shared = { named, reader, say, numbers };
  return (
    <div className="@container grid gap-10">
      {groups.map(({ topic, units }) => (
        <section key={topic?.slug ?? ""} aria-label={topic?.name ?? "Other matters"}>
          <h3 className="border-b border-line pb-2 text-17 font-semibold wrap-anywhere">
            {topic?.name ?? "Other matters"}
          </h3>
          <ol className="divide-y divide-line">
            {units.map((unit) => (
              <Unit key={unit[0]?.record.id} unit={unit} {...shared} />
            ))}
          </ol>
        </section>
      ))}
      {further.length > 0 && (
        <details className="group/further">
          <summary className="inline-flex min-h-8 items-center gap-1 rounded-small">
            <ChevronRight
              aria-hidden
              className="size-4 text-muted transition-transform group-open/further:rotate-90 print:hidden"
            />
            {further.length === 1 ? "One more" : `${further.length} more`} that may bear on it
          </summary>
          <ol className="divide-y divide-line">
            {further.map((unit) => (
              <Unit key={unit[0]?.record.id} unit={unit} {...shared} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Numbers from the top of the page, for the table of who met what. */
export function numberOf(units: KnownUnit[]): Map<string, number> {
  return new Map(units.flat().map(({ record }, place) => [record.id, place + 1]));
}

type UnitProps = Omit<KnownListProps, "known"> & {
  unit: KnownUnit;
  named: Known["named"];
  numbers: Map<string, number>;
};

function Unit({ unit, named, reader, say, numbers }: UnitProps) {
  const isBound = unit.length > 1;
  return (
    <li className="py-6">
      <ContradictingBracket isBound={isBound}>
        <div className="grid gap-8">
          {unit.map((known) => (
            <article
              key={known.record.id}
              id={`known-${numbers.get(known.record.id) ?? known.record.id}`}
              data-known
              tabIndex={-1}
              aria-label={known.record.statement}
              className="scroll-mt-20 rounded-small outline-offset-8"
            >
              {known.state === "dismissed" ? (
                <SetAside known={known}>{say?.(known)}</SetAside>
              ) : (
                <KnownEntry
                  known={known}
                  named={named}
                  reader={reader}
                  number={say && numbers.get(known.record.id)}
                >
                  {!known.isCompanion && say?.(known)}
                </KnownEntry>
              )}
            </article>
          ))}
        </div>
      </ContradictingBracket>
    </li>
  );
}

/** Dismissed a moment ago, or one of a pair whose other stands: there, and out of the way. */
function SetAside({ known: { record }, children }: { known: KnownInsight; children: ReactNode }) {
  return (
    <div>
      <p lang={record.language} dir="auto" className="font-serif text-muted wrap-anywhere">
        <StatementLink href={record.href}>{record.statement}</StatementLink>
      </p>
      {children}
    </div>
  );
}
