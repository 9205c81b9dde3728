import type { InitiativeView } from "./find-initiative";
import { initiativeHref } from "./initiative-address";
import type { Known, KnownInsight, NamedRecord } from "./known-query";
import type { MatchReason } from "./match-query";

/**
 * An initiative as other software reads it: named as it is told, but people by their names, because their mail addresses
 * are not everybody's to know. `home` is the public address of this installation.
 */
export function toldView(initiative: InitiativeView, home: string) {
  const { externalKey, title, brief, language, stage, kickoffOn, endsOn, keywords, channels } = initiative;
  return {
    key: externalKey,
    ...{ title, brief, language, stage },
    ...{ kickoff: kickoffOn, ends: endsOn },
    milestones: initiative.milestones.map(({ name, on }) => ({ name, on })),
    topics: initiative.topics.map(({ slug }) => slug),
    ...{ keywords, channels },
    people: initiative.people.filter(({ isNamed }) => isNamed).map(({ name }) => name),
    teams: initiative.teams.map(({ name }) => name),
    url: initiative.externalUrl,
    restricted: initiative.visibility === "restricted",
    owner: initiative.owner.name,
    version: initiative.version,
    address: home + initiativeHref(initiative),
  };
}

/** What is known about it, as far as whoever asks may see it; contradicting ones name each other. */
export function knownView(
  { askedAt, matchedAt }: Pick<InitiativeView, "askedAt" | "matchedAt">,
  known: Known,
  home: string,
) {
  const shown = known.groups.flatMap(({ units }) => units.flat());
  const addresses = new Map(shown.map(({ record }) => [record.id, home + record.href]));
  return {
    lookedUpAt: matchedAt,
    isBeingLookedUp: askedAt !== null && (matchedAt === null || askedAt > matchedAt),
    insights: shown.map((one) => insightView(one, addresses, known.named, home)),
  };
}

function insightView(
  { record, state, isUsed, reasons, pairIds }: KnownInsight,
  addresses: Map<string, string>,
  named: Known["named"],
  home: string,
) {
  return {
    statement: record.statement,
    certainty: record.certainty,
    address: home + record.href,
    ...{ state, isUsed },
    because: reasons.flatMap((reason) => reasonView(reason, named, home)),
    contradicts: pairIds.flatMap((id) => addresses.get(id) ?? []),
  };
}

/** A reason that speaks of a record which is not theirs to see is left out. */
function reasonView(reason: MatchReason, named: Known["named"], home: string): Record<string, unknown>[] {
  const other = (id: string) => recordView(named[id], home);
  switch (reason.kind) {
    case "terms":
      return [{ kind: "terms", words: reason.terms.map(({ word }) => word) }];
    case "topic":
      return [{ kind: "topic", topic: reason.name, named: reason.via }];
    case "link":
      return other(reason.throughInsightId).map((through) => ({ kind: "link", link: reason.link, through }));
    case "contradicts":
    case "replaces":
      return other(reason.insightId).map((insight) => ({ kind: reason.kind, insight }));
    default:
      return [{ ...reason }];
  }
}

const recordView = (record: NamedRecord | undefined, home: string) =>
  record ? [{ statement: record.statement, address: home + record.href }] : [];
