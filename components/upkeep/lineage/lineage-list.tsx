import clsx from "clsx";
import type { ReactNode } from "react";
import { StatementLink } from "@/components/insights/statement-link";
import { ChevronRight, CircleAlert } from "@/components/ui/icons";
import type { Lineage } from "@/domain/upkeep/lineage/lineage-query";
import { type Branch, lineageTrees } from "./lineage-tree";
import { factsOf, staleWords, titleOf } from "./lineage-words";

/** The same as the picture, as lists within lists: what it rests on, and what rests on it. */
export function LineageList({ lineage }: { lineage: Lineage }) {
  const { upstream, downstream } = lineageTrees(lineage);
  const isLarge = lineage.nodes.length > mostOpen;
  const isOfInsight = lineage.nodes.some((node) => node.kind === "insight" && node.isFocus);
  return (
    <div className="max-w-measure">
      {isOfInsight && (
        <Part
          title="What it rests on"
          none="Nothing yet: it has no evidence, and is derived from no other insight."
        >
          {upstream.length > 0 && <Branches branches={upstream} depth={0} isLarge={isLarge} />}
          <More count={lineage.more.upstream} words="it is derived from" />
        </Part>
      )}
      <Part
        title={isOfInsight ? "What is derived from it" : "What rests on it"}
        none={
          isOfInsight
            ? "No insight that you can see is derived from it."
            : "Nothing that you can see rests on it."
        }
      >
        {downstream.length > 0 && <Branches branches={downstream} depth={0} isLarge={isLarge} />}
        <More count={lineage.more.downstream} words="rest on it" />
      </Part>
    </div>
  );
}

type PartProps = { title: string; none: string; children: ReactNode[] };

function Part({ title, none, children }: PartProps) {
  return (
    <section aria-label={title} className="mb-8">
      <h2 className="mb-2 font-serif text-20 font-semibold">{title}</h2>
      {children[0] ? children : <p className="text-muted">{none}</p>}
    </section>
  );
}

function More({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <p className="mt-2 text-muted">
      And {count} more insights that {words}, further away than these.
    </p>
  );
}

const atOnce = 8;
/** Of more than these, what hangs on each is folded below it. */
const mostOpen = 60;

type BranchesProps = { branches: Branch[]; depth: number; isLarge: boolean };

function Branches({ branches, depth, isLarge }: BranchesProps) {
  const room = branches.length > atOnce + 1 ? atOnce : branches.length;
  const left = branches.slice(room);
  const className = clsx("space-y-2", depth > 0 && depth < 5 && "mt-2 border-s border-line ps-4");
  return (
    <>
      <ul className={className}>
        {branches.slice(0, room).map((branch) => (
          <Entry key={branch.node.id} branch={branch} depth={depth} isLarge={isLarge} />
        ))}
      </ul>
      {left.length > 0 && (
        <Folded words={`${left.length} more`}>
          <ul className={className}>
            {left.map((branch) => (
              <Entry key={branch.node.id} branch={branch} depth={depth} isLarge={isLarge} />
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

function Folded({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-8 items-center gap-1 rounded-small text-15 text-tide max-md:min-h-11">
        {words}
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform [details[open]>summary>&]:rotate-90"
        />
      </summary>
      {children}
    </details>
  );
}

/** "7 below it, 2 of them to look at": what is stale is not hidden by folding it. */
function countWords(branches: Branch[]) {
  const all = branches.flatMap(flattened);
  const stale = all.filter(({ node }) => staleWords(node) !== null).length;
  return stale === 0 ? `${all.length} below it` : `${all.length} below it, ${stale} of them stale`;
}

const flattened = (branch: Branch): Branch[] => [branch, ...branch.children.flatMap(flattened)];

const kinds = { snapshot: "Data", evidence: "Evidence", insight: "Insight" } as const;

type EntryProps = { branch: Branch; depth: number; isLarge: boolean };

function Entry({ branch: { node, again, children }, depth, isLarge }: EntryProps) {
  const stale = staleWords(node);
  return (
    <li>
      <p className="wrap-anywhere">
        <span
          lang={node.kind === "snapshot" ? undefined : node.language}
          dir="auto"
          className={node.kind === "insight" ? "font-serif" : undefined}
        >
          <StatementLink href={node.href}>{titleOf(node)}</StatementLink>
        </span>
        <span className="block text-13 text-muted">
          {kinds[node.kind]} · {factsOf(node)}
          {again && " · see above"}
        </span>
      </p>
      {stale && (
        <p className="flex items-start gap-1.5 text-15 text-sand-ink">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <span>
            {stale}
            {node.kind === "insight" && node.why.length > 0 && `: ${node.why.join(" ")}`}
          </span>
        </p>
      )}
      {children.length > 0 && !isLarge && <Branches branches={children} depth={depth + 1} isLarge={false} />}
      {children.length > 0 && isLarge && (
        <Folded words={countWords(children)}>
          <Branches branches={children} depth={depth + 1} isLarge />
        </Folded>
      )}
    </li>
  );
}
