import type { LinkKind } from "../../insights/content-input";
import type { ImportDocument } from "../import-document";
import type { Problem } from "../transfer-query";
import { quoted } from "./problem-list";

/** What is left of a record when twenty thousand are looked at together. */
export type SlimDocument = {
  file: string;
  line: number | null;
  externalId: string;
  statement: string;
  links: { kind: LinkKind; value: string; line?: number }[];
};

export const slim = ({ file, line, externalId, content, links }: ImportDocument): SlimDocument => ({
  file,
  line,
  externalId,
  statement: content.statement,
  links: links.map(({ kind, value, line }) => ({ kind, value, ...(line && { line }) })),
});

/** How links and statements are compared: without case, blanks at the ends and more than one between words. */
export const linkKey = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * What only shows when all records of a source are known: ids that stand twice, links that lead nowhere, and records that
 * would replace one another. `inLibrary` answers for all names that no record of the source bears, at once.
 */
export async function checkTogether(
  documents: Iterable<SlimDocument>,
  inLibrary: (names: string[]) => Promise<ReadonlySet<string>> | ReadonlySet<string>,
): Promise<Problem[]> {
  const all = [...documents];
  const byName = namesOf(all);
  const unknown = new Set(
    all.flatMap(({ links }) =>
      links.map(({ value }) => value).filter((value) => !byName.has(linkKey(value))),
    ),
  );
  const elsewhere = unknown.size > 0 ? await inLibrary([...unknown]) : new Set<string>();
  return [
    ...repeats(all),
    ...all.flatMap((document) => strayLinks(document, byName, elsewhere)),
    ...circles(all, byName, "supersedes"),
    ...circles(all, byName, "derived-from"),
  ];
}

/** Ids before statements: a record can be named by both. */
function namesOf(all: SlimDocument[]) {
  const byName = new Map<string, SlimDocument>();
  for (const document of all)
    byName.set(linkKey(document.externalId), byName.get(linkKey(document.externalId)) ?? document);
  for (const document of all) {
    const key = linkKey(document.statement);
    if (key !== "" && !byName.has(key)) byName.set(key, document);
  }
  return byName;
}

function repeats(all: SlimDocument[]): Problem[] {
  const first = new Map<string, SlimDocument>();
  return all.flatMap((document) => {
    const before = first.get(document.externalId);
    if (!before) first.set(document.externalId, document);
    return before
      ? [
          problem(
            "error",
            document,
            `${placeOf(document)} repeats ${placeOf(before, document)}: both have the id ${quoted(document.externalId)}.`,
            "Give one of them another id, or take it out.",
          ),
        ]
      : [];
  });
}

function placeOf({ file, line }: SlimDocument, seenFrom?: SlimDocument) {
  const isRow = line !== null && (line > 1 || /\.[ct]sv$/i.test(file));
  const row = isRow ? `row ${line}` : "";
  if (!seenFrom) return row ? `Row ${line}` : "This file";
  if (seenFrom.file === file && row) return row;
  return row ? `${row} of ${quoted(file)}` : quoted(file);
}

function strayLinks(
  document: SlimDocument,
  byName: Map<string, SlimDocument>,
  elsewhere: ReadonlySet<string>,
) {
  return document.links.flatMap(({ kind, value, line }) => {
    const target = byName.get(linkKey(value));
    if (target === document)
      return [problem("error", document, `It ${kindWords[kind]} itself.`, "Take that link out.", line)];
    if (target || elsewhere.has(value)) return [];
    return [
      problem(
        "warning",
        document,
        `It ${kindWords[kind]} ${quoted(value)}, which is neither in these files nor in the library.`,
        "The link was left out. Correct the id, or add it on the record later.",
        line,
      ),
    ];
  });
}

const kindWords: Record<LinkKind, string> = {
  supports: "supports",
  contradicts: "contradicts",
  "derived-from": "is derived from",
  supersedes: "supersedes",
};

type Circular = "supersedes" | "derived-from";

const circleWords: Record<Circular, { says: string; todo: string }> = {
  supersedes: {
    says: "cannot supersede each other.",
    todo: "Take one of these links out: the newest record supersedes the others.",
  },
  "derived-from": {
    says: "cannot be derived from each other.",
    todo: "Take one of these links out: what a record is derived from was there before it.",
  },
};

/** Each circle of records that would supersede, or be derived from, one another is named at each of its records. */
function circles(all: SlimDocument[], byName: Map<string, SlimDocument>, kind: Circular): Problem[] {
  const done = new Set<SlimDocument>();
  const found: Problem[] = [];
  for (const start of all) {
    if (done.has(start)) continue;
    const path = [{ document: start, targets: targetsOf(start, byName, kind) }];
    const onPath = new Set([start]);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const next = last.targets.pop();
      if (!next) {
        path.pop();
        onPath.delete(last.document);
        done.add(last.document);
      } else if (onPath.has(next)) {
        const circle = path.map(({ document }) => document);
        found.push(...nameCircle(circle.slice(circle.indexOf(next)), next, kind));
      } else if (!done.has(next)) {
        path.push({ document: next, targets: targetsOf(next, byName, kind) });
        onPath.add(next);
      }
    }
  }
  return found;
}

const targetsOf = (document: SlimDocument, byName: Map<string, SlimDocument>, wanted: Circular) =>
  document.links
    .filter(({ kind }) => kind === wanted)
    .map(({ value }) => byName.get(linkKey(value)))
    .filter((target) => target !== undefined && target !== document) as SlimDocument[];

function nameCircle(circle: SlimDocument[], next: SlimDocument, kind: Circular): Problem[] {
  const shown = circle.length > 6 ? [...circle.slice(0, 5), circle.at(-1) ?? next] : circle;
  const names = [...shown, next].map(({ externalId }) => [...externalId].slice(0, 60).join("")).join(" → ");
  return circle.map((document) =>
    problem("error", document, `${names} ${circleWords[kind].says}`, circleWords[kind].todo),
  );
}

function problem(
  severity: Problem["severity"],
  { file, line }: SlimDocument,
  says: string,
  todo: string,
  at?: number,
): Problem {
  const place = at ?? line;
  return { severity, file, ...(place && { line: place }), says, todo };
}
