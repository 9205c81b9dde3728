import type { PersonActor } from "../../actor";
import type { InsightLink } from "../../insights/content-input";
import { renderContent } from "../../insights/render-content";
import { linkKey } from "../documents/check-together";
import type { ImportDocument, SourceFile } from "../import-document";
import type { ImportOptions } from "../import-options-input";
import type { Problem } from "../transfer-query";
import { batchesOf } from "./batches";
import type { EntryChange } from "./entry-problems";
import { type ImportPlan, judgePlanned, type PlannedEntry } from "./import-plan";
import { readKeptData } from "./kept-data";
import { findLinkTargets } from "./link-targets";
import { nameDocument } from "./name-document";
import { findNamedThings, type NamedThings } from "./named-things";
import type { NewTopics } from "./new-topics";
import type { PreparedRecord, PreparedRecords } from "./prepared-record";
import { hashOfDocument, readDocuments } from "./read-documents";

const atOnce = 50;

export type Preparing = {
  actor: PersonActor;
  options: ImportOptions;
  plan: ImportPlan;
  into: PreparedRecords;
  newTopics: NewTopics;
  onProgress(done: number): Promise<void>;
};

type Chosen = { position: number; hash: string; document: ImportDocument; entry: PlannedEntry };

/**
 * Reads the documents once more and makes of each what will be stored, rendered and named, outside of any transaction:
 * rendering takes longest and must hold up nobody. Answers what becomes of entries that are not stored.
 */
export async function prepareRecords(
  source: { files(): AsyncGenerator<SourceFile> },
  preparing: Preparing,
  now: Date,
): Promise<EntryChange[]> {
  const things = await findNamedThings();
  const passedOver: EntryChange[] = [];
  let done = 0;
  for await (const batch of batchesOf(
    readDocuments(source, (position) => preparing.plan.wanted.has(position)),
    atOnce,
  )) {
    const chosen = batch.flatMap(({ position, document }) => {
      if (!document) return [];
      const { chosen: taken, change } = choose(preparing, position, document);
      if (change) passedOver.push(change);
      return taken ?? [];
    });
    await things.meet(chosen.map(({ document }) => document));
    const targets = await awayTargets(preparing, chosen, now);
    const withData = await readKeptData(chosen.map(({ entry }) => entry.insightId));
    for (const one of chosen)
      await preparing.into.add(prepared(preparing, one, { things, targets, withData }));
    done += batch.length;
    await preparing.onProgress(done);
  }
  return passedOver;
}

type Choice = { chosen?: Chosen; change?: EntryChange };

function choose({ plan, options }: Preparing, position: number, document: ImportDocument): Choice {
  const entry = plan.byId.get(document.externalId);
  if (entry?.position !== position) return {};
  const hash = hashOfDocument(document);
  const { action, complaint } = judgePlanned(document.externalId, hash, entry, options);
  if (action === "create" || action === "update") return { chosen: { position, hash, document, entry } };
  const { file, line } = document;
  const problems: Problem[] = complaint ? [{ ...complaint, file, ...(line ? { line } : {}) }] : [];
  return { change: { position, action, problems } };
}

/** What links name that is not in this import itself. */
function awayTargets({ actor, plan }: Preparing, chosen: Chosen[], now: Date) {
  const names = chosen.flatMap(({ document }) => document.links.map(({ value }) => value));
  return findLinkTargets(
    actor,
    names.filter((name) => !isHere(plan, name)),
    now,
  );
}

const isHere = ({ idOf }: ImportPlan, name: string) => idOf.has(linkKey(name));

/** What a record names, as it stands here. */
type Found = {
  things: NamedThings;
  targets: Map<string, string>;
  withData: Awaited<ReturnType<typeof readKeptData>>;
};

function prepared(
  { actor, options, plan, newTopics }: Preparing,
  { position, hash, document, entry }: Chosen,
  { things, targets, withData }: Found,
): PreparedRecord {
  const named = nameDocument(actor, document, things);
  const topicIds = [
    ...named.topicIds,
    ...(options.newTopics === "make" ? newTopics.idsOf(named.newTopics) : []),
  ];
  const links = linksOf(document, entry.insightId, plan, targets);
  const content = withData(entry.insightId, { ...document.content, topicIds, links });
  return {
    position,
    file: document.file,
    line: document.line,
    externalId: document.externalId,
    hash,
    insightId: entry.insightId,
    isNew: entry.isNew,
    content,
    html: renderContent(content),
    isPublished: options.publish && document.status !== "draft",
    publishedOn: document.publishedOn,
    ownerId: named.ownerId ?? actor.id,
    authorId: named.authorId ?? actor.id,
    translatorId: named.translatorId,
    visibility: document.visibility ?? "everyone",
    audience: named.audience,
    readers: named.readers,
  };
}

function linksOf(
  { links }: ImportDocument,
  ownId: string,
  { byId, idOf }: ImportPlan,
  targets: Map<string, string>,
): InsightLink[] {
  const found = new Map<string, InsightLink>();
  for (const { value, kind, note } of links) {
    const meant = byId.get(value) ?? byId.get(idOf.get(linkKey(value)) ?? "");
    const id = meant?.insightId ?? targets.get(value);
    if (id && id !== ownId) found.set(`${kind} ${id}`, { kind, insightId: id, note: note.slice(0, 300) });
  }
  return [...found.values()].slice(0, 50);
}
